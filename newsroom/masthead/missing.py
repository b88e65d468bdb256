"""What a live paper's masthead and standing pages still lack, and why it is needed, in words for an editor."""

from typing import NamedTuple

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from newsroom.masthead.models import Masthead, StandingPage
from newsroom.masthead.wording import NOTE, PAGES

ACT = _("The Newspaper Act, article 21, asks every page to show it.")
# The publication date is the ninth fact: each page writes it by itself.
BY_LAW = {
    "title": ACT,
    "company": _("The Newspaper Act, article 21, asks every page to show the business that publishes the paper."),
    "address": _("The Newspaper Act, article 21, asks every page to show where the paper is published."),
    "telephone": _("The Newspaper Act, article 21, asks every page to show the telephone of the publishing office."),
    "registration_number": _("The Newspaper Act, article 21, asks every page to show that the paper is registered."),
    "registration_date": ACT,
    "publisher": ACT,
    "editor": ACT,
}
BY_SIZE = {
    "juvenile_protection": _(
        "Large sites must name one (Network Act, article 42-3), and readers look for the name at the foot of the page."
    ),
    "email": _("Readers who have found a mistake, or have a story to tell, need somewhere to write."),
}
# Pages without which a paper here breaks a rule; the others are good manners.
PAGES_BY_LAW = {
    "ombudsman": _("The Press Arbitration Act asks a paper to say who its ombudsman is and what he or she does."),
    "privacy-statement": _("Readers must be able to read what is kept about them."),
}


class Missing(NamedTuple):
    """One thing that is missing: its name, why it is needed, and whether a live paper must have it."""

    what: str
    why: str
    must: bool


def of(masthead: Masthead) -> list[Missing]:
    """The facts this masthead lacks; what the law asks for comes first."""
    return [
        Missing(str(Masthead._meta.get_field(field).verbose_name), str(why), must)
        for asked, must in ((BY_LAW, True), (BY_SIZE, False))
        for field, why in asked.items() if not getattr(masthead, field)
    ]


def pages() -> list[Missing]:
    """The standing pages that are not there, and those that still hold a note for the editor."""
    bodies = dict(StandingPage.objects.values_list("slug", "body"))
    return [
        Missing(str(page.title), said, page.slug in PAGES_BY_LAW)
        for page in PAGES if (said := _said_of(page.slug, bodies))
    ]


def unfinished(body: str) -> bool:
    """Whether a page's text still holds a note that is not meant for readers."""
    return str(NOTE) in body


def _said_of(slug: str, bodies: dict[str, str]) -> str:
    """What is wrong with a page; nothing where it is in order, or is a page the paper can do without."""
    if slug not in bodies:
        return str(PAGES_BY_LAW.get(slug, ""))
    return gettext("It still holds a note for the editor, which readers can see.") if unfinished(bodies[slug]) else ""
