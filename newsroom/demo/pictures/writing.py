"""A motif from the writer's room: typewriter, lamp, and rain on the window."""

import math
import random

from PIL import Image, ImageDraw, ImageFilter
from props import grain_of, oval, shaded, smooth, soft, turned
from toolbox import H, W, beams, glow, gradient, mix

EDGE = 1380  # the far edge of the desk
KEYS = (11, 11, 10, 9)


def desk():
    """A writer's desk at night: typewriter, lamp, books, and rain on the window."""
    image = gradient([(0, "#20242e"), (1, "#20242e")])
    window(image)
    top(image)
    books(image)
    lamp(image)
    typewriter(image, 1430, 1700)
    papers(image)
    cup(image, 2250, 1800)
    glow(image, 690, 1150, 1500, "#ffb45e", 0.4)
    return image


def window(image):
    """Draw the window: the lights of the city out of focus, drops and their runs, the frame."""
    dice = random.Random(52)
    view = gradient([(0, "#16283f"), (0.4, "#27435c"), (0.65, "#3f5c6c"), (1, "#22323f")])
    draw = ImageDraw.Draw(view)
    for x in range(0, W, 150):
        tall = dice.randint(220, 700)
        draw.rectangle((x, 1380 - tall, x + dice.randint(110, 170), 1400), fill=mix("#1c3247", "#2c4a5f", dice.random()))
    view = view.filter(ImageFilter.GaussianBlur(16))
    for _ in range(150):
        x, y, r = dice.uniform(0, W), 1250 - abs(dice.gauss(0, 420)), dice.uniform(16, 46)
        tone = dice.choice(("#ffc67a", "#ffdca0", "#f08a5a", "#9cc6d9", "#e0586a", "#ffe9c4"))
        spot = [(x + r * math.cos(t), y + r * math.sin(t)) for t in [n / 18 * math.tau for n in range(18)]]
        soft(view, spot, tone, 3, dice.uniform(0.25, 0.7))
    drops(view, dice)
    image.paste(view.crop((0, 0, W, EDGE)), (0, 0))
    draw = ImageDraw.Draw(image)
    for box in ((0, 0, 60, EDGE), (980, 0, 1040, EDGE), (1990, 0, 2050, EDGE), (2940, 0, W, EDGE), (0, 0, W, 56)):
        draw.rectangle(box, fill="#2b211d")
        draw.line((box[0], box[1], box[0], box[3]), fill="#6d4a32", width=8)
    draw.rectangle((0, 560, W, 592), fill="#2b211d")
    draw.line((0, 592, W, 592), fill="#4f382a", width=5)
    shaded(image, [(0, 1250), (W, 1250), (W, EDGE), (0, EDGE)], [(0, "#5d4030"), (0.25, "#3f2b22"), (1, "#1b1311")])


def drops(view, dice):
    """Set drops of rain on the pane, each with its light below and its dark above, and some runs."""
    draw = ImageDraw.Draw(view, "RGBA")
    for _ in range(34):
        x, y, long = dice.uniform(0, W), dice.uniform(-100, 900), dice.uniform(160, 620)
        run = smooth([(x, y), (x + dice.uniform(-14, 14), y + long * 0.5), (x + dice.uniform(-18, 18), y + long)],
                     closed=False)
        draw.line(run, fill=(190, 214, 226, 46), width=9)
        draw.line([(a + 3, b) for a, b in run], fill=(230, 242, 246, 60), width=3)
        a, b = run[-1]
        bead(draw, a, b, dice.uniform(9, 14))
    for _ in range(560):
        bead(draw, dice.uniform(0, W), dice.uniform(0, EDGE), dice.choice((3, 4, 5, 6, 8, 11)))


def bead(draw, x, y, r):
    """Draw one drop."""
    draw.ellipse((x - r, y - r * 1.15, x + r, y + r * 1.15), fill=(20, 38, 54, 110))
    draw.chord((x - r * 0.86, y - r, x + r * 0.86, y + r), 25, 155, fill=(196, 219, 230, 150))
    draw.ellipse((x - r * 0.5, y - r * 0.7, x - r * 0.05, y - r * 0.2), fill=(255, 255, 255, 190))


def top(image):
    """Draw the desk top with the warm pool of the lamp on it."""
    shaded(image, [(0, EDGE), (W, EDGE), (W, H), (0, H)], [(0, "#5f3d28"), (0.4, "#4a2e1f"), (1, "#24150f")])
    grain_of(image, ((0, EDGE + 10), (W, H)), "#1c0e08", 5, 360)
    grain_of(image, ((0, EDGE + 10), (W, H)), "#c98a54", 6, 120)
    glow(image, 860, 1640, 1500, "#ffb056", 0.75, 0.42)
    ImageDraw.Draw(image).line((0, EDGE, W, EDGE), fill="#8a5f3e", width=6)


def lamp(image):
    """Draw the lamp: brass foot and stem, a green glass shade, its light down on the desk."""
    x = 560
    oval(image, x + 20, 1560, 230, 42, "#140b08", 20, 0.65)
    turned(image, x, [(30, 1478), (60, 1490), (120, 1512), (176, 1536), (180, 1556), (40, 1566)],
           [(0, "#7d5a2a"), (0.3, "#f2cf86"), (0.55, "#b98a44"), (1, "#4f3618")])
    shaded(image, [(x - 15, 960), (x + 15, 960), (x + 15, 1490), (x - 15, 1490)],
           [(0, "#8a6430"), (0.4, "#ffe2a0"), (1, "#5a3d1b")], True)
    for y in (1180, 1430):
        oval(image, x, y, 26, 20, "#d3a65a")
        oval(image, x - 6, y - 5, 10, 7, "#fff0c4", 2)
    beams(image, lambda d: d.polygon([(x - 290, 1010), (x + 300, 1010), (x + 900, 1900), (x - 700, 1900)], fill=255),
          "#ffc878", 90, 0.34)
    glow(image, x + 10, 1030, 620, "#ffdb94", 0.9, 0.6)
    oval(image, x + 8, 1008, 300, 28, "#fff3cf", 3)
    shade = smooth([(x - 316, 1012), (x - 300, 900), (x - 220, 812), (x - 60, 770), (x + 80, 770), (x + 236, 812),
                    (x + 316, 900), (x + 332, 1012), (x + 8, 1022)])
    shaded(image, shade, [(0, "#1f5a48"), (0.35, "#2f8a68"), (0.7, "#58b284"), (0.95, "#a9dca0"), (1, "#dff0c0")])
    soft(image, smooth([(x - 220, 880), (x - 120, 820), (x + 90, 806), (x + 160, 826), (x - 60, 850), (x - 190, 930)]),
         "#c9efd0", 12, 0.5)
    turned(image, x + 8, [(10, 728), (28, 738), (34, 760), (70, 776)], [(0, "#8a6430"), (0.35, "#ffe2a0"), (1, "#5a3d1b")])
    draw = ImageDraw.Draw(image)
    draw.line((x + 120, 1016, x + 120, 1130), fill="#d9b066", width=5)
    oval(image, x + 120, 1138, 10, 13, "#f2cf86")


def typewriter(image, x, foot):
    """Draw the typewriter from the writer's side: paper, carriage, basket, body, four rows of keys."""
    oval(image, x, foot + 24, 640, 70, "#0d0605", 28, 0.75)
    sheet(image, x)
    shaded(image, [(x - 560, 1140), (x + 560, 1140), (x + 560, 1222), (x - 560, 1222)],
           [(0, "#6f7276"), (0.3, "#303338"), (1, "#0d0e11")])
    for side in (-1, 1):
        shaded(image, [(x + side * 560 - 10, 1150), (x + side * 640, 1150), (x + side * 640, 1212),
                       (x + side * 560 - 10, 1212)] if side > 0 else
               [(x - 640, 1150), (x - 550, 1150), (x - 550, 1212),
                (x - 640, 1212)], [(0, "#9aa0a6"), (0.4, "#4a4e54"), (1, "#15171a")])
    draw = ImageDraw.Draw(image)
    draw.line(smooth([(x - 570, 1160), (x - 650, 1110), (x - 720, 1090)], closed=False), fill="#c9ced2", width=14)
    oval(image, x - 726, 1088, 20, 14, "#eef1f2")
    draw.rectangle((x - 470, 1196, x + 470, 1214), fill="#b9bec2")
    for k in range(48):
        draw.line((x - 460 + k * 19.6, 1198, x - 460 + k * 19.6, 1206 if k % 5 else 1212), fill="#40444a", width=3)
    body = smooth([(x - 500, 1226), (x + 500, 1226), (x + 556, 1290), (x + 570, 1440), (x + 640, foot - 40),
                   (x + 640, foot + 20), (x, foot + 30), (x - 640, foot + 20), (x - 640, foot - 40),
                   (x - 570, 1440), (x - 556, 1290)], steps=6)
    shaded(image, body, [(0, "#4f8076"), (0.3, "#2f5f58"), (0.6, "#1f443f"), (1, "#0c1f1d")])
    soft(image, smooth([(x - 540, 1290), (x - 500, 1246), (x - 300, 1240), (x - 420, 1290), (x - 520, 1480),
                        (x - 590, 1600)]), "#ffdba0", 18, 0.5)
    basket(image, x)
    keyboard(image, x, foot)


def sheet(image, x):
    """Draw the paper in the carriage with what has been written so far."""
    page = [(x - 330, 640), (x + 320, 628), (x + 350, 1180), (x - 350, 1180)]
    soft(image, [(a + 14, b + 10) for a, b in page], "#0a0809", 14, 0.5)
    shaded(image, page, [(0, "#fff3d6"), (0.4, "#f6e3bb"), (1, "#b99f78")], sideways=True)
    soft(image, [(x - 350, 1070), (x + 350, 1070), (x + 350, 1180), (x - 350, 1180)], "#6d5538", 22, 0.5)
    draw, dice = ImageDraw.Draw(image), random.Random(3)
    for row in range(10):
        at, y = x - 258 + (50 if row in (0, 5) else 0), 726 + row * 38
        stop = x + (250 if row not in (4, 9) else -40)
        while at < stop:
            word = dice.choice((22, 34, 48, 62, 80))
            draw.rectangle((at, y - row * 0.1, min(stop, at + word), y + 9), fill="#6b5a48")
            at += word + 16


def basket(image, x):
    """Draw the ribbon, its two spools and the fan of type bars."""
    well = smooth([(x - 330, 1262), (x, 1250), (x + 330, 1262), (x + 280, 1372), (x, 1420), (x - 280, 1372)])
    shaded(image, well, [(0, "#101112"), (1, "#2a2d2f")])
    draw = ImageDraw.Draw(image)
    for k in range(31):
        t = (k - 15) / 15 * 1.1
        draw.line((x + 270 * math.sin(t), 1390 - 60 * abs(math.sin(t)) ** 1.4, x + 120 * math.sin(t), 1282), fill="#8d9398"
                  if k % 2 else "#5d6368", width=5)
    draw.line((x - 390, 1284, x - 60, 1262), fill="#7d2722", width=12)
    draw.line((x + 60, 1262, x + 390, 1284), fill="#7d2722", width=12)
    draw.rectangle((x - 66, 1236, x + 66, 1272), fill="#c3c8cb")
    for side in (-1, 1):
        oval(image, x + side * 420, 1300, 92, 40, "#0d1514")
        oval(image, x + side * 420, 1292, 86, 36, "#5d6a6a")
        oval(image, x + side * 420, 1290, 60, 24, "#222b2b")
        oval(image, x + side * 420, 1288, 18, 8, "#c9ced0")
    draw.rounded_rectangle((x - 120, 1432, x + 120, 1466), 14, fill="#d3aa5c")


def keyboard(image, x, foot):
    """Draw four rows of round keys with their rims, and the space bar."""
    for row, count in enumerate(KEYS):
        y, step = 1492 + row * 50, 92 + row * 4
        for k in range(count):
            a = x + (k - (count - 1) / 2) * step + (row % 2) * 12 - 6
            draw = ImageDraw.Draw(image)
            draw.line((a, y + 8, a, y + 34), fill="#0c1211", width=10)
            draw.ellipse((a - 35, y - 22, a + 35, y + 30), fill="#0b1211")
            draw.ellipse((a - 34, y - 28, a + 34, y + 22), fill="#d3c7ac" if a < x + 120 else "#a39b8a")
            draw.ellipse((a - 28, y - 24, a + 28, y + 17), fill="#1d1f22")
            draw.arc((a - 25, y - 21, a + 25, y + 14), 190, 300, fill="#8a8478", width=5)
            draw.line((a - 7, y - 4, a + 7, y - 4), fill="#efe6d0", width=5)
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((x - 330, foot - 8, x + 330, foot + 22), 14, fill="#0a0f0f")
    draw.rounded_rectangle((x - 330, foot - 18, x + 330, foot + 10), 13, fill="#26282b")
    draw.line((x - 310, foot - 13, x + 200, foot - 13), fill="#a3967c", width=5)


def papers(image):
    """Lay out written sheets and a pencil beside the typewriter."""
    for k, points in enumerate(([(130, 1700), (560, 1640), (700, 1850), (220, 1930)],
                                [(80, 1750), (520, 1690), (640, 1900), (150, 1975)])):
        soft(image, [(a + 10, b + 14) for a, b in points], "#140a06", 10, 0.5)
        shaded(image, points, [(0, "#fff4d8"), (1, "#e9d3a4")] if k else [(0, "#e6d4ae"), (1, "#c9b284")])
    draw = ImageDraw.Draw(image)
    for row in range(8):
        t = row / 8
        ax, ay, bx, by = 140 + 66 * t, 1768 + 190 * t, 500 + 104 * t, 1718 + 180 * t
        draw.line((ax, ay, bx - (160 if row == 7 else 0), by + (22 if row == 7 else 0)), fill="#9a8566", width=6)
    soft(image, [(612, 1934), (980, 1840), (990, 1856), (622, 1952)], "#140a06", 8, 0.6)
    draw.polygon([(600, 1920), (960, 1828), (966, 1848), (606, 1942)], fill="#d9a03a")
    draw.polygon([(600, 1920), (606, 1942), (560, 1946)], fill="#f0d9b0")
    draw.polygon([(572, 1938), (576, 1946), (556, 1948)], fill="#2a2422")
    draw.polygon([(960, 1828), (966, 1848), (1000, 1840), (994, 1820)], fill="#b5534a")


def books(image):
    """Pile books at the right, a pair of glasses on top."""
    y = 1580
    oval(image, 2640, y + 6, 400, 40, "#0d0605", 22, 0.7)
    for wide, tall, shift, tone in ((640, 92, 0, "#6d2f2a"), (600, 74, -26, "#2f4a58"), (560, 96, 22, "#8a6a34"),
                                    (500, 66, -8, "#4d5a3c"), (460, 82, 34, "#7d4634")):
        a, b = 2640 + shift - wide / 2, 2640 + shift + wide / 2
        shaded(image, [(a, y - tall), (b, y - tall), (b, y), (a, y)], [(0, mix(tone, "#ffc884", 0.36)), (0.5, tone),
                                                                       (1, mix(tone, "#0a0608", 0.55))], True)
        draw = ImageDraw.Draw(image)
        draw.line((a, y - tall + 3, b, y - tall + 3), fill=mix(tone, "#ffe0a8", 0.4), width=5)
        draw.line((a, y - 3, b, y - 3), fill="#120a0a", width=6)
        for n in (0.1, 0.14, 0.84, 0.88):
            draw.rectangle((a + wide * n, y - tall + 8, a + wide * n + 8, y - 8), fill=mix(tone, "#f2d08a", 0.5))
        draw.rectangle((a + wide * 0.32, y - tall * 0.6, a + wide * 0.66, y - tall * 0.42), fill=mix(tone, "#f2d08a", 0.6))
        y -= tall
    draw = ImageDraw.Draw(image)
    for a in (2560, 2690):
        draw.ellipse((a - 52, y - 66, a + 52, y - 4), outline="#c9a25a", width=8)
        draw.arc((a - 38, y - 56, a + 38, y - 12), 200, 290, fill="#f4ead0", width=4)
    draw.arc((2598, y - 60, 2652, y - 20), 190, 350, fill="#c9a25a", width=8)


def cup(image, x, foot):
    """Draw a cup of tea with its steam."""
    oval(image, x + 16, foot + 6, 200, 34, "#0d0605", 14, 0.7)
    oval(image, x, foot - 4, 186, 36, "#b9ab92")
    oval(image, x - 6, foot - 10, 176, 31, "#e3d6bb")
    turned(image, x, [(104, foot - 168), (104, foot - 120), (92, foot - 60), (62, foot - 18), (46, foot - 10)],
           [(0, "#fff3da"), (0.3, "#f0e2c6"), (0.65, "#b9a88c"), (1, "#6d6152")])
    ImageDraw.Draw(image).arc((x + 74, foot - 146, x + 168, foot - 56), 270, 100, fill="#a3957c", width=20)
    oval(image, x, foot - 168, 105, 24, "#e9dcc0")
    oval(image, x, foot - 165, 92, 18, "#8a4f24")
    steam = Image.new("L", (W, H), 0)
    draw = ImageDraw.Draw(steam)
    for lean in (-26, 18):
        draw.line(smooth([(x + lean, foot - 190), (x + lean + 36, foot - 280), (x + lean - 26, foot - 380),
                          (x + lean + 30, foot - 500)], closed=False), fill=120, width=26, joint="curve")
    image.paste("#e9dcc8", (0, 0, W, H), steam.filter(ImageFilter.GaussianBlur(18)))
