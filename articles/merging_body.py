"""Three-way merging of a story's text, block by block, with the questions that remain. Pure."""

from collections import Counter
from collections.abc import Iterator

from articles.body.diff import ALIKE
from articles.body.merge import Conflict, merge_body
from articles.body.words import plain_text
from articles.merging_clash import BOTH, OWN, THEIRS, YOURS, Questions

OPTIONS = (THEIRS, YOURS, BOTH, OWN)


def merge_text(base: str, yours: str, theirs: str, questions: Questions) -> str:
    """Merge two changed bodies (clean HTML) by blocks: a paragraph, a list, a photo in the text are one block each.

    Changes of different blocks merge; so do a block that one side removed and the other left alone, and the same change
    made by both. Asked is: the same block changed in two ways, changed by one and removed by the other, and blocks
    that both put at the same place. Where both rewrote a run of blocks, and those that both changed are still
    recognisably the ones they were (half of their words or so), every block is judged by itself; else the run is one.
    """
    regions = [part for region in merge_body(base, yours, theirs).regions for part in _finer(region)]
    settled = []
    for at, region in enumerate(regions):
        if isinstance(region, Conflict):
            around = (_nearest(regions[:at][::-1]), _nearest(regions[at + 1 :]))
            region = _asked(region, around, questions)
        settled.append(region)
    return "\n".join(filter(None, settled))


def _asked(region: Conflict, around: tuple[str, str], questions: Questions) -> str:
    """The blocks that stand in a disputed place, as HTML."""
    base, theirs, yours = ("\n".join(side) for side in (region.base, region.theirs, region.ours))
    options = OPTIONS if theirs and yours else (THEIRS, YOURS, OWN)
    return questions.ask("body", base, theirs, yours, options, around=around)


def _nearest(regions: list) -> str:
    """The block right beside a disputed place, if nobody disputes it, too."""
    return regions[0] if regions and isinstance(regions[0], str) else ""


def _finer(region) -> Iterator[str | Conflict]:
    """A disputed run of blocks block by block, where each is still the one it was on both sides."""
    if isinstance(region, str) or not _in_step(region):
        yield region
        return
    for base, ours, theirs in zip(region.base, region.ours, region.theirs, strict=True):
        if ours == theirs or theirs == base:
            yield ours
        elif ours == base:
            yield theirs
        else:
            yield Conflict([base], [ours], [theirs])


def _in_step(region: Conflict) -> bool:
    """Whether the three versions have the same blocks in the same order, some with other words."""
    if not len(region.base) == len(region.ours) == len(region.theirs) > 1:
        return False
    rows = zip(region.base, region.ours, region.theirs, strict=True)
    return all(base in (ours, theirs) or (_alike(base, ours) and _alike(base, theirs)) for base, ours, theirs in rows)


def _alike(one: str, other: str) -> bool:
    """Whether two blocks share enough words to be one block changed."""
    words, others = Counter(plain_text(one).split()), Counter(plain_text(other).split())
    total = words.total() + others.total()
    return bool(total) and 2 * (words & others).total() / total >= ALIKE
