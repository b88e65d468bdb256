"""Telling a WebSub hub which feeds have changed (W3C WebSub, "publishing"). What it was told is kept as a moment.

Readers' time does the work: whatever opened or closed between that moment and now has changed its feeds, whether somebody
pressed a button or a scheduled story's time came. Telling twice is harmless.
"""

from collections.abc import Iterable
from datetime import datetime
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from django.conf import settings
from django.db.models import Q

from articles.models import Edition
from newsroom.feeds.channels import SHAPES
from newsroom.feeds.models import Told
from sections import nav

TIMEOUT = 5  # seconds
AT_ONCE = 50  # addresses a request
MOST = 500  # stories; an import of more is told as the paper's own feed alone


def tell(now: datetime) -> int:
    """Tell the hub what changed since it was told last; returns how many feeds. Raises OSError where it does not answer."""
    told, new = Told.objects.get_or_create(hub=settings.WEBSUB_HUB, defaults={"until": now})
    paths = [] if new else changed(told.until, now)
    addresses = [f"{settings.SITE_URL}{path}feed/{end}" for path in paths for end in SHAPES.values()]
    for start in range(0, len(addresses), AT_ONCE):
        _post(settings.WEBSUB_HUB, addresses[start : start + AT_ONCE])
    Told.objects.filter(pk=told.pk, until__lt=now).update(until=now)
    return len(addresses)


def changed(since: datetime, now: datetime) -> list[str]:
    """The paths of the lists in which a story appeared, changed or went in (since, now]."""
    within = Q(live_from__gt=since, live_from__lte=now) | Q(live_until__gt=since, live_until__lte=now)
    rows = Edition.objects.filter(within, past=False).values_list("section_id", "top_section_id", "tags", "credits")
    stories = list(rows[: MOST + 1])
    if not stories:
        return []
    return ["/"] if len(stories) > MOST else sorted({"/", *_lists_of(stories)})


def _lists_of(stories: Iterable[tuple]) -> Iterable[str]:
    tree = nav.tree()
    for section, top, tags, credits in stories:
        yield from (tree.by_id[number].url for number in (section, top) if number in tree.by_id)
        yield from (f"/tag/{row['slug']}/" for row in tags)
        yield from (f"/{'author' if 'author' in row else 'agency'}/{row['slug']}/" for row in credits)


def _post(hub: str, addresses: list[str]) -> None:
    """One notice to the hub: `hub.mode=publish` and the feeds' addresses."""
    said = [("hub.mode", "publish"), *(("hub.url", address) for address in addresses)]
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    with urlopen(Request(hub, urlencode(said).encode(), headers, method="POST"), timeout=TIMEOUT) as answer:
        answer.read(1)
