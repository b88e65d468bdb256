"""Making the index again, some editions at a time: meanwhile readers find what is there. Safe after a stop."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Exists, OuterRef

from articles.models import Edition
from newsroom.search import documents
from newsroom.search.models import SearchDocument

STEP = 500  # editions a transaction


def current():
    """The editions that belong in the index."""
    return Edition.objects.filter(past=False)


def missing():
    """Of them, those that are not in it."""
    return current().exclude(Exists(SearchDocument.objects.filter(edition=OuterRef("pk"))))


def stray():
    """Rows of editions that are past."""
    return SearchDocument.objects.filter(edition__past=True)


def rebuild() -> Iterator[int]:
    """Index every edition anew; yields how many are done after each step."""
    last, done = 0, 0
    stray().delete()
    while step := list(current().filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:STEP]):
        with transaction.atomic():
            documents.again(step)
        last, done = step[-1], done + len(step)
        yield done


def heal(most: int) -> int:
    """Index up to `most` editions that are missing; returns how many."""
    step = list(missing().order_by("-pk").values_list("pk", flat=True)[:most])
    with transaction.atomic():
        documents.again(step)
    return len(step)
