"""Pictures on S3-compatible storage, by MEDIA_STORAGE_URL alone, against a stand-in that speaks its protocol."""

from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.test import Client

from articles.photos import darkroom, library, renditions
from articles.photos.markup import social
from articles.photos.widths import address
from newsroom.environment import media_storage
from newsroom.ops import health
from tests.factories import na_rae
from tests.ops.test_rebuild_pictures import rebuild_pictures
from tests.photos.shots import a_shot, fetched

boto3 = pytest.importorskip("boto3")
moto_server = pytest.importorskip("moto.server")
BUCKET = "paper-pictures"


@pytest.fixture(scope="module")
def endpoint():
    """The address of an S3 of our own, in this process."""
    server = moto_server.ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    yield "http://{}:{}".format(*server.get_host_and_port())
    server.stop()


@pytest.fixture
def bucket(endpoint, settings, monkeypatch, tmp_path):
    """The paper keeps its pictures in an empty bucket there, below `media/`."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "stand-in")
    store = boto3.resource("s3", endpoint_url=endpoint, region_name="us-east-1").Bucket(BUCKET)
    store.create()
    url = f"s3://{BUCKET}/media?region_name=us-east-1&endpoint_url={quote(endpoint)}"
    settings.STORAGES = settings.STORAGES | {"default": media_storage(url, tmp_path)}
    yield store
    store.objects.delete()
    store.delete()


def kept(bucket) -> list[str]:
    """The files of readers in the bucket."""
    return sorted(key.removeprefix("media/") for one in bucket.objects.all() if "/renditions/" in (key := one.key))


@pytest.mark.django_db
def test_a_photo_goes_into_the_bucket_and_readers_get_it_from_there(client, bucket):
    photo = a_shot()
    folder = f"renditions/{photo.pk}/1"
    assert kept(bucket) == [f"{folder}/full.jpg", f"{folder}/thumbnail.jpg"]
    for url in (address(photo.picture, 640, "webp"), address(photo.picture, 640, "webp", "0,0,60,60"),
                social(photo.picture)[0][0], f"/media/r/{photo.pk}/1/full.jpg"):
        assert fetched(client, url).width == {"full.jpg": 1600}.get(url.rpartition("/")[2], 1200 if "16x9" in url else 640)
    assert kept(bucket) == [
        f"{folder}/{name}" for name in ("1200-16x9-50_50.jpg", "640-0_0_60_60.webp", "640.webp", "full.jpg", "thumbnail.jpg")
    ]
    default_storage.delete(photo.image.name)
    assert fetched(client, address(photo.picture, 640, "webp")).width == 640  # not made again


@pytest.mark.django_db
def test_what_was_never_issued_is_404_and_fills_nothing(client, bucket):
    photo = a_shot()
    for name in ("641.webp", "640-0_0_50_50-0123456789abcdef.webp", "640.avif"):
        assert client.get(f"/media/r/{photo.pk}/1/{name}").status_code == 404
    library.kill(photo, by=na_rae(), reason="The wrong person")
    assert client.get(address(photo.picture, 640, "webp")).status_code == 404
    assert len(kept(bucket)) == 2


@pytest.mark.django_db(transaction=True)
def test_eight_readers_at_once_and_it_is_made_once(bucket, monkeypatch):
    photo, made, shrunk = a_shot(), [], renditions.shrunk
    monkeypatch.setattr(renditions, "shrunk", lambda *args: made.append(args) or shrunk(*args))

    def ask(_reader):
        try:
            return Client().get(address(photo.picture, 640, "webp")).getvalue()
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as readers:
        assert len(set(readers.map(ask, range(8)))) == 1
    assert len(made) == 1 and len(kept(bucket)) == 3


@pytest.mark.django_db
def test_the_operator_makes_and_clears_files_there(bucket):
    photo = a_shot((300, 200))
    bucket.put_object(Key=f"media/renditions/{photo.pk}/0/640.webp", Body=b"old")
    assert rebuild_pictures() == "1 photos: made 4, deleted 1, failed 0"
    assert rebuild_pictures("--all") == "1 photos: made 5, deleted 0, failed 0"
    assert len(kept(bucket)) == 6
    assert darkroom.forget(photo.picture) == 5
    assert kept(bucket) == [f"renditions/{photo.pk}/1/thumbnail.jpg"]


@pytest.mark.django_db
def test_an_original_that_was_lost_there_is_made_up_for_by_the_large_file(client, bucket):
    photo = a_shot()
    default_storage.delete(photo.image.name)
    assert fetched(client, address(photo.picture, 640, "jpg")).size == (640, 400)


@pytest.mark.django_db
def test_doctor_says_that_a_bucket_is_missing(bucket, settings):
    assert not [sentence for sentence in health.findings() if "picture store" in sentence]
    options = settings.STORAGES["default"]["OPTIONS"] | {"bucket_name": "nowhere"}
    settings.STORAGES = settings.STORAGES | {"default": settings.STORAGES["default"] | {"OPTIONS": options}}
    assert [sentence for sentence in health.findings() if "Look at MEDIA_STORAGE_URL" in sentence]
