"""Nothing is lost, doubled or left with old words, whatever happens at the same moment or breaks meanwhile."""

import io
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.files.storage import default_storage
from django.db import connection

from articles.photos import darkroom, library, rebuilding, renditions, replacing, turns
from articles.photos.models import Photo
from articles.photos.widths import address
from tests.admin.desk import at_desk
from tests.factories import min_ji, na_rae
from tests.photos.shots import a_shot, as_bytes, fetched, scene
from tests.photos.test_renditions import stored

pytestmark = pytest.mark.django_db


def full_of(photo) -> str:
    """Where the storage keeps its large public file."""
    return f"renditions/{photo.pk}/{photo.version}/full.jpg"


def spoil(photo, how: str) -> None:
    """The original is lost, or only half of it is left."""
    default_storage.delete(photo.image.name)
    if how == "half":
        with default_storage.open(photo.image.name, "wb") as file:
            file.write(as_bytes(scene())[:5000])


def no_room(*_args, **_options):
    """A full disk."""
    raise OSError("No space left on device")


@pytest.mark.django_db(transaction=True)
def test_two_who_upload_one_file_at_once_get_one_photo(monkeypatch):
    by, data, encode, meet = min_ji(), as_bytes(scene((300, 200))), renditions.public_file, Barrier(2)

    def slowly(*args, **options):
        turns.time.sleep(0.2)
        return encode(*args, **options)

    def upload(_desk):
        meet.wait()
        try:
            return library.add(io.BytesIO(data), by=by).pk
        finally:
            connection.close()

    monkeypatch.setattr(renditions, "public_file", slowly)
    with ThreadPoolExecutor(2) as desks:
        assert len(set(desks.map(upload, range(2)))) == 1
    assert Photo.objects.count() == 1


def test_inside_a_transaction_nobody_waits_for_another_upload(monkeypatch):
    data = as_bytes(scene((300, 200)))
    monkeypatch.setattr(turns, "_on_this_machine", lambda name: pytest.fail("waits, with the database's lock in hand"))
    photo = library.add(io.BytesIO(data), by=min_ji())
    assert replacing.replace(photo, io.BytesIO(as_bytes(scene((301, 200))))).version == 2


@pytest.mark.django_db(transaction=True)
def test_a_better_file_is_stored_and_encoded_before_the_database_is_held(monkeypatch):
    photo, held, encode = a_shot((300, 200)), {}, renditions.public_file
    storage = type(default_storage._wrapped)
    save = storage.save

    def encoding(*args, **options):
        held[f"encoding {len(held)}"] = connection.in_atomic_block
        return encode(*args, **options)

    def saving(store, name, *args, **options):
        if name.startswith("originals/"):
            held["the original"] = connection.in_atomic_block
        return save(store, name, *args, **options)

    monkeypatch.setattr(renditions, "public_file", encoding)
    monkeypatch.setattr(storage, "save", saving)
    replacing.replace(photo, io.BytesIO(as_bytes(scene((301, 200)))))
    assert len(held) == 3 and not any(held.values())


def test_a_better_file_has_the_words_of_a_colleague_who_was_quicker(monkeypatch):
    photo, encode = a_shot((300, 200), credit="Kim Min-ji"), renditions.public_file

    def meanwhile(*args, **options):
        Photo.objects.filter(pk=photo.pk).update(credit="Lee Do-hoon")
        return encode(*args, **options)

    monkeypatch.setattr(renditions, "public_file", meanwhile)
    fresh = replacing.replace(photo, io.BytesIO(as_bytes(scene((301, 200)))))
    assert b"Lee Do-hoon" in default_storage.open(library.public_name(fresh)).read()


def test_a_credit_that_changes_while_a_file_is_made_is_in_the_file(client, monkeypatch, django_capture_on_commit_callbacks):
    photo, encode = a_shot((700, 400), credit="Kim Min-ji"), renditions.encoded

    def meanwhile(*args):
        monkeypatch.setattr(renditions, "encoded", encode)
        made = encode(*args)
        with django_capture_on_commit_callbacks(execute=True):
            library.change(photo, credit="Lee Do-hoon")
        return made

    monkeypatch.setattr(renditions, "encoded", meanwhile)
    image = fetched(client, address(photo.picture, 640, "webp"))
    assert b"Lee Do-hoon" in image.info["xmp"] and b"Kim Min-ji" not in image.info["xmp"]


@pytest.mark.parametrize("how", ["lost", "half"])
def test_a_new_credit_never_costs_the_picture(client, how, django_capture_on_commit_callbacks):
    photo = a_shot(credit="Kim Min-ji")
    fetched(client, address(photo.picture, 640, "webp"))
    spoil(photo, how)
    with django_capture_on_commit_callbacks(execute=True):
        library.change(photo, credit="Lee Do-hoon")
    assert stored(photo) == ["full.jpg", "thumbnail.jpg"]
    assert at_desk(na_rae()).get(f"/admin/photos/photo/{photo.pk}/file/").status_code == 200
    for url in (address(photo.picture, 640, "webp"), photo.picture.url):
        assert b"Lee Do-hoon" in fetched(client, url).info["xmp"]
    assert fetched(client, photo.picture.url).size == (1600, 1000)


@pytest.mark.parametrize("how", ["lost", "half"])
def test_the_last_file_stays_as_it_is_where_no_new_one_can_be_written(monkeypatch, how):
    photo = a_shot()
    spoil(photo, how)
    before = default_storage.open(full_of(photo)).read()
    library.change(photo, credit="Lee Do-hoon")
    monkeypatch.setattr(darkroom, "_Part", no_room)
    assert darkroom.forget(photo.picture) == 0
    assert default_storage.open(full_of(photo)).read() == before


def test_a_file_that_cannot_be_deleted_does_not_undo_a_saved_credit(client, monkeypatch, django_capture_on_commit_callbacks):
    photo, tried = a_shot(), []
    fetched(client, address(photo.picture, 640, "webp"))

    def locked(_storage, name):
        tried.append(name.rpartition("/")[2])
        raise PermissionError(name)

    with monkeypatch.context() as stuck, django_capture_on_commit_callbacks(execute=True):
        stuck.setattr(type(default_storage._wrapped), "delete", locked)
        library.change(photo, credit="Lee Do-hoon")
    assert {"640.webp", "full.jpg"} <= set(tried)
    assert Photo.objects.get().credit == "Lee Do-hoon"


@pytest.mark.parametrize("name", ["1200-16x9-50_50.webp", "1200-16x9-050_50.jpg", "1200-16x9-50_050.jpg"])
def test_a_shape_has_one_format_and_one_address(client, name):
    photo = a_shot()
    fetched(client, f"/media/r/{photo.pk}/1/1200-16x9-50_50.jpg")
    assert client.get(f"/media/r/{photo.pk}/1/{name}").status_code == 404
    assert len(stored(photo)) == 3


@pytest.mark.parametrize("where", ["0{pk}/1", "{pk}/01", "00{pk}/001"])
def test_no_file_has_a_second_address(client, where):
    photo = a_shot((700, 400))
    assert client.get(f"/media/r/{where.format(pk=photo.pk)}/640.webp").status_code == 404


def test_shapes_around_a_point_that_was_moved_are_cleared_away():
    photo = a_shot((300, 200))
    rebuilding.rebuild(photo.picture)
    before = stored(photo)
    photo = library.change(photo, focal_x=10)
    assert rebuilding.clear(photo.picture) == 3
    assert stored(photo) == [name for name in before if "50_50" not in name]
    rebuilding.rebuild(photo.picture)
    assert rebuilding.clear(photo.picture) == 0 and len(stored(photo)) == len(before)
