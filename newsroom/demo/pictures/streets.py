"""Motifs in one-point perspective: a market lane after rain, and a subway platform at night."""

import math
import random

from PIL import ImageDraw
from toolbox import H, W, beams, glow, gradient, lay, mix, person, polygon


def market():
    """A market lane after rain, lamps strung over it, in one-point perspective."""
    image = gradient([(0, "#0f1626"), (0.3, "#2a2438"), (0.5, "#6b3f38"), (1, "#241a22")])
    glow(image, 1500, 930, 900, "#ff9d58", 0.75)
    polygon(image, [(0, H), (0, 1800), (1420, 1010), (1580, 1010), (W, 1800), (W, H)],
            gradient([(0, "#a4623f"), (0.52, "#a4623f"), (0.7, "#4a3038"), (1, "#1b1621")]))
    dice = random.Random(31)
    for step in range(9, -1, -1):
        near = 0.7 ** (step - 1)
        for side in (-1, 1):
            stall(image, side, near, min(0.7, step * 0.085), dice)
    for _ in range(70):  # lamps in the wet stones
        near = dice.random() ** 1.5
        x, y = 1500 + dice.uniform(-1, 1) * (120 + 1100 * near), 1060 + 900 * near
        glow(image, x, y, 60 + 150 * near, dice.choice(("#ff9d4f", "#ffc878", "#d9583c")), 0.42, 0.2)
    draw = ImageDraw.Draw(image)
    for x, foot, tall, colour in ((1560, 1100, 120, "#3a2430"), (1440, 1130, 150, "#2e1d2a"),
                                  (1500, 1230, 250, "#241724"),
                                  (1610, 1250, 262, "#5a2a2a"), (1300, 1420, 420, "#1a1220")):
        person(draw, x, foot, tall, colour)
        lay(image, lambda d, a=x, f=foot, t=tall: d.ellipse((a - t * 0.2, f, a + t * 0.2, f + t * 0.7),
                                                            fill=255),
            "#120c16", 16, 0.5)
        draw = ImageDraw.Draw(image)
    for step in range(11, 0, -1):
        string(image, 0.72**step * 1.35, dice)
    return image


def stall(image, side, near, haze, dice):
    """Draw one stall of the lane: its post, striped awning, counter and heaped goods."""
    def at(along, y):
        """Return a point of the stall: `along` from near to far, `y` down from the eye."""
        scale = near * (1 - 0.3 * along)
        return (1500 + side * 1180 * scale, 1000 + y * scale)
    far_colour = "#8a5240"
    front, back = at(0, 0)[0], at(1, 0)[0]
    wall = mix("#231825", far_colour, haze)
    polygon(image, [at(0, -640), at(1, -640), at(1, 640), at(0, 640)], wall)
    polygon(image, [(front, 1000 - 640 * near), (1500 + side * 2600 * near, 1000 - 640 * near),
                    (1500 + side * 2600 * near, 1000 + 640 * near), (front, 1000 + 640 * near)],
            mix("#3a2630", far_colour, haze))
    lamp = ((front + back) / 2 + side * 120 * near, 1000 - 150 * near)
    glow(image, *lamp, 560 * near, "#ffb45e", 0.75)
    draw = ImageDraw.Draw(image)
    paint = dice.choice(("#a8402c", "#2f6b5c", "#b07a2c", "#3b4f78"))
    for k in range(6):  # awning
        a, b = k / 6, (k + 1) / 6
        inner = [at(a, -330), at(b, -330)]
        lifted = [(x + side * 330 * near, y - 210 * near) for x, y in (at(b, -330), at(a, -330))]
        draw.polygon([*inner, *lifted], fill=mix(paint if k % 2 else "#ecdcc0", far_colour, haze))
        drop = [at(a, -330), at(b, -330), at(b, -270), at(a, -270)]
        draw.polygon(drop, fill=mix(mix(paint if k % 2 else "#ecdcc0", "#20101a", 0.3), far_colour, haze))
    draw.polygon([at(0, 210), at(1, 210), at(1, 560), at(0, 560)], fill=mix("#5a3826", far_colour, haze))
    for _ in range(36):
        along = dice.random()
        x, y = at(along, 200 - dice.random() * 90)
        size = 34 * near * (1 - 0.3 * along)
        tone = dice.choice(("#d9652f", "#e9b04a", "#8fa548", "#b23a3a", "#e8dcc0"))
        x += side * dice.uniform(-10, 150) * near
        draw.ellipse((x - size, y - size, x + size, y + size), fill=mix(tone, far_colour, haze))
        draw.ellipse((x - size * 0.5, y - size * 0.7, x + size * 0.2, y),
                     fill=mix(mix(tone, "#ffffff", 0.3), far_colour, haze))


def string(image, near, dice):
    """Hang one string of lamps across the lane."""
    draw = ImageDraw.Draw(image)
    sag = [(1500 + u * 1180 * near,
            1000 - (700 - 170 * (1 - u * u)) * near) for u in [i / 12 - 1 for i in range(25)]]
    draw.line(sag, fill="#140e18", width=max(2, int(8 * near)))
    for x, y in sag[2:-2:4]:
        size = 34 * near
        shade = dice.choice(("#ffb45c", "#ffcf86", "#f2703f"))
        glow(image, x, y + size, size * 6, shade, 0.85)
        draw.ellipse((x - size, y, x + size, y + size * 2.1), fill=mix(shade, "#fff4d8", 0.55))
        draw.rectangle((x - size * 0.4, y - size * 0.3, x + size * 0.4, y + size * 0.2), fill="#2a1a1c")


def deep(a, b, z):
    """Return where a point of the station lies: `a` right of the eye, `b` below it, `z` away from it."""
    return (1180 + a / z, 900 + b / z)


def panel(image, a, top, foot, near, far, colour):
    """Lay an upright panel that runs away from the eye at `a`, from `near` to `far`."""
    draw = ImageDraw.Draw(image)
    draw.polygon([deep(a, top, near), deep(a, top, far), deep(a, foot, far), deep(a, foot, near)],
                 fill=colour)


def floor(image, left, right, height, near, far, colour):
    """Lay a flat panel, of the floor or of the ceiling, from `near` to `far`."""
    draw = ImageDraw.Draw(image)
    draw.polygon([deep(left, height, near), deep(right, height, near), deep(right, height, far),
                  deep(left, height, far)], fill=colour)


def subway():
    """A platform late at night: a train with a door open, a few people, a clock."""
    image = gradient([(0, "#1c262c"), (0.45, "#46544f"), (1, "#1c262c")])
    floor(image, -1500, 1000, -760, 0.3, 40, "#2d393d")
    panel(image, -1500, -760, 820, 0.3, 40, "#8d9a90")
    for k in range(1, 16):  # tiles and posters on the wall
        z = 0.52 * 1.28**k
        panel(image, -1500, -760, 820, z, z * 1.012, "#7c897f")
        if k % 3 == 1:
            panel(image, -1500, -330, 330, z * 1.06, z * 1.24, "#f3ead2")
            panel(image, -1500, -300, 300, z * 1.07, z * 1.23,
                  ("#b4472f", "#2f6b6b", "#c99a3c", "#44507c")[k // 3 % 4])
            panel(image, -1500, 120, 240, z * 1.085, z * 1.21, "#f3ead2")
    panel(image, -1500, 640, 820, 0.3, 40, "#59655f")
    floor(image, -1500, 870, 820, 0.3, 40, "#77807a")
    for k in range(22):
        z = 0.5 * 1.2**k
        floor(image, -1500, 870, 820, z, z * 1.008, "#68716c")
    floor(image, 520, 690, 820, 0.3, 40, "#dfae3f")
    floor(image, 820, 870, 820, 0.3, 40, "#d6d8cc")
    train(image)
    for k in range(16):  # lamps over the platform, and their light on the floor
        z = 0.5 * 1.32**k
        for a in (-760, 300):
            floor(image, a - 60, a + 60, -756, z, z * 1.2, "#fdf8e4")
            x, y = deep(a, 820, z * 1.1)
            glow(image, x, y, 620 / z, "#fff0c8", 0.2, 0.28)
            glow(image, *deep(a, -756, z * 1.1), 330 / z, "#fff4d6", 0.3, 0.5)
    glow(image, 1180, 900, 420, "#ffeec0", 0.5)
    for z in (4.2, 2.9, 2.0, 1.38):
        column(image, z)
    sign(image)
    waiting(image)
    return image


def train(image):
    """Draw the train along the platform: windows full of light, and one pair of doors open."""
    panel(image, 930, -640, 900, 0.3, 40, "#aeb9b6")
    panel(image, 930, -640, -560, 0.3, 40, "#6e7a7a")
    panel(image, 930, 300, 400, 0.3, 40, "#2f7a68")
    panel(image, 930, 760, 900, 0.3, 40, "#151b1f")
    z = 0.5
    for k in range(26):
        step = 0.3 + 0.012 * k
        if k % 3 == 1:
            lit = "#fff3cf" if k == 4 else "#cfd6cf"
            panel(image, 930, -470, 760, z + step * 0.1, z + step * 0.92, "#7f8b89")
            panel(image, 930, -450, 760, z + step * 0.14, z + step * 0.88, lit)
            if k != 4:
                for part in (0.2, 0.55):
                    panel(image, 930, -380, 180, z + step * part, z + step * (part + 0.27), "#ffe9b4")
                panel(image, 930, -450, 760, z + step * 0.5, z + step * 0.52, "#7f8b89")
        else:
            panel(image, 930, -400, 170, z + step * 0.05, z + step * 0.95, "#5f6b6b")
            panel(image, 930, -375, 145, z + step * 0.09, z + step * 0.91, "#ffe3a6")
            for place in ((0.35, 0.7) if k % 2 else (0.6,)):  # heads behind the glass
                at = z + step * place
                panel(image, 930, 20, 145, at - step * 0.14, at + step * 0.14, "#b08f66")
                x, y = deep(930, -50, at)
                wide = step * 0.1 * 930 / at / at
                ImageDraw.Draw(image).ellipse((x - wide, y - 75 / at, x + wide, y + 65 / at), fill="#8f7250")
        z += step
    spill = [deep(880, 820, 1.76), deep(880, 820, 2.1), deep(100, 820, 2.3), deep(-100, 820, 1.6)]
    beams(image, lambda d: d.polygon(spill, fill=255), "#ffe9b0", 14, 0.5)


def column(image, z):
    """Draw one pillar of the platform, lit from the right."""
    x, top = deep(-860, -760, z)
    wide, foot = 110 / z, deep(-860, 820, z)[1]
    draw = ImageDraw.Draw(image)
    for k in range(20):
        a = x - wide + 2 * wide * k / 20
        draw.rectangle((a, top, a + wide / 10 + 1, foot),
                       fill=mix("#57635f", "#c3c8ba", math.sin(k / 20 * 2.4) ** 2))
    draw.rectangle((x - wide, foot - 110 / z, x + wide, foot), fill="#3a4545")
    draw.rectangle((x - wide, top + 420 / z, x + wide, top + 560 / z), fill="#2f7a68")
    lay(image, lambda d: d.polygon([(x - wide, foot), (x + wide, foot), (x + wide * 0.4, foot + 150 / z),
                                    (x - wide * 2, foot + 150 / z)], fill=255), "#39423f", 10, 0.5)


def sign(image):
    """Hang the station's sign and its clock, which stands at ten past one."""
    draw = ImageDraw.Draw(image)
    for x in (760, 1240):
        draw.line((x, 300, x, 420), fill="#12191d", width=12)
    draw.rounded_rectangle((640, 410, 1370, 570), 14, fill="#1a2a33")
    draw.rectangle((640, 536, 1370, 554), fill="#2f9a80")
    draw.ellipse((672, 432, 766, 526), fill="#2f9a80")
    for y, right in ((456, 1120), (496, 1010)):  # lettering too small to read
        draw.rounded_rectangle((800, y, right, y + 18), 8, fill="#e9efe8")
    draw.ellipse((1210, 398, 1396, 584), fill="#0f171b")
    draw.ellipse((1224, 412, 1382, 570), fill="#fbf7e6")
    for hand, long, width in ((35, 44, 11), (60, 62, 7)):
        turn = math.radians(hand - 90)
        draw.line((1303, 491, 1303 + long * math.cos(turn), 491 + long * math.sin(turn)), fill="#1a2226",
                  width=width)
    glow(image, 1303, 491, 190, "#fff4d0", 0.35)


def waiting(image):
    """Place the people: some at the open door, some further along, one who runs."""
    for a, z, colour, stride in ((420, 4.6, "#39454b", 0.06), (60, 3.9, "#4d3a3a", 0.06),
                                 (520, 3.1, "#27343c", 0.08),
                                 (640, 2.25, "#7a3328", 0.1), (110, 1.95, "#22303a", 0.2),
                                 (-330, 1.45, "#2a2f3d", 0.26)):
        x, foot = deep(a, 820, z)
        tall = 820 / z
        lay(image, lambda d, x=x, f=foot, t=tall: d.ellipse((x - t * 0.3, f - t * 0.03, x + t * 0.2,
                                                             f + t * 0.05),
                                                            fill=255), "#2b3331", 8, 0.6)
        draw = ImageDraw.Draw(image)
        person(draw, x, foot, tall, colour, stride)
        if stride > 0.15:  # in a hurry: an arm forward, a bag behind
            draw.line((x, foot - tall * 0.74, x + tall * 0.24, foot - tall * 0.6), fill=colour,
                      width=int(tall * 0.07))
            draw.rounded_rectangle((x - tall * 0.27, foot - tall * 0.7, x - tall * 0.1, foot - tall * 0.48),
                                   tall * 0.03, fill="#a9703a")
