"""A motif from under a wide sky: solar panels in a desert."""

import random

from PIL import ImageDraw, ImageFilter
from shapes import limb, oval, soft, solid
from toolbox import H, W, glow, gradient, mist, mix, polygon, wander

EYE = 1330  # the horizon of the desert


def solar():
    """Rows of solar panels in a desert, running to the horizon under a huge sky of summer clouds."""
    image = gradient([(0, "#2b6aa6"), (0.3, "#6aa4cc"), (0.55, "#b9d6dc"), (0.665, "#f0e3c6"), (1, "#f0e3c6")])
    glow(image, 2500, 300, 1500, "#f4f8ee", 0.45)
    for x, y, size, seed in ((560, 1120, 300, 1), (1180, 1180, 190, 2), (2420, 1160, 260, 3), (1720, 1210, 130, 4)):
        cloud(image, x, y, size, seed)
    for x, y, long in ((700, 260, 520), (1700, 180, 700), (2300, 420, 420), (1300, 480, 360)):
        wisp(image, x, y, long)
    hills(image)
    sand(image)
    for z in (15, 12.2, 10, 8.2, 6.8, 5.6, 4.6, 3.75, 3.0, 2.35, 1.8, 1.36):
        row(image, z)
        if 2.3 < z < 2.4:
            engineer(image, 1412, EYE + 760 / 2.2)
    mist(image, EYE + 6, 30, "#f6e6c8", 0.75)
    return image.filter(ImageFilter.GaussianBlur(0.9))


def cloud(image, x, foot, size, seed):
    """Draw one towering cloud: flat and blue-grey below, heaped and white above, the sun at its right."""
    dice, heaps = random.Random(seed), []
    towers = [(dice.uniform(-0.8, 0.9), dice.uniform(0.9, 1.9)) for _ in range(3)] + [(0.1, 2.5), (-1.5, 0.6), (1.6, 0.7)]
    for lean, tall in towers:
        heaps += [(x + lean * size + dice.uniform(-0.1, 0.1) * size, foot - k / 9 * tall * size * 0.94,
                   size * (0.44 - 0.022 * k)) for k in range(10)]
        for _ in range(46):
            up = dice.random()
            wide = size * (0.72 - 0.46 * up) * (0.6 + tall * 0.2)
            heaps.append((x + lean * size + dice.uniform(-wide, wide), foot - up * size * tall,
                          size * dice.uniform(0.1, 0.3) * (1.15 - up * 0.45)))
    heaps.sort(key=lambda heap: heap[1] - heap[2])
    air = gradient([(0, "#fbf7ea"), ((foot - size * 2) / H, "#f6f2e6"), ((foot - size * 0.5) / H, "#d3dde0"),
                    (foot / H, "#b3c7d2"), (1, "#b3c7d2")])
    for hx, hy, r in heaps:
        soft(image, oval(hx, hy, r * 1.04, r), air, r * 0.07 + 1)
    for hx, hy, r in heaps:
        up, round_ = min(1, max(0.0, (foot - hy) / size / 2)), oval(hx, hy, r, r * 0.96)
        soft(image, oval(hx - r * 0.3, hy + r * 0.42, r * 0.8, r * 0.66), mix("#9ab4c4", "#cdd8da", up), r * 0.26, 0.42,
             round_)
        soft(image, oval(hx + r * 0.24, hy - r * 0.3, r * 0.66, r * 0.58), "#fffdf6", r * 0.22, 0.3 + 0.5 * up, round_)
    for k in range(7):
        soft(image, oval(x + (k - 3) * size * 0.62, foot + size * 0.1, size * 0.62, size * 0.13), "#b3c7d2", size * 0.07,
             0.85)


def wisp(image, x, y, long):
    """Draw one high thin cloud, combed by the wind."""
    dice = random.Random(x)
    for _ in range(9):
        a, b = x + dice.uniform(-long, long) * 0.6, y + dice.uniform(-40, 40)
        soft(image, limb([(a - long * 0.5, b + 40), (a, b + dice.uniform(-12, 12)), (a + long * 0.5, b - 34)],
                         [2, dice.uniform(6, 20), 2]),
             "#f4f8f4", 12, 0.4)


def hills(image):
    """Draw three ranges of bare hills, each nearer one warmer."""
    for base, tall, tone, seed in ((1262, 90, "#9fb0bc", 3), (1300, 60, "#b99f96", 14), (1326, 30, "#c99a70", 27)):
        line = wander(base, tall, seed, 6, 4)
        solid(image, [*line, (W, EYE + 20), (0, EYE + 20)], gradient([(0, tone), (0.58, tone),
                                                                      (0.67, mix(tone, "#f3e2c4", 0.6)), (1, tone)]),
              mix(tone, "#ffeccc", 0.5), None, (-8, 12), 8, 0.7)


def sand(image):
    """Draw the desert floor, its ripples closer together the farther they are, and small dry bushes."""
    polygon(image, [(0, EYE), (W, EYE), (W, H), (0, H)],
            gradient([(0, "#ecd3a2"), (EYE / H, "#ecd3a2"), (0.8, "#dcae70"), (1, "#b57e48")]))
    dice = random.Random(12)
    for _ in range(420):
        near = dice.random() ** 1.6
        y, x, long = EYE + 8 + near * 660, dice.uniform(0, W), 30 + near * 240
        soft(image, limb([(x - long, y), (x, y - 4 - near * 8), (x + long, y + 3)], [1, 1.5 + near * 4, 1], 5),
             dice.choice(("#fbe8c0", "#b98550")), 2, 0.4)


def place(x, z, lift=0.0):
    """Return where a point of the ground lies in the picture: `x` across, `z` away, `lift` above it."""
    return (1180 + x / z, EYE + (760 - lift) / z)


def row(image, z):
    """Draw one row of tables at a distance, from left to right, with its shadow."""
    sky = mix("#16406e", "#9cc0d4", min(0.85, z / 19))
    for k in range(-24, 26):
        left, right = k * 1030, k * 1030 + 985
        if abs(k - 0.45) < 0.6 or place(right, z)[0] < -300 or place(left, z)[0] > W + 300:
            continue  # the service road
        table(image, left, right, z, sky)


def table(image, left, right, z, sky):
    """Draw one tilted table of panels on its posts, the sky in its glass."""
    deep = 0.2 * z**0.85
    low, high = 210, 560
    shade = [place(left - 120, z), place(right - 120, z), place(right - 300, z + deep * 0.1),
             place(left - 300, z + deep * 0.1)]
    soft(image, [(x, y + 120 / z) for x, y in shade[:2]] + [(x, y - 60 / z) for x, y in shade[2:]], "#8a5c38", 14 / z + 1,
         0.6)
    draw = ImageDraw.Draw(image)
    for post in (0.14, 0.5, 0.86):
        x = left + (right - left) * post
        draw.line((place(x, z), place(x, z, 330)), fill=mix("#4a4f52", "#d8c8ac", min(0.8, z / 18)),
                  width=max(2, int(34 / z)))
    a, b = place(left, z, low), place(right, z, low)
    c, d = place(right, z + deep, high + 90 * z * 0.12), place(left, z + deep, high + 90 * z * 0.12)
    glass = gradient([(0, mix(sky, "#e9f1ee", 0.55)), (0.5, sky), (1, mix(sky, "#0a2448", 0.5))],
                     (4, 40)).resize((W, max(2, int(a[1] - c[1]) + 2)))
    top = int(min(c[1], d[1]))
    paste_pane(image, glass, [a, b, c, d], top)
    draw = ImageDraw.Draw(image, "RGBA")
    line = (226, 236, 238, int(max(50, 190 - z * 12)))
    for n in range(7):
        t = n / 6
        draw.line((a[0] + (b[0] - a[0]) * t, a[1], d[0] + (c[0] - d[0]) * t, d[1]), fill=line, width=max(1, int(9 / z)))
    for n in range(4):
        t = n / 3
        draw.line((a[0] + (d[0] - a[0]) * t, a[1] + (d[1] - a[1]) * t, b[0] + (c[0] - b[0]) * t, b[1] + (c[1] - b[1]) * t),
                  fill=line,
                  width=max(1, int(9 / z)))
    draw.line((a, b), fill=mix("#6a7378", "#d8d2c0", min(0.8, z / 18)), width=max(2, int(24 / z)))


def paste_pane(image, glass, corners, top):
    """Fill a table's outline with its glass, and lay one broad gleam across it."""
    layer = image.crop((0, 0, 1, 1)).resize((W, H))
    layer.paste(glass, (0, top))
    solid(image, corners, layer)
    (ax, ay), (bx, _), (cx, cy), (dx, _) = corners
    wide = bx - ax
    gleam = [(ax + wide * 0.5, ay), (ax + wide * 0.66, ay), (dx + (cx - dx) * 0.92, cy), (dx + (cx - dx) * 0.76, cy)]
    soft(image, gleam, "#f6fbf4", max(1, wide * 0.02), 0.3, corners)


def engineer(image, x, foot):
    """Draw one engineer on the service road, in a sun hat, a case in the hand: the measure of it all."""
    edge = {"light": "#fff4d8", "dark": "#4a3a30", "shift": (-4, 5), "blur": 4, "strength": 0.85}
    tall = 205
    soft(image, limb([(x, foot), (x - 150, foot + 12)], [13, 8], 2), "#8a5c38", 5, 0.7)
    for side in (-1, 1):
        solid(image, limb([(x + side * 8, foot - tall * 0.5), (x + side * 13, foot - 3)], [15, 9], 3), "#5a6468", **edge)
    solid(image, limb([(x, foot - tall * 0.79), (x + 2, foot - tall * 0.47)], [23, 21], 3), "#e07a2c", **edge)
    solid(image, limb([(x - 20, foot - tall * 0.78), (x - 34, foot - tall * 0.58), (x - 36, foot - tall * 0.42)], [8, 8, 6],
                      4), "#c9651f", **edge)
    solid(image, limb([(x + 20, foot - tall * 0.78), (x + 33, foot - tall * 0.58), (x + 30, foot - tall * 0.42)], [8, 8, 6],
                      4), "#c9651f", **edge)
    solid(image, [(x - 66, foot - tall * 0.4), (x - 10, foot - tall * 0.4), (x - 10, foot - tall * 0.22),
                  (x - 66, foot - tall * 0.22)], "#3d4548", **edge)
    solid(image, oval(x, foot - tall * 0.91, 14, 17), "#9c6a4c", **edge)
    solid(image, oval(x, foot - tall * 0.95, 34, 8), "#f2e6cc", **edge)
    solid(image, oval(x, foot - tall * 0.985, 16, 13), "#f2e6cc", **edge)
