"""Rights: what readers may see follows each change, at once."""

import io
from datetime import timedelta

import pytest
from PIL import Image

from articles.photos import library
from articles.photos.models import Picture
from sections import clock
from sections.events import pages_changed
from tests.admin.desk import at_desk
from tests.factories import min_ji, na_rae

pytestmark = pytest.mark.django_db


@pytest.fixture
def photo():
    """A photo without conditions."""
    out = io.BytesIO()
    Image.new("RGB", (40, 30)).save(out, "PNG")
    out.seek(0)
    return library.add(out, by=min_ji())


def shown(at):
    """Whether readers may see it at `at`."""
    return Picture.objects.shown(at).exists()


def test_it_is_shown_until_its_rights_end(photo):
    now = clock.now()
    assert shown(now)
    library.change(photo, rights_end=now + timedelta(days=1))
    assert shown(now) and not shown(now + timedelta(days=1))
    library.change(photo, shown_from=now + timedelta(hours=1))
    assert not shown(now) and shown(now + timedelta(hours=2))


def test_killing_is_at_once_with_a_reason_and_is_announced(photo, django_capture_on_commit_callbacks):
    keys = []

    def hear(keys_heard=keys, **news):
        keys_heard.extend(news["keys"])

    pages_changed.connect(hear)
    with django_capture_on_commit_callbacks(execute=True):
        at_desk(na_rae()).post(f"/admin/photos/photo/{photo.pk}/kill/", {"reason": ""})
        assert shown(clock.now())
        at_desk(na_rae()).post(f"/admin/photos/photo/{photo.pk}/kill/", {"reason": "Wrong person"})
    pages_changed.disconnect(hear)
    assert not shown(clock.now()) and f"photo-{photo.pk}" in keys
    page = at_desk(na_rae()).get(f"/admin/photos/photo/{photo.pk}/change/").content.decode()
    assert "Seo Na-rae: Wrong person" in page


def test_a_photo_has_no_other_changeable_fields(photo):
    with pytest.raises(TypeError, match="sha256"):
        library.change(photo, sha256="")
