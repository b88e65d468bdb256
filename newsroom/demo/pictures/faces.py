"""Faces for the portraits: a head's own measure, and skin, eyes, nose, mouth and years drawn in it."""

import math
from dataclasses import dataclass

from shapes import curve, limb, oval, soft, solid
from toolbox import mix


@dataclass(frozen=True)
class Face:
    """One face in its own measure: 0, 0 between the eyes, the chin near 0, 3, the cheeks near ±2.3, 0."""

    skin: str
    lips: str = "#9a5848"
    iris: str = "#2a1a14"
    brow: str = "#1c1614"
    x: float = 1500
    y: float = 836
    unit: float = 113
    tilt: float = 0.0  # radians, to the right
    turn: float = 0.0  # how far the features lie from the middle, to the right
    wide: float = 1.0
    jaw: float = 1.0
    smile: float = 0.12
    years: float = 0.3  # from 0, smooth, to 1, lined
    brows: float = 1.0
    lashes: float = 0.0
    open: float = 1.0  # how wide the eyes are open
    nose: float = 1.0  # how wide the nose is
    arch: float = 0.0  # how much the brows rise
    freckles: bool = False

    def at(self, a, b):
        """Return a point of the picture by its place on the head."""
        a, b = a * self.unit, (b - 2.6) * self.unit
        return (self.x + a * math.cos(self.tilt) - b * math.sin(self.tilt),
                self.y + 2.6 * self.unit + a * math.sin(self.tilt) + b * math.cos(self.tilt))

    def on(self, a, b):
        """Return a point of the face by its place among the features, which move with the turn of the head."""
        far = 0.9 if a * self.turn > 0 else 1.02
        return self.at((self.turn + a * far) * self.wide, b)

    def head(self, points):
        """Return places on the head as points of the picture."""
        return [self.at(*p) for p in points]

    def marks(self, points):
        """Return places among the features as points of the picture."""
        return [self.on(*p) for p in points]

    def stroke(self, image, points, colour, widths, strength=1.0, blur=1.5):
        """Draw a tapered stroke among the features; `widths` in the head's measure."""
        soft(image, limb(self.marks(points), [max(0.6, w * self.unit) for w in widths]), colour, blur, strength)

    def outline(self):
        """Return the outline of the face from brow to chin, before the hair."""
        w, j, t = self.wide, self.jaw, self.turn * 0.35
        half = [(2.16, -1.4), (2.3, -0.1), (2.2, 0.95), (1.98, 1.7), (1.56 * j, 2.36), (0.86 * j, 2.9)]
        right = [(a * w + (t if b > 1 else 0), b) for a, b in half]
        left = [(-a * w + (t if b > 1 else 0), b) for a, b in half]
        return curve(self.head([(0, -2.9), (1.3 * w, -2.5), *right, (t, 3.06), *left[::-1], (-1.3 * w, -2.5)]))


def tones(skin):
    """Return the lit, the warm, the shaded and the darkest tone that belong to a skin."""
    return mix(skin, "#fff3df", 0.55), mix(skin, "#c9573f", 0.35), mix(skin, "#6a3428", 0.5), mix(skin, "#2a1210", 0.72)


def neck(image, face, wide=1.0):
    """Draw the neck and the shadow of the chin on it."""
    light, _, shade, _ = tones(face.skin)
    x, y, u = face.x, face.y, face.unit
    shape = curve([(x - 1.25 * wide * u, y + 1.6 * u), (x - 1.2 * wide * u, y + 3.4 * u), (x - 1.5 * wide * u, y + 4.3 * u),
                   (x - 2.3 * u, y + 4.9 * u), (x, y + 5.9 * u), (x + 2.3 * u, y + 4.9 * u),
                   (x + 1.5 * wide * u, y + 4.3 * u),
                   (x + 1.2 * wide * u, y + 3.4 * u), (x + 1.25 * wide * u, y + 1.6 * u)])
    solid(image, shape, mix(face.skin, shade, 0.16), mix(face.skin, light, 0.6), shade, (34, 6), 40)
    chin = curve([(x - 1.5 * u, y + 2.0 * u), (x + 1.6 * u, y + 2.0 * u), (x + 1.5 * u, y + 3.4 * u),
                  (x + 0.5 * u, y + 3.9 * u),
                  (x - 0.7 * u, y + 3.55 * u)])
    soft(image, chin, shade, 22, 0.85, shape)
    for side in (-1, 1):
        soft(image, limb([(x + side * 0.95 * wide * u, y + 3.5 * u), (x + side * 0.34 * u, y + 4.75 * u)], [4, 12]), shade,
             12, 0.36, shape)


def ears(image, face):
    """Draw both ears, the farther one narrower."""
    light, warm, shade, _ = tones(face.skin)
    for side in (-1, 1):
        thin = 1 - 0.55 * max(0, side * face.turn)
        shape = curve(face.head([((side * (2.22 * face.wide + a * thin)), b) for a, b in
                                 ((0, -0.4), (0.26, -0.42), (0.42, -0.05), (0.34, 0.5), (0.2, 0.98), (0.0, 1.0))]))
        solid(image, shape, mix(face.skin, warm, 0.3), light if side < 0 else None, shade, (10, 8), 10)
        inner = face.head([(side * (2.26 * face.wide + a * thin), b) for a, b in ((0.1, -0.16), (0.24, 0.04), (0.14, 0.5))])
        soft(image, limb(inner, [4, 8, 4]), shade, 5, 0.6)


def draw_face(image, face):
    """Draw the face: its planes of light and shade first, then what lies in them."""
    light, warm, shade, deep = tones(face.skin)
    shape = face.outline()
    solid(image, shape, face.skin, light, shade, (44, 30), 56, 0.72)
    side = face.marks([(0.5, -2.8), (1.5, -1.6), (1.72, -0.5), (1.58, 0.5), (1.5, 1.3), (1.1, 2.2), (0.62, 3.1)])
    soft(image, [*curve(side, False), face.at(3, 3.2), face.at(3, -3)], shade, 34, 0.5, shape)
    soft(image, oval(*face.on(-0.5, -1.5), 1.1 * face.unit, 0.6 * face.unit), light, 46, 0.6, shape)
    soft(image, oval(*face.on(-1.2, 0.75), 0.62 * face.unit, 0.4 * face.unit), light, 34, 0.55, shape)
    for a, b in ((-1.28, 1.12), (1.2, 1.1)):
        soft(image, oval(*face.on(a, b), 0.6 * face.unit, 0.42 * face.unit), warm, 36, 0.42, shape)
    for a in (-0.98, 0.98):
        soft(image, oval(*face.on(a, -0.2), 0.66 * face.unit, 0.34 * face.unit), shade, 24, 0.3, shape)
    soft(image, oval(*face.on(0.04, 2.28), 0.4 * face.unit, 0.1 * face.unit), shade, 14, 0.42, shape)
    soft(image, oval(*face.on(-0.1, 2.62), 0.34 * face.unit, 0.16 * face.unit), light, 18, 0.4, shape)
    for a in (-1, 1):
        eye(image, face, a, shade, deep)
    nose(image, face, light, shade, deep)
    mouth(image, face, light, shade)
    years(image, face, shade)
    if face.freckles:
        for k in range(46):
            a, b = 1.7 * math.sin(k * 2.399) * (k / 46) ** 0.5, 0.82 + 0.42 * math.cos(k * 2.399) * (k / 46) ** 0.5
            soft(image, oval(*face.on(a, b), 3.2, 2.8), warm, 1.4, 0.55, shape)


def eye(image, face, side, shade, deep):
    """Draw one eye and its brow; `side` is -1 for the left one."""
    cx = side * 0.98

    def mark(points):
        """Return places around the eye, outwards from its middle."""
        return face.marks([(cx + side * a, b) for a, b in points])
    low, o = 0.32 * face.smile, face.open
    shape = curve(mark([(-0.5, 0.1), (-0.26, -0.1 * o), (0.04, -0.19 * o), (0.32, -0.14 * o), (0.53, -0.01),
                        (0.28, 0.15 - low * 0.7), (0, 0.2 - low * 0.7), (-0.28, 0.17 - low * 0.7)]))
    soft(image, shape, mix("#f4ece2", face.skin, 0.22), 1.2)
    soft(image, oval(*face.on(cx + 0.02, -0.01), 0.19 * face.unit, 0.21 * face.unit), face.iris, 1.6, 1, shape)
    soft(image, oval(*face.on(cx + 0.02, -0.01), 0.09 * face.unit, 0.1 * face.unit), "#0c0706", 1.4, 1, shape)
    soft(image, limb(mark([(-0.5, 0.02), (0.04, -0.16), (0.52, -0.04)]), [9, 12, 9]), shade, 6, 0.6, shape)
    soft(image, oval(*face.on(cx - 0.05, -0.08), 5.2, 5.2), "#ffffff", 1.2, 0.95)
    heavy = 0.045 + 0.02 * face.lashes
    soft(image, limb(mark([(-0.53, 0.12), (-0.26, -0.11 * o), (0.04, -0.2 * o), (0.34, -0.15 * o),
                           (0.6, 0.0 - 0.05 * face.lashes)]),
                     [w * face.unit for w in (0.012, heavy, heavy * 1.15, heavy, 0.012)]), mix(deep, "#140a08", 0.5), 1.3)
    soft(image, limb(mark([(-0.42, -0.09 - 0.11 * o), (0.02, -0.13 - 0.2 * o), (0.5, -0.09 - 0.1 * o)]), [1, 3.4, 1]), shade,
         2.6, 0.75)
    soft(image, limb(mark([(-0.36, 0.24 - low), (0.02, 0.3 - low), (0.42, 0.18 - low)]), [1, 3.2, 1]), shade, 3, 0.5)
    thick = 0.085 * face.brows
    soft(image, limb(mark([(-0.58, -0.56), (-0.2, -0.68 - face.arch * 0.5), (0.26, -0.73 - face.arch),
                           (0.76, -0.52 - face.arch * 0.3)]), [w * face.unit for w in (thick * 0.8, thick, thick * 0.8,
                               0.012)]),
         face.brow, 3, 0.92)


def nose(image, face, light, shade, deep):
    """Draw the nose by its shadow, its lit ridge, its tip and its nostrils."""
    plane = curve(face.marks([(0.16, -0.45), (0.2, 0.2), (0.34, 0.72), (0.46, 1.02), (0.24, 1.2), (0.1, 1.02), (0.08, 0.3)]))
    soft(image, plane, shade, 13, 0.62)
    face.stroke(image, [(-0.28, -0.4), (-0.14, -0.1), (-0.12, 0.1)], shade, [0.05, 0.07, 0.03], 0.26, 9)
    face.stroke(image, [(-0.02, -0.3), (-0.03, 0.4), (-0.04, 0.86)], light, [0.04, 0.07, 0.13], 0.75, 9)
    soft(image, oval(*face.on(-0.08, 0.94), 12, 10), mix(light, "#ffffff", 0.5), 6, 0.7)
    n = face.nose
    face.stroke(image, [(-0.4 * n, 1.0), (-0.36 * n, 1.13), (-0.2, 1.16), (-0.04, 1.22), (0.14, 1.17), (0.34 * n, 1.14),
                        (0.4 * n, 0.98)], shade,
                [0.01, 0.03, 0.03, 0.045, 0.035, 0.035, 0.015], 0.85, 3)
    for a in (-0.2, 0.2):
        soft(image, oval(*face.on(a, 1.14), 9, 5), deep, 2.2, 0.8)
    soft(image, limb(face.marks([(0.05, 1.3), (0.07, 1.56)]), [9, 12]), shade, 9, 0.3)


def mouth(image, face, light, shade):
    """Draw the mouth: two lips, the line between them, and its corners, raised by the smile."""
    y, up = 1.84, face.smile
    wide = 0.68 + up * 0.6
    upper = curve(face.marks([(-wide, y - up * 0.5), (-0.3, y - 0.12), (-0.1, y - 0.16), (0, y - 0.13), (0.1, y - 0.16),
                              (0.3, y - 0.12),
                              (wide, y - up * 0.5), (0.3, y + 0.03 + up * 0.12), (0, y + 0.05 + up * 0.14),
                              (-0.3, y + 0.03 + up * 0.12)]))
    lower = curve(face.marks([(-wide * 0.9, y - up * 0.4), (-0.3, y + 0.02 + up * 0.1), (0, y + 0.04 + up * 0.12),
                              (0.3, y + 0.02 + up * 0.1),
                              (wide * 0.9, y - up * 0.4), (0.4, y + 0.2 + up * 0.1), (0, y + 0.27 + up * 0.12),
                              (-0.4, y + 0.2 + up * 0.1)]))
    soft(image, lower, face.lips, 3, 0.85)
    soft(image, upper, mix(face.lips, "#3a1414", 0.22), 3, 0.9)
    soft(image, oval(*face.on(-0.12, y + 0.16 + up * 0.1), 0.24 * face.unit, 5), mix(face.lips, light, 0.7), 6, 0.7, lower)
    face.stroke(image, [(-wide - 0.03, y - up * 0.55), (-0.32, y + up * 0.1), (0, y + 0.035 + up * 0.16),
                        (0.32, y + up * 0.1), (wide + 0.03, y - up * 0.55)],
                "#4a1c18", [0.008, 0.02, 0.026, 0.02, 0.008], 0.9, 1.4)
    for a in (-1, 1):
        soft(image, oval(*face.on(a * (wide + 0.08), y - up * 0.5), 8, 10), shade, 6, 0.5)


def years(image, face, shade):
    """Draw the lines that years leave beside the mouth, under and beside the eyes, and on the forehead."""
    much = face.years
    for side in (-1, 1):
        face.stroke(image, [(side * 0.5, 1.06), (side * 0.8, 1.4), (side * (0.92 + face.smile * 0.3), 1.78)], shade,
                    [0.01, 0.035, 0.012], 0.2 + 0.5 * much, 5)
        face.stroke(image, [(side * 0.56, 0.36), (side * 0.9, 0.52), (side * 1.3, 0.42)], shade, [0.01, 0.03, 0.01],
                    0.55 * much, 4)
        if much > 0.45:
            for k in (-1, 0, 1):
                face.stroke(image, [(side * 1.62, 0.04 + k * 0.08), (side * 1.84, 0.04 + k * 0.2)], shade, [0.008, 0.016],
                            0.6 * much, 2)
    if much > 0.5:
        for b, wide in ((-1.25, 1.0), (-1.52, 0.8)):
            face.stroke(image, [(-wide, b + 0.05), (0, b - 0.03), (wide, b + 0.06)], shade, [0.006, 0.016, 0.006],
                        0.5 * much, 3)
