"""A motif from the wards at night."""

import math

from PIL import ImageDraw, ImageFilter
from shapes import curve, limb, oval, places, soft, solid
from toolbox import H, W, beams, glow, gradient, mist, mix, polygon

FAR = (1330, 830)  # the point the corridor runs to


def ward():
    """A hospital corridor at night: moonlight on the floor, a nurse on her round, one lamp at the desk."""
    image = gradient([(0, "#14283a"), (0.4, "#1f3c4e"), (1, "#0b1824")])
    shell(image)
    end(image)
    left_wall(image)
    for z in (3.9, 2.15, 1.18):
        moon_window(image, z, z * 1.42)
    for z in (3.9, 2.15, 1.18):
        moonlight(image, z, z * 1.42)
    ceiling(image)
    desk(image)
    trolley(image)
    nurse(image, 1500, 1660, 900)
    mist(image, 900, 340, "#6f9fb0", 0.08)
    return image.filter(ImageFilter.GaussianBlur(1.1))


def at(x, y, z):
    """Return a point of the corridor: `x` from -1 to 1 across, `y` from -1 (floor) to 1, at a distance `z`."""
    return (FAR[0] + 1560 * x / z, FAR[1] - 1130 * y / z + 40 / z)


def shell(image):
    """Draw the floor, the ceiling and the two walls, running to the far door."""
    floor = gradient([(0, "#35566a"), (0.46, "#35566a"), (0.62, "#27465a"), (1, "#10222f")])
    polygon(image, [at(-1, -1, 0.7), at(1, -1, 0.7), at(1, -1, 9), at(-1, -1, 9)], floor)
    roof = gradient([(0, "#0f1f2c"), (0.38, "#2a4658"), (1, "#2a4658")])
    polygon(image, [at(-1, 1, 0.7), at(1, 1, 0.7), at(1, 1, 9), at(-1, 1, 9)], roof)
    wall = gradient([(0, "#16303f"), (0.32, "#3c6070"), (0.5, "#456a78"), (0.62, "#24465a"), (1, "#132a3a")], (W, H), True)
    for side in (-1, 1):
        polygon(image, [at(side, -1, 0.7), at(side, 1, 0.7), at(side, 1, 9), at(side, -1, 9)], wall)
        polygon(image, [at(side, -1, 0.7), at(side, -0.36, 0.7), at(side, -0.36, 9), at(side, -1, 9)], "#1d4048", 1, 0.62)
        for y, tone in ((-0.36, "#7fa0a0"), (-0.94, "#0d1d28")):
            solid(image, [at(side, y, 0.7), at(side, y + 0.04, 0.7), at(side, y + 0.04, 9), at(side, y, 9)], tone, None,
                  None)
        rail = [at(side * 0.97, -0.2, 0.7), at(side * 0.97, -0.15, 0.7), at(side * 0.97, -0.15, 9), at(side * 0.97, -0.2, 9)]
        soft(image, [(x, y + 26) for x, y in rail], "#0a1620", 8, 0.5)
        solid(image, rail, "#a08a68", "#d9c49a", None, (0, 9), 4)
    draw = ImageDraw.Draw(image, "RGBA")
    z = 0.8
    while z < 9:  # seams of the floor
        draw.line((at(-1, -1, z), at(1, -1, z)), fill=(12, 30, 42, 60), width=3)
        z *= 1.24
    for x in places(-1, 1, 9):
        draw.line((at(x, -1, 0.7), at(x, -1, 9)), fill=(12, 30, 42, 60), width=3)


def end(image):
    """Draw the double door at the end, its two round windows lit from behind, and the sign of a way out above."""
    (x0, y0), (x1, y1) = at(-1, 1, 9), at(1, -1, 9)
    polygon(image, [(x0, y0), (x1, y0), (x1, y1), (x0, y1)], "#486e7c")
    mid = (x0 + x1) / 2
    polygon(image, [(mid - 108, y0 + 76), (mid + 108, y0 + 76), (mid + 108, y1), (mid - 108, y1)], "#22414f")
    for side in (-1, 1):
        polygon(image, [(mid + side * 4, y0 + 84), (mid + side * 100, y0 + 84), (mid + side * 100, y1),
                        (mid + side * 4, y1)], "#5d8590")
        glow(image, mid + side * 52, y0 + 128, 90, "#ffd896", 0.7)
        ImageDraw.Draw(image).ellipse((mid + side * 52 - 22, y0 + 106, mid + side * 52 + 22, y0 + 150), fill="#ffe2a8")
    polygon(image, [(mid - 44, y0 + 30), (mid + 44, y0 + 30), (mid + 44, y0 + 58), (mid - 44, y0 + 58)], "#4fd09a")
    glow(image, mid, y0 + 44, 170, "#4fd09a", 0.6)


def left_wall(image):
    """Draw the doors of the wards along the left wall: one ajar with a warm line of light."""
    for n, z in enumerate((1.16, 1.95, 3.2, 5.2)):
        a, b = z, z * 1.24
        frame = [at(-1, -1, a * 0.98), at(-1, 0.44, a * 0.98), at(-1, 0.44, b * 1.02), at(-1, -1, b * 1.02)]
        solid(image, frame, "#16303e")
        leaf = [at(-0.995, -1, a), at(-0.995, 0.4, a), at(-0.995, 0.4, b), at(-0.995, -1, b)]
        solid(image, leaf, mix("#8a7458", "#345562", 0.3 + n * 0.12), mix("#c9b088", "#345562", 0.3), "#2a3a40", (-10, 8),
              10)
        p, q = a * 1.06, a * 1.13
        glass = [at(-0.99, -0.1, p), at(-0.99, 0.28, p), at(-0.99, 0.28, q), at(-0.99, -0.1, q)]
        solid(image, glass, "#f2c47a" if n == 1 else "#1c3a4a")
        if n == 1:
            x, y = at(-0.99, 0.1, a * 1.1)
            glow(image, x, y, 330, "#ffc878", 0.5)
            lit = [at(-0.99, -1, b), at(-0.99, 0.4, b), at(-0.99, 0.4, b * 0.975), at(-0.99, -1, b * 0.975)]
            solid(image, lit, "#ffd894")
            soft(image, [at(-0.99, -1, b), at(-0.99, -1, b * 0.96), at(-0.3, -1, b * 0.9), at(-0.3, -1, b * 1.06)],
                 "#ffcf8a", 12, 0.34)
        plate = [at(-0.99, 0.1, a * 0.9), at(-0.99, 0.24, a * 0.9), at(-0.99, 0.24, a * 0.945), at(-0.99, 0.1, a * 0.945)]
        solid(image, plate, "#d8dccc")


def moon_window(image, a, b):
    """Draw one tall window in the right wall, the moon and the roofs of the city beyond it."""
    sky = gradient([(0, "#2a4f7a"), (0.3, "#4f7fa6"), (0.5, "#9fc0cc"), (1, "#9fc0cc")])
    pane = [at(1, -0.3, a), at(1, 0.72, a), at(1, 0.72, b), at(1, -0.3, b)]
    outer = [at(1, -0.36, a * 0.965), at(1, 0.78, a * 0.965), at(1, 0.78, b * 1.03), at(1, -0.36, b * 1.03)]
    solid(image, outer, "#a9bcc0", "#d8e4e4", "#3f5c6a", (8, 6), 6)
    x, y = at(1, 0.46, (a + b) / 2)
    size = 130 / a
    glow(sky, x, y, size * 5, "#e8f2f2", 0.8)
    if a < 2:  # the moon stands in one window only
        solid(sky, oval(x, y, size * 0.62, size), "#fbfbf0", None, "#d3dcd8", (size * 0.2, -size * 0.2),
              size * 0.3)
    base = at(1, -0.3, (a + b) / 2)[1]
    for k in range(9):
        left = at(1, 0, b)[0] + k * 150 / a * 0.72
        top = base - (120 + 70 * math.sin(k * 2.3 + a)) / a
        polygon(sky, [(left, top), (left + 90 / a, top), (left + 90 / a, H), (left, H)], "#3a5c78")
        for n in range(4):
            wx, wy = left + (16 + (n % 2) * 34) / a, top + (24 + (n // 2) * 50) / a
            if (k * 5 + n * 3) % 4 == 0:
                ImageDraw.Draw(sky).rectangle((wx, wy, wx + 16 / a, wy + 18 / a), fill="#ffd894")
    solid(image, pane, sky)
    draw = ImageDraw.Draw(image)
    mid = 2 * a * b / (a + b)
    bar = max(4, int(20 / a))
    draw.line((at(1, -0.3, mid), at(1, 0.72, mid)), fill="#b9cacc", width=bar)
    draw.line((at(1, 0.24, a), at(1, 0.24, b)), fill="#b9cacc", width=bar)
    solid(image, [at(1, -0.36, a * 0.965), at(0.94, -0.36, a * 0.965), at(0.94, -0.36, b * 1.03), at(1, -0.36, b * 1.03)],
          "#dfe9e6")
    if a < 2:
        plant(image, *at(0.965, -0.36, mid * 1.05), 1 / a)


def plant(image, x, y, size):
    """Draw a potted plant on a sill."""
    for k in range(7):
        dx = (k - 3) * 26 * size
        solid(image, limb([(x, y - 60 * size), (x + dx * 0.6, y - 130 * size),
                           (x + dx * 1.5, y - (150 - abs(k - 3) * 26) * size)],
                          [5 * size, 15 * size, 1]), "#2f5f56" if k % 2 else "#24504c", "#9fc4b4", None, (6, 5), 4)
    solid(image, [(x - 40 * size, y - 74 * size), (x + 40 * size, y - 74 * size), (x + 30 * size, y), (x - 30 * size, y)],
          "#8f5a48", "#d9a88c", "#3f2a2c",
          (10, 4), 8)


def moonlight(image, a, b):
    """Lay a window's light on the floor and up the other wall, with the shadow of its bars."""
    mid = 2 * a * b / (a + b)
    for p, q in ((a, mid * 0.985), (mid * 1.015, b)):
        for x0, x1 in ((0.72, 0.2), (0.12, -0.44)):
            patch = [at(x0, -1, p * 1.0), at(x0, -1, q), at(x1, -1, q * 0.9), at(x1, -1, p * 0.9)]
            beams(image, lambda d, s=patch: d.polygon(s, fill=255), "#a9d0dc", 7, 0.46)
    shaft = [at(1, 0.72, a), at(1, 0.72, b), at(-0.44, -1, b * 0.9), at(-0.44, -1, a * 0.9), at(0.72, -1, a)]
    beams(image, lambda d: d.polygon(shaft, fill=255), "#a9d0dc", 40, 0.09)


def ceiling(image):
    """Draw the ceiling lamps, all out but the farthest, and a clock that hangs from the ceiling."""
    for z in (0.98, 1.6, 2.6, 4.2, 6.6):
        lamp = [at(-0.2, 0.995, z), at(0.2, 0.995, z), at(0.2, 0.995, z * 1.2), at(-0.2, 0.995, z * 1.2)]
        on = z > 6
        solid(image, lamp, "#fff0cc" if on else "#3f5c6c", None if on else "#6f8f9c", None, (0, 6), 4)
        if on:
            glow(image, *at(0, 0.99, z * 1.1), 330, "#ffe0a4", 0.6)
    x, y = at(-0.46, 0.62, 2.9)
    ImageDraw.Draw(image).line((x, y - 70, x, at(-0.46, 1, 2.9)[1]), fill="#0f1f2b", width=9)
    solid(image, oval(x, y, 72, 76), "#132430", "#5f808e", None, (-6, 8), 5)
    solid(image, oval(x, y, 60, 64), "#d9e2d8", "#f6f8ee", "#8fa4a4", (-12, 14), 12)
    draw = ImageDraw.Draw(image)
    for k in range(12):
        turn = k / 12 * math.tau
        draw.line((x + 48 * math.cos(turn), y + 52 * math.sin(turn), x + 55 * math.cos(turn), y + 59 * math.sin(turn)),
                  fill="#22343e", width=4)
    draw.line((x, y, x + 22, y + 27), fill="#22343e", width=8)
    draw.line((x, y, x - 4, y - 46), fill="#22343e", width=6)


def desk(image):
    """Draw the nurses' desk in front at the left, with its one warm lamp, papers and a cup."""
    glow(image, 420, 1330, 1000, "#ffb866", 0.5, 0.8)
    top = [(-20, 1560), (690, 1520), (900, 1620), (900, 1650), (-20, 1760)]
    solid(image, [(-20, 1640), (900, 1630), (884, 2020), (-20, 2020)], gradient([(0, "#5f4632"), (0.82, "#5f4632"),
        (1, "#1c1a1c")]), "#a9825a", None, (-10, 14), 14)
    for x in places(60, 860, 8):
        ImageDraw.Draw(image).line((x, 1690, x - 4, 2000), fill="#3f3026", width=5)
    solid(image, top, "#b98a58", "#f2cc90", "#5f4630", (0, 16), 10)
    soft(image, oval(400, 1610, 330, 60), "#ffe2a4", 40, 0.7, top)
    solid(image, [(330, 1588), (560, 1572), (610, 1620), (370, 1640)], "#f4ead2", "#fffaf0", None, (0, 8), 8)
    for k in range(4):
        ImageDraw.Draw(image).line((376 + k * 9, 1594 + k * 11, 556 + k * 9, 1581 + k * 11), fill="#a99a84", width=4)
    solid(image, limb([(200, 1610), (214, 1440), (330, 1330)], [11, 10, 9]), "#2f3a3c", "#ffd79a", None, (-4, 3), 3)
    solid(image, oval(200, 1618, 84, 20), "#2f3a3c", "#c9a06a", None, (-8, 6), 5)
    cone = curve([(290, 1330), (330, 1262), (410, 1270), (500, 1380), (490, 1410), (380, 1420), (280, 1400)])
    soft(image, [(300, 1410), (490, 1405), (720, 1620), (180, 1630)], "#ffdf9f", 30, 0.4)
    solid(image, cone, "#2f6a62", "#8fd0b8", "#12302e", (-14, 16), 14)
    solid(image, oval(386, 1412, 102, 17, -0.03), "#fff2cc")
    glow(image, 386, 1424, 260, "#ffe6ac", 0.9)
    solid(image, [(720, 1556), (792, 1556), (784, 1640), (728, 1640)], "#dfe4da", "#ffffff", "#6f7f80", (14, 4), 10)
    solid(image, oval(756, 1556, 36, 10), "#5f4030")
    for k in range(2):
        soft(image, limb([(740 + k * 30, 1540), (726 + k * 34, 1480), (752 + k * 26, 1420)], [2, 8, 2]), "#f2e6cc", 8, 0.34)


def trolley(image):
    """Draw a drip stand and an empty wheelchair against the left wall, in the half dark."""
    x, foot = 1010, 1290
    draw = ImageDraw.Draw(image)
    draw.line((x, foot, x, foot - 520), fill="#a9bcc0", width=9)
    for dx in (-56, 0, 56):
        draw.line((x, foot - 24, x + dx, foot + 8), fill="#6f8890", width=8)
    draw.line((x - 46, foot - 516, x + 46, foot - 516), fill="#a9bcc0", width=8)
    solid(image, curve([(x + 20, foot - 504), (x + 72, foot - 504), (x + 76, foot - 390), (x + 46, foot - 366),
                        (x + 16, foot - 390)]), "#9fc4cc", "#e4f2f2",
          "#4f7580", (-8, 8), 8)
    draw.line(curve([(x + 46, foot - 366), (x + 52, foot - 230), (x + 14, foot - 120), (x + 2, foot - 190)], False),
              fill="#b9d2d4", width=4)


def nurse(image, x, foot, tall):
    """Draw the nurse from behind, walking down the corridor with a clipboard and a small lamp."""
    u = tall / 100
    cloth = {"light": "#dcecee", "dark": "#33566a", "shift": (-1.5 * u, 0.9 * u), "blur": 1.3 * u, "strength": 0.9}
    dark = {"light": "#9fc0cc", "dark": "#050b12", "shift": (-1.1 * u, 0.8 * u), "blur": 0.9 * u, "strength": 0.85}
    soft(image, limb([(x, foot), (x - 300, foot + 70), (x - 620, foot + 110)], [44, 60, 40]), "#06121c", 22, 0.6)
    for dx, lift, end in ((-5, 0, -8), (5, 3, 6)):
        solid(image, limb([(x + dx * u, foot - 48 * u), (x + dx * 1.1 * u, foot - (24 + lift) * u),
                           (x + end * u, foot - (4 + lift) * u)],
                          [7.4 * u, 5.4 * u, 3.7 * u]), "#5f8fa0", **cloth)
        solid(image, curve([(x + (end - 3.6) * u, foot - (4 + lift) * u), (x + end * u, foot - (6 + lift) * u),
                            (x + (end + 3.6) * u, foot - (4 + lift) * u),
                            (x + (end + 3.8) * u, foot - (0.4 + lift * 0.8) * u),
                            (x + (end - 3.8) * u, foot - (0.4 + lift * 0.8) * u)]), "#e6ecea", **cloth)
    arm = [(x + 9.6 * u, foot - 77.4 * u), (x + 14.6 * u, foot - 66 * u), (x + 12.6 * u, foot - 55 * u)]
    board = [(x + 8 * u, foot - 63 * u), (x + 20 * u, foot - 65 * u), (x + 21 * u, foot - 49 * u),
             (x + 9 * u, foot - 47 * u)]
    solid(image, board, "#c9b088", "#f4e6c4", "#5f4a34", (-6, 5), 5)
    solid(image, limb(arm, [3.9 * u, 3.6 * u, 2.6 * u]), "#6f9fb0", **cloth)
    solid(image, limb([(x, foot - 88 * u), (x, foot - 82 * u)], [3.1 * u, 4.4 * u]), "#a87a62", **dark)
    left = [(x - 9.8 * u, foot - 77.4 * u), (x - 14.8 * u, foot - 66 * u), (x - 15 * u, foot - 53 * u)]
    solid(image, limb(left, [3.9 * u, 3.5 * u, 2.4 * u]), "#6f9fb0", **cloth)
    tunic = curve([(x - 12.4 * u, foot - 80 * u), (x - 4.6 * u, foot - 84.4 * u), (x, foot - 83.2 * u),
                   (x + 4.6 * u, foot - 84.4 * u),
                   (x + 12.4 * u, foot - 80 * u), (x + 11.4 * u, foot - 66 * u),
                   (x + 10.6 * u, foot - 58 * u), (x + 13 * u, foot - 42 * u), (x, foot - 40.6 * u),
                   (x - 13 * u, foot - 42 * u), (x - 10.6 * u, foot - 58 * u),
                   (x - 11.4 * u, foot - 66 * u)])
    solid(image, tunic, "#78a8b8", **cloth)
    for dx in (-5, 4):
        soft(image, limb([(x + dx * u, foot - 60 * u), (x + dx * 1.2 * u, foot - 50 * u), (x + dx * 1.4 * u, foot - 42 * u)],
                         [2, 8, 10]), "#3f6a7e", 9, 0.5, tunic)
    soft(image, limb([(x - 10.4 * u, foot - 60 * u), (x, foot - 59 * u), (x + 10.4 * u, foot - 60 * u)], [5, 6, 5]),
         "#4f7f92", 3, 0.7, tunic)
    for hx, hy in ((x - 15 * u, foot - 50.6 * u), (x + 13 * u, foot - 53 * u)):
        solid(image, oval(hx, hy, 2.3 * u, 2.9 * u), "#b98a70", **dark)
    solid(image, oval(x, foot - 92 * u, 6.3 * u, 7 * u), "#131a24", **dark)
    solid(image, oval(x - 0.4 * u, foot - 89.8 * u, 3.6 * u, 3.3 * u), "#0d131c", **dark)
    glow(image, x - 15 * u, foot - 49 * u, 60, "#ffe6b0", 0.6)
