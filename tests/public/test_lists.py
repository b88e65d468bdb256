"""Readers follow a list to its end and meet every story once, newest first."""

from datetime import timedelta

import pytest

from articles import cursors, workflow
from articles.models import Agency, Author, Tag
from sections import clock
from sections.shelving import shelve
from tests.factories import a_live_story, a_section, a_story, an_author, soo_ah
from tests.public.paper import a_photo, numbers_in, page, stories, walk

pytestmark = pytest.mark.django_db


def everywhere():
    """45 live stories in every list there is, newest first."""
    politics = a_section(name="Politics", parent=a_section())
    tag, agency = Tag.objects.create(name="강", slug="강"), Agency.objects.create(name="Narae", slug="narae")
    bylines = [{"author": an_author().pk, "printed_as": ""}]
    return stories(45, section=politics, tags=[tag.pk], agency=agency.pk, bylines=bylines)


def test_every_list_shows_every_story_once(client):
    numbers = [story.pk for story in everywhere()]
    paths = ["/national/", "/national/politics/", "/latest/", "/tag/강/", "/author/kim-min-ji/", "/agency/narae/"]
    for path in paths:
        assert walk(client, path) == numbers, path


def test_the_head_of_a_section_takes_its_stories_out_of_the_river(client):
    photo = a_photo(caption="A river", alt="Water")
    made = stories(8)
    lead = a_live_story(
        ago=timedelta(minutes=9), headline="Pictured", slug="pictured",
        photos=[{"photo": photo.pk, "caption": "", "credit": "", "alt": ""}],
    )
    assert numbers_in(page(client, "/national/"))[0] == made[0].pk  # its picture is too old to lead
    newest = a_live_story(
        headline="New", slug="new", photos=[{"photo": photo.pk, "caption": "", "credit": "", "alt": ""}]
    )
    numbers = numbers_in(page(client, "/national/"))
    assert numbers[0] == newest.pk
    assert sorted(numbers) == sorted([newest.pk, lead.pk, *(story.pk for story in made)])


def test_stories_of_one_moment_are_neither_skipped_nor_shown_twice(client, time_machine):
    time_machine.move_to("2020-04-08T04:47:00Z", tick=False)
    made = [a_live_story(headline=f"Story {number}", slug=f"s-{number}").pk for number in range(25)]
    time_machine.move_to("2020-04-08T05:47:00Z", tick=False)
    assert walk(client, "/latest/") == made[::-1]
    assert walk(client, "/archive/2020/04/08/") == made[::-1]


def test_a_section_lists_also_what_is_at_home_elsewhere(client):
    sports, soccer = a_section(name="Sports"), a_section(name="Soccer", parent=a_section(name="Sports"))
    made = [
        a_live_story(
            ago=timedelta(minutes=number), headline=f"Story {number}", slug=f"s-{number}",
            section=soccer if number % 2 else a_section(), also_in=[] if number % 2 else [soccer.pk],
        ).pk
        for number in range(45)
    ]
    assert walk(client, f"/{sports.slug}/") == made
    assert walk(client, "/sports/soccer/") == made


@pytest.mark.parametrize("cursor", ["", "x", "AAAA", "MTIz", "%00", "MS4x=", "é", "MS4w", "1" * 5000])
@pytest.mark.parametrize("path", ["/latest/", "/national/", "/corrections/"])
def test_a_bad_cursor_is_404(client, path, cursor):
    a_live_story()
    assert client.get(f"{path}?before={cursor}").status_code == 404


def test_a_cursor_from_the_future_is_404(client):
    a_section()
    cursor = cursors.write(clock.now() + timedelta(days=1), 5)
    assert client.get(f"/national/?before={cursor}").status_code == 404


def test_a_cursor_says_what_was_written():
    place = (clock.now(), 2**40)
    assert cursors.read(cursors.write(*place)) == place


@pytest.mark.parametrize(("model", "path"), [(Tag, "/tag"), (Author, "/author"), (Agency, "/agency")])
def test_merged_names_redirect_and_unused_ones_are_404(client, model, path):
    kept = model.objects.create(name="Kept", slug="kept")
    model.objects.create(name="Gone", slug="gone", merged_into=kept)
    assert client.get(f"{path}/kept/").status_code == 404
    assert client.get(f"{path}/gone/").status_code == 404  # a redirect would name what no reader has seen
    carried = {Tag: {"tags": [kept.pk]}, Agency: {"agency": kept.pk}}
    a_live_story(**carried.get(model, {"bylines": [{"author": kept.pk, "printed_as": ""}]}))
    response = client.get(f"{path}/gone/")
    assert (response.status_code, response["Location"]) == (301, f"{path}/kept/")


@pytest.mark.parametrize("path", ["/tag/a%00b/", "/nothing%00/", "/about/%00/", "/author/a b/", "/%00/x/", "/%ff/"])
def test_addresses_that_no_database_can_be_asked_for(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("day", ["2020/02/30", "2020/4/8", "20200/4/08", "2020/13/01", "0000/01/01", "9999/12/31"])
def test_a_day_that_is_none_is_404(client, day):
    assert client.get(f"/archive/{day}/").status_code == 404


def test_a_day_is_the_paper_s_own(client, time_machine):
    time_machine.move_to("2020-04-07T15:00:00Z", tick=False)  # midnight in Seoul
    first = a_live_story(headline="At midnight", slug="at-midnight")
    time_machine.move_to("2020-04-09T03:00:00Z", tick=False)
    html = page(client, "/archive/2020/04/08/")
    assert numbers_in(html) == [first.pk]
    assert 'href="/archive/2020/04/09/"' in html
    assert 'rel="prev"' not in html
    assert client.get("/archive/2020/04/07/").status_code == 404
    assert 'href="/archive/2020/04/08/"' in page(client, "/archive/?month=2020-04")


def test_a_renamed_section_keeps_its_old_address(client, django_capture_on_commit_callbacks):
    national = a_section()
    a_section(name="Politics", parent=national)
    national.slug = "nation"
    with django_capture_on_commit_callbacks(execute=True):
        shelve(national)
    for old, new in [
        ("/national/", "/nation/"), ("/national/politics/?before=x", "/nation/politics/?before=x"),
        ("/national/feed/", "/nation/feed/"),
    ]:
        response = client.get(old)
        assert (response.status_code, response["Location"]) == (301, new)


def test_home_shows_no_story_twice_and_leads_with_no_advertisement(client):
    sections = [a_section(), a_section(name="Business"), a_section(name="Sports")]
    a_live_story(headline="Buy this", slug="buy", kind="sponsored", section=sections[1])
    made = [story for section in sections for story in stories(12, section=section)]
    html = page(client, "/")
    numbers = numbers_in(html)
    assert len(numbers) == len(set(numbers)) > 12
    assert set(numbers) <= {story.pk for story in made} | {made[0].pk - 1}
    assert "card--sponsored" not in html.partition('id="latest-news"')[0]


def test_corrections_are_listed_while_their_story_is_live(client):
    story = a_live_story()
    told = {"kind": "correction", "text": "The bridge opened in 1976, not in 1978."}
    story = workflow.update(story, by=soo_ah(), revision=story.revision, **told)
    assert told["text"] in page(client, "/corrections/")
    workflow.withdraw(story, by=soo_ah(), revision=story.revision, note="Wrong.")
    assert told["text"] not in page(client, "/corrections/")


def test_drafts_stand_in_no_list(client):
    a_story(headline="Not yet", slug="not-yet")
    assert "Not yet" not in page(client, "/latest/") + page(client, "/national/") + page(client, "/")
