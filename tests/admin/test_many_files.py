"""What the form for many files says and does: how many at a time, whose words count, and searching days that are none."""

import pytest

from articles.photos.models import Photo
from tests.admin.desk import at_desk
from tests.admin.test_photo_library import JSON, PHOTOS, PICK, a_photo, shot, upload
from tests.factories import min_ji, na_rae
from tests.photos.metadata.tagged import dataset, jpeg

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", [PHOTOS, PICK])
@pytest.mark.parametrize("typed", ["0001-01-01", "0001-01", "0000-00", "1799-12-31", "9999-12", "9999-12-31", "9999-01-01"])
def test_a_day_beyond_the_calendar_is_searched_as_words(address, typed):
    a_photo(1, caption="Another")
    named = a_photo(2, caption=f"Register {typed}, page 4")
    page = at_desk(na_rae()).get(address, {"q": typed})
    assert page.status_code == 200
    text = page.content.decode()
    assert f"{PHOTOS}{named.pk}/change/" in text and "Another" not in text


@pytest.mark.parametrize("typed", ["1800-01-01", "9998-12-31", "9998-12"])
def test_the_first_and_the_last_day_are_searched_as_days(typed):
    a_photo(1, caption=f"Register {typed}")
    assert at_desk(na_rae()).get(PHOTOS, {"q": typed}).context["cl"].result_list == []


def test_the_form_says_how_many_files_it_takes_at_a_time(settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 321
    client = at_desk(min_ji())
    for page in (client.get(PHOTOS), upload(client, ("new.png", shot(1)))):
        said = page.content.decode().partition('id="upload_help"')[2].partition("</p>")[0]
        assert "At most 321 files at a time." in said
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = None
    assert "files at a time" not in client.get(PHOTOS).content.decode()


def test_a_morning_of_photos_comes_in_one_plain_form():
    page = upload(at_desk(min_ji()), *((f"{n}.txt", b"no picture") for n in range(101)))
    assert page.status_code == 200 and page.content.decode().count("upload__file--refused") == 101


def test_words_for_all_fill_only_what_a_file_leaves_unsaid():
    both = jpeg(dataset(120, b"The bridges at night."), dataset(110, b"Kim/Meridian"))
    credited = jpeg(dataset(110, b"Oh Se-bin"))
    files = ("both.jpg", both), ("credited.jpg", credited), ("silent.png", shot(1))
    told = upload(at_desk(min_ji()), *files, words={"caption": "Harbour day", "credit": "Pool"}, **JSON).json()["files"]
    photos = [Photo.objects.get(pk=row["id"]) for row in told]
    assert [(photo.caption, photo.credit) for photo in photos] == [
        ("The bridges at night.", "Kim/Meridian"), ("Harbour day", "Oh Se-bin"), ("Harbour day", "Pool"),
    ]


def test_the_form_says_whose_words_count():
    page = at_desk(min_ji()).get(PHOTOS).content.decode()
    assert "A file that has a caption or credit of its own keeps it." in page
