"""`/article/<id>/<slug>/history/`: what changed in a story since it was first published, for readers."""

from django.http import Http404, HttpResponsePermanentRedirect
from django.template.response import TemplateResponse

from articles.models import Edition
from articles.pages import public
from articles.photos.models import Picture
from articles.tracing.editions import begun
from articles.tracing.entries import Entry, asked_for, entries
from articles.views import gone
from sections import nav


@public(60)
def history(request, number, slug):
    """The versions of a live story, newest first. Withdrawn → 410, never public → 404, as the story itself."""
    before = _version(request.GET.get("before"))
    rows = begun(number, request.now, before)
    live = rows[0] if rows and rows[0].is_live else None
    if live is None:
        return gone(request, number)
    if live.paper_shut:
        raise Http404("this paper shows no histories")
    if slug != live.slug:
        return HttpResponsePermanentRedirect(f"{live.get_absolute_url()}history/")
    context = _frame(live)
    if live.story_shut is None:
        shown = rows[1:] if before else rows
        if not shown:
            raise Http404("no older version")
        context |= _page(shown, request.now, bool(before))
    return TemplateResponse(request, "articles/history.html", context)


def _version(text: str | None) -> int:
    """The number of a version as it stands in an address; 0 where none is asked for, 404 for anything else."""
    if text is None:
        return 0
    if not (text.isascii() and text.isdecimal() and 0 < len(text) < 10 and int(text)):
        raise Http404("no such version")
    return int(text)


def _frame(live: Edition) -> dict:
    """What stands around the list; `closed`: why there is none."""
    trail = nav.tree().trail_of(live.section_id)
    return {"edition": live, "trail": trail, "top": trail[0] if trail else None, "closed": live.story_shut}


def _page(editions: list[Edition], now, older_page: bool) -> dict:
    """The entries, one query for the rights of all pictures in them; `older`: the last version shown, if there are more."""
    asked = asked_for(editions)
    shown = set(Picture.objects.shown(now).filter(pk__in=asked).values_list("pk", flat=True)) if asked else set()
    found: list[Entry] = entries(editions, nav.tree(), shown)
    more = len(editions) > len(found)
    return {"entries": found, "older": found[-1].edition.version if more else None, "older_page": older_page}
