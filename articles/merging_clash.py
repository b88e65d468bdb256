"""A question of a merge: two people changed the same thing in two ways, and only a person can say what stands. Pure."""

import json
from hashlib import blake2b
from typing import Any, NamedTuple

THEIRS, YOURS, BOTH, OWN = "theirs", "yours", "both", "own"


class Clash(NamedTuple):
    """One place that both changed differently.

    `field` is a name of `articles/values.py`; `part` says what of it, where that is less than the whole: a name of a
    photo's or author's row, "there" (one side took `item` out, the other changed or moved it: the value is the row, or
    None for the side without it), or "order". Of the body, the values are the blocks of that place as HTML, and
    `around` the blocks before and after it. `options` are the choices that make sense. `key` names the question by
    what it is about and by all three versions: whoever has answered it keeps the answer as long as no version changes.
    """

    key: str
    field: str
    base: Any
    theirs: Any
    yours: Any
    options: tuple[str, ...]
    item: int | None = None
    part: str = ""
    around: tuple[str, str] = ("", "")


class Answer(NamedTuple):
    """What somebody chose for a clash: one of its options, and with `own` the text (of the body, clean HTML)."""

    choice: str
    own: str = ""


class Questions:
    """The questions of one merge. `ask` gives the chosen value, and yours until somebody has chosen."""

    def __init__(self, answers: dict[str, Answer] | None = None):
        self.answers, self.asked = answers or {}, []

    def ask(self, field: str, base, theirs, yours, options, **more):
        """Note the question and return its answer, or `yours` while there is none."""
        clash = Clash(self._key(field, base, theirs, yours, more), field, base, theirs, yours, tuple(options), **more)
        self.asked.append(clash)
        return answered(clash, self.answers.get(clash.key))

    def unanswered(self) -> list[Clash]:
        """The questions asked that nobody has chosen an answer to."""
        return [clash for clash in self.asked if not is_answer(clash, self.answers.get(clash.key))]

    def _key(self, field: str, base, theirs, yours, more: dict) -> str:
        name = "-".join(str(part) for part in (field, more.get("item"), more.get("part")) if part)
        said = json.dumps([base, theirs, yours], sort_keys=True, ensure_ascii=True)
        key = f"{name}-{blake2b(said.encode(), digest_size=6).hexdigest()}"
        again = sum(clash.key.partition(".")[0] == key for clash in self.asked)
        return f"{key}.{again}" if again else key


def is_answer(clash: Clash, answer: Answer | None) -> bool:
    """Whether `answer` is one of the choices that this clash offers."""
    return answer is not None and answer.choice in clash.options


def answered(clash: Clash, answer: Answer | None):
    """The value that stands after `answer`; yours where there is none."""
    if not is_answer(clash, answer) or answer.choice == YOURS:
        return clash.yours
    if answer.choice == THEIRS:
        return clash.theirs
    return answer.own if answer.choice == OWN else both(clash)


def both(clash: Clash):
    """Theirs, then yours: two texts with a space between, the union of two lists."""
    if isinstance(clash.theirs, list):
        return clash.theirs + [row for row in clash.yours if row not in clash.theirs]
    return " ".join(filter(None, [clash.theirs, clash.yours]))
