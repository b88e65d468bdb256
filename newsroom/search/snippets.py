"""Where the words stand in a story: a few words around them, marked. Plain text in, safe HTML out."""

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from newsroom.search.words import Word, is_eastern, words_in

LENGTH = 34  # words shown
BEFORE = 8  # words before the first that is marked


def snippet(text: str, parts: set[str]) -> SafeString:
    """The stretch of `text` with the most different words that were asked for; empty where none stands in it."""
    words = list(words_in(text))
    hits = [at for at, word in enumerate(words) if not parts.isdisjoint(word.parts)]
    if not hits:
        return mark_safe("")
    start = max(0, _best(words, hits, parts) - BEFORE)
    shown = words[start : start + LENGTH]
    begin, end = (0 if start == 0 else shown[0].start), shown[-1].end
    after = "" if start + LENGTH >= len(words) else " …"
    return mark_safe(("… " if start else "") + _marked(text, shown, parts, begin, end) + after)


def marked(text: str, parts: set[str]) -> SafeString:
    """All of a text, with the words that were asked for marked."""
    return mark_safe(_marked(text, list(words_in(text)), parts, 0, len(text)))


def _best(words: list[Word], hits: list[int], parts: set[str]) -> int:
    """The hit from which on the most different parts stand within a snippet."""
    def different(first: int) -> int:
        near = [at for at in hits if first <= at < first + LENGTH - BEFORE]
        return len({part for at in near for part in words[at].parts} & parts)

    return max(hits[:60], key=lambda first: (different(first), -first))


def _marked(text: str, words: list[Word], parts: set[str], begin: int, end: int) -> str:
    made, at = [], begin
    for word in words:
        for start, stop in _spans(text, word, parts):
            made += [escape(text[at:start]), "<mark>", escape(text[start:stop]), "</mark>"]
            at = stop
    return "".join([*made, escape(text[at:end])])


def _spans(text: str, word: Word, parts: set[str]) -> list[tuple[int, int]]:
    """What of a word is marked: all of it; of a run of eastern signs, those that were asked for."""
    if parts.isdisjoint(word.parts):
        return []
    if not is_eastern(text[word.start]) or len(word.parts) != word.end - word.start - 1:
        return [(word.start, word.end)]
    spans = []
    for offset in (offset for offset, part in enumerate(word.parts) if part in parts):
        start, stop = word.start + offset, word.start + offset + 2
        if spans and spans[-1][1] >= start:
            start = spans.pop()[0]
        spans.append((start, stop))
    return spans
