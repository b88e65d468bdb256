"""What the story screen asks of the database: a literal number, the same after one save and after five hundred."""

import pytest

from articles import workflow
from articles.models import Revision
from tests.admin.desk import ADD, at_desk, page_of
from tests.factories import a_story, ha_eun, min_ji, soo_ah

pytestmark = pytest.mark.django_db


def after_many_saves(story, number: int):
    """The story as if it had been saved `number` times."""
    first = Revision.objects.get(article=story, number=story.revision)
    Revision.objects.bulk_create(
        Revision(article=story, number=n, saved=first.saved, by=first.by, pack=first.pack, verb=first.verb)
        for n in range(story.revision + 1, number + 1)
    )
    type(story).objects.filter(pk=story.pk).update(revision=number)
    return story


@pytest.mark.parametrize("revisions", [1, 500])
def test_a_draft_opened_by_its_writer(revisions, django_assert_num_queries):
    story = after_many_saves(a_story(), revisions)
    client = at_desk(min_ji())
    client.get(page_of(story))
    with django_assert_num_queries(25):
        assert client.get(page_of(story)).status_code == 200


@pytest.mark.parametrize("revisions", [1, 500])
def test_a_live_story_opened_by_its_editor(revisions, django_assert_num_queries):
    story = after_many_saves(a_story(), revisions)
    story.refresh_from_db()
    story = workflow.publish(story, by=soo_ah(), revision=story.revision)
    client = at_desk(ha_eun())
    client.get(page_of(story))
    with django_assert_num_queries(26):
        assert client.get(page_of(story)).status_code == 200


def test_an_empty_form(django_assert_num_queries):
    client = at_desk(min_ji())
    client.get(ADD)
    with django_assert_num_queries(11):
        assert client.get(ADD).status_code == 200
