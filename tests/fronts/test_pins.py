"""What readers see of an arrangement: pinned stories in their places, as long as they may stand there."""

from datetime import timedelta

import pytest

from articles import workflow
from articles.photos import library
from newsroom.fronts import moments
from newsroom.fronts.arrangement import Pin
from newsroom.fronts.deeds import undo
from sections import clock
from tests.factories import a_live_story, a_section, a_story, na_rae, soo_ah
from tests.fronts.desk import da_hye, drafted, launched, pinned
from tests.public.paper import WARM, a_photo, main_of, numbers_in, page, parse_strictly, stories

pytestmark = pytest.mark.django_db(transaction=True)  # a change is told to the pages once it is committed
HOUR = timedelta(hours=1)


def leads(client, url="/") -> int:
    """The story on top of a front."""
    return numbers_in(page(client, url))[0]


def test_a_pinned_story_leads_at_once_and_an_undo_takes_it_back_at_once(client):
    newest, *_rest, old = stories(5)
    assert leads(client) == newest.pk
    drafted({"lead": pinned(old)})
    assert leads(client) == newest.pk
    launch = launched({"lead": pinned(old)})
    assert leads(client) == old.pk
    undo(launch.front, by=da_hye(), number=1)
    assert leads(client) == newest.pk


def test_no_story_stands_twice_and_the_newest_fill_the_rest(client):
    made = stories(12)
    launched({"lead": pinned(made[9]), "beside": pinned(made[9], made[3]), "under": pinned(made[10])})
    html = main_of(page(client, "/")).partition('id="latest-news"')[0]
    for story in made:
        assert html.count(f'href="{story.get_absolute_url()}"') <= 1
    assert numbers_in(page(client, "/"))[:4] == [made[9].pk, made[10].pk, made[0].pk, made[1].pk]


def test_a_story_older_than_all_others_can_be_pinned(client):
    old = a_live_story(ago=timedelta(days=400), headline="From last year", slug="last-year")
    stories(60)
    assert "From last year" not in page(client, "/")
    launched({"under": pinned(old)})
    assert "From last year" in page(client, "/")


def test_a_pin_begins_and_ends_to_the_second_with_nothing_running(client, settings):
    newest, old = stories(2)
    now = clock.now()
    launched({"lead": pinned(old, starts=now + HOUR, until=now + 2 * HOUR)})
    seen = []
    for moved in (timedelta(), HOUR + timedelta(seconds=1), 2 * HOUR + timedelta(seconds=1)):
        settings.PAPER_CLOCK = moved
        seen.append(leads(client))
    assert seen == [newest.pk, old.pk, newest.pk]


def test_pages_know_when_pins_begin_and_end_next():
    now = clock.now()
    launched({"lead": [Pin(1, starts=now - HOUR, until=now + HOUR)], "under": [Pin(2, starts=now + 2 * HOUR)]})
    assert sorted(moments.after(now)) == [now + HOUR, now + 2 * HOUR]


def test_what_is_pinned_next_takes_the_place_of_what_is_withdrawn_and_then_the_newest(client):
    newest, second, third = stories(3)
    launched({"lead": pinned(third, second)})
    assert leads(client) == third.pk
    workflow.withdraw(third, by=soo_ah(), revision=third.revision, note="It named the wrong person.")
    assert leads(client) == second.pk
    workflow.withdraw(second, by=soo_ah(), revision=second.revision, note="It named the wrong person.")
    assert leads(client) == newest.pk


@pytest.mark.parametrize("state", ["draft", "scheduled", "withdrawn", "spiked"])
def test_nothing_of_a_pinned_story_that_readers_may_not_see_is_on_the_page(client, state):
    newest = stories(2)[0]
    hidden = a_story(state=state, headline="Merger on Friday", slug="merger")
    section = newest.section
    launched({"lead": pinned(hidden, headline="Secret merger", kicker="Merger"), "beside": pinned(hidden)})
    launched({"lead": pinned(hidden, headline="Secret merger", kicker="Merger")}, section=section.pk)
    for url in ("/", section_url(section)):
        html = page(client, url)
        assert "erger" not in html
        assert leads(client, url) == newest.pk


def test_a_scheduled_story_takes_its_place_when_it_opens(client, settings):
    newest = stories(2)[0]
    planned = a_story(state="scheduled", at=clock.now() + HOUR, slug="planned")
    launched({"lead": pinned(planned, headline="It is out")})
    assert leads(client) == newest.pk
    settings.PAPER_CLOCK = HOUR + timedelta(seconds=1)
    assert leads(client) == planned.pk
    assert "It is out" in page(client, "/")


def test_words_of_the_front_stand_on_the_front_alone_and_are_escaped(client):
    old = stories(2)[1]
    hostile = '<script>alert("1")</script> & \\1'
    launched({"lead": pinned(old, headline=hostile, kicker="<b>Rivers</b>")})
    html = page(client, "/")
    assert "<script>alert" not in html and "<b>Rivers" not in html
    assert "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; \\1</a></h3>" in html
    assert "<span>&lt;b&gt;Rivers&lt;/b&gt;</span>" in html
    parse_strictly(html)
    assert "alert" not in page(client, "/latest/") + page(client, old.get_absolute_url())


def test_a_headline_beside_the_lead_is_worded_anew_too(client):
    made = stories(3)
    launched({"beside": pinned(made[2], headline="In short")})
    assert f'<li><a href="{made[2].get_absolute_url()}">In short</a></li>' in page(client, "/")


def test_an_advertisement_stays_marked_under_another_kicker(client):
    stories(2)
    paid = a_live_story(kind="sponsored", headline="Tea", slug="tea")
    launched({"under": pinned(paid, kicker="Taste")})
    assert '<span>Taste</span> <span class="label">Sponsored</span>' in page(client, "/")


def test_another_picture_stands_on_the_front_while_it_may_be_shown_else_the_story_s_own(client, settings):
    own, other = a_photo("navy", alt="A stream"), a_photo("red", alt='A "red" kite', rights_end=clock.now() + HOUR)
    story = a_live_story(photos=[{"photo": own.pk, "caption": "", "credit": "", "alt": ""}])
    launched({"lead": pinned(story, photo=other.pk)})
    html = page(client, "/")
    assert other.picture.url in html and own.picture.url not in html
    assert 'alt="A &quot;red&quot; kite"' in html
    settings.PAPER_CLOCK = HOUR + timedelta(seconds=1)
    html = page(client, "/")
    assert own.picture.url in html and other.picture.url not in html


def test_a_killed_picture_goes_from_the_front_at_once(client):
    story, photo = stories(1)[0], a_photo()
    launched({"lead": pinned(story, photo=photo.pk)})
    assert photo.picture.url in page(client, "/")
    library.kill(photo, by=na_rae(), reason="Not ours.")
    assert photo.picture.url not in page(client, "/")


def section_url(section) -> str:
    return f"/{section.slug}/"


def test_a_section_s_front_leads_with_what_is_pinned_and_lists_the_others_once(client):
    made = stories(24)
    other = a_live_story(section=a_section(name="Sports"), slug="match", ago=timedelta(days=2))
    launched({"lead": pinned(other, headline="From the other desk"), "under": pinned(made[15])},
             section=made[0].section.pk)
    found = numbers_in(page(client, "/national/"))
    assert found[:4] == [other.pk, made[15].pk, made[0].pk, made[1].pk]
    assert sorted(found) == sorted([other.pk, *(story.pk for story in made[:20])])
    assert found[4:] == [story.pk for story in made[2:20] if story != made[15]]
    older = page(client, "/national/").partition('rel="next" href="?before=')[2].partition('"')[0]
    assert numbers_in(page(client, f"/national/?before={older}")) == [story.pk for story in made[20:]]


def test_a_small_section_s_front_takes_a_pinned_lead_and_stays_a_list_otherwise(client):
    first, second = stories(2)
    launched({"lead": pinned(second)}, section=first.section.pk)
    html = page(client, "/national/")
    assert numbers_in(html) == [second.pk, first.pk]
    assert html.count('class="cell cell--wide front-lead"') == 1
    parse_strictly(html)


@pytest.mark.parametrize(("path", "queries"), [("/", 3), ("/national/", 3), ("/latest/", 2)])
def test_pins_ask_no_query_more(client, path, queries, django_assert_num_queries):
    photo = a_photo()
    made = stories(12, photos=[{"photo": a_photo("red").pk, "caption": "", "credit": "", "alt": ""}])
    more = {"photo": photo.pk, "headline": "Short", "until": clock.now() + HOUR}
    for section in (None, made[0].section.pk):
        launched({"lead": pinned(made[7], **more), "under": pinned(*made[8:11])}, section=section)
    page(client, WARM)
    with django_assert_num_queries(queries):
        page(client, path)
