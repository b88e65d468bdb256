"""A motif from a river town: its market on the water."""

import random

from PIL import ImageDraw, ImageFilter
from shapes import curve, limb, oval, places, soft, solid
from toolbox import W, beams, glow, gradient, mirror, mist, mix, polygon, ripples

LINE = 1010  # where the far water begins


def canal():
    """A market morning on a canal: houses on stilts, palms in the haze, boats heaped with fruit."""
    image = gradient([(0, "#a9cfc4"), (0.2, "#d6e2c4"), (0.42, "#f7e6b6"), (0.51, "#fdf0cc"), (1, "#fdf0cc")])
    glow(image, 1560, 860, 1300, "#fff3c8", 0.75)
    for x, foot, size, lean in ((1180, 990, 0.3, -20), (1310, 1000, 0.22, 16), (1860, 994, 0.28, 30), (1740, 1000, 0.2, -14),
                                (1960, 990, 0.36, -20)):
        palm(image, x, foot, size, lean, "#a4bf94")
    mist(image, 960, 110, "#fdf0cc", 0.7)
    far_bank(image)
    houses(image)
    water(image)
    houses(image, 3.4)
    boats(image)
    leaves(image)
    beams(image, lambda d: d.polygon([(1560, 500), (300, 1700), (900, 1700)], fill=255), "#fff0be", 120, 0.12)
    return image.filter(ImageFilter.GaussianBlur(1.5))


def far_bank(image):
    """Draw the bend of the canal: a low bank of trees and a small humped bridge."""
    dice = random.Random(6)
    for k in range(46):
        x = 1150 + k * 17
        soft(image, oval(x, 990 - dice.uniform(0, 60), dice.uniform(30, 56), dice.uniform(26, 50)),
             mix("#7fa878", "#e6e2b0", dice.uniform(0.3, 0.7)), 4, 0.9)
    for edge in (0, W):
        polygon(image, [(edge, 930), (1560 + (edge - 1560) * 0.6, 960), (1560 + (edge - 1560) * 0.6, 1012), (edge, 1012)],
                "#3f5f50")
    span = [(1330, 1010), (1370, 950), (1470, 906), (1560, 896), (1650, 906), (1750, 950), (1790, 1010), (1720, 1010),
            (1660, 962), (1560, 944),
            (1460, 962), (1400, 1010)]
    solid(image, span, "#b98a6a", "#f2d2a4", None, (-3, 7), 5)
    for x in range(1350, 1780, 24):
        y = 948 - 54 * (1 - ((x - 1560) / 220) ** 2)
        ImageDraw.Draw(image).line((x, y - 22, x, y), fill="#a5765a", width=4)
    mist(image, 1000, 40, "#fdf0cc", 0.55)


def houses(image, nearer=99.0):
    """Draw the houses of both banks that are `nearer`, from the bend to the picture's edges, each on its stilts."""
    walls = ("#c58a5a", "#8fb09a", "#d9b878", "#b9664a", "#7fa3a8", "#e2c9a0", "#9c7a5c")
    roofs = ("#8a4a38", "#6f6a62", "#a85a3c", "#7c7f7a", "#93503a", "#5f6660", "#8f5a40")
    for side in (-1, 1):
        z = 6.4
        n = 2 if side > 0 else 0
        while z > 0.29:
            if z < nearer:
                house(image, side, z, walls[n % 7], roofs[(n * 3 + 1) % 7], n)
            z, n = z * 0.735, n + 1


def spot(side, u, z, lift):
    """Return a point of the bank: `u` metres outwards from its edge, `z` away, `lift` above the water."""
    return (1560 + side * (430 + u) / z, LINE - 60 + (150 - lift) / z * 1.0)


def house(image, side, z, wall, roof, n):
    """Draw one house: stilts, floor, front with door and shutters, veranda, roof, and its awning."""
    haze = min(0.72, (z - 0.8) * 0.15)
    wall, roof, post = mix(wall, "#fbeec6", haze), mix(roof, "#fbeec6", haze), mix("#4a3a2c", "#fbeec6", haze)
    rail = mix("#8a6848", "#fbeec6", haze)
    near, deep = z, z * 1.3
    dice = random.Random(n + (40 if side > 0 else 0))
    tall = dice.uniform(400, 480)
    under = [spot(side, 0, near, 0), spot(side, 0, deep, 0), spot(side, 0, deep, 170), spot(side, 0, near, 170)]
    soft(image, under, mix("#1d3a34", "#fbeec6", haze), 6, 0.5)
    for u in (190, 0):
        for d in (near, (near + deep) / 2, deep):
            stilt(image, *spot(side, u, d, 0), spot(side, u, d, 152)[1], 8 / d, mix(post, "#1d3a34", 0.5 if u else 0))
    flank = [spot(side, 70, near, 150), spot(side, 70, deep, 150), spot(side, 70, deep, tall), spot(side, 70, near, tall)]
    front = [spot(side, 70, near, 150), spot(side, 900, near, 150), spot(side, 900, near, tall), spot(side, 70, near, tall)]
    solid(image, front, mix(wall, "#3a2c30", 0.34), None, mix(wall, "#2a2024", 0.6), (0, -60 / z), 40 / z)
    solid(image, flank, wall, mix(wall, "#fff4d0", 0.6), None, (-side * 20 / z, 10), 20 / z + 1)
    siding(image, side, near, deep, tall, wall)
    floor = [spot(side, -40, near, 160), spot(side, -40, deep, 160), spot(side, 70, deep, 160), spot(side, 70, near, 160)]
    solid(image, floor, mix("#a57a4e", "#fbeec6", haze), mix("#e0b880", "#fbeec6", haze))
    solid(image, [spot(side, -40, near, 160), spot(side, -40, deep, 160), spot(side, -40, deep, 132),
                  spot(side, -40, near, 132)], rail)
    for d in places(near, deep, 7):
        ImageDraw.Draw(image).line((spot(side, -40, d, 160), spot(side, -40, d, 232)), fill=rail, width=max(2, int(7 / d)))
    ImageDraw.Draw(image).line((spot(side, -40, near, 232), spot(side, -40, deep, 232)), fill=rail,
                               width=max(2, int(12 / near)))
    tiles(image, side, z, tall, roof, mix(wall, "#3a2c30", 0.4))
    awning(image, side, near, deep, haze, n)


def tiles(image, side, z, tall, roof, gable):
    """Draw a house's gable and the two slopes of its roof, the one to the water in rows of tiles."""
    near, deep = z, z * 1.3
    cover = [spot(side, -90, near * 0.97, tall - 40), spot(side, -90, deep * 1.02, tall - 40),
             spot(side, 330, deep * 1.02, tall + 150),
             spot(side, 330, near * 0.97, tall + 150)]
    solid(image, [spot(side, 70, near, tall), spot(side, 330, near, tall + 140), spot(side, 640, near, tall)], gable)
    solid(image, cover, roof, mix(roof, "#fff0cc", 0.55), mix(roof, "#20181c", 0.3), (-side * 26 / z, 26 / z), 22 / z + 1)
    for k in range(1, 16):
        t = near * 0.97 + (deep * 1.02 - near * 0.97) * k / 16
        ImageDraw.Draw(image).line((spot(side, -90, t, tall - 40), spot(side, 330, t, tall + 150)),
                                   fill=mix(roof, "#20181c", 0.2),
                                   width=max(1, int(5 / z)))
    solid(image, [spot(side, 330, near * 0.97, tall + 150), spot(side, 760, near * 0.97, tall - 40),
                  spot(side, 760, near, tall - 70),
                  spot(side, 330, near, tall + 120)], mix(roof, "#20181c", 0.4))


def stilt(image, x, foot, top, half, tone):
    """Draw one stilt from under the floor to the water, lit on one side, and its broken reflection."""
    soft(image, [(x - half, foot), (x + half, foot), (x + half * 0.8, foot + (foot - top) * 0.7),
                 (x - half * 0.8, foot + (foot - top) * 0.7)],
         mix(tone, "#4f8a74", 0.35), half * 0.4 + 1, 0.55)
    solid(image, [(x - half, top), (x + half, top), (x + half, foot), (x - half, foot)], tone, None,
          mix(tone, "#000000", 0.4), (-half * 0.6, 0),
          half * 0.5)
    soft(image, oval(x, foot, half * 1.9, half * 0.3), "#dfe9c8", 1.5, 0.6)


def siding(image, side, near, deep, tall, wall):
    """Draw boards, a dark door with someone's lamp in it, and two shuttered windows on the lit flank."""
    draw = ImageDraw.Draw(image)
    for k in range(1, 9):
        lift = 150 + (tall - 150) * k / 9
        draw.line((spot(side, 70, near, lift), spot(side, 70, deep, lift)), fill=mix(wall, "#4a3028", 0.18),
                  width=max(1, int(5 / near)))

    def pane(a, b, low, high, tone):
        """Fill a part of the flank, from share `a` to share `b` of its length."""
        d0, d1 = near + (deep - near) * a, near + (deep - near) * b
        solid(image, [spot(side, 69, d0, low), spot(side, 69, d1, low), spot(side, 69, d1, high), spot(side, 69, d0, high)],
              tone)
    pane(0.42, 0.62, 160, 350, mix(wall, "#2a1c18", 0.75))
    for a, b in ((0.1, 0.32), (0.72, 0.9)):
        pane(a, b, 240, 350, mix(wall, "#2a1c18", 0.6))
        pane(a, a + 0.05, 234, 356, mix(wall, "#2f6a62", 0.6))
        pane(b - 0.04, b, 234, 356, mix(wall, "#2f6a62", 0.6))
    x, y = spot(side, 60, near + (deep - near) * 0.52, 320)
    glow(image, x, y, 90 / near, "#ffc46a", 0.8)


def awning(image, side, near, deep, haze, n):
    """Draw a striped awning over the veranda, and washing or lanterns under the eaves."""
    stripes = (("#c8503a", "#f4e6c8"), ("#2f7f78", "#f4e6c8"), ("#dca03c", "#f6ecd2"))[n % 3]
    count = 10
    for k in range(count):
        a, b = (near + (deep - near) * 0.66 * (t / count) for t in (k, k + 1))
        tone = mix(stripes[k % 2], "#fbeec6", haze)
        solid(image, [spot(side, 70, a, 372), spot(side, 70, b, 372), spot(side, -110, b, 322), spot(side, -110, a, 322)],
              tone)
        solid(image, [spot(side, -110, a, 322), spot(side, -110, b, 322), spot(side, -110, (a + b) / 2, 300)],
              mix(tone, "#402a20", 0.12))
    for k in range(3):
        d = near + (deep - near) * (0.74 + k * 0.1)
        x, y = spot(side, -60, d, 350)
        solid(image, oval(x, y, 17 / d, 22 / d), mix("#d8452e", "#fbeec6", haze), mix("#ffb08a", "#fbeec6", haze), None,
              (-side * 6 / d, 6 / d), 5 / d)


def water(image):
    """Mirror the town in the jade water and lay ripples and the sun's road on it."""
    mirror(image, LINE + 2, gradient([(0, "#e9e2b4"), (0.22, "#9cb890"), (0.6, "#4f8a74"), (1, "#1c5650")]), 22, 0.55)
    ripples(image, LINE + 4, "#1f5a50", 5, 700, 70)
    ripples(image, LINE + 4, "#fff4cc", 6, 420, 110, 1560, 190)
    mist(image, LINE, 40, "#fdf0cc", 0.6)


def boats(image):
    """Draw the market's boats from the far to the near, each with its seller and its goods."""
    for x, y, size, way, load, shirt in ((1500, 1052, 0.2, 1, "melons", "#b4513e"),
                                         (1660, 1080, 0.26, -1, "greens", "#3f6f78"),
                                         (1350, 1126, 0.36, 1, "oranges", "#8a5a8a"),
                                         (1820, 1190, 0.5, -1, "melons", "#c87f3a"),
                                         (1150, 1330, 0.72, 1, "greens", "#2f6f86"),
                                         (1980, 1560, 1.14, -1, "oranges", "#b8443a")):
        boat(image, x, y, size, way, load, shirt)


def boat(image, x, y, size, way, load, shirt):
    """Draw one flat boat, high at both ends, its goods in baskets, its seller with a paddle in the stern."""
    def at(a, b):
        """Return a point in the boat's own measure, its bow towards `way`."""
        return (x + way * a * size, y + b * size)
    haze = max(0, min(0.5, (0.7 - size) * 0.7))
    hull = mix("#5a3a26", "#f0e2b0", haze)
    soft(image, curve([at(-600, 70), at(0, 60), at(640, 66), at(400, 150), at(-400, 150)]), "#143f3a", 16 * size + 2, 0.65)
    solid(image, curve([at(-560, -14), at(-200, 18), at(300, 18), at(600, -30), at(300, -6), at(-200, -8)]),
          mix("#2f1e16", hull, 0.2))
    seller(image, at, size, haze, shirt)
    goods(image, at, size, load, haze)
    side = curve([at(-640, -70), at(-560, -14), at(-300, 24), at(100, 30), at(420, 10), at(690, -96), at(640, 0),
                  at(500, 84), at(200, 112),
                  at(-300, 110), at(-520, 70)])
    solid(image, side, hull, mix("#b98658", "#f0e2b0", haze), mix("#2a1810", hull, 0.3), (0, 26 * size), 12 * size + 1)
    soft(image, limb([at(-600, -20), at(-300, 34), at(100, 40), at(420, 20), at(670, -70)], [5 * size] * 5),
         mix("#d9a46a", "#f0e2b0", haze), 1.5, 0.9)
    eye = at(560, 10)
    soft(image, oval(*eye, 17 * size, 13 * size), "#f4ead0", 1, 0.9)
    soft(image, oval(*eye, 7 * size, 7 * size), "#7a2a1c", 1, 0.9)
    soft(image, limb([at(-500, 116), at(0, 130), at(480, 112)], [2, 5 * size + 1, 2]), "#f6f4d6", 2, 0.6)


def goods(image, at, size, load, haze):
    """Heap the goods: rounds of fruit in rows, or bunches of leaves."""
    dice = random.Random(load)
    tones = {"melons": ("#5f8f3f", "#86ad4e", "#3f6f3a"), "oranges": ("#f0922e", "#f7b04a", "#e0701e"),
             "greens": ("#5d9a48", "#8cba58", "#3f7a42")}[load]
    for base, wide, tall in ((-60, 150, 110), (170, 130, 90), (360, 96, 60)):
        big = 34 if load == "melons" else 23
        for row in range(5):
            span = wide * (1 - row / 5.6)
            for k in range(int(span * 2 / big / 1.5) + 1):
                px, py = at(base - span + k * big * 1.5 + row * 6, 14 - row * tall / 4.4)
                tone = mix(dice.choice(tones), "#f6ecc0", haze)
                r = big * size
                if load == "greens":
                    solid(image, limb([(px, py + r), (px + dice.uniform(-1, 1) * r, py - r * 1.5)], [r * 0.6, r * 0.25], 3),
                          tone,
                          mix(tone, "#fff6c0", 0.5), None, (-r * 0.2, r * 0.3), r * 0.25)
                else:
                    solid(image, oval(px, py, r, r * 0.94), tone, mix(tone, "#fff6d0", 0.55), mix(tone, "#3a1c10", 0.4),
                          (-r * 0.3, r * 0.34), r * 0.3)
        rim = [at(base - wide - 20, 10), at(base, 44), at(base + wide + 20, 10)]
        solid(image, [*curve(rim, False), at(base + wide * 0.8, 90), at(base - wide * 0.8, 90)],
              mix("#a8783e", "#f6ecc0", haze),
              mix("#e2b878", "#f6ecc0", haze), None, (0, 12 * size), 6 * size + 1)


def seller(image, at, size, haze, shirt):
    """Draw the seller, sitting in the stern under a broad hat of palm leaf, a paddle across the knees."""
    edge = {"light": mix(shirt, "#fff0c8", 0.55), "dark": mix(shirt, "#20141a", 0.5), "shift": (16 * size, 12 * size),
            "blur": 10 * size + 1}
    shirt = mix(shirt, "#f6ecc0", haze)
    solid(image, curve([at(-440, 40), at(-452, -60), at(-410, -190), at(-370, -226), at(-300, -226), at(-262, -180),
                        at(-236, -60), at(-160, -30),
                        at(-150, 40)]), shirt, **edge)
    solid(image, limb([at(-340, -214), at(-338, -256)], [26 * size, 24 * size]), mix("#9c6644", "#f6ecc0", haze))
    solid(image, oval(*at(-332, -284), 50 * size, 58 * size), mix("#b47a54", "#f6ecc0", haze), None,
          mix("#6f4028", "#f6ecc0", haze),
          (-12 * size, -14 * size), 12 * size)
    hat = curve([at(-472, -288), at(-400, -338), at(-334, -394), at(-268, -338), at(-194, -288), at(-334, -276)])
    solid(image, hat, mix("#e2c485", "#f6ecc0", haze), mix("#fff4cc", "#f6ecc0", haze), mix("#93703e", "#f6ecc0", haze),
          (-20 * size, 14 * size), 14 * size + 1)
    for a in (-400, -356, -312, -268):
        soft(image, limb([at(-334, -388), at(a + (a + 334) * 0.4, -286)], [1.6 * size + 0.5] * 2, 2),
             mix("#a5824c", "#f6ecc0", haze), 1, 0.6)
    solid(image, limb([at(-480, -150), at(-250, -70), at(-60, 10)], [8 * size] * 3, 3), mix("#8a5c34", "#f6ecc0", haze))
    solid(image, limb([at(-400, -170), at(-370, -110), at(-300, -84)], [34 * size, 30 * size, 22 * size]), shirt, **edge)
    solid(image, oval(*at(-282, -82), 24 * size, 20 * size), mix("#b47a54", "#f6ecc0", haze))


def palm(image, x, foot, size, lean, tone):
    """Draw one coconut palm: a bent trunk and a crown of drooping fronds."""
    top = (x + lean * size * 4, foot - 1100 * size)
    solid(image, limb([(x, foot), (x + lean * size, foot - 520 * size), top], [26 * size, 19 * size, 15 * size]),
          mix(tone, "#6a5236", 0.4))
    for k in range(13):
        turn = k / 13 * 6.283
        dx, dy = 340 * size * (1 if k % 2 else 0.8) * (turn - 3.14) / 3.14, -150 * size * (1 - abs(turn - 3.14) / 3.14)
        end = (top[0] + dx, top[1] + dy + 170 * size * abs(turn - 3.14) / 3.14)
        mid = (top[0] + dx * 0.5, top[1] + dy - 70 * size)
        solid(image, limb([top, mid, end], [8 * size, 24 * size, 2]), mix(tone, "#3f6a48", 0.1 + 0.4 * (k % 3) / 2),
              mix(tone, "#f2eeb4", 0.5), None,
              (0, 8 * size), 5 * size + 1)


def leaves(image):
    """Hang a few near banana leaves into the upper corners, dark against the light."""
    for x, y, turn, long in ((-60, -30, 0.5, 760), (-40, 120, 0.16, 560), (3060, -40, 2.6, 780), (3040, 150, 2.96, 560)):
        dx, dy = long * 0.9 if turn < 1.57 else -long * 0.9, long * turn if turn < 1.57 else long * (3.14 - turn)
        tip, mid = (x + dx, y + dy), (x + dx * 0.52, y + dy * 0.3)
        leaf = limb([(x, y), mid, tip], [50, 92, 3])
        solid(image, leaf, "#2f5a3c", "#86a858", "#12301f", (0, 30), 26)
        soft(image, limb([(x, y), mid, tip], [7, 6, 1]), "#a9c070", 1.5, 0.9)
