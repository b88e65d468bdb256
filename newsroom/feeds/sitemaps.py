"""Sitemaps (sitemaps.org, and Google's for news): exactly the stories that readers can see, by month of first publication.

Months are the paper's own. Which of them have a story is asked with one short look-up each, many in a statement, so that
it costs the same with a thousand stories a month as with ten.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple
from xml.sax.saxutils import escape

from django.utils import timezone

from articles.models import Edition
from articles.several import moments
from articles.states import Kind
from articles.syndicated import clean
from articles.times import machine

MOST = 20_000  # addresses a file; the protocol allows 50,000 and 50 MB
NEWS_MOST = 1000
RECENT = timedelta(hours=48)
AT_ONCE = 100  # look-ups a statement
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


class Recent(NamedTuple):
    """A story of the news sitemap."""

    url: str
    published: str
    title: str
    language: str


def index(now: datetime, site: str) -> str:
    """The index of all months that have a story, newest first."""
    return index_of([f"{site}/sitemap-{month}.xml" for month in months(now)])


def months(now: datetime) -> list[str]:
    """The files there are: `2020-04`, and `2020-04-2` where a month has more stories than a file may hold."""
    files = []
    for month in _months_with_stories(now):
        files.append(f"{month:%Y-%m}")
        more = 2
        while _of_month(month.year, month.month, more, now).exists():
            files.append(f"{month:%Y-%m}-{more}")
            more += 1
    return files


def index_of(addresses: list[str]) -> str:
    """An index of these files."""
    rows = "".join(f"<sitemap><loc>{escape(one)}</loc></sitemap>\n" for one in addresses)
    return f"{HEAD}<sitemapindex {SPACE}>\n{rows}</sitemapindex>\n"


def month(year: int, month: int, part: int, now: datetime, site: str) -> str:
    """The stories of one month, or a part of them; empty where there is none."""
    if not (1 <= month <= 12 and 1 <= year <= 9998 and part):
        return ""
    rows = _of_month(year, month, part, now).values_list("article_id", "slug", "first_published", "updated")
    lines = [
        f"<url><loc>{escape(f'{site}/article/{number}/{slug}/')}</loc><lastmod>{machine(updated or first)}</lastmod></url>\n"
        for number, slug, first, updated in rows.iterator(chunk_size=2000)
    ]
    return f"{HEAD}<urlset {SPACE}>\n{''.join(lines)}</urlset>\n" if lines else ""


def news(now: datetime, site: str) -> list[list[Recent]]:
    """What was first published in the last 48 hours, newest first, in parts that a file may hold; no advertisements."""
    found = Edition.objects.live(now).newest(now).filter(first_published__gt=now - RECENT).exclude(kind=Kind.SPONSORED)
    rows = found.values_list("article_id", "slug", "first_published", "headline", "language")
    stories = [
        Recent(f"{site}/article/{number}/{slug}/", machine(at), clean(headline), language.partition("-")[0])
        for number, slug, at, headline, language in rows
    ]
    return [stories[start : start + NEWS_MOST] for start in range(0, len(stories), NEWS_MOST)]


def _of_month(year: int, month: int, part: int, now: datetime):
    start, end = _bounds(year, month)
    rows = Edition.objects.live(now).newest(min(now, end)).filter(first_published__gte=start, first_published__lt=end)
    return rows[(part - 1) * MOST : part * MOST]


def _bounds(year: int, month: int) -> tuple[datetime, datetime]:
    """When a month of the paper begins and ends."""
    following = (year + 1, 1) if month == 12 else (year, month + 1)
    first, last = (timezone.make_aware(datetime(*one, 1)) for one in ((year, month), following))  # noqa: DTZ001
    return first, last


def _months_with_stories(now: datetime) -> list[datetime]:
    """The months that have a story, each by its newest one, newest first."""
    shown = Edition.objects.live(now).filter(first_published__lte=now)
    oldest = shown.order_by("first_published", "article_id").values_list("first_published", flat=True).first()
    if oldest is None:
        return []
    asked = [_newest_between(*_bounds(*one), now) for one in _months(timezone.localtime(oldest), timezone.localtime(now))]
    found = []
    for start in range(0, len(asked), AT_ONCE):
        found += moments(asked[start : start + AT_ONCE])
    return sorted(map(timezone.localtime, found), reverse=True)


def _newest_between(start: datetime, end: datetime, now: datetime):
    rows = Edition.objects.live(now).newest(min(now, end)).filter(first_published__gte=start, first_published__lt=end)
    return rows.values_list("first_published")[:1]


def _months(first: datetime, last: datetime) -> Iterator[tuple[int, int]]:
    """Every (year, month) from `first` to `last`, newest first."""
    for number in range(last.year * 12 + last.month - 1, first.year * 12 + first.month - 2, -1):
        yield number // 12, number % 12 + 1
