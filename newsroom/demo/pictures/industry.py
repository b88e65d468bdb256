"""A motif from industry: the clean room of a chip maker, seen through its amber glass."""

import colorsys
import math
import random

from PIL import Image, ImageDraw, ImageFilter
from props import eye, oval, shaded, smooth, soft
from toolbox import H, W, beams, glow, gradient, mix, polygon

DISK = (1940, 700, 400)  # where the wafer is held, and its radius


def cleanroom():
    """A technician in white who holds a shining disk up to the light, behind amber glass."""
    image = gradient([(0, "#f3b93e"), (0.4, "#dd9420"), (0.75, "#a8620f"), (1, "#5d3206")])
    aisle(image)
    technician(image)
    fingers(image, DISK[0] - 330, DISK[1] + 240)
    wafer(image)
    hand(image, DISK[0] - 330, DISK[1] + 240)
    glass(image)
    return image


def aisle(image):
    """Draw the aisle behind: filters of light in the ceiling, machines at both sides, a perforated floor."""
    place = eye(1180, 860, 900)
    draw = ImageDraw.Draw(image)
    for row in range(9, 0, -1):
        z = 90 + row * 90
        tone = mix("#fff2c0", "#e6a93c", row / 11)
        for column in (-420, -200, 20, 240):
            draw.polygon([place(column, -300, z), place(column + 180, -300, z), place(column + 180, -300, z + 66),
                          place(column, -300, z + 66)], fill=tone)
    for k in range(40):
        z = 150 + k * k * 1.1
        draw.line([place(-460, 420, z), place(460, 420, z)], fill="#8a4f0c", width=3)
    for k in range(-12, 13):
        draw.line([place(k * 38, 420, 150), place(k * 38, 420, 1800)], fill="#8a4f0c", width=3)
    dice = random.Random(14)
    for row in range(6, -1, -1):
        z = 190 + row * 150
        haze = min(0.75, row * 0.13)
        for side in (-1, 1):
            machine(image, place, side, z, haze, dice)
    glow(image, *place(0, -20, 1400), 560, "#ffe9a6", 0.75)


def machine(image, place, side, z, haze, dice):
    """Draw one machine of the aisle: a body, a lit window, a row of lamps."""
    inner, outer, fog = side * 250, side * 640, "#e8a838"
    draw = ImageDraw.Draw(image)
    flank = [place(inner, -190, z), place(inner, -190, z + 120), place(inner, 420, z + 120), place(inner, 420, z)]
    draw.polygon(flank, fill=mix("#8d5714", fog, haze))
    face = [place(inner, -190, z), place(outer, -190, z), place(outer, 420, z), place(inner, 420, z)]
    draw.polygon(face, fill=mix("#c98a2a", fog, haze))
    pane = [place(inner, -110, z + 18), place(inner, -110, z + 96), place(inner, 60, z + 96), place(inner, 60, z + 18)]
    draw.polygon(pane, fill=mix("#4d2c06", fog, haze * 0.8))
    draw.line([place(inner, -86, z + 26), place(inner, -86, z + 84)], fill=mix("#ffe7a0", fog, haze),
              width=max(3, int(1800 / z)))
    for k in range(4):
        y = -40 + k * 22
        draw.line([place(inner, y, z + 26), place(inner, y, z + dice.randint(50, 86))],
                  fill=mix("#f4c261", fog, haze), width=max(2, int(1100 / z)))
    x, y = place(inner - side * 4, -230, z + 60)
    size = 2600 / z
    if z < 200:  # the near machine shows its face
        port(image, place, side, z)
        draw = ImageDraw.Draw(image)
    for k, tone in enumerate(("#7fae5a", "#f6d36a", "#c0492c")):
        draw.rectangle((x - size, y + k * size * 2, x + size, y + size * 2 * (k + 1)), fill=mix(tone, fog, haze * 0.7))
    glow(image, x, y + size, size * 9, "#d7f08a", 0.5)


def port(image, place, side, z):
    """Draw the face of a machine: a screen, and two carriers of disks on their ports."""
    (x0, y0), (x1, y1) = place(side * 264, -140, z), place(side * 328, -52, z)
    if side < 0:
        return  # it lies outside the pane
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((x0 - 12, y0 - 12, x1 + 12, y1 + 12), 18, fill="#7a4a10")
    shaded(image, [(x0, y0), (x1, y0), (x1, y1), (x0, y1)], [(0, "#ffe9a8"), (1, "#e9b64e")])
    draw = ImageDraw.Draw(image)
    for n in range(5):
        draw.rectangle((x0 + 30, y0 + 50 + n * 64, x0 + 90 + (n * 47) % 150, y0 + 68 + n * 64), fill="#a86c1c")
        draw.ellipse((x1 - 66, y0 + 46 + n * 64, x1 - 38, y0 + 74 + n * 64), fill="#6f8f3a" if n != 3 else "#b5492a")
    for top in (-12, 96):
        (x0, y0), (x1, y1) = place(side * 264, top, z), place(side * 328, top + 78, z)
        soft(image, [(x0 + 10, y1), (x1 + 10, y1), (x1 + 10, y1 + 40), (x0 + 10, y1 + 40)], "#5d3806", 12, 0.5)
        shaded(image, [(x0, y0 + 40), (x0 + 36, y0), (x1 - 36, y0), (x1, y0 + 40), (x1, y1), (x0, y1)],
               [(0, "#f4cd78"), (0.5, "#d9962e"), (1, "#95600f")])
        draw = ImageDraw.Draw(image)
        for n in range(9):  # the disks within, edge on
            y = y0 + 90 + n * (y1 - y0 - 140) / 8
            draw.line((x0 + 40, y, x1 - 40, y), fill="#fbe6b4", width=7)
            draw.line((x0 + 40, y + 8, x1 - 40, y + 8), fill="#7d4f10", width=4)
        draw.rounded_rectangle((x0 + 110, y0 - 26, x1 - 110, y0 + 4), 10, fill="#8a5714")
        draw.rectangle((x0 - 20, y1, x1 + 20, y1 + 22), fill="#6b420e")


def technician(image):
    """Draw the technician to the waist: suit, hood, visor and mask, one arm raised."""
    sx = 1130
    oval(image, sx + 60, 1500, 720, 700, "#6b3b08", 90, 0.45)
    arm = smooth([(sx + 150, 1120), (sx + 262, 1190), (sx + 330, 1262), (sx + 372, 1200), (sx + 376, 1100), (sx + 552, 1096),
                  (sx + 584, 1250), (sx + 560, 1410), (sx + 470, 1520), (sx + 330, 1520), (sx + 200, 1420),
                  (sx + 140, 1270)])
    body = smooth([(sx - 120, 1010), (sx + 120, 1010), (sx + 300, 1090), (sx + 390, 1250), (sx + 400, 1500),
                   (sx + 420, 2100),
                   (sx - 430, 2100), (sx - 420, 1500), (sx - 390, 1230), (sx - 290, 1085)])
    shaded(image, body, [(0, "#b98d4e"), (0.25, "#e8c98c"), (0.62, "#fff3d2"), (1, "#d9b06c")], sideways=True)
    for points in ([(sx - 20, 1150), (sx + 6, 1500), (sx - 10, H)], ):
        ImageDraw.Draw(image).line(smooth(points, closed=False), fill="#b9904f", width=7)
    folds = (((sx - 300, 1200), (sx - 250, 1500), (sx - 280, 1900)), ((sx + 250, 1420), (sx + 215, 1650), (sx + 250, 1950)),
             ((sx - 200, 1130), (sx - 110, 1290), (sx - 120, 1480)))
    for fold in folds:
        wide = 26
        soft(image, smooth([fold[0], (fold[1][0] - wide, fold[1][1]), fold[2], (fold[1][0] + wide, fold[1][1])]), "#a67738",
             14, 0.55)
    left = smooth([(sx - 300, 1100), (sx - 410, 1220), (sx - 480, 1520), (sx - 520, 1900), (sx - 500, 2100),
                   (sx - 300, 2100),
                   (sx - 290, 1700), (sx - 240, 1350)])
    shaded(image, left, [(0, "#a67a3c"), (0.5, "#dcb878"), (1, "#c29552")], sideways=True)
    head(image, sx)
    soft(image, [(x + 10, y + 18) for x, y in arm], "#7d5420", 20, 0.45)
    shaded(image, arm, [(0, "#fff6da"), (0.45, "#f6e0ae"), (1, "#b98a48")])
    for fold in ([(sx + 336, 1268), (sx + 420, 1350), (sx + 470, 1460), (sx + 380, 1390)],
                 [(sx + 372, 1230), (sx + 450, 1262), (sx + 540, 1250), (sx + 450, 1296)],
                 [(sx + 190, 1190), (sx + 262, 1300), (sx + 290, 1440), (sx + 220, 1340)],
                 [(sx + 386, 1150), (sx + 400, 1200), (sx + 420, 1240), (sx + 380, 1210)]):
        soft(image, smooth(fold), "#9a6d30", 13, 0.5)
    soft(image, smooth([(sx + 520, 1120), (sx + 556, 1250), (sx + 536, 1380), (sx + 510, 1260)]), "#fffbea", 12, 0.7)


def head(image, sx):
    """Draw the hood, the goggles in which the light of the disk stands, and the mask."""
    hood = smooth([(sx, 560), (sx + 170, 610), (sx + 236, 760), (sx + 220, 930), (sx + 170, 1050), (sx + 200, 1130),
                   (sx, 1170),
                   (sx - 210, 1130), (sx - 165, 1050), (sx - 215, 930), (sx - 228, 760), (sx - 165, 612)])
    shaded(image, hood, [(0, "#b68a4a"), (0.35, "#e3c386"), (0.75, "#fff5d8"), (1, "#e0bd7e")], sideways=True)
    cx = sx + 40
    face = smooth([(cx, 660), (cx + 130, 700), (cx + 160, 830), (cx + 130, 970), (cx, 1030), (cx - 130, 970),
                   (cx - 156, 830), (cx - 126, 700)])
    soft(image, [(x + 4, y + 6) for x, y in face], "#96692e", 12, 0.8)
    shaded(image, face, [(0, "#a8703a"), (0.5, "#d29a5c"), (1, "#b87f45")])
    mask = smooth([(cx, 838), (cx + 90, 846), (cx + 152, 880), (cx + 120, 980), (cx + 8, 1040), (cx - 120, 980),
                   (cx - 150, 880), (cx - 90, 848)])
    shaded(image, mask, [(0, "#fff6dc"), (0.5, "#f1dbaa"), (1, "#c9a363")])
    draw = ImageDraw.Draw(image)
    for k in range(3):
        draw.line(smooth([(cx - 112 + k * 6, 896 + k * 38), (cx, 910 + k * 40), (cx + 116 - k * 8, 892 + k * 38)],
                         closed=False),
                  fill="#cfab6c", width=5)
    visor = smooth([(cx - 146, 724), (cx, 706), (cx + 150, 722), (cx + 164, 790), (cx + 120, 850), (cx + 40, 846),
                    (cx + 4, 822),
                    (cx - 34, 846), (cx - 116, 852), (cx - 160, 792)])
    draw.polygon([(cx + (x - cx) * 1.06, 782 + (y - 782) * 1.16) for x, y in visor], fill="#f2ddb0")
    shaded(image, visor, [(0, "#3b2408"), (0.45, "#7a4a10"), (0.75, "#e9a83a"), (1, "#6b400c")], sideways=True)
    for x in (cx + 84, cx - 70):
        soft(image, smooth([(x, 742), (x + 26, 738), (x + 20, 800), (x - 6, 806)]), "#fff6d6", 4, 0.75)
    draw = ImageDraw.Draw(image)
    draw.line(smooth([(sx, 562), (sx + 20, 610), (sx + 38, 668)], closed=False), fill="#c9a062", width=6)


def wafer(image):
    """Draw the disk: a fan of colours under a grid of chips, a bright rim, a gleam."""
    cx, cy, r = DISK
    glow(image, cx, cy, 1150, "#fff2c4", 0.7)
    fan = Image.new("RGB", (2 * r, 2 * r))
    draw = ImageDraw.Draw(fan)
    for k in range(720):
        t = k / 720
        wave = 0.5 + 0.5 * math.cos(t * math.tau * 3 + 0.6)
        r_, g_, b_ = colorsys.hsv_to_rgb((0.08 + 0.62 * (0.5 + 0.5 * math.sin(t * math.tau * 2))) % 1, 0.34,
                                         0.62 + 0.38 * wave)
        draw.pieslice((-r, -r, 3 * r, 3 * r), k / 2, k / 2 + 1, fill=(int(r_ * 255), int(g_ * 250), int(b_ * 235)))
    fan = fan.filter(ImageFilter.GaussianBlur(5))
    draw = ImageDraw.Draw(fan, "RGBA")
    cell = 50
    for i in range(-8, 8):
        for j in range(-8, 8):
            x, y = r + i * cell, r + j * cell
            if math.hypot(x + cell / 2 - r, y + cell / 2 - r) > r - 44:
                continue
            draw.rectangle((x + 3, y + 3, x + cell - 3, y + cell - 3), outline=(60, 40, 40, 120), width=3)
            draw.rectangle((x + 9, y + 9, x + 24, y + 22), fill=(255, 255, 255, 46))
            draw.rectangle((x + 27, y + 9, x + 41, y + 40), fill=(40, 30, 50, 40))
            draw.rectangle((x + 9, y + 26, x + 24, y + 41), fill=(40, 30, 50, 26))
    mask = Image.new("L", fan.size, 0)
    ImageDraw.Draw(mask).ellipse((4, 4, 2 * r - 4, 2 * r - 4), fill=255)
    squash = int(2 * r * 0.86)
    fan, mask = (part.resize((squash, 2 * r)).rotate(-14, Image.Resampling.BICUBIC, expand=True) for part in (fan, mask))
    left, top = cx - fan.width // 2, cy - fan.height // 2
    image.paste("#6b430f", (left + 16, top + 14), mask)
    image.paste("#fffbe9", (left - 5, top - 5), mask)
    image.paste(fan, (left, top), mask)
    gleam = Image.new("L", (W, H), 0)
    ImageDraw.Draw(gleam).polygon([(cx - 60, cy - 520), (cx + 90, cy - 520), (cx - 110, cy + 520), (cx - 260, cy + 520)],
                                  fill=150)
    gleam = gleam.filter(ImageFilter.GaussianBlur(40))
    inside = Image.new("L", (W, H), 0)
    inside.paste(mask, (left, top))
    image.paste("#fffdf0", (0, 0, W, H), Image.composite(gleam, Image.new("L", (W, H), 0), inside))


def hand(image, x, y):
    """Draw the gloved hand that holds the disk by its rim: cuff, fingers behind it, palm, thumb before it."""
    tones = [(0, "#fffdf2"), (0.5, "#f6e6c0"), (1, "#c9a362")]
    palm = smooth([(x - 96, y + 96), (x - 108, y + 10), (x - 84, y - 74), (x - 22, y - 118), (x + 44, y - 100),
                   (x + 66, y - 30), (x + 44, y + 60),
                   (x + 10, y + 130), (x - 50, y + 146)])
    soft(image, [(a + 14, b + 16) for a, b in palm], "#5d3a0c", 12, 0.4)
    shaded(image, palm, tones)
    thumb = smooth([(x - 44, y + 40), (x - 26, y - 24), (x + 34, y - 66), (x + 112, y - 112), (x + 150, y - 118),
                    (x + 158, y - 92), (x + 120, y - 58),
                    (x + 60, y + 4), (x + 20, y + 70)])
    soft(image, [(a + 8, b + 14) for a, b in thumb], "#5d3a0c", 8, 0.5)
    shaded(image, thumb, tones)
    soft(image, smooth([(x + 116, y - 106), (x + 146, y - 112), (x + 150, y - 94), (x + 122, y - 80)]), "#ffffff", 4, 0.7)
    cuff = smooth([(x - 124, y + 96), (x - 30, y + 120), (x + 62, y + 100), (x + 76, y + 168), (x - 20, y + 196),
                   (x - 128, y + 168)])
    shaded(image, cuff, [(0, "#e3c384"), (0.6, "#fff4d6"), (1, "#caa25e")], sideways=True)
    draw = ImageDraw.Draw(image)
    for drop in (22, 44):
        draw.line(smooth([(x - 118, y + 96 + drop), (x - 26, y + 122 + drop), (x + 62, y + 102 + drop)], closed=False),
                  fill="#c9a25c", width=5)


def fingers(image, x, y):
    """Draw the tips of the fingers that lie behind the disk, seen past its rim."""
    for k, (a, b, turn) in enumerate(((-30, -96, -0.5), (-4, -138, -0.35), (28, -170, -0.2))):
        tip = smooth([(x + a - 34, y + b + 60), (x + a - 30, y + b - 6), (x + a + turn * 10, y + b - 40),
                      (x + a + 32, y + b - 26), (x + a + 60, y + b + 30), (x + a + 40, y + b + 90)])
        shaded(image, tip, [(0, "#fff8e2"), (1, mix("#e3c78e", "#b98d4a", k / 3))])
        ImageDraw.Draw(image).line(tip[:24], fill="#c39b58", width=4)


def glass(image):
    """Lay the amber pane over all: frame, slanting reflections, a darker rim."""
    for points, strength in (([(120, 0), (560, 0), (-420, H), (-860, H)], 0.16),
                             ([(640, 0), (760, 0), (-220, H), (-340, H)], 0.1),
                             ([(2700, 0), (3160, 0), (2180, H), (1720, H)], 0.12)):
        beams(image, lambda d, p=points: d.polygon(p, fill=255), "#fff0c0", 24, strength)
    for points in ([(0, 0), (W, 0), (W, 74), (0, 74)], [(0, 1890), (W, 1890), (W, H), (0, H)],
                   [(0, 0), (96, 0), (96, H), (0, H)], [(2790, 0), (2880, 0), (2880, H), (2790, H)]):
        polygon(image, points, "#241606")
    draw = ImageDraw.Draw(image)
    draw.line((96, 74, 2790, 74), fill="#8a5a1c", width=8)
    draw.line((96, 74, 96, 1890), fill="#8a5a1c", width=8)
    draw.line((96, 1890, 2790, 1890), fill="#5d3a10", width=10)
    draw.line((2880, 74, 2880, 1890), fill="#8a5a1c", width=8)
