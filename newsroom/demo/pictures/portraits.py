"""The portraits of the sample paper's writers: heads and shoulders in one light, each on its own quiet ground."""

import clothes
import hair
from faces import Face, draw_face, ears, neck
from PIL import Image, ImageFilter
from shapes import limb, oval, soft
from toolbox import H, W, finish, glow, gradient, mix

LIMIT = 60_000  # bytes: they live in the repository
FRAME = (820, 200, 2180, 1900)  # the part of the canvas that is kept
PRINT = (350, 0, 1150, 1000)  # where it lies once enlarged and halved: 800 by 1000


def ground(colour):
    """Return a quiet ground: light at the upper left, where the light comes from, and darker below."""
    image = gradient([(0, mix(colour, "#ffffff", 0.16)), (0.6, colour), (1, mix(colour, "#3a2418", 0.26))])
    glow(image, 1050, 560, 1250, mix(colour, "#fff0d2", 0.5), 0.3)
    soft(image, oval(2130, 1300, 420, 760, -0.2), mix(colour, "#2a1a14", 0.6), 150, 0.4)
    return image


def bust(image, face):
    """Draw the face over its ears, once neck and clothes are there."""
    ears(image, face)
    draw_face(image, face)


def yeo():
    """Yeo Min-gyeol, who rides every line to its last stop: a windbreaker, hair the wind has been at."""
    image, face = ground("#cdb896"), Face("#dba982", turn=-0.22, tilt=-0.03, smile=0.2, jaw=1.02, open=0.9, years=0.25,
                                          brows=1.15)
    neck(image, face)
    clothes.shoulders(image, "#34506a", 650)
    clothes.opening(image, "#8d8f8c", 1900, 230)
    clothes.round_neck(image, "#9a9c98")
    clothes.zip_jacket(image, "#34506a")
    bust(image, face)
    hair.cropped(image, face, "#1d1817", -1.42, 0.7, 0.1, 21)
    for k, (a, b) in enumerate(((-0.9, -1.24), (-0.3, -1.16), (0.3, -1.3), (1.0, -1.36))):
        lock = limb(face.head([(a + 0.5, -2.5), (a + 0.4, -1.8), (a, b)]), [8, 30 - k * 2, 3])
        soft(image, lock, "#1d1817", 1.4)
    return image


def maeng():
    """Maeng Su-ah, hydrologist and teacher once: a bob, round glasses, a teal cardigan over a white collar."""
    image, face = ground("#d5c3ab"), Face("#ecc3a0", turn=0.2, tilt=0.04, smile=0.26, jaw=0.88, wide=0.95, open=1.1,
                                          nose=0.9, arch=0.06, years=0.16, lashes=0.6, lips="#b8584e", brows=0.85)
    hair.curtain(image, face, "#2c1e19", 2.35, 0.1, 31)
    neck(image, face, 0.88)
    clothes.shoulders(image, "#2f6f6a", 590, 20)
    clothes.opening(image, "#f2ece0", 1820, 190)
    clothes.lapels(image, "#2f6f6a", 1800, False)
    clothes.shirt_collar(image, "#f6f1e6", 190, 120, 40)
    bust(image, face)
    hair.fringe(image, face, "#2c1e19", -0.7, -1.15, 2.2, 0.02, 33)
    hair.glasses(image, face, "round", "#5a3a2a", 0.034)
    return image


def chu():
    """Chu Dong-ha, who likes a thing he can pick up: a dark suit, a striped tie, gray at the temples."""
    image, face = ground("#bda77e"), Face("#d6a07a", turn=0.18, tilt=0.0, smile=0.06, jaw=1.12, wide=1.05, open=0.72,
                                          nose=1.16, arch=-0.05, years=0.75, brows=1.2, brow="#2c2624")
    neck(image, face, 1.08)
    clothes.shoulders(image, "#2b3038", 680)
    clothes.opening(image, "#e9e6dc", 1880, 200)
    clothes.tie(image, "#7a2f2a")
    clothes.shirt_collar(image, "#f0ede4", 176, 150, 30)
    clothes.lapels(image, "#2b3038", 1850)
    bust(image, face)
    hair.cropped(image, face, "#3a3533", -1.9, -0.9, 0.0, 41, 0.7)
    hair.temples(image, face, "#a9a49c", 0.7)
    hair.glasses(image, face, "square", "#2a2624", 0.036)
    return image


def eom():
    """Eom Bi-chan, who reads to the end of a document: hair drawn back, a black jacket, a steady look."""
    image, face = ground("#c9aaa0"), Face("#eabf9c", turn=-0.2, tilt=0.0, smile=0.08, jaw=0.84, wide=0.94, nose=0.9,
                                          arch=0.02, years=0.14, lashes=0.5, lips="#a84a48", brows=0.95)
    clothes.shoulders(image, "#23252b", 600, 10)
    clothes.opening(image, "#f3efe6", 1860, 190)
    neck(image, face, 0.86)
    clothes.shirt_collar(image, "#f6f2ea", 210, 150, 90)
    clothes.lapels(image, "#23252b", 1840)
    hair.tail(image, face, "#1b1512", [(1.2, 1.5), (1.95, 3.3), (2.2, 4.8), (2.0, 6.6)], [0.44, 0.62, 0.56, 0.03])
    bust(image, face)
    hair.drawn_back(image, face, "#1b1512", None, 51, 0.7)
    hair.earrings(image, face, "#efe6d4", 0.05)
    return image


def dokgo():
    """Dokgo Rin, up before the city: a black rolled collar, a short cut with one silver streak, long earrings."""
    image, face = ground("#a3a083"), Face("#e6b894", turn=0.22, tilt=-0.04, smile=0.14, jaw=0.96, wide=0.97, open=0.86,
                                          arch=0.1, years=0.5, lashes=0.7, lips="#9c3038", brows=0.9)
    hair.curtain(image, face, "#231c1a", 1.3, -0.1, 61)
    neck(image, face, 0.9)
    clothes.shoulders(image, "#1e1d20", 600, 20, 0.7)
    clothes.high_neck(image, "#232226")
    bust(image, face)
    hair.fringe(image, face, "#231c1a", 0.7, -1.0, 1.2, -0.02, 63)
    streak = limb(face.head([(0.6, -3.2), (-0.5, -2.5), (-1.6, -1.5), (-2.2, -0.3), (-2.35, 0.7)]), [12, 26, 30, 24, 6])
    soft(image, streak, "#d9d4c8", 7, 0.8)
    hair.earrings(image, face, "#c9a24e", 0.9)
    return image


def pyeon():
    """Pyeon Jae-ul, who has the ball: sunburnt, a day's beard, a green training jacket."""
    image, face = ground("#c79a7c"), Face("#c98f66", turn=-0.18, tilt=0.05, smile=0.34, jaw=1.14, wide=1.04, open=0.74,
                                          nose=1.16, years=0.5, brows=1.25)
    neck(image, face, 1.14)
    clothes.shoulders(image, "#2f5a44", 690)
    clothes.opening(image, "#ece6d6", 1800, 220)
    clothes.round_neck(image, "#f2ecdc", 1350)
    clothes.zip_jacket(image, "#2f5a44", "#f0e6cc")
    bust(image, face)
    hair.beard(image, face, "#2a201c", 0.4, 0.6)
    hair.cropped(image, face, "#1a1513", -1.85, 0.2, -0.12, 71, 0.35)
    return image


def hwangbo():
    """Hwangbo Seo-an, architect: round black glasses, a gray crop, a collar without points."""
    image, face = ground("#b9b1a4"), Face("#dfb08c", turn=0.14, tilt=0.0, smile=0.1, jaw=0.86, wide=0.96, open=0.9,
                                          arch=0.04, years=0.6, brows=0.9, brow="#4a4541", lips="#a8645a")
    neck(image, face)
    clothes.shoulders(image, "#3c3d42", 630)
    clothes.band_collar(image, "#3c3d42")
    bust(image, face)
    hair.cropped(image, face, "#7d7872", -1.95, 0.0, -0.16, 81, 0.9)
    hair.temples(image, face, "#c9c4ba", 0.5)
    hair.glasses(image, face, "round", "#14110f", 0.062)
    return image


def penhallick():
    """Orla Penhallick, copy chief: copper going gray, freckles, half-moon glasses, a mustard scarf."""
    image = ground("#b7ad93")
    face = Face("#f2cbb0", turn=-0.2, tilt=-0.05, smile=0.28, jaw=0.98, wide=0.98, arch=-0.05, years=0.62, lashes=0.3,
                lips="#b8605a", brows=0.8, brow="#8a4f30", iris="#4a6a4e",
                freckles=True)
    hair.curtain(image, face, "#8f4a2a", 2.3, 0.34, 91)
    neck(image, face, 0.92)
    clothes.tweed(image, clothes.shoulders(image, "#4a5a6a", 610, 20), "#4a5a6a")
    clothes.scarf(image, "#c7923a", "#7a4a24")
    bust(image, face)
    hair.fringe(image, face, "#a55a32", -0.5, -1.3, 2.1, 0.22, 93, 0.8)
    for side in (-1, 1):
        soft(image, limb(face.head([(-0.5, -3.1), (side * 1.8 - 0.2, -2.2), (side * 2.4, -0.6), (side * 2.55, 1.2)]),
                         [8, 20, 22, 4]), "#d8b49a", 12, 0.5)
    hair.glasses(image, face, "half", "#6a3a24", 0.03, 0.3)
    return image


def jegal():
    """Jegal Hyun, eleven countries by the slow train: a short gray beard, a linen jacket, a blue shirt open at the neck."""
    image, face = ground("#b5a08c"), Face("#cf9a74", turn=0.2, tilt=0.03, smile=0.16, jaw=1.0, wide=0.98, open=0.8, nose=1.1,
                                          arch=0.03, years=0.8, brows=1.1, brow="#4a423e")
    clothes.shoulders(image, "#b39a74", 660)
    clothes.opening(image, "#6f8ea8", 1900, 210)
    neck(image, face, 1.04)
    clothes.shirt_collar(image, "#7c9ab2", 215, 150, 90)
    clothes.lapels(image, "#b39a74", 1880)
    bust(image, face)
    hair.beard(image, face, "#6a635d", 1.0, 1.0)
    hair.cropped(image, face, "#5a534e", -1.8, -0.6, 0.06, 101, 0.8)
    hair.temples(image, face, "#b9b2a8", 0.6)
    return image


def bing():
    """Bing Ye-sol, who asks who washed the rice: long brown hair, a cream sweater, a wide smile."""
    image, face = ground("#dcb795"), Face("#f0c8a6", turn=-0.22, tilt=0.06, smile=0.36, jaw=0.94, wide=0.98, open=1.05,
                                          nose=0.95, arch=0.04, years=0.08, lashes=0.7, lips="#c45e54", brows=0.85,
                                          brow="#3a261c")
    hair.curtain(image, face, "#4a2f22", 5.4, 0.3, 111)
    neck(image, face, 0.86)
    clothes.knit(image, clothes.shoulders(image, "#e9dcc4", 590, 30, 1.4), "#e9dcc4")
    clothes.round_neck(image, "#eee2cc", 1370, 220, 62)
    for side in (-1, 1):
        hair.tail(image, face, "#4a2f22", [(side * 2.1, 0.6), (side * 2.5, 2.6), (side * 2.2, 4.6), (side * 2.5, 6.5)],
                  [0.5, 0.66, 0.62, 0.03], 115 + side)
    bust(image, face)
    hair.fringe(image, face, "#4a2f22", 0.5, -1.2, 3.2, 0.1, 113, 0.8)
    hair.earrings(image, face, "#d9b45a", 0.1)
    return image


PEOPLE = (yeo, maeng, chu, eom, dokgo, pyeon, hwangbo, penhallick, jegal, bing)


def draw(folder, keys):
    """Draw the portraits named in `keys` ("portrait-yeo"), or all where none is named, into `folder`."""
    for seed, person in enumerate(PEOPLE):
        key = f"portrait-{person.__name__}"
        if keys and key not in keys:
            continue
        target = folder / f"{key}.jpg"
        sheet = Image.new("RGB", (W, H))
        whole = person().filter(ImageFilter.GaussianBlur(1))
        sheet.paste(whole.crop(FRAME).resize((1600, 2000), Image.Resampling.LANCZOS), (700, 0))
        picture = finish(sheet, seed, 1.2).crop(PRINT)
        picture.save(target, quality=82, optimize=True, progressive=True)
        size = target.stat().st_size
        if size > LIMIT:
            raise SystemExit(f"{target.name} has {size} bytes, more than {LIMIT}")
        print(f"{target.name}: {picture.width} x {picture.height}, {size // 1000} kB")


