"""A body block by block for people: what sort of thing each block is, and what changed in it. Strings in, strings out."""

import re
from html import unescape
from itertools import groupby
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.body.diff import Change, Words, diff_blocks
from articles.body.words import plain_text

PHOTO = re.compile(r'<figure(?=[\s>])[^<>]*\sdata-photo="(\d{1,9})"')
EMBED = re.compile(r'<figure(?=[\s>])[^<>]*\sdata-embed="([^"]*)"')
SIZE = re.compile(r'^<figure(?=[\s>])[^<>]*\sdata-size="([a-z]+)"')
LINK = re.compile(r'<a(?=[\s>])[^<>]*\shref="([^"]*)"')
SORTS = [  # how a block begins, and what the newsroom calls it
    ("<h2", gettext_lazy("Subhead")),
    ("<h3", gettext_lazy("Small subhead")),
    ("<blockquote", gettext_lazy("Quote")),
    ("<aside", gettext_lazy("Pull quote")),
    ("<ul", gettext_lazy("List")),
    ("<ol", gettext_lazy("Numbered list")),
    ("<table", gettext_lazy("Table")),
    ("<pre", gettext_lazy("Preformatted text")),
    ("<hr", gettext_lazy("Line across")),
    ("<figure", gettext_lazy("Figure")),
]


class Block(NamedTuple):
    """One block: `kind` is same, added, removed or changed; `label` is empty for a plain paragraph.

    `words` are (op, text) pairs; `notes` say what changed beside the words; `photo` is the number of one in the text.
    """

    kind: str
    label: str
    words: Words
    notes: list[str]
    photo: int | None


class Stretch(NamedTuple):
    """Blocks that stand together; those unchanged are folded, and `title` says how many they are."""

    title: str
    blocks: list[Block]


def stretches(old: str, new: str, photo_name) -> list[Stretch]:
    """What lies between two bodies, in reading order. `photo_name` gives the words for a photo's number."""
    blocks = [block for change in diff_blocks(old, new) for block in _blocks(change, photo_name)]
    found = []
    for same, group in groupby(blocks, key=lambda block: block.kind == "same"):
        some = list(group)
        found.append(Stretch(_unchanged(len(some)) if same else "", some))
    return found


def _unchanged(count: int) -> str:
    return ngettext("%(count)s paragraph unchanged", "%(count)s paragraphs unchanged", count) % {"count": count}


def _blocks(change: Change, photo_name) -> list[Block]:
    """The block of a change; where one photo or film took the place of another, the one removed and the one added."""
    if change.kind == "changed" and _thing(change.old) != _thing(change.new):
        gone, come = Change("removed", change.old, "", []), Change("added", "", change.new, [])
        return [_block(gone, photo_name), _block(come, photo_name)]
    return [_block(change, photo_name)]


def _block(change: Change, photo_name) -> Block:
    html = change.new or change.old
    words = change.words or [(change.kind, text) for text in [plain_text(html)] if text]
    photo = PHOTO.match(html)
    notes = _notes(change) if change.kind == "changed" else []
    return Block(change.kind, _label(html, photo_name), words, notes, int(photo[1]) if photo else None)


def _label(html: str, photo_name) -> str:
    if photo := PHOTO.match(html):
        return photo_name(int(photo[1]))
    if embed := EMBED.match(html):
        return _("Embedded: %(address)s") % {"address": unescape(embed[1])}
    return next((str(name) for start, name in SORTS if html.startswith(start)), "")


def _thing(html: str) -> tuple:
    """The photo or film that a block is, if any."""
    return tuple(found[1] if (found := pattern.match(html)) else "" for pattern in (PHOTO, EMBED))


def _notes(change: Change) -> list[str]:
    """What changed in a block beside its words: what it is, where it links to, how large it stands."""
    notes = []
    was, now = _label(change.old, str), _label(change.new, str)
    if was != now:
        paragraph = _("Paragraph")
        notes.append(_("Was: %(old)s. Is: %(new)s.") % {"old": was or paragraph, "new": now or paragraph})
    old, new = ([unescape(url) for url in LINK.findall(html)] for html in (change.old, change.new))
    notes += [_("Link removed: %(address)s") % {"address": url} for url in old if url not in new]
    notes += [_("Link added: %(address)s") % {"address": url} for url in new if url not in old]
    sizes = [found[1] if (found := SIZE.match(html)) else "" for html in (change.old, change.new)]
    if sizes[0] != sizes[1]:
        notes.append(_("Size: %(old)s, now %(new)s") % {"old": sizes[0] or "—", "new": sizes[1] or "—"})
    if not notes and all(op == "same" for op, _text in change.words):
        notes.append(_("Only the formatting changed."))
    return notes
