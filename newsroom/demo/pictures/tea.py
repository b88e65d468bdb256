"""A motif from indoors: a bowl of tea beside a paper window."""

import math
import random

from PIL import Image, ImageDraw, ImageFilter
from toolbox import H, W, beams, glow, gradient, lay, mask_of, polygon


def teabowl():
    """A bowl of green tea on a dark table beside a paper window."""
    image = gradient([(0, "#241d1a"), (0.55, "#3a2d25"), (0.62, "#2a1f18"), (1, "#150f0c")])
    window(image)
    table = gradient([(0, "#6b4a30"), (0.66, "#6b4a30"), (0.75, "#54371f"), (1, "#22140b")])
    polygon(image, [(0, 1330), (W, 1330), (W, H), (0, H)], table)
    draw, dice = ImageDraw.Draw(image, "RGBA"), random.Random(3)
    for _ in range(170):  # the grain of the wood
        y, x, long = 1336 + 660 * dice.random() ** 1.3, dice.uniform(-300, W), dice.uniform(300, 1500)
        draw.line((x, y, x + long, y + dice.uniform(-6, 6)), fill=(24, 14, 8, dice.randint(20, 80)), width=4)
    beams(image, lambda d: d.polygon([(0, 1420), (900, 1340), (2300, 1800), (1300, H), (0, H)], fill=255),
          "#c98f4e", 60, 0.3)
    lay(image, lambda d: d.ellipse((1180, 1560, 2620, 1790), fill=255), "#0b0705", 40, 0.85)
    bowl(image)
    steam(image)
    return image


def window(image):
    """Draw a paper window, its lattice, and the light it lets in."""
    paper = gradient([(0, "#f6e3bd"), (0.5, "#f0cf98"), (1, "#c98f52")])
    lay(image, lambda d: d.rectangle((120, 0, 1240, 1180), fill=255), paper)
    draw = ImageDraw.Draw(image)
    for x in range(120, 1241, 160):
        draw.line((x, 0, x, 1180), fill="#4a3220", width=18)
    for y in (150, 330, 850, 1030):
        draw.line((120, y, 1240, y), fill="#4a3220", width=18)
    draw.rectangle((90, -10, 1270, 1210), outline="#2c1c11", width=44)
    twig = [(1180, 240), (1040, 330), (900, 360), (700, 470), (520, 500)]  # a shadow on the paper
    lay(image, lambda d: d.line(twig, fill=255, width=16), "#8a6238", 9, 0.5)
    for x, y in ((1080, 270), (960, 400), (840, 330), (760, 490), (640, 440), (560, 540), (900, 450)):
        lay(image, lambda d, b=(x - 46, y - 20, x + 46, y + 20): d.ellipse(b, fill=255), "#8a6238", 10, 0.4)
    glow(image, 680, 560, 1500, "#f3b566", 0.5)


def bowl(image):
    """Draw the bowl, celadon with a crackle, lit from the window side."""
    cx, top, wide, deep = 1860, 1120, 560, 560
    glaze = gradient([(0, "#cfe0c6"), (0.18, "#dcebd2"), (0.5, "#8fb09c"), (0.82, "#476a5e"), (1, "#243f3a")],
                     (wide * 2, H), True)
    sheet = Image.new("RGB", (W, H))
    sheet.paste(glaze, (cx - wide, 0))
    curve = [(cx + side * (wide * math.cos(t) ** 0.62 if t < 1.25 else wide * 0.36),
              top + deep * math.sin(t) ** 1.15)
             for side, order in ((-1, 1), (1, -1)) for t in [i / 40 * 1.4 for i in range(41)][::order]]
    body = mask_of(lambda d: (d.polygon(curve, fill=255),
                              d.rectangle((cx - 200, top + 500, cx + 200, top + 600), fill=255),
                              d.ellipse((cx - 200, top + 570, cx + 200, top + 630), fill=255)), 2)
    image.paste(sheet, (0, 0), body)
    shade = gradient([(0, "#ffffff"), (0.68, "#ffffff"), (0.86, "#3c4c46"), (1, "#000000")]).convert("L")
    dark = Image.composite(Image.new("L", (W, H), 0), body, shade)
    image.paste("#14211e", (0, 0, W, H), dark)
    dice, draw = random.Random(8), ImageDraw.Draw(image, "RGBA")
    for _ in range(46):
        x, y = cx + dice.uniform(-430, 430), top + dice.uniform(120, 420)
        points = [(x, y)]
        for _ in range(4):
            points.append((points[-1][0] + dice.uniform(-40, 40), points[-1][1] + dice.uniform(6, 34)))
        draw.line(points, fill=(40, 74, 64, 46), width=3)
    draw.ellipse((cx - wide, top - 150, cx + wide, top + 150), fill="#dfeed6")
    draw.ellipse((cx - wide + 16, top - 140, cx + wide - 16, top + 146), fill="#5c7f6c")
    tea = gradient([(0, "#5d7a26"), (0.53, "#7d9a34"), (0.62, "#a9bf52"), (1, "#a9bf52")])
    lay(image, lambda d: d.ellipse((cx - 470, top - 64, cx + 470, top + 132), fill=255), tea, 1)
    lay(image, lambda d: d.ellipse((cx - 400, top + 10, cx - 60, top + 76), fill=255), "#f2eebc", 16, 0.75)
    lay(image, lambda d: d.line([(cx - 430, top + 190), (cx - 390, top + 330), (cx - 300, top + 430)],
                                fill=255, width=34), "#ffffff", 16, 0.55)


def steam(image):
    """Let three wisps of steam rise from the bowl."""
    for k, (x, lean) in enumerate(((1700, -60), (1870, 30), (2020, 90))):
        wisp = [(x + lean * (i / 60) ** 2 + 70 * math.sin(i / 9 + k * 2) * i / 60,
                 1130 - i * 13) for i in range(61)]
        fade = gradient([(0, "#000000"), (0.16, "#101010"), (0.45, "#ffffff"), (0.57, "#707070"),
                         (1, "#000000")])
        veil = mask_of(lambda d, w=wisp: d.line(w, fill=255, width=54), 34, 0.42)
        veil = Image.composite(veil, Image.new("L", (W, H)), fade.convert("L"))
        image.paste("#f3e6d0", (0, 0, W, H), veil.filter(ImageFilter.GaussianBlur(6)))
