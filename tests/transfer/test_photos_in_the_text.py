"""Photos in the text on their way out and in: the record names them by `ref`, the library by number."""

import pytest
from django.core.management import call_command

from articles.models import Article, ArticlePhoto, Edition
from articles.photos import library
from articles.photos.models import Photo
from tests.factories import a_live_story, a_section, na_rae
from tests.public.paper import a_photo
from tests.transfer.clerk import a_record, bring, counts, run
from tests.transfer.test_round_trip import a_picture, exported

pytestmark = pytest.mark.django_db
FIGURE = '<figure data-photo="{}" data-size="wide"><figcaption>Its <em>own</em> words</figcaption></figure>'
FILM = '<figure data-embed="https://www.youtube.com/watch?v=abcDEF-_123"><figcaption>A film</figcaption></figure>'


def row(photo) -> dict:
    return {"photo": photo.pk, "caption": "", "credit": "", "alt": ""}


@pytest.fixture
def folder(tmp_path):
    a_section(name="National")
    (tmp_path / "a.jpg").write_bytes(a_picture("red").getvalue())
    return tmp_path


@pytest.mark.django_db(transaction=True)
def test_out_into_an_empty_site_and_out_again_is_the_same(tmp_path, settings):
    a_photo("white")  # so that numbers here are others than there
    lead, text, both = a_photo("red", caption="Red"), a_photo("green", caption="Green"), a_photo("blue", caption="Blue")
    body = f"<p>a</p>{FIGURE.format(text.pk)}<p>b</p>{FILM}<figure data-photo=\"{both.pk}\"></figure>"
    a_live_story(body=body, photos=[row(lead), row(both)])
    first = exported(tmp_path / "out.jsonl")
    assert [(photo.get("ref"), photo.get("in_text"), photo["caption"]) for photo in first[0]["photos"]] == [
        (None, None, "Red"), ("2", None, "Blue"), ("1", True, "Green")
    ]
    assert FIGURE.format(1) in first[0]["body_html"] and FILM in first[0]["body_html"]

    call_command("flush", interactive=False)
    settings.STORAGES["default"]["OPTIONS"]["location"] = str(tmp_path / "other media")
    assert run("import_articles", tmp_path / "out.jsonl").receipt == counts(created=1, warnings=1)  # a section was made
    (tmp_path / "again").mkdir()
    second = exported(tmp_path / "again/out.jsonl")
    assert [record | {"path": ""} for record in first] == [record | {"path": ""} for record in second]
    green = Photo.objects.get(caption="Green")
    assert f"<!--photo:{green.pk}:wide:" in Edition.objects.get().story_html
    assert list(ArticlePhoto.objects.filter(in_text=True).values_list("photo", flat=True)) == [green.pk]


def test_a_photo_of_the_text_alone_comes_in_under_its_new_number(folder):
    photo = {"file": "a.jpg", "ref": "7", "in_text": True, "caption": "The bridge", "credit": "Lee", "alt": "A bridge"}
    said = bring(folder, a_record(body_html=f"<p>a</p>{FIGURE.format(7)}", photos=[photo]))
    assert said.receipt == counts(created=1)
    story, number = Article.objects.get(), Photo.objects.get().pk
    assert story.body == f"<p>a</p>{FIGURE.format(number)}"
    assert list(story.pictures.values_list("photo", "in_text")) == [(number, True)]
    assert Edition.objects.get().pictures[0]["in_text"] is True


OTHERS = [{"file": "a.jpg"}, {"file": "missing.jpg", "ref": "7"}, {"file": "a.jpg", "ref": "x"}]


@pytest.mark.parametrize("photos", [[], *([other] for other in OTHERS)])
def test_a_figure_of_no_photo_goes_with_a_warning_and_leaves_its_words(folder, photos):
    said = bring(folder, a_record(body_html=f"<p>a</p>{FIGURE.format(7)}<p>b</p>", photos=photos))
    assert "body_html: warning: photo 7 is none of the record's photos" in said.err
    assert Article.objects.get().body == "<p>a</p><p>Its <em>own</em> words</p><p>b</p>"


def test_a_number_of_the_librarys_own_is_never_taken_for_a_ref(folder):
    a_photo()
    bring(folder, a_record(body_html=f"<p>a</p>{FIGURE.format(Photo.objects.get().pk)}"))
    assert "data-photo" not in Article.objects.get().body


def test_a_rehearsal_says_what_would_be(folder):
    record = a_record(body_html=f"<p>a</p>{FIGURE.format(7)}", photos=[{"file": "a.jpg", "ref": 7}])
    said = bring(folder, record, dry_run=True)
    assert said.receipt == counts(created=1)
    assert not Photo.objects.exists() and not Article.objects.exists()


def test_the_same_record_again_is_skipped_and_a_changed_one_keeps_its_photo(folder):
    photo = {"file": "a.jpg", "ref": "7", "in_text": True}
    record = a_record(body_html=f"<p>a</p>{FIGURE.format(7)}", photos=[photo])
    bring(folder, record)
    assert bring(folder, record).receipt == counts(skipped=1)
    assert bring(folder, record | {"headline": "Another headline"}).receipt == counts(updated=1)
    assert f'data-photo="{Photo.objects.get().pk}"' in Article.objects.get().body


def test_a_killed_photo_stays_at_home_with_its_words(tmp_path):
    photo = a_photo()
    a_live_story(body=f"<p>a</p>{FIGURE.format(photo.pk)}<p>b</p>")
    library.kill(photo, by=na_rae(), reason="No consent.")
    record = exported(tmp_path / "out.jsonl")[0]
    assert record["body_html"] == "<p>a</p><p>b</p>" and "photos" not in record
