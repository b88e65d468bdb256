"""Pixels of every kind a file may hold, as plain RGB for the screen. Pure: pictures in, pictures out."""

import io

from PIL import Image, ImageCms

PROFILE_BYTES = 4_000_000  # a printer's table of colours has 3 million; nothing larger is looked at
_BAND = 2_000_000  # pixels that are converted at once, so that the memory is needed once, not three times


def smooth(image: Image.Image) -> Image.Image:
    """The picture in a mode whose values can be scaled: no palette, not more than 8 bits, not just black or white."""
    if image.mode.startswith(("I", "F")):
        return image.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")  # 16 bits a pixel
    if image.has_transparency_data:
        return image if image.mode == "RGBA" else image.convert("RGBA")
    return image.convert("RGB") if image.mode in ("1", "P") else image


def reduced(image: Image.Image, factor: int) -> Image.Image:
    """The decoded picture, each side `factor` times smaller (rounded up), as `smooth` gives it. Keeps its profile alone."""
    width, height = image.size
    step = factor * max(1, _BAND // (width * factor))
    small = None
    for top in range(0, height, step):
        band = smooth(image.crop((0, top, width, min(top + step, height)))).reduce(factor)
        small = small or Image.new(band.mode, (band.width, -(-height // factor)))
        small.paste(band, (0, top // factor))
    profile = image.info.get("icc_profile")
    if profile:
        small.info["icc_profile"] = profile
    return small


def flat(image: Image.Image) -> Image.Image:
    """The picture as plain RGB: colours as on a screen, what is see-through on white."""
    image = smooth(image)
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        image = Image.new("RGB", layer.size, "white")
        image.paste(_on_screen(layer.convert("RGB")), mask=layer.getchannel("A"))
    else:
        image = _on_screen(image)
    plain = Image.new("RGB", image.size)  # a new picture carries no EXIF, no comment, no profile
    plain.paste(image)
    return plain


def _on_screen(image: Image.Image) -> Image.Image:
    """Colours of a camera's or a printer's profile as sRGB; a broken or foreign profile is passed over."""
    profile = image.info.get("icc_profile")
    if profile and len(profile) <= PROFILE_BYTES and image.mode in ("RGB", "CMYK", "L"):
        try:
            return ImageCms.profileToProfile(
                image, ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return image.convert("RGB")
