"""Motifs from out of doors: a river, a lighthouse, an alley of ginkgos."""

import math
import random

from PIL import Image, ImageDraw, ImageFilter
from toolbox import (
    H,
    W,
    beams,
    glow,
    gradient,
    ground,
    lay,
    mirror,
    mist,
    mix,
    person,
    polygon,
    ripples,
    wander,
)


def ridges():
    """Ridges in mist across a river, with geese on their way over it."""
    image = gradient([(0, "#54688c"), (0.22, "#8f93ad"), (0.4, "#d9b3a8"), (0.52, "#f3d6b4"), (1, "#f3d6b4")])
    glow(image, 2080, 900, 1300, "#ffd9a8", 0.7)
    far = ((880, 230, 51, "#a9a3b6"), (1010, 210, 8, "#83869f"), (1130, 170, 23, "#5f6b88"))
    for base, height, seed, colour in far:
        polygon(image, ground(wander(base, height, seed)), colour, 2)
        mist(image, base + 190, 120, mix(colour, "#fbe3c8", 0.72), 0.75)
    polygon(image, ground(wander(1250, 110, 38)), "#43546f", 1)
    mist(image, 1400, 70, "#e9cdb8", 0.6)
    mirror(image, 1420, gradient([(0, "#e6c9b6"), (0.4, "#a9a6b5"), (1, "#4b5d7c")]), 14, 0.55)
    ripples(image, 1420, "#fff0d8", 3, 260, 90, 2050, 330)
    ripples(image, 1420, "#3f5372", 4, 260, 60)
    bank = [(x, y + 300 * math.exp(-(((x - 2100) / 700) ** 2))) for x, y in wander(1770, 60, 61)]
    polygon(image, ground(bank), gradient([(0, "#2c3b50"), (0.8, "#2c3b50"), (1, "#141f30")]))
    draw, dice = ImageDraw.Draw(image), random.Random(5)
    for _ in range(520):
        x, y = dice.choice(bank)
        lean, tall = dice.uniform(-14, 30), dice.uniform(40, 150)
        draw.line((x, y + 60, x + lean, y - tall), fill=dice.choice(("#22314a", "#2c3b50", "#1a2638")),
                  width=4)
        if dice.random() < 0.25:
            draw.ellipse((x + lean - 7, y - tall - 34, x + lean + 7, y - tall + 12), fill="#3c4253")
    for i in range(-6, 7):
        x, y, size = 980 + i * 74, 420 + abs(i) * 38 - i * 14, 34 - abs(i)
        draw.line([(x - size, y - size * 0.5), (x, y), (x + size, y - size * 0.6)], fill="#2b3550", width=8)
        draw.ellipse((x - 8, y - 6, x + 16, y + 9), fill="#2b3550")
    return image


def lighthouse():
    """A lighthouse on its rock as the day begins, the lamp still lit."""
    image = gradient([(0, "#2a4a72"), (0.25, "#6d86a5"), (0.46, "#e8a998"), (0.6, "#ffd9a6"), (1, "#ffd9a6")])
    glow(image, 620, 1210, 1500, "#ffb48a", 0.8)
    glow(image, 620, 1230, 260, "#fff3d4", 1)
    dice = random.Random(12)
    for _ in range(26):  # long low clouds
        x, y, long = dice.uniform(0, W), dice.uniform(480, 1060), dice.uniform(160, 620)
        lay(image, lambda d, b=(x - long, y, x + long, y + 16 + long / 22): d.ellipse(b, fill=255),
            dice.choice(("#f4b8a0", "#a98ea6", "#ffe0bd")), 14, 0.55)
    draw = ImageDraw.Draw(image)
    draw.ellipse((540, 1150, 700, 1310), fill="#fff1cf")
    polygon(image, [(0, 1238), (0, 1190), *[(x, y) for x, y in wander(1200, 34, 9) if x < 1000],
                    (1150, 1238)],
            "#8d7f98", 2, 0.8)
    mirror(image, 1236, gradient([(0, "#d9a79c"), (0.3, "#6f8fa6"), (1, "#183a57")]), 12, 0.6)
    ripples(image, 1236, "#ffe9c6", 1, 420, 150, 640, 130)
    ripples(image, 1236, "#12304c", 2, 620, 70)
    beams(image, lambda d: d.polygon([(2130, 555), (0, 180), (0, 520)], fill=255), "#ffe7b4", 26, 0.3)
    beams(image, lambda d: d.polygon([(2130, 555), (W, 470), (W, 610)], fill=255), "#ffe7b4", 18, 0.3)
    rock = [(1440, H), (1560, 1640), (1700, 1560), (1780, 1390), (1900, 1330), (1960, 1270), (2330, 1262),
            (2400, 1312), (2570, 1322), (2660, 1470), (2790, 1540), (2860, 1690), (W, 1740), (W, H)]
    polygon(image, rock, gradient([(0, "#37435a"), (0.62, "#37435a"), (1, "#0f1b2b")]))
    for k in range(90):
        x, y = dice.uniform(1600, 2950), dice.uniform(1330, 1960)
        if mask_hit(rock, x, y):
            polygon_small(image, x, y, dice, "#3f4a61" if k % 2 else "#2a364c")
    tower(image)
    draw = ImageDraw.Draw(image, "RGBA")
    for _ in range(150):  # surf
        y = 1640 + 360 * dice.random()
        x = 1545 - (y - 1640) / 3 - abs(dice.gauss(0, 60))
        draw.ellipse((x - dice.uniform(15, 70), y - 5, x + dice.uniform(10, 46), y + 6),
                     fill=(245, 236, 224, 80))
    for x, y, size in ((1180, 760, 52), (1330, 690, 40), (1050, 650, 32), (1500, 840, 28)):
        for side in (-1, 1):
            draw.arc((x - size + side * size, y - size * 0.4, x + size + side * size, y + size * 0.9), 200,
                     340,
                     fill=(40, 50, 74, 255), width=7)
    return image


def mask_hit(shape, x, y):
    """Say whether a point lies well inside a polygon given in order round its rim."""
    inside, last = False, shape[-1]
    for at in shape:
        if (at[1] > y) != (last[1] > y) and x < (last[0] - at[0]) * (y - at[1]) / (last[1] - at[1]) + at[0]:
            inside = not inside
        last = at
    return inside


def polygon_small(image, x, y, dice, colour):
    """Draw one facet of a rock."""
    size = dice.uniform(24, 90)
    points = [(x - size, y + size * 0.1), (x - size * 0.2, y - size * 0.35), (x + size, y - size * 0.1),
              (x + size * 0.3, y + size * 0.4)]
    ImageDraw.Draw(image).polygon(points, fill=colour)


def tower(image):
    """Draw the white tower, its gallery and its lamp; the early sun is on its left."""
    body = gradient([(0, "#fff0dc"), (0.35, "#f1dccb"), (0.75, "#a99aa8"), (1, "#78758e")], (W, H), True)
    side = body.resize((340, H)).crop((0, 0, 340, H))
    lit = Image.new("RGB", (W, H))
    lit.paste(side, (1960, 0))
    polygon(image, [(2050, 690), (2210, 690), (2270, 1290), (1990, 1290)], lit)
    band = [(2043, 850), (2217, 850), (2232, 1000), (2028, 1000)]
    polygon(image, band, "#b5402f")
    polygon(image, [(2150, 850), (2217, 850), (2232, 1000), (2158, 1000)], "#82302d")
    draw = ImageDraw.Draw(image)
    for y in (760, 1080, 1180):
        draw.rounded_rectangle((2112, y, 2142, y + 52), 14, fill="#4a4a63")
    draw.rectangle((2020, 664, 2240, 694), fill="#3a3d55")
    for x in range(2024, 2241, 24):
        draw.line((x, 612, x, 666), fill="#3a3d55", width=5)
    draw.line((2020, 612, 2242, 612), fill="#3a3d55", width=7)
    draw.rectangle((2070, 500, 2190, 664), fill="#ffdf9a")
    for x in (2070, 2108, 2150, 2190):
        draw.line((x, 498, x, 664), fill="#3a3d55", width=7)
    draw.pieslice((2050, 420, 2210, 590), 180, 360, fill="#b5402f")
    draw.line((2130, 360, 2130, 424), fill="#3a3d55", width=8)
    draw.rectangle((2300, 1150, 2520, 1330), fill="#e9d8cb")  # the keeper's house
    draw.polygon([(2270, 1156), (2410, 1062), (2550, 1156)], fill="#8a3a30")
    draw.rectangle((2350, 1196, 2410, 1256), fill="#ffd88c")
    glow(image, 2130, 570, 420, "#ffe2a0", 0.95)
    glow(image, 2130, 570, 120, "#ffffff", 1)


def ginkgo():
    """An alley of ginkgo trees at their yellowest, and someone with a broom."""
    image = gradient([(0, "#dfe3d6"), (0.35, "#f3e6bf"), (0.55, "#f8e2a4"), (1, "#c99a3c")])
    glow(image, 1500, 900, 1300, "#fff6d2", 0.9)
    path = gradient([(0, "#e9c765"), (0.55, "#e4bb52"), (1, "#a97422")])
    polygon(image, [(0, H), (0, 1500), (1440, 1010), (1560, 1010), (W, 1500), (W, H)], path)
    polygon(image, [(520, H), (1470, 1010), (1530, 1010), (2480, H)],
            gradient([(0, "#efdcae"), (0.5, "#efdcae"), (1, "#bd9c68")]), 6, 0.75)
    wall(image)
    dice = random.Random(21)
    for step in range(8, -1, -1):
        near = 0.66**step
        haze = min(0.8, step * 0.09)
        for side in (-1, 1):
            tree(image, 1500 + side * (60 + 1240 * near), 1010 + 640 * near, near, haze, dice)
    leaves(image, dice)
    draw = ImageDraw.Draw(image, "RGBA")
    draw.ellipse((1560, 1508, 1980, 1540), fill=(90, 56, 16, 90))
    person(draw, 1700, 1524, 400, "#3a3f4a", 0.1)
    draw.line((1742, 1236, 1900, 1500), fill="#6a4a22", width=14)
    draw.polygon([(1876, 1470), (1916, 1446), (1990, 1530), (1900, 1540)], fill="#8f6a2c")
    draw.line((1724, 1222, 1786, 1316), fill="#3a3f4a", width=34)
    return image.filter(ImageFilter.GaussianBlur(1.7))  # as paint would, and a third smaller


def wall(image):
    """Draw a palace wall along the left of the alley: courses of stone under a cap of tiles."""
    def at(x, low, high=1010):
        """Return a point of the wall: its height at the near edge is `low`, and it runs to the far end."""
        return (x, high + (low - high) * (1440 - x) / 1440)
    polygon(image, [at(0, 640), (1440, 1004), (1440, 1012), at(0, 1500)], "#cdb687")
    draw = ImageDraw.Draw(image)
    for low in (850, 960, 1070, 1180, 1290, 1400):
        draw.line((at(0, low), (1440, 1010)), fill="#b29a6c", width=5)
    x, step = 60, 210
    for k in range(26):
        for n, low in enumerate((740, 850, 960, 1070, 1180, 1290, 1400)):
            place = min(1430, x + (step / 2 if (k + n) % 2 else 0))
            draw.line((at(place, low), at(place, low + 110)), fill="#b29a6c", width=4)
        x, step = x + step, step * 0.87
    polygon(image, [at(0, 590), (1440, 1002), (1440, 1006), at(0, 745)], "#5d5a52")
    for k in range(60):
        x = 1440 * (1 - 0.94**k)
        draw.line((at(x, 596), at(x, 735)), fill="#77746a", width=max(2, int(9 * 0.94**k)))
    draw.line((at(0, 590), (1440, 1003)), fill="#8a877c", width=14)
    beams(image, lambda d: d.polygon([(800, 700), (1440, 960), (1440, 1030), (700, 1240)], fill=255),
          "#f8e2a4", 90, 0.5)


def tree(image, x, foot, near, haze, dice):
    """Draw one ginkgo: a dark trunk, and a crown of many small rounds in three tones."""
    trunk = mix("#3b2b1e", "#e8cf8f", haze)
    tall, wide = 1700 * near, 58 * near
    draw = ImageDraw.Draw(image)
    draw.polygon([(x - wide * 1.5, foot), (x + wide * 1.5, foot), (x + wide * 0.7, foot - tall * 0.4),
                  (x + wide * 0.3, foot - tall), (x - wide * 0.3, foot - tall),
                  (x - wide * 0.7, foot - tall * 0.4)],
                 fill=trunk)
    for k in range(7):
        lift, reach = tall * (0.36 + 0.08 * k), (1 if k % 2 else -1) * 430 * near * (1 - k * 0.07)
        draw.line((x, foot - lift, x + reach, foot - lift - 300 * near), fill=trunk,
                  width=max(2, int(wide * 0.5)))
    for tone, colour in enumerate(("#b37a17", "#dba425", "#f2c63f", "#fbe07a")):
        for _ in range(66 if near > 0.05 else 30):
            turn, far = dice.uniform(0, math.tau), dice.random() ** 0.6
            cx = x + math.cos(turn) * far * 560 * near - tone * 18 * near
            cy = foot - tall * 0.98 + math.sin(turn) * far * 760 * near - tone * 42 * near
            size = dice.uniform(34, 84 - tone * 10) * near
            draw.ellipse((cx - size, cy - size * 0.8, cx + size, cy + size * 0.8),
                         fill=mix(colour, "#f8e6ae", haze))


def leaves(image, dice):
    """Strew fallen leaves over the path and a few through the air."""
    draw = ImageDraw.Draw(image)
    for _ in range(700):
        near = dice.random() ** 1.6
        y = 1020 + near * 980
        spread = 70 + near * 1700
        x = 1500 + dice.uniform(-spread, spread)
        size = 3 + 17 * near
        if abs(x - 1500) < spread * 0.5 and dice.random() < 0.72:
            continue
        draw.pieslice((x - size, y - size * 0.6, x + size, y + size * 0.6), dice.randint(0, 180),
                      dice.randint(200, 330), fill=dice.choice(("#f6d65c", "#d79b22", "#e9b93a", "#b87c18")))
    for _ in range(60):
        x, y = dice.uniform(0, W), dice.uniform(500, 1700)
        size, turn = dice.uniform(8, 22), dice.randint(0, 360)
        draw.pieslice((x - size, y - size, x + size, y + size), turn, turn + 110, fill="#f4cb45")
