"""Finer brushes for the motifs: smooth outlines, shaded planes, turned solids, boxes in perspective."""

import random

from PIL import Image, ImageDraw, ImageFilter
from toolbox import H, W, gradient, mix


def smooth(points, closed=True, steps=10):
    """Return a rounded line through `points` (a Catmull-Rom curve), closed or open."""
    count, out = len(points), []
    for i in range(count if closed else count - 1):
        near = [points[(i + k) % count] if closed else points[min(count - 1, max(0, i + k))]
                for k in (-1, 0, 1, 2)]
        for step in range(steps):
            t = step / steps
            out.append(tuple(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t
                                    + (3 * b - a - 3 * c + d) * t**3)
                             for a, b, c, d in zip(*near, strict=True)))
    return out if closed else [*out, points[-1]]


def soft(image, points, colour, blur=0, strength=1.0):
    """Lay a polygon whose rim is blurred; only its own part of the canvas is touched."""
    pad = int(blur * 3) + 2
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top = max(0, int(min(xs)) - pad), max(0, int(min(ys)) - pad)
    right, foot = min(W, int(max(xs)) + pad), min(H, int(max(ys)) + pad)
    if right <= left or foot <= top:
        return
    mask = Image.new("L", (right - left, foot - top), 0)
    ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in points], fill=int(255 * strength))
    if blur:
        mask = mask.filter(ImageFilter.GaussianBlur(blur))
    image.paste(colour, (left, top, right, foot), mask)


def oval(image, x, y, wide, high, colour, blur=0, strength=1.0):
    """Lay an ellipse with half axes `wide` and `high`, its rim blurred: a shadow, a leaf, a spot of light."""
    soft(image, smooth([(x - wide, y), (x - wide * 0.7, y - high * 0.71), (x, y - high),
                        (x + wide * 0.7, y - high * 0.71), (x + wide, y), (x + wide * 0.7, y + high * 0.71),
                        (x, y + high), (x - wide * 0.7, y + high * 0.71)], steps=6), colour, blur, strength)


def shaded(image, points, stops, sideways=False, blur=0):
    """Fill a polygon with a gradient that runs across its own box, downwards or sideways."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top, right, foot = int(min(xs)), int(min(ys)), int(max(xs)) + 1, int(max(ys)) + 1
    mask = Image.new("L", (right - left, foot - top), 0)
    ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in points], fill=255)
    if blur:
        mask = mask.filter(ImageFilter.GaussianBlur(blur))
    image.paste(gradient(stops, mask.size, sideways), (left, top), mask)


def turned(image, x, profile, stops):
    """Draw a solid turned about the upright line at `x`; `profile` lists (half width, y) from the top."""
    right = smooth([(x + wide, y) for wide, y in profile], closed=False)
    shaded(image, [*right, *[(2 * x - px, y) for px, y in reversed(right)]], stops, sideways=True)


def eye(x, y, lens):
    """Return a projection: a point (right, down, away), the eye at the origin, to a place on the canvas."""
    def place(right, down, away):
        """Return where a point of the room lies on the canvas."""
        return (x + right * lens / away, y + down * lens / away)
    return place


def box(image, place, corner, size, colours):
    """Draw a box seen from the front: `corner` is its near, left, upper one; `colours` top, front, side."""
    (a, b, c), (wide, high, deep) = corner, size
    top, front, side = colours
    draw = ImageDraw.Draw(image)
    lid = [place(a, b, c), place(a + wide, b, c), place(a + wide, b, c + deep), place(a, b, c + deep)]
    if a > 0:
        draw.polygon([place(a, b, c), place(a, b, c + deep), place(a, b + high, c + deep),
                      place(a, b + high, c)], fill=side)
    if a + wide < 0:
        draw.polygon([place(a + wide, b, c), place(a + wide, b, c + deep),
                      place(a + wide, b + high, c + deep), place(a + wide, b + high, c)], fill=side)
    if b > 0:
        draw.polygon(lid, fill=top)
    draw.polygon([place(a, b, c), place(a + wide, b, c), place(a + wide, b + high, c), place(a, b + high, c)],
                 fill=front)


def grain_of(image, points, colour, seed, count, sideways=True):
    """Draw the fine long strokes of wood or of cloth inside the box of `points`, thin and barely seen."""
    dice, draw = random.Random(seed), ImageDraw.Draw(image, "RGBA")
    (left, top), (right, foot) = points
    shade = tuple(int(colour[k:k + 2], 16) for k in (1, 3, 5))
    for _ in range(count):
        x, y, long = dice.uniform(left, right), dice.uniform(top, foot), dice.uniform(60, 420)
        end = (min(right, x + long), y + dice.uniform(-3, 3)) if sideways else (x, min(foot, y + long))
        draw.line((x, y, *end), fill=(*shade, dice.randint(10, 42)), width=dice.randint(1, 4))


def figure(image, x, foot, tall, parts):
    """Draw a figure of smooth parts: (colour, points) in shares of its height, up from its feet."""
    draw = ImageDraw.Draw(image)
    for colour, points in parts:
        draw.polygon(smooth([(x + a * tall, foot - b * tall) for a, b in points]), fill=colour)


def walker(coat, trousers, hair, scarf=None, turn=1):
    """Return the parts of someone who walks, seen a little from behind; `turn` -1 for leftwards."""
    dark = mix(coat, "#000010", 0.25)
    parts = [
        (mix(trousers, "#000010", 0.3), [(-0.05, 0.5), (0.02, 0.5), (-0.03, 0.26), (-0.1, 0.03), (-0.13, 0.0),
                                         (-0.07, 0.0), (-0.16, 0.04), (-0.09, 0.27)]),
        (trousers, [(-0.04, 0.5), (0.08, 0.5), (0.08, 0.26), (0.09, 0.03), (0.13, 0.0), (0.05, 0.0),
                    (0.03, 0.04), (0.02, 0.27)]),
        (dark, [(0.08, 0.8), (0.13, 0.7), (0.13, 0.5), (0.1, 0.46), (0.08, 0.52), (0.06, 0.7)]),
        (coat, [(-0.03, 0.86), (0.05, 0.86), (0.1, 0.8), (0.11, 0.6), (0.12, 0.42), (0.0, 0.39),
                (-0.11, 0.42), (-0.1, 0.6), (-0.09, 0.8)]),
        (mix(coat, "#ffffff", 0.08), [(-0.08, 0.81), (-0.13, 0.68), (-0.15, 0.52), (-0.12, 0.47),
                                      (-0.09, 0.53), (-0.05, 0.7)]),
        (hair, [(0.0, 1.0), (0.055, 0.97), (0.06, 0.91), (0.035, 0.865), (-0.025, 0.865), (-0.055, 0.91),
                (-0.05, 0.97)]),
    ]
    if scarf:
        parts.append((scarf, [(-0.05, 0.88), (0.055, 0.88), (0.06, 0.845), (0.0, 0.83), (-0.055, 0.845)]))
    return [(colour, [(a * turn, b) for a, b in points]) for colour, points in parts]
