"""A motif from the sea off Jeju: a diver resting at her float."""

import math
import random

from PIL import ImageDraw, ImageFilter
from shapes import curve, limb, oval, soft, solid
from toolbox import H, W, beams, glow, gradient, lay, mist, mix, polygon, wander

HORIZON = 560


def diver():
    """A woman diver at the orange float that holds her net, on a green sea under a hazy morning."""
    image = gradient([(0, "#d7e0d6"), (0.14, "#e9e6d0"), (0.28, "#f6ecd2"), (1, "#f6ecd2")])
    glow(image, 2300, 320, 1200, "#fffaea", 0.8)
    island(image)
    sea = gradient([(0, "#9cc4b2"), (HORIZON / H, "#9cc4b2"), (0.36, "#5fa690"), (0.6, "#23786c"), (1, "#0a4248")])
    polygon(image, [(0, HORIZON), (W, HORIZON), (W, H), (0, H)], sea)
    mist(image, HORIZON, 46, "#f3ecd4", 0.75)
    waves(image, HORIZON + 14, 1190, 51)
    sparks(image)
    below(image)
    person_in_water(image)
    buoy(image, 1860, 1190, 330)
    waterline(image)
    arm(image)
    waves(image, 1470, H + 60, 53)
    drops(image)
    return image.filter(ImageFilter.GaussianBlur(1.2))


def island(image):
    """Draw the coast: a low volcano in the haze, black rocks, and a white light at the end of a mole."""
    polygon(image, curve([(-80, 575), (200, 520), (620, 400), (860, 322), (1010, 318), (1180, 366), (1520, 468), (1980, 540),
                          (2160, 575)]),
            gradient([(0, "#a9c0b8"), (0.16, "#a9c0b8"), (0.29, "#dfe0cb"), (1, "#dfe0cb")]), 3)
    polygon(image, [(x, y) for x, y in wander(536, 26, 8) if x < 1100] + [(1150, 575), (0, 575)], "#7c9c90", 3, 0.8)
    rocks = curve([(-40, 590), (-40, 500), (90, 486), (150, 520), (260, 512), (330, 552), (470, 566), (520, 590)])
    solid(image, rocks, "#4a6462", "#8fa69a", "#33494a", (-10, 14), 10)
    draw = ImageDraw.Draw(image)
    draw.rectangle((2520, 540, 2860, 566), fill="#7f9a94")
    solid(image, [(2594, 542), (2604, 440), (2636, 440), (2646, 542)], "#f5f1e4", None, "#a9b8b0", (-10, 0), 6)
    draw = ImageDraw.Draw(image)
    draw.rectangle((2606, 414, 2634, 440), fill="#b9cac0")
    draw.pieslice((2602, 400, 2638, 430), 180, 360, fill="#cf5a3c")
    for x, y, size in ((700, 190, 40), (830, 150, 32), (560, 236, 26)):
        for side in (-1, 1):
            solid(image, limb([(x, y), (x + side * size * 0.6, y - size * 0.5), (x + side * size * 1.3, y - size * 0.16)],
                              [size * 0.1, size * 0.09, 1]), "#7c958f")


def waves(image, top, foot, seed):
    """Draw the swell between two heights: crests lit on one side and hollows dark on the other."""
    dice = random.Random(seed)
    rows, y = [], top
    while y < foot:
        near = (y - HORIZON) / (H - HORIZON)
        rows.append((y, near))
        y += 7 + 74 * near
    for y, near in rows:
        for _ in range(int(5 + 13 * (1 - near))):
            x, long, tall = dice.uniform(-100, W + 100), dice.uniform(60, 190) * (0.3 + 2 * near), dice.uniform(3,
                6) + 26 * near
            up = y + dice.uniform(-0.5, 0.5) * 70 * near
            crest = curve([(x - long, up + tall * 0.2), (x - long * 0.4, up - tall * 0.4), (x + long * 0.1, up - tall * 0.6),
                           (x + long * 0.6, up - tall * 0.1), (x + long, up + tall * 0.25),
                           (x + long * 0.2, up + tall * 0.35),
                           (x - long * 0.4, up + tall * 0.3)], True, 5)
            deep = mix("#4f9a86", "#0c4a4c", near)
            soft(image, [(a + long * 0.05, b + tall * 0.9) for a, b in crest], mix(deep, "#042a30", 0.3), 2 + 10 * near, 0.5)
            soft(image, crest, mix("#cfe3cf", "#58b098", min(1, near * 1.7)), 1 + 5 * near, 0.5)
            if dice.random() < 0.5:
                soft(image, limb([(x - long * 0.5, up - tall * 0.42), (x + long * 0.1, up - tall * 0.62),
                                  (x + long * 0.55, up - tall * 0.2)],
                                 [1, 1.2 + 3.4 * near, 1]), "#f4f8e6", 1, 0.75)


def below(image):
    """Draw what shows under the surface: the pale net that hangs from the float, and the diver's dark shape."""
    soft(image, curve([(1600, 1300), (2140, 1300), (2160, 1560), (2000, 1800), (1760, 1800), (1590, 1560)]), "#0a3a40", 40,
         0.6)
    soft(image, curve([(860, 1240), (1460, 1240), (1500, 1500), (1330, 1760), (1060, 1780), (850, 1480)]), "#06292f", 50,
         0.75)
    bag = curve([(1660, 1340), (2060, 1340), (2110, 1530), (1990, 1700), (1860, 1736), (1720, 1690), (1610, 1530)])
    soft(image, bag, "#58997c", 12, 0.5)
    for k in range(-9, 10):
        for side in (-1, 1):
            soft(image, limb([(1860 + k * 22, 1340), (1860 + k * 30 + side * 90, 1520), (1860 + k * 14 + side * 120, 1720)],
                             [3, 3, 2]),
                 "#bfe0b6", 2, 0.38, bag)
    for x, y, size in ((1760, 1600, 44), (1850, 1640, 50), (1940, 1590, 42), (1820, 1560, 38), (1900, 1530, 34)):
        soft(image, oval(x, y, size, size * 0.72, 0.3), "#3a5a3c", 5, 0.6, bag)
        soft(image, limb([(x - size * 0.5, y - size * 0.2), (x, y - size * 0.42), (x + size * 0.4, y - size * 0.3)],
                         [2, 6, 2]), "#cfe6b4", 3, 0.6)


def person_in_water(image):
    """Draw the diver: black hood, mask pushed up on the forehead, face to the light, shoulders in the water."""
    suit = {"light": "#6f9490", "dark": "#040b0d", "shift": (-22, 20), "blur": 18, "strength": 0.8}
    body = curve([(790, 1420), (806, 1330), (900, 1220), (1030, 1168), (1250, 1164), (1390, 1210), (1476, 1320),
                  (1490, 1420)])
    solid(image, body, "#162427", **suit)
    soft(image, limb([(1010, 1176), (1140, 1226), (1280, 1172)], [10, 16, 10]), "#d98a3a", 2, 0.9, body)
    hood = curve([(960, 1170), (930, 1010), (950, 850), (1040, 742), (1160, 716), (1280, 756), (1350, 860), (1356, 1000),
                  (1310, 1120),
                  (1260, 1196), (1130, 1222), (1010, 1200)])
    solid(image, hood, "#1a2a2c", **suit)
    head(image)
    mask(image, 1176, 838)


def head(image):
    """Draw the diver's face inside the hood: sixty years of sun and salt, and a breath being let out."""
    skin = curve([(1030, 960), (1050, 890), (1120, 862), (1230, 864), (1296, 900), (1310, 980), (1290, 1060), (1236, 1126),
                  (1174, 1146),
                  (1106, 1120), (1046, 1050)])
    solid(image, skin, "#bf8660", "#f2c79c", "#7c4a34", (-30, 20), 26)
    soft(image, [(1030, 860), (1310, 860), (1310, 920), (1170, 934), (1030, 920)], "#6a3f2c", 16, 0.6, skin)
    for x, wide in ((1118, 34), (1240, 32)):
        soft(image, limb([(x - wide, 966), (x, 948), (x + wide, 964)], [3, 7, 3]), "#3a2219", 1.5)
        soft(image, limb([(x - wide * 0.8, 1000), (x, 990), (x + wide * 0.8, 1002)], [2, 6, 3]), "#23140f", 1.5)
        soft(image, limb([(x - wide * 0.7, 1020), (x, 1028), (x + wide * 0.8, 1016)], [2, 4, 2]), "#8f5a40", 3, 0.8)
    for side, x in ((-1, 1078), (1, 1282)):
        for k in range(3):
            soft(image, limb([(x, 996 + k * 12), (x + side * -14, 1000 + k * 7)], [1, 3]), "#8a563e", 2, 0.8)
    soft(image, curve([(1176, 970), (1166, 1030), (1150, 1050), (1176, 1062), (1206, 1048)]), "#8f5a40", 5, 0.7)
    soft(image, limb([(1190, 964), (1194, 1030)], [5, 9]), "#f6d3aa", 5, 0.75)
    soft(image, oval(1180, 1094, 22, 15), "#5a261f", 2)
    soft(image, limb([(1150, 1090), (1180, 1076), (1210, 1090)], [3, 6, 3]), "#a85a48", 2, 0.8)
    for side in (-1, 1):
        soft(image, limb([(1178 + side * 38, 1046), (1178 + side * 62, 1080), (1178 + side * 54, 1110)], [2, 5, 2]),
             "#8f5a40", 4, 0.7)
    soft(image, oval(1252, 1040, 34, 24), "#e89a74", 14, 0.5, skin)


def mask(image, x, y):
    """Draw the round diving mask, pushed up, the sky in its glass."""
    solid(image, limb([(936, 900), (1060, 846), (1176, 836), (1300, 852), (1352, 906)], [20, 24, 26, 24, 20]), "#0d1719",
          "#587370", None, (-6, 10), 7)
    solid(image, oval(x, y, 158, 96, 0.02), "#c8763a", "#ffc98a", "#7a3a18", (-12, 14), 10)
    glass = oval(x, y, 132, 74, 0.02)
    solid(image, glass, gradient([(0, "#eaf2e4"), (0.39, "#eaf2e4"), (0.415, "#9cc9bc"), (0.43, "#3f8a84"),
                                  (0.46, "#20545a"), (1, "#20545a")]),
          None, "#0d2f36", (-16, -16), 14)
    soft(image, [(x - 70, y - 70), (x - 10, y - 74), (x - 60, y + 66), (x - 110, y + 40)], "#ffffff", 4, 0.4, glass)


def buoy(image, x, y, size):
    """Draw the float: a great orange ball in a net of cord, warm above and green below with the sea's light."""
    glow(image, x, y, 620, "#ff9a4a", 0.22)
    shape = oval(x, y, size, size * 0.96)
    solid(image, shape, "#ea6a22", "#ffc07a", "#8f2f14", (-80, 80), 74)
    soft(image, oval(x + 118, y - 150, 92, 62, 0.6), "#fff0d0", 34, 0.85, shape)
    soft(image, oval(x - 30, y + 300, 300, 60), "#2f7a68", 40, 0.5, shape)
    for k in range(-4, 5):
        for tilt in (-1, 1):
            bend = k / 4
            line = [(x + bend * size * 0.5 - tilt * size * 0.55, y - size * 0.98), (x + bend * size * 1.02, y),
                    (x + bend * size * 0.5 + tilt * size * 0.55, y + size * 0.98)]
            soft(image, [(a + 6, b + 8) for a, b in limb(line, [5, 7, 5])], "#7a2a12", 4, 0.5, shape)
            soft(image, limb(line, [4, 6, 4]), "#f4e6c4", 1.2, 0.95, shape)
    band = limb([(x - size, y + 40), (x, y + 96), (x + size, y + 40)], [13, 17, 13])
    solid(image, band, "#e9dcb8", "#fffdf0", "#8f7a54", (-4, 8), 6)


def waterline(image):
    """Draw the water that closes around the diver and the float: a dark edge, foam, and rings of ripples."""
    dice = random.Random(9)
    sea = gradient([(0, "#2a7f72"), (0.68, "#2a7f72"), (0.78, "#1a655f"), (1, "#0a4248")])
    polygon(image, curve([(-100, 1420), (600, 1392), (760, 1350), (1000, 1372), (1300, 1384), (1520, 1376), (1680, 1398),
                          (1880, 1420), (2080, 1396),
                          (2240, 1360), (2600, 1390), (3100, 1420), (3100, 1640), (-100, 1640)]), sea, 6, 0.82)
    lay(image, lambda d: d.rectangle((1560, 1430, 2160, 1600), fill=255), "#e0762e", 60, 0.42)
    for x, y, wide in ((1140, 1380, 420), (1870, 1406, 350)):
        for k in range(5):
            a, b = wide * (1 + k * 0.17), 26 + k * 20
            ring = [(x + math.cos(t / 20 * math.pi) * a, y + math.sin(t / 20 * math.pi) * b) for t in range(21)]
            soft(image, limb(ring[::2], [2 + 5 * abs(math.sin(t * 1.7 + k)) for t in range(11)]), "#e4f2e0", 2,
                 0.8 - k * 0.14)
        for _ in range(60):
            turn = dice.uniform(0, math.pi)
            soft(image, oval(x + math.cos(turn) * wide, y + math.sin(turn) * 24, dice.uniform(6, 26), dice.uniform(3, 9)),
                 "#f4faf0", 2, 0.7)


def arm(image):
    """Draw the diver's arm laid over the float, in its black sleeve, and the white cotton glove."""
    suit = {"light": "#7fa09a", "dark": "#05090a", "shift": (-12, 18), "blur": 13, "strength": 0.85}
    soft(image, limb([(1450, 1330), (1600, 1240), (1740, 1180)], [60, 60, 60]), "#5a1f0e", 18, 0.5,
         oval(1860, 1190, 330, 317))
    solid(image, limb([(1330, 1300), (1480, 1276), (1650, 1140)], [92, 84, 58]), "#172628", **suit)
    glove = {"light": "#ffffff", "dark": "#8f9a8c", "shift": (-8, 10), "blur": 8, "strength": 0.85}
    for k, (dx, dy) in enumerate(((150, -34), (166, 4), (156, 42), (128, 72))):
        solid(image, limb([(1700, 1104 + k * 18), (1690 + dx * 0.6, 1104 + k * 16 + dy * 0.4), (1690 + dx, 1110 + dy)],
                          [24, 24, 19]), "#e6e4d4", **glove)
    solid(image, limb([(1640, 1146), (1720, 1110)], [58, 58]), "#e6e4d4", **glove)
    solid(image, limb([(1690, 1080), (1740, 1032), (1780, 1024)], [26, 22, 17]), "#e6e4d4", **glove)
    solid(image, limb([(1612, 1116), (1656, 1186)], [20, 20]), "#d0cfbd", **glove)


def drops(image):
    """Draw drops on the hood and the shoulders."""
    dice, draw = random.Random(61), ImageDraw.Draw(image, "RGBA")
    for _ in range(70):
        x, y, size = dice.uniform(960, 1340), dice.uniform(740, 1300), dice.uniform(2, 6)
        if not (1020 < x < 1320 and 840 < y < 1150):
            draw.ellipse((x - size, y - size, x + size, y + size), fill=(220, 240, 232, dice.randint(60, 170)))


def sparks(image):
    """Draw sparks of sun on the swell, under the sun."""
    dice, draw = random.Random(62), ImageDraw.Draw(image, "RGBA")
    for _ in range(160):
        y = HORIZON + 10 + dice.random() ** 2 * 700
        x, long = dice.gauss(2330, 90 + (y - HORIZON) * 0.4), 6 + (y - HORIZON) * 0.05
        draw.rectangle((x - long, y, x + long, y + 2 + (y - HORIZON) * 0.006), fill=(255, 252, 232, 190))
    beams(image, lambda d: d.polygon([(2300, 200), (900, H), (2700, H)], fill=255), "#fff4d8", 160, 0.07)
