"""A motif from the railways: a white train on a viaduct over rice terraces."""

import math
import random

from PIL import ImageDraw, ImageFilter
from props import figure, oval, shaded, smooth, soft
from toolbox import W, glow, gradient, ground, lay, mist, mix, polygon, wander

FAR, NEAR = -560, 3600  # between these places across the canvas the line runs, small to large


def train():
    """A white express crosses a viaduct; below it the flooded terraces hold the sky."""
    image = gradient([(0, "#6fa8c9"), (0.25, "#a5cbd9"), (0.45, "#dcebe2"), (0.55, "#f2f3dd"), (1, "#f2f3dd")])
    glow(image, 520, 560, 1300, "#fffbe0", 0.6)
    clouds(image)
    for base, high, seed, tone in ((760, 260, 17, "#a3bec5"), (900, 190, 4, "#83a8a5"), (1010, 140, 29, "#668f80")):
        polygon(image, ground(wander(base, high, seed)), tone, 2)
        mist(image, base + 170, 100, mix(tone, "#f4f5e6", 0.75), 0.7)
    terraces(image, range(4))
    for k in range(9):
        pier(image, 60 + k * 330 + k * k * 9)
    terraces(image, range(4, 9))
    image = image.filter(ImageFilter.GaussianBlur(1.5))  # as paint would, and a quarter smaller
    deck(image)
    carriages(image)
    farmer(image)
    return image


def level(x, height=0.0):
    """Return y on the canvas of a point `height` metres over the rails, where the line passes `x`."""
    t = (x - FAR) / (NEAR - FAR)
    return 1000 - 170 * t - height * (13 + 62 * t)


def clouds(image):
    """Pile a few summer clouds over the mountains."""
    dice = random.Random(8)
    for cx, cy, wide in ((1900, 420, 560), (2600, 250, 360), (620, 260, 330)):
        puffs = [(dice.uniform(-1, 1), dice.random()) for _ in range(70)]
        for lift, tone, strength in ((0, "#bcd3da", 0.5), (0.05, "#e6efec", 0.6), (0.09, "#fdfdf6", 0.7)):
            for a, up in puffs:
                high = max(0.06, 1 - abs(a) ** 1.3) * (0.6 + 0.4 * math.sin(a * 7 + cx))
                r = (0.03 + 0.1 * high) * wide * (1 - lift * 2)
                oval(image, cx + a * wide * 0.8, cy - up * high * wide * 0.24 - lift * wide * 0.6, r * 1.25, r * 0.8, tone,
                     9, strength)


def pier(image, x):
    """Draw one pier of the viaduct, sunlit on its left."""
    t = (x - FAR) / (NEAR - FAR)
    oval(image, x + 30, 1342 + 480 * t, 60 + 90 * t, 12 + 8 * t, "#4f7f78", 8, 0.4)
    wide, top = 16 + 46 * t, level(x, -2.3)
    foot = 1340 + 500 * t
    shaded(image, [(x - wide * 1.5, top), (x + wide * 1.5, top), (x + wide * 0.8, top + wide * 1.6), (x + wide * 0.95, foot),
                   (x - wide * 0.95, foot), (x - wide * 0.8, top + wide * 1.6)],
           [(0, "#f1eddd"), (0.3, "#dfdccd"), (0.62, "#b7bcb6"), (1, "#8d9a9c")], sideways=True)
    soft(image, [(x - wide * 1.5, top), (x + wide * 1.5, top), (x + wide * 0.9, top + wide * 2.2),
                 (x - wide * 0.9, top + wide * 2.2)],
         "#5f7178", 8, 0.4)


def deck(image):
    """Draw the deck, its parapet, the masts and the wires."""
    shaded(image, [(0, level(0, 0.2)), (W, level(W, 0.2)), (W, level(W, -2.6)), (0, level(0, -2.6))],
           [(0, "#eeeadb"), (0.4, "#d9d7ca"), (0.75, "#a9afab"), (1, "#8b9797")])
    draw = ImageDraw.Draw(image)
    draw.polygon([(0, level(0, -1.9)), (W, level(W, -1.9)), (W, level(W, -2.6)), (0, level(0, -2.6))], fill="#8d999a")
    draw.line((0, level(0, -1.0), W, level(W, -1.0)), fill="#bfc2ba", width=6)
    x = 20.0
    while x < W:
        t = (x - FAR) / (NEAR - FAR)
        draw.line((x, level(x, 0.4 if x < 2400 else 0), x, level(x, 6.6)), fill="#75868a", width=int(5 + 9 * t))
        draw.line((x, level(x, 6.1), x + 120 * t, level(x, 6.2)), fill="#75868a", width=int(3 + 5 * t))
        draw.line((x, level(x, 5.3), x + 120 * t, level(x, 6.1)), fill="#75868a", width=int(3 + 4 * t))
        x += 120 + 300 * t
    for height in (5.2, 6.0):
        draw.line((0, level(0, height), W, level(W, height)), fill="#6f8084", width=4)


def carriages(image):
    """Draw the train: white carriages, dark window band, a green line, and the long nose."""
    nose = 2440
    body = [(0, level(0, 4.2)), (nose - 420, level(nose - 420, 4.2))]
    snout = smooth([(nose - 420, level(nose - 420, 4.2)), (nose - 200, level(nose - 200, 3.95)),
                    (nose - 20, level(nose, 3.0)),
                    (nose + 170, level(nose + 170, 1.6)), (nose + 226, level(nose + 226, 0.85)),
                    (nose + 180, level(nose + 180, 0.3)),
                    (nose + 60, level(nose, 0.24))], closed=False)
    shaded(image, [*body, *snout, (0, level(0, 0.25))],
           [(0, "#ffffff"), (0.3, "#fbfbf6"), (0.55, "#e7ecec"), (0.85, "#b4c2c8"), (1, "#8496a0")])
    band = [(0, level(0, 3.35)), (nose - 330, level(nose - 330, 3.35)), (nose - 330, level(nose - 330, 2.35)),
            (0, level(0, 2.35))]
    shaded(image, band, [(0, "#4f6a78"), (0.5, "#33495a"), (1, "#22343f")])
    draw = ImageDraw.Draw(image)
    draw.polygon([(0, level(0, 1.65)), (nose + 40, level(nose + 40, 1.65)), (nose + 160, level(nose + 160, 1.15)),
                  (nose + 40, level(nose + 40, 1.3)), (0, level(0, 1.25))], fill="#1f8a74")
    draw.polygon([(0, level(0, 0.62)), (nose + 190, level(nose + 190, 0.5)), (nose + 60, level(nose + 60, 0.2)),
                  (0, level(0, 0.2))], fill="#5f737d")
    panes(draw, nose)
    cab(image, nose)


def panes(draw, nose):
    """Draw the windows and doors of the carriages, and the gaps between carriages."""
    x, number = 0.0, 0
    while x < nose - 420:
        t = (x - FAR) / (NEAR - FAR)
        pane = 46 * t + 12
        if number % 13 == 12:  # where two carriages meet
            draw.rectangle((x - pane * 0.3, level(x, 3.5), x + pane * 0.5, level(x, 2.2)), fill="#eef1f0")
            draw.line((x, level(x, 4.15), x, level(x, 0.4)), fill="#77888f", width=int(4 + 10 * t))
        elif number % 13 in (0, 11):
            draw.rectangle((x - pane * 0.2, level(x, 3.6), x + pane * 0.6, level(x, 0.75)), fill="#e3e9ea",
                           outline="#aab8bd", width=3)
        else:
            draw.rectangle((x + pane * 0.8, level(x, 3.4), x + pane, level(x, 2.3)), fill="#8a9aa2")
        x, number = x + pane * 1.15, number + 1


def cab(image, nose):
    """Draw the driver's window, the headlamps and the two pantographs."""
    shield = smooth([(nose - 250, level(nose - 250, 3.75)), (nose - 40, level(nose - 40, 3.1)),
                     (nose + 70, level(nose + 70, 2.3)),
                     (nose - 60, level(nose - 60, 2.25)), (nose - 230, level(nose - 230, 2.75))])
    shaded(image, shield, [(0, "#6d8b98"), (0.4, "#2c4150"), (1, "#1b2b36")])
    soft(image, smooth([(nose - 210, level(nose - 210, 3.5)), (nose - 60, level(nose - 60, 3.0)),
                        (nose - 120, level(nose - 120, 2.95))]),
         "#cfe2e6", 3, 0.7)
    for dx in (0, -26):
        oval(image, nose + 130 + dx, level(nose + 130, 1.0), 17, 9, "#fffbe2")
    glow(image, nose + 140, level(nose + 140, 1.0), 150, "#fff6cf", 0.8)
    draw = ImageDraw.Draw(image)
    for x in (1130, 1900):
        t = (x - FAR) / (NEAR - FAR)
        draw.line([(x - 50 * t, level(x, 4.2)), (x + 40 * t, level(x, 4.8)), (x - 20 * t, level(x, 5.2))], fill="#55666d",
                  width=7)


def terraces(image, steps):
    """Draw the terraces, each a curved pool behind its green lip, nearer ones larger."""
    for k in steps:
        near = (k + 1) / 9
        base = 1130 + 860 * (k / 8.4) ** 1.35
        edge = [(x, y + 46 * math.sin(x / (420 + 130 * near) + k * 1.7) * (0.5 + near)) for x,
                y in wander(base, 26 * near, 300 + k, 4, 2)]
        high = 20 + 60 * near
        bank = ground(edge)
        shaded(image, bank, [(0, mix("#7fae62", "#a5bf8c", 1 - near)), (0.3, mix("#4f8a4a", "#86aa7c", 1 - near)),
                             (1, "#2c5f3a")])
        pool = [(x, y + high) for x, y in edge]
        shaded(image, ground(pool), [(0, mix("#d5e8e6", "#f2f5e4", 0.5)), (0.14, "#bcd9dd"), (0.5, "#8fbecb"),
                                     (1, "#5f9ab4")])
        lay(image, lambda d, p=pool: d.line(p, fill=255, width=6), "#f6f8e4", 3, 0.7)
        sprouts(image, pool, near, k)
        draw = ImageDraw.Draw(image)
        dice = random.Random(k)
        for x, y in edge[::3]:
            for _ in range(2 if near < 0.6 else 3):
                at = x + dice.uniform(-9, 9)
                draw.line((at, y + 8, at + dice.uniform(-6, 8), y - dice.uniform(8, 14 + 26 * near)),
                          fill=dice.choice(("#6fa052", "#8fba63", "#5a8c48")), width=2 + int(3 * near))


def sprouts(image, pool, near, k):
    """Plant young rice in rows that follow the rim of its pool."""
    dice, draw = random.Random(50 + k), ImageDraw.Draw(image)
    rows = 3 if k < 8 else 5
    for row in range(rows):
        drop = (24 + row * 34) * (0.35 + near)
        for x, y in pool[:: max(2, int(5 * near))]:
            if math.sin(x / 300 + k * 2.1) > 0.35 + 0.2 * row:
                continue
            at, size = x + dice.uniform(-5, 5), (7 + 13 * near)
            foot = y + drop + dice.uniform(-3, 3)
            draw.line((at, foot, at, foot + size * 0.6), fill="#7ba9a4", width=2)
            for lean in (-0.5, 0, 0.5):
                draw.line((at, foot, at + lean * size, foot - size), fill="#5f9a48", width=2 + int(2 * near))


def farmer(image):
    """Draw one who stands in the nearest pool, and two egrets."""
    x, foot, tall = 640, 1800, 250
    oval(image, x + 8, foot + 8, 90, 12, "#4f8094", 6, 0.6)
    figure(image, x, foot, tall, [
        ("#33424c", [(-0.11, 0.46), (0.1, 0.46), (0.1, 0.1), (0.08, -0.02), (0.02, 0.0), (0.0, 0.3), (-0.03, 0.0),
                     (-0.1, -0.02), (-0.11, 0.2)]),
        ("#e7e2d2", [(-0.06, 0.84), (0.05, 0.84), (0.13, 0.76), (0.13, 0.44), (0.0, 0.41), (-0.13, 0.44), (-0.12, 0.74)]),
        ("#cfcab9", [(0.1, 0.78), (0.24, 0.62), (0.3, 0.5), (0.25, 0.48), (0.16, 0.58), (0.09, 0.66)]),
        ("#a9734f", [(-0.045, 0.92), (0.045, 0.92), (0.05, 0.85), (0.0, 0.81), (-0.05, 0.85)]),
        ("#d9b76a", [(-0.16, 0.9), (-0.06, 0.95), (0.0, 1.03), (0.06, 0.95), (0.16, 0.9), (0.0, 0.88)]),
    ])
    draw = ImageDraw.Draw(image)
    draw.line((x + 72, foot - 128, x + 96, foot + 4), fill="#7d5f38", width=7)
    for ex, ey, size in ((2240, 1700, 1.0), (2390, 1740, 0.8)):
        body = [(ex, ey), (ex + 26 * size, ey - 16 * size), (ex + 84 * size, ey - 4 * size),
                (ex + 60 * size, ey + 18 * size), (ex + 18 * size, ey + 20 * size)]
        draw.polygon(smooth(body), fill="#ffffff")
        for x, y in smooth([(ex + 14 * size, ey + 2), (ex - 8 * size, ey - 30 * size), (ex + 6 * size, ey - 62 * size),
                            (ex - 4 * size, ey - 86 * size)], closed=False):
            draw.ellipse((x - 6 * size, y - 6 * size, x + 6 * size, y + 6 * size), fill="#ffffff")
        draw.polygon([(ex - 4 * size, ey - 92 * size), (ex - 46 * size, ey - 80 * size), (ex - 4 * size, ey - 80 * size)],
                     fill="#e0a84a")
        for leg in (26, 42):
            draw.line((ex + leg * size, ey + 16 * size, ex + leg * size, ey + 84 * size), fill="#4c5a5c", width=6)
