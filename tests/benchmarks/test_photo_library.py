"""The picture library with a hundred stories (4,000 photos) and a hundred thousand of each. By hand, with BENCHMARK=1 set:

    BENCHMARK=1 python -m pytest tests/benchmarks/test_photo_library.py -s

Prints the best of some rounds in milliseconds. Nothing is asserted about time; the number of queries must be the same.
"""

import os
from datetime import timedelta

import pytest
from django.db import connection

from articles.models import Agency, ArticlePhoto
from articles.photos.models import Photo
from sections import clock
from tests.admin.desk import at_desk
from tests.benchmarks.archive import PHOTOS, WORDS, Archive
from tests.benchmarks.test_admin import LARGE, ROUNDS, SMALL, Book
from tests.factories import ha_eun

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif("BENCHMARK" not in os.environ, reason="by hand, with BENCHMARK=1: it takes minutes"),
]
BATCH = 5000
LIBRARY = "/admin/photos/photo/"
PAGES = {
    "the library": LIBRARY,
    "fourth page": LIBRARY + "?p=4",
    "no credit": LIBRARY + "?missing=credit",
    "no caption (none has)": LIBRARY + "?missing=caption&rights=killed",
    "expiring": LIBRARY + "?rights=expiring",
    "ended or killed": LIBRARY + "?rights=gone",
    "unused": LIBRARY + "?used=no",
    "of an agency": LIBRARY + "?agency={agency}",
    "mine": LIBRARY + "?whose=mine",
    "search, common word": LIBRARY + "?q=harbour",
    "search, one photo": LIBRARY + "?q=number2042",
    "search, nothing": LIBRARY + "?q=zeppelin",
    "search, a number": LIBRARY + "?q=%23{photo}",
    "search, a month": LIBRARY + "?q={month}",
    "the picker": LIBRARY + "pick/",
    "the picker, nothing found": LIBRARY + "pick/?q=zeppelin",
    "form of an unused photo": LIBRARY + "{photo}/change/",
    "form of a used photo": LIBRARY + "{used}/change/",
}


def grow(owner, size: int) -> None:
    """Add photos until there are `size`: one in a thousand without credit, one in fifty an agency's."""
    now = clock.now()
    while (there := Photo.objects.count()) < size:
        Photo.objects.bulk_create(_photo(n, now, owner) for n in range(there, min(size, there + BATCH)))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _photo(n: int, now, owner) -> Photo:
    said = [WORDS[(n * step) % len(WORDS)] for step in range(1, 36)]
    return Photo(
        image=f"more-{n}.jpg", sha256=f"{n:064x}", format="JPEG", width=1500, height=1000, title=f"Title {n}",
        credit="" if n % 1000 == 7 else "Agency 3 / Pool" if n % 50 == 0 else "Kim Min-ji / The paper", alt="A gate",
        caption=f"{' '.join(said)} number{n}", keywords=", ".join(said[:6]), people="Oh Se-bin; Han Ga-on", place="Seoul",
        uploaded=now - timedelta(minutes=n), taken=now - timedelta(minutes=n + 60), uploaded_by=owner,
        rights_end=now + timedelta(days=3) if n % 500 == 1 else None, killed=now if n % 900 == 5 else None,
    )


def test_a_hundred_and_a_hundred_thousand():
    archive, book, client = Archive(), Book(), at_desk(ha_eun())
    for size in (SMALL, LARGE):
        archive.grow(size)
        grow(archive.editor, max(size, 2 * PHOTOS))
        used = ArticlePhoto.objects.order_by("-pk").first()
        facts = {
            "agency": Agency.objects.get(name="Agency 3").pk, "photo": Photo.objects.latest("pk").pk,
            "month": f"{clock.now():%Y-%m}", "used": used.photo_id,
        }
        for name, url in PAGES.items():
            for _round in range(ROUNDS):
                with book.entry(name, size):
                    assert client.get(url.format(**facts)).status_code == 200, name
    book.print()
    assert {name: book.queries[name, LARGE] for name in PAGES} == {name: book.queries[name, SMALL] for name in PAGES}
