"""A motif from the far side of night: a radio dish listening among the stars."""

import math
import random
from itertools import pairwise

from PIL import Image, ImageDraw, ImageFilter
from shapes import curve, limb, oval, places, soft, solid
from toolbox import H, W, beams, glow, gradient, ground, mist, mix, polygon, wander


def observatory():
    """A great radio dish turned to the Milky Way, a hut with one lit window beneath it."""
    image = gradient([(0, "#060b1f"), (0.4, "#122149"), (0.62, "#2a3f6c"), (0.76, "#56718a"), (0.82, "#7f9896"),
                      (1, "#7f9896")])
    milky_way(image)
    stars(image)
    glow(image, 700, 1640, 1300, "#d8b98c", 0.3, 0.5)
    land(image)
    dish(image, 1880, 880, -0.62)
    hut(image)
    return image


def milky_way(image):
    """Lay the Milky Way across the sky: a band of light, warm at its heart, split by dark dust."""
    dice = random.Random(70)

    def along(t, off=0.0):
        """Return a point of the band, `t` from its foot at the left to its top at the right."""
        return (180 + 1900 * t - off * 0.74, 1620 - 1760 * t - off * 0.68)
    for strength, wide, tone in ((0.3, 520, "#4a5f96"), (0.3, 300, "#7f86b4"), (0.26, 170, "#b7a9bc")):
        band = limb([along(t) for t in (-0.1, 0.2, 0.5, 0.8, 1.1)], [wide * 0.8, wide, wide * 1.1, wide * 0.8, wide * 0.5])
        soft_light(image, band, tone, wide * 0.34, strength)
    for _ in range(90):
        t = dice.uniform(0, 1.05)
        x, y = along(t, dice.gauss(0, 120))
        glow(image, x, y, dice.uniform(70, 230), dice.choice(("#a9b4dc", "#d9bfc0", "#8f9fd0", "#e6cfae")),
             dice.uniform(0.06, 0.17))
    for _ in range(46):
        t = dice.uniform(0, 1)
        x, y = along(t, dice.gauss(10, 46))
        size = dice.uniform(30, 110)
        soft(image, curve([(x - size * 1.3, y + size * 0.9), (x - size * 0.3, y - size * 0.2), (x + size, y - size),
                           (x + size * 0.4, y + size * 0.3)]),
             "#0f1a3a", 24, 0.34)


def soft_light(image, points, tone, blur, strength):
    """Add a blurred shape as light."""
    beams(image, lambda d: d.polygon(points, fill=255), tone, blur, strength)


def stars(image):
    """Strew stars, more of them in the band, a few with a glow and a colour of their own."""
    dice, draw = random.Random(71), ImageDraw.Draw(image, "RGBA")
    for k in range(3200):
        if k % 5 < 2:
            x, y = dice.uniform(0, W), dice.uniform(0, 1520)
        else:
            t, off = dice.uniform(-0.02, 1.06), dice.gauss(0, 240)
            x, y = 180 + 1900 * t - off * 0.74, 1620 - 1760 * t - off * 0.68
        size = 1.3 + 2.8 * dice.random() ** 7
        fade = max(0, min(1, (1540 - y) / 500))
        draw.ellipse((x - size, y - size, x + size, y + size), fill=(236, 240, 255, int(dice.randint(70, 230) * fade)))
    for _ in range(44):
        x, y, size = dice.uniform(0, W), dice.uniform(0, 1250), dice.uniform(3, 6)
        glow(image, x, y, size * 9, dice.choice(("#cfdcff", "#ffe6c4", "#ffffff")), 0.7)
        ImageDraw.Draw(image).ellipse((x - size, y - size, x + size, y + size), fill="#ffffff")
    trail = [(2420, 240), (2640, 160), (2820, 96)]
    soft(image, limb(trail, [1, 3, 1]), "#f4f6ff", 1, 0.8)


def land(image):
    """Draw the hills and the plateau, lighter where the night sky glows behind them."""
    for base, tall, tone, seed in ((1560, 110, "#4a617a", 5), (1630, 70, "#324a62", 6), (1690, 44, "#1f3448", 15)):
        polygon(image, ground(wander(base, tall, seed, 6, 3)), tone, 2)
        mist(image, base + 40, 60, "#7f98a4", 0.28)
    polygon(image, ground(wander(1772, 20, 25, 6, 4)), gradient([(0, "#16283a"), (0.88, "#16283a"), (1, "#080f1c")]))
    dice, draw = random.Random(33), ImageDraw.Draw(image)
    for _ in range(1300):
        x, near = dice.uniform(0, W), dice.random() ** 1.4
        y, tall = 1790 + near * 220, 10 + 44 * near
        draw.line((x, y, x + dice.uniform(-12, 18), y - tall), fill=mix("#2a4052", "#0a1220", near * dice.uniform(0.6, 1)),
                  width=4)
    solid(image, curve([(1540, 2020), (1600, 1900), (1760, 1800), (1840, 1790), (1850, 1800), (1780, 1840), (1700, 1920),
                        (1700, 2020)]), "#32485a")
    for k in range(7):  # fence
        x = 60 + k * 190
        draw.line((x, 1850 - k * 5, x, 1920 - k * 6), fill="#0b1524", width=9)
    for lift in (0, 24):
        draw.line((60, 1862 + lift, 1200, 1832 + lift * 0.7), fill="#0b1524", width=4)


def dish(image, x, y, turn):
    """Draw the dish: its mount, the lattice behind it, the bowl lit by the sky, and its antenna on three legs."""
    def at(along, across):
        """Return a point by its way along the dish's aim and across it."""
        return (x + along * math.cos(turn) - across * math.sin(turn), y + along * math.sin(turn) + across * math.cos(turn))
    mount(image, x, y)
    wide, thin = 690, 250

    rim = [at(thin * math.cos(a), wide * math.sin(a)) for a in (k / 60 * math.tau for k in range(60))]
    bowl = [at(-330 * (1 - (s / wide) ** 2), s) for s in places(-wide, wide, 41)]
    shell = gradient([(0, "#93a5b8"), (0.3, "#6f8398"), (0.6, "#33475f"), (1, "#1b2a40")])
    solid(image, bowl, shell, "#b9c6d0", "#0b1424", (-18, -22), 22)
    draw = ImageDraw.Draw(image, "RGBA")
    for k in range(-6, 7):
        s = k / 6.5 * wide
        draw.line([at(-330 * (1 - (s * t / wide) ** 2) * 1.0, s * t) for t in places(0.35, 1, 9)], fill=(14, 24, 40, 120),
                  width=4)
    inside = gradient([(0, "#e4e9ea"), (0.2, "#cfd8de"), (0.5, "#8698ae"), (0.72, "#4f6480"), (1, "#3a4c66")])
    solid(image, rim, inside, "#f4f6f4", "#33465f", (46, 52), 60, 0.8)
    panels(image, at, wide, thin, rim)
    solid(image, limb([*rim[::4], rim[0]], [7] * 16), "#dfe6ea", "#ffffff", "#5f7388", (4, 6), 4)
    feed(image, at, wide, thin)


def panels(image, at, wide, thin, rim):
    """Draw the seams between the dish's panels: rings and spokes, deeper towards its middle."""
    layer = Image.new("L", (W, H))
    draw = ImageDraw.Draw(layer)
    for r in (0.2, 0.4, 0.6, 0.8):
        sink = -150 * (1 - r * r)
        ring = [at(sink + thin * r * math.cos(a), wide * r * math.sin(a)) for a in (k / 60 * math.tau for k in range(61))]
        draw.line(ring, fill=110, width=4)
    for k in range(28):
        a = k / 28 * math.tau
        spoke = [at(-150 * (1 - r * r) + thin * r * math.cos(a), wide * r * math.sin(a)) for r in places(0.08, 1, 9)]
        draw.line(spoke, fill=90, width=3)
    keep = Image.new("L", (W, H))
    ImageDraw.Draw(keep).polygon(rim, fill=255)
    image.paste("#3a4d68", (0, 0, W, H), Image.composite(layer, Image.new("L", (W, H)), keep))
    soft(image, [at(-170 + 60 * math.cos(a), 60 * math.sin(a)) for a in (k / 20 * math.tau for k in range(20))], "#2a3a52",
         14, 0.5, rim)


def feed(image, at, wide, thin):
    """Draw the three legs and the antenna they hold before the dish, with a red lamp at its tip."""
    tip = at(520, 0)
    for a in (0.5, 2.75, 4.5):
        root = at(thin * 0.62 * math.cos(a) - 60, wide * 0.62 * math.sin(a))
        solid(image, limb([root, tip], [9, 7], 2), "#b9c5cf", "#f2f6f6", "#4a5e76", (3, 5), 3)
    solid(image, limb([at(470, 0), at(590, 0)], [44, 34], 3), "#d3dbe0", "#ffffff", "#56697f", (10, 16), 9)
    solid(image, limb([at(444, 0), at(474, 0)], [58, 56], 3), "#93a4b4", "#e4eaec", "#3f526a", (10, 14), 8)
    glow(image, *at(640, 0), 110, "#ff5a44", 1)
    glow(image, *at(640, 0), 30, "#ffd8c8", 1)


def mount(image, x, y):
    """Draw the tower under the dish: four legs and their braces on a round of concrete, and the yoke on top."""
    foot, top = 1830, y + 330
    soft(image, oval(x, foot + 14, 470, 40), "#060c18", 16, 0.7)
    solid(image, [(x - 400, foot - 40), (x + 400, foot - 40), (x + 410, foot + 14), (x - 410, foot + 14)], "#5a6c7e",
          "#93a4b0", "#233449", (-10, 14), 9)
    draw = ImageDraw.Draw(image)
    for a, b, tone in ((-120, -230, "#24364c"), (130, 250, "#1b2b40")):
        draw.line((x + a, top, x + b, foot - 40), fill=tone, width=26)
    levels = places(0, 1, 5)
    for t, u in pairwise(levels):
        l0, r0, l1, r1 = (x - 190 - 150 * t, x + 190 + 150 * t, x - 190 - 150 * u, x + 190 + 150 * u)
        y0, y1 = top + (foot - 40 - top) * t, top + (foot - 40 - top) * u
        for line in (((l0, y0), (r1, y1)), ((r0, y0), (l1, y1)), ((l1, y1), (r1, y1))):
            solid(image, limb(line, [8, 8], 2), "#4a6078", "#8fa3b4", None, (3, 4), 3)
    for side in (-1, 1):
        solid(image, limb([(x + side * 190, top), (x + side * 340, foot - 40)], [22, 24], 2),
              "#8194a6" if side < 0 else "#5a6f86", "#c9d4da",
              "#2a3c54", (10, 4), 8)
    solid(image, curve([(x - 250, top + 36), (x - 240, top - 60), (x - 120, top - 130), (x + 130, top - 130),
                        (x + 240, top - 60),
                        (x + 250, top + 36)]), "#566b82", "#a9b8c4", "#1f3047", (-14, 16), 14)
    for k in range(9):  # the stair
        a, b = (x + 330 - k * 15, foot - 44 - k * 56), (x + 372 - k * 15, foot - 44 - k * 56)
        draw.line((*a, *b), fill="#8fa3b4", width=6)


def hut(image):
    """Draw the observers' hut, low under the dish, its one window lit, and someone at the open door."""
    solid(image, [(2390, 1690), (2760, 1690), (2760, 1850), (2390, 1850)], "#2c3f54", "#5f7488", "#131f30", (-12, 8), 12)
    solid(image, [(2360, 1694), (2420, 1626), (2740, 1626), (2794, 1694)], "#1a2a3d", "#738899", None, (0, 8), 5)
    glow(image, 2480, 1764, 300, "#ffb866", 0.6)
    draw = ImageDraw.Draw(image)
    draw.rectangle((2434, 1732, 2530, 1796), fill="#ffd690")
    for x in (2480,):
        draw.line((x, 1732, x, 1796), fill="#3a3226", width=6)
    draw.line((2434, 1764, 2530, 1764), fill="#3a3226", width=6)
    draw.rectangle((2610, 1724, 2676, 1850), fill="#f2b868")
    polygon(image, [(2610, 1850), (2676, 1850), (2780, 1960), (2560, 1960)], "#e6a85c", 14, 0.45)
    person = "#1c1820"
    solid(image, limb([(2640, 1768), (2640, 1810)], [13, 12], 3), person)
    solid(image, limb([(2636, 1806), (2634, 1850)], [7, 5], 3), person)
    solid(image, limb([(2646, 1806), (2650, 1850)], [7, 5], 3), person)
    solid(image, oval(2640, 1746, 9, 11), person)
    soft(image, limb([(2640, 1852), (2672, 1940)], [13, 18], 3), "#1a2436", 6, 0.6)
    glow(image, 2643, 1790, 170, "#ffbe70", 0.5)
    draw = ImageDraw.Draw(image)
    draw.line((2730, 1540, 2730, 1626), fill="#24364a", width=6)
    image.paste(image.filter(ImageFilter.GaussianBlur(0.8)))
