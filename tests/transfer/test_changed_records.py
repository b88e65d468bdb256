"""A record comes again, changed: readers get a new edition, and a person's work is never overwritten."""

from datetime import timedelta

import pytest

from articles import workflow
from articles.models import Article, Correction, Edition, EditionTag
from articles.values import values_of
from sections import clock
from tests.factories import a_section, ha_eun, soo_ah
from tests.transfer.clerk import a_record, bring, counts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def national():
    return a_section(name="National")


def live() -> Edition:
    """The one edition readers see now."""
    return Edition.objects.live(clock.now()).get()


def test_a_changed_record_is_a_new_edition_from_now_on(tmp_path):
    bring(tmp_path, a_record(tags=["Rivers"]))
    first = live()
    said = bring(tmp_path, a_record(headline="Third footbridge", tags=["Bridges"], updated="2020-04-09"))
    assert said.receipt == counts(updated=1)
    first.refresh_from_db()
    new = live()
    assert (new.version, new.change, new.headline) == (2, "update", "Third footbridge")
    assert new.live_from == first.live_until > new.first_published == first.first_published
    assert new.updated.isoformat() == "2020-04-08T15:00:00+00:00"
    assert EditionTag.objects.filter(edition=new, tag__slug="bridges").exists()
    article = Article.objects.get()
    assert (article.revision, article.headline, article.origin.revision) == (2, "Third footbridge", 2)
    assert bring(tmp_path, a_record(headline="Third footbridge", tags=["Bridges"], updated="2020-04-09")).receipt == counts(
        skipped=1
    )


def test_a_new_correction_is_told_once(tmp_path):
    told = {"kind": "correction", "text": "Two bridges.", "at": "2020-04-09T10:00:00+09:00"}
    bring(tmp_path, a_record(corrections=[told]))
    bring(tmp_path, a_record(corrections=[told, told | {"text": "Three bridges."}]))
    assert [row["text"] for row in live().corrections] == ["Two bridges.", "Three bridges."]
    assert Correction.objects.count() == 2


def test_what_a_person_has_edited_is_kept(tmp_path):
    bring(tmp_path, a_record())
    article = Article.objects.get()
    workflow.save(article, by=soo_ah(), revision=1, values=values_of(article) | {"headline": "Soo-ah's headline"})
    assert bring(tmp_path, a_record(headline="Third footbridge")).receipt == counts(kept=1)
    assert Article.objects.get().headline == "Soo-ah's headline" and Edition.objects.count() == 1


@pytest.mark.parametrize("reinstated", [False, True])
def test_what_a_person_has_withdrawn_stays_withdrawn(reinstated, tmp_path):
    bring(tmp_path, a_record())
    article = workflow.VERBS["withdraw"](Article.objects.get(), by=soo_ah(), revision=1, note="Wrong person.")
    if reinstated:
        workflow.VERBS["reinstate"](article, by=ha_eun(), revision=1)
    assert bring(tmp_path, a_record(headline="Third footbridge")).receipt == counts(kept=1)
    assert not Edition.objects.live(clock.now()).exists()


def test_a_story_that_people_began_is_theirs(tmp_path):
    from tests.factories import a_live_story

    story = a_live_story()
    assert bring(tmp_path, a_record(guid=story.guid)).receipt == counts(kept=1)


def test_a_planned_story_stays_planned_when_its_record_changes(tmp_path):
    bring(tmp_path, a_record(published="2199-01-01T00:00:00Z"))
    bring(tmp_path, a_record(published="2199-01-02T00:00:00Z", headline="Third footbridge"))
    edition = Edition.objects.get()
    assert edition.live_from.isoformat() == "2199-01-02T00:00:00+00:00" == edition.first_published.isoformat()
    assert edition.headline == "Third footbridge"


def test_drafts_brought_again_as_live_are_published_when_they_were(tmp_path):
    bring(tmp_path, a_record(), mode="draft")
    assert bring(tmp_path, a_record()).receipt == counts(updated=1)
    edition = live()
    assert edition.live_from == edition.first_published < clock.now() - timedelta(days=300)
    assert (edition.version, edition.change) == (1, "first")


def test_a_live_story_brought_again_as_draft_changes_only_the_newsrooms_copy(tmp_path):
    bring(tmp_path, a_record())
    bring(tmp_path, a_record(headline="Third footbridge"), mode="draft")
    assert live().headline == "Second footbridge over the stream"
    article = Article.objects.get()
    assert (article.state, article.headline) == ("published", "Third footbridge")


def test_a_record_in_another_form_with_the_same_words_changes_nothing(tmp_path):
    bring(tmp_path, a_record())
    assert bring(tmp_path, a_record(url="https://old.example.com/1")).receipt == counts(skipped=1)
    assert Edition.objects.count() == 1 and Article.objects.get().origin.extra
