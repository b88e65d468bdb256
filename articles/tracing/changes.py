"""What one edition changed against another, ready to be read: line by line, paragraph by paragraph, word by word. Pure."""

import re
from itertools import groupby
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.body.diff import Change, diff_blocks, diff_words
from articles.body.diff import Words as Pairs
from articles.body.words import plain_text
from articles.tracing.words import Words

LABELS = {
    "headline": gettext_lazy("Headline"), "kicker": gettext_lazy("Kicker"), "standfirst": gettext_lazy("Standfirst"),
    "byline": gettext_lazy("Byline"), "section": gettext_lazy("Section"), "kind": gettext_lazy("Label"),
    "dateline": gettext_lazy("Dateline"),
}
AROUND = 24  # words kept before and after a change in a long paragraph
LINK = re.compile(r'<a(?=[\s>])[^<>]*\shref="([^"]*)"')
HEADING = ("<h2", "<h3")
ELSEWHERE = "…"


class Line(NamedTuple):
    """One line that differs: (op, text) pairs, op being same, added or removed; `listed`: each pair is an item."""

    label: str
    words: Pairs
    listed: bool = False


class Block(NamedTuple):
    """One paragraph that differs; `note` says what else changed in it, `heading` whether it is one."""

    kind: str
    words: Pairs
    heading: bool
    note: str


class Stretch(NamedTuple):
    """Paragraphs that stand together: those unchanged are only counted, in words (`title`)."""

    title: str
    blocks: list[Block]


class Difference(NamedTuple):
    """What lies between two editions; `size`: how many words say so."""

    lines: list[Line]
    pictures: list[Line]
    text: list[Stretch]
    size: int

    @property
    def nothing(self) -> bool:
        """Whether no word differs."""
        return not (self.lines or self.pictures or self.text)


def between(old: Words, new: Words) -> Difference:
    """What `new` changed."""
    lines = [
        Line(str(label), diff_words(old.lines[name], new.lines[name]))
        for name, label in LABELS.items() if old.lines[name] != new.lines[name]
    ]
    if old.tags != new.tags:
        lines.append(Line(_("Topics"), _items(old.tags, new.tags), listed=True))
    pictures = _pictures(old.pictures, new.pictures)
    text = _text(old.body, new.body) if old.body != new.body else []
    said = [line.words for line in [*lines, *pictures]] + [block.words for stretch in text for block in stretch.blocks]
    return Difference(lines, pictures, text, sum(len(words.split()) for pairs in said for _op, words in pairs))


def _items(old: list[str], new: list[str]) -> Pairs:
    """Two lists item by item."""
    gone = [("removed", text) for text in old if text not in new]
    return [("same" if text in old else "added", text) for text in new] + gone


def _pictures(old: dict[int, str], new: dict[int, str]) -> list[Line]:
    """Pictures that came, went, or got other words."""
    bare = _("a picture without a caption")
    found = []
    for number in dict.fromkeys([*new, *old]):
        was, now = old.get(number), new.get(number)
        if was is None:
            found.append(Line(_("Picture added"), [("added", now or bare)]))
        elif now is None:
            found.append(Line(_("Picture removed"), [("removed", was or bare)]))
        elif was != now:
            found.append(Line(_("Caption"), diff_words(was, now)))
    both = [number for number in old if number in new]
    if both != [number for number in new if number in old]:
        found.append(Line(_("Pictures"), [("same", _("put in another order"))]))
    return found


def _text(old: str, new: str) -> list[Stretch]:
    """The paragraphs of the text, those unchanged folded."""
    stretches = []
    for same, some in groupby(diff_blocks(old, new), key=lambda change: change.kind == "same"):
        changes = list(some)
        title = _unchanged(len(changes)) if same else ""
        stretches.append(Stretch(title, [] if same else [_block(change) for change in changes]))
    return [] if all(stretch.title for stretch in stretches) else stretches


def _unchanged(count: int) -> str:
    return ngettext("%(count)s paragraph unchanged", "%(count)s paragraphs unchanged", count) % {"count": count}


def _block(change: Change) -> Block:
    html = change.new or change.old
    words = change.words or [(change.kind, plain_text(html) or "—")]
    same = all(op == "same" for op, _text in words)
    note = _note(change) if change.kind == "changed" and same else ""
    return Block(change.kind, _shortened(words), html.startswith(HEADING), note)


def _note(change: Change) -> str:
    """What changed in a paragraph whose words are the same."""
    if LINK.findall(change.old) != LINK.findall(change.new):
        return _("A link in this paragraph leads elsewhere.")
    return _("Only the look of this paragraph changed.")


def _shortened(words: Pairs) -> Pairs:
    """Long stretches of the same words in a long paragraph are cut in the middle, or where no change stands near."""
    short = []
    for place, (op, text) in enumerate(words):
        if op == "same":
            first, last = place > 0, place < len(words) - 1
            text = _cut(text.split(), AROUND if first or not last else 0, AROUND if last else 0)
        short.append((op, text))
    return short


def _cut(words: list[str], start: int, end: int) -> str:
    """The first `start` and the last `end` of these words."""
    if len(words) <= start + end + 6:
        return " ".join(words)
    return " ".join([*words[:start], ELSEWHERE, *words[len(words) - end :]])
