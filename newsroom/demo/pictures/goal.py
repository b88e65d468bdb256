"""A motif from a wet night of soccer."""

import math
import random

from PIL import ImageDraw, ImageFilter
from shapes import curve, limb, oval, soft, solid
from toolbox import H, W, beams, glow, gradient, lay, mist, mix, polygon

LIGHT = {"shift": (12, 16), "blur": 11, "strength": 0.85}


def soccer():
    """A goalkeeper at full stretch in the rain, the ball at the tips of the gloves, under floodlights."""
    image = gradient([(0, "#06131f"), (0.3, "#123047"), (0.5, "#2c5666"), (0.62, "#2c5666"), (1, "#2c5666")])
    stand(image)
    for x, y in ((330, 190), (2690, 230)):
        floodlight(image, x, y)
    image = image.filter(ImageFilter.GaussianBlur(3.4))  # the crowd is far behind the keeper
    pitch(image)
    goal(image)
    rain(image, 41, 300, 0.5)
    soft(image, oval(1360, 1700, 620, 40), "#04140f", 26, 0.7)
    keeper(image)
    ball(image, 2236, 640)
    rain(image, 42, 240, 1)
    spray(image)
    mist(image, 1330, 190, "#a8c8c8", 0.13)
    return image.filter(ImageFilter.GaussianBlur(1.4))


def stand(image):
    """Draw the far stand, its crowd a shimmer of coats and umbrellas, and the roof above it."""
    dice, draw = random.Random(4), ImageDraw.Draw(image)
    draw.polygon([(0, 560), (W, 560), (W, 1290), (0, 1290)], fill="#0c2230")
    for row in range(24):
        y = 610 + row * 25
        for x in range(-10 + row % 2 * 13, W, 27):
            if dice.random() < 0.8:
                tone = mix(dice.choice(("#1c4254", "#27566a", "#16384a", "#4a7c88", "#c98a3a", "#b4493a", "#cfd9d6")),
                           "#0c2230", dice.uniform(0.35, 0.8))
                draw.ellipse((x, y, x + 17, y + 19), fill=tone)
    for _ in range(70):  # umbrellas
        x, y, size = dice.uniform(0, W), dice.uniform(620, 1180), dice.uniform(26, 40)
        draw.pieslice((x - size, y - size * 0.8, x + size, y + size * 0.8), 180, 360,
                      fill=mix(dice.choice(("#d8a23e", "#b4493a", "#3f8a8a", "#dfe6e2")), "#0c2230", 0.3))
    lay(image, lambda d: d.rectangle((0, 560, W, 1300), fill=255), "#133142", 0, 0.3)
    polygon(image, [(0, 420), (W, 420), (W, 560), (0, 560)], gradient([(0, "#04101a"), (0.22, "#04101a"), (0.28, "#10293a"),
                                                                       (1, "#10293a")]))
    for k in range(26):
        x = k * 122
        ImageDraw.Draw(image).line((x, 560, x + 50, 430), fill="#1b3c4e", width=6)
    polygon(image, [(0, 1250), (W, 1250), (W, 1330), (0, 1330)], "#0a1a22")
    for k in range(9):  # boards by the pitch, without words
        x = -40 + k * 360
        tone = ("#c4553c", "#e0a94e", "#e6e2d4", "#2f7a74")[k % 4]
        polygon(image, [(x, 1254), (x + 340, 1254), (x + 340, 1326), (x, 1326)], mix(tone, "#0a1a22", 0.42))
    mist(image, 900, 300, "#5f8f9c", 0.2)


def floodlight(image, x, y):
    """Draw one bank of lights and the cone it throws into the rain."""
    draw = ImageDraw.Draw(image)
    draw.line((x, y, x, 470), fill="#050d14", width=24)
    glow(image, x, y, 1350, "#b9dcea", 0.6)
    fan = [(x, y), (1500 - 900, 1750), (1500 + 900, 1750)]
    beams(image, lambda d: d.polygon(fan, fill=255), "#cfe6ee", 70, 0.13)
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((x - 170, y - 104, x + 170, y + 104), 12, fill="#0a151d")
    for k in range(24):
        at = (x - 156 + k % 6 * 53, y - 92 + k // 6 * 47)
        draw.ellipse((*at, at[0] + 42, at[1] + 40), fill="#f6fcff")
    glow(image, x, y, 480, "#eefaff", 1)


def pitch(image):
    """Draw the wet grass: mown stripes, the lines, and the floodlights' long reflections."""
    grass = gradient([(0, "#2f7a55"), (0.66, "#2f7a55"), (0.8, "#1d5c40"), (1, "#0b2c22")])
    polygon(image, [(0, 1326), (W, 1326), (W, H), (0, H)], grass)
    for k in range(-9, 10, 2):
        stripe = [(1500 + k * 260, 1326), (1500 + (k + 1) * 260, 1326), (1500 + (k + 1) * 420, H), (1500 + k * 420, H)]
        lay(image, lambda d, s=stripe: d.polygon(s, fill=255), "#8fd49a", 2, 0.1)
    for x in (330, 2690):
        lay(image, lambda d, a=x: d.polygon([(a - 60, 1340), (a + 60, 1340), (a + 190, H), (a - 190, H)], fill=255),
            "#dff2ea", 50, 0.28)
    dice, draw = random.Random(6), ImageDraw.Draw(image, "RGBA")
    for _ in range(700):
        near = dice.random() ** 1.3
        x, y, tall = dice.uniform(0, W), 1340 + near * 660, 4 + near * 22
        draw.line((x, y, x + dice.uniform(-6, 6), y - tall), fill=(150, 220, 170, int(26 + 40 * dice.random())), width=3)
    polygon(image, [(0, 1652), (W, 1652), (W, 1690), (0, 1690)], "#eef4ee", 3, 0.85)
    for _ in range(60):
        x = dice.uniform(0, W)
        soft(image, oval(x, dice.uniform(1645, 1697), dice.uniform(14, 60), 7), "#2a6a4a", 4, 0.5)


def goal(image):
    """Draw the goal: net first, then the posts and the bar, white and wet."""
    net, draw = (40, 330, 2960, 1640), ImageDraw.Draw(image, "RGBA")
    deep = [(330, 470), (2670, 470), (2670, 1420), (330, 1420)]
    corners = [(net[0], net[1]), (net[2], net[1]), (net[2], net[3]), (net[0], net[3])]

    def mesh(a, b, c, d, across, down):
        """Draw the threads of one face of the net, given by its corners in order."""
        for n, (p, q, r, s, count) in enumerate(((a, b, d, c, across), (a, d, b, c, down))):
            for k in range(count + 1):
                t = k / count
                sag = 26 * math.sin(t * math.pi) if n else 0
                ends = [tuple(p[i] + (q[i] - p[i]) * t for i in (0, 1)), tuple(r[i] + (s[i] - r[i]) * t for i in (0, 1))]
                mid = ((ends[0][0] + ends[1][0]) / 2, (ends[0][1] + ends[1][1]) / 2 + sag)
                draw.line(curve([ends[0], mid, ends[1]], False), fill=(224, 238, 238, 70), width=3)
    mesh(*deep, 46, 19)
    for k in range(4):
        a, b = corners[k], corners[(k + 1) % 4]
        if k != 2:
            mesh(a, b, deep[(k + 1) % 4], deep[k], 46 if k == 0 else 24, 5)
    for points in ([(40, 1662), (40, 316)], [(2960, 316), (2960, 1662)], [(16, 330), (2984, 330)]):
        solid(image, limb(points, [25, 25], 2), "#c9d3d2", "#ffffff", "#5f7478", (9, 12), 7)


def keeper(image):
    """Draw the goalkeeper, stretched through the air from the lower left to the upper right."""
    shirt, shade, short, sock, skin, dark = "#e8b52c", "#9a6312", "#16242c", "#e8b52c", "#d9a27c", "#0b1418"
    far = {"light": "#f6dc8a", "dark": shade, **LIGHT}
    # the leg behind, bent at the knee
    solid(image, limb([(1160, 1200), (1020, 1268), (930, 1300)], [80, 66, 56]), mix(skin, "#7a4630", 0.5))
    solid(image, limb([(1240, 1160), (1140, 1214), (1070, 1250)], [100, 90, 80]), mix(short, "#000000", 0.3))
    solid(image, limb([(950, 1296), (800, 1190), (640, 1120)], [54, 52, 30]), mix(sock, shade, 0.65), None, "#5a3808",
          **LIGHT)
    boot(image, 612, 1104, -2.7)
    # the leg in front, straight
    solid(image, limb([(1140, 1300), (930, 1412), (800, 1474)], [80, 64, 58]), skin, "#f2c9a6", "#8f5a3e", **LIGHT)
    solid(image, limb([(846, 1452), (710, 1530), (530, 1600)], [60, 60, 34]), sock, **far)
    solid(image, limb([(1290, 1190), (1180, 1280), (1050, 1362)], [130, 112, 92]), short, "#4f6a76", "#05090c", **LIGHT)
    boot(image, 496, 1618, -3.5)
    # the far arm, the trunk, the near arm
    solid(image, limb([(1700, 900), (1900, 850), (2080, 726)], [66, 56, 42]), mix(shirt, shade, 0.5), None, "#6a420c",
          **LIGHT)
    glove(image, 2110, 706, -0.72, "#cfd8d4")
    trunk = curve([(1190, 1120), (1340, 980), (1500, 880), (1640, 800), (1760, 790), (1820, 870), (1780, 980), (1640, 1100),
                   (1480, 1200), (1330, 1300), (1210, 1290), (1160, 1210)])
    solid(image, trunk, shirt, **far)
    for a, b, c in (((1300, 1240), (1460, 1110), (1560, 1060)), ((1420, 1230), (1540, 1130), (1640, 1070)),
                    ((1260, 1150), (1400, 1050), (1470, 1030))):
        soft(image, limb([a, b, c], [4, 15, 3]), shade, 8, 0.55, trunk)
    solid(image, limb([(1745, 850), (1800, 800)], [58, 50]), skin, None, "#8f5a3e", **LIGHT)
    face(image, 1864, 748, dark, skin)
    solid(image, limb([(1700, 890), (1900, 940), (2130, 838)], [72, 62, 44]), shirt, **far)
    soft(image, limb([(1690, 960), (1800, 985), (1900, 985)], [5, 14, 4]), shade, 8, 0.5)
    glove(image, 2166, 816, -0.5, "#f4f6f0")


def face(image, x, y, dark, skin):
    """Draw the keeper's head, chin up towards the ball, hair wet."""
    solid(image, curve([(x - 60, y + 60), (x - 84, y - 10), (x - 50, y - 84), (x + 30, y - 100), (x + 88, y - 50),
                        (x + 96, y + 20),
                        (x + 66, y + 72), (x + 4, y + 92)]), skin, "#f6d2b2", "#8a5238", **LIGHT)
    hair = curve([(x - 76, y + 50), (x - 106, y - 10), (x - 84, y - 84), (x - 20, y - 124), (x + 54, y - 110),
                  (x + 84, y - 66),
                  (x + 30, y - 70), (x - 16, y - 40), (x - 34, y + 10)])
    solid(image, hair, dark, "#5f8090", None, (10, 12), 8)
    solid(image, oval(x - 36, y + 20, 17, 25, 0.3), "#c98d68")
    for at, wide in (((x + 32, y - 22), 17), ((x + 82, y - 20), 11)):
        soft(image, limb([(at[0] - wide, at[1] - 2), (at[0], at[1] - 7), (at[0] + wide, at[1] - 2)], [2, 5, 2]), "#3a2118",
             1.5)
        soft(image, oval(at[0] + 2, at[1] + 15, 8, 7), "#1c100c", 1)
    soft(image, limb([(x + 66, y - 16), (x + 76, y + 20), (x + 60, y + 26)], [3, 6, 4]), "#a9714f", 3, 0.8)
    soft(image, oval(x + 48, y + 52, 19, 11, -0.2), "#6a2c24", 2)


def glove(image, x, y, turn, tone):
    """Draw one glove, fingers spread, pointing along `turn`."""
    def at(along, across):
        """Return a point in the glove's own measure."""
        return (x + along * math.cos(turn) - across * math.sin(turn), y + along * math.sin(turn) + across * math.cos(turn))
    light = {"light": "#ffffff", "dark": "#6f8286", "shift": (6, 9), "blur": 6, "strength": 0.8}
    solid(image, limb([at(-52, 0), at(-16, 0)], [48, 50]), "#c4473a", "#ff9a7c", "#6a1d16", (6, 9), 6)
    solid(image, limb([at(0, -34), at(34, -74)], [20, 17]), tone, **light)
    for across, long, spread in ((-34, 92, -16), (-10, 108, -4), (14, 104, 8), (36, 86, 20)):
        solid(image, limb([at(30, across * 0.9), at(long, across + spread)], [18, 16]), tone, **light)
    solid(image, oval(*at(20, 0), 52, 54, turn), tone, **light)
    for across in (-20, 4, 26):
        soft(image, limb([at(34, across), at(62, across * 1.1)], [3, 2]), "#8fa0a2", 1, 0.8)


def boot(image, x, y, turn):
    """Draw one boot, its toe pointing along `turn`."""
    def at(along, across):
        """Return a point in the boot's own measure."""
        return (x + along * math.cos(turn) - across * math.sin(turn), y + along * math.sin(turn) + across * math.cos(turn))
    solid(image, curve([at(-44, -30), at(20, -34), at(96, -4), at(112, 18), at(90, 34), at(-40, 32), at(-56, 0)]), "#d9dcd6",
          "#ffffff", "#59656a", (6, 10), 7)
    for along in (-30, 14, 58, 92):
        solid(image, limb([at(along, 32), at(along, 46)], [8, 6], 2), "#2a3236")


def ball(image, x, y):
    """Draw the ball, spinning off the gloves with a crown of drops."""
    glow(image, x, y, 260, "#eaf8fa", 0.4)
    shape = oval(x, y, 82, 82)
    solid(image, shape, "#e9eeea", "#ffffff", "#6c8187", (18, 24), 22)
    for k in range(5):
        turn = k / 5 * math.tau + 0.5
        patch = [(x + math.cos(turn + a) * r, y + math.sin(turn + a) * r) for a,
                 r in ((-0.3, 60), (0.3, 60), (0.36, 90), (-0.36, 90))]
        soft(image, patch, "#1b2b33", 1.5, 0.95, shape)
    soft(image, [(x + math.cos(k / 5 * math.tau + 0.5 + math.pi / 5) * 27,
                  y + math.sin(k / 5 * math.tau + 0.5 + math.pi / 5) * 27)
                 for k in range(5)], "#1b2b33", 1.5, 0.95)
    dice, draw = random.Random(12), ImageDraw.Draw(image, "RGBA")
    for _ in range(110):
        turn, far = dice.uniform(0, math.tau), 84 + abs(dice.gauss(0, 60))
        size = dice.uniform(2, 7)
        px, py = x + math.cos(turn) * far, y + math.sin(turn) * far
        draw.ellipse((px - size, py - size, px + size, py + size), fill=(236, 248, 250, dice.randint(90, 230)))


def rain(image, seed, count, near):
    """Draw slanting rain; `near` from 0 to 1 makes it longer and brighter."""
    dice, draw = random.Random(seed), ImageDraw.Draw(image, "RGBA")
    for _ in range(count):
        x, y, long = dice.uniform(-100, W + 100), dice.uniform(-100, H), dice.uniform(50, 110) * (0.5 + near)
        draw.line((x, y, x - long * 0.22, y + long), fill=(214, 234, 240, int(dice.uniform(26, 70) * (0.6 + near * 0.5))),
                  width=3 if near < 1 else 4)


def spray(image):
    """Draw drops thrown up where the keeper left the ground, and splashes of rain on the grass."""
    dice, draw = random.Random(19), ImageDraw.Draw(image, "RGBA")
    for _ in range(260):
        x, y = 760 + dice.gauss(60, 200), 1700 - abs(dice.gauss(0, 110))
        size = dice.uniform(2, 7)
        draw.ellipse((x - size, y - size, x + size, y + size), fill=(222, 240, 236, dice.randint(60, 200)))
    for _ in range(80):
        y = dice.uniform(1350, 1980)
        x, wide = dice.uniform(0, W), 8 + (y - 1340) * 0.04
        draw.arc((x - wide, y - wide * 0.3, x + wide, y + wide * 0.3), 0, 360, fill=(220, 240, 232, 90), width=3)
