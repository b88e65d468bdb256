"""Export → import into an empty site → export: the same stories, word for word, but for their addresses."""

import gzip
import json
from io import BytesIO

import pytest
from django.core.management import call_command
from PIL import Image

from articles import workflow
from articles.models import Article, Author, Edition
from articles.photos import library
from articles.values import blank
from tests.factories import a_section, min_ji, na_rae, soo_ah
from tests.transfer.clerk import a_record, bring, run

pytestmark = pytest.mark.django_db(transaction=True)


def a_picture(colour) -> BytesIO:
    """A small JPEG."""
    file = BytesIO()
    Image.new("RGB", (640, 480), colour).save(file, "JPEG")
    file.name = "bridge.jpg"
    return file


def a_story_by_hand():
    """A story written here, with a photo, a byline with e-mail, tags; then corrected."""
    national = a_section(name="National")
    author = Author.objects.create(name="Kim Min-ji", slug="mj", email="minji@example.com", show_email=True)
    photo = library.add(a_picture("red"), by=na_rae(), caption="The bridge", credit="Yonhap", alt="A bridge")
    section = a_section(name="Politics", parent=national)
    values = blank() | {
        "headline": "한강에 두 번째 보행교", "body": "<p>서울시는 “봄에” 공사를 시작한다.\xa0<em>Two</em> years.</p>",
        "section": section.pk, "kicker": "Rivers", "standfirst": "A & B", "kind": "feature", "language": "ko",
        "bylines": [{"author": author.pk, "printed_as": "김민지"}],
        "photos": [{"photo": photo.pk, "caption": "Its own words", "credit": "", "alt": ""}],
    }
    story = workflow.create(values, by=min_ji())
    story = workflow.VERBS["publish"](story, by=soo_ah(), revision=1)
    return workflow.VERBS["update"](story, by=soo_ah(), revision=1, kind="correction", text="It is the second.")


def exported(path) -> list[dict]:
    """What an export to `path` holds."""
    assert run("export_articles", path).code == 0
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def test_nothing_is_lost_on_the_way(tmp_path, settings):
    story = a_story_by_hand()
    (tmp_path / "old").mkdir()
    a_picture("blue")
    (tmp_path / "old/blue.jpg").write_bytes(a_picture("blue").getvalue())
    bring(tmp_path / "old", a_record(
        byline="By Ann Lee and Bo Moon", agency="Yonhap", tags=["한강", "Rivers"], dateline="SEOUL", slug="x",
        updated="2020-04-09T10:00:00-05:00", old_url="https://old.example.com/?id=1", source="Old paper",
        licence="CC BY", release_number="08-002", url="https://old.example.com/1", image_alts=["a"],
        corrections=[{"kind": "clarification", "text": "Two.", "at": "2020-04-10"}],
        photos=[{"file": "blue.jpg", "caption": "Blue", "credit": "Lee", "alt": "Blue"}],
    ))
    first = exported(tmp_path / "out.jsonl")
    assert [record["guid"] for record in first] == [story.guid, a_record()["guid"]]
    assert first[0]["bylines"] == [{"name": "김민지", "slug": "mj", "email": "minji@example.com"}]
    assert first[0]["section"] == "national/politics" and first[0]["corrections"][0]["text"] == "It is the second."
    assert (tmp_path / first[0]["photos"][0]["file"]).is_file()

    call_command("flush", interactive=False)
    settings.STORAGES["default"]["OPTIONS"]["location"] = str(tmp_path / "other media")
    assert run("import_articles", tmp_path / "out.jsonl").code == 0
    (tmp_path / "again").mkdir()
    second = exported(tmp_path / "again/out.jsonl")
    for one, two in zip(first, second, strict=True):
        assert list((one | {"path": ""}).items()) == list((two | {"path": ""}).items())
    moved = Article.objects.get(guid=first[0]["guid"])
    assert first[0]["path"] in {row.path for row in moved.old_addresses.all()} | {moved.editions.get().get_absolute_url()}


def test_only_what_readers_see_goes_out(tmp_path):
    a_section(name="National")
    bring(tmp_path, a_record(), a_record(guid="b", published="2199-01-01T00:00:00Z"))
    bring(tmp_path, a_record(guid="c"), mode="draft")
    assert [record["guid"] for record in exported(tmp_path / "out.jsonl.gz")] == [a_record()["guid"]]


def test_a_killed_photo_stays_at_home(tmp_path):
    a_story_by_hand()
    library.kill(library.Photo.objects.get(), by=na_rae(), reason="No consent.")
    assert "photos" not in exported(tmp_path / "out.jsonl")[0]


def test_an_e_mail_that_is_not_printed_stays_at_home(tmp_path):
    a_story_by_hand()
    Author.objects.update(show_email=False)
    assert "minji@example.com" not in json.dumps(exported(tmp_path / "out.jsonl"))


def test_standard_output_and_a_place_that_cannot_be_written(tmp_path):
    a_section(name="National")
    bring(tmp_path, a_record())
    assert json.loads(run("export_articles", "-").out)["headline"] == a_record()["headline"]
    from django.core.management.base import CommandError

    with pytest.raises(CommandError, match="cannot be written"):
        run("export_articles", tmp_path / "nowhere/out.jsonl")
    assert Edition.objects.count() == 1
