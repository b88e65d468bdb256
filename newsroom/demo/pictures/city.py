"""Motifs from the city: its river and its windows, its ballpark and its port."""

import math
import random

from PIL import ImageDraw
from toolbox import (
    H,
    W,
    beams,
    glow,
    gradient,
    ground,
    lay,
    mirror,
    mist,
    mix,
    person,
    polygon,
    ripples,
    wander,
)


def bridge():
    """A cable-stayed bridge on a foggy night, its lamps doubled in the river."""
    image = gradient([(0, "#0b1c2e"), (0.35, "#1d3f55"), (0.58, "#4a7480"), (0.66, "#7d9c98"),
                      (1, "#7d9c98")])
    polygon(image, ground(wander(1150, 120, 14)), "#2b5163", 4)
    mist(image, 1240, 130, "#8fb0ac", 0.75)
    dice, draw = random.Random(2), ImageDraw.Draw(image)
    for x in range(-20, W, 96):  # the far bank
        tall = dice.randint(40, 190)
        draw.rectangle((x, 1250 - tall, x + dice.randint(50, 90), 1330), fill="#3b6271")
        for _ in range(4):
            at = (x + dice.randint(6, 40), 1250 - dice.randint(0, tall))
            draw.rectangle((*at, at[0] + 8, at[1] + 8), fill="#d8c48c")
    mist(image, 1300, 60, "#84a6a3", 0.8)
    for x, size in ((760, 1.0), (2330, 0.8)):
        glow(image, x, 1330 - 1000 * size, 520, "#ffd79a", 0.5)
        pylon(image, x, size)
    deck = [(0, 1196), (W, 1196), (W, 1232), (0, 1232)]
    polygon(image, deck, "#10222f")
    polygon(image, [(0, 1188), (W, 1188), (W, 1198), (0, 1198)], "#e7b565")
    lamps = range(70, W, 165)
    for x in lamps:
        ImageDraw.Draw(image).line((x, 1110, x, 1196), fill="#10222f", width=6)
        glow(image, x, 1104, 120, "#ffcf85", 0.9)
        glow(image, x, 1104, 26, "#fff6dc", 1)
    mirror(image, 1340, gradient([(0, "#55807f"), (0.3, "#234656"), (1, "#081725")]), 16, 0.45)
    for x in lamps:
        lay(image, lambda d, a=x: d.rectangle((a - 12, 1420, a + 12, 1860), fill=255), "#f0b868", 26, 0.4)
    ripples(image, 1340, "#07202f", 5, 900, 110)
    ripples(image, 1340, "#ffe0a8", 6, 260, 60)
    mist(image, 1350, 46, "#9ab9b4", 0.75)
    mist(image, 780, 120, "#a9c4c0", 0.22)
    return image


def pylon(image, x, size):
    """Draw one A-shaped pylon and its two fans of cables."""
    top, deck, foot = 1330 - 1090 * size, 1196, 1370
    draw = ImageDraw.Draw(image)
    for k in range(1, 15):
        reach = k * 82 * size
        for side in (-1, 1):
            draw.line((x, top + 60 + k * 22 * size, x + side * reach, deck),
                      fill=mix("#d9c79a", "#5d8088", k / 18),
                      width=4)
    for side in (-1, 1):
        leg = [(x + side * 6, top), (x + side * 40 * size, top), (x + side * 150 * size, foot),
               (x + side * 96 * size, foot)]
        draw.polygon(leg, fill="#e8d6ae" if side < 0 else "#b09a72")
    draw.polygon([(x - 40 * size, top), (x + 40 * size, top), (x + 26 * size, top + 250 * size),
                  (x - 26 * size, top + 250 * size)], fill="#dccaa2")
    draw.rectangle((x - 110 * size, deck + 30, x + 110 * size, deck + 70), fill="#b09a72")
    draw.rectangle((x - 4, top - 60, x + 4, top), fill="#c9b78f")
    glow(image, x, top - 62, 60, "#ff6a4a", 1)


def skyline():
    """Apartment blocks in the evening, half their windows lit, under a thin moon."""
    image = gradient([(0, "#141b3c"), (0.3, "#35356a"), (0.55, "#8a5a80"), (0.75, "#e58f78"), (1, "#ffc98f")])
    glow(image, 1900, 1500, 1500, "#ff9a70", 0.55)
    dice = random.Random(40)
    draw = ImageDraw.Draw(image)
    for _ in range(120):
        x, y, size = dice.uniform(0, W), dice.uniform(0, 640), dice.uniform(1.5, 4)
        draw.ellipse((x - size, y - size, x + size, y + size), fill="#cfd0ea")
    glow(image, 2380, 330, 300, "#d9d4f0", 0.5)
    draw.ellipse((2310, 260, 2450, 400), fill="#fff4dc")
    sky = image.crop((2346, 230, 2486, 370)).resize((1, 1)).getpixel((0, 0))
    draw.ellipse((2346, 238, 2486, 378), fill=mix("#34345f", f"#{sky[0]:02x}{sky[1]:02x}{sky[2]:02x}", 0.25))
    polygon(image, ground(wander(1250, 200, 11)), "#6d4d7c", 3)
    mist(image, 1480, 150, "#e08f80", 0.45)
    for base, wide, tall, wall, share in ((1500, 150, 620, "#5a4474", 0.22),
                                          (1760, 220, 860, "#372f5c", 0.36),
                                          (2040, 330, 900, "#1c1c40", 0.45)):
        x = -dice.randint(20, 140)
        while x < W:
            block(image, x, base - int(tall * dice.uniform(0.55, 1)), int(wide * dice.uniform(0.8, 1.25)),
                  wall, share, dice)
            x += int(wide * dice.uniform(1.15, 1.9))
        mist(image, base - 130, 170, mix(wall, "#e58f78", 0.5), 0.3)
    polygon(image, ground(wander(1900, 40, 77, coarse=9)), "#0e1029", 2)
    return image


def block(image, x, top, wide, wall, share, dice):
    """Draw one block: stair tower, roof tank, and floors of paired windows, some of them lit."""
    draw = ImageDraw.Draw(image)
    draw.rectangle((x, top, x + wide, H), fill=wall)
    draw.rectangle((x + wide * 0.86, top, x + wide, H), fill=mix(wall, "#000010", 0.3))
    draw.rectangle((x, top, x + wide, top + 10), fill=mix(wall, "#ffb98c", 0.35))
    shaft = x + wide * dice.choice((0.2, 0.4, 0.6))
    draw.rectangle((shaft, top - wide * 0.22, shaft + wide * 0.22, top), fill=wall)
    if dice.random() < 0.5:
        draw.line((shaft + 12, top - wide * 0.55, shaft + 12, top), fill=wall, width=5)
    cell = max(24, wide // 8)
    for y in range(top + cell // 2 + 12, H, int(cell * 1.25)):
        for n in range(6):
            left = x + wide * 0.05 + n * wide * 0.133
            lit = dice.random() < share
            pane = mix(wall, "#8f86c0", 0.16)
            if lit:
                pane = dice.choice(("#ffd88f", "#ffc46f", "#fff0c4", "#f2a765"))
            draw.rectangle((left, y, left + wide * 0.1, y + cell * 0.62), fill=pane)
            if lit and dice.random() < 0.3:  # a curtain half drawn
                draw.rectangle((left, y, left + wide * 0.045, y + cell * 0.62), fill=mix(pane, wall, 0.5))
    glow(image, x + wide * 0.45, top + wide * 0.9, wide * 0.8, "#ffb070", 0.16)


def stadium():
    """A ballpark from behind home plate, its four light towers burning."""
    image = gradient([(0, "#050d1f"), (0.26, "#10264a"), (0.42, "#2a4f7a"), (1, "#2a4f7a")])
    towers = ((330, 300), (1080, 230), (1920, 230), (2670, 300))
    for x, y in towers:
        glow(image, x, y, 1000, "#9fc3ff", 0.55)
    dice, draw = random.Random(9), ImageDraw.Draw(image)
    rim = [(x, 640 + 150 * math.cos((x - 1500) / 1500 * 1.35) - 60) for x in range(0, W + 1, 20)]
    draw.polygon([*rim, (W, 1250), (0, 1250)], fill="#0b1830")
    for row in range(20):  # rows of seats, a head each
        for x in range(-10, W, 22):
            y = 632 + 150 * math.cos((x - 1500) / 1500 * 1.35) - 38 + row * 19
            if dice.random() < 0.86:
                shade = dice.choice(("#2d4a7a", "#23406c", "#5f86b8", "#1a3158", "#b9c9de", "#c4553c",
                                     "#e0a94e"))
                draw.rectangle((x, y, x + 12, y + 10), fill=shade)
    draw.line(rim, fill="#bcd3f2", width=7)
    for x, y in towers:
        draw.line((x, y, x, 760), fill="#070f20", width=20)
        draw.rounded_rectangle((x - 140, y - 78, x + 140, y + 78), 10, fill="#0b1730")
        for k in range(21):
            at = (x - 126 + k % 7 * 38, y - 66 + k // 7 * 48)
            draw.ellipse((*at, at[0] + 28, at[1] + 28), fill="#f7fbff")
        glow(image, x, y, 330, "#e6f1ff", 0.9)
    field(image, dice)
    for x, y in towers:
        fan = [(x, y), (x + (1500 - x) * 0.5 - 420, 1700), (x + (1500 - x) * 0.5 + 420, 1700)]
        beams(image, lambda d, f=fan: d.polygon(f, fill=255), "#cfe2ff", 60, 0.09)
    return image


def field(image, dice):
    """Draw the outfield with its mown stripes, the diamond and the players."""
    wall = [(x, 960 + 70 * math.cos((x - 1500) / 1500 * 1.35)) for x in range(0, W + 1, 20)]
    turf = [(x, y + 70) for x, y in wall]
    grass = gradient([(0, "#2f8a57"), (0.5, "#2f8a57"), (0.75, "#237046"), (1, "#145034")])
    polygon(image, [*turf, (W, H), (0, H)], grass)
    for k in range(-14, 15, 2):
        stripe = [(1500 + k * 110, 1020), (1500 + (k + 1) * 110, 1020), (1500 + (k + 1) * 330, H),
                  (1500 + k * 330, H)]
        lay(image, lambda d, s=stripe: d.polygon(s, fill=255), "#8fd48a", 1, 0.13)
    polygon(image, [*wall, *turf[::-1]], "#123a3a")
    draw = ImageDraw.Draw(image)
    draw.line([(x, y + 70) for x, y in wall], fill="#e3b45a", width=8)
    draw.polygon([(1500, 1900), (0, 1225), (0, 1238), (1500, 1925), (W, 1238), (W, 1225)], fill="#eef4ea")
    draw.ellipse((640, 1270, 2360, 1960), fill="#b0713f")
    polygon(image, [(1500, 1900), (0, 1225), (0, H), (W, H), (W, 1225)], grass, 1, 1)
    draw = ImageDraw.Draw(image)
    draw.polygon([(1500, 1900), (0, 1228), (0, 1240), (1500, 1918), (W, 1240), (W, 1228)], fill="#eef4ea")
    draw.polygon([(1500, 1850), (890, 1588), (1500, 1390), (2110, 1588)], fill="#2c7f51")
    draw.ellipse((1330, 1800, 1670, 1976), fill="#b0713f")
    draw.ellipse((1410, 1540, 1590, 1606), fill="#b0713f")
    for x, y, size in ((1500, 1372, 17), (862, 1590, 22), (2138, 1590, 22), (1500, 1892, 26)):
        draw.polygon([(x - size, y), (x, y - size * 0.5), (x + size, y), (x, y + size * 0.5)], fill="#fbfaf2")
    for x, y, tall, shirt in ((1500, 1580, 190, "#f2efe4"), (1130, 1430, 140, "#f2efe4"),
                              (1760, 1400, 140, "#f2efe4"),
                              (2170, 1540, 170, "#f2efe4"), (800, 1550, 170, "#f2efe4"),
                              (1560, 1130, 80, "#f2efe4"),
                              (700, 1180, 84, "#f2efe4"), (2330, 1180, 84, "#f2efe4"),
                              (1420, 1910, 260, "#a83a2a")):
        draw.ellipse((x - tall * 0.3, y - 7, x + tall * 0.3, y + 9), fill="#1a4a34")
        person(draw, x, y, tall, shirt, dice.uniform(0.1, 0.2))
        draw.pieslice((x - tall * 0.09, y - tall * 1.02, x + tall * 0.09, y - tall * 0.82), 180, 360,
                      fill="#14233f")
    draw.line((1452, 1740, 1530, 1610), fill="#e8c58a", width=11)


def port():
    """A container ship under its cranes at first light, seen across the basin."""
    image = gradient([(0, "#20385a"), (0.3, "#5d7896"), (0.5, "#e3b49a"), (0.64, "#fbdcae"), (1, "#fbdcae")])
    glow(image, 2350, 1180, 1300, "#ffc48f", 0.75)
    glow(image, 2350, 1190, 220, "#fff4d8", 1)
    polygon(image, ground(wander(1130, 110, 33)), "#a88f97", 3)
    polygon(image, ground(wander(1220, 60, 35)), "#7b7488", 2)
    mist(image, 1290, 70, "#f2cda9", 0.7)
    for x, size, colour in ((2560, 0.62, "#8c7d88"), (2150, 0.72, "#75697c"), (560, 1.12, "#2e4660"),
                            (1230, 1.2, "#a8422f")):
        crane(image, x, 1400, size, colour)
    ship(image)
    polygon(image, [(0, 1392), (W, 1392), (W, 1450), (0, 1450)], "#27303f")
    mirror(image, 1450, gradient([(0, "#c99b86"), (0.35, "#4d6379"), (1, "#101d33")]), 12, 0.42)
    ripples(image, 1450, "#101d33", 7, 900, 100)
    ripples(image, 1450, "#ffe2b8", 8, 300, 130, 2350, 190)
    return image


def crane(image, x, foot, size, colour):
    """Draw one quay crane: four legs, a long boom, stays, a cabin and a hanging load."""
    draw = ImageDraw.Draw(image)

    def line(points, width):
        """Draw a line of the crane, given in its own measure from its foot upwards."""
        draw.line([(x + a * size, foot - b * size) for a, b in points], fill=colour,
                  width=max(3, int(width * size)))
    for leg in (0, 190):
        line([(leg, 0), (leg, 620)], 26)
    line([(-14, 300), (204, 300)], 22)
    line([(0, 300), (190, 0)], 9)
    line([(0, 600), (190, 300)], 9)
    line([(-560, 620), (420, 620)], 30)
    line([(95, 620), (95, 900)], 24)
    for end in (-540, -260, 400):
        line([(95, 895), (end, 626)], 7)
    for k in range(11):
        line([(-540 + k * 86, 634), (-497 + k * 86, 676), (-454 + k * 86, 634)], 6)
    line([(-556, 676), (400, 676)], 6)
    line([(-330, 600), (-330, 360)], 4)
    line([(-280, 600), (-280, 360)], 4)
    draw.rectangle((x - 390 * size, foot - 360 * size, x - 220 * size, foot - 290 * size), fill="#d9a24a")
    draw.rectangle((x - 215 * size, foot - 606 * size, x - 150 * size, foot - 540 * size), fill=colour)
    glow(image, x + 95 * size, foot - 905 * size, 46, "#ff8a5c", 0.9)


def ship(image):
    """Draw the ship's hull, its bridge and the boxes on its deck."""
    dice, draw = random.Random(16), ImageDraw.Draw(image)
    paints = ("#9c3b2a", "#2f7a68", "#d9a24a", "#2c4a6e", "#e6dccb", "#6d4a5e", "#4f7f91", "#b9562f")
    for column in range(15):
        for level in range(dice.randint(2, 5)):
            x, y = 250 + column * 122, 1206 - level * 58
            paint = dice.choice(paints)
            draw.rectangle((x, y - 56, x + 118, y), fill=paint)
            for rib in range(x + 10, x + 112, 14):
                draw.line((rib, y - 48, rib, y - 8), fill=mix(paint, "#101018", 0.2), width=4)
    draw.rectangle((2110, 880, 2290, 1216), fill="#efe3d0")
    draw.rectangle((2090, 858, 2310, 890), fill="#cdbfae")
    for y in range(912, 1190, 54):
        for x in range(2126, 2280, 38):
            draw.rectangle((x, y, x + 22, y + 22), fill="#41506a" if dice.random() < 0.7 else "#ffd88c")
    draw.rectangle((2200, 780, 2270, 860), fill="#a8422f")
    draw.polygon([(110, 1206), (2420, 1206), (2370, 1440), (250, 1440)], fill="#1d2c46")
    draw.polygon([(226, 1400), (2378, 1400), (2370, 1450), (252, 1450)], fill="#8f3527")
    draw.line((112, 1212, 2420, 1212), fill="#e6dccb", width=8)
