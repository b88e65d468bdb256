"""Names, figures or dates that all still stand in a sentence, but not in each other's company: who beat whom."""

from collections import Counter
from collections.abc import Iterator

from articles.body.align import edits
from articles.body.telling.parts import KINDS, Change, Text
from articles.body.telling.scan import Token

ALIKE = 0.6  # two sentences that share this part of their words are one sentence, rewritten
NEARBY = 12  # sentences looked at for the one that another became


def exchanged(was: Text, now: Text) -> Iterator[Change]:
    """Names, figures or dates that changed places in a sentence that otherwise stands: who beat whom."""
    for old, new in _pairs(was.sentences, now.sentences):
        shape_old, shape_new = _shape(old), _shape(new)
        moved = {at for edit in edits(shape_old, shape_new) for at in shape_old[edit.old_start : edit.old_end]}
        moved |= {at for edit in edits(shape_old, shape_new) for at in shape_new[edit.new_start : edit.new_end]}
        if moved & {f"<{kind}>" for kind in KINDS}:
            continue
        for kind in KINDS:
            first, second = ([token for token in side if token.kind == kind] for side in (old, new))
            if any(a.key != b.key for a, b in zip(first, second, strict=True)) and not _listed(old, kind):
                yield Change(kind, " … ".join(token.text for token in first), " … ".join(token.text for token in second))


def _pairs(old: list, new: list) -> Iterator[tuple]:
    """Sentences that were rewritten, each with what it became; those that only moved are left out."""
    keys = [[[token.key for token in one] for one in side] for side in (old, new)]
    left = [at for at, one in enumerate(keys[0]) if one not in keys[1]]
    right = [at for at, one in enumerate(keys[1]) if one not in keys[0]]
    for place, at in enumerate(left):
        near = right[max(0, place - NEARBY) : place + NEARBY]
        best = max(near, key=lambda other: _alike(keys[0][at], keys[1][other]), default=None)
        if best is not None and _alike(keys[0][at], keys[1][best]) >= ALIKE:
            yield old[at], new[best]


def _alike(one: list, other: list) -> float:
    shared = (Counter(one) & Counter(other)).total()
    return 2 * shared / (len(one) + len(other))


def _shape(sentence: list[Token]) -> list[str]:
    """The sentence with its names, figures and dates as blanks."""
    return [f"<{token.kind}>" if token.kind in KINDS else token.key for token in sentence]


def _listed(sentence: list[Token], kind: str) -> bool:
    """Whether all of this kind only stand in a row: Kim and Lee, Lee and Kim."""
    places = [at for at, token in enumerate(sentence) if token.kind == kind]
    between = sentence[places[0] : places[-1]]
    return all(token.kind == kind or token.key in ("and", "or") for token in between)
