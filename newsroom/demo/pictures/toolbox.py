"""Brushes shared by the motifs: gradients, light, mist, grain. Pillow only."""

import math
import random

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

W, H = 3000, 2000  # every motif is drawn at this size, and halved when it is saved


def mix(a, b, t):
    """Return the colour a share `t` of the way from colour `a` to colour `b`."""
    pairs = zip(ImageColor.getrgb(a)[:3], ImageColor.getrgb(b)[:3], strict=True)
    return "#" + "".join(f"{round(x + (y - x) * t):02x}" for x, y in pairs)


def gradient(stops, size=(W, H), sideways=False):
    """Return an image that runs through `stops`, pairs of (place from 0 to 1, colour), downwards."""
    length = size[0] if sideways else size[1]
    strip = Image.new("RGB", (length, 1))
    for i in range(length):
        place = i / max(1, length - 1)
        after = next((n for n, (at, _) in enumerate(stops) if at >= place), len(stops) - 1)
        (start, first), (end, second) = stops[max(0, after - 1)], stops[after]
        share = (place - start) / (end - start) if end > start else 0
        strip.putpixel((i, 0), ImageColor.getrgb(mix(first, second, min(1, max(0, share)))))
    return (strip if sideways else strip.transpose(Image.Transpose.ROTATE_270)).resize(size)


def mask_of(paint, blur=0, strength=1.0):
    """Return a mask of what `paint(draw)` draws in white, softened and weakened."""
    mask = Image.new("L", (W, H), 0)
    paint(ImageDraw.Draw(mask))
    if blur > 8:  # a wide blur does not need every pixel
        small = mask.resize((W // 4, H // 4), Image.Resampling.BOX)
        mask = small.filter(ImageFilter.GaussianBlur(blur / 4)).resize((W, H), Image.Resampling.BICUBIC)
    elif blur:
        mask = mask.filter(ImageFilter.GaussianBlur(blur))
    return mask.point(lambda v: int(v * strength)) if strength < 1 else mask


def lay(image, paint, colour, blur=0, strength=1.0):
    """Lay a colour, or an image of full size, over `image` where `paint(draw)` draws."""
    image.paste(colour, (0, 0, W, H), mask_of(paint, blur, strength))


def polygon(image, points, colour, blur=0, strength=1.0):
    """Lay one polygon over `image`."""
    lay(image, lambda draw: draw.polygon(points, fill=255), colour, blur, strength)


def glow(image, x, y, radius, colour, strength=1.0, squash=1.0):
    """Add a soft round light, as a lamp does in air; `squash` below 1 makes it flat."""
    box = [int(v) for v in (x - radius, y - radius * squash, x + radius, y + radius * squash)]
    size = (box[2] - box[0], box[3] - box[1])
    fall = Image.radial_gradient("L").point(lambda v: int(strength * 255 * max(0, 1 - v / 181) ** 2.4))
    light = Image.composite(Image.new("RGB", size, colour), Image.new("RGB", size),
                            fall.resize(size, Image.Resampling.BICUBIC))
    image.paste(ImageChops.screen(image.crop(box), light), box[:2])


def beams(image, paint, colour, blur, strength):
    """Add what `paint(draw)` draws as light: it brightens and never covers."""
    layer = Image.composite(Image.new("RGB", (W, H), colour), Image.new("RGB", (W, H)),
                            mask_of(paint, blur, strength))
    image.paste(ImageChops.screen(image, layer))


def mist(image, y, depth, colour, strength=0.6):
    """Lay a bank of mist whose thickest part is at `y` and that thins out over `depth`."""
    column = Image.new("L", (1, H))
    column.putdata([int(255 * strength * math.exp(-(((row - y) / depth) ** 2))) for row in range(H)])
    image.paste(colour, (0, 0, W, H), column.resize((W, H)))


def wander(base, height, seed, octaves=6, coarse=3):
    """Return a wandering line from the left edge to the right: the outline of a ridge or of a wood."""
    dice = random.Random(seed)
    layers = [[dice.uniform(-1, 1) for _ in range(coarse * 2**k + 2)] for k in range(octaves)]
    points = []
    for x in range(0, W + 6, 6):
        y = base
        for k, layer in enumerate(layers):
            at = min(x / W, 1) * (len(layer) - 2)
            i, part = int(at), at % 1
            part = part * part * (3 - 2 * part)
            y -= height * 0.52**k * (layer[i] * (1 - part) + layer[i + 1] * part)
        points.append((x, y))
    return points


def ground(line):
    """Return the polygon of all that lies below a line."""
    return [(0, H), *line, (W, H)]


def mirror(image, y, tint, blur=10, strength=0.5):
    """Fill all below `y` with what is above it, upside down, blurred and tinted, as water does."""
    depth = H - y
    above = image.crop((0, max(0, y - depth), W, y)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    above = above.resize((W, depth)).filter(ImageFilter.GaussianBlur(blur))
    image.paste(Image.blend(above, tint.resize((W, depth)), strength), (0, y))


def ripples(image, y, colour, seed, count=700, strength=70, centre=None, spread=W):
    """Draw flat strokes of light on water that begins at `y`: longer and further apart when nearer."""
    dice, draw = random.Random(seed), ImageDraw.Draw(image, "RGBA")
    shade = ImageColor.getrgb(colour)
    for _ in range(count):
        near = dice.random() ** 1.4
        row = y + 6 + near * (H - y)
        x = dice.uniform(0, W) if centre is None else dice.gauss(centre, spread * (0.3 + near))
        long = 20 + 190 * near * dice.random()
        draw.rectangle((x - long, row, x + long, row + 2 + 4 * near),
                       fill=(*shade, int(strength * dice.uniform(0.3, 1))))


def person(draw, x, foot, tall, colour, stride=0.12):
    """Draw a standing or walking figure whose feet are at (`x`, `foot`)."""
    top, wide = foot - tall, tall * 0.13
    draw.ellipse((x - tall * 0.07, top, x + tall * 0.07, top + tall * 0.15), fill=colour)
    draw.rounded_rectangle((x - wide, top + tall * 0.165, x + wide, top + tall * 0.64), wide * 0.7,
                           fill=colour)
    step = tall * stride
    draw.polygon([(x - wide * 0.8, top + tall * 0.55), (x + wide * 0.8, top + tall * 0.55), (x + step, foot),
                  (x + step - tall * 0.06, foot), (x, top + tall * 0.72), (x - step + tall * 0.06, foot),
                  (x - step, foot)], fill=colour)


def finish(image, seed, amount=1.6):
    """Halve the picture and give it a fine grain, which also keeps its skies from banding."""
    small = image.resize((W // 2, H // 2), Image.Resampling.LANCZOS)
    noise = Image.frombytes("L", small.size, random.Random(seed).randbytes(small.width * small.height))
    noise = noise.filter(ImageFilter.GaussianBlur(1.6))
    lift = noise.point(lambda v: max(0, int((v - 128) * amount / 20))).convert("RGB")
    drop = noise.point(lambda v: max(0, int((128 - v) * amount / 20))).convert("RGB")
    return ImageChops.subtract(ImageChops.add(small, lift), drop)
