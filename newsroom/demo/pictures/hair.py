"""Heads of hair, beards and glasses for the portraits, in the measure of a face (see faces.py)."""

import math
import random
from itertools import pairwise

from PIL import Image, ImageChops, ImageDraw, ImageFilter
from shapes import box_of, curve, limb, oval, soft, solid
from toolbox import mix


def mass(image, face, places, colour, flow, seed=1, shine=0.5):
    """Draw one mass of hair by its outline, with strands along `flow`, a list of lines on the head."""
    shape = curve(face.head(places))
    light, dark = mix(colour, "#ffe9cf", 0.34 * shine + 0.06), mix(colour, "#000000", 0.5)
    solid(image, shape, colour, light, dark, (34, 30), 40, 0.7)
    strands(image, face, shape, colour, flow, seed, shine)


def strands(image, face, shape, colour, flow, seed, shine):
    """Draw fine strands inside a mass of hair, lighter where the light falls."""
    dice, box = random.Random(seed), box_of(shape, image.size, 2)
    size = (box[2] - box[0], box[3] - box[1])
    keep = Image.new("L", size)
    ImageDraw.Draw(keep).polygon([(x - box[0], y - box[1]) for x, y in shape], fill=255)
    for tone, share in ((mix(colour, "#ffe9cf", 0.5), 0.34 * shine + 0.05), (mix(colour, "#000000", 0.65), 0.4)):
        layer = Image.new("L", size)
        draw = ImageDraw.Draw(layer)
        for first, last in pairwise(flow):
            for _ in range(30):
                t, off = dice.random(), dice.uniform(-0.05, 0.05)
                line = [face.at(a[0] + (b[0] - a[0]) * t + off, a[1] + (b[1] - a[1]) * t + off) for a,
                        b in zip(first, last, strict=True)]
                draw.line(curve([(x - box[0], y - box[1]) for x, y in line], False, 8),
                          fill=int(255 * share * dice.uniform(0.3, 1)),
                          width=dice.choice((2, 3, 5)))
        layer = layer.filter(ImageFilter.GaussianBlur(1.6))
        image.paste(tone, box, ImageChops.multiply(layer, keep))


def cropped(image, face, colour, line=-1.72, part=-0.6, lift=0.0, seed=2, shine=0.5):
    """Short hair brushed from a parting; `line` is the hairline's height, `lift` how high it stands."""
    w = face.wide
    crown = [(-2.36 * w, 0.1), (-2.5 * w, -0.9), (-2.26 * w, -1.98), (-1.5 * w, -2.9 - lift), (0, -3.3 - lift),
             (1.5 * w, -2.9 - lift), (2.28 * w, -1.98),
             (2.5 * w, -0.9), (2.36 * w, 0.1)]
    hairline = [(2.12 * w, -0.1), (2.06 * w, -0.9), (1.72 * w, line + 0.2), (0.9, line - 0.06), (part + 0.3, line - 0.14),
                (part, line - 0.2), (part - 0.5, line),
                (-1.74 * w, line + 0.34), (-2.06 * w, -0.9), (-2.12 * w, -0.1)]
    sweep = [[(part, line - 0.4), (part + 0.5, -2.9 - lift), (1.2, -2.9)],
             [(part, line - 0.4), (0.8, -2.5), (1.9 * w, -1.5)],
             [(part + 0.3, line - 0.2), (1.2, line - 0.2), (2.2 * w, -0.2)]]
    other = [[(part, line - 0.4), (-1.2, -2.9 - lift), (-1.9, -2.3)], [(part, line - 0.3), (-1.6, -2.1), (-2.3 * w, -0.9)],
             [(part - 0.3, line), (-1.8, -1.4), (-2.24 * w, 0)]]
    mass(image, face, [*crown, *hairline], colour, sweep, seed, shine)
    strands(image, face, curve(face.head([*crown, *hairline])), colour, other, seed + 1, shine)


def temples(image, face, grey, strength=0.6):
    """Lay grey at the sides of a head of hair."""
    for side in (-1, 1):
        shape = curve(face.head([(side * 2.5 * face.wide, -1.5), (side * 1.9 * face.wide, -1.4),
                                 (side * 2.06 * face.wide, 0.0), (side * 2.44 * face.wide, 0.1)]))
        soft(image, shape, grey, 22, strength)


def curtain(image, face, colour, length=2.4, flare=0.2, seed=5, shine=0.5):
    """The hair behind the face, down to `length`; draw it before the neck."""
    w = face.wide
    mass(image, face, [(0, -3.34), (1.5 * w, -2.9), (2.5 * w, -1.6), (2.8 * w, 0), (2.76 * w + flare, length * 0.6),
                       (2.5 * w + flare, length),
                       (1.4, length + 0.14), (-1.4, length + 0.14), (-2.5 * w - flare, length),
                       (-2.76 * w - flare, length * 0.6), (-2.8 * w, 0),
                       (-2.5 * w, -1.6), (-1.5 * w, -2.9)], mix(colour, "#000000", 0.28),
         [[(-2.0, -2), (-2.6, 0), (-2.4, length)], [(-1, -3), (-1.6, 0), (-1.2, length)]], seed, shine * 0.5)


def fringe(image, face, colour, part=-0.5, low=-1.2, fall=1.2, wave=0.0, seed=7, shine=0.5):
    """The hair in front: from a parting over the forehead and down both sides of the face to `fall`."""
    w, long = face.wide, 1 if fall > 3 else 0  # long hair ends in points
    for side in (1, -1):
        edge = 2.06 * w
        inner = [(part, -2.64), (part + side * 0.5, (low - 2.5) / 2), (side * 1.5 * w, low),
                 (side * (edge - 0.08), low + 0.75), (side * (edge - 0.02 + wave), fall * 0.55),
                 (side * (edge - wave * 0.6 + 0.1 * long), fall - 0.2 * long)]
        outer = [(side * (2.5 * w + wave - 0.26 * long), fall + 0.1 + 0.3 * long),
                 (side * (2.78 * w + wave * 0.6), fall * 0.4), (side * 2.78 * w, -0.6), (side * 2.4 * w, -2.0),
                 (side * 1.4 * w, -3.02),
                 (part, -3.42 + 0.12 * abs(part))]
        flow = [[(part, -2.7), (side * 1.3, -2.0), (side * (edge + 0.02), -0.2), (side * (edge + 0.1 + wave), fall)],
                [(part, -3.0), (side * 1.6, -2.6), (side * 2.4 * w, -0.7), (side * (2.3 * w + wave), fall)],
                [(part, -3.3), (side * 1.7, -3.0), (side * 2.74 * w, -0.7), (side * (2.6 * w + wave), fall)]]
        mass(image, face, [*inner, *outer], colour, flow, seed + side, shine)


def drawn_back(image, face, colour, knot=None, seed=9, shine=0.5):
    """Hair drawn back from the forehead; `knot` is the height of a bun above the crown, if it shows."""
    w = face.wide
    if knot is not None:
        mass(image, face,
             [(0.1 + 0.95 * math.cos(k), knot + 0.75 * math.sin(k)) for k in (n / 10 * math.tau for n in range(10))], colour,
             [[(-0.7, knot + 0.3), (0, knot - 0.6), (0.9, knot)], [(-0.6, knot + 0.6), (0.1, knot), (0.9, knot + 0.4)]],
             seed, shine)
    places = [(-2.32 * w, 0.5), (-2.5 * w, -0.7), (-2.3 * w, -1.95), (-1.5 * w, -2.82), (0, -3.2), (1.5 * w, -2.82),
              (2.3 * w, -1.95), (2.5 * w, -0.7), (2.32 * w, 0.5),
              (2.12 * w, 0.2), (2.1 * w, -0.7), (1.86 * w, -1.5), (1.1, -2.1), (0.1, -2.26), (-0.9, -2.16), (-1.8 * w, -1.5),
              (-2.1 * w, -0.7), (-2.12 * w, 0.2)]
    mass(image, face, places, colour, [[(-1.8, -1.5), (-2.1, -1.9), (-2.3, -1.0)],
                                       [(-0.9, -2.1), (-1.4, -2.8), (-2.2, -2.2)], [(0.1, -2.2), (0, -2.8), (-0.8, -3.2)],
                                       [(0.5, -2.2), (0.6, -2.8), (0.6, -3.2)], [(1.1, -2.1), (1.5, -2.7), (2.0, -2.5)],
                                       [(1.86, -1.5), (2.1, -1.9), (2.44, -1.0)]], seed, shine)


def tail(image, face, colour, line, widths, seed=12):
    """A length of hair that falls along `line` in front of a shoulder, in the head's measure, and ends in a point."""
    shape = limb(face.head(line), [w * face.unit for w in widths])
    soft(image, [(x + 14, y + 20) for x, y in shape], "#1c1210", 18, 0.45)
    solid(image, shape, colour, mix(colour, "#ffe9cf", 0.26), mix(colour, "#000000", 0.5), (18, 6), 22, 0.8)
    flow = [[(a + k, b) for a, b in line] for k in (-0.5, 0.0, 0.5)]
    strands(image, face, shape, colour, flow, seed, 0.6)


def beard(image, face, colour, strength=0.9, depth=1.0):
    """A short beard along the jaw and over the lip; a low strength leaves a day's stubble."""
    w, j = face.wide, face.jaw
    shape = curve(face.marks([(-2.06 * w, 0.5), (-1.84 * w, 1.2), (-1.2, 1.62), (-0.8, 1.5), (-0.3, 1.36), (0, 1.42),
                              (0.3, 1.36), (0.8, 1.5), (1.2, 1.62), (1.84 * w, 1.2),
                              (2.06 * w, 0.5), (2.06 * w, 1.5), (1.66 * j, 2.4), (0.9 * j, 2.92 + 0.12 * depth),
                              (0, 3.1 + 0.14 * depth), (-0.9 * j, 2.92 + 0.12 * depth),
                              (-1.66 * j, 2.4), (-2.06 * w, 1.5)]))
    hole = curve(face.marks([(-0.78, 1.82), (-0.3, 1.66), (0.3, 1.66), (0.78, 1.82), (0.4, 2.16), (-0.4, 2.16)]))
    box = box_of(shape, image.size, 40)
    mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
    draw = ImageDraw.Draw(mask)
    draw.polygon([(x - box[0], y - box[1]) for x, y in shape], fill=int(255 * strength))
    draw.polygon([(x - box[0], y - box[1]) for x, y in hole], fill=int(40 * strength))
    mask = mask.filter(ImageFilter.GaussianBlur(9))
    grain = Image.frombytes("L", (mask.width // 4 + 1, mask.height // 4 + 1),
                            random.Random(3).randbytes((mask.width // 4 + 1) * (mask.height // 4 + 1)))
    grain = grain.resize(mask.size, Image.Resampling.BICUBIC).point(lambda v: 150 + v * 105 // 255)
    keep = Image.new("L", mask.size)
    ImageDraw.Draw(keep).polygon([(x - box[0], y - box[1] - 4) for x, y in face.outline()], fill=255)
    mask = ImageChops.multiply(mask, keep.filter(ImageFilter.GaussianBlur(4)))
    image.paste(colour, box, ImageChops.multiply(mask, grain))


def glasses(image, face, shape="round", colour="#241c18", thick=0.05, low=0.0):
    """Glasses on the face: round, square, or half-moons that sit `low` on the nose."""
    thin = thick * face.unit
    for side in (-1, 1):
        cx, cy = side * 0.98, 0.06 + low
        if shape == "round":
            frame = [(cx + 0.72 * math.cos(k), cy + 0.7 * math.sin(k)) for k in (n / 24 * math.tau for n in range(24))]
        elif shape == "half":
            frame = [(cx - 0.66, cy - 0.12), (cx, cy - 0.14), (cx + 0.66, cy - 0.12), (cx + 0.62, cy + 0.2),
                     (cx + 0.3, cy + 0.42), (cx - 0.3, cy + 0.42), (cx - 0.62, cy + 0.2)]
        else:
            frame = [(cx - 0.7, cy - 0.42), (cx, cy - 0.46), (cx + 0.7, cy - 0.42), (cx + 0.73, cy), (cx + 0.6, cy + 0.44),
                     (cx, cy + 0.5), (cx - 0.6, cy + 0.44), (cx - 0.73, cy)]
        rim = curve(face.marks(frame), True, 6)
        soft(image, rim, "#fff8ea", 2, 0.1)
        gleam = face.marks([(cx - 0.34, cy - 0.5), (cx - 0.1, cy - 0.5), (cx - 0.4, cy + 0.5), (cx - 0.64, cy + 0.5)])
        soft(image, gleam, "#ffffff", 3, 0.16, rim)
        ring = limb([*rim[::4], rim[0]], [thin * 0.9] * (len(rim[::4]) + 1), 4)
        soft(image, [(x + 3, y + 7) for x, y in ring], mix(face.skin, "#6a3428", 0.5), 3, 0.7)
        soft(image, ring, colour, 0.9)
        arm = [face.on(cx + side * 0.7, cy - 0.16), face.at(side * 2.24 * face.wide, -0.14 + low * 0.3)]
        soft(image, limb(arm, [thin * 0.8, thin * 0.8], 2), colour, 0.9)
    soft(image, limb(face.marks([(-0.28, 0.0 + low), (0, -0.1 + low), (0.28, 0.0 + low)]), [thin] * 3), colour, 0.8)


def earrings(image, face, colour="#d9b45a", drop=0.5):
    """A pair of earrings; `drop` is how far they hang."""
    for side in (-1, 1):
        x, y = face.at(side * 2.36 * face.wide, 1.16 + drop * 0.5)
        if drop > 0.2:
            soft(image, limb([face.at(side * 2.34 * face.wide, 0.98), (x, y)], [2.4, 2.4]), colour, 0.8)
        solid(image, oval(x, y, 17, 17 + 22 * drop), colour, mix(colour, "#ffffff", 0.7), mix(colour, "#3a2412", 0.6),
              (6, 8), 6)
