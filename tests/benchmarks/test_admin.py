"""The newsroom's pages at a hundred and at a hundred thousand stories, side by side. By hand, with BENCHMARK=1 set:

    BENCHMARK=1 python -m pytest tests/benchmarks -s

Prints the best of some rounds in milliseconds. Nothing is asserted about time; the number of queries must be the same.
"""

import os
import time
from contextlib import contextmanager

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import joining
from articles.models import Article, Author
from tests.admin.desk import at_desk, fields_of, page_of
from tests.benchmarks.archive import Archive
from tests.factories import ha_eun, min_ji

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif("BENCHMARK" not in os.environ, reason="by hand, with BENCHMARK=1: it takes minutes"),
]
SMALL, LARGE, ROUNDS = 100, int(os.environ.get("BENCHMARK_STORIES", 100_000)), 5
STORIES = "/admin/articles/article/"
COMPLETE = "/admin/autocomplete/?app_label=articles&model_name={}&field_name={}&term={}"
LISTS = {
    "stories": STORIES,
    "stories, second page": STORIES + "?p=2",
    "drafts": STORIES + "?state__exact=draft",
    "published": STORIES + "?state__exact=published",
    "of a rare kind": STORIES + "?kind__exact=sponsored",
    "of one section": STORIES + "?section={section}",
    "of a top section": STORIES + "?section={top}",
    "of one agency": STORIES + "?agency={agency}",
    "by headline": STORIES + "?o=2",
    "changed this year": STORIES + "?changed__gte=2020-01-01+00:00:00%2B09:00",
    "search, common word": STORIES + "?q=harbour",
    "search, one story": STORIES + "?q=number+42",
    "search, nothing": STORIES + "?q=zeppelin",
    "search, a number": STORIES + "?q={story}",
    "editions": "/admin/articles/edition/",
    "audit": "/admin/articles/auditentry/",
    "audit, search": "/admin/articles/auditentry/?q=zeppelin",
    "photos": "/admin/photos/photo/",
    "authors, search": "/admin/articles/author/?q=Reporter+42",
    "tags": "/admin/articles/tag/",
    "complete an author": COMPLETE.format("byline", "author", "Reporter+1"),
    "complete a tag": COMPLETE.format("articletag", "tag", "Topic+12"),
    "complete an agency": COMPLETE.format("article", "agency", "Agency"),
    "complete a photo": COMPLETE.format("articlephoto", "photo", "harbour"),
    "complete a story": COMPLETE.format("byline", "article", "zeppelin"),
}


class Book:
    """Times and query counts by page and size."""

    def __init__(self):
        self.times, self.queries = {}, {}

    @contextmanager
    def entry(self, name: str, size: int):
        """One round."""
        with CaptureQueriesContext(connection) as asked:
            began = time.perf_counter()
            yield
            took = 1000 * (time.perf_counter() - began)
        self.times[name, size] = min(took, self.times.get((name, size), took))
        self.queries[name, size] = len(asked)

    def print(self) -> None:
        """Side by side."""
        print(f"\n{connection.vendor}: {'':22} {SMALL:>9} {LARGE:>9}   ratio  queries")
        for name in dict.fromkeys(name for name, _size in self.times):
            few, many = self.times[name, SMALL], self.times[name, LARGE]
            counts = f"{self.queries[name, SMALL]} {self.queries[name, LARGE]}"
            print(f"{name:30} {few:9.1f} {many:9.1f} {many / few:7.1f}  {counts}")


def test_a_hundred_and_a_hundred_thousand():
    archive, book = Archive(), Book()
    for size in (SMALL, LARGE):
        archive.grow(size)
        _measure(archive, book, size)
    book.print()
    assert {name: book.queries[name, LARGE] for name in _names(book)} == {
        name: book.queries[name, SMALL] for name in _names(book)}


def _names(book: Book) -> list[str]:
    return sorted({name for name, _size in book.times})


def _measure(archive: Archive, book: Book, size: int) -> None:
    manager, writer = at_desk(ha_eun()), at_desk(min_ji())
    live, draft = (Article.objects.filter(state=state).order_by("-pk").first() for state in ("published", "draft"))
    facts = {
        "section": archive.sections[3].pk, "top": archive.sections[3].parent_id, "agency": archive.agencies[3].pk,
        "story": live.pk,
    }
    pages = {name: (manager, url.format(**facts)) for name, url in LISTS.items()}
    pages["mine"] = (writer, STORIES + "?whose=mine")
    pages["form of a live story"] = (manager, page_of(live))
    pages["form of a draft"] = (manager, page_of(draft))
    pages["revisions"] = (manager, page_of(live, "revisions"))
    pages["form of an author"] = (manager, f"/admin/articles/author/{archive.authors[7].pk}/change/")
    for name, (client, url) in pages.items():
        for _round in range(ROUNDS):
            with book.entry(name, size):
                assert client.get(url).status_code == 200, url
    typed = fields_of(manager.get(page_of(draft)))
    for number in range(ROUNDS):
        with book.entry("save a draft", size):
            answer = manager.post(page_of(draft), typed | {"headline": f"Saved {number}", "_continue": "1"})
        assert answer.status_code == 302
        typed["revision"] += 1


def test_joining_authors_of_many_stories():
    archive = Archive()
    archive.grow(20_000)
    gone, stays = archive.authors[1:21], archive.authors[21]
    began = time.perf_counter()
    joining.join(gone, stays)
    done = joining.finish()
    print(f"\n{connection.vendor}: {done} stories of {len(gone)} authors joined in {time.perf_counter() - began:.1f} s")
    assert not joining.waiting() and Author.objects.filter(merged_into=stays).count() == len(gone)
