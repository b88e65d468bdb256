"""A motif from the workshops: a tailor's table by a window."""

import math
import random

from PIL import Image, ImageDraw, ImageFilter
from props import grain_of, oval, shaded, smooth, soft, turned
from toolbox import H, W, beams, glow, gradient, mix, polygon

EDGE = 1330  # the far edge of the table
BOLTS = ("#a8324a", "#d9a441", "#2f6f73", "#e8dcc6", "#4a5a9a", "#c9758a", "#7f9a6a")


def tailor():
    """A tailor's table: folded silk in many colours, shears, a dress form by the window."""
    image = gradient([(0, "#c9c6be"), (0.5, "#dcd6ca"), (1, "#cbbfae")])
    shaded(image, [(0, 0), (W, 0), (W, EDGE), (0, EDGE)], [(0, "#e6e1d6"), (0.4, "#d3ccbf"), (1, "#9d958b")], sideways=True)
    window(image)
    shelf(image)
    form(image, 1330)
    table(image)
    stack(image, 2190, 1560, ((0, 560), (2, 530), (1, 548), (5, 500), (4, 520), (3, 470)))
    stack(image, 2790, 1640, ((4, 470), (6, 440), (0, 455)))
    length(image)
    tools(image)
    beams(image, lambda d: d.polygon([(980, 120), (980, 900), (3000, 1900), (3000, 900)], fill=255), "#fff6e0", 120, 0.16)
    return image


def window(image):
    """Draw the window: a pale court outside, glazing bars, a sheer curtain drawn aside."""
    view = gradient([(0, "#dfeaf0"), (0.4, "#f3f6f2"), (0.62, "#e9efe2"), (1, "#c9d6bd")])
    polygon(view, [(0, 760), (W, 720), (W, H), (0, H)], "#b9c9b4", 10)
    polygon(view, [(0, 980), (460, 900), (980, 960), (W, 960), (W, H), (0, H)], "#9fb39a", 10)
    draw, dice = ImageDraw.Draw(view), random.Random(4)
    draw.line(smooth([(640, 1100), (600, 800), (690, 560), (640, 300)], closed=False), fill="#8c8478", width=20)
    draw.line(smooth([(650, 640), (780, 470), (900, 400)], closed=False), fill="#8c8478", width=12)
    for _ in range(120):
        x, y, r = dice.gauss(700, 150), dice.gauss(400, 130), dice.uniform(9, 20)
        draw.ellipse((x - r, y - r, x + r, y + r), fill=dice.choice(("#f2c9cc", "#f8e3e0", "#e5a9b2", "#fdf3ef")))
    view = view.filter(ImageFilter.GaussianBlur(5))
    image.paste(view.crop((140, 110, 960, 1180)), (140, 110))
    glow(image, 550, 600, 1300, "#fffaf0", 0.5)
    draw = ImageDraw.Draw(image)
    for box in ((110, 80, 990, 124), (110, 80, 154, 1200), (946, 80, 990, 1200), (530, 110, 562, 1180)):
        draw.rectangle(box, fill="#8f7a62")
        draw.line((box[0], box[1], box[0], box[3]), fill="#c9b598", width=6)
    for y in (440, 770):
        draw.rectangle((140, y, 960, y + 18), fill="#9a856c")
    shaded(image, [(60, 1180), (1040, 1180), (1060, 1226), (40, 1226)], [(0, "#e9dcc6"), (1, "#94805f")])
    curtain = smooth([(0, 20), (470, 20), (420, 360), (300, 760), (170, 960), (190, 1330), (0, 1330)], steps=12)
    soft(image, curtain, "#fdfaf2", 3, 0.72)
    for k in range(11):
        t = k / 10
        fold = smooth([(20 + 440 * t, 20), (10 + 370 * t, 420), (150 * t + 10, 960), (160 * t + 16, 1320)], closed=False)
        soft(image, [*fold, *[(x + 8 + 16 * t, y) for x, y in reversed(fold)]], "#b9b4a8" if k % 2 else "#ffffff", 7, 0.5)
    ImageDraw.Draw(image).rectangle((0, 8, 1100, 30), fill="#6f5c48")


def shelf(image):
    """Draw the shelf of thread on the wall, and a paper pattern pinned beneath it."""
    soft(image, [(1830, 510), (2880, 510), (2880, 560), (1830, 560)], "#6a5f54", 16, 0.5)
    dice = random.Random(12)
    for k in range(18):
        x, tone = 1880 + k * 56, dice.choice((*BOLTS, "#e5e0d4", "#34495a", "#b5563a"))
        tall = dice.choice((86, 100, 112))
        shaded(image, [(x - 19, 478 - tall), (x + 19, 478 - tall), (x + 23, 478), (x - 23, 478)],
               [(0, mix(tone, "#ffffff", 0.3)), (0.35, tone), (1, mix(tone, "#201018", 0.45))], sideways=True)
        draw = ImageDraw.Draw(image)
        for y in range(478 - tall + 8, 474, 9):
            draw.line((x - 20, y, x + 20, y - 3), fill=mix(tone, "#201018", 0.16), width=2)
        draw.rounded_rectangle((x - 14, 478 - tall - 14, x + 14, 478 - tall + 2), 5, fill="#c9a574")
    shaded(image, [(1830, 478), (2880, 478), (2880, 508), (1830, 508)], [(0, "#b3936b"), (0.3, "#8f7250"), (1, "#6b533a")])
    soft(image, [(2030, 596), (2470, 576), (2480, 1086), (2050, 1096)], "#7d7367", 12, 0.4)
    shaded(image, [(2020, 584), (2460, 566), (2466, 1072), (2034, 1086)], [(0, "#efe3c8"), (1, "#dac8a4")])
    draw = ImageDraw.Draw(image)
    cut = smooth([(2110, 656), (2230, 672), (2330, 646), (2400, 716), (2370, 816), (2360, 1016), (2120, 1024), (2110, 816),
                  (2070, 726)])
    for k in range(0, len(cut) - 2, 3):
        draw.line((cut[k], cut[k + 1]), fill="#8d7a5c", width=5)
    draw.line((2240, 686, 2240, 1006), fill="#b45a4a", width=3)
    for x in (2046, 2396):
        oval(image, x, 600, 9, 9, "#b33c38")


def form(image, x):
    """Draw the dress form: linen body on a turned stand, a half-made silk jacket, a tape over the neck."""
    oval(image, x + 60, 1400, 260, 40, "#5d5348", 24, 0.5)
    shaded(image, [(x - 16, 1060), (x + 16, 1060), (x + 16, 1420), (x - 16, 1420)],
           [(0, "#c29a6a"), (0.4, "#94704a"), (1, "#4f3a27")], True)
    turned(image, x, [(56, 250), (66, 262), (60, 300), (72, 330), (150, 352), (228, 392), (262, 450), (250, 560), (214, 700),
                      (190, 790),
                      (206, 880), (252, 990), (270, 1090), (262, 1110)],
           [(0, "#f6efdf"), (0.22, "#fbf5e8"), (0.55, "#d9ccb4"), (0.85, "#9f927e"), (1, "#7d7265")])
    turned(image, x, [(20, 214), (44, 226), (54, 244), (58, 262)], [(0, "#c9a06f"), (0.4, "#a37b4e"), (1, "#5b422b")])
    jacket(image, x)


def jacket(image, x):
    """Draw the half-made silk jacket on the form: collar, ribbon, pinned hem, and the tape."""
    tones = [(0, "#e0a0a8"), (0.2, "#cf7f8d"), (0.55, "#b25a70"), (0.85, "#7f3b52"), (1, "#63304a")]
    cut = [*smooth([(x - 92, 330), (x - 190, 366), (x - 258, 430), (x - 268, 520), (x - 262, 640), (x - 246, 750)],
                      closed=False),
              *smooth([(x - 150, 772), (x, 786), (x + 160, 768), (x + 240, 744)], closed=False),
              *smooth([(x + 258, 640), (x + 266, 520), (x + 252, 430), (x + 186, 366), (x + 92, 330)], closed=False),
              (x + 30, 500), (x - 30, 470)]
    shaded(image, cut, tones, sideways=True)
    lapel = [*smooth([(x - 100, 326), (x - 76, 420), (x - 10, 540), (x + 92, 640)], closed=False),
             *smooth([(x + 116, 606), (x + 30, 500), (x - 30, 400), (x - 60, 318)], closed=False)]
    shaded(image, lapel, [(0, "#fdf8ea"), (1, "#e3d7be")])
    right = [*smooth([(x + 100, 326), (x + 88, 410), (x + 40, 490)], closed=False),
             *smooth([(x + 14, 462), (x + 46, 390), (x + 62, 318)], closed=False)]
    shaded(image, right, [(0, "#efe6d2"), (1, "#cfc1a6")])
    for points in ([(x + 96, 622), (x + 128, 720), (x + 100, 900), (x + 132, 1060)],
                   [(x + 84, 630), (x + 60, 760), (x + 78, 880), (x + 50, 980)]):
        ribbon = smooth(points, closed=False)
        shaded(image, [*ribbon, *[(a + 34, b) for a, b in reversed(ribbon)]], [(0, "#5d6fb0"), (0.5, "#43549a"),
                                                                               (1, "#2f3d78")])
    oval(image, x + 104, 636, 40, 27, "#4a5ba3")
    for fold in ([(x - 170, 420), (x - 140, 560), (x - 170, 740)], [(x + 170, 430), (x + 150, 570), (x + 176, 730)],
                 [(x - 60, 560), (x - 40, 660), (x - 56, 770)]):
        wave = smooth(fold, closed=False)
        soft(image, [*wave, *[(a + 20, b) for a, b in reversed(wave)]], "#5b2740", 9, 0.4)
    tape = smooth([(x - 74, 322), (x - 150, 420), (x - 172, 640), (x - 150, 900)], closed=False)
    ImageDraw.Draw(image).line(tape, fill="#f0cf5a", width=24, joint="curve")
    for k in range(2, len(tape) - 1, 2):
        a, b = tape[k]
        ImageDraw.Draw(image).line((a - 10, b, a + (0 if k % 4 else 8), b), fill="#6b5620", width=3)
    draw = ImageDraw.Draw(image)
    for k in range(7):  # pins along the hem
        a = x - 210 + k * 70
        draw.line((a, 752 + 12 * math.cos(k - 3), a + 10, 790), fill="#e8e8ea", width=4)
        draw.ellipse((a - 7, 744, a + 7, 758), fill="#f6f2e6")


def table(image):
    """Draw the table top with its grain and its front edge."""
    shaded(image, [(0, EDGE), (W, EDGE), (W, H), (0, H)], [(0, "#c79f70"), (0.35, "#b1845a"), (1, "#6f4a31")])
    grain_of(image, ((0, EDGE + 12), (W, H)), "#5a3822", 31, 420)
    soft(image, [(0, EDGE), (1700, EDGE), (900, H), (0, H)], "#fff3da", 80, 0.3)
    ImageDraw.Draw(image).line((0, EDGE, W, EDGE), fill="#e6c699", width=7)


def stack(image, x, foot, folds):
    """Pile folded silk; `folds` gives the number of the colour and the width of each, from below."""
    oval(image, x + 40, foot + 6, 340, 44, "#3f2818", 26, 0.6)
    y = foot
    for k, (number, wide) in enumerate(folds):
        tone, half, thick = BOLTS[number], wide / 2, 74
        a = x + (k % 2 * 2 - 1) * 9
        shape = smooth([(a - half, y - thick * 0.5), (a - half + 26, y - thick + 4), (a, y - thick + 2),
                        (a + half - 20, y - thick + 3), (a + half, y - thick * 0.7),
                        (a + half - 4, y - 6), (a + half - 30, y), (a, y + 2), (a - half + 20, y - 1)])
        shaded(image, shape, [(0, mix(tone, "#ffffff", 0.38)), (0.25, mix(tone, "#ffffff", 0.1)), (0.7, tone),
                              (1, mix(tone, "#180810", 0.5))])
        soft(image, [(a + half * 0.3, y - thick), (a + half, y - thick), (a + half, y), (a + half * 0.3, y)],
             mix(tone, "#180810", 0.6), 36, 0.35)
        draw = ImageDraw.Draw(image)
        for n in range(1, 4):  # the leaves of the fold
            draw.line(smooth([(a - half + 16, y - thick * n / 4), (a, y - thick * n / 4 + 3),
                              (a + half - 12, y - thick * n / 4 - 2)], closed=False),
                      fill=mix(tone, "#180810", 0.28), width=4)
        for n in range(9):
            b = a - half + 40 + n * (wide - 80) / 8
            if number in (0, 4, 2):
                draw.ellipse((b - 6, y - thick * 0.86 - 3, b + 6, y - thick * 0.86 + 3), fill=mix(tone, "#ffe6b0", 0.6))
        y -= thick - 3


def length(image):
    """Draw a loose length of blue-green silk that runs over the table and off its near edge."""
    top = smooth([(200, 1452), (520, 1436), (860, 1450), (1180, 1436), (1400, 1444)], closed=False)
    low = smooth([(1540, 2060), (1180, 2080), (760, 2060), (300, 2080), (-60, 2060)], closed=False)
    shape = [*top, *smooth([(1400, 1444), (1452, 1620), (1494, 1820), (1560, 2060)], closed=False), *low,
             *smooth([(-60, 2060), (30, 1860), (112, 1660), (200, 1452)], closed=False)]
    soft(image, [(a + 26, b + 26) for a, b in shape], "#3f2818", 24, 0.55)
    shaded(image, shape, [(0, "#6fb3ad"), (0.3, "#3f8e8c"), (1, "#1d5a60")])
    mask = Image.new("L", (W, H), 0)
    ImageDraw.Draw(mask).polygon(shape, fill=255)
    clean, dice = image.copy(), random.Random(9)
    for k in range(12):  # folds: a light and a dark beside each other
        a = 180 + k * 100 + dice.uniform(-20, 20)
        fold = smooth([(a + 90, 1400), (a + 40 + dice.uniform(-26, 26), 1600), (a + dice.uniform(-30, 30), 1800),
                       (a - 60 + dice.uniform(-20, 20), 2080)], closed=False)
        wide = dice.uniform(22, 46)
        soft(clean, [*fold, *[(p + wide, q) for p, q in reversed(fold)]], "#b5e0d4", 13, 0.55)
        soft(clean, [*[(p + wide * 1.3, q) for p, q in fold], *[(p + wide * 2.2, q) for p, q in reversed(fold)]], "#0d3a42",
             13, 0.55)
    image.paste(clean, (0, 0), mask)
    draw = ImageDraw.Draw(image, "RGBA")
    draw.line(top, fill=(220, 244, 236, 200), width=5)
    for _ in range(34):  # small woven flowers
        x, y = dice.uniform(260, 1400), dice.uniform(1500, 1960)
        for n in range(5):
            t = n / 5 * math.tau
            draw.ellipse((x + 11 * math.cos(t) - 6, y + 7 * math.sin(t) - 4, x + 11 * math.cos(t) + 6, y + 7 * math.sin(t)
                          + 4), fill=(236, 226, 180, 130))


BLADES = {-1: [(14, -16), (-34, 24), (-440, -112), (-446, -120), (-60, -58)],
          1: [(14, 18), (-70, 44), (-452, 16), (-456, 8), (-34, -26)]}


def tools(image):
    """Lay out the shears, a piece of chalk, a pincushion and a reel with its thread."""
    cx, cy = 1830, 1800
    for shift, colour, blur, strength in ((18, "#3a2416", 14, 0.6), (0, None, 0, 1)):
        for side in (-1, 1):
            blade = [(cx + a, cy + b) for a, b in BLADES[side]]
            blade = [(a + shift, b + shift) for a, b in blade]
            ring = [(cx + shift + 250 + 150 * math.cos(t) + 10, cy + shift + 52 + side * 62 + 44 * math.sin(t)
                     + 22 * math.cos(t)) for t in [n / 24 * math.tau for n in range(24)]]
            hole = [(cx + shift + 262 + 108 * math.cos(t), cy + shift + 54 + side * 62 + 25 * math.sin(t) + 16 * math.cos(t))
                    for t in [n / 24 * math.tau for n in range(24)]]
            neck = smooth([(cx - 30 + shift, cy - 20 * side + shift), (cx + 70 + shift, cy + 10 + side * 10 + shift),
                           (cx + 150 + shift, cy + 30 + side * 60 + shift),
                           (cx + 170 + shift, cy + 50 + side * 30 + shift), (cx + 60 + shift, cy + 34 + shift)])
            if colour:
                soft(image, blade, colour, blur, strength)
                soft(image, ring, colour, blur, strength)
                continue
            under = image.copy()
            shaded(image, blade, [(0, "#f4f6f7"), (0.5, "#aab4bb"), (1, "#5f6c75")])
            shaded(image, ring, [(0, "#4c4a50"), (0.4, "#2a282d"), (1, "#151417")])
            shaded(image, neck, [(0, "#55535a"), (1, "#1c1b1f")])
            mask = Image.new("L", (W, H), 0)
            ImageDraw.Draw(mask).polygon(hole, fill=255)
            image.paste(under, (0, 0), mask)
    oval(image, cx + 6, cy + 6, 18, 14, "#d9b76a")
    soft(image, smooth([(1640, 1900), (1760, 1880), (1790, 1916), (1670, 1942)]), "#3a2416", 10, 0.5)
    shaded(image, smooth([(1632, 1890), (1752, 1868), (1782, 1902), (1662, 1928)], steps=4),
           [(0, "#ffffff"), (1, "#cdd6e0")])
    oval(image, 2480, 1880, 150, 34, "#3a2416", 18, 0.55)
    turned(image, 2460, [(20, 1740), (90, 1756), (128, 1806), (118, 1860), (60, 1888), (10, 1892)],
           [(0, "#e08a78"), (0.35, "#bf4a40"), (1, "#6b1f24")])
    draw = ImageDraw.Draw(image)
    for a, lean in ((-60, -26), (-20, -8), (14, 8), (58, 30), (90, 44)):
        draw.line((2460 + a, 1780, 2460 + a + lean, 1690), fill="#d5d9dd", width=5)
        draw.ellipse((2450 + a + lean, 1680, 2470 + a + lean, 1700), fill="#f2d16a" if a % 4 else "#f6f2ea")
