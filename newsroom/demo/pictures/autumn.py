"""A motif from the mountains: wooden stairs through an autumn wood, and two who climb them."""

import math
import random
from itertools import pairwise

from PIL import ImageDraw, ImageFilter
from props import figure, oval, shaded, smooth, soft
from toolbox import H, W, beams, glow, gradient, ground, mist, mix, polygon, wander

STEPS = 46
LEAVES = (("#7d2a22", "#a83a26", "#cf5a2e", "#ec8a45"), ("#8a4a1c", "#bf6f24", "#e09a35", "#f6c462"),
          ("#7a5a1e", "#a98428", "#d3ac3a", "#f0d268"),
          ("#5a5f2c", "#7f7f38", "#a8a048", "#cdbf66"))


def trail():
    """Wooden stairs up an autumn mountain; two hikers are a third of the way."""
    image = gradient([(0, "#a9c3d3"), (0.25, "#cddbdd"), (0.45, "#f1ead8"), (0.6, "#f7e6c4"), (1, "#d9a767")])
    glow(image, 620, 420, 1300, "#fff4d2", 0.75)
    peaks(image)
    dice = random.Random(64)
    for base, high, seed, haze in ((900, 130, 3, 0.62), (1040, 120, 18, 0.42), (1190, 110, 25, 0.24)):
        slope(image, base, high, seed, haze, dice)
    hillside(image, dice)
    image = image.filter(ImageFilter.GaussianBlur(5))  # the wood stands a little out of focus
    near_trees(image, dice)
    image = image.filter(ImageFilter.GaussianBlur(2.9))  # as paint would, and a third smaller
    stairs(image)
    for k, coat, pack, trousers in ((15, "#2f6470", "#d9a03a", "#3a3f4c"), (11, "#b5403a", "#3b4f6e", "#2b3038")):
        hiker(image, k, coat, pack, trousers)
    beams(image, lambda d: d.polygon([(300, 0), (900, 0), (2200, H), (1100, H)], fill=255), "#fff0c4", 110, 0.14)
    falling(image, dice)
    return image


def peaks(image):
    """Draw granite domes far off, their faces lit from the left."""
    dice = random.Random(9)
    for points, tone in (([(1150, 900), (1330, 560), (1480, 470), (1560, 330), (1660, 300), (1760, 420), (1890, 500),
                           (2040, 620), (2300, 900)], "#b9c0c6"),
                         ([(1900, 940), (2080, 620), (2210, 480), (2330, 250), (2450, 190), (2560, 300), (2660, 420),
                           (2830, 480), (3000, 640), (3100, 940)], "#a9aeb4")):
        shape = smooth(points, closed=False, steps=8)
        shape = [(x + dice.uniform(-7, 7), y + dice.uniform(-9, 9)) for x, y in shape]
        shaded(image, shape, [(0, mix(tone, "#fff3dc", 0.55)), (0.45, tone), (1, mix(tone, "#5f7080", 0.4))], sideways=True)
        left, right = points[0][0], points[-1][0]
        for _ in range(46):  # clefts
            x = dice.uniform(left + 120, right - 140)
            top = min((abs(px - x), py) for px, py in shape)[1]
            y = top + dice.uniform(20, 240)
            way, long = (x - (left + right) / 2) / (right - left) * 150, dice.uniform(90, 240)
            cleft = smooth([(x, y), (x + way * 0.6 + dice.uniform(2, 26), y + long * 0.5), (x + way, y + long),
                            (x + way * 0.4, y + long * 0.55)])
            soft(image, cleft, dice.choice(("#87929d", "#f4ead8", "#7f8994")), 2, 0.4)
    mist(image, 880, 130, "#f3e8d4", 0.8)


def crown(draw, x, y, size, tones, haze, dice, count=60):
    """Draw one crown of leaves: rounds in four tones, darkest first, the light from the upper left."""
    for tone, colour in enumerate(tones):
        colour = mix(colour, "#f3e2c2", haze)
        for _ in range(count // (1 + tone // 2)):
            turn, far = dice.uniform(0, math.tau), dice.random() ** 0.55
            cx = x + math.cos(turn) * far * size * (1 - tone * 0.1) - tone * size * 0.06
            cy = y + math.sin(turn) * far * size * 0.82 * (1 - tone * 0.1) - tone * size * 0.07
            r = size * dice.uniform(0.075, 0.185 - tone * 0.022)
            draw.ellipse((cx - r, cy - r * 0.76, cx + r, cy + r * 0.76), fill=colour)


def slope(image, base, high, seed, haze, dice):
    """Cover one far slope with the crowns of its wood, and lay mist at its foot."""
    line = wander(base, high, seed)
    polygon(image, ground(line), mix("#9a5a2c", "#f3e2c2", haze))
    draw = ImageDraw.Draw(image)
    size = 120 - 90 * haze
    for row in range(4):
        for x, y in line[:: max(3, int(size / 7))]:
            crown(draw, x + dice.uniform(-30, 30), y + row * size * 0.95 + dice.uniform(-12, 20),
                  size * dice.uniform(0.6, 0.95), dice.choice(LEAVES), haze, dice, 11)
    mist(image, base + 190, 90, "#f5e4c6", 0.5)


def stair(k):
    """Return the middle, height, half width and rise of step `k`, counted from the nearest."""
    t = k / STEPS
    size = 0.945**k
    x = 1120 + 700 * t + 250 * math.sin(t * 4.6) * (1 - 0.3 * t)
    y = 2080 - 1150 * (1 - size) / (1 - 0.945**STEPS)
    return x, y, 560 * size + 12, 80 * size


def hillside(image, dice):
    """Draw the near ground on which the stairs lie, strewn with leaves."""
    rim = smooth([(-50, 1330), (500, 1240), (1100, 1120), (1700, 960), (2000, 920), (2400, 1000), (3050, 1130)],
                 closed=False)
    shaded(image, [*rim, (3050, H), (-50, H)], [(0, "#c98a48"), (0.4, "#a8672f"), (1, "#5f3a1f")])
    draw = ImageDraw.Draw(image)
    for _ in range(360):
        near = dice.random()
        x, y = dice.uniform(0, W), 1150 + near * 860
        r = 3 + 9 * near
        draw.ellipse((x - r, y - r * 0.5, x + r, y + r * 0.5),
                     fill=dice.choice(("#d9783a", "#e8a64a", "#8a4a24", "#b5502c", "#c99a4a", "#70401f")))
    for _ in range(26):
        x, near = dice.uniform(0, W), dice.random()
        y, r = 1280 + near * 700, 24 + 80 * near
        stone = smooth([(x - r, y), (x - r * 0.6, y - r * 0.5), (x + r * 0.2, y - r * 0.62), (x + r * 0.9, y - r * 0.2),
                        (x + r, y + r * 0.1), (x, y + r * 0.24)])
        oval(image, x + 10, y + r * 0.16, r * 1.1, r * 0.2, "#3d2414", 8, 0.5)
        shaded(image, stone, [(0, "#d3cbbb"), (0.5, "#98928a"), (1, "#55504c")])
    wood = [(dice.uniform(-40, W), dice.uniform(0, 1) ** 1.6) for _ in range(150)]
    for x, near in sorted(wood, key=lambda place: place[1]):  # the trees of the hillside, small above
        y = min(rim, key=lambda place, x=x: abs(place[0] - x))[1] + near * 480
        if abs(x - 1830 + near * 700) < 330 + near * 460:
            continue
        size = 62 + abs(x - 1830) * 0.05 + near * 150
        oval(image, x + size * 0.5, y + 40, size * 0.9, size * 0.14, "#4a2a16", 10, 0.35)
        draw = ImageDraw.Draw(image)
        draw.rectangle((x - size * 0.05, y - size, x + size * 0.05, y + 40), fill="#5a4030")
        crown(draw, x, y - size * 1.2, size * dice.uniform(0.8, 1.15), dice.choice(LEAVES), 0.2 * (1 - near), dice, 40)
    undergrowth(image, dice)


def undergrowth(image, dice):
    """Set low bushes along both sides of the stairs."""
    draw = ImageDraw.Draw(image)
    for k in range(STEPS - 6, 0, -2):
        x, y, half, rise = stair(k)
        for side in (-1, 1):
            for _ in range(2):
                size = rise * dice.uniform(0.9, 2.1)
                crown(draw, x + side * (half * 1.12 + dice.uniform(0.6, 4.5) * rise), y - size * 0.3, size,
                      dice.choice(LEAVES), 0.08, dice, 20)


def stairs(image):
    """Build the stairs from the top down: treads, risers, posts and two rails of rope."""
    draw = ImageDraw.Draw(image)
    for k in range(STEPS, -1, -1):
        x, y, half, rise = stair(k)
        nx, ny, nhalf, _ = stair(k + 1)
        far = k / STEPS
        tread, riser = mix("#d8ab76", "#f3dcb4", far * 0.6), mix("#7f5532", "#c99d6c", far * 0.7)
        draw.polygon([(nx - nhalf, ny), (nx + nhalf, ny), (x + half, y - rise * 0.42), (x - half, y - rise * 0.42)],
                     fill=tread)
        draw.polygon([(x - half, y - rise * 0.42), (x + half, y - rise * 0.42), (x + half, y + rise * 0.3),
                      (x - half, y + rise * 0.3)], fill=riser)
        draw.line((x - half, y - rise * 0.4, x + half, y - rise * 0.4), fill=mix("#f3d3a0", tread, 0.3),
                  width=max(2, int(rise * 0.1)))
        dice = random.Random(k)
        for _ in range(5):
            a = x + dice.uniform(-half, half)
            r = 2 + rise * 0.16
            draw.ellipse((a - r, y - rise * 0.55 - r * 0.4, a + r, y - rise * 0.55 + r * 0.4),
                         fill=dice.choice(("#c9502c", "#e9a23f", "#a3401f")))
    for side in (-1, 1):
        rope = []
        for k in range(STEPS, -1, -3):
            x, y, half, rise = stair(k)
            post, tall = x + side * (half + rise * 0.2), 3.3 * rise
            wide = max(3, rise * 0.2)
            shaded(image, [(post - wide, y - tall), (post + wide, y - tall), (post + wide, y + rise * 0.3),
                           (post - wide, y + rise * 0.3)], [(0, "#a3764a"), (0.4, "#7d5532"), (1, "#422a1a")], True)
            rope.append((post, y - tall * 0.86, rise))
        draw = ImageDraw.Draw(image)
        for (ax, ay, arise), (bx, by, _) in pairwise(rope):
            for drop in (0, 1.5):
                line = smooth([(ax, ay + drop * arise), ((ax + bx) / 2, (ay + by) / 2 + (drop + 0.35) * arise),
                               (bx, by + drop * arise * 1.15)], closed=False)
                draw.line(line, fill="#efe0bf", width=max(3, int(arise * 0.13)))


def hiker(image, k, coat, pack, trousers):
    """Draw one hiker on step `k`, seen from behind, with a pack and two poles."""
    x, y, half, rise = stair(k)
    tall, foot = rise * 8.2, y - rise * 0.4
    x += half * (0.32 if k > 12 else -0.3)
    oval(image, x + tall * 0.1, foot, tall * 0.2, tall * 0.028, "#4a2c18", 6, 0.5)
    dark = mix(coat, "#101020", 0.3)
    figure(image, x, foot, tall, [
        ("#2a211d", [(-0.12, 0.02), (-0.02, 0.03), (-0.02, -0.01), (-0.13, -0.01)]),
        (mix(trousers, "#000008", 0.25), [(-0.1, 0.5), (0.01, 0.5), (-0.02, 0.24), (-0.03, 0.02), (-0.11, 0.02),
                                          (-0.1, 0.25)]),
        ("#2a211d", [(0.02, 0.13), (0.13, 0.13), (0.14, 0.085), (0.02, 0.085)]),
        (trousers, [(-0.01, 0.5), (0.11, 0.5), (0.13, 0.32), (0.11, 0.12), (0.03, 0.12), (0.04, 0.3)]),
        (dark, [(-0.1, 0.8), (-0.16, 0.68), (-0.2, 0.56), (-0.24, 0.52), (-0.21, 0.49), (-0.14, 0.55), (-0.08, 0.66)]),
        (dark, [(0.1, 0.8), (0.16, 0.7), (0.19, 0.58), (0.24, 0.56), (0.22, 0.52), (0.15, 0.54), (0.08, 0.66)]),
        (coat, [(-0.06, 0.85), (0.06, 0.85), (0.12, 0.78), (0.12, 0.5), (0.1, 0.45), (-0.1, 0.45), (-0.12, 0.5),
                (-0.12, 0.78)]),
        ("#c99a78", [(-0.04, 0.9), (0.04, 0.9), (0.045, 0.84), (-0.045, 0.84)]),
        (mix(pack, "#101020", 0.3), [(-0.11, 0.81), (0.11, 0.81), (0.125, 0.6), (0.11, 0.47), (-0.11, 0.47), (-0.125, 0.6)]),
        (pack, [(-0.1, 0.83), (0.09, 0.83), (0.105, 0.66), (0.09, 0.5), (-0.1, 0.5), (-0.11, 0.66)]),
        (mix(pack, "#ffffff", 0.22), [(-0.08, 0.66), (0.07, 0.66), (0.075, 0.54), (-0.08, 0.54)]),
        ("#3a2a24", [(-0.05, 0.97), (0.05, 0.97), (0.055, 0.9), (-0.055, 0.9)]),
        (mix(coat, "#f3e2c2", 0.5), [(-0.08, 0.94), (-0.05, 1.0), (0.05, 1.0), (0.08, 0.94), (0.0, 0.925)]),
    ])
    draw = ImageDraw.Draw(image)
    for side, low in ((-1, -0.02), (1, 0.1)):
        draw.line((x + side * tall * 0.225, foot - tall * 0.55, x + side * tall * 0.27, foot - tall * low), fill="#39332f",
                  width=max(4, int(tall * 0.016)))


def near_trees(image, dice):
    """Frame the view with two near trunks and their boughs."""
    for x, lean, tones, wide in ((170, 110, LEAVES[0], 74), (2790, -90, LEAVES[1], 88)):
        turn = 1 if x < 1500 else -1
        boughs = [(x + lean * (1 - y / H), y, reach, lift) for y, reach,
                  lift in ((560, 620, 260), (300, 860, 160), (860, 420, 230))]
        draw = ImageDraw.Draw(image)
        for sx, y, reach, lift in boughs:
            draw.line(smooth([(sx, y + 60), (sx + turn * reach * 0.45, y - lift * 0.4), (sx + turn * reach, y - lift)],
                             closed=False), fill="#4a3428", width=26, joint="curve")
        trunk = [*smooth([(x - wide * 1.5, H), (x - wide, 1500), (x + lean * 0.4 - wide * 0.8, 800),
                          (x + lean - wide * 0.5, -20)], closed=False),
                 *smooth([(x + lean + wide * 0.5, -20), (x + lean * 0.4 + wide * 0.8, 800), (x + wide, 1500),
                          (x + wide * 1.7, H)], closed=False)]
        shaded(image, trunk, [(0, "#8a6a50"), (0.35, "#5d4333"), (1, "#2a1d18")], sideways=True)
        draw = ImageDraw.Draw(image)
        for _ in range(60):
            y, a = dice.uniform(200, 1980), dice.uniform(-0.55, 0.4) * wide
            draw.line((x + lean * (1 - y / H) + a, y, x + lean * (1 - y / H) + a + 6, y + dice.uniform(40, 130)),
                      fill="#3f2c22", width=4)
        for sx, y, reach, lift in boughs:
            for k in range(5):
                crown(draw, sx + turn * reach * (0.25 + 0.2 * k), y - lift * (0.3 + 0.17 * k) + dice.uniform(-60, 30),
                      dice.uniform(120, 190), tones, 0, dice, 30)
        for k in range(6):
            crown(draw, x + turn * k * 130 - turn * 160, 40 + dice.uniform(-60, 60), dice.uniform(130, 200), tones, 0, dice,
                  34)


def falling(image, dice):
    """Let a few leaves fall."""
    draw = ImageDraw.Draw(image)
    for _ in range(34):
        x, y, r, turn = dice.uniform(0, W), dice.uniform(300, 1800), dice.uniform(8, 20), dice.randint(0, 360)
        draw.pieslice((x - r, y - r, x + r, y + r), turn, turn + 120, fill=dice.choice(("#d9622f", "#efa844", "#b8401f")))
