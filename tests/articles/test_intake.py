"""The door for machines: whole batches, and one bad story costs only itself."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import events, press, proof
from articles.intake import Credit, Intake, Result, StoryDraft
from articles.models import Agency, Article, Author, Edition, EditionCredit, EditionTag, Revision, Tag
from articles.values import values_of
from newsroom.staff import roles
from tests.factories import a_section

pytestmark = pytest.mark.django_db


def a_draft(guid="a", **fields) -> StoryDraft:
    """A good draft."""
    good = {
        "fingerprint": guid, "headline": "Second footbridge", "body": "<p>In spring.</p>", "section": "national",
        "published": datetime(2020, 4, 8, 4, 47, tzinfo=UTC), "tags": ["Rivers", "한강"], "agency": "Yonhap",
        "credits": [Credit("Kim Min-ji"), Credit("Lee Jae-won")],
    }
    return StoryDraft(guid=guid, **good | fields)


@pytest.fixture
def door():
    a_section(name="National")
    return Intake(by=roles.machine("importer"))


def test_all_copies_of_a_story_say_the_same(door):
    door.take([a_draft()])
    article = Article.objects.get()
    revision, edition = Revision.objects.get(), Edition.objects.get()
    assert values_of(article) == revision.values
    again = proof.edition_values(
        article.pk, revision.values, proof.Lookups.of(revision.values), first_published=article.first_published,
        updated=None, corrections=[],
    )
    assert {name: getattr(edition, name) for name in again} == again


def test_rows_are_as_the_press_would_have_written_them(door):
    door.take([a_draft()])
    edition = Edition.objects.get()
    rows = [set(model.objects.values_list("edition", "article", "first_published", *names)) for model, *names in NARROW]
    for model, *_ in NARROW:
        model.objects.all().delete()
    press.write_narrow_rows(edition, [])
    assert [
        set(model.objects.values_list("edition", "article", "first_published", *names)) for model, *names in NARROW
    ] == rows


NARROW = [(EditionTag, "tag"), (EditionCredit, "author", "agency")]


def test_one_bad_story_costs_only_itself(door):
    drafts = [a_draft("a"), a_draft("b", kicker="x" * 101, kind="news"), a_draft("c", section="")]
    drafts[1].guid = None  # a story without a guid is no story; here only the database knows
    drafts[1].headline = None
    outcomes = {outcome.draft.fingerprint: outcome for outcome in door.take(drafts)}
    assert [outcomes[name].result for name in "abc"] == [Result.CREATED, Result.FAILED, Result.FAILED]
    assert (outcomes["c"].field, outcomes["c"].reason) == ("section", "is missing")
    assert Article.objects.count() == Edition.objects.count() == 1


def test_names_are_found_before_they_are_made(door):
    Author.objects.create(name="Kim Min-ji", slug="minji")
    door.take([a_draft("a"), a_draft("b")])
    door.take([a_draft("c")])
    assert set(Author.objects.values_list("slug", flat=True)) == {"minji", "lee-jae-won"}
    assert Agency.objects.count() == 1 and Tag.objects.count() == 2


def test_a_batch_costs_few_statements_whatever_its_size(door):
    door.take([a_draft("warm")])
    with CaptureQueriesContext(connection) as few:
        door.take([a_draft(f"few {n}") for n in range(2)])
    with CaptureQueriesContext(connection) as many:
        door.take([a_draft(f"many {n}") for n in range(20)])
    assert len(many) == len(few)


def test_readers_hear_of_new_stories_after_commit(door, django_capture_on_commit_callbacks):
    heard = []

    def listen(sender, ids, **kwargs):
        heard.extend(ids)

    events.story_published.connect(listen)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            door.take([a_draft("a"), a_draft("b")])
    finally:
        events.story_published.disconnect(listen)
    assert heard == list(Article.objects.order_by("id").values_list("pk", flat=True))


def test_a_rehearsal_keeps_nothing(door):
    rehearsal = Intake(by=door.by, rehearsal=True)
    assert [outcome.result for outcome in rehearsal.take([a_draft()])] == [Result.CREATED]
    assert not Article.objects.exists() and not Tag.objects.exists()
    assert [outcome.result for outcome in rehearsal.take([a_draft()])] == [Result.CREATED]
