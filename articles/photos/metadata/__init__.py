"""What a picture's file says about it, and what the files that readers get still say. Pure: bytes in, words out.

Three blocks may speak, EXIF, IPTC-IIM and XMP; who is believed stands in `precedence`. A file from outside is hostile
until read: nothing here raises, whatever the bytes, and nothing takes longer for a worse file.
"""

from articles.photos.metadata.facts import Facts
from articles.photos.metadata.kept import KEPT, kept
from articles.photos.metadata.reading import read

__all__ = ["KEPT", "Facts", "kept", "read"]
