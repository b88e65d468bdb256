"""A motif from the side streets: a narrow second-hand bookshop under its one lamp."""

import random

from PIL import ImageDraw, ImageFilter
from props import box, eye, grain_of, oval, shaded, smooth, soft
from toolbox import H, beams, glow, gradient, mix, polygon

PLACE = eye(1500, 930, 1250)
SIDE, TOP, FOOT, FAR = 235, -430, 330, 1350  # half the width of the shop, its ceiling, floor, far wall
LAMP = (0, -190, 640)
CLOTH = ("#8c3b2e", "#a3692f", "#3f5f55", "#2f4560", "#c9a25f", "#6d2f3a", "#d8c7a0", "#56643f", "#7a4f36", "#405a6e",
         "#b5533a", "#e3d6b6", "#4a3a4e")


def bookshop():
    """A narrow shop walled with old books, a ladder on its shelves, one lamp lit."""
    image = gradient([(0, "#1d1512"), (1, "#1d1512")])
    shell(image)
    dice = random.Random(404)
    for side in (-1, 1):
        shelves(image, side, dice)
    image = image.filter(ImageFilter.GaussianBlur(2.5))  # as paint would, and a third smaller
    door(image)
    ladder(image)
    for x, z, count in ((-196, 900, 6), (150, 1010, 9), (-205, 640, 9), (-160, 470, 6)):
        pile(image, x, z, count, dice)
    lamp(image)
    pile(image, 96, 430, 11, dice)
    cat(image, *PLACE(122, FOOT - 11 * 11, 436))
    return image


def lit(colour, down, away):
    """Return a colour as the lamp lights it at a place of the side walls."""
    far = ((down - LAMP[1]) ** 2 * 0.42 + (away - LAMP[2]) ** 2 * 0.6) ** 0.5
    share = max(0.0, 1 - far / 560)
    dark = mix(colour, "#120b0d", 0.74 - 0.5 * share)
    return mix(dark, "#ffd48a", 0.36 * share**1.5)


def shell(image):
    """Draw the floor with its runner, the ceiling and the far wall."""
    polygon(image, [PLACE(-SIDE, FOOT, FAR), PLACE(SIDE, FOOT, FAR), PLACE(SIDE, FOOT, 200), PLACE(-SIDE, FOOT, 200)],
            gradient([(0, "#8a5a34"), (0.6, "#8a5a34"), (0.8, "#6a4226"), (1, "#2c1a12")]))
    draw = ImageDraw.Draw(image)
    for k in range(-7, 8):
        draw.line([PLACE(k * 34, FOOT, FAR), PLACE(k * 34, FOOT, 200)], fill="#4a2d1b", width=5)
    grain_of(image, ((600, 1300), (2400, H)), "#2a160c", 12, 120)
    rug = [PLACE(-70, FOOT, 1250), PLACE(70, FOOT, 1250), PLACE(70, FOOT, 300), PLACE(-70, FOOT, 300)]
    polygon(image, rug, gradient([(0, "#a3432f"), (0.66, "#a3432f"), (0.82, "#7d2f26"), (1, "#3f1815")]))
    draw = ImageDraw.Draw(image)
    for a, tone in ((58, "#d8a85c"), (46, "#2f4a4a")):
        for side in (-1, 1):
            draw.line([PLACE(side * a, FOOT, 1250), PLACE(side * a, FOOT, 300)], fill=mix(tone, "#5a2418", 0.3), width=9)
    for k in range(18):
        z = 1240 * 0.92**k
        draw.polygon([PLACE(-22, FOOT, z), PLACE(0, FOOT, z * 1.02), PLACE(22, FOOT, z), PLACE(0, FOOT, z * 0.98)],
                     fill="#c9924e")
    polygon(image, [PLACE(-SIDE, TOP, FAR), PLACE(SIDE, TOP, FAR), PLACE(SIDE, TOP, 200), PLACE(-SIDE, TOP, 200)],
            gradient([(0, "#1c1210"), (0.2, "#4a3020"), (0.3, "#6a4529"), (1, "#6a4529")]))
    draw = ImageDraw.Draw(image)
    for k in range(9):
        z = 1300 / 1.24**k
        draw.polygon([PLACE(-SIDE, TOP, z), PLACE(SIDE, TOP, z), PLACE(SIDE, TOP, z * 0.95), PLACE(-SIDE, TOP, z * 0.95)],
                     fill="#2f1e15")
    shaded(image, [PLACE(-SIDE, TOP, FAR), PLACE(SIDE, TOP, FAR), PLACE(SIDE, FOOT, FAR), PLACE(-SIDE, FOOT, FAR)],
           [(0, "#54351f"), (1, "#6d4528")])


def shelves(image, side, dice):
    """Fill one side wall with shelves of books, far ones first."""
    draw = ImageDraw.Draw(image)
    draw.polygon([PLACE(side * SIDE, TOP, FAR), PLACE(side * SIDE, TOP, 150), PLACE(side * SIDE, FOOT, 150),
                  PLACE(side * SIDE, FOOT, FAR)], fill="#170e0c")
    for row in range(8):
        base = -335 + row * 92
        z = float(FAR)
        while z > 160:
            thick = dice.uniform(9, 21) * (1.5 if dice.random() < 0.1 else 1) * max(1, (z / 390) ** 1.3)
            if dice.random() < 0.035:
                z -= dice.uniform(8, 26)
                continue
            tall = dice.uniform(56, 80)
            lean = dice.uniform(4, 10) if dice.random() < 0.07 else 0
            colour = lit(dice.choice(CLOTH), base - 40, z)
            spine(draw, side, base, z, thick, tall, lean, colour, dice)
            z -= thick
        tone = lit("#9a6a3c", base, 640)
        for a, b, shade in ((base, base + 9, tone), (base + 9, base + 14, "#140c0a")):
            for k in range(16):
                z0, z1 = FAR * (150 / FAR) ** (k / 16), FAR * (150 / FAR) ** ((k + 1) / 16)
                paint = lit("#9a6a3c", base, (z0 + z1) / 2) if shade == tone else shade
                draw.polygon([PLACE(side * (SIDE - 6), a, z0), PLACE(side * (SIDE - 6), a, z1),
                              PLACE(side * (SIDE - 6), b, z1), PLACE(side * (SIDE - 6), b, z0)], fill=paint)
    for z in (1180, 960, 740, 520, 300):
        draw.polygon([PLACE(side * (SIDE - 7), TOP, z), PLACE(side * (SIDE - 7), TOP, z - 12),
                      PLACE(side * (SIDE - 7), FOOT, z - 12), PLACE(side * (SIDE - 7), FOOT, z)],
                     fill=lit("#7d5430", -40, z))


def spine(draw, side, base, z, thick, tall, lean, colour, dice):
    """Draw the back of one book, with its bands and the strokes of a title."""
    def at(up, along):
        """Return a point of the spine: `up` from the shelf, `along` it, both as shares."""
        return PLACE(side * SIDE, base - tall * up, z - thick * along + lean * up)
    draw.polygon([at(0, 0), at(1, 0), at(1, 0.93), at(0, 0.93)], fill=colour)
    draw.polygon([at(0, 0), at(1, 0), at(1, 0.2), at(0, 0.2)], fill=mix(colour, "#0a0508", 0.4))
    style = dice.random() if z < 780 else 0.5
    gold = mix(colour, "#f2d79a", 0.5)
    if style < 0.45:
        for up in (0.14, 0.84):
            draw.polygon([at(up, 0.1), at(up + 0.03, 0.1), at(up + 0.03, 0.9), at(up, 0.9)], fill=gold)
    if style > 0.3:
        draw.polygon([at(0.4, 0.42), at(0.74, 0.42), at(0.74, 0.64), at(0.4, 0.64)], fill=gold)
    if style > 0.82:
        draw.polygon([at(0.1, 0.16), at(0.28, 0.16), at(0.28, 0.86), at(0.1, 0.86)], fill=mix(colour, "#f4ead0", 0.55))


def door(image):
    """Draw the glazed door at the end, the blue evening behind it."""
    a, b = PLACE(-92, -190, FAR), PLACE(92, FOOT, FAR)
    view = gradient([(0, "#27405f"), (0.5, "#4d6f8c"), (1, "#8fa3a8")], (int(b[0] - a[0]), int(b[1] - a[1])))
    image.paste(view, (int(a[0]), int(a[1])))
    dice = random.Random(6)
    for _ in range(9):
        x, y = dice.uniform(a[0] + 12, b[0] - 12), dice.uniform(a[1] + 120, b[1] - 120)
        glow(image, x, y, dice.uniform(16, 34), dice.choice(("#ffcf86", "#ffd9a0", "#f08a6a")), 0.9)
    draw = ImageDraw.Draw(image)
    wood = "#4f3019"
    for x in (a[0], (a[0] + b[0]) / 2 - 5, b[0] - 12):
        draw.rectangle((x, a[1], x + 12, b[1]), fill=wood)
    for y in (a[1], a[1] + 100, a[1] + 210, a[1] + 316):
        draw.rectangle((a[0], y, b[0], y + 10), fill=wood)
    draw.rectangle((a[0], b[1] - 140, b[0], b[1]), fill=wood)
    draw.rectangle((a[0] + 22, b[1] - 118, b[0] - 22, b[1] - 20), outline="#6d4526", width=5)
    draw.rectangle((a[0] - 14, a[1] - 14, b[0] + 14, a[1]), fill="#7d5330")
    draw.rectangle((a[0] + 46, a[1] + 128, a[0] + 112, a[1] + 168), fill="#e6d7b4")
    for k in range(2):
        draw.line((a[0] + 54, a[1] + 142 + k * 12, a[0] + 104, a[1] + 142 + k * 12), fill="#7a6a50", width=3)
    beams(image, lambda d: d.polygon([PLACE(-80, FOOT, FAR), PLACE(80, FOOT, FAR), PLACE(60, FOOT, 900),
                                      PLACE(-60, FOOT, 900)], fill=255), "#5d86a8", 16, 0.35)


def ladder(image):
    """Lean the ladder on the shelves at the right, and let its shade fall on the books."""
    draw = ImageDraw.Draw(image, "RGBA")
    foot, head, z0, z1 = (128, FOOT), (226, -352), 520, 604
    draw.line([PLACE(232, FOOT - 30, z0 + 70), PLACE(232, -330, z0 + 60)], fill=(10, 5, 6, 120), width=26)
    draw.line([PLACE(232, FOOT - 30, z1 + 80), PLACE(232, -330, z1 + 66)], fill=(10, 5, 6, 120), width=22)
    for k in range(1, 11):
        t = k / 11
        x, y = foot[0] + (head[0] - foot[0]) * t, foot[1] + (head[1] - foot[1]) * t
        a, b = PLACE(x, y, z0), PLACE(x, y, z1)
        draw.line((a, b), fill="#5a3719", width=26)
        draw.line((a[0], a[1] - 7, b[0], b[1] - 6), fill="#d9a35e", width=9)
    for z, wide in ((z1, 24), (z0, 30)):
        a, b = PLACE(*foot, z), PLACE(*head, z)
        draw.line((a, b), fill="#6d441f", width=wide)
        draw.line((a[0] - wide * 0.3, a[1], b[0] - wide * 0.3, b[1]), fill="#e3b06a", width=9)
    draw.line([PLACE(228, -352, 1300), PLACE(228, -352, 160)], fill="#b58a4a", width=10)


def pile(image, x, z, count, dice):
    """Stack books on the floor, none quite above the other."""
    size = 1250 / z
    oval(image, *PLACE(x + 26, FOOT, z + 8), 46 * size, 9 * size, "#0d0707", 6 * size, 0.6)
    for k in range(count):
        wide, shift = dice.uniform(46, 58), dice.uniform(-5, 5)
        colour = lit(dice.choice(CLOTH), -40, min(760, z + 120))
        front = mix(colour, "#0f0809", 0.18)
        box(image, PLACE, (x + shift, FOOT - 11 * (k + 1), z), (wide, 10.4, 34),
            (mix(colour, "#ffd48a", 0.25), front, mix(colour, "#0a0508", 0.5)))
        draw = ImageDraw.Draw(image)
        a, b = PLACE(x + shift, FOOT - 11 * (k + 1), z), PLACE(x + shift + wide, FOOT - 11 * k - 0.6, z)
        if dice.random() < 0.4:
            draw.rectangle((a[0] + 3 * size, a[1] + 2 * size, b[0], b[1] - 2 * size), fill=mix("#e9dcba", "#2a1a10", 0.3))
            for n in range(3):
                y = a[1] + (3.4 + 1.8 * n) * size
                draw.line((a[0] + 3 * size, y, b[0], y), fill="#8f7c58", width=2)
        else:
            for n in (0.16, 0.78):
                draw.rectangle((a[0] + (b[0] - a[0]) * n, a[1], a[0] + (b[0] - a[0]) * (n + 0.04), b[1]),
                               fill=mix(colour, "#f2d79a", 0.45))


def lamp(image):
    """Hang the one lamp: cord, enamel shade, bulb, and the cone of its light."""
    x, y = PLACE(*LAMP)
    draw = ImageDraw.Draw(image)
    draw.line((x, PLACE(0, TOP, 640)[1], x, y - 150), fill="#120b0a", width=9)
    glow(image, x, y + 30, 1350, "#ff9f4a", 0.55)
    beams(image, lambda d: d.polygon([(x - 130, y), (x + 130, y), (x + 620, 1720), (x - 620, 1720)], fill=255), "#ffc877",
          70, 0.26)
    shade = smooth([(x - 26, y - 160), (x + 26, y - 160), (x + 40, y - 108), (x + 120, y - 60), (x + 176, y + 4),
                    (x, y + 16), (x - 176, y + 4), (x - 120, y - 60), (x - 40, y - 108)], steps=8)
    shaded(image, shade, [(0, "#7fa08c"), (0.3, "#3f6b58"), (0.7, "#24473c"), (1, "#122822")], sideways=True)
    oval(image, x, y + 8, 166, 20, "#fff0c4")
    oval(image, x, y + 20, 46, 36, "#fffbe6", 4)
    glow(image, x, y + 26, 420, "#ffdf9a", 0.85)


def cat(image, x, y):
    """Let the shop's cat sleep on the highest pile."""
    tone = "#c9864a"
    body = smooth([(x - 92, y + 4), (x - 84, y - 46), (x - 20, y - 84), (x + 50, y - 70), (x + 92, y - 26), (x + 88, y + 6)])
    shaded(image, body, [(0, "#f0b877"), (0.4, tone), (1, "#6d4022")])
    soft(image, smooth([(x + 90, y - 6), (x + 60, y + 10), (x - 30, y + 10), (x - 66, y + 2), (x - 60, y - 10),
                        (x + 40, y - 12)]), "#a3683a", 2)
    head = smooth([(x - 116, y - 22), (x - 112, y - 58), (x - 76, y - 70), (x - 40, y - 52), (x - 42, y - 16),
                   (x - 78, y - 2)])
    shaded(image, head, [(0, "#f3bf80"), (0.6, tone), (1, "#8a5630")])
    draw = ImageDraw.Draw(image)
    for ear in ((x - 108, y - 52, -8), (x - 56, y - 56, 10)):
        draw.polygon([(ear[0] - 14, ear[1]), (ear[0] + ear[2], ear[1] - 32), (ear[0] + 18, ear[1] - 4)], fill="#d9965a")
    for a in (x - 96, x - 64):
        draw.arc((a - 10, y - 44, a + 10, y - 28), 10, 170, fill="#4a2a18", width=4)
    draw.polygon([(x - 84, y - 26), (x - 74, y - 26), (x - 79, y - 20)], fill="#6d3a30")
    for k in range(4):
        draw.line(smooth([(x - 10 + k * 24, y - 80 + k * 6), (x - 4 + k * 24, y - 60 + k * 5), (x - 8 + k * 22, y - 40)],
                         closed=False), fill="#9c6234", width=7)
