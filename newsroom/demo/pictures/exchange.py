"""A motif from finance: a dark trading hall under a wall of light."""

import random

from PIL import Image, ImageDraw, ImageFilter
from props import eye, oval, shaded, smooth, soft
from toolbox import H, W, beams, glow, gradient, lay, mix, polygon

PLACE = eye(1500, 900, 1200)
SCREEN = (330, 190, 2670, 1010)  # the wall chart


def ticker():
    """A trading hall after hours: one great chart on its wall, people dark before it."""
    image = gradient([(0, "#04090f"), (0.4, "#0a1a24"), (0.6, "#0d2630"), (1, "#03070b")])
    glow(image, 1500, 620, 1900, "#1f6f7c", 0.6)
    hall(image)
    chart(image)
    floor(image)
    crowd(image)
    return image


def hall(image):
    """Draw the side walls, the ribs of the ceiling, and two narrow boards of running figures."""
    for side in (-1, 1):
        shaded(image, [PLACE(side * 1300, -790, 1320), PLACE(side * 1300, 420, 1320), PLACE(side * 1300, 420, 500),
                       PLACE(side * 1300, -790, 500)],
               [(0, "#03080c"), (1, "#123039")] if side < 0 else [(0, "#123039"), (1, "#03080c")], sideways=True)
    draw, dice = ImageDraw.Draw(image), random.Random(61)
    for k in range(9):
        z = 1300 / 1.22**k
        draw.line([PLACE(-1300, -790, z), PLACE(1300, -790, z)], fill=mix("#123642", "#04090f", k / 9), width=10 + 3 * k)
    for side in (-1, 1):
        for row in range(3):
            top, low = -560 + row * 190, -470 + row * 190
            draw.polygon([PLACE(side * 1298, top, 1300), PLACE(side * 1298, low, 1300), PLACE(side * 1298, low, 620),
                          PLACE(side * 1298, top, 620)], fill="#071319")
            for k in range(26):
                z = 640 + k * 25
                tone = dice.choice(("#4fd1b2", "#4fd1b2", "#e8765c", "#c7dfe0", "#2b5560"))
                y = top + 26
                draw.polygon([PLACE(side * 1296, y, z), PLACE(side * 1296, y + dice.choice((16, 34, 38)), z),
                              PLACE(side * 1296, low - 24, z + 15), PLACE(side * 1296, y, z + 15)],
                             fill=mix(tone, "#071319", 0.25))


def walk(count, seed):
    """Return a day's prices, from 0 to 1, that sink towards noon and then climb."""
    dice, level, out = random.Random(seed), 0.55, []
    for k in range(count):
        drift = -0.012 if k < count * 0.42 else 0.0215
        level = min(0.95, max(0.06, level + drift + dice.uniform(-0.05, 0.05)))
        out.append(level)
    return out


def chart(image):
    """Draw the chart: grid, candles, volumes and one bright line with its own light."""
    left, top, right, foot = SCREEN
    shaded(image, [(left, top), (right, top), (right, foot), (left, foot)],
           [(0, "#0a2530"), (0.6, "#0c303b"), (1, "#114350")])
    draw = ImageDraw.Draw(image)
    draw.rectangle((left - 14, top - 14, right + 14, foot + 14), outline="#1d4a56", width=12)
    for k in range(1, 13):
        x = left + (right - left) * k / 13
        draw.line((x, top, x, foot), fill="#174551", width=3)
    for k in range(1, 8):
        y = top + (foot - top) * k / 8
        draw.line((left, y, right, y), fill="#174551", width=3)
    prices, dice = walk(66, 5), random.Random(2)
    points, step = [], (right - left - 120) / 66
    for k, price in enumerate(prices):
        x, y = left + 60 + k * step, foot - 170 - price * (foot - top - 260)
        rise = price >= prices[k - 1] if k else True
        tone = "#46d3ae" if rise else "#f0705a"
        tall = dice.uniform(18, 66)
        draw.line((x, y - tall - dice.uniform(10, 44), x, y + tall + dice.uniform(10, 44)), fill=mix(tone, "#0c303b", 0.35),
                  width=4)
        draw.rectangle((x - 10, y - tall, x + 10, y + tall), fill=mix(tone, "#0c303b", 0.12))
        draw.rectangle((x - 10, foot - 18 - dice.uniform(16, 116), x + 10, foot - 18), fill=mix(tone, "#0c303b", 0.62))
        points.append((x, y - 10))
    line = smooth([(x, sum(p[1] for p in points[max(0, k - 4):k + 5]) / len(points[max(0, k - 4):k + 5]))
                   for k, (x, _) in enumerate(points)], closed=False)
    beams(image, lambda d: d.line(line, fill=255, width=60), "#ffd98a", 30, 0.55)
    draw = ImageDraw.Draw(image)
    draw.line(line, fill="#ffe9b8", width=11, joint="curve")
    x, y = line[-1]
    glow(image, x, y, 330, "#ffe0a0", 0.9)
    glow(image, x, y, 70, "#ffffff", 1)
    for k in range(5):  # a few figures at the head of the chart
        a = left + 50 + k * 128
        draw = ImageDraw.Draw(image)
        draw.rounded_rectangle((a, top + 40, a + 96, top + 62), 6, fill="#8fc6c8" if k else "#fff0c8")
        draw.rounded_rectangle((a, top + 78, a + 62, top + 94), 6, fill="#46d3ae" if k % 2 else "#f0705a")
    beams(image, lambda d: d.rectangle(SCREEN, fill=255), "#2f8f98", 160, 0.3)


def floor(image):
    """Draw the polished floor in which the chart stands once more."""
    shore = 1180
    whole = image.crop((0, 140, W, 1060)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    whole = whole.resize((W, 900)).crop((0, 0, W, H - shore)).filter(ImageFilter.GaussianBlur(26))
    tint = gradient([(0, "#0d2a33"), (1, "#020508")], whole.size)
    image.paste(Image.blend(whole, tint, 0.68), (0, shore))
    polygon(image, [(0, 1090), (W, 1090), (W, shore), (0, shore)], "#061016")
    lay(image, lambda d: d.rectangle((0, shore - 6, W, shore + 4), fill=255), "#3a8d93", 6, 0.5)
    draw = ImageDraw.Draw(image, "RGBA")
    for k in range(-14, 15):
        draw.line([PLACE(k * 140, 330, 1410), PLACE(k * 140, 330, 300)], fill=(120, 200, 205, 22), width=3)
    for k in range(9):
        z = 1400 / 1.3**k
        draw.line([PLACE(-2500, 330, z), PLACE(2500, 330, z)], fill=(120, 200, 205, 22), width=3)


def crowd(image):
    """Set rows of desks with their monitors, those who sit at them, and three who stand."""
    dice = random.Random(33)
    for row, (y, size) in enumerate(((1190, 0.62), (1330, 0.9), (1560, 1.36))):
        tone = mix("#0b2029", "#02060a", row / 2)
        x = -60 - row * 130
        while x < W + 100:
            if row < 2 or not 1180 < x < 1960:
                station(image, x, y, size, tone, dice)
            x += 330 * size
        if row == 1:
            stander(image, 1010, 1500, 560, "#040b10", "calls")
    stander(image, 1660, 1930, 1010, "#02060a", "waits")
    stander(image, 1320, 1900, 900, "#03080c", "notes")


def station(image, x, y, size, tone, dice):
    """Draw one desk from behind: two monitors with a rim of light, and perhaps a head and shoulders."""
    draw = ImageDraw.Draw(image)
    lit = mix("#1d5660", tone, 0.35)
    draw.rectangle((x - 20 * size, y + 60 * size, x + 310 * size, y + 84 * size), fill=lit)
    shaded(image, [(x - 20 * size, y + 80 * size), (x + 310 * size, y + 80 * size), (x + 310 * size, y + 420 * size),
                   (x - 20 * size, y + 420 * size)],
           [(0, tone), (1, "#02060a")])
    draw = ImageDraw.Draw(image)
    for k in range(2):
        a = x + 12 * size + k * 142 * size
        draw.rectangle((a, y - 74 * size, a + 130 * size, y + 24 * size), fill="#0a1a20")
        pane = dice.choice(("#1b6a6f", "#245a72", "#1c7a6a"))
        draw.rectangle((a + 6 * size, y - 68 * size, a + 124 * size, y + 18 * size), fill=mix(pane, tone, 0.2))
        for n in range(5):
            long = dice.uniform(20, 100) * size
            draw.rectangle((a + 14 * size, y - 58 * size + n * 15 * size, a + 14 * size + long,
                            y - 52 * size + n * 15 * size),
                           fill=dice.choice(("#7fd9cc", "#e88b74", "#bfe3e2")))
        draw.rectangle((a + 58 * size, y + 24 * size, a + 72 * size, y + 62 * size), fill="#071218")
    if dice.random() < 0.62:
        cx, head = x + dice.uniform(110, 180) * size, y - 84 * size
        dark = mix(tone, "#01040a", 0.6)
        rim = smooth([(cx - 78 * size, y + 180 * size), (cx - 74 * size, y + 40 * size), (cx - 28 * size, y - 6 * size),
                      (cx, y - 12 * size),
                      (cx + 28 * size, y - 6 * size), (cx + 74 * size, y + 40 * size), (cx + 78 * size, y + 180 * size)])
        soft(image, [(a, b - 5 * size) for a, b in rim], "#3f9aa0", 2, 0.8)
        oval(image, cx, head + 38 * size, 33 * size, 42 * size, "#4aa5a8")
        ImageDraw.Draw(image).polygon(rim, fill=dark)
        oval(image, cx, head + 44 * size, 31 * size, 42 * size, dark)
        ImageDraw.Draw(image).rectangle((cx - 13 * size, y - 20 * size, cx + 13 * size, y + 12 * size), fill=dark)


HEAD = [(0, 1), (0.036, 0.985), (0.05, 0.94), (0.044, 0.895), (0.028, 0.866), (-0.028, 0.866), (-0.044, 0.895),
        (-0.05, 0.94),
        (-0.036, 0.985)]
BOB = [(0, 1), (0.042, 0.985), (0.062, 0.93), (0.066, 0.86), (0.04, 0.838), (-0.04, 0.838), (-0.066, 0.86), (-0.062, 0.93),
       (-0.042, 0.985)]
NECK = [(-0.026, 0.885), (0.026, 0.885), (0.034, 0.84), (0.02, 0.82), (-0.02, 0.82), (-0.034, 0.84)]
JACKET = [(-0.03, 0.85), (0.03, 0.85), (0.085, 0.83), (0.116, 0.8), (0.118, 0.74), (0.1, 0.62), (0.1, 0.54), (0.11, 0.44),
          (0, 0.43), (-0.11, 0.44), (-0.1, 0.54), (-0.1, 0.62), (-0.118, 0.74), (-0.116, 0.8), (-0.085, 0.83)]
LEGS = [[(-0.1, 0.47), (0.002, 0.47), (-0.012, 0.25), (-0.028, 0.03), (-0.026, 0), (-0.106, 0), (-0.1, 0.02), (-0.088, 0.06),
         (-0.1, 0.26)],
        [(0.1, 0.47), (-0.002, 0.47), (0.014, 0.25), (0.034, 0.03), (0.034, 0), (0.116, 0), (0.106, 0.02), (0.094, 0.06),
         (0.102, 0.26)]]
SKIRT = [[(-0.1, 0.47), (0.1, 0.47), (0.098, 0.3), (0.082, 0.24), (-0.082, 0.24), (-0.098, 0.3)],
         [(-0.07, 0.26), (-0.018, 0.26), (-0.024, 0.12), (-0.032, 0), (-0.066, 0), (-0.058, 0.06), (-0.076, 0.16)],
         [(0.07, 0.26), (0.018, 0.26), (0.024, 0.12), (0.032, 0), (0.066, 0), (0.058, 0.06), (0.076, 0.16)]]
HANGS = [(0.085, 0.825), (0.128, 0.795), (0.148, 0.69), (0.152, 0.58), (0.146, 0.465), (0.122, 0.452), (0.118, 0.52),
         (0.112, 0.62), (0.098, 0.72)]
IN_POCKET = [(-0.085, 0.825), (-0.13, 0.79), (-0.165, 0.69), (-0.188, 0.61), (-0.15, 0.53), (-0.108, 0.48), (-0.1, 0.52),
             (-0.14, 0.6), (-0.116, 0.68), (-0.098, 0.74)]
AT_EAR = [(0.085, 0.825), (0.125, 0.79), (0.17, 0.72), (0.21, 0.665), (0.205, 0.7), (0.15, 0.82), (0.098, 0.9),
          (0.088, 0.935),
          (0.058, 0.93), (0.056, 0.9), (0.09, 0.86), (0.15, 0.73), (0.178, 0.65), (0.21, 0.64), (0.214, 0.66), (0.16, 0.66),
          (0.1, 0.73)]
HOLDS = [(-0.085, 0.825), (-0.125, 0.795), (-0.15, 0.7), (-0.145, 0.62), (-0.11, 0.595), (-0.08, 0.62), (-0.098, 0.72)]
POSES = {"waits": [*LEGS, JACKET, NECK, HEAD, HANGS, IN_POCKET], "calls": [*LEGS, JACKET, NECK, HEAD, IN_POCKET, AT_EAR],
         "notes": [*SKIRT, JACKET, NECK, BOB, HOLDS, [(-a, b) for a, b in HOLDS]]}


def stander(image, x, foot, tall, tone, pose, turn=1):
    """Draw one who stands with the back to us and looks up at the chart, dark but for a rim of its light."""
    oval(image, x, foot, tall * 0.2, tall * 0.025, "#000204", 12, 0.8)
    slim = 0.9 if pose == "notes" else 1
    parts = [smooth([(x + a * tall * turn * slim, foot - b * tall) for a, b in part]) for part in POSES[pose]]
    for part in parts:
        soft(image, [(a + (a - x) * 0.01, b - tall * 0.005) for a, b in part], "#63c4c1", 1, 0.85)
    for part in parts:
        soft(image, part, tone)
    for part in parts[-2:]:  # the arms stand out a little from the jacket
        soft(image, [(a - (a - x) * 0.015, b - tall * 0.004) for a, b in part], mix(tone, "#63c4c1", 0.16), 1)
        soft(image, part, tone)
    collar = [(x + a * tall, foot - b * tall) for a, b in ((-0.032, 0.842), (0, 0.85), (0.032, 0.842), (0, 0.836))]
    if pose != "notes":
        soft(image, smooth(collar), mix(tone, "#a9e0dc", 0.5), 1)
    soft(image, [(x - 2, foot - tall * 0.44), (x + 2, foot - tall * 0.44), (x + 1, foot - tall * 0.56)],
         mix(tone, "#63c4c1", 0.3))
