"""What each verb will do, in one sentence said before anybody presses its button. Reads what it is given, no database."""

from datetime import datetime

from django.utils import timezone
from django.utils.dateformat import format as dateformat
from django.utils.translation import gettext as _

from articles.admin import lasting
from articles.admin.standing import Standing
from articles.models import Article


def sentence(
    verb: str, article: Article, standing: Standing, now: datetime, at: datetime | None = None, *, short: bool = False
) -> str:
    """What `verb` does to this story; `at`: when, where somebody has chosen a time. `article` comes with its section.

    `short`: the address without its words, for a list of buttons; it leads to the whole one.
    """
    facts = {
        "address": f"/article/{article.pk}/" if short else address(article, standing),
        "desk": desk(article),
        "writer": article.created_by,
        "when": when(at, now) if at else "",
        "planned": clock_words(standing.planned.live_from, now) if standing.planned else "",
    }
    words = _words(verb, standing, bool(at))
    if verb == "withdraw" and not standing.live and article.first_published and article.first_published <= now:
        words = _("Nothing comes at %(planned)s; readers find your reason at %(address)s; the managing editor is told.")
    said = words % facts
    return said[:1].upper() + said[1:]


def promise(article: Article, standing: Standing, now: datetime) -> str:
    """What is going to happen by itself: the sentence of its schedule; empty where nothing is planned."""
    if not standing.planned:
        return ""
    verb = "update" if standing.live else "schedule"
    plain = Standing(standing.state, standing.live)
    said = sentence(verb, article, plain, now, standing.planned.live_from)
    if not standing.behind:
        return said
    if standing.live:
        how = _("Words saved since then are not in it. To take them along, publish the changes again, with a time.")
    else:
        how = _("Words saved since then are not in it. To take them along, cancel the plan and schedule the story again.")
    return f"{said} {how}"


def address(article: Article, standing: Standing) -> str:
    """Where readers find the story, or will."""
    shown = standing.live or standing.planned
    return shown.get_absolute_url() if shown else article.get_absolute_url()


def desk(article: Article) -> str:
    """Whoever reads the story's copy."""
    return _("the desk of %(section)s") % {"section": article.section} if article.section else _("the desk")


def when(at: datetime, now: datetime) -> str:
    """`06:00 KST on Wed 8 Apr, in 2 h 10 min`."""
    return f"{clock_words(at, now)}, {lasting.until(at, now)}"


def clock_words(at: datetime, now: datetime) -> str:
    """`06:00 KST on Wed 8 Apr`, with the year unless it is this one."""
    local = timezone.localtime(at)
    day = "D j M" if local.year == timezone.localtime(now).year else "D j M Y"
    return _("%(time)s on %(day)s") % {"time": dateformat(local, "H:i T"), "day": dateformat(local, day)}


def _words(verb: str, standing: Standing, timed: bool) -> str:
    """The sentence with blanks."""
    by_verb = {
        "submit": _("%(desk)s reads it next; you can take it back until it is approved."),
        "recall": _("It is a draft again, and %(desk)s stops reading it."),
        "send_back": _(
            "It becomes %(writer)s's draft again; the writer is told, in the newsroom and by mail, with your note."
        ),
        "approve": _("It is ready for readers, and waits for whoever publishes it."),
        "publish": _("Readers will see this at once, at %(address)s."),
        "reinstate": _("It is a draft again; readers find the reason of its withdrawal until it is published anew."),
        "spike": _("It leaves the desk's work; nothing is deleted, and the desk can take it up again."),
        "revive": _("It is a draft again, with every word it had."),
    }
    if verb in by_verb:
        return by_verb[verb]
    return {"update": _update, "withdraw": _withdraw, "unschedule": _unschedule}.get(verb, _schedule)(standing, timed)


def _schedule(standing: Standing, timed: bool) -> str:
    if timed and standing.live:
        return _("Readers will see the changes at %(when)s, at %(address)s.")
    if timed:
        return _("Readers will see this at %(when)s, at %(address)s.")
    if standing.planned:
        return _("It comes at the time you choose instead of %(planned)s, at %(address)s.")
    return _("Readers will see this from the time you choose, at %(address)s.")


def _update(standing: Standing, timed: bool) -> str:
    if standing.planned and timed:
        return _("Readers will see the changes at %(when)s, at %(address)s; the update planned for %(planned)s is "
                 "cancelled.")
    if standing.planned:
        return _("Readers will see the changes at once, at %(address)s; the update planned for %(planned)s is cancelled, "
                 "and its text goes out with this one.")
    if timed:
        return _("Readers will see the changes at %(when)s, at %(address)s.")
    return _("Readers will see the changes at once, at %(address)s.")


def _withdraw(standing: Standing, timed: bool) -> str:
    if not standing.live:
        return _("Nothing comes at %(planned)s; no reader has seen the story, and the managing editor is told.")
    if standing.planned:
        return _("Readers find your reason at %(address)s instead of the story, at once; the update planned for %(planned)s "
                 "is cancelled; the managing editor is told.")
    return _("Readers find your reason at %(address)s instead of the story, at once; the managing editor is told.")


def _unschedule(standing: Standing, timed: bool) -> str:
    if standing.live:
        return _("Nothing changes at %(planned)s; readers keep what they see now.")
    return _("Nothing comes at %(planned)s; the story is approved again, as it was before.")
