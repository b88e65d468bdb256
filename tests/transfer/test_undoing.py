"""Undoing a run."""

import pytest
from django.core.management.base import CommandError

from articles import workflow
from articles.models import Article, AuditEntry, Author, Correction, Edition, EditionCredit, EditionTag, Revision
from articles.values import values_of
from newsroom.transfer.models import ImportRun
from sections import clock
from tests.factories import a_section, soo_ah
from tests.transfer.clerk import a_record, bring, counts, run

pytestmark = pytest.mark.django_db
TOLD = {"kind": "correction", "text": "Two bridges.", "at": "2020-04-09T10:00:00+09:00"}


@pytest.fixture(autouse=True)
def national():
    return a_section(name="National")


def undo(number=None):
    """Undo a run, the newest unless told."""
    return run("import_articles", undo=number or ImportRun.objects.latest("id").pk)


def test_what_the_run_created_goes_with_all_its_rows(tmp_path):
    bring(tmp_path, a_record(tags=["Rivers"], byline="Kim Min-ji", corrections=[TOLD], old_url="https://x.org/1"))
    assert undo().out.endswith("undone: deleted 1, stepped back 0, left 0\n")
    for model in (Article, Edition, EditionTag, EditionCredit, Revision, Correction):
        assert not model.objects.exists()
    assert Author.objects.exists()
    assert list(AuditEntry.objects.values_list("verb", flat=True)) == ["undo", "import"]


def test_twice_is_fine(tmp_path):
    bring(tmp_path, a_record())
    undo()
    number = ImportRun.objects.get().pk
    assert undo() == (f"run {number} was already undone\n", "", 0)


def test_a_run_that_never_was_is_said_so():
    with pytest.raises(CommandError, match="There is no run 7"):
        run("import_articles", undo=7)


def test_what_was_undone_can_come_again(tmp_path):
    bring(tmp_path, a_record())
    undo()
    assert bring(tmp_path, a_record()).receipt == counts(created=1)


def test_what_people_touched_stays_and_is_listed(tmp_path):
    bring(tmp_path, a_record(), a_record(guid="b"))
    article = Article.objects.get(guid="b")
    workflow.save(article, by=soo_ah(), revision=1, values=values_of(article) | {"kicker": "Rivers"})
    said = undo()
    assert f"{article.pk} stays: changed since by Choi Soo-ah" in said.out
    assert said.out.endswith("deleted 1, stepped back 0, left 1\n")
    assert Article.objects.get() == article


def test_an_update_steps_back(tmp_path):
    bring(tmp_path, a_record())
    bring(tmp_path, a_record(headline="Third footbridge", updated="2020-04-10", corrections=[TOLD]))
    assert undo().out.endswith("deleted 0, stepped back 1, left 0\n")
    edition = Edition.objects.live(clock.now()).get()
    assert (edition.version, edition.headline, edition.updated, edition.corrections) == (
        3, "Second footbridge over the stream", None, []
    )
    assert Article.objects.get().revision == 3
    assert bring(tmp_path, a_record()).receipt == counts(skipped=1)


def test_runs_are_undone_one_after_the_other(tmp_path):
    bring(tmp_path, a_record())
    bring(tmp_path, a_record(headline="Third footbridge"))
    first = ImportRun.objects.earliest("id").pk
    undo()
    assert undo(first).out.endswith("deleted 1, stepped back 0, left 0\n")
    assert not Article.objects.exists()


def test_the_older_run_alone_cannot_take_a_newer_ones_story(tmp_path):
    bring(tmp_path, a_record())
    bring(tmp_path, a_record(headline="Third footbridge"))
    assert undo(ImportRun.objects.earliest("id").pk).out.endswith("left 1\n")


def test_publishing_drafts_steps_back_to_drafts(tmp_path):
    bring(tmp_path, a_record(), mode="draft")
    bring(tmp_path, a_record())
    undo()
    assert Article.objects.get().state == "draft"
    assert not Edition.objects.live(clock.now()).exists()
