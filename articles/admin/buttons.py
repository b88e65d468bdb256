"""The buttons of a story: which verbs there are, what each asks for, and how they stand on the story screen."""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from articles.admin import consequences
from articles.admin.standing import Standing
from articles.models import Article
from articles.states import Change, State

LABELS = {
    "submit": _("Submit to the desk"),
    "recall": _("Take back"),
    "send_back": _("Send back"),
    "approve": _("Approve"),
    "publish": _("Publish now"),
    "schedule": _("Schedule"),
    "reschedule": _("Change the time"),
    "unschedule": _("Cancel the plan"),
    "update": _("Publish the changes"),
    "withdraw": _("Withdraw"),
    "reinstate": _("Take up again as a draft"),
    "spike": _("Spike"),
    "revive": _("Revive"),
}
INPUTS = {
    "send_back": ("note",),
    "withdraw": ("reason",),
    "schedule": ("when",),
    "reschedule": ("when",),
    "update": ("change", "maybe_when"),
}
CHANGES = [(change.value, change.label) for change in Change if change != Change.FIRST]
KINDS = [  # for choosing one: each kind of change, and what it means to readers
    (Change.MINOR.value, Change.MINOR.label, _("Spelling, punctuation, layout. “Updated” stays as it is.")),
    (Change.UPDATE.value, Change.UPDATE.label, _("The story goes on: more, or newer. “Updated” says when.")),
    (Change.CORRECTION.value, Change.CORRECTION.label, _("Something was wrong. Readers are told what.")),
    (Change.CLARIFICATION.value, Change.CLARIFICATION.label, _("Something could be misread. Readers are told what.")),
]
RARE = ("unschedule", "spike", "withdraw")  # folded away, so that nobody presses them in passing
ON_A_PAGE = ("update",)  # always looked at first, with what has changed for readers
NEXT = {  # by state, the verb that most often comes next, of those that a person may use
    State.DRAFT: ("submit", "publish"),
    State.SUBMITTED: ("approve", "recall"),
    State.APPROVED: ("publish", "send_back"),
    State.PUBLISHED: ("update",),
    State.WITHDRAWN: ("reinstate",),
    State.SPIKED: ("revive",),
}


class Button(NamedTuple):
    """One verb on the story screen. `said`: what it will do; `leads`: it is a link to the verb's own page."""

    verb: str
    label: str
    inputs: dict
    said: str
    main: bool
    rare: bool
    leads: bool


def inputs_of(verb: str, standing: Standing) -> dict:
    """What the verb's form asks for, as the template `verb_inputs.html` wants it."""
    return dict.fromkeys(INPUTS.get(verb, ()), True) | {
        "kinds": KINDS,
        "replaces": standing.planned if verb == "update" else None,
    }


def buttons(article: Article, standing: Standing, verbs: list[str], now) -> list[Button]:
    """The buttons of these verbs, the most likely first."""
    first = _first(article, standing, verbs)
    row = [
        Button(
            verb, LABELS[verb], inputs_of(verb, standing), consequences.sentence(verb, article, standing, now, short=True),
            verb == first, verb in RARE or (verb == "recall" and "send_back" in verbs), verb in ON_A_PAGE,
        )
        for verb in verbs
    ]
    return sorted(row, key=lambda button: (button.rare, not button.main))


def _first(article: Article, standing: Standing, verbs: list[str]) -> str | None:
    """The verb that most likely comes next; of a live story none while readers see all there is."""
    if article.state == State.PUBLISHED and not standing.unseen:
        return None
    return next((verb for verb in NEXT[State(article.state)] if verb in verbs), None)
