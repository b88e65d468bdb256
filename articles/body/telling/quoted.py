"""What stands between quotation marks, word for word."""

from collections.abc import Iterator

from articles.body.align import edits
from articles.body.telling.parts import Change, Text
from articles.body.telling.scan import Token

LONG = 4  # words: of so few, the marks alone may come and go, as with the name of a film


def mark_quoted(line: list[Token]) -> list[list[Token]]:
    """Mark the words of a line that stand in quotation marks; return them, a list for each quotation.

    Where one is opened and not closed it goes on to the end of the paragraph, as in a quotation of several.
    """
    quotations, depth, begun = [], 0, [[]]
    for at, token in enumerate(line):
        if token.kind != "quote":
            if depth:
                token.quoted = True
                begun[-1].append(token)
            continue
        if token.key == "open":
            depth += 1
        elif depth:
            depth -= 1
        else:  # closed but never opened: it goes on from the paragraph before
            begun[-1] = [word for word in line[:at] if word.kind != "quote"]
            for word in begun[-1]:
                word.quoted = True
        if not depth and begun[-1]:
            quotations.append(begun[-1])
            begun.append([])
    return quotations + [words for words in begun[-1:] if words]


def quotations(was: Text, now: Text) -> Iterator[Change]:
    """Words that stand in quotation marks in one of the two only, and long quotations that lost or got their marks."""
    before, after = ([_keys(words) for words in text.quotations] for text in (was, now))
    old = [words for words, keys in zip(was.quotations, before, strict=True) if keys not in after]
    new = [words for words, keys in zip(now.quotations, after, strict=True) if keys not in before]
    if [key for words in old for key in _keys(words)] == [key for words in new for key in _keys(words)]:
        return  # the same words, with "he said" in another place
    old_words, new_words = _spoken(old, now), _spoken(new, was)
    one, other = _keys(old_words), _keys(new_words)
    for edit in edits(one, other):
        gone, come = slice(edit.old_start, edit.old_end), slice(edit.new_start, edit.new_end)
        if "".join(one[gone]) != "".join(other[come]):
            sides = old_words[gone], new_words[come]
            yield Change("quotation", *(" ".join(token.text for token in side) for side in sides))


def _keys(words: list[Token]) -> list[str]:
    return [str(token.key) for token in words]


def _spoken(quotations: list[list[Token]], other: Text) -> list[Token]:
    """The words of these quotations in a row, without a few words that only lost their marks."""
    row = _keys(other.tokens)
    kept = [words for words in quotations if len(words) > LONG or not _stands_in(_keys(words), row)]
    return [token for words in kept for token in words]


def _stands_in(words: list, row: list) -> bool:
    return any(row[at : at + len(words)] == words for at in range(len(row) - len(words) + 1))
