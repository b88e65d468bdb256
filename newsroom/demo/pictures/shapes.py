"""Rounder brushes for figures and things: curves, limbs, and solids with a lit and a shaded side. Pillow only."""

import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter


def curve(points, closed=True, steps=10):
    """Return a smooth line through `points`, given in order; a closed one returns to its first point."""
    count = len(points)
    line = []
    for i in range(count if closed else count - 1):
        if closed:
            a, b, c, d = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        else:
            a, b, c, d = (points[min(count - 1, max(0, i + k))] for k in (-1, 0, 1, 2))
        for n in range(steps):
            line.append(tuple(_between(*(p[axis] for p in (a, b, c, d)), n / steps) for axis in (0, 1)))
    return line if closed else [*line, points[-1]]


def _between(a, b, c, d, t):
    """Return the place a share `t` of the way from `b` to `c`, on a curve that comes from `a` and goes to `d`."""
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


def oval(x, y, wide, tall, turn=0.0, steps=48):
    """Return the outline of an ellipse by its half axes, turned by `turn` radians."""
    points = []
    for k in range(steps):
        a, b = math.cos(k / steps * math.tau) * wide, math.sin(k / steps * math.tau) * tall
        points.append((x + a * math.cos(turn) - b * math.sin(turn), y + a * math.sin(turn) + b * math.cos(turn)))
    return points


def limb(points, widths, steps=12):
    """Return the outlines of a tapered stroke along a smooth line; `widths` are half widths, one a point."""
    line = curve(points, False, steps)
    wide = [w for _, w in curve(list(enumerate(widths)), False, steps)]
    left, right = [], []
    for i, (x, y) in enumerate(line):
        (x0, y0), (x1, y1) = line[max(0, i - 1)], line[min(len(line) - 1, i + 1)]
        turn = math.atan2(y1 - y0, x1 - x0) + math.pi / 2
        left.append((x + math.cos(turn) * wide[i], y + math.sin(turn) * wide[i]))
        right.append((x - math.cos(turn) * wide[i], y - math.sin(turn) * wide[i]))
    return [*cap(line[0], left[0], wide[0]), *left, *cap(line[-1], right[-1], wide[-1]), *right[::-1]]


def cap(centre, start, wide):
    """Return half a circle that rounds one end of a limb off, from `start` backwards to its far side."""
    turn = math.atan2(start[1] - centre[1], start[0] - centre[0])
    return [(centre[0] + math.cos(turn + k / 8 * math.pi) * wide, centre[1] + math.sin(turn + k / 8 * math.pi) * wide)
            for k in range(8, -1, -1)] if wide else []


def box_of(points, size, pad):
    """Return the whole-pixel box around `points`, grown by `pad` and kept within `size`."""
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return (max(0, int(min(xs) - pad)), max(0, int(min(ys) - pad)),
            min(size[0], int(max(xs) + pad) + 1), min(size[1], int(max(ys) + pad) + 1))


def solid(image, points, colour, light=None, dark=None, shift=(20, 20), blur=14, strength=0.8):
    """Fill a shape, then lighten the side `shift` points away from and darken the side it points to."""
    box = box_of(points, image.size, 4)
    size = (box[2] - box[0], box[3] - box[1])
    if min(size) <= 0:
        return
    pad = int(blur * 2 + max(abs(v) for v in shift)) + 2
    wide = Image.new("L", (size[0] + 2 * pad, size[1] + 2 * pad))
    ImageDraw.Draw(wide).polygon([(x - box[0] + pad, y - box[1] + pad) for x, y in points], fill=255)
    mask = wide.crop((pad, pad, pad + size[0], pad + size[1]))
    image.paste(colour if isinstance(colour, str) else colour.crop(box), box, mask)
    for tone, sign in ((light, 1), (dark, -1)):
        if tone is None:
            continue
        moved = Image.new("L", wide.size)
        moved.paste(wide, (int(sign * shift[0]), int(sign * shift[1])))
        inside = moved.filter(ImageFilter.GaussianBlur(blur)).crop((pad, pad, pad + size[0], pad + size[1]))
        rim = ImageChops.invert(inside).point(lambda v: int(max(0, v - 112) * 1.78 * strength))  # not along the sides
        rim = ImageChops.multiply(mask, rim)
        image.paste(tone, box, rim)


def soft(image, points, colour, blur=10, strength=1.0, within=None):
    """Lay a blurred shape, kept inside the outline `within` if one is given."""
    box = box_of(points, image.size, blur * 3 + 4)
    size = (box[2] - box[0], box[3] - box[1])
    if min(size) <= 0:
        return
    mask = Image.new("L", size)
    ImageDraw.Draw(mask).polygon([(x - box[0], y - box[1]) for x, y in points], fill=255)
    mask = mask.filter(ImageFilter.GaussianBlur(blur)).point(lambda v: int(v * strength))
    if within is not None:
        keep = Image.new("L", size)
        ImageDraw.Draw(keep).polygon([(x - box[0], y - box[1]) for x, y in within], fill=255)
        mask = ImageChops.multiply(mask, keep)
    image.paste(colour if isinstance(colour, str) else colour.crop(box), box, mask)


def stroke(image, points, colour, widths, strength=1.0, blur=0.6):
    """Draw one brush stroke along a smooth line, swelling and thinning by `widths`."""
    soft(image, limb(points, widths), colour, blur, strength)


def places(first, last, count):
    """Return `count` evenly spaced places from `first` to `last`, both included."""
    return [first + (last - first) * k / max(1, count - 1) for k in range(count)]
