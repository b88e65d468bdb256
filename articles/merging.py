"""Three-way merging of a story's values: unrelated and equal changes merge, the rest is asked. Pure.

Lines and choices merge as a whole, the body block by block (`merging_body.py`), lists item by item
(`merging_lists.py`). No word that either side wrote is ever dropped: it is in the merged values or in a Clash.
"""

from typing import NamedTuple

from articles.merging_body import merge_text
from articles.merging_clash import BOTH, OWN, THEIRS, YOURS, Answer, Clash, Questions
from articles.merging_lists import merge_list
from articles.values import FIELDS, LISTS

OPTIONS = dict.fromkeys(("kicker", "headline", "dateline"), (THEIRS, YOURS, OWN))
OPTIONS["standfirst"] = (THEIRS, YOURS, BOTH, OWN)


class Merged(NamedTuple):
    """The merged values, every question there was, and those that nobody has answered (in `values`, as yours)."""

    values: dict
    clashes: list[Clash]
    open: list[Clash]

    @property
    def fields(self) -> list[str]:
        """Names of the fields with an open question."""
        return list(dict.fromkeys(clash.field for clash in self.open))


def merge_values(base: dict, yours: dict, theirs: dict, answers: dict[str, Answer] | None = None) -> Merged:
    """Merge two changes of `base`. `answers`: what somebody chose, by the key of the Clash it is about."""
    questions = Questions(answers)
    merged = dict(yours)
    for name in FIELDS:
        merged[name] = _merge_field(name, base[name], yours[name], theirs[name], questions)
    return Merged(merged, questions.asked, questions.unanswered())


def _merge_field(name: str, base, yours, theirs, questions: Questions):
    if yours == theirs or theirs == base:
        return yours
    if yours == base:
        return theirs
    if name == "body":
        return merge_text(base, yours, theirs, questions)
    if name in LISTS:
        return merge_list(name, base, yours, theirs, questions)
    return questions.ask(name, base, theirs, yours, OPTIONS.get(name, (THEIRS, YOURS)))
