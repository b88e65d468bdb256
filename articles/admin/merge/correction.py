"""Where a correction does not fit the newsroom's copy or a planned update: what becomes of each place."""

from django.utils.translation import gettext_lazy as _

from articles.admin.merge.questions import CHOICE, Asker, Question, answers_in, unasked
from articles.merging_clash import is_answer
from articles.workflow.refusals import DoesNotFit

NAMES = {
    ("copy",): _("The newsroom’s copy"),
    ("plan",): _("The planned update"),
    ("copy", "plan"): _("The copy and the planned update"),
}


def questions_of(conflict: DoesNotFit, post) -> list[Question]:
    """The questions, each naming whose words it is about. One that was passed over in a posted page is marked."""
    answers, asked_before = answers_in(post), any(name.startswith(CHOICE) for name in post) or "asked" in post
    missing = [clash.key for clash in conflict.clashes if not is_answer(clash, answers.get(clash.key))]
    seen, corrected = conflict.texts["seen"], conflict.texts["corrected"]
    askers = {
        place: Asker((seen, conflict.texts[place], corrected), post, missing=missing if asked_before else ())
        for place in {places[0] for places in conflict.places.values()}
    }
    return [
        askers[conflict.places[clash.key][0]].question(clash, str(NAMES[tuple(dict.fromkeys(conflict.places[clash.key]))]))
        for clash in conflict.clashes
    ]


def carried(post, conflict: DoesNotFit | None) -> list[tuple[str, str]]:
    """Choices and words for questions that this page does not show, to be posted again: none of them is forgotten."""
    return unasked(post, conflict.clashes if conflict else [])
