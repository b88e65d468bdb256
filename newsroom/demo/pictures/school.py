"""A motif from the countryside: the classroom of a village school."""

import math
import random

from PIL import ImageDraw
from props import box, eye, grain_of, oval, shaded, smooth, soft
from toolbox import H, W, beams, glow, gradient, mix, polygon, wander

PLACE = eye(1420, 760, 1500)  # metres times 100: the back wall is 760 away, its foot 300 below the eye
WALL = 760


def classroom():
    """A classroom with one piano and no pupils; the morning comes in at a tall window."""
    image = gradient([(0, "#e7dcc6"), (1, "#e7dcc6")])
    shell(image)
    board(image)
    window(image, 165, -255, 185, 440)
    window(image, 395, -255, 120, 440)
    piano(image)
    light(image)
    for row in range(3):
        for column in (-300, -110, 80, 270):
            desk(image, column, 560 - row * 125)
    beams(image, lambda d: d.polygon([(1750, 280), (2110, 280), (1500, 1990), (300, 1990)], fill=255),
          "#fff0c8", 50, 0.13)
    soft(image, [(-200, -100), (620, -100), (420, 1300), (900, 2200), (-200, 2200)], "#3a2a20", 190, 0.3)
    soft(image, [(-100, 1860), (W, 1860), (W, 2100), (-100, 2100)], "#3a2417", 110, 0.4)
    glow(image, 1920, 640, 1000, "#fff3cf", 0.35)
    dice = random.Random(8)
    draw = ImageDraw.Draw(image, "RGBA")
    for _ in range(46):  # dust in the light
        t = dice.random()
        x, y = 1930 - t * 1000 + dice.uniform(-200, 260), 400 + t * 1200
        size = dice.uniform(2, 5)
        draw.ellipse((x - size, y - size, x + size, y + size), fill=(255, 250, 226, dice.randint(40, 100)))
    return image


def rim(right, down):
    """Return where a line of a side wall, that runs towards the eye, leaves the canvas."""
    away = right * 1500 / ((W if right > 0 else 0) - 1420)
    return PLACE(right, down, away)


def shell(image):
    """Draw the back wall, the side walls, the ceiling and the boards of the floor."""
    left, right, top, foot = -560, 640, -330, 300
    corners = [PLACE(left, top, WALL), PLACE(right, top, WALL), PLACE(right, foot, WALL), PLACE(left, foot, WALL)]
    shaded(image, [(0, corners[3][1]), (W, corners[2][1]), (W, H), (0, H)],
           [(0, "#d2a873"), (0.4, "#bb8a56"), (1, "#7d5434")])
    draw = ImageDraw.Draw(image)
    for k in range(-26, 30):
        draw.line([PLACE(k * 42, foot, WALL), PLACE(k * 42, foot, 300)], fill="#9a6d43", width=5)
    grain_of(image, ((0, 1360), (W, H)), "#5f3d22", 4, 260)
    shaded(image, corners, [(0, "#d9cfb8"), (0.3, "#ebe1ca"), (1, "#e2d3b4")])
    polygon(image, [PLACE(left, top, WALL), PLACE(right, top, WALL), rim(right, top), (W, -300), (0, -300), rim(left, top)],
            "#cfc6b1")
    draw = ImageDraw.Draw(image)
    for x in (-330, -60, 210, 480):  # beams of the ceiling
        draw.polygon([PLACE(x, top, WALL), PLACE(x + 34, top, WALL), PLACE(x + 34, top, 300), PLACE(x, top, 300)],
                     fill="#b39e7c")
    for wall, plaster, paint in ((left, ("#b9ae97", "#d6caaf"), ("#6f8a80", "#8ca697")),
                                 (right, ("#f3ead4", "#d6c9ad"), ("#a6bdaa", "#84a091"))):
        shaded(image, [PLACE(wall, top, WALL), PLACE(wall, foot, WALL), rim(wall, foot), rim(wall, top)],
               [(0, plaster[0]), (1, plaster[1])], sideways=True)
        shaded(image, [PLACE(wall, 90, WALL), PLACE(wall, foot, WALL), rim(wall, foot), rim(wall, 90)],
               [(0, paint[0]), (1, paint[1])], sideways=True)
    shaded(image, [PLACE(left, 90, WALL), PLACE(right, 90, WALL), corners[2], corners[3]],
           [(0, "#a3b8a6"), (1, "#8ba593")])
    draw = ImageDraw.Draw(image)
    draw.line([rim(left, 90), PLACE(left, 90, WALL), PLACE(right, 90, WALL), rim(right, 90)], fill="#7a5a3c", width=12)
    draw.line([rim(left, foot - 6), PLACE(left, foot - 6, WALL)], fill="#6b4d33", width=22)
    draw.line([rim(right, foot - 6), PLACE(right, foot - 6, WALL)], fill="#8a6846", width=22)
    draw.line([PLACE(left, foot - 6, WALL), PLACE(right, foot - 6, WALL)], fill="#7a5a3c", width=20)


def board(image):
    """Draw the green board, its ledge with chalk, a clock, and what is pinned to the wall."""
    a, b = PLACE(-500, -215, WALL), PLACE(-170, 30, WALL)
    draw = ImageDraw.Draw(image)
    draw.rectangle((a[0] - 18, a[1] - 18, b[0] + 18, b[1] + 18), fill="#8d6a45")
    shaded(image, [a, (b[0], a[1]), b, (a[0], b[1])], [(0, "#35594c"), (0.5, "#3f6757"), (1, "#2f5145")])
    dice = random.Random(77)
    for _ in range(26):  # where the eraser went
        x, y = dice.uniform(a[0] + 60, b[0] - 60), dice.uniform(a[1] + 40, b[1] - 40)
        oval(image, x, y, dice.uniform(40, 120), dice.uniform(12, 34), "#b9cdbf", 16, 0.13)
    draw = ImageDraw.Draw(image)
    for k in range(5):  # a stave, and a tune on it
        y = a[1] + 130 + k * 30
        draw.line((a[0] + 60, y, b[0] - 70, y), fill="#a9c2b4", width=4)
    for k, step in enumerate((4, 2, 3, 1, 2, 0, 1, 2)):
        x, y = a[0] + 130 + k * 56, a[1] + 130 + step * 30
        draw.ellipse((x - 17, y - 12, x + 17, y + 12), fill="#eef3ea")
        draw.line((x + 15, y, x + 15, y - 88), fill="#eef3ea", width=5)
    draw.rectangle((a[0] - 18, b[1] + 18, b[0] + 18, b[1] + 36), fill="#6b4d30")
    for k, tone in enumerate(("#fbf8ee", "#f2d27a", "#fbf8ee", "#e59a86")):
        draw.rounded_rectangle((a[0] + 60 + k * 64, b[1] + 8, a[0] + 104 + k * 64, b[1] + 19), 5, fill=tone)
    x, y = PLACE(-20, -235, WALL)
    oval(image, x + 8, y + 12, 76, 76, "#8d7f66", 8, 0.5)
    draw = ImageDraw.Draw(image)
    draw.ellipse((x - 74, y - 74, x + 74, y + 74), fill="#6f5439")
    draw.ellipse((x - 62, y - 62, x + 62, y + 62), fill="#fbf6e8")
    for points, wide in (([(x, y), (x - 30, y - 18)], 9), ([(x, y), (x + 6, y - 48)], 6)):
        draw.line(points, fill="#3a342c", width=wide)


def window(image, left, top, wide, high):
    """Draw a tall window: hills and a persimmon tree behind its panes, light at its edges."""
    a, b = PLACE(left, top, WALL), PLACE(left + wide, top + high, WALL)
    (x0, y0), (x1, y1) = (int(a[0]), int(a[1])), (int(b[0]), int(b[1]))
    view = gradient([(0, "#cfe4ee"), (0.35, "#eef3ea"), (0.6, "#fdf6dd"), (1, "#fdf6dd")])
    for base, height, tone, seed in ((820, 120, "#bfd0c6", 5), (900, 90, "#9dbb9f", 9), (980, 50, "#84a77d", 13)):
        polygon(view, [(0, H), *wander(base, height, seed, coarse=7), (W, H)], tone, 3)
    polygon(view, [(0, 1040), (W, 1020), (W, H), (0, H)], "#d9d39a", 4)
    draw, dice = ImageDraw.Draw(view), random.Random(left)
    draw.polygon(smooth([(x0 + 112, 1200), (x0 + 136, 960), (x0 + 184, 640), (x0 + 196, 640), (x0 + 164, 960),
                         (x0 + 150, 1200)]), fill="#6a5b48")
    for _ in range(150):
        turn, far = dice.uniform(0, math.tau), dice.random() ** 0.5
        cx, cy, r = x0 + 190 + math.cos(turn) * far * 165, 640 + math.sin(turn) * far * 190, dice.uniform(9, 23)
        draw.ellipse((cx - r, cy - r * 0.8, cx + r, cy + r * 0.8),
                     fill=dice.choice(("#8fae6c", "#a9c182", "#c3d092", "#7b9c62", "#e3a04c")))
    image.paste(view.crop((x0, y0, x1, y1)), (x0, y0))
    glow(image, (x0 + x1) / 2, (y0 + y1) / 2, 700, "#fff4d4", 0.42)
    draw = ImageDraw.Draw(image)
    columns = 3 if wide > 150 else 2
    for k in range(columns + 1):
        x = x0 + (x1 - x0) * k / columns
        draw.rectangle((x - 9, y0, x + 9, y1), fill="#f4ead4" if k else "#e3d5b8")
    for k in range(6):
        y = y0 + (y1 - y0) * k / 5
        draw.rectangle((x0, y - 7, x1, y + 7), fill="#f1e5cc")
    draw.rectangle((x0 - 22, y0 - 22, x1 + 22, y0), fill="#a5835a")
    draw.rectangle((x0 - 22, y0, x0, y1), fill="#a5835a")
    draw.rectangle((x1, y0, x1 + 22, y1), fill="#8d6c47")
    draw.rectangle((x0 - 44, y1, x1 + 44, y1 + 30), fill="#b8946a")


def piano(image):
    """Draw the upright piano, its lid open, a book of tunes on the rest, the stool before it."""
    oval(image, *PLACE(10, 300, 700), 420, 46, "#5f3d22", 22, 0.6)
    wood, dark, lit = "#5b3826", "#3c2419", "#8a5a3c"
    box(image, PLACE, (-120, -40, 690), (240, 340, 60), (lit, wood, dark))
    draw = ImageDraw.Draw(image)
    x0, y0 = PLACE(-120, -40, 690)
    x1, y1 = PLACE(120, 300, 690)
    shaded(image, [(x0, y0), (x1, y0), (x1, y1), (x0, y1)], [(0, "#6d4630"), (0.5, "#583524"), (1, "#3b2318")])
    shaded(image, [(x0, y0), (x1, y0), (x1, y0 + 26), (x0, y0 + 26)], [(0, "#4d2f20"), (1, "#b07a50")], True)
    for a, b in ((0.05, 0.48), (0.52, 0.95)):
        draw.rectangle((x0 + (x1 - x0) * a, y0 + 56, x0 + (x1 - x0) * b, y0 + 230), outline="#7d5338", width=6)
    draw.rectangle((x0 + 34, y0 + 430, x1 - 34, y1 - 40), outline="#6b4530", width=6)
    box(image, PLACE, (-126, 98, 640), (252, 14, 60), ("#4b2d1f", "#6d4630", dark))
    kx0, ky = PLACE(-116, 84, 690)
    kx1 = PLACE(116, 84, 690)[0]
    fx0, fy = PLACE(-116, 97, 642)
    fx1 = PLACE(116, 97, 642)[0]
    draw.polygon([(kx0, ky), (kx1, ky), (fx1, fy), (fx0, fy)], fill="#f4ecd8")
    for k in range(53):
        t = k / 52
        draw.line((kx0 + (kx1 - kx0) * t, ky, fx0 + (fx1 - fx0) * t, fy), fill="#b3a68d", width=2)
        if k % 7 in (1, 2, 4, 5, 6) and k < 52:
            x = kx0 + (kx1 - kx0) * t
            draw.rectangle((x - 3, ky, x + 4, ky + (fy - ky) * 0.55), fill="#221a17")
    for x in (-112, 100):
        box(image, PLACE, (x, 112, 645), (14, 188, 14), (wood, "#4d2f20", dark))
    for side in (-1, 1):
        soft(image, [(1420, y0 + 70), (1420 + side * 118, y0 + 62), (1420 + side * 122, y0 + 232), (1420, y0 + 240)],
             "#fbf5e4" if side > 0 else "#e9dfc8")
    draw = ImageDraw.Draw(image)
    for k in range(7):
        draw.line((1316, y0 + 92 + k * 20, 1404, y0 + 94 + k * 20), fill="#a99f8a", width=3)
        draw.line((1436, y0 + 94 + k * 20, 1524, y0 + 90 + k * 20), fill="#b3a992", width=3)
    box(image, PLACE, (-44, 180, 560), (88, 16, 40), ("#8a3f33", "#6b2d26", "#4d211d"))
    for x in (-40, 34):
        box(image, PLACE, (x, 196, 562), (7, 104, 7), (wood, dark, dark))


def light(image):
    """Throw the light of the windows on the floor, pane by pane."""
    for left, wide, columns in ((165, 185, 3), (395, 120, 2)):
        for k in range(columns):
            for row in range(4):
                a, b = left + wide * (k + 0.08) / columns, left + wide * (k + 0.92) / columns
                near, far = 690 - row * 84, 690 - (row + 0.88) * 84
                lean = -0.55
                points = [PLACE(x + (690 - z) * lean, 300, z) for x, z in ((a, near), (b, near), (b, far), (a, far))]
                soft(image, points, "#ffe9b8", 6, 0.55)


def desk(image, x, z):
    """Draw one small desk and the chair pushed under it."""
    foot = 300
    oval(image, *PLACE(x + 40, foot, z + 22), 118 * 600 / z, 20 * 600 / z, "#4d301b", 14, 0.5)
    steel, wood = "#5d6a68", "#c9995f"
    for a in (8, 66):
        for c in (46, 4):
            box(image, PLACE, (x + a, 190, z + c), (4, 110, 3), (steel, steel, mix(steel, "#202828", 0.4)))
    box(image, PLACE, (x, 176, z), (80, 14, 52), (mix(wood, "#fff0c8", 0.3), mix(wood, "#4a2c14", 0.32), "#7d5632"))
    draw = ImageDraw.Draw(image)
    draw.polygon([PLACE(x + 12, 176, z + 40), PLACE(x + 68, 176, z + 40), PLACE(x + 68, 176, z + 46),
                  PLACE(x + 12, 176, z + 46)],
                 fill="#8d6a40")
    for a in (14, 56):
        box(image, PLACE, (x + a, 150, z - 22), (4, 150, 3), (steel, steel, mix(steel, "#202828", 0.4)))
    box(image, PLACE, (x + 12, 226, z - 22), (52, 8, 40), (mix(wood, "#fff0c8", 0.2), mix(wood, "#4a2c14", 0.4), "#7d5632"))
    a, b = PLACE(x + 12, 132, z - 24), PLACE(x + 64, 166, z - 24)
    ImageDraw.Draw(image).rounded_rectangle((*a, *b), 14, fill=mix(wood, "#4a2c14", 0.18))
    ImageDraw.Draw(image).line((a[0] + 10, a[1] + 5, b[0] - 10, a[1] + 5), fill=mix(wood, "#fff0c8", 0.45), width=6)
