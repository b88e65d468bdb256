"""The front editor hangs up a promo, sees in the list what readers see, and takes it down again."""

from datetime import UTC, datetime, timedelta

import pytest

from articles.photos import library
from newsroom.masthead import promos
from newsroom.masthead.models import Promo
from sections import clock
from tests.admin.desk import at_desk, errors_in
from tests.factories import a_section, a_user, ha_eun, min_ji, na_rae, soo_ah
from tests.masthead.paper import a_promo
from tests.public.paper import a_photo, page

pytestmark = pytest.mark.django_db
LIST = "/admin/masthead/promo/"
FORM = {
    "kind": "podcast", "language": "en", "label": "Podcast: English Cafe", "title": "Episode 212", "text": "", "url": "/",
    "link_words": "", "photo": "", "place": "side", "section": "", "position": 10, "active": "on",
    "starts_0": "2031-04-08", "starts_1": "13:47", "ends_0": "", "ends_1": "",
}


@pytest.fixture
def front_editor():
    """A browser in which the front editor is logged in."""
    return at_desk(a_user(role="front editor", name="Mo Da-hye"))


def test_the_front_editor_and_the_managing_editor_may_and_others_may_not(front_editor):
    assert front_editor.get(f"{LIST}add/").status_code == 200
    assert at_desk(ha_eun()).get(f"{LIST}add/").status_code == 200
    for person in (min_ji(), soo_ah()):
        assert at_desk(person).get(LIST).status_code == 403


def test_times_are_typed_in_the_papers_zone_and_said_with_it(front_editor):
    assert "In the paper’s zone (KST)" in page(front_editor, f"{LIST}add/")
    assert front_editor.post(f"{LIST}add/", FORM).status_code == 302
    promo = Promo.objects.get()
    assert promo.starts == datetime(2031, 4, 8, 4, 47, tzinfo=UTC)
    assert "from Tue 8 Apr 2031 13:47 KST" in page(front_editor, LIST)


def test_a_dangerous_address_is_refused_in_words(front_editor):
    response = front_editor.post(f"{LIST}add/", FORM | {"url": "javascript:alert(1)"})
    assert "no address readers can be sent to" in errors_in(response)
    assert not Promo.objects.exists()


def test_a_change_is_seen_at_once(front_editor, client, django_capture_on_commit_callbacks):
    promo = a_promo("Episode 211")
    page(client, "/latest/")  # the side column is kept from here on
    with django_capture_on_commit_callbacks(execute=True):
        form = FORM | {"starts_0": "", "starts_1": ""}
        assert front_editor.post(f"{LIST}{promo.pk}/change/", form).status_code == 302
    assert "Episode 212" in page(client, "/latest/")


def test_the_list_says_what_readers_see(front_editor):
    now, day = clock.now(), timedelta(days=1)
    made = {
        "now": a_promo("Shown", photo=a_photo()), "later": a_promo("Coming", starts=now + day),
        "over": a_promo("Gone", ends=now - day), "off": a_promo("Dark", active=False, section=a_section()),
    }
    assert {key: promos.standing(promo, now) for key, promo in made.items()} == {key: key for key in made}
    html = page(front_editor, LIST)
    assert "shown now<br>always" in html
    assert "side column<br>National" in html
    for standing, promo in made.items():
        listed = front_editor.get(LIST, {"standing": standing}).context["cl"].result_list
        assert [row.pk for row in listed] == [promo.pk]


def test_the_list_says_that_a_picture_may_not_be_shown(front_editor):
    photo = a_photo()
    a_promo(kind="video", photo=photo, advertisement=True)
    assert "video<br>advertisement</td>" in page(front_editor, LIST)
    library.kill(photo, by=na_rae(), reason="Not ours.")
    assert "video<br>advertisement<br>its picture may not be shown" in page(front_editor, LIST)


def test_the_front_editor_can_look_for_a_picture(front_editor):
    photo = a_photo(caption="Songgot Light")
    query = {"app_label": "masthead", "model_name": "promo", "field_name": "photo", "term": "Songgot"}
    found = front_editor.get("/admin/autocomplete/", query).json()["results"]
    assert [row["id"] for row in found] == [str(photo.pk)]
