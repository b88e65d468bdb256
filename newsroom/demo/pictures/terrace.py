"""A motif from the kitchen yards: sauce jars on their terrace in the rain."""

import math
import random

from PIL import ImageDraw
from props import oval, shaded, smooth, soft, turned
from toolbox import H, W, glow, gradient, ground, mist, mix, polygon, wander


def jars():
    """Brown sauce jars on a stone terrace while it rains."""
    image = gradient([(0, "#9fb0b3"), (0.3, "#b9c6c4"), (0.5, "#d3dad2"), (1, "#d3dad2")])
    for base, high, seed, tone in ((620, 190, 22, "#a5b5b6"), (760, 150, 37, "#8a9f9d"), (880, 110, 6, "#6d8681")):
        polygon(image, ground(wander(base, high, seed)), tone, 3)
        mist(image, base + 130, 100, "#d3dad6", 0.7)
    bamboo(image)
    wall(image)
    stones(image)
    dice = random.Random(70)
    rows = ((1120, 0.42, 13), (1230, 0.56, 10), (1380, 0.76, 8), (1590, 1.04, 6))
    for number, (foot, size, count) in enumerate(rows):
        for k in range(count):
            x = W * (k + 0.5 + (0.25 if number % 2 else -0.1)) / count + dice.uniform(-40, 40) * size
            jar(image, x, foot + dice.uniform(-18, 18) * size, size * dice.uniform(0.82, 1.12), dice)
        mist(image, foot - 60, 70, "#c3cecb", 0.2 - number * 0.05)
    jar(image, 640, 1880, 1.62, dice, 1)
    jar(image, 1500, 1930, 1.3, dice)
    jar(image, 2420, 1905, 1.74, dice, 1)
    rain(image)
    return image


def bamboo(image):
    """Grow a pale grove of bamboo behind the wall at the left, and a persimmon bough from the right."""
    draw, dice = ImageDraw.Draw(image), random.Random(15)
    for _ in range(46):
        x, haze = dice.uniform(-60, 900), dice.uniform(0.25, 0.7)
        tone = mix("#54786a", "#c9d5cd", haze)
        lean, top = dice.uniform(-60, 90), dice.uniform(140, 420)
        draw.line(smooth([(x, 1000), (x + lean * 0.3, 640), (x + lean, top)], closed=False), fill=tone,
                  width=dice.randint(6, 14))
        for _ in range(26):
            t = dice.random()
            lx, ly = x + lean * (1 - t) ** 1.5 + dice.uniform(-90, 90), top + t * 430 + dice.uniform(-40, 40)
            long = dice.uniform(40, 90) * dice.choice((-1, 1))
            draw.polygon([(lx, ly), (lx + long * 0.5, ly + 8), (lx + long, ly + abs(long) * 0.55),
                          (lx + long * 0.4, ly + 24)], fill=mix(tone, "#7f9f84", 0.4))
    boughs = [smooth(points, closed=False) for points in ([(3040, 60), (2760, 190), (2480, 210), (2240, 330)],
                                                          [(2760, 190), (2600, 330), (2520, 470)],
                                                          [(2480, 210), (2330, 150), (2180, 170)])]
    for line, wide in zip(boughs, (26, 15, 12), strict=True):
        draw.line(line, fill="#4f4540", width=wide, joint="curve")
    for k in range(15):  # the fruit hangs on where the leaves have gone
        line = boughs[k % 3]
        x, y = line[int(len(line) * dice.uniform(0.25, 0.99))]
        r = dice.uniform(26, 38)
        draw.line((x, y, x, y + 30), fill="#4f4540", width=7)
        y += 22 + r
        turned(image, x, [(4, y - r * 0.8), (r * 0.8, y - r * 0.72), (r * 1.1, y), (r * 0.7, y + r * 0.78),
                          (3, y + r * 0.9)],
               [(0, "#f3b271"), (0.35, "#e2803a"), (1, "#9c4a20")])
        draw.polygon([(x - r * 0.6, y - r * 0.8), (x, y - r * 0.98), (x + r * 0.6, y - r * 0.8), (x, y - r * 0.6)],
                     fill="#5d6a4a")


def wall(image):
    """Draw the low wall of clay and stones under its cap of tiles."""
    shaded(image, [(0, 880), (W, 880), (W, 1080), (0, 1080)], [(0, "#a8a196"), (1, "#8a857e")])
    draw, dice = ImageDraw.Draw(image), random.Random(5)
    for row in range(3):
        x = -30 * row
        while x < W:
            wide, y = dice.uniform(60, 130), 920 + row * 54
            tone = dice.choice(("#8d8b88", "#7b7c7b", "#9b968d", "#70716f"))
            draw.polygon(smooth([(x, y + 20), (x + wide * 0.3, y), (x + wide * 0.9, y + 6), (x + wide, y + 30),
                                 (x + wide * 0.6, y + 44), (x + 8, y + 40)]), fill=tone)
            x += wide + 14
    shaded(image, [(0, 816), (W, 816), (W, 896), (0, 896)], [(0, "#69757a"), (0.5, "#50595e"), (1, "#343b40")])
    for x in range(0, W, 44):
        draw.line((x, 822, x, 890), fill="#7d898d", width=7)
        draw.ellipse((x - 16, 876, x + 16, 908), fill="#454e53")
        draw.arc((x - 16, 876, x + 16, 908), 200, 340, fill="#93a0a3", width=4)
    draw.rounded_rectangle((-20, 796, W + 20, 828), 14, fill="#5a656a")
    draw.line((0, 801, W, 801), fill="#a3b0b2", width=6)


def stones(image):
    """Draw the wet terrace: two steps, flagstones, and puddles that hold the sky."""
    shaded(image, [(0, 1060), (W, 1060), (W, H), (0, H)], [(0, "#98a09d"), (0.4, "#7d8785"), (1, "#4c5759")])
    draw, dice = ImageDraw.Draw(image), random.Random(11)
    y, high = 1066, 34
    while y < H:
        x = -dice.uniform(0, 200)
        while x < W:
            wide = high * dice.uniform(2.4, 4.6)
            base = mix("#8f9996", "#566163", (y - 1066) / 934)
            tone = mix(base, dice.choice(("#b5bdb8", "#464f52", "#8a8478")), dice.uniform(0.1, 0.3))
            draw.rounded_rectangle((x + 3, y + 3, x + wide - 4, y + high - 3), high * 0.22, fill=tone)
            draw.line((x + high * 0.3, y + 6, x + wide - high * 0.3, y + 6), fill=mix(tone, "#e3ebe8", 0.4), width=3)
            x += wide
        y, high = y + high, high * 1.22
    for _ in range(17):
        y = dice.uniform(1140, 1990)
        near = (y - 1060) / 940
        x, wide = dice.uniform(0, W), dice.uniform(90, 240) * (0.4 + near)
        oval(image, x, y, wide, wide * 0.13, "#c6d2d0", 8, 0.55)
    draw = ImageDraw.Draw(image, "RGBA")
    for _ in range(110):  # where the drops strike
        y = 1130 + 860 * dice.random() ** 0.8
        x, wide = dice.uniform(0, W), (y - 1000) / 18 * dice.uniform(0.5, 1.3)
        draw.ellipse((x - wide, y - wide * 0.2, x + wide, y + wide * 0.2), outline=(232, 241, 240, 150), width=3)
        draw.line((x, y - wide * 0.5, x, y - 2), fill=(240, 247, 246, 160), width=3)


def jar(image, x, foot, size, dice, detail=0):
    """Draw one jar with its lid: brown glaze, a finger-drawn wave, wet light, its image in the stones."""
    tall, wide = 430 * size, 190 * size
    glaze = dice.choice(("#6b3d26", "#5a3222", "#764a2c", "#4f2d22"))
    haze = max(0, 0.36 - size * 0.32)
    stops = [(0, mix(glaze, "#c9d3d0", 0.32 + haze)), (0.1, mix(glaze, "#1d0f0a", 0.1)), (0.3, mix(glaze, "#d9a06a", 0.38)),
             (0.5, glaze), (0.85, mix(glaze, "#120806", 0.6)), (1, mix(glaze, "#aebcbc", 0.3))]
    if haze:
        stops = [(at, mix(tone, "#b9c4c1", haze)) for at, tone in stops]
    oval(image, x + 12 * size, foot + 4 * size, wide * 1.0, 30 * size, "#20292b", 13 * size, 0.6)
    soft(image, smooth([(x - wide * 0.7, foot), (x + wide * 0.7, foot), (x + wide * 0.8, foot + 110 * size),
                        (x, foot + 150 * size), (x - wide * 0.8, foot + 110 * size)]),
         mix(glaze, "#39464a", 0.5), 20 * size, 0.4)
    profile = [(0.62, 1.0), (0.6, 0.965), (0.78, 0.915), (0.97, 0.81), (1.07, 0.63), (1.03, 0.42), (0.87, 0.17),
               (0.69, 0.03), (0.52, -0.028), (0.2, -0.044), (0, -0.047)]
    turned(image, x, [(wide * a, foot - tall * b) for a, b in profile], stops)
    soft(image, smooth([(x - wide * 0.72, foot - tall * 0.965), (x + wide * 0.72, foot - tall * 0.965),
                        (x + wide * 0.86, foot - tall * 0.86), (x, foot - tall * 0.82),
                        (x - wide * 0.86, foot - tall * 0.86)]),
         mix("#140906", "#8d9a98", haze), 10 * size, 0.5)
    bands(image, x, foot, size, mix(mix(glaze, "#d9a06a", 0.42), "#b9c4c1", haze))
    lid(image, x, foot - tall * 0.985, size, stops, mix(glaze, "#c9d3d0", 0.18 + haze))
    for a, b, c, d, strength in ((-0.52, 0.68, 0.085, 0.16, 0.75), (-0.6, 0.4, 0.04, 0.1, 0.4), (0.7, 0.5, 0.04, 0.2, 0.22)):
        oval(image, x + a * wide, foot - tall * b, wide * c, tall * d, "#f2f6f4", 9 * size, strength)
    if detail:
        for _ in range(46):  # drops that run down the glaze
            a, b = dice.uniform(-0.8, 0.8), dice.uniform(0.2, 0.8)
            long = dice.uniform(0, 50) * size
            oval(image, x + a * wide, foot - tall * b, 2.2 * size, 2.4 * size + long * 0.16, "#dfe8e6", 1, 0.42)


def bands(image, x, foot, size, pale):
    """Draw what the potter drew on a jar: two rings, and under them a wave made with a finger."""
    tall, wide = 430 * size, 190 * size
    draw = ImageDraw.Draw(image)
    for level, half in ((0.73, 1.0), (0.69, 1.02)):
        draw.arc((x - wide * half, foot - tall * level - 26 * size, x + wide * half, foot - tall * level + 26 * size), 14,
                 166, fill=pale, width=max(2, int(4 * size)))
    if size > 0.6:
        wave = [(x + wide * 1.03 * math.sin(t), foot - tall * 0.56 + 26 * size * math.cos(t)
                 + 15 * size * math.sin(t * 9) * math.cos(t))
                for t in [n / 60 * 2.5 - 1.25 for n in range(61)]]
        draw.line(wave, fill=pale, width=max(3, int(7 * size)), joint="curve")


def lid(image, x, cap, size, stops, knob):
    """Draw the lid of a jar, its rim at `cap`, rain standing on it."""
    wide = 190 * size
    shaded(image, smooth([(x - wide * 0.72, cap), (x - wide * 0.74, cap - 24 * size), (x - wide * 0.3, cap - 56 * size),
                          (x + wide * 0.3, cap - 56 * size),
                          (x + wide * 0.74, cap - 24 * size), (x + wide * 0.72, cap), (x + wide * 0.4, cap + 20 * size),
                          (x - wide * 0.4, cap + 20 * size)]), stops, True)
    oval(image, x - 6 * size, cap - 42 * size, wide * 0.42, 13 * size, "#d5dedc", 5 * size, 0.55)
    oval(image, x, cap - 62 * size, 26 * size, 14 * size, knob)


def rain(image):
    """Let it rain: slanting threads, some near and some far."""
    dice, draw = random.Random(23), ImageDraw.Draw(image, "RGBA")
    for _ in range(520):
        x, y, long = dice.uniform(-100, W), dice.uniform(-200, H), dice.uniform(50, 190)
        draw.line((x, y, x - long * 0.1, y + long), fill=(235, 243, 243, dice.randint(30, 95)), width=dice.randint(2, 4))
    glow(image, 1500, 300, 1500, "#f3f6ee", 0.3)
