"""Da-hye arranges the home page: by a plain form, with a colleague at the same front, and back again."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import workflow
from newsroom.fronts.arrangement import load
from newsroom.fronts.deeds import front_of
from newsroom.fronts.models import Front, Launch
from sections import clock
from tests.admin.desk import at_desk
from tests.factories import a_live_story, a_section, a_story, dae_ho, ha_eun, jae_won, min_ji, soo_ah
from tests.fronts.desk import da_hye, drafted, launched, pinned
from tests.public.paper import page

pytestmark = pytest.mark.django_db(transaction=True)  # readers' pages hear of a launch once it is committed

HOME = "/admin/fronts/home/"


def form_of(*pins: dict, version: int = 0, **more) -> dict:
    """What the arranging page posts: each pin with its place and order."""
    data = {"version": version, "pin-TOTAL_FORMS": len(pins), "pin-INITIAL_FORMS": 0, **more}
    for number, pin in enumerate(pins):
        data |= {f"pin-{number}-{name}": value for name, value in ({"order": number + 1} | pin).items()}
    return data


def draft(section=None) -> dict[str, list[int]]:
    """The draft as it is kept: story numbers by place."""
    return {place: [pin.article for pin in pins] for place, pins in load(front_of(section).draft).items()}


def lead_of(client) -> str:
    """The headline that leads the home page."""
    return re.search(r'class="card__head"><a href="[^"]+">(.*?)</a>', page(client, "/"))[1]


def test_a_front_is_arranged_launched_undone_and_looked_at_as_it_stood(client):
    stories = [
        a_live_story(headline=f"Story {number}", slug=f"s-{number}", ago=timedelta(minutes=number)) for number in range(3)
    ]
    desk = at_desk(da_hye())
    before = lead_of(client)
    assert desk.get(HOME).status_code == 200
    answer = desk.post(HOME, form_of({"article": stories[2].pk, "place": "lead", "headline": "Better <words>"}, _launch="1"))
    assert (answer.status_code, answer["Location"]) == (302, f"{HOME}launch/")
    assert lead_of(client) == before
    asked = desk.get(f"{HOME}launch/").content.decode()
    assert "Story 2" in asked and "Readers will see this at once" in asked
    assert desk.post(f"{HOME}launch/", {"version": 1}).status_code == 302
    assert lead_of(client) == "Better &lt;words&gt;"
    launch = Launch.objects.get()
    assert (launch.by, launch.number) == (da_hye(), 1)
    then = clock.now()
    assert desk.post(f"{HOME}undo/", {"number": 1}).status_code == 302
    assert lead_of(client) == before
    history = desk.get(f"{HOME}history/").content.decode()
    assert "undoes 1" in history and history.count("Mo Da-hye") >= 2
    moment = timezone.localtime(then)
    stood = desk.get(f"{HOME}stood/", {"at_0": f"{moment:%Y-%m-%d}", "at_1": f"{moment:%H:%M:%S.%f}"})
    assert "Better &lt;words&gt;" in stood.content.decode()
    assert "no-store" in stood["Cache-Control"] and stood["X-Frame-Options"] == "SAMEORIGIN"


def test_stories_are_put_moved_and_taken_off_without_scripts(client):
    first, second = a_live_story(headline="One", slug="one"), a_live_story(headline="Two", slug="two")
    desk = at_desk(da_hye())
    desk.post(HOME, form_of(_pin=first.pk, into="under"))
    desk.post(HOME, form_of({"article": first.pk, "place": "under"}, version=1, _pin=second.pk, into="under"))
    assert draft() == {"under": [second.pk, first.pk]}
    both = [{"article": second.pk, "place": "under"}, {"article": first.pk, "place": "under"}]
    desk.post(HOME, form_of(*both, version=2, _move=f"{first.pk}:up"))
    assert draft() == {"under": [first.pk, second.pk]}
    both = [{"article": first.pk, "place": "under", "order": 9}, {"article": second.pk, "place": "lead"}]
    desk.post(HOME, form_of(*both, version=3))
    assert draft() == {"lead": [second.pk], "under": [first.pk]}
    desk.post(HOME, form_of({"article": first.pk, "place": "under", "gone": "on"}, version=4))
    assert draft() == {}


def test_two_editors_at_one_front_the_second_is_refused_and_sees_what_changed():
    mine, theirs = a_live_story(headline="Mine", slug="mine"), a_live_story(headline="Theirs", slug="theirs")
    drafted({"lead": pinned(theirs)})
    desk = at_desk(ha_eun())
    answer = desk.post(HOME, form_of({"article": mine.pk, "place": "lead", "headline": "Typed by Ha-eun"}))
    html = answer.content.decode()
    assert answer.status_code == 409 and draft() == {"lead": [theirs.pk]}
    assert "Mo Da-hye saved this front" in html and "Theirs" in html and "Mine" in html and "Typed by Ha-eun" in html
    again = dict(re.findall(r'name="(pin-[^"]+)" value="([^"]*)"', html))
    again |= dict.fromkeys(re.findall(r'name="(pin-\d+-place)"', html), "lead")
    assert desk.post(HOME, again | {"version": 1}).status_code == 302
    assert draft() == {"lead": [mine.pk]}


def test_a_launch_of_a_draft_that_changed_meanwhile_is_refused(client):
    story = a_live_story()
    drafted({"lead": pinned(story)})
    drafted({})
    at_desk(da_hye()).post(f"{HOME}launch/", {"version": 1})
    assert not Launch.objects.exists()


def test_a_draft_is_thrown_away():
    one, two = a_live_story(slug="one"), a_live_story(slug="two")
    launched({"lead": pinned(one)})
    front = drafted({"lead": pinned(two)})
    at_desk(da_hye()).post(f"{HOME}discard/", {"version": front.version})
    assert draft() == {"lead": [one.pk]}


def test_warnings_stand_beside_the_pin_and_before_the_launch():
    gone = a_live_story(headline="Withdrawn one", slug="gone")
    workflow.withdraw(gone, by=soo_ah(), revision=gone.revision, note="Wrong.")
    drafted({"lead": pinned(gone)})
    desk = at_desk(da_hye())
    assert 'class="pin__said"' in desk.get(HOME).content.decode()
    assert "What you should know" in desk.get(f"{HOME}launch/").content.decode()


def test_the_preview_shows_the_draft_to_nobody_else(client):
    story = a_live_story(headline="Story", slug="story")
    drafted({"lead": pinned(story, headline="Only in the draft")})
    answer = at_desk(da_hye()).get(f"{HOME}preview/")
    assert "Only in the draft" in answer.content.decode()
    assert (answer["X-Frame-Options"], answer["X-Robots-Tag"].split(",")[0]) == ("SAMEORIGIN", "noindex")
    assert "no-store" in answer["Cache-Control"] and "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert client.get(f"{HOME}preview/").status_code == 302
    assert "Only in the draft" not in page(client, "/")


def test_stories_to_choose_from_are_found_by_words_and_planned_ones_are_marked():
    a_live_story(headline="Tunnel opens", slug="tunnel")
    a_story(state="scheduled", headline="Tunnel shuts", slug="shuts")
    desk = at_desk(da_hye())
    assert "Tunnel opens" in desk.get(HOME).content.decode() and "Tunnel shuts" not in desk.get(HOME).content.decode()
    found = desk.get(HOME, {"find": "tunnel"}).content.decode()
    assert "Tunnel opens" in found and "Tunnel shuts" in found and "· opens " in found
    assert "No story that readers see" in desk.get(HOME, {"find": "elephant"}).content.decode()


WHO = [  # (who, home, National, Sports, the bar)
    (min_ji, 403, 403, 403, 403), (jae_won, 403, 403, 403, 403), (soo_ah, 403, 200, 200, 403), (dae_ho, 403, 403, 200, 403),
    (da_hye, 200, 200, 200, 200), (ha_eun, 200, 200, 200, 200),
]


@pytest.mark.parametrize(("who", "home", "national", "sports", "bar"), WHO)
def test_who_may_arrange_what(who, home, national, sports, bar):
    numbers = [a_section(name=name).pk for name in ("National", "Sports")]
    desk = at_desk(who())
    asked = [HOME, *(f"/admin/fronts/{number}/" for number in numbers), "/admin/fronts/bar/"]
    assert [desk.get(path).status_code for path in asked] == [home, national, sports, bar]
    posted = [HOME, *(f"/admin/fronts/{number}/" for number in numbers)]
    assert [desk.post(path, form_of()).status_code for path in posted] == [
        {200: 302, 403: 403}[code] for code in (home, national, sports)]
    assert desk.get("/admin/fronts/").status_code == (403 if {home, national, sports, bar} == {403} else 200)


@pytest.mark.parametrize("page_of", ["undo/", "discard/"])
def test_what_changes_something_is_posted(page_of):
    assert at_desk(da_hye()).get(HOME + page_of).status_code == 405


@pytest.mark.parametrize("which", ["nowhere", "0", "999999", "-1", "9" * 30, "²"])
def test_fronts_that_are_not(which):
    assert at_desk(da_hye()).get(f"/admin/fronts/{which}/").status_code == 404


@pytest.mark.parametrize("pin", [
    {"article": 1, "place": "attic"}, {"article": "x", "place": "lead"}, {"article": 10**30, "place": "lead"},
    {"article": 1, "place": "lead", "headline": "x" * 501}, {"article": 1, "place": "lead", "photo": 987654},
    {"article": 1, "place": "lead", "until_0": "tomorrow", "until_1": "noon"},
    {"article": 1, "place": "lead", "starts_0": "2020-04-09", "starts_1": "12:00", "until_0": "2020-04-08",
     "until_1": "12:00"},
])
def test_what_cannot_be_kept_is_told_and_what_was_typed_stays(pin):
    answer = at_desk(da_hye()).post(HOME, form_of(pin | {"kicker": "Typed here"}))
    assert answer.status_code == 422 and "Typed here" in answer.content.decode()
    assert "Nothing was saved" in answer.content.decode()
    assert not Front.objects.exclude(draft={}).exists()


def test_a_form_of_far_too_many_pins_is_refused():
    pins = [{"article": number, "place": "lead"} for number in range(1, 450)]
    assert at_desk(da_hye()).post(HOME, form_of(*pins)).status_code == 422


def test_the_arranging_page_costs_the_same_with_many_pins():
    stories = [a_live_story(slug=f"s-{number}") for number in range(8)]
    desk = at_desk(da_hye())
    counts = []
    for many in (2, 8):
        drafted({"under": pinned(*stories[:many])})
        desk.get(HOME)
        with CaptureQueriesContext(connection) as asked:
            desk.get(HOME)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_the_bar_is_put_up_lengthened_and_taken_down(client):
    desk = at_desk(da_hye())
    end = timezone.localtime(clock.now() + timedelta(hours=3))
    said = {"text": "Bridge shut", "link": "/", "level": "breaking", "ends_0": f"{end:%Y-%m-%d}", "ends_1": f"{end:%H:%M}"}
    assert desk.post("/admin/fronts/bar/", said).status_code == 302
    assert "Bridge shut" in page(client, "/latest/")
    assert "Bridge shut" in desk.get("/admin/").content.decode()
    html = desk.get("/admin/fronts/bar/").content.decode()
    down = re.search(r"/admin/fronts/bar/\d+/down/", html)[0]
    desk.post(down)
    assert "Bridge shut" not in page(client, "/latest/")
    wrong = desk.post("/admin/fronts/bar/", said | {"ends_0": "", "ends_1": "", "text": "No end"})
    assert wrong.status_code == 422 and "No end" in wrong.content.decode()
    assert "No end" not in page(client, "/latest/")
