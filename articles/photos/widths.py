"""The closed list of what readers may ask of a picture: a few widths, two formats. Nothing else is ever made.

A picture of 1,000 pixels offers 320, 480, 640, 960 and its own width; it is never blown up. Pure: any object with the
columns of `Picture` will do.
"""

WIDTHS = (320, 480, 640, 960, 1280, 1600)  # pixels
TYPES = {"webp": "image/webp", "jpg": "image/jpeg"}  # by ending
FULL = "full"  # the JPEG of the picture's own width, made at the upload


def widths(picture) -> list[int]:
    """The widths this picture is offered in, in pixels, ascending; the last is its own."""
    return [*(width for width in WIDTHS if width < picture.width), picture.width]


def size(picture, width: int) -> tuple[int, int]:
    """Width and height in pixels of the picture at `width`."""
    return width, max(1, round(width * picture.height / picture.width))


def asked_width(picture, name: str, ending: str) -> int | None:
    """The width meant by the last part of an address, `640.webp` or `full.jpg`; None if it is not on the list."""
    if ending not in TYPES:
        return None
    if name == FULL:
        return picture.width if ending == "jpg" else None
    return next((width for width in widths(picture) if str(width) == name), None)


def file_name(picture, width: int, ending: str) -> str:
    """The file of one rendition below `/media/r/` and below the storage's `renditions/`."""
    name = FULL if (width, ending) == (picture.width, "jpg") else width
    return f"{picture.photo_id}/{picture.version}/{name}.{ending}"


def address(picture, width: int, ending: str) -> str:
    """Where browsers fetch it. The address names the version, so its content never changes."""
    return f"/media/r/{file_name(picture, width, ending)}"
