"""A motif from the old city: a palace gate in snow."""

import random
from itertools import pairwise

from PIL import ImageDraw
from props import figure, oval, shaded, smooth, walker
from toolbox import H, W, glow, gradient, ground, mist, mix, polygon, wander

AXIS = 1500  # the middle of the gate


def gate():
    """A palace gate in snow, and one who walks towards it under a red umbrella."""
    image = gradient([(0, "#9fabb8"), (0.3, "#bfc8d0"), (0.55, "#dfe2e3"), (0.7, "#eceded"), (1, "#cfd6de")])
    polygon(image, ground(wander(760, 190, 27)), "#b6bfc9", 4)
    mist(image, 1000, 170, "#dde1e4", 0.85)
    pines(image)
    ramparts(image)
    base(image)
    pavilion(image, 770, 1180, 940, 150, 8)
    roof(image, 655, 1480, 940, 190)
    pavilion(image, 400, 440, 700, 110, 6)
    roof(image, 290, 1130, 660, 205)
    yard(image)
    stroller(image, 1790, 1800, 430)
    snowfall(image)
    return image


def roof(image, eaves, span, ridge, high):
    """Draw one tiled roof: `span` wide at its upturned eaves, `ridge` wide at its ridge, under snow."""
    half, top = span / 2 + 160, ridge / 2
    low = eaves + 100
    brim = smooth([(AXIS - half, low - 95), (AXIS - half * 0.82, low - 34), (AXIS - half * 0.4, low),
                   (AXIS, low + 4), (AXIS + half * 0.4, low), (AXIS + half * 0.82, low - 34),
                   (AXIS + half, low - 95)], closed=False)
    crown = smooth([(AXIS + top, eaves - high + 22), (AXIS + top * 0.5, eaves - high + 50),
                    (AXIS - top * 0.5, eaves - high + 50), (AXIS - top, eaves - high + 22)], closed=False)
    lee = smooth([(AXIS - top, eaves - high + 22), (AXIS - (top + half) * 0.52, low - 140),
                  (AXIS - half, low - 95)], closed=False)
    gable = smooth([(AXIS + half, low - 95), (AXIS + (top + half) * 0.52, low - 140),
                    (AXIS + top, eaves - high + 22)], closed=False)
    shaded(image, [*brim, *gable, *crown, *lee],
           [(0, "#f4f6f8"), (0.45, "#e3e8ed"), (0.75, "#aeb9c5"), (1, "#6d7884")])
    draw = ImageDraw.Draw(image)
    count = int(span / 26)
    for k in range(count + 1):  # the furrows between the rows of tiles
        t = k / count * 2 - 1
        foot = brim[min(len(brim) - 1, round(k / count * (len(brim) - 1)))]
        head = (AXIS + t * top * 0.97, eaves - high + 50 + 20 * (1 - abs(t)))
        middle = (foot[0] + (head[0] - foot[0]) * 0.42, foot[1] + (head[1] - foot[1]) * 0.3)
        draw.line(smooth([foot, middle, head], closed=False, steps=6), fill=mix("#8793a1", "#c3ccd5", 0.3),
                  width=4)
        draw.line((*foot, foot[0] + (middle[0] - foot[0]) * 0.5, foot[1] + (middle[1] - foot[1]) * 0.5),
                  fill="#4b545e", width=8)
        draw.ellipse((foot[0] - 9, foot[1] - 10, foot[0] + 9, foot[1] + 8), fill="#59626c")
    for line in (lee, gable):
        draw.line(line, fill="#46505a", width=26)
        draw.line([(x, y - 10) for x, y in line], fill="#f7f9fb", width=18)
    draw.line(crown, fill="#46505a", width=44)
    draw.line([(x, y - 22) for x, y in crown], fill="#f9fbfc", width=26)
    for side in (-1, 1):  # the ornaments at the ends of the ridge
        x, y = AXIS + side * top, eaves - high + 10
        draw.polygon(smooth([(x - side * 36, y + 40), (x + side * 30, y + 44), (x + side * 34, y - 20),
                             (x + side * 8, y - 56), (x - side * 14, y - 14)]), fill="#4b545e")
        draw.ellipse((x + side * 8 - 22, y - 70, x + side * 8 + 22, y - 44), fill="#f7f9fb")


def pavilion(image, top, span, wide, high, bays):
    """Draw one storey under its roof: brackets in green and gold, red columns, lattice screens."""
    left, right, foot = AXIS - wide / 2 - 100, AXIS + wide / 2 + 100, top + high + 90
    shaded(image, [(left - 150, top - 40), (right + 150, top - 40), (right, top + 62), (left, top + 62)],
           [(0, "#1f2f33"), (0.5, "#2f5550"), (1, "#3d6a60")])
    draw = ImageDraw.Draw(image)
    for x in range(int(left) - 120, int(right) + 120, 24):  # rafter ends
        inward = (AXIS - x) * 0.08
        draw.line((x, top - 12, x + inward, top + 24), fill="#4d8071", width=10)
        draw.ellipse((x - 7, top - 14, x + 7, top), fill="#d8c39a")
    for x in range(int(left), int(right), 46):  # bracket sets
        draw.polygon([(x, top + 26), (x + 38, top + 26), (x + 26, top + 62), (x + 12, top + 62)], fill="#6b9a84")
        draw.rectangle((x + 14, top + 30, x + 24, top + 58), fill="#b9673f")
    draw.rectangle((left, top + 62, right, top + 84), fill="#2e5a55")
    for x in range(int(left) + 8, int(right), 64):
        draw.rectangle((x, top + 67, x + 34, top + 79), fill="#a9553b")
        draw.rectangle((x + 38, top + 67, x + 52, top + 79), fill="#d0b27a")
    shaded(image, [(left, top + 84), (right, top + 84), (right, foot), (left, foot)],
           [(0, "#3a2421"), (1, "#6b3a31")])
    draw = ImageDraw.Draw(image)
    step = (right - left) / bays
    for k in range(bays):
        x = left + k * step
        for col in range(12):
            at = x + 20 + col * (step - 40) / 11
            draw.line((at, top + 100, at, foot - 30), fill="#4e6f62", width=5)
        for row in range(5):
            y = top + 102 + row * (high - 50) / 4
            draw.line((x + 20, y, x + step - 20, y), fill="#4e6f62", width=4)
    for k in range(bays + 1):
        x = left + k * step
        shaded(image, [(x - 17, top + 80), (x + 17, top + 80), (x + 17, foot), (x - 17, foot)],
               [(0, "#6d2a22"), (0.4, "#a8483a"), (1, "#5b241f")], sideways=True)


def base(image):
    """Draw the stone base of the gate and its three arches."""
    shaded(image, [(690, 1000), (2310, 1000), (2390, 1480), (610, 1480)],
           [(0, "#c4c4c2"), (0.5, "#b4b4b3"), (1, "#9a9c9f")])
    draw, dice = ImageDraw.Draw(image), random.Random(6)
    for row in range(8):
        y = 1000 + row * 60
        out = row * 10
        draw.line((690 - out, y, 2310 + out, y), fill="#8f9296", width=4)
        for k in range(15):
            x = 700 - out + k * 118 + (59 if row % 2 else 0)
            if x > 2200:
                continue
            draw.line((x, y, x, y + 60), fill="#92959a", width=3)
            if dice.random() < 0.4:
                tone = dice.choice(("#cfcfcb", "#a7a8a9", "#bdbab4"))
                draw.rectangle((x + 4, y + 4, x + 112, y + 56), fill=tone)
    for x, half, rise in ((AXIS, 165, 0), (AXIS - 470, 118, 70), (AXIS + 470, 118, 70)):
        for grow, colour in ((34, "#d2d0cb"), (30, "#83868a"), (0, "#2a2c33")):
            wide = half + grow
            draw.pieslice((x - wide, 1120 + rise - grow, x + wide, 1120 + rise - grow + 2 * wide), 180, 360, fill=colour)
            draw.rectangle((x - wide, 1120 + rise - grow + wide - 2, x + wide, 1484), fill=colour)
        shaded(image, [(x - half, 1290), (x + half, 1290), (x + half, 1484), (x - half, 1484)],
               [(0, "#2a2c33"), (1, "#6d7783")])
        glow(image, x, 1440, half * 0.9, "#dfe6ee", 0.55)
        leaf = half * 0.36
        for side in (-1, 1):  # the doors stand open
            ImageDraw.Draw(image).polygon([(x + side * half, 1250 + rise * 0.5),
                                           (x + side * (half - leaf), 1272 + rise * 0.5),
                                           (x + side * (half - leaf), 1468), (x + side * half, 1484)], fill="#6f3129")
    draw = ImageDraw.Draw(image)
    draw.rectangle((668, 984, 2332, 1004), fill="#f5f7f9")
    for x in range(700, 2310, 96):  # the parapet
        draw.rectangle((x, 948, x + 74, 992), fill="#a9adb1")
        draw.rounded_rectangle((x - 4, 936, x + 78, 956), 9, fill="#f8fafb")


def ramparts(image):
    """Draw the palace wall that runs off at both sides."""
    for side in (-1, 1):
        def at(x, y, side=side):
            """Return a point of the wall, mirrored for its left half."""
            return (AXIS + side * x, y)
        shaded(image, [at(760, 1150), at(1560, 1090), at(1560, 1500), at(760, 1470)],
               [(0, "#b9a99a"), (0.6, "#b0a59b"), (1, "#9d9b9a")])
        draw = ImageDraw.Draw(image)
        for row in range(5):
            draw.line([at(760, 1190 + row * 56), at(1560, 1140 + row * 72)], fill="#8f8a86", width=4)
            for k in range(9):
                x = 780 + k * 96 + (48 if row % 2 else 0)
                draw.line([at(x, 1190 + row * 57), at(x, 1246 + row * 58)], fill="#8f8a86", width=3)
        draw.polygon([at(760, 1128), at(1560, 1060), at(1560, 1130), at(760, 1176)], fill="#505a64")
        draw.polygon([at(760, 1108), at(1560, 1034), at(1560, 1098), at(760, 1152)], fill="#f4f7f9")
        for k in range(34):
            x = 770 + k * 24
            y = 1166 - (x - 760) * 0.052
            draw.ellipse((*at(x, y - 9)[:1], y - 9, at(x, 0)[0] + 14, y + 7), fill="#6b757f")


def pines(image):
    """Plant pines behind the wall, their layers heavy with snow."""
    dice = random.Random(44)
    for x, foot, size in ((150, 1180, 1.0), (420, 1200, 0.72), (2590, 1200, 0.8), (2860, 1180, 1.05), (20, 1200, 0.7)):
        draw = ImageDraw.Draw(image)
        lean = dice.uniform(-40, 40)
        draw.line(smooth([(x, foot), (x + lean, foot - 260 * size), (x - lean * 0.6, foot - 560 * size)], closed=False),
                  fill="#6b625e", width=int(30 * size))
        for k in range(9):
            y, reach = foot - (190 + k * 62) * size, (262 - k * 22) * size
            cx = x + dice.uniform(-70, 70) * size
            for count, lift, colours in ((22, 0, ("#4d6264", "#5d7273", "#6f8484", "#445859")),
                                         (17, 22 * size, ("#f3f6f8", "#e6ebef", "#fbfcfd", "#d5dde4"))):
                for _ in range(count):  # a bough is many tufts, and the snow on it many small heaps
                    a = dice.uniform(-1, 1)
                    tuft = dice.uniform(26, 58) * size * (1.1 - 0.5 * abs(a))
                    oval(image, cx + a * reach * (1 - lift / 400), y - (1 - a * a) * 34 * size - lift
                         + dice.uniform(-9, 9) * size,
                         tuft, tuft * 0.36, dice.choice(colours), 2, 0.9)


def yard(image):
    """Draw the snowed-over court, its processional way, and footprints that lead to the gate."""
    rim = smooth([(-200, 1500), (500, 1478), (1500, 1470), (2500, 1478), (3200, 1500)], closed=False)
    shaded(image, [*rim, (3200, H), (-200, H)], [(0, "#e9edf0"), (0.35, "#dfe5ea"), (1, "#b8c4d2")])
    polygon(image, [(1390, 1474), (1610, 1474), (2160, H), (840, H)], "#f6f8f9", 8, 0.8)
    polygon(image, [(1384, 1474), (1392, 1474), (860, H), (800, H)], "#aab6c3", 5, 0.55)
    polygon(image, [(1608, 1474), (1616, 1474), (2200, H), (2140, H)], "#aab6c3", 5, 0.55)
    dice = random.Random(3)
    for _ in range(26):  # drifts
        x, y, long = dice.uniform(0, W), 1500 + 480 * dice.random(), dice.uniform(200, 1500)
        oval(image, x, y, long, 8 + (y - 1480) / 16, dice.choice(("#ffffff", "#c3cedb")), 26, 0.3)
    for k in range(17):  # the footprints come in from the lower edge
        t = k / 16
        x, y, size = 1800 + (1 - t) * -16 + t * 260, 1812 + t * 190, 9 + 8 * t
        x += (-1 if k % 2 else 1) * (12 + 10 * t)
        oval(image, x, y, size, size * 0.55, "#93a3b5", 2, 0.8)


def stroller(image, x, foot, tall):
    """Draw the one with the red umbrella, seen from behind, and the shade at the feet."""
    oval(image, x + 30, foot + 4, tall * 0.3, 16, "#8595a8", 9, 0.7)
    figure(image, x, foot, tall, walker("#2c3344", "#20242e", "#1d1b1e"))
    draw = ImageDraw.Draw(image)
    cx, top, wide = x + tall * 0.05, foot - tall * 1.2, tall * 0.42
    draw.line((cx, top, x + tall * 0.11, foot - tall * 0.58), fill="#2a2326", width=9)
    canopy = [(cx - wide, top + wide * 0.72), (cx - wide * 0.86, top + wide * 0.3), (cx - wide * 0.45, top + 8),
              (cx, top - 10), (cx + wide * 0.45, top + 8), (cx + wide * 0.86, top + wide * 0.3),
              (cx + wide, top + wide * 0.72)]
    scallop = [(cx + wide * (1 - k / 4 * 2) * 0.98, top + wide * (0.72 if k % 1 == 0 else 0.6)) for k in range(5)]
    rim = []
    for (a, b), (c, _) in pairwise(scallop):
        rim += [(a, b), ((a + c) / 2, b - wide * 0.1)]
    shaded(image, [*smooth(canopy, closed=False), *rim[1:]],
           [(0, "#e0523f"), (0.4, "#c8382c"), (1, "#8c2019")])
    draw = ImageDraw.Draw(image)
    for lean in (-0.5, 0.0, 0.5):
        draw.line(smooth([(cx, top - 8), (cx + lean * wide * 0.66, top + wide * 0.2),
                          (cx + lean * wide * 0.98, top + wide * 0.72)],
                         closed=False), fill="#9c2a20", width=4)
    draw.line((cx, top - 34, cx, top - 4), fill="#2a2326", width=8)
    oval(image, cx - wide * 0.2, top + 14, wide * 0.42, 15, "#ffffff", 6, 0.75)


def snowfall(image):
    """Let snow fall, near flakes large and soft, far ones small."""
    dice = random.Random(90)
    draw = ImageDraw.Draw(image, "RGBA")
    for _ in range(400):
        x, y, size = dice.uniform(0, W), dice.uniform(0, H), dice.uniform(2, 6)
        draw.ellipse((x - size, y - size, x + size, y + size), fill=(255, 255, 255, dice.randint(90, 210)))
    for _ in range(50):
        oval(image, dice.uniform(0, W), dice.uniform(0, H), dice.uniform(9, 17), dice.uniform(9, 17), "#ffffff", 5, 0.75)
