"""What may be wrong with how pictures are made."""

from django.conf import settings
from PIL import features


def findings() -> list[str]:
    """One sentence for each thing that is wrong."""
    if settings.PHOTO_AVIF and not features.check("avif"):
        return ["PHOTO_AVIF is on, but Pillow here cannot write AVIF. Install Pillow's own wheel, or turn it off."]
    return []
