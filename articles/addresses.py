"""Every public address of a story, for whoever walks the whole paper."""

from collections.abc import Iterator

from articles.models import Edition
from sections import clock


def public_urls() -> Iterator[str]:
    """Paths of all stories that are live now, oldest number first."""
    live = Edition.objects.live(clock.now()).order_by("article_id").values_list("article_id", "slug")
    for number, slug in live.iterator(chunk_size=2000):
        yield f"/article/{number}/{slug}/"
