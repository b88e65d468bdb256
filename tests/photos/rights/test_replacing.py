"""A better file for a photo: new everywhere at once, its words untouched, its old addresses gone."""

import io

import pytest
from django.core.files.storage import default_storage
from PIL import Image

from articles.photos import library, replacing
from articles.photos.decoding import NotAPicture
from articles.photos.models import Photo, Picture
from sections.events import pages_changed
from tests.factories import a_live_story, na_rae
from tests.photos.rights.day import files_of, row
from tests.photos.shots import a_shot, as_bytes, fetched, scene

pytestmark = pytest.mark.django_db


def a_file(size=(900, 1200), colour="green", format="PNG") -> io.BytesIO:
    """Another picture, upright."""
    return io.BytesIO(as_bytes(Image.new("RGB", size, colour), format))


def replaced(photo, file, commits) -> Photo:
    """The photo with its new file, once that is committed."""
    with commits(execute=True):
        return replacing.replace(photo, file)


def test_every_page_has_the_new_file_and_no_old_address_answers(client, django_capture_on_commit_callbacks):
    photo = a_shot((1000, 700), caption="The old bridge", focal_x=20, usage_terms="Once")
    url = a_live_story(photos=[row(photo, alt="Our own words")]).get_absolute_url()
    before = files_of(client, photo, url)
    assert {client.get(file).status_code for file in before} == {200}

    fresh = replaced(photo, a_file(), django_capture_on_commit_callbacks)
    after = files_of(client, photo, url)
    assert before and after and before.isdisjoint(after)
    assert {client.get(file).status_code for file in before} == {404}
    assert {client.get(file).status_code for file in after} == {200}
    page = client.get(url).content.decode()
    assert 'width="900" height="1200"' in page and "The old bridge" in page and "Our own words" in page

    assert (fresh.version, fresh.width, fresh.height, fresh.format) == (2, 900, 1200, "PNG")
    assert (fresh.caption, fresh.focal_x, fresh.usage_terms) == ("The old bridge", 20, "Once")
    assert fetched(client, Picture.objects.get().url).getpixel((5, 5))[1] > 100
    assert Photo.objects.count() == 1


def test_the_old_files_go_and_both_originals_stay(django_capture_on_commit_callbacks):
    photo = a_shot()
    original = photo.image.name
    fresh = replaced(photo, a_file(), django_capture_on_commit_callbacks)
    assert default_storage.listdir(f"renditions/{photo.pk}/1")[1] == []
    assert {"full.jpg", "thumbnail.jpg"} <= set(default_storage.listdir(f"renditions/{photo.pk}/2")[1])
    assert default_storage.exists(original) and default_storage.exists(fresh.image.name) and original != fresh.image.name


def test_whoever_shows_it_is_told(django_capture_on_commit_callbacks):
    keys, photo = [], a_shot()

    def hear(sender, **news):
        keys.extend(news["keys"])

    pages_changed.connect(hear)
    replaced(photo, a_file(), django_capture_on_commit_callbacks)
    pages_changed.disconnect(hear)
    assert keys == [f"photo-{photo.pk}"]


def test_a_file_that_the_library_holds_is_refused_and_the_twin_is_named():
    photo, other = a_shot((400, 300)), library.add(a_file(), by=na_rae())
    with pytest.raises(replacing.Duplicate, match=f"it is photo {other.pk}") as refusal:
        replacing.replace(photo, a_file())
    assert refusal.value.twin == other
    with default_storage.open(photo.image.name) as its_own, pytest.raises(replacing.Duplicate) as refusal:
        replacing.replace(photo, io.BytesIO(its_own.read()))
    assert refusal.value.twin == photo
    assert Photo.objects.get(pk=photo.pk).version == 1


@pytest.mark.parametrize("data", [b"", b"no picture", as_bytes(scene((300, 200)))[:-500]])
def test_what_is_no_picture_changes_nothing(client, data):
    photo = a_shot((400, 300))
    with pytest.raises(NotAPicture):
        replacing.replace(photo, io.BytesIO(data))
    assert client.get(photo.picture.url).status_code == 200


def test_a_killed_photo_stays_killed():
    photo = library.kill(a_shot(), by=na_rae(), reason="No consent")
    with pytest.raises(NotAPicture, match="was killed"):
        replacing.replace(photo, a_file())


def test_the_new_file_says_whose_picture_it_is(django_capture_on_commit_callbacks):
    photo = a_shot(copyright="Lee Do-hoon")
    fresh = replaced(photo, a_file(), django_capture_on_commit_callbacks)
    with default_storage.open(library.public_name(fresh)) as file:
        assert b"Lee Do-hoon" in file.read()


def test_a_mark_of_ai_comes_with_the_file_and_never_goes(django_capture_on_commit_callbacks):
    photo = a_shot(ai_source="edited")
    assert replaced(photo, a_file(), django_capture_on_commit_callbacks).ai_source == "edited"
    made = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' \
        b'<rdf:Description xmlns:i="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" i:DigitalSourceType=' \
        b'"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"/></rdf:RDF></x:xmpmeta>'
    plain = a_shot((300, 200))
    assert not Picture.objects.get(pk=plain.pk).ai
    file = io.BytesIO(as_bytes(scene((301, 200)), xmp=made))
    assert replaced(plain, file, django_capture_on_commit_callbacks).ai_source == "made"
    assert Picture.objects.get(pk=plain.pk).ai


def test_rights_stay_what_they_were(django_capture_on_commit_callbacks):
    photo = a_shot()
    library.change(photo, rights_end=photo.uploaded)
    fresh = replaced(photo, a_file(), django_capture_on_commit_callbacks)
    assert fresh.rights_end == photo.uploaded and not Picture.objects.shown(photo.uploaded).exists()


def test_a_replacement_that_cannot_be_stored_leaves_the_old_picture(client, monkeypatch):
    photo = a_shot((400, 300))

    def no_room(*_args):
        raise OSError("No space left on device")

    with monkeypatch.context() as full, pytest.raises(OSError, match="No space"):
        full.setattr(type(default_storage._wrapped), "_save", no_room)
        replacing.replace(photo, a_file())
    assert Photo.objects.get().version == 1 and client.get(photo.picture.url).status_code == 200
    assert replacing.replace(photo, a_file()).version == 2
