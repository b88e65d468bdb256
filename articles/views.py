"""The story's own page."""

import re

from django.http import Http404, HttpResponsePermanentRedirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse

from articles import cards, lost, related, slots
from articles.illustrations import players_policy
from articles.models import Edition, Withdrawal
from articles.pages import public
from articles.states import Change
from articles.tracing.closed import history_closed
from sections import nav

COLUMNS = (
    "article_id", "change", "kind", "slug", "headline", "standfirst", "section_id", "top_section_id", "language", "dateline",
    "related", "credits", "tags", "pictures", "corrections", "first_published", "updated", "story_html",
)
TOOLS = "<!--tools-->"  # where the reader's tools stand in a story's ready-made HTML
DATES_END = f"</p></div>{TOOLS}"  # where the line of dates ends
LABEL = re.compile(r"<!--label:([^<>]*)-->")  # where the kind of story is named, unless the section says the same


@public(60)
def story(request, number, slug=""):
    """`/article/<id>/<slug>/`: the live edition; a wrong slug → 301; withdrawn → 410; never public → 404."""
    live = Edition.objects.live(request.now).filter(article_id=number).only(*COLUMNS)
    edition = live.annotate(history_closed=history_closed()).order_by("-live_from").first()
    if edition is None:
        return gone(request, number)
    if slug != edition.slug:
        return HttpResponsePermanentRedirect(lost.story_once_at(request) or edition.get_absolute_url())
    traced = edition.change != Change.FIRST and not edition.history_closed
    response = TemplateResponse(request, "articles/story.html", page(edition, request.now, traced=traced))
    response.csp = players_policy(edition.story_html)
    return response


def page(edition: Edition, now, pictures=None, *, traced: bool = False) -> dict:
    """What a story's page shows: the story and the cards of related ones, with one query for all their pictures.

    `pictures`: asked for those that may be shown, where a preview shows other ones than readers see now.
    `traced`: the way to the story's history stands beside its dates.
    """
    near = related.cards_near(edition, now)
    pieces = [edition.story_html, *near]
    shown = pictures(pieces) if pictures else slots.pictures_in(pieces, now)
    html, *others = cards.fill([(edition.story_html, cards.STORY), *((card, "small") for card in near)], now, shown)
    trail = nav.tree().trail_of(edition.section_id)
    tools = render_to_string("articles/parts/tools.html") if TOOLS in html else ""
    if traced:
        html = html.replace(DATES_END, render_to_string("articles/parts/traced.html", {"edition": edition}) + DATES_END, 1)
    said = {shelf.name.casefold() for shelf in trail}
    html = LABEL.sub(lambda found: _label(found[1], said), html.replace(TOOLS, tools, 1), count=1)
    return {
        "edition": edition, "story": html, "related": others, "plays": bool(players_policy(edition.story_html)),
        "shown": shown, "trail": trail, "top": trail[0] if trail else None,
    }


def _label(kind: str, said: set[str]) -> str:
    """The kind of story in words, unless the names of its sections (`said`) say it already. It was escaped when written."""
    return "" if kind.casefold() in said else f'<span class="label">{kind}</span> '


def gone(request, number):
    """The note readers find where a withdrawn story was (410). 404 where no story ever was."""
    if not Edition.objects.filter(article_id=number, live_from__lte=request.now).exists():
        raise Http404("no such story")
    note = Withdrawal.objects.filter(article_id=number, at__lte=request.now).first()
    return TemplateResponse(request, "articles/gone.html", {"note": note}, status=410)
