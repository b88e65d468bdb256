"""The paper as machines are told of it: a NewsMediaOrganization of schema.org. No query when warm."""

from django.templatetags.static import static

from newsroom.masthead import facts
from newsroom.masthead.models import Masthead
from newsroom.masthead.trust import LICENSE

LOGO = ("img/logo.png", 512)  # static file, and its edge in pixels


def organisation(site: str) -> dict:
    """Who publishes the paper at the address `site`; what nobody has filled in is left out."""
    paper = facts.paper()
    logo, edge = LOGO
    said = {
        "@type": "NewsMediaOrganization",
        "@id": f"{site}/#publisher",
        "name": paper.title,
        "alternateName": paper.title_ko,
        "legalName": paper.company,
        "url": f"{site}/",
        "logo": {"@type": "ImageObject", "url": site + static(logo), "width": edge, "height": edge},
        "foundingDate": paper.founded.isoformat() if paper.founded else "",
        "address": paper.address,
        "telephone": paper.telephone,
        "email": paper.email,
        "contactPoint": _contact(paper),
    }
    return {name: value for name, value in (said | trust(site)).items() if value}


def trust(site: str) -> dict[str, str]:
    """Which page answers what, by schema.org's property; the first in the footer's order counts."""
    answers = [(name, page) for page in facts.facts().pages for name in page.trust if name != LICENSE]
    return {name: site + page.get_absolute_url() for name, page in reversed(answers)}


def licence(site: str) -> str:
    """The page that says what others may do with our work; empty where there is none."""
    pages = [page for page in facts.facts().pages if LICENSE in page.trust]
    return site + pages[0].get_absolute_url() if pages else ""


def _contact(paper: Masthead) -> dict | None:
    known = {"telephone": paper.telephone, "email": paper.email}
    said = {name: value for name, value in known.items() if value}
    return {"@type": "ContactPoint", "contactType": "newsroom", **said} if said else None
