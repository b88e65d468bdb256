"""`/preview/<token>/`: an unpublished story for somebody who was sent the link. No log-in, no cookie, no cache, no robot."""

import re

from django.template.response import TemplateResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from articles.admin.standing import local_words
from articles.models import Edition, PreviewLink
from articles.previewing import links, page, words
from articles.previewing.drawing import Drawn, draw
from articles.previewing.robots import is_robot

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")  # what `links.make` gives


@csrf_exempt  # the POST changes nothing: it is how a person says that they are no robot
@require_http_methods(["GET", "HEAD", "POST"])
def link_view(request, token: str):
    """The story; to robots a page without a word of it; 404 for no such link, 410 for one that works no more."""
    if request.method != "POST" and is_robot(request.headers.get("User-Agent", "")):
        return _closed(request, "robot", 200)
    link = _found(token)
    if link is None:
        return _closed(request, "unknown", 404)
    drawn = _drawn(link, request.now)
    if drawn is None:
        return _closed(request, "over", 410)
    return page.outside(request, drawn, _notice(link, drawn, request.now))


def _found(token: str) -> PreviewLink | None:
    if not _TOKEN.fullmatch(token):
        return None
    rows = PreviewLink.objects.select_related("article__section", "revision__by", "by")
    return rows.filter(token=token).first()


def _drawn(link: PreviewLink, now) -> Drawn | None:
    """What the link shows, if it may still show it: an embargo set after it was made closes it."""
    if not links.open_now(link, now):
        return None
    drawn = draw(link.article, now, revision=link.revision, at=link.at)
    if links.embargo_of(link.article, drawn, now) and not link.embargo_lifted:
        return None
    return drawn


def _notice(link: PreviewLink, drawn: Drawn, now) -> dict:
    """What stands over the story, in words."""
    live = Edition.objects.live(now).filter(article=link.article).only("article_id", "slug").first()
    return {
        "by": link.by,
        "made": local_words(link.made, now),
        "shown": words.sentence(drawn, link.article, now, link.at),
        "until": local_words(link.expires, now),
        "live": live.get_absolute_url() if live else "",
    }


def _closed(request, why: str, status: int):
    """A kind page that tells nothing of any story."""
    context = {"why": why, "robots": page.NO_ROBOTS}
    response = page.unseen(TemplateResponse(request, "articles/preview_closed.html", context, status=status))
    response.looked_for = True  # this is the answer, not an old address to be searched for
    return response
