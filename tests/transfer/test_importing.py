"""An archive comes in: what stands in the paper afterwards, and what the operator is told."""

import gzip

import pytest

from articles.models import Article, AuditEntry, Edition, OldAddress, Origin
from newsroom.staff import roles
from newsroom.transfer import importer
from newsroom.transfer.models import ImportedStory, ImportRun
from sections import clock
from sections.models import Section
from tests.factories import a_section
from tests.transfer.clerk import a_file, a_record, bring, counts, run

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def national():
    return a_section(name="National")


def test_a_story_is_live_since_it_was_published(tmp_path):
    said = bring(tmp_path, a_record())
    assert said.out.endswith(f"run {ImportRun.objects.get().pk}: {counts(created=1)}\n") and said.code == 0
    edition = Edition.objects.live(clock.now()).get()
    assert edition.live_from == edition.first_published
    assert edition.first_published.isoformat() == "2020-04-08T04:47:00+00:00"
    assert "<h1>Second footbridge over the stream</h1>" in edition.story_html
    article = edition.article
    assert (article.state, article.revision, article.changed_by) == ("published", 1, importer.user())
    assert article.revisions.get().verb == AuditEntry.objects.get().verb == "import"


def test_the_importer_is_the_one_of_the_staff_list():
    assert importer.user() == roles.machine("importer")


def test_the_same_file_again_writes_nothing(tmp_path):
    bring(tmp_path, a_record())
    changed = Article.objects.get().changed
    assert bring(tmp_path, a_record()).receipt == counts(skipped=1)
    assert Article.objects.get().changed == changed
    assert ImportedStory.objects.count() == 1


def test_the_order_of_keys_is_no_change(tmp_path):
    bring(tmp_path, a_record())
    assert bring(tmp_path, dict(reversed(a_record().items()))).receipt == counts(skipped=1)


def test_a_guid_twice_in_a_run_is_a_skip_or_an_update(tmp_path):
    said = bring(tmp_path, a_record(), a_record(), a_record(headline="Third footbridge"))
    assert said.receipt == counts(created=1, skipped=1, updated=1)


def test_drafts_wait_for_the_desk(tmp_path):
    assert bring(tmp_path, a_record(section=None), mode="draft").receipt == counts(created=1)
    article = Article.objects.get()
    assert (article.state, article.revision, article.first_published) == ("draft", 1, None)
    assert not Edition.objects.exists()


def test_a_future_story_opens_at_its_second(tmp_path):
    bring(tmp_path, a_record(published="2199-01-01T00:00:00Z"))
    edition = Edition.objects.get()
    assert not Edition.objects.live(clock.now()).exists()
    assert Edition.objects.live(edition.first_published).exists()


def test_a_rehearsal_writes_nothing(tmp_path):
    said = bring(tmp_path, a_record(section="Brand new"), a_record(section="Brand new"), a_record(guid=""), dry_run=True)
    assert said.out == f"run 0: {counts(created=1, skipped=1, failed=1, warnings=1)}\n"
    assert not Article.objects.exists() and not ImportRun.objects.exists() and Section.objects.count() == 1
    assert not importer.stands()


def test_folders_and_gzip_are_read(tmp_path):
    a_file(tmp_path, a_record())
    (tmp_path / "more.jsonl.gz").write_bytes(gzip.compress(a_file(tmp_path, a_record(guid="b"), name="x").read_bytes()))
    assert run("import_articles", tmp_path).receipt == counts(created=2)


def test_unknown_keys_are_kept(tmp_path):
    bring(tmp_path, a_record(url="https://old.example.com/1", desk={"mood": "good\x00"}))
    assert Origin.objects.get().extra == {"url": "https://old.example.com/1", "desk": {"mood": "good"}}


def test_old_addresses_lead_to_the_story(tmp_path):
    bring(tmp_path, a_record(old_url="https://old.example.com/view.php?ud=2020", path="/article/999/second/"))
    assert set(OldAddress.objects.values_list("path", flat=True)) == {"/view.php?ud=2020", "/article/999/second/"}


def test_an_old_front_page_is_no_address_of_a_story(tmp_path):
    bring(tmp_path, a_record(old_url="https://old.example.com/"))
    assert not OldAddress.objects.exists()


def test_two_stories_of_one_old_address_leave_it_to_the_first(tmp_path):
    records = [a_record(guid=str(number), old_url="https://old.example.com/x") for number in range(2)]
    assert bring(tmp_path, *records).receipt == counts(created=2)
    assert OldAddress.objects.get().article.guid == "0"
