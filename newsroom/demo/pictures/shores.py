"""Motifs from the edge of the sea: a golf links at dawn, and a diver beside her float."""

import math
import random

from PIL import ImageDraw, ImageFilter
from shapes import curve, limb, oval, soft, solid
from toolbox import H, W, beams, glow, gradient, lay, mist, mix, polygon, wander


def golf():
    """A links by the sea at dawn: the flag blows inland, and the night's dew is still on the green."""
    image = gradient([(0, "#8fb4c4"), (0.2, "#c3d3cf"), (0.36, "#f3dfc0"), (0.44, "#fbe3b4"), (1, "#fbe3b4")])
    glow(image, 2280, 850, 1500, "#ffdca6", 0.7)
    clouds(image)
    glow(image, 2280, 858, 240, "#fffaf0", 1)
    ImageDraw.Draw(image).ellipse((2216, 794, 2344, 922), fill="#fffbe9")
    sea(image)
    polygon(image, curve([(-40, 905), (-40, 770), (200, 716), (420, 752), (640, 822), (900, 850), (1120, 892), (1150, 912)]),
            gradient([(0, "#8ea9a6"), (0.36, "#8ea9a6"), (0.46, "#b9b79c"), (1, "#b9b79c")]), 3)
    mist(image, 905, 40, "#fbe9cb", 0.6)
    dunes(image)
    green(image)
    fescue(image)
    return image.filter(ImageFilter.GaussianBlur(1.3))


def clouds(image):
    """Draw long thin clouds, lit from below."""
    dice = random.Random(17)
    for _ in range(30):
        x, y, long = dice.uniform(-100, W), dice.uniform(120, 720), dice.uniform(200, 720)
        band = curve([(x - long, y), (x - long * 0.4, y - long * 0.03), (x + long * 0.3, y - long * 0.022),
                      (x + long, y + 4),
                      (x + long * 0.3, y + long * 0.014), (x - long * 0.4, y + long * 0.012)])
        near = max(0, 1 - math.hypot(x - 2280, (y - 860) * 1.6) / 1900)
        soft(image, band, mix("#e4ded6", "#ffd2a0", near), 12, 0.66)
        soft(image, [(a, b + 9) for a, b in band], mix("#b9c4c4", "#f2a878", near), 12, 0.34)


def sea(image):
    """Draw the sea, two lines of surf, and the sun's road on it."""
    polygon(image, [(0, 908), (W, 908), (W, 1250), (0, 1250)],
            gradient([(0, "#d9cfae"), (0.454, "#d9cfae"), (0.5, "#8fb3ae"), (0.62, "#5f9296"), (1, "#5f9296")]))
    dice, draw = random.Random(21), ImageDraw.Draw(image, "RGBA")
    for _ in range(420):
        near = dice.random() ** 1.4
        y, long = 912 + near * 300, 10 + near * 60
        x = dice.gauss(2280, 60 + near * 240) if dice.random() < 0.6 else dice.uniform(900, W)
        tone = (255, 246, 220) if abs(x - 2280) < 60 + near * 240 else (230, 240, 232)
        draw.rectangle((x - long, y, x + long, y + 2 + near * 3), fill=(*tone, dice.randint(60, 190)))
    for y, seed in ((1080, 3), (1150, 4)):
        line = [(x, b) for x, b in wander(y, 26, seed, 5, 4) if x > 1100]
        solid(image, limb(line[::14], [3 + 5 * abs(math.sin(k)) for k in range(len(line[::14]))]), "#fdf8ec")
    for x, y, size in ((1240, 520, 44), (1390, 470, 34), (1130, 580, 26)):
        for side in (-1, 1):
            solid(image, limb([(x, y), (x + side * size * 0.6, y - size * 0.5), (x + side * size * 1.3, y - size * 0.2)],
                              [size * 0.1, size * 0.09, 1]), "#5f7f88")


def dunes(image):
    """Draw the dunes between the sea and the green, each with a lit ridge and a shaded flank."""
    for line, top, foot, seed in (
            ([(-50, 1010), (300, 930), (760, 972), (1180, 1060), (1700, 1120), (2300, 1150), (3050, 1120)], "#b3b878",
             "#8aa06a", 5),
            ([(-50, 1040), (200, 1060), (640, 1130), (1200, 1190), (1900, 1180), (2500, 1110), (3050, 1040)], "#a9b565",
             "#6f9257", 6),
            ([(-50, 1170), (420, 1110), (900, 1200), (1500, 1270), (2200, 1270), (2700, 1180), (3050, 1150)], "#9fb45c",
             "#5f8a4e", 7)):
        outline = curve(line, False)
        low, high = min(y for _, y in line) / H, 0.75
        solid(image, [*outline, (W + 60, H), (-60, H)], gradient([(0, top), (low, top), (high, foot), (1, foot)]),
              "#f3e3a4", None, (-6, 16), 8, 0.8)
        tufts(image, outline, seed, 260, 34)
        mist(image, (low + 0.06) * H, 44, "#f8e4bc", 0.22)
    for x, y, wide in ((520, 1186, 150), (2520, 1236, 190)):
        bunker(image, x, y, wide)
    golfers(image)


def tufts(image, line, seed, count, tall):
    """Draw grass along a ridge, bent by the wind and lit through."""
    dice, draw = random.Random(seed), ImageDraw.Draw(image, "RGBA")
    for _ in range(count):
        x, y = dice.choice(line)
        x += dice.uniform(-20, 20)
        lean, high = -dice.uniform(6, 22), tall * dice.uniform(0.4, 1)
        draw.line(curve([(x, y + 10), (x + lean * 0.3, y - high * 0.6), (x + lean, y - high)], False, 4),
                  fill=(*random.Random(x).choice(((226, 206, 128), (164, 168, 92), (246, 228, 160))), 220), width=4)


def bunker(image, x, y, wide):
    """Draw one bunker: its lip in shade, its sand in light."""
    shape = curve([(x - wide, y), (x - wide * 0.5, y - wide * 0.26), (x + wide * 0.3, y - wide * 0.3),
                   (x + wide, y - wide * 0.08),
                   (x + wide * 0.8, y + wide * 0.2), (x, y + wide * 0.28), (x - wide * 0.7, y + wide * 0.2)])
    solid(image, shape, "#eed9a8", "#8f8450", "#fff3d0", (-wide * 0.06, wide * 0.12), wide * 0.05)


def golfers(image):
    """Draw two players far off on the fairway, one with a bag, their shadows long."""
    for x, y, tall, shirt, bag in ((980, 1330, 150, "#b4513e", False), (1090, 1318, 144, "#2f4f63", True)):
        soft(image, limb([(x, y), (x - 190, y + 34)], [12, 5], 2), "#3f6b3c", 6, 0.7)
        edge = {"light": "#fff0c8", "shift": (-4, 3), "blur": 3, "strength": 0.9}
        for side in (-1, 1):
            solid(image, limb([(x + side * 5, y - tall * 0.48), (x + side * 12, y)], [12, 7], 3), "#39433f", **edge)
        solid(image, limb([(x, y - tall * 0.78), (x, y - tall * 0.46)], [19, 17], 3), shirt, **edge)
        solid(image, limb([(x + 14, y - tall * 0.76), (x + 26, y - tall * 0.5)], [7, 6], 3), mix(shirt, "#000000", 0.2),
              **edge)
        solid(image, oval(x, y - tall * 0.93, 12, 14), "#8f6248", **edge)
        solid(image, curve([(x - 13, y - tall * 0.95), (x, y - tall * 1.05), (x + 13, y - tall * 0.95),
                            (x + 24, y - tall * 0.93)]),
              "#e9e2d0")
        if bag:
            solid(image, limb([(x - 24, y - tall * 0.76), (x - 2, y - tall * 0.36)], [11, 13], 3), "#7a3d2c", **edge)


def green(image):
    """Draw the green, mown close, with its flag, its hole, a ball, and their long shadows."""
    polygon(image, curve([(-200, 1400), (600, 1330), (1500, 1340), (2400, 1320), (3200, 1290), (3200, 2100), (-200, 2100)]),
            gradient([(0, "#8fb05a"), (0.66, "#8fb05a"), (0.8, "#6a984e"), (1, "#3f713c")]), 6)
    shape = curve([(420, 1600), (760, 1440), (1400, 1390), (2100, 1420), (2640, 1530), (2700, 1680), (2200, 1810),
                   (1300, 1840),
                   (620, 1760)])
    soft(image, [(x, y + 22) for x, y in shape], "#4c7a3e", 16, 0.6)
    turf = gradient([(0, "#bcd07a"), (0.69, "#bcd07a"), (0.9, "#83ad5a"), (1, "#83ad5a")])
    solid(image, shape, turf, "#e6e6a0", "#6c9a4c", (-14, 22), 18, 0.7)
    for k in range(-9, 10, 2):  # mown bands
        band = [(1560 + k * 120, 1380), (1560 + (k + 1) * 120, 1380), (1560 + (k + 1) * 190, 1850), (1560 + k * 190, 1850)]
        soft(image, band, "#dfe59a", 6, 0.3, shape)
    lay(image, lambda d: d.ellipse((1500, 1420, 2900, 1660), fill=255), "#fff0b4", 90, 0.34)
    soft(image, limb([(1820, 1600), (1100, 1716)], [9, 5], 2), "#3f6b34", 4, 0.75)
    soft(image, [(1180, 1700), (1060, 1690), (980, 1722), (1070, 1738), (1160, 1712)], "#3f6b34", 6, 0.6)
    solid(image, oval(1820, 1604, 27, 10), "#23371f", None, None)
    solid(image, limb([(1820, 1604), (1822, 900)], [8, 6], 2), "#f6efdc", "#ffffff", "#a08a6c", (-3, 0), 2)
    flag(image, 1822, 896)
    soft(image, limb([(1466, 1690), (1380, 1704)], [13, 5], 2), "#3f6b34", 4, 0.8)
    solid(image, oval(1480, 1680, 20, 20), "#f3efe4", "#ffffff", "#a8ad96", (-7, 7), 6)


def flag(image, x, y):
    """Draw the flag, streaming to the left in three folds."""
    top = [(x, y), (x - 90, y + 26), (x - 190, y + 2), (x - 290, y + 34), (x - 384, y + 24)]
    low = [(x - 372, y + 150), (x - 290, y + 176), (x - 190, y + 164), (x - 90, y + 204), (x, y + 196)]
    shape = [*curve(top, False), *curve(low, False)]
    solid(image, shape, "#cf4a30", "#f2805a", "#8f2a1c", (-8, 12), 10)
    for at, tone, wide in ((-64, "#8f2a1c", 26), (-140, "#f58f62", 22), (-236, "#8f2a1c", 26), (-318, "#f58f62", 20)):
        soft(image, limb([(x + at, y - 10), (x + at + 10, y + 100), (x + at, y + 210)], [wide, wide, wide]), tone, 16, 0.5,
             shape)


def fescue(image):
    """Draw the long pale grass in front, blown over, its seed heads in the light."""
    dice, draw = random.Random(77), ImageDraw.Draw(image, "RGBA")
    blades = sorted((dice.uniform(0, 1), dice.uniform(-60, W + 60)) for _ in range(1150))
    for near, x in blades:
        edge = (abs(x - 1500) / 1500) ** 2.2
        y = 1850 + near * 190 - edge * 150 + 24 * math.sin(x / 170)
        tall, lean = dice.uniform(90, 220) * (0.6 + near * 0.4 + edge * 0.5), -dice.uniform(30, 120)
        tone = mix(mix("#5a7a3c", "#e6cf86", dice.random()), "#3a4f2a", 0.5 * near * dice.random())
        line = curve([(x, y + 60), (x + lean * 0.2, y - tall * 0.5), (x + lean, y - tall)], False, 6)
        draw.line(line, fill=tone, width=4)
        if dice.random() < 0.3:
            draw.ellipse((x + lean - 13, y - tall - 5, x + lean + 9, y - tall + 8), fill="#f4e2ac")
    beams(image, lambda d: d.polygon([(2280, 860), (0, 1500), (0, 2000), (W, 2000), (W, 1300)], fill=255), "#ffe2a0", 120,
          0.08)


