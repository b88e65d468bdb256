"""The operator makes all picture files ahead of time, stops half-way, goes on, and is told what could not be made."""

import io
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.utils import timezone

from articles.photos import library, rebuilding, renditions
from articles.photos.markup import picture_tag, social
from tests.factories import na_rae
from tests.photos.shots import a_shot
from tests.photos.test_renditions import every_address, stored

pytestmark = pytest.mark.django_db
OF_A_NARROW_ONE = sorted([
    "320.jpg", "320.webp", "480.jpg", "480.webp", "500.webp", "full.jpg", "thumbnail.jpg",
    "500-16x9-50_50.jpg", "500-4x3-50_50.jpg", "400-1x1-50_50.jpg",
])


def rebuild_pictures(*args) -> str:
    """What the command says at the end."""
    out = io.StringIO()
    call_command("rebuild_pictures", *args, stdout=out, stderr=io.StringIO())
    return out.getvalue().strip()


@pytest.fixture
def drawn(monkeypatch):
    """How many files are encoded from now on, and after how many the operator stops it."""
    counted, encoded = {"files": 0, "stop after": None}, renditions.encoded

    def counting(*args):
        if counted["files"] == counted["stop after"]:
            raise KeyboardInterrupt
        counted["files"] += 1
        return encoded(*args)

    monkeypatch.setattr(renditions, "encoded", counting)
    return counted


def test_every_file_readers_may_ask_for_is_there_afterwards(client, drawn):
    photo = a_shot((500, 400))
    drawn["files"] = 0
    assert rebuild_pictures() == "1 photos: made 8, deleted 0, failed 0"
    assert stored(photo) == OF_A_NARROW_ONE
    asked = [*every_address(photo), *(url for url, _width, _height in social(photo.picture))]
    assert all(client.get(url).status_code == 200 for url in asked)
    assert drawn["files"] == 8  # and none was made again when asked for
    assert "500.webp" in picture_tag(photo.picture, "", "lead")


def test_only_what_is_missing_is_made_unless_all_is_asked_for(drawn):
    photo = a_shot((500, 400))
    rebuild_pictures()
    default_storage.delete(f"renditions/{photo.pk}/1/480.webp")
    drawn["files"] = 0
    assert rebuild_pictures() == "1 photos: made 1, deleted 0, failed 0"
    assert rebuild_pictures() == "1 photos: made 0, deleted 0, failed 0"
    assert drawn["files"] == 1
    with default_storage.open(f"renditions/{photo.pk}/1/480.webp", "wb") as file:
        file.write(b"damaged")
    assert rebuild_pictures("--all") == "1 photos: made 9, deleted 0, failed 0"
    assert stored(photo) == OF_A_NARROW_ONE
    assert default_storage.open(f"renditions/{photo.pk}/1/480.webp").read()[8:12] == b"WEBP"


def test_stopped_it_says_how_to_go_on_and_nothing_is_made_twice(drawn):
    photos = [a_shot((300 + n, 200)) for n in range(3)]
    drawn |= {"files": 0, "stop after": 7}
    with pytest.raises(CommandError, match=f"To go on: manage.py rebuild_pictures --after {photos[0].pk}$"):
        rebuild_pictures()
    drawn["stop after"] = None
    assert rebuild_pictures("--after", photos[0].pk).startswith("2 photos: made ")
    assert all(rebuilding.rebuild(photo.picture) == 0 for photo in photos)
    with pytest.raises(CommandError, match=f"rebuild_pictures --all --after {photos[1].pk}$"):
        drawn |= {"files": 0, "stop after": 10}
        rebuild_pictures("--all")


def test_a_picture_is_decoded_once_for_all_its_files(monkeypatch):
    a_shot((2000, 1250))
    decoded, shrunk = [], renditions.shrunk
    monkeypatch.setattr(renditions, "shrunk", lambda *args: decoded.append(1) or shrunk(*args))
    assert rebuild_pictures() == "1 photos: made 14, deleted 0, failed 0"
    assert decoded == [1]


def test_files_of_replaced_photos_are_deleted_and_no_others():
    photo = a_shot((300, 200))
    default_storage.save(f"renditions/{photo.pk}/0/640.webp", ContentFile(b"old"))
    default_storage.save(f"renditions/{photo.pk}/2/640.webp", ContentFile(b"being made by a colleague"))
    assert rebuild_pictures().endswith("deleted 1, failed 0")
    assert sorted(default_storage.listdir(f"renditions/{photo.pk}")[0]) == ["1", "2"]


def test_pictures_that_readers_may_not_see_any_more_get_no_new_files():
    killed, ended, coming = a_shot((300, 200)), a_shot((301, 200)), a_shot((302, 200))
    library.kill(killed, by=na_rae(), reason="The wrong person")
    library.change(ended, rights_end=timezone.now() - timedelta(hours=1))
    library.change(coming, shown_from=timezone.now() + timedelta(hours=1))
    rebuild_pictures()
    assert [len(stored(photo)) for photo in (killed, ended, coming)] == [2, 2, 6]


def test_one_that_cannot_be_made_is_named_and_stops_no_other():
    lost, fine = a_shot((300, 200)), a_shot((301, 200))
    default_storage.delete(lost.image.name)
    default_storage.delete(library.public_name(lost))
    said = io.StringIO()
    with pytest.raises(CommandError, match="named above"):
        call_command("rebuild_pictures", stdout=io.StringIO(), stderr=said)
    assert f"photo {lost.pk}: nothing to make it from" in said.getvalue()
    assert len(stored(fine)) == 6
