"""A motif from the capital's politics: the assembly hall and its pond at first light."""

import math
import random

from PIL import Image, ImageDraw, ImageFilter
from props import figure, oval, shaded, smooth, soft, walker
from toolbox import (
    H,
    W,
    glow,
    gradient,
    ground,
    lay,
    mist,
    mix,
    polygon,
    ripples,
    wander,
)

SHORE = 1330  # where the pond begins
MIDDLE = 1480  # the axis of the hall


def assembly():
    """A domed hall at dawn, doubled in its pond."""
    image = gradient([(0, "#6485ad"), (0.2, "#93a9c6"), (0.4, "#d9bcc0"), (0.55, "#f3c6a4"), (0.66, "#f7d3a4"),
                      (1, "#f7d3a4")])
    glow(image, 2560, 1100, 1900, "#ffb878", 0.8)
    glow(image, 2560, 1160, 520, "#fff0cc", 1)
    dice = random.Random(19)
    for _ in range(22):  # thin high clouds, lit from below
        x, y, long = dice.uniform(-100, W), dice.uniform(90, 760), dice.uniform(180, 560)
        lay(image, lambda d, b=(x - long, y, x + long, y + 12 + long / 16): d.ellipse(b, fill=255),
            dice.choice(("#f9cdb8", "#c9c3d3", "#ffe3c4")), 16, 0.6)
    polygon(image, ground(wander(1080, 130, 71)), "#b9b7c3", 3)
    mist(image, 1230, 90, "#f3dcc9", 0.8)
    polygon(image, ground(wander(1190, 50, 12, coarse=6)), "#98a3ac", 3)
    mist(image, 1280, 60, "#f6e0c8", 0.7)
    hall(image)
    grove(image, dice)
    bank(image)
    pond(image)
    ripples(image, SHORE, "#fff3dc", 3, 330, 70, 2450, 260)
    ripples(image, SHORE, "#5d788c", 4, 420, 46)
    mist(image, SHORE + 26, 40, "#fbe7d0", 0.5)
    lotus(image, dice)
    return image


def pond(image):
    """Double the hall in the water, dome and all: the water shows it a little shorter than it is."""
    whole = image.crop((0, 0, W, SHORE)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    whole = whole.resize((W, 730)).crop((0, 0, W, H - SHORE)).filter(ImageFilter.GaussianBlur(6))
    tint = gradient([(0, "#e9bfa4"), (0.35, "#a9a9b6"), (1, "#3f5b7a")], whole.size)
    image.paste(Image.blend(whole, tint, 0.4), (0, SHORE))


def hall(image):
    """Draw the hall: terrace, columns, cornice, drum and copper dome, the sun low on its right."""
    draw = ImageDraw.Draw(image)
    dome(image)
    draw = ImageDraw.Draw(image)
    shaded(image, [(640, 780), (2320, 780), (2320, 1270), (640, 1270)],
           [(0, "#6f7684"), (0.6, "#8b8a90"), (1, "#a89c95")], sideways=True)
    for k in range(17):  # glass between the columns, the lights on in a few rooms
        x = 668 + k * 97
        lit = k in (3, 4, 9, 13)
        for y in (880, 1010, 1140):
            pane = "#ffd28a" if lit and y != 880 else "#56616f"
            draw.rectangle((x + 30, y, x + 82, y + 96), fill=pane)
            draw.rectangle((x + 54, y, x + 58, y + 96), fill="#7b7f86")
    for k in range(18):
        x = 640 + k * 98
        shaded(image, [(x, 850), (x + 44, 850), (x + 48, 1270), (x - 4, 1270)],
               [(0, "#a39fa3"), (0.35, "#cfc6c0"), (0.8, "#f7e6d0"), (1, "#d9c7b6")], sideways=True)
        draw.rectangle((x - 10, 836, x + 54, 852), fill="#eadbcb")
        draw.rectangle((x - 10, 1256, x + 54, 1272), fill="#d7c9bd")
    shaded(image, [(560, 740), (2400, 740), (2376, 838), (584, 838)],
           [(0, "#f4e4d1"), (0.25, "#dccfc4"), (0.26, "#c9beb8"), (1, "#a9a3a5")])
    draw.rectangle((540, 722, 2420, 744), fill="#fbeedb")
    for x in range(600, 2370, 42):
        draw.rectangle((x, 752, x + 18, 772), fill="#b5abaa")
    shaded(image, [(700, 676), (2260, 676), (2290, 722), (670, 722)], [(0, "#e9dbcd"), (1, "#bdb3b0")])
    for k in range(5):  # steps
        y = 1270 + k * 13
        tone = mix("#efe0cd", "#b7ada9", k / 5)
        draw.rectangle((520 - k * 26, y, 2440 + k * 26, y + 13), fill=tone)
        draw.line((520 - k * 26, y + 12, 2440 + k * 26, y + 12), fill="#9d9698", width=3)
    soft(image, [(560, 730), (1250, 730), (900, 1290), (560, 1290)], "#5f6f8a", 120, 0.34)
    soft(image, [(1700, 720), (2420, 720), (2440, 1300), (2000, 1300)], "#ffab62", 130, 0.3)
    glow(image, 2460, 1000, 980, "#ffa458", 0.4)
    flag(image)


def dome(image):
    """Draw the drum with its windows and the ribbed copper dome with its lantern."""
    draw = ImageDraw.Draw(image)
    high, wide, foot = 330, 450, 560
    rim = [(MIDDLE + wide * math.sin(t), foot - high * math.cos(t) ** 0.86)
           for t in [i / 40 * math.pi / 2 for i in range(-40, 41)]]
    shaded(image, [*rim, (MIDDLE + wide, foot + 2), (MIDDLE - wide, foot + 2)],
           [(0, "#4d6d73"), (0.3, "#6c928f"), (0.62, "#9dbdab"), (0.82, "#d9dcb9"), (1, "#a9b89e")], True)
    for k in range(-9, 10):  # ribs
        rib = [(MIDDLE + wide * math.sin(k / 10 * math.pi / 2) * math.sin(t),
                foot - high * max(0, math.cos(t)) ** 0.86) for t in [i / 30 * math.pi / 2 for i in range(31)]]
        draw.line(rib, fill="#587b7c" if k < 3 else "#86a394", width=5)
    for y, half in ((foot - 120, 412), (foot - 225, 318)):
        draw.arc((MIDDLE - half, y - 26, MIDDLE + half, y + 34), 0, 180, fill="#62858a", width=4)
    shaded(image, [(MIDDLE - 470, foot), (MIDDLE + 470, foot), (MIDDLE + 470, 680), (MIDDLE - 470, 680)],
           [(0, "#858591"), (0.4, "#bcb3b0"), (0.85, "#f8e6cd"), (1, "#d5c4b4")], sideways=True)
    for k in range(13):
        t = -1.32 + k * 0.22
        x, half = MIDDLE + 458 * math.sin(t), 24 * math.cos(t) + 3
        draw.rounded_rectangle((x - half, 596, x + half, 668), half, fill="#5a6472" if k % 4 else "#ffd594")
    draw.rectangle((MIDDLE - 496, foot - 8, MIDDLE + 496, foot + 14), fill="#f6e8d4")
    shaded(image, [(MIDDLE - 54, 170), (MIDDLE + 54, 170), (MIDDLE + 58, 240), (MIDDLE - 58, 240)],
           [(0, "#8a8a90"), (0.8, "#f7e5cb"), (1, "#cdbfae")], sideways=True)
    for k in range(4):
        draw.rectangle((MIDDLE - 42 + k * 24, 182, MIDDLE - 32 + k * 24, 232), fill="#62707a")
    cap = smooth([(MIDDLE - 62, 172), (MIDDLE - 40, 128), (MIDDLE - 4, 104), (MIDDLE, 60), (MIDDLE + 4, 104),
                  (MIDDLE + 40, 128), (MIDDLE + 62, 172)], closed=False)
    shaded(image, cap, [(0, "#5a7c80"), (0.7, "#c6d2b4"), (1, "#93a996")], sideways=True)


def flag(image):
    """Draw a plain pennant on its mast before the hall."""
    draw = ImageDraw.Draw(image)
    draw.line((2250, 560, 2250, 1300), fill="#8d8a90", width=9)
    cloth = smooth([(2254, 566), (2330, 552), (2420, 590), (2490, 572), (2486, 660), (2410, 682), (2330, 646),
                    (2254, 664)])
    shaded(image, cloth, [(0, "#33506a"), (0.35, "#6d8ca0"), (0.6, "#3b5a74"), (1, "#7f9cab")], True)


def grove(image, dice):
    """Plant pines and round trees at both sides of the hall."""
    draw = ImageDraw.Draw(image)
    stand = [(x, dice.uniform(0.7, 1.15)) for x in (60, 170, 300, 410, 520, 2520, 2630, 2740, 2870, 2980)]
    for x, size in stand:
        foot = SHORE - 18
        draw.polygon([(x - 12, foot), (x + 12, foot), (x + 6, foot - 260 * size), (x - 6, foot - 260 * size)],
                     fill="#4b4a4c")
        for tone, colour in enumerate(("#33474f", "#465c5c", "#6b7a68", "#b59f76")):
            for _ in range(22):
                turn, far = dice.uniform(0, math.tau), dice.random() ** 0.5
                cx = x + math.cos(turn) * far * (120 - tone * 14) * size + tone * 14 * size
                cy = foot - 290 * size + math.sin(turn) * far * (150 - tone * 16) * size - tone * 16 * size
                r = dice.uniform(16, 40 - tone * 7) * size
                draw.ellipse((cx - r * 1.3, cy - r * 0.7, cx + r * 1.3, cy + r * 0.7), fill=colour)


def bank(image):
    """Draw the stone bank of the pond and the two who walk along it."""
    draw = ImageDraw.Draw(image)
    shaded(image, [(0, 1318), (W, 1318), (W, 1346), (0, 1346)], [(0, "#d9ccbd"), (0.4, "#9d9794"), (1, "#6f7378")])
    for x in range(20, W, 116):
        draw.line((x, 1324, x, 1346), fill="#7a7a7d", width=3)
    figure(image, 860, 1322, 118, walker("#39445a", "#2b313f", "#23242b"))
    figure(image, 930, 1322, 108, walker("#8a4a3c", "#3a3640", "#2b2324"))


def lotus(image, dice):
    """Float lotus leaves, and a few of their flowers, on the near water."""
    for _ in range(64):
        near = dice.random() ** 0.8
        y = 1640 + near * 350
        x = dice.choice((dice.gauss(420, 330), dice.gauss(2720, 240)))
        size = 34 + 80 * near
        oval(image, x, y + size * 0.12, size, size * 0.24, "#2f4656", 5, 0.5)
        oval(image, x, y, size, size * 0.22, dice.choice(("#5d7d70", "#6f8f7b", "#4d6d68", "#86a088")))
        oval(image, x + size * 0.2, y - size * 0.05, size * 0.55, size * 0.1, "#b9c3a0", 4, 0.5)
        if dice.random() < 0.16:
            for lean in (-0.5, 0.5, -0.25, 0.25, 0):
                petal = [(x, y - 4), (x + lean * size - size * 0.14, y - size * 0.4),
                         (x + lean * size * 0.9, y - size * 0.72 + abs(lean) * size * 0.4),
                         (x + lean * size + size * 0.14, y - size * 0.4)]
                ImageDraw.Draw(image).polygon(smooth(petal), fill=mix("#f6d3cf", "#d98f98", abs(lean)))
