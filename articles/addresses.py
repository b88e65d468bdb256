"""Every public address of a story, for whoever walks the whole paper."""

from collections.abc import Iterator

from articles.models import Edition
from articles.states import Change
from articles.tracing.closed import history_closed
from sections import clock


def public_urls() -> Iterator[str]:
    """Paths of all stories that are live now, oldest number first, each followed by its history's where it links to one."""
    live = Edition.objects.live(clock.now()).annotate(closed=history_closed()).order_by("article_id")
    for number, slug, change, closed in live.values_list("article_id", "slug", "change", "closed").iterator(2000):
        yield f"/article/{number}/{slug}/"
        if change != Change.FIRST and not closed:
            yield f"/article/{number}/{slug}/history/"
