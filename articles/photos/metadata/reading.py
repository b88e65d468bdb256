"""From the bytes of a file to what it says: the three blocks read, weighed and tidied."""

import logging
from datetime import datetime

from articles.photos.metadata import charset, containers, dates, exif, iim, precedence, xmp
from articles.photos.metadata.facts import ALONE, Facts
from articles.photos.metadata.fields import FIELDS, LONG, MOST, SEVERAL
from articles.photos.metadata.tidy import line, prose

log = logging.getLogger(__name__)
MADE = {"trainedalgorithmicmedia"}  # IPTC's digital source types that readers are told of
EDITED = {"compositewithtrainedalgorithmicmedia", "compositesynthetic"}
WEB = ("https://", "http://")
MORE = ("name", "writer", "creator_title", "sublocation", "state", "country_code", "extended", "licensor_url",
        "data_mining", "digital_source")


def read(data: bytes) -> Facts:
    """What the file says about its picture. Never raises: what cannot be read says nothing."""
    try:
        return _Reading(containers.blocks(data)).facts()
    except Exception:  # a picture is worth more than its words, whatever they do to us
        log.exception("metadata cannot be read")
        return Facts()


class _Reading:
    """One file: the words of its blocks by field, and the bytes that were not plain text."""

    def __init__(self, found: containers.Blocks):
        self.raw: dict[str, list[str]] = {}
        self.newer = precedence.changed_since(found.iim, found.digest)
        self.exif = self._tried(exif.tags, found.exif)
        self.iim = self._tried(iim.datasets, found.iim)
        self.xmp = self._tried(xmp.values, found.extended) | self._tried(xmp.values, found.xmp)
        self.said = {name: self._of(name) for name in FIELDS}

    def facts(self) -> Facts:
        """All of it together."""
        one = {name: values[0] for name, values in self.said.items() if values}
        one["title"] = one.get("headline") or one.get("name", "")
        one["ai_source"] = _ai_source(one.get("digital_source", ""))
        if not one.get("web_statement", "").lower().startswith(WEB):
            one["web_statement"] = ""
        taken = self._taken()
        more = {name: one[name] for name in MORE if one.get(name) and (name, one[name]) != ("name", one["title"])}
        if one.get("date") and not taken:
            more["date"] = one["date"]
        several = {name: tuple(self.said[name]) for name in SEVERAL}
        return Facts(**{name: one.get(name, "") for name in ALONE}, **several, taken=taken, more=more, raw=self.raw)

    def _tried(self, reader, block: bytes) -> dict:
        """What a reader finds in its block; a broken block says nothing, and the others still speak."""
        try:
            return reader(block)
        except Exception as problem:  # broken XML fails in many ways
            log.info("a block of metadata cannot be read: %r", problem)
            return {}

    def _of(self, name: str) -> list[str]:
        """The believed words of a field."""
        of_exif, of_iim, of_xmp = self._each(name)
        believed = precedence.chosen(of_exif, of_iim, of_xmp, self.newer)
        return believed if name in SEVERAL else believed[:1]

    def _each(self, name: str) -> tuple[list[str], list[str], list[str]]:
        """The words that each block has for a field."""
        field = FIELDS[name]
        artist = self._words(name, f"EXIF {field.exif:#06x}", [self.exif.get(field.exif, b"")])
        of_exif = [part.strip() for value in artist for part in value.split(";")] if name == "creator" else artist
        of_iim = self._words(name, f"IIM 2:{field.iim}", self.iim.get(field.iim, [])[:MOST], field.limit)
        places = (self._words(name, f"XMP {place}", self.xmp.get(place, [])[:MOST]) for place in field.xmp)
        return of_exif, of_iim, next(filter(None, places), [])

    def _words(self, name: str, place: str, values: list, limit: int = 0) -> list[str]:
        """Tidy words of raw values; the bytes of those that had to be guessed or repaired are kept under `place`."""
        words = []
        for value in values:
            text = charset.text(value, limit) if isinstance(value, bytes) else value[:charset.LONGEST]
            better = charset.repaired(text)
            came = value if isinstance(value, bytes) else text.encode("utf-8", "replace")
            if better.encode("utf-8", "replace") != came[:4 * charset.LONGEST] and len(self.raw) < MOST:
                self.raw.setdefault(place, []).append(charset.as_kept(came))
            words.append(prose(better) if name in LONG else line(better))
        return list(dict.fromkeys(filter(None, words)))

    def _taken(self) -> datetime | None:
        """EXIF says when the shutter opened; the others are asked for what it does not know."""
        tag = {name: charset.text(raw) for name, raw in self.exif.items()}
        of_exif = dates.of_exif(tag.get(exif.TAKEN, ""), tag.get(exif.SUBSECOND, ""), tag.get(exif.OFFSET, ""))
        _none, (*days,), (*moments,) = self._each("date")
        clocks = self._each("time")[1]
        of_iim = dates.of_iim(days[0], clocks[0] if clocks else "") if days else None
        of_xmp = dates.of_xmp(moments[0]) if moments else None
        return dates.first(of_exif, *((of_iim, of_xmp) if self.newer else (of_xmp, of_iim)))


def _ai_source(source_type: str) -> str:
    """The desk's word for one of IPTC's digital source types, given as an address or a short code."""
    word = source_type.rstrip("/").replace(":", "/").rpartition("/")[2].lower()
    return "made" if word in MADE else "edited" if word in EDITED else ""
