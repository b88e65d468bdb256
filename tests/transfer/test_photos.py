"""The photos of a record: from beside the file, or from the web where the operator asks for it."""

import pytest
from django.core.files.storage import default_storage

from articles.models import Article, Edition
from articles.photos.models import Photo
from newsroom.transfer import fetching, pictures
from tests.factories import a_section
from tests.transfer.clerk import a_record, bring, counts
from tests.transfer.test_round_trip import a_picture

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(tmp_path):
    a_section(name="National")
    (tmp_path / "in/pictures").mkdir(parents=True)
    (tmp_path / "in/pictures/a.jpg").write_bytes(a_picture("red").getvalue())
    (tmp_path / "secret.jpg").write_bytes(a_picture("blue").getvalue())
    return tmp_path / "in"


def test_a_photo_beside_the_file_comes_in_with_its_words(folder):
    photo = {"file": "pictures/a.jpg", "caption": "The bridge", "credit": "Lee", "alt": "A bridge"}
    assert bring(folder, a_record(photos=[photo])).receipt == counts(created=1)
    picture = Edition.objects.get().pictures[0]
    assert (picture["caption"], picture["credit"], picture["alt"]) == ("The bridge", "Lee", "A bridge")
    assert Photo.objects.get().caption == "The bridge"


def test_one_photo_of_two_stories_is_one_photo_with_words_of_each(folder):
    records = [a_record(guid=word, photos=[{"file": "pictures/a.jpg", "caption": word}]) for word in "ab"]
    bring(folder, *records)
    assert Photo.objects.count() == 1
    assert [edition.pictures[0]["caption"] for edition in Edition.objects.order_by("id")] == ["a", "b"]


@pytest.mark.parametrize("name", ["../secret.jpg", "pictures/../../secret.jpg", "link.jpg", "way/secret.jpg"])
def test_a_file_outside_the_folder_fails_the_record(name, folder):
    (folder / "link.jpg").symlink_to(folder.parent / "secret.jpg")
    (folder / "way").symlink_to(folder.parent)
    said = bring(folder, a_record(photos=[{"file": name}]))
    assert said.receipt == counts(failed=1) and ":1: photos: " in said.err
    assert not Photo.objects.exists() and not Article.objects.exists()


def test_what_cannot_be_had_is_a_warning(folder):
    (folder / "text.jpg").write_text("no picture")
    photos = [{"file": "missing.jpg"}, {"file": "text.jpg"}, {"file": "pictures"}, {"url": "https://example.com/a.jpg"}]
    assert bring(folder, a_record(photos=photos)).receipt == counts(created=1, warnings=4)


def test_a_rehearsal_adds_no_photo(folder):
    bring(folder, a_record(photos=[{"file": "pictures/a.jpg"}]), dry_run=True)
    assert not Photo.objects.exists() and not default_storage.exists("originals")


def test_with_fetch_addresses_are_fetched(folder, monkeypatch):
    monkeypatch.setattr(pictures, "fetch", lambda url: a_picture("green").getvalue())
    photo = {"url": "https://example.com/a.jpg"}
    assert bring(folder, a_record(photos=[photo]), fetch=True).receipt == counts(created=1)
    assert Photo.objects.count() == 1


PRIVATE = ["127.0.0.1", "[::1]", "10.0.0.1", "169.254.169.254", "192.168.1.1", "[::ffff:127.0.0.1]", "localhost", "0.0.0.0"]


@pytest.mark.parametrize("host", PRIVATE)
def test_private_addresses_are_never_asked(host):
    with pytest.raises(fetching.NotFetched, match="private"):
        fetching.fetch(f"http://{host}/a.jpg")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.com/a", "http://", "http://[", "http://a:99999/"])
def test_only_the_web_is_fetched(url):
    with pytest.raises(fetching.NotFetched):
        fetching.fetch(url)


def test_a_redirect_to_a_private_address_is_not_followed(monkeypatch):
    monkeypatch.setattr(fetching, "_get", _redirects_inside(fetching._get))
    with pytest.raises(fetching.NotFetched, match="private"):
        fetching.fetch("https://example.com/a.jpg")


def _redirects_inside(really):
    def get(url, deadline):
        return (302, "http://127.0.0.1/a.jpg", b"") if "example.com" in url else really(url, deadline)

    return get
