"""Motifs from rooms where people listen: a theater, a cinema and a radio studio."""

import math
import random

from PIL import ImageDraw, ImageOps
from shapes import curve, limb, oval, places, soft, solid
from toolbox import H, W, beams, glow, gradient, mist, mix, polygon


def theater():
    """An empty theater after the show: rows of red seats, and one ghost light left burning on the stage."""
    image = gradient([(0, "#0c0506"), (0.4, "#1d090b"), (1, "#12060a")])
    stage(image)
    house(image)
    glow(image, 1610, 770, 1700, "#ff9a4a", 0.34)
    glow(image, 1610, 770, 560, "#ffc47a", 0.6)
    lamp_stand(image, 1610, 1108, 770)
    seats(image)
    glow(image, 1610, 1000, 1500, "#b8541f", 0.22, 0.8)
    return image


def stage(image):
    """Draw the back wall of the stage, its boards, and the curtain gathered at its sides and above."""
    polygon(image, [(560, 300), (2440, 300), (2440, 1010), (560, 1010)],
            gradient([(0, "#1c0f0d"), (0.3, "#4a2618"), (0.5, "#7c4526"), (1, "#7c4526")]))
    draw, dice = ImageDraw.Draw(image, "RGBA"), random.Random(3)
    for row in range(24):  # bare brick
        y = 330 + row * 29
        for x in range(560 + row % 2 * 34, 2440, 68):
            draw.rectangle((x, y, x + 62, y + 24), fill=(30, 12, 6, dice.randint(20, 90)))
    for x in (1010, 1180, 2030):  # ropes
        draw.line((x, 300, x, 960), fill=(24, 10, 8, 190), width=7)
    draw.rectangle((1950, 800, 2130, 1010), fill=(26, 12, 10, 235))  # a flat left leaning, and a ladder
    for x in (1090, 1150):
        draw.line((x, 560, x - 30 + (x - 1090), 1010), fill=(24, 10, 8, 255), width=10)
    for y in range(600, 1000, 56):
        draw.line((1088, y, 1146, y), fill=(24, 10, 8, 255), width=8)
    boards = gradient([(0, "#6b3a1d"), (0.5, "#6b3a1d"), (0.55, "#b06a34"), (0.6, "#8a4c24"), (1, "#2a130b")])
    polygon(image, [(640, 1005), (2360, 1005), (2560, 1200), (440, 1200)], boards)
    draw = ImageDraw.Draw(image, "RGBA")
    for k in range(-26, 27):
        draw.line((1500 + k * 33, 1005, 1500 + k * 42, 1200), fill=(40, 16, 8, 120), width=3)
    glow(image, 1610, 1110, 620, "#ffb566", 0.75, 0.17)
    for x0, x1, side in ((520, 830, 1), (2480, 2170, -1)):
        for k in range(9):
            a, b = x0 + (x1 - x0) * k / 9, x0 + (x1 - x0) * (k + 1) / 9
            lit = mix("#3d0a10", "#c23a2c", (k / 9) ** 1.6)
            fold = curve([(a, 300), (b, 300), (b + side * 6, 700), (b + side * 22, 1075), (a + side * 8, 1082),
                          (a - side * 4, 700)])
            solid(image, fold, lit, mix(lit, "#ff9c5c", 0.5), "#1e0407", (-side * 12, 0), 9)
    for k in range(15):  # the valance
        x = 520 + k * 140
        near = max(0, 1 - abs(x - 1540) / 1000)
        drop = [(x - 10, 240), (x + 150, 240), (x + 148, 400), (x + 70, 448), (x - 8, 400)]
        solid(image, drop, mix("#3a0910", "#8c1f1e", near), mix("#5a1216", "#e8703c", near), "#220509",
              (0, -22), 14)


def house(image):
    """Draw the gilded arch around the stage, the apron, and the boxes at the sides."""
    solid(image, [(0, 0), (W, 0), (W, 330), (2400, 300), (600, 300), (0, 330)], "#190809")
    for x0, x1, side in ((0, 560, 1), (W, 2440, -1)):
        solid(image, [(x0, 0), (x1, 0), (x1, 1210), (x0, 1420)], "#1e0a0c", None, None)
        for inset, tone in ((0, "#4d2a16"), (14, "#9a6230"), (26, "#5c351a"), (44, "#34190f")):
            a = x1 - side * inset
            polygon(image, [(a, 280), (a - side * 14, 280), (a - side * 14, 1212), (a, 1204)], tone)
        for y, tall in ((420, 150), (800, 165)):
            box(image, x0, x1 - side * 90, y, tall, side)
    draw = ImageDraw.Draw(image)
    for y, wide, tone in ((240, 10, "#6b3f1f"), (252, 22, "#a06a34"), (276, 16, "#3a1c10")):
        draw.rectangle((500, y, 2500, y + wide), fill=tone)
    for k in range(41):  # carved beads above the stage
        x = 520 + k * 49
        near = max(0.1, 1 - abs(x - 1600) / 1200)
        draw.ellipse((x - 13, 206, x + 13, 232), fill=mix("#4a2614", "#d8964c", near))
    polygon(image, [(440, 1198), (2560, 1198), (2600, 1290), (400, 1290)],
            gradient([(0, "#2a1009"), (0.6, "#5a2f18"), (0.64, "#1c0a08"), (1, "#1c0a08")]))
    polygon(image, [(440, 1196), (2560, 1196), (2562, 1206), (438, 1206)], "#d99a55")
    glow(image, 1610, 1202, 700, "#ffb566", 0.6, 0.06)


def box(image, x0, x1, y, tall, side):
    """Draw one box: a dark opening under an arch, and a rounded front with a gilded rail."""
    mid = (x0 + x1) / 2
    solid(image, curve([(x0, y - 200), (mid, y - 250), (x1, y - 150), (x1, y + 20), (mid, y + 30), (x0, y + 40)]),
          "#0c0405")
    for k in range(5):
        a = x1 - side * (30 + k * 9)
        solid(image, curve([(a, y - 170 - k * 8), (a - side * 40, y - 180), (a - side * 60, y - 30), (a - side * 10, y)]),
              mix("#2a070b", "#5e1517", 0.5 - k * 0.1))
    front = curve([(x0 - side * 60, y + 20), (mid, y + 26), (x1, y), (x1 + side * 6, y + tall * 0.5),
                   (x1 - side * 30, y + tall * 0.86), (mid, y + tall * 1.15), (x0 - side * 60, y + tall * 1.2)])
    solid(image, front, "#3b1a10", "#8a5226" if side > 0 else "#9a5f2c", "#140706", (side * -30, 20), 24)
    rail = [(x0 - side * 20, y + 18), (mid, y + 24), (x1 + side * 4, y - 4)]
    solid(image, limb(rail, [11, 11, 8]), "#a86f36", "#f0b46a", None, (-side * 6, 4), 4)
    for k in range(5):
        at = x0 + (x1 - x0) * (0.12 + k * 0.2)
        soft(image, oval(at, y + tall * (0.62 - k * 0.035), 26, 34), "#b9803f", 3, 0.55 + k * 0.08)


def lamp_stand(image, x, foot, top):
    """Draw the ghost light: a bulb in a wire cage on a stand with three feet, and its shadow."""
    soft(image, oval(x, foot + 8, 150, 14), "#2a1008", 10, 0.8)
    draw = ImageDraw.Draw(image)
    for end in (-70, 0, 76):
        draw.line((x, foot - 50, x + end, foot + (12 if end == 0 else 0)), fill="#1a0c08", width=11)
    draw.line((x, top + 40, x, foot), fill="#20100a", width=13)
    draw.line((x - 3, top + 40, x - 3, foot), fill="#c98a4c", width=3)
    draw.rectangle((x - 16, top + 26, x + 16, top + 70), fill="#2a160d")
    glow(image, x, top, 330, "#ffd9a0", 1)
    glow(image, x, top, 110, "#fff6e0", 1)
    draw = ImageDraw.Draw(image)
    draw.ellipse((x - 26, top - 34, x + 26, top + 24), fill="#fffaf0")
    for bend in (-40, -16, 16, 40):
        draw.line(curve([(x + bend * 0.4, top + 36), (x + bend, top), (x + bend * 0.5, top - 48), (x, top - 58)], False),
                  fill="#5c3a20", width=4)


def seats(image):
    """Draw the rows of seats from the far ones to the near, seen from behind, their tops lit from the stage."""
    for z in places(9.2, 1.22, 13):
        size = 1 / z
        wide, top = 640 * size, 1120 + 880 * size
        floor = mix("#3a140f", "#120508", size * 1.3)
        polygon(image, [(0, top + wide * 0.1), (W, top + wide * 0.1), (W, H), (0, H)], floor)
        aisle = [(1500 - wide * 0.62, top + wide * 0.1), (1500 + wide * 0.62, top + wide * 0.1),
                 (1500 + wide * 0.9, top + wide * 0.8), (1500 - wide * 0.9, top + wide * 0.8)]
        polygon(image, aisle, mix("#8a3420", "#2a0b0d", min(1, size * 1.7)), 3)
        body, deep = mix("#8f1f1d", "#2c090d", min(1, size * 1.55)), top + wide
        cloth = gradient([(0, body), ((top + wide * 0.2) / deep, body), (1, "#150406")], (W, int(deep)))
        cloth = ImageOps.pad(cloth, (W, max(H, int(deep))), color="#150406", centering=(0, 0)).crop((0, 0, W, H))
        for side in (-1, 1):
            for k in range(12, -1, -1):
                x = 1500 + side * (wide * 1.18 + k * wide * 1.06)
                if -wide < x < W + wide:
                    seat(image, x, top - ((x - 1500) / 1500) ** 2 * 60 * size, wide, size, body, cloth)


def seat(image, x, top, wide, size, body, cloth):
    """Draw one seat back, its padded top catching the light."""
    half, near = wide / 2, max(0, 1 - math.hypot((x - 1610) / 1700, 0.2))
    back = curve([(x - half * 0.98, top + wide * 1.3), (x - half, top + wide * 0.4), (x - half * 0.86, top + wide * 0.1),
                  (x - half * 0.4, top), (x + half * 0.4, top), (x + half * 0.86, top + wide * 0.1),
                  (x + half, top + wide * 0.4), (x + half * 0.98, top + wide * 1.3)], True, 6)
    rim = mix(body, "#ff9a5e", 0.25 + 0.6 * near * (1 - size * 0.4))
    lean = -1 if x > 1610 else 1
    solid(image, back, cloth, rim, None, (-lean * wide * 0.03, wide * 0.06),
          max(1.5, wide * 0.034), 0.95)
    panel = curve([(x - half * 0.74, top + wide * 1.2), (x - half * 0.76, top + wide * 0.45),
                   (x - half * 0.3, top + wide * 0.27),
                   (x + half * 0.3, top + wide * 0.27), (x + half * 0.76, top + wide * 0.45),
                   (x + half * 0.74, top + wide * 1.2)],
                  True, 6)
    if wide > 120:
        soft(image, panel, mix(body, "#0c0204", 0.45), 4, 0.7)


def cinema():
    """A film in the dark: the projector's beam passes over the heads of an audience to the screen."""
    image = gradient([(0, "#04080f"), (0.5, "#0a1826"), (1, "#04070d")])
    draw = ImageDraw.Draw(image)
    for k in range(9):  # panels of the far wall
        x = 1120 + k * 215
        shade = mix("#0d1e2e", "#070f19", k / 9)
        draw.polygon([(x, 470 - k * 42), (x + 190, 432 - k * 42), (x + 190, 1500), (x, 1460)], fill=shade)
    screen(image)
    beam(image)
    audience(image)
    mist(image, 1250, 260, "#5f93ad", 0.1)
    return image


def screen(image):
    """Draw the screen at the left and the film on it: a boat on a bright sea, hills, a low sun."""
    frame = [(-20, 250), (1010, 452), (1010, 1218), (-20, 1400)]
    glow(image, 480, 830, 1500, "#7fb8cc", 0.55)
    polygon(image, [(-20, 226), (1028, 434), (1028, 1234), (-20, 1424)], "#02050a", 5)
    film = gradient([(0, "#b9d7dc"), (0.13, "#b9d7dc"), (0.3, "#f0e3c4"), (0.41, "#ffe9b8"), (0.42, "#8fb6b8"),
                     (0.7, "#2f6a7c"), (1, "#2f6a7c")])
    glow(film, 640, 780, 560, "#fff6d8", 0.9)
    polygon(film, curve([(-40, 840), (140, 700), (300, 760), (480, 690), (700, 800), (1040, 830), (1040, 845), (-40, 850)]),
            "#8fabb0", 3)
    polygon(film, curve([(-40, 850), (60, 760), (260, 800), (420, 838), (420, 850), (-40, 856)]), "#5b8790", 2)
    polygon(film, [(-40, 842), (1040, 834), (1040, 1300), (-40, 1500)],
            gradient([(0, "#c8d6c4"), (0.44, "#c8d6c4"), (0.52, "#6ba0a8"), (0.72, "#2b6376"), (1, "#2b6376")]))
    dice, draw = random.Random(5), ImageDraw.Draw(film, "RGBA")
    for _ in range(220):
        y = 850 + dice.random() ** 1.5 * 480
        x, long = dice.gauss(640, 60 + (y - 850) * 0.5), 10 + (y - 850) * 0.12
        draw.rectangle((x - long, y, x + long, y + 4), fill=(255, 246, 220, 150))
    hull = curve([(300, 952), (400, 990), (520, 988), (610, 946), (580, 1024), (350, 1024)])
    polygon(film, hull, "#1d3542")
    solid(film, limb([(446, 985), (440, 900), (448, 850)], [34, 30, 18]), "#1d3542")
    draw = ImageDraw.Draw(film)
    draw.ellipse((424, 796, 474, 850), fill="#1d3542")
    draw.polygon([(396, 826), (502, 826), (450, 788)], fill="#1d3542")
    draw.line((470, 890, 660, 1060), fill="#1d3542", width=9)
    polygon(image, frame, film, 2)
    beams(image, lambda d: d.polygon(frame, fill=255), "#9fc6cf", 40, 0.2)


def beam(image):
    """Add the beam: a cone of cold light from the projector's window, in rays, with dust in it."""
    source, dice = (2742, 300), random.Random(8)
    beams(image, lambda d: d.polygon([source, (-20, 250), (-20, 1400)], fill=255), "#6fa6c2", 30, 0.2)
    beams(image, lambda d: d.polygon([source, (1010, 452), (1010, 1218)], fill=255), "#a8d4e6", 22, 0.2)
    for _ in range(26):
        y = dice.uniform(300, 1340)
        thick = dice.uniform(8, 46)
        ray = [source, (0, y), (0, y + thick)]
        beams(image, lambda d, r=ray: d.polygon(r, fill=255), dice.choice(("#cfeaf4", "#9fd0e6", "#f4e8cf")), 7,
              dice.uniform(0.08, 0.3))
    draw = ImageDraw.Draw(image, "RGBA")
    for _ in range(420):
        along = dice.random() ** 0.8
        spread = dice.uniform(-1, 1)
        x = source[0] - along * 2700
        y = source[1] + along * (540 + 560 * spread)
        size = dice.uniform(1, 4.5)
        draw.ellipse((x - size, y - size, x + size, y + size), fill=(226, 244, 250, dice.randint(30, 170)))
    draw.rectangle((2690, 236, 2840, 366), fill=(3, 6, 10, 255))
    glow(image, *source, 620, "#a9d8ee", 0.8)
    glow(image, *source, 150, "#ffffff", 1)


def audience(image):
    """Draw the audience in five rows from behind, rimmed by the light of the screen, and their seats."""
    dice = random.Random(31)
    for row, (y, size) in enumerate(((1300, 50), (1372, 74), (1480, 106), (1640, 156), (1880, 226))):
        tone = mix("#0f2532", "#020509", row / 4)
        x = -size * dice.uniform(0.2, 1)
        while x < W + size:
            if dice.random() < 0.86:
                head(image, x, y + dice.uniform(-0.16, 0.2) * size, size * dice.uniform(0.9, 1.06), tone, dice)
            else:
                solid(image, seat_top(x, y + size * 1.5, size * 1.1), tone, mix(tone, "#8fc1d4", 0.5), None,
                      (size * 0.08, size * 0.1), size * 0.08)
            x += size * 2.75
        polygon(image, [(-10, y + size * 2.1), (W + 10, y + size * 2.1), (W + 10, H), (-10, H)], tone)
        mist(image, y + size * 2, size * 1.4, "#3d7188", 0.1)


def seat_top(x, y, half):
    """Return the outline of an empty seat's back."""
    return curve([(x - half, y + half * 2), (x - half, y + half * 0.3), (x - half * 0.6, y - half * 0.1),
                  (x, y - half * 0.16),
                  (x + half * 0.6, y - half * 0.1), (x + half, y + half * 0.3), (x + half, y + half * 2)])


def head(image, x, y, size, tone, dice):
    """Draw one person from behind, turned a little towards the screen, with one of six heads of hair."""
    far = max(0.15, 1 - x / 3100)
    rim = mix(tone, "#bfe3ee", 0.3 + 0.55 * far)
    edge = {"light": rim, "shift": (size * 0.1, size * 0.05), "blur": size * 0.05, "strength": 0.9}
    body = curve([(x - size * 1.5, y + size * 3), (x - size * 1.44, y + size * 1.5), (x - size * 0.96, y + size * 1.06),
                  (x - size * 0.46, y + size * 0.86), (x, y + size * 0.94),
                  (x + size * 0.5, y + size * 0.86), (x + size, y + size * 1.08),
                  (x + size * 1.46, y + size * 1.54), (x + size * 1.52, y + size * 3)])
    solid(image, limb([(x, y + size * 0.4), (x, y + size * 1.0)], [size * 0.44, size * 0.56]), mix(tone, "#7a5a48", 0.2),
          **edge)
    solid(image, body, mix(tone, dice.choice(("#3a2030", "#10303a", "#302a20")), 0.3), **edge)
    skull = curve([(x - size * 0.74, y + size * 0.1), (x - size * 0.7, y - size * 0.5), (x - size * 0.2, y - size * 0.98),
                   (x + size * 0.4, y - size * 0.9), (x + size * 0.78, y - size * 0.26), (x + size * 0.74, y + size * 0.3),
                   (x + size * 0.52, y + size * 0.62), (x, y + size * 0.7), (x - size * 0.5, y + size * 0.62),
                   (x - size * 0.68, y + size * 0.4)])
    kind = dice.randrange(6)
    if kind == 0:  # a bun
        solid(image, oval(x + size * 0.2, y - size * 1.08, size * 0.36, size * 0.32), tone, **edge)
    if kind == 1:  # long hair
        skull = curve([(x - size * 0.78, y + size * 0.1), (x - size * 0.7, y - size * 0.55), (x - size * 0.1, y - size),
                       (x + size * 0.6, y - size * 0.8), (x + size * 0.86, y), (x + size * 0.92, y + size * 1.5),
                       (x, y + size * 1.7), (x - size * 0.74, y + size * 1.45)])
    solid(image, oval(x - size * 0.74, y + size * 0.16, size * 0.12, size * 0.24), mix(tone, rim, 0.7))
    solid(image, skull, tone, **edge)
    if kind == 2:  # a cap
        solid(image, curve([(x - size * 1.16, y - size * 0.3), (x - size * 0.7, y - size * 0.62),
                            (x - size * 0.1, y - size * 1.06),
                            (x + size * 0.6, y - size * 0.84), (x + size * 0.78, y - size * 0.26),
                            (x - size * 0.6, y - size * 0.3)]),
              tone, **edge)
