"""Shoulders and collars for the portraits, in points of the picture around its middle line at 1500."""

import random

from PIL import ImageDraw
from shapes import curve, limb, oval, soft, solid
from toolbox import mix

MID = 1500


def both(points):
    """Return an outline and its mirror image, as two lists, from places right of the middle line."""
    return [[(MID + side * x, y) for x, y in points] for side in (1, -1)]


def shoulders(image, colour, wide=640, drop=0, soften=1.0):
    """Draw the trunk: sloping shoulders and upper arms, lit from the left."""
    y = 1400 + drop
    half = [(96, y + 60), (160, y - 40), (204, y - 122), (330, y - 40), (wide - 110, y + 70), (wide, y + 240),
            (wide + 60, 2060)]
    shape = curve([(MID - a, b) for a, b in half[::-1]] + [(MID + a, b) for a, b in half], True, 10)
    solid(image, shape, colour, mix(colour, "#ffe9cc", 0.34 * soften), mix(colour, "#000000", 0.5), (46, 34), 60, 0.75)
    for line in both([(wide - 210, 2060), (wide - 200, y + 420), (wide - 150, y + 260)]):
        soft(image, limb(line, [10, 16, 2]), mix(colour, "#000000", 0.55), 12, 0.5, shape)
    return shape


def opening(image, colour, low=1780, wide=200):
    """Draw what shows between the lapels: a shirt or a sweater, narrowing downwards."""
    shape = curve([(MID - wide, 1310), (MID - wide * 0.7, 1500), (MID, low), (MID + wide * 0.7, 1500), (MID + wide, 1310),
                   (MID, 1400)])
    solid(image, shape, colour, mix(colour, "#ffffff", 0.5), mix(colour, "#000000", 0.4), (20, 10), 30, 0.6)
    return shape


def lapels(image, colour, low=1830, notch=True):
    """Draw a jacket's two lapels, meeting at `low`."""
    for points in both([(196, 1296), (300, 1390), (410, 1520), (318, 1570), (350, 1640), (190, 1780), (6, low + 150),
                        (0, low), (80, 1640)] if notch else
                       [(190, 1296), (300, 1400), (350, 1560), (220, 1780), (6, low + 150), (0, low), (80, 1600)]):
        soft(image, [(x + 10, y + 22) for x, y in points], mix(colour, "#000000", 0.7), 16, 0.5)
        left = points[0][0] < MID
        solid(image, points, mix(colour, "#ffffff", 0.05 if left else 0.0), mix(colour, "#ffe9cc", 0.32 if left else 0.14),
              mix(colour, "#000000", 0.4),
              (7 if left else 5, 12), 9, 0.7)
    soft(image, limb([(MID, low + 40), (MID + 6, 2040)], [3, 5]), mix(colour, "#000000", 0.65), 3, 0.8)


def shirt_collar(image, colour, spread=200, tall=170, open_=60):
    """Draw a shirt collar: two points, standing at the neck."""
    for points in both([(150, 1262), (214, 1300), (spread + 20, 1400), (spread - 20, 1400 + tall), (open_, 1470),
                        (open_ * 0.4, 1440), (100, 1380)]):
        soft(image, [(x + 6, y + 16) for x, y in points], mix(colour, "#000000", 0.6), 12, 0.4)
        left = points[0][0] < MID
        solid(image, points, mix(colour, "#000000", 0.02 if left else 0.12), mix(colour, "#ffffff", 0.6),
              mix(colour, "#000000", 0.36), (8, 10), 10, 0.7)


def tie(image, colour):
    """Draw a tie with its knot."""
    solid(image, [(MID - 46, 1462), (MID + 46, 1462), (MID + 92, 1900), (MID, 2040), (MID - 92, 1900)], colour,
          mix(colour, "#ffe9cc", 0.3),
          mix(colour, "#000000", 0.5), (14, 8), 14)
    for k in range(9):
        y = 1530 + k * 62
        soft(image, limb([(MID - 90, y + 46), (MID + 90, y - 20)], [7, 7], 2), mix(colour, "#f4e2c0", 0.4), 1.6, 0.55,
             [(MID - 46, 1462), (MID + 46, 1462), (MID + 92, 1900), (MID, 2040), (MID - 92, 1900)])
    solid(image, curve([(MID - 58, 1400), (MID + 58, 1400), (MID + 50, 1478), (MID, 1500), (MID - 50, 1478)]), colour,
          mix(colour, "#ffe9cc", 0.36),
          mix(colour, "#000000", 0.45), (10, 10), 12)


def round_neck(image, colour, y=1360, wide=214, rib=44):
    """Draw the ribbed round neck of a sweater or a shirt."""
    line = [(MID - wide, y - 70), (MID - wide * 0.66, y + 56), (MID, y + 110), (MID + wide * 0.66, y + 56),
            (MID + wide, y - 70)]
    soft(image, [(a, b + 26) for a, b in limb(line, [rib * 0.6] * 5)], mix(colour, "#000000", 0.6), 14, 0.5)
    solid(image, limb(line, [rib * 0.62, rib * 0.56, rib * 0.5, rib * 0.56, rib * 0.62]), colour,
          mix(colour, "#ffe9cc", 0.35), mix(colour, "#000000", 0.4), (4, 10), 9)


def high_neck(image, colour, top=1210):
    """Draw a rolled collar that stands up around the neck."""
    shape = curve([(MID - 178, top + 6), (MID, top + 62), (MID + 178, top + 6), (MID + 200, top + 120), (MID + 250, 1440),
                   (MID, 1520), (MID - 250, 1440), (MID - 200, top + 120)])
    solid(image, shape, colour, mix(colour, "#ffe9cc", 0.3), mix(colour, "#000000", 0.5), (30, 18), 34)
    fold = [(MID - 196, top + 130), (MID - 60, top + 186), (MID + 90, top + 180), (MID + 198, top + 124)]
    soft(image, limb(fold, [4, 10, 10, 4]), mix(colour, "#000000", 0.6), 8, 0.7, shape)
    soft(image, [(a, b - 22) for a, b in limb(fold, [3, 7, 7, 3])], mix(colour, "#ffe9cc", 0.4), 7, 0.5, shape)


def band_collar(image, colour):
    """Draw a low standing collar and a row of buttons under it."""
    solid(image, curve([(MID - 190, 1290), (MID - 120, 1376), (MID, 1420), (MID + 120, 1376), (MID + 190, 1290),
                        (MID + 190, 1480), (MID - 190, 1480)]), colour)
    for points in both([(168, 1256), (196, 1330), (150, 1400), (8, 1468), (4, 1404), (104, 1352)]):
        solid(image, points, mix(colour, "#ffffff", 0.04), mix(colour, "#ffe9cc", 0.34), mix(colour, "#000000", 0.4), (6, 9),
              9)
    soft(image, limb([(MID, 1460), (MID + 4, 2060)], [3, 4]), mix(colour, "#000000", 0.6), 3, 0.8)
    for y in (1560, 1730, 1900):
        solid(image, oval(MID + 26, y, 14, 14), mix(colour, "#ffffff", 0.16), mix(colour, "#ffe9cc", 0.5),
              mix(colour, "#000000", 0.5), (4, 5), 4)


def zip_jacket(image, colour, stripe=None):
    """Draw a zipped jacket with a standing collar, and a stripe along each shoulder."""
    for points in both([(186, 1240), (268, 1300), (250, 1440), (90, 1600), (14, 1700), (10, 1600), (90, 1450), (150, 1350)]):
        soft(image, [(x + 6, y + 18) for x, y in points], mix(colour, "#000000", 0.7), 14, 0.5)
        solid(image, curve(points, True, 6), mix(colour, "#ffffff", 0.05), mix(colour, "#ffe9cc", 0.34),
              mix(colour, "#000000", 0.45), (10, 12), 12)
    soft(image, limb([(MID, 1640), (MID + 4, 2060)], [8, 8]), mix(colour, "#000000", 0.5), 3, 0.9)
    draw = ImageDraw.Draw(image)
    for y in range(1650, 2040, 17):
        draw.line((MID - 5, y, MID + 9, y), fill=mix(colour, "#f4ead2", 0.6), width=6)
    if stripe:
        for points in both([(300, 1378), (440, 1420), (560, 1500), (640, 1640)]):
            soft(image, limb(points, [13, 13, 13, 13]), stripe, 2, 0.9)


def scarf(image, colour, second):
    """Draw a scarf wound loosely around the neck, its stripes following the folds, one end hanging."""
    end = curve([(MID + 40, 1500), (MID + 220, 1480), (MID + 280, 1800), (MID + 300, 2050), (MID + 110, 2050),
                 (MID + 100, 1800)])
    soft(image, [(x + 10, y + 16) for x, y in end], mix(colour, "#000000", 0.7), 20, 0.5)
    solid(image, end, colour, mix(colour, "#ffe9cc", 0.35), mix(colour, "#000000", 0.5), (22, 6), 26)
    for y in (1720, 1756):
        soft(image, limb([(MID + 90, y + 20), (MID + 190, y + 14), (MID + 310, y - 14)], [7, 7, 7]), second, 2, 0.8, end)
    for k, (y, sag, thick, out) in enumerate(((1300, 130, 64, 188), (1372, 170, 74, 222), (1450, 180, 74, 236))):
        line = [(MID - out, y - 76), (MID - out * 0.62, y + sag * 0.4), (MID + 16, y + sag * 0.72),
                (MID + out * 0.72, y + sag * 0.3), (MID + out, y - 88 + k * 8)]
        soft(image, [(a, b + 24) for a, b in limb(line, [thick * 0.3, thick * 0.8, thick * 0.9, thick * 0.8, thick * 0.3])],
             mix(colour, "#000000", 0.7), 16, 0.5)
        shape = limb(line, [thick * 0.26, thick * 0.86, thick * 1.06, thick * 0.9, thick * 0.26])
        solid(image, shape, colour, mix(colour, "#ffe9cc", 0.4), mix(colour, "#000000", 0.45), (10, 26), 26)
        soft(image, limb([(a, b + thick * 0.34) for a, b in line], [1, 6, 7, 6, 1]), second, 2, 0.8, shape)


def knit(image, shape, colour):
    """Lay the ribs of a knitted sweater over a trunk."""
    for k in range(-13, 14):
        x = MID + k * 52
        soft(image, limb([(MID + k * 34, 1380), (x, 1640), (x + k * 5, 2060)], [4, 5, 6]), mix(colour, "#000000", 0.4), 5,
             0.34, shape)


def tweed(image, shape, colour, seed=4):
    """Fleck a trunk's cloth with lighter and darker threads."""
    dice = random.Random(seed)
    left, right, top = min(x for x, _ in shape), max(x for x, _ in shape), min(y for _, y in shape)
    for _ in range(2600):
        x, y = dice.uniform(max(left, 690), min(right, 2310)), dice.uniform(top, 2000)
        soft(image, limb([(x - 5, y - 2), (x + 5, y + 2)], [1.6, 1.6], 2),
             mix(colour, dice.choice(("#fff0d4", "#000000")), 0.3), 1, 0.5, shape)
