"""A motif from the radio: a microphone and a mixing desk under a red lamp."""

import random

from PIL import ImageDraw, ImageFilter
from shapes import curve, limb, oval, places, soft, solid
from toolbox import H, W, glow, gradient, mix, polygon


def studio():
    """A radio studio on the air: a microphone, a mixing desk, and a red lamp over the control-room window."""
    image = gradient([(0, "#15201f"), (0.4, "#22332f"), (0.62, "#1a2624"), (1, "#0a0f10")])
    slats(image)
    window(image)
    lamp(image, 2120, 250)
    desk(image)
    microphone(image, 1010, 520)
    glow(image, 2120, 250, 1500, "#ff4a34", 0.22)
    return image.filter(ImageFilter.GaussianBlur(1.4))  # as paint would, and a fifth smaller


def slats(image):
    """Draw the wall of wooden slats, warm where the lamp of the other room reaches it."""
    for k in range(52):
        x = k * 58
        near = max(0, 1 - abs(x - 2000) / 1700)
        wood = mix("#1b2422", "#8a5a34", 0.18 + 0.6 * near**1.5)
        polygon(image, [(x, 0), (x + 44, 0), (x + 44, 1320), (x, 1320)],
                gradient([(0, mix(wood, "#060808", 0.6)), (0.25, wood), (0.66, mix(wood, "#060808", 0.72)), (1, "#060808")]))
        polygon(image, [(x, 0), (x + 7, 0), (x + 7, 1320), (x, 1320)], mix(wood, "#ffc48a", 0.25), 2, 0.6)
    for row in range(4):  # soft panels at the left
        for col in range(3):
            x, y = -60 + col * 250, 90 + row * 300
            pad = curve([(x, y), (x + 120, y - 6), (x + 232, y), (x + 238, y + 140), (x + 232, y + 282), (x + 116, y + 288),
                         (x, y + 282), (x - 6, y + 140)])
            solid(image, pad, mix("#28403c", "#16201f", row / 4), mix("#28403c", "#c9a27a", 0.22), "#0a1110", (-40, 30), 30)


def window(image):
    """Draw the window of the control room, amber inside, and the engineer behind it."""
    x0, y0, x1, y1 = 1500, 430, 2760, 1110
    polygon(image, [(x0 - 44, y0 - 44), (x1 + 44, y0 - 44), (x1 + 44, y1 + 44), (x0 - 44, y1 + 44)], "#0d0f0e")
    room = gradient([(0, "#8a4e22"), (0.26, "#c98438"), (0.45, "#f2bd6c"), (0.56, "#a9652c"), (1, "#a9652c")])
    glow(room, 2420, 660, 620, "#ffe2a8", 0.75)
    for k in range(5):  # shelves of records and a clock
        polygon(room, [(1520, 520 + k * 110), (1830, 520 + k * 110), (1830, 530 + k * 110), (1520, 530 + k * 110)],
                "#6b3a18")
    dice, draw = random.Random(2), ImageDraw.Draw(room)
    for k in range(5):
        x = 1524
        while x < 1815:
            thick = dice.randint(8, 20)
            draw.rectangle((x, 520 + k * 110 - dice.randint(66, 88), x + thick, 519 + k * 110),
                           fill=dice.choice(("#7a3420", "#3f5a52", "#d9a860", "#4f2f22", "#b06a34", "#e6cf9c")))
            x += thick + 3
    draw.ellipse((2560, 480, 2680, 600), fill="#3a2314")
    draw.ellipse((2570, 490, 2670, 590), fill="#fff0d0")
    draw.line((2620, 540, 2620, 506), fill="#3a2314", width=7)
    draw.line((2620, 540, 2646, 556), fill="#3a2314", width=7)
    engineer(room, 2190, 1120)
    polygon(room, [(1500, 1010), (2760, 1010), (2760, 1160), (1500, 1160)], "#3a2012", 3)
    polygon(image, [(x0, y0), (x1, y0), (x1, y1), (x0, y1)], room)
    for x in (1560, 1980, 2380):  # the glass catches the studio's light
        soft(image, [(x + 200, y0), (x + 300, y0), (x + 40, y1), (x - 60, y1)], "#fff2d6", 6, 0.1,
             [(x0, y0), (x1, y0), (x1, y1), (x0, y1)])
    polygon(image, [(x0 - 60, y1 + 40), (x1 + 60, y1 + 40), (x1 + 80, y1 + 74), (x0 - 80, y1 + 74)], "#3c2a1c")


def engineer(room, x, foot):
    """Draw the engineer behind the glass, headphones on, looking down at the desk."""
    dark, rim = "#3a1e12", "#ffcf8c"
    edge = {"light": rim, "shift": (-10, 8), "blur": 7, "strength": 0.8}
    body = curve([(x - 230, foot), (x - 215, foot - 240), (x - 150, foot - 306), (x - 50, foot - 344), (x + 60, foot - 344),
                  (x + 160, foot - 306), (x + 222, foot - 230), (x + 240, foot)])
    solid(room, limb([(x, foot - 300), (x - 4, foot - 370)], [58, 50]), dark, **edge)
    solid(room, body, dark, **edge)
    face = curve([(x - 84, foot - 440), (x - 70, foot - 520), (x, foot - 560), (x + 72, foot - 520), (x + 84, foot - 440),
                  (x + 60, foot - 370), (x, foot - 330), (x - 62, foot - 372)])
    solid(room, face, dark, **edge)
    solid(room, limb([(x - 92, foot - 440), (x - 84, foot - 540), (x, foot - 590), (x + 84, foot - 540),
                      (x + 92, foot - 440)],
                     [9, 10, 11, 10, 9]), "#201008", rim, None, (-4, 3), 3)
    for side in (-1, 1):
        solid(room, oval(x + side * 92, foot - 430, 24, 46), "#201008", rim if side > 0 else None, None, (-7, 4), 5)


def lamp(image, x, y):
    """Draw the red lamp that says the microphone is live."""
    solid(image, [(x - 150, y + 46), (x + 150, y + 46), (x + 150, y + 84), (x - 150, y + 84)], "#1a1c1b", "#6b4a3a", None,
          (0, 8), 4)
    glow(image, x, y, 760, "#ff2e1e", 0.7)
    dome = curve([(x - 116, y + 48), (x - 122, y - 20), (x - 70, y - 104), (x, y - 122), (x + 70, y - 104),
                  (x + 122, y - 20),
                  (x + 116, y + 48)])
    solid(image, dome, "#f23a26", "#ffb09a", "#8f1410", (22, 20), 22)
    glow(image, x, y - 4, 190, "#ffd2b0", 0.95)
    draw = ImageDraw.Draw(image)
    for bend in (-70, 0, 70):
        draw.line(curve([(x + bend * 0.2, y - 124), (x + bend * 1.1, y - 50), (x + bend * 1.2, y + 48)], False),
                  fill="#5c120d", width=7)
    draw.line(curve([(x - 120, y - 24), (x, y - 6), (x + 120, y - 24)], False), fill="#5c120d", width=7)


def at(u, v):
    """Return a point of the desk's top: `u` across from 0 to 1, `v` from the far edge to the near."""
    far, near = (150 + 2560 * u, 1290), (-760 + 4300 * u, 2130)
    deep = v / (v + (1 - v) * 1.9)
    return (far[0] + (near[0] - far[0]) * deep, far[1] + (near[1] - far[1]) * deep)


def desk(image):
    """Draw the mixing desk: a bridge of meters at its back, then strips of knobs, keys and faders."""
    polygon(image, [(0, 1170), (W, 1170), (W, H), (0, H)], "#0b0e0e", 8)
    back = [(150, 1150), (2710, 1150), (2710, 1292), (150, 1292)]
    solid(image, back, "#20282a", "#6f6250", "#0d1112", (0, 8), 5)
    polygon(image, [at(0, 0), at(1, 0), at(1, 1), at(0, 1)], gradient([(0, "#394244"), (0.64, "#394244"), (1, "#1b2123")]))
    dice, draw = random.Random(14), ImageDraw.Draw(image)
    for k in range(32):  # meters of light
        level = dice.randint(2, 9)
        for n in range(10):
            x, y = 186 + k * 79, 1272 - n * 11
            tone = "#ff5a3c" if n > 8 else "#ffc04a" if n > 6 else "#58d68a"
            draw.rectangle((x, y, x + 44, y + 7), fill=tone if n < level else "#12191a")
    for k in range(33):
        draw.line((at(k / 32, 0), at(k / 32, 1)), fill="#1d2426", width=4)
    for k in range(32):
        strip(image, (k + 0.5) / 32, dice)
    for x in range(340, 2700, 330):
        glow(image, x, 1210, 180, "#8affb8", 0.16)
    glow(image, 2150, 1420, 1100, "#ffb066", 0.26, 0.4)
    glow(image, 300, 1900, 900, "#5fa8a0", 0.16, 0.5)


def strip(image, u, dice):
    """Draw one channel of the desk: four knobs, two keys, and a fader in its slot."""
    caps = ("#d9d2c2", "#c8583c", "#d9d2c2", "#4f8f96", "#d9d2c2", "#dca84c")
    for v, tone in ((0.05, "#c8583c"), (0.13, "#4f8f96"), (0.21, "#dca84c"), (0.3, "#d9d2c2")):
        x, y = at(u, v)
        size = (at(u + 0.012, v)[0] - x) * 0.8
        soft(image, oval(x + size * 0.5, y + size * 0.6, size * 1.1, size * 0.7), "#0c1011", 4, 0.7)
        solid(image, oval(x, y, size, size * 0.72), "#14191a", "#7d8584", None, (2, 3), 3)
        solid(image, oval(x, y - size * 0.25, size * 0.7, size * 0.46), tone, mix(tone, "#ffffff", 0.5),
              mix(tone, "#000000", 0.5), (3, 3), 3)
    for v in (0.4, 0.45):
        (x0, y0), (x1, _), (_, y1) = at(u - 0.009, v), at(u + 0.009, v), at(u, v + 0.025)
        lit = dice.random() < 0.45
        solid(image, [(x0, y0), (x1, y0), (x1, y1), (x0, y1)], dice.choice(("#ffcf6a", "#ff6a4a",
                                                                            "#7fe0a8")) if lit else "#4a5253")
        if lit:
            glow(image, (x0 + x1) / 2, (y0 + y1) / 2, 60, "#ffd98c", 0.5)
    solid(image, limb([at(u, 0.54), at(u, 0.98)], [4, 6]), "#070a0a")
    for v in places(0.55, 0.97, 8):
        (x0, y0), (x1, _) = at(u - 0.009, v), at(u + 0.009, v)
        ImageDraw.Draw(image).line((x0, y0, x1, y0), fill="#59605f", width=3)
    v = 0.6 + 0.26 * dice.random()
    (x0, y0), (x1, _), (_, y1) = at(u - 0.0105, v), at(u + 0.0105, v), at(u, v + 0.065)
    soft(image, [(x0 + 8, y0 + 16), (x1 + 14, y0 + 16), (x1 + 14, y1 + 20), (x0 + 8, y1 + 20)], "#060809", 6, 0.8)
    tone = dice.choice(caps)
    solid(image, [(x0, y0), (x1, y0), (x1, y1), (x0, y1)], tone, mix(tone, "#ffffff", 0.6), mix(tone, "#000000", 0.6),
          (0, 9), 5)
    ImageDraw.Draw(image).line((x0, (y0 + y1) / 2, x1, (y0 + y1) / 2), fill="#1a1d1d", width=5)


def microphone(image, x, top):
    """Draw the microphone: it hangs from its arm in a ring of elastic, its grille downwards."""
    steel = gradient([(0, "#3a4242"), (0.3, "#e2ded2"), (0.5, "#8f9792"), (0.8, "#4a4238"), (1, "#c98a5a")], (W, H), True)
    metal = steel.resize((460, H))
    bodied = gradient([(0, "#000000"), (1, "#000000")])
    bodied.paste(metal, (x - 230, 0))
    solid(image, limb([(-60, 640), (430, 60), (x - 10, 250)], [22, 22, 20], 2), "#161b1b", "#8b9490", None, (4, 8), 5)
    solid(image, limb([(-60, 760), (430, 150)], [9, 9], 2), "#2a3030", "#707a76", None, (2, 4), 3)
    solid(image, oval(430, 66, 44, 44), "#22292a", "#a0a8a4", "#0a0d0d", (10, 10), 8)
    solid(image, limb([(x, 210), (x, 440)], [30, 26]), bodied)
    solid(image, oval(x - 6, 246, 46, 46), "#22292a", "#a0a8a4", "#0a0d0d", (10, 10), 8)
    ring(image, x, 560, False)
    case = curve([(x - 112, top - 110), (x, top - 128), (x + 112, top - 110), (x + 168, top), (x + 172, top + 280),
                  (x + 150, top + 316), (x, top + 330), (x - 150, top + 316), (x - 172, top + 280), (x - 168, top)])
    solid(image, case, bodied, None, "#10130f", (0, -40), 30)
    grille(image, x, top + 300)
    solid(image, curve([(x - 178, top + 276), (x, top + 300), (x + 178, top + 276), (x + 178, top + 316), (x, top + 342),
                        (x - 178, top + 316)]), bodied, "#fff4dc", "#2a2a26", (0, 8), 6)
    soft(image, oval(x - 60, top + 150, 26, 26), "#c33a2a", 1)
    ring(image, x, 560, True)


def grille(image, x, y):
    """Draw the rounded wire head of the microphone below `y`, the meshes bending with it."""
    shape = curve([(x - 178, y), (x + 178, y), (x + 186, y + 190), (x + 140, y + 352), (x, y + 420), (x - 140, y + 352),
                   (x - 186, y + 190)])
    mesh = gradient([(0, "#1d2221"), (1, "#1d2221")])
    draw = ImageDraw.Draw(mesh)
    for k in range(-30, 31):
        near = 1 - (k / 30) ** 2
        tone = mix("#2b302e", "#b9b4a4", 0.25 + 0.6 * near)
        for side in (-1, 1):
            draw.line(curve([(x + k * 14 - side * 190, y - 10), (x + k * 11, y + 200), (x + k * 9 + side * 190, y + 430)],
                            False),
                      fill=tone, width=4)
    solid(image, shape, mesh, "#f6efdc", "#0a0c0c", (46, -6), 44, 0.55)
    soft(image, oval(x + 120, y + 210, 26, 150), "#ff9a5c", 22, 0.55, shape)
    solid(image, limb([(x, y + 14), (x, y + 414)], [8, 7]), "#7c8480", "#f2ecdc", None, (3, 0), 2)


def ring(image, x, y, front):
    """Draw the shock mount's two rings and its elastic, its back half or its front half."""
    draw = ImageDraw.Draw(image)
    spans = ((0, 180),) if front else ((180, 360),)
    for lift in (0, 190):
        for a, b in spans:
            draw.arc((x - 300, y + lift - 60, x + 300, y + lift + 60), a, b, fill="#0f1414", width=26)
            draw.arc((x - 298, y + lift - 60, x + 298, y + lift + 60), a, b, fill="#6f7975", width=7)
    if front:
        for side in (-1, 1):
            draw.line((x + side * 290, y, x + side * 290, y + 190), fill="#161b1b", width=22)
            for k in (0, 1, 2, 3):
                draw.line((x + side * 284, y + 10 + k * 56, x + side * 168, y + 50 + k * 30), fill="#2c2420", width=9)
    else:
        draw.line(curve([(x, 400), (x - 180, 430), (x - 290, 560)], False), fill="#161b1b", width=24)
        draw.line(curve([(x, 400), (x + 180, 430), (x + 290, 560)], False), fill="#161b1b", width=24)
