"""Authors, agencies, tags and the records in the admin."""

import pytest

from articles.models import Agency, Author, Tag
from tests.admin.desk import at_desk
from tests.factories import a_live_story, an_author, min_ji, soo_ah

pytestmark = pytest.mark.django_db


def test_a_slug_is_made_from_the_name_and_stays():
    client = at_desk(soo_ah())
    an_author(name="Kim Min-ji")
    client.post("/admin/articles/author/add/", {"name": "Kim Min-ji"})
    client.post("/admin/articles/agency/add/", {"name": "Yonhap", "signoff": "Yonhap"})
    namesake = Author.objects.get(slug="kim-min-ji-2")
    assert Agency.objects.get().slug == "yonhap"
    client.post(f"/admin/articles/author/{namesake.pk}/change/", {"name": "Kim Minji", "slug": "other"})
    namesake.refresh_from_db()
    assert (namesake.name, namesake.slug) == ("Kim Minji", "kim-min-ji-2")


def test_the_same_tag_twice_is_a_clear_error():
    client = at_desk(soo_ah())
    for _twice in range(2):
        answer = client.post("/admin/articles/tag/add/", {"name": "City Hall"})
    assert "already exists" in str(answer.context["adminform"].form.errors)
    assert Tag.objects.get().slug == "city-hall"


def test_two_authors_of_one_name_must_be_told_apart():
    an_author(name="Kim Min-ji", slug="one")
    an_author(name="Kim Min-ji", slug="two")
    answer = at_desk(min_ji()).post("/admin/articles/article/add/", {"headline": "X", "authors": "Kim Min-ji"})
    assert "one, two" in str(answer.context["adminform"].form.errors)


def test_whoever_sees_stories_sees_the_record_and_cannot_change_it():
    story = a_live_story()
    client, edition = at_desk(min_ji()), story.editions.get()
    for model in ("edition", "correction", "auditentry"):
        assert client.get(f"/admin/articles/{model}/").status_code == 200
        assert client.get(f"/admin/articles/{model}/add/").status_code == 403
    assert client.get(f"/admin/articles/edition/{edition.pk}/change/").status_code == 200
    assert client.post(f"/admin/articles/edition/{edition.pk}/change/", {"headline": "x"}).status_code == 403
