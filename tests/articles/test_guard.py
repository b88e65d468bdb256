"""The database itself refuses two editions at one moment, whoever writes them."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from articles import guard
from articles.models import Edition
from tests.factories import a_live_story

pytestmark = pytest.mark.django_db


def another(story, **times):
    """A second edition of `story`, written past all verbs."""
    edition = Edition.objects.get(article=story)
    edition.pk, edition.version = None, 2
    for name, at in times.items():
        setattr(edition, name, at)
    edition.save(force_insert=True)


def test_an_overlap_is_refused():
    story = a_live_story()
    start = Edition.objects.get().live_from
    with pytest.raises(DatabaseError, match="edition_no_overlap"), transaction.atomic():
        another(story, live_from=start + timedelta(hours=1), live_until=start + timedelta(hours=2))
    with pytest.raises(DatabaseError, match="edition_no_overlap"), transaction.atomic():
        another(story, live_from=start - timedelta(hours=1), live_until=start + timedelta(hours=2))
    assert Edition.objects.count() == 1


def test_one_after_the_other_is_welcome():
    story = a_live_story()
    start = Edition.objects.get().live_from
    another(story, live_from=start - timedelta(hours=1), live_until=start)
    assert Edition.objects.count() == 2


def test_an_edition_cannot_be_stretched_over_another():
    story = a_live_story()
    start = Edition.objects.get().live_from
    another(story, live_from=start - timedelta(hours=2), live_until=start - timedelta(hours=1))
    with pytest.raises(DatabaseError, match="edition_no_overlap"), transaction.atomic():
        Edition.objects.filter(version=2).update(live_until=start + timedelta(hours=1))


def test_the_guard_stands():
    assert guard.stands()
