"""The news list: what the morning meeting reads, on paper and in a terminal."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles import workflow
from articles.values import values_of
from articles.workflow.planning import plan
from newsroom.desk import days, newslist
from newsroom.desk.newslist_text import clipped, table
from sections import clock, past
from tests.admin.desk import at_desk
from tests.factories import a_section, a_story, a_user, min_ji, soo_ah

pytestmark = pytest.mark.django_db
NOON = "2031-04-08"


@pytest.fixture(autouse=True)
def noon(settings):
    """It is noon of 8 April 2031 in Seoul, so that a day has a before and an after."""
    begins, _ends = days.bounds(days.asked(NOON, clock.now()))
    settings.PAPER_CLOCK = begins + timedelta(hours=12) - clock.now()


def out_since(hours: int, **words):
    """A story readers have had for so many hours."""
    with past.hours_ago(hours):
        return a_story(state="published", **words)


def printed(**options) -> str:
    """What the command prints."""
    out = StringIO()
    call_command("newslist", stdout=out, **options)
    return out.getvalue()


def a_morning():
    """Something of everything."""
    sports, now = a_section(name="Sports"), clock.now()
    plan(a_story(headline="Night bus", body="", by=soo_ah()), by=soo_ah(), due=now - timedelta(minutes=35), words=600,
         assignee=min_ji())
    plan(a_story(headline="League of four", section=sports, body="<p>" + "word " * 420 + "</p>"), by=soo_ah(),
         due=now + timedelta(hours=2), words=450)
    plan(a_story(headline="Villas", state="approved"), by=soo_ah(), legal="needed")
    a_story(headline="Ice seller", state="scheduled", at=now + timedelta(hours=3))
    live = out_since(1, headline="Council tie")
    changed = out_since(2, headline="Market court")
    workflow.save(changed, by=soo_ah(), revision=changed.revision, values=values_of(changed) | {"kicker": "New"})
    a_story(headline="For another day")
    return live


def test_the_list_says_what_a_meeting_asks():
    a_morning()
    said = printed()
    assert "2031" in said.splitlines()[0] and "Tuesday 8 April" in said
    assert "1 late, 1 in work, 1 with the desk, 1 scheduled, 2 with readers, 1 held by a check" in said
    lines = {line.split("  ")[1].strip() if line[:1].isdigit() else line.split("  ")[0]: line for line in said.splitlines()}
    assert "11:25 KST" in lines["Night bus"] and "Kim Min-ji" in lines["Night bus"]
    assert "600 words ordered" in lines["Night bus"] and "35 min late; no photo; draft" in lines["Night bus"]
    assert "420 of 450 words, fits" in lines["League of four"]
    assert "legal needed; no photo; approved" in said and "out at 15:00 KST" in said and "unseen changes" in said
    assert "with readers since 11:00 KST: Council tie" in said and "For another day" not in said
    assert said.index("NATIONAL") < said.index("SPORTS") < said.index("WHO WORKS ON WHAT")
    assert "Kim Min-ji" in said.partition("WHO WORKS ON WHAT")[2]


def test_yesterdays_corrections_are_on_todays_list(settings):
    settings.PAPER_CLOCK -= timedelta(days=1)
    live = a_story(state="published", headline="Crane order")
    live = workflow.save(live, by=soo_ah(), revision=live.revision, values=values_of(live) | {"kicker": "New"})
    workflow.update(live, by=soo_ah(), revision=live.revision, kind="correction", text="It was 214 billion won.")
    assert "CORRECTED" not in printed()
    settings.PAPER_CLOCK += timedelta(days=1)
    assert "12:00 KST  Crane order: It was 214 billion won." in printed().partition("CORRECTED THE DAY BEFORE")[2]
    assert "CORRECTED" not in printed(date="2031-04-12")


def test_the_page_says_the_same_and_is_for_those_who_see_stories():
    a_morning()
    page = at_desk(min_ji()).get("/admin/desk/newslist/").content.decode()
    for words in ("35 min late", "420 of 450 words, fits", "legal needed", "Out at 15:00 KST", "Who works on what"):
        assert words in page
    assert at_desk(min_ji()).get("/admin/desk/newslist/", {"date": "2031-04-09"}).status_code == 200
    assert at_desk(a_user(role="", name="Nobody")).get("/admin/desk/newslist/").status_code == 403


def test_an_empty_day_and_a_day_that_is_none():
    assert "nothing planned" in printed(date="2031-04-20")
    with pytest.raises(CommandError, match="is no day"):
        printed(date="tomorrow")


def test_columns_stay_in_line_with_korean_letters_and_empty_ones_go():
    assert table([("서울", "", "a"), ("ab", "", "b")]) == ["서울  a", "ab    b"]
    assert (clipped("서울의 봄", 6), clipped("short", 6)) == ("서울…", "short")


def test_a_list_of_many_costs_what_a_list_of_few_costs(django_assert_num_queries):
    now = clock.now()
    for _again in range(2):
        a_morning()
        newslist.gather(days.asked(NOON, now), now)
        with django_assert_num_queries(10):
            newslist.gather(days.asked(NOON, now), now)
