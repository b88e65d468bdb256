"""What a preview is asked for in its address: a revision, a moment, a text typed and not saved, a width."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.admin.when import NotATime, parse_local
from articles.models import Article, Revision

WIDTHS = {  # name → its words; how wide each is stands in static/css/admin-preview.css
    "phone": gettext_lazy("Phone"),
    "tablet": gettext_lazy("Tablet"),
    "desktop": gettext_lazy("Desktop"),
}
USUAL = "desktop"


@dataclass
class Asked:
    """A request for a preview. `problems` say what of it could not be understood and was left aside."""

    revision: Revision | None
    at: datetime | None
    typed: str
    width: str
    problems: list[str]

    def query(self, **other) -> str:
        """The same as part of an address, `other` put in its place; empty things are left out."""
        said = {
            "revision": self.revision.number if self.revision else "",
            "at": timezone.localtime(self.at).strftime("%Y-%m-%dT%H:%M") if self.at else "",
            "typed": self.typed,
            "width": "" if self.width == USUAL else self.width,
        } | other
        return urlencode({name: value for name, value in said.items() if value})


def read(request, article: Article | None) -> Asked:
    """What `request` asks for; of `article` only."""
    problems: list[str] = []
    typed, width = request.GET.get("typed", ""), request.GET.get("width", "")
    return Asked(
        revision=_revision(article, request.GET.get("revision", ""), problems),
        at=moment(request.GET.get("at", ""), problems),
        typed=typed if typed.isascii() and typed.isdecimal() and len(typed) < 16 else "",
        width=width if width in WIDTHS else USUAL,
        problems=problems,
    )


def moment(text: str, problems: list[str]) -> datetime | None:
    """`2026-04-08T06:00` as clocks in the newsroom show it; of a time they show twice, the first."""
    if not text.strip():
        return None
    day, _t, clock_time = text.strip()[:40].partition("T")
    try:
        return parse_local(day, clock_time, timezone.get_current_timezone(), fold=0)
    except (NotATime, OverflowError) as error:
        problems.append(getattr(error, "message", _("That is no time that can be meant.")))
        return None


def _revision(article: Article | None, text: str, problems: list[str]) -> Revision | None:
    """The revision of that number; without one, None."""
    if not text.strip() or article is None:
        return None
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
    found = Revision.objects.filter(article=article, number=number).select_related("by").first() if number else None
    if found is None:
        problems.append(_("This story has no revision “%(number)s”; the newest is shown.") % {"number": text[:20]})
    return found
