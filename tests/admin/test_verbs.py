"""A story's buttons: what each says it will do, its own page, and where its answer leads."""

import re
from datetime import timedelta

import pytest

from articles.admin.buttons import LABELS
from articles.models import Article, AuditEntry, Edition, Plan
from sections import clock
from tests.admin.desk import at_desk, fields_of, page_of, press, save
from tests.factories import a_live_story, a_section, a_story, an_author, dae_ho, ha_eun, jae_won, min_ji, soo_ah

pytestmark = pytest.mark.django_db
APRIL = {"date": "2031-04-09", "time": "06:00"}


def said_on(page) -> dict[str, str]:
    """By verb, the sentence beside its button."""
    html = page.content.decode()
    said = re.findall(r'id="said-(\w+)">([^<]*)<', html)
    return {verb: words.replace("&#x27;", "'") for verb, words in said}


def fit(**more) -> Article:
    """A story about which the checklist has nothing to say."""
    values = {"bylines": [{"author": an_author().pk, "printed_as": ""}], "standfirst": "Work begins in spring."}
    return a_story(**values | more)


def live():
    """What readers see now."""
    return Edition.objects.live(clock.now()).get()


def test_each_button_says_in_one_sentence_what_it_will_do():
    assert said_on(at_desk(min_ji()).get(page_of(a_story()))) == {
        "submit": "The desk of National reads it next; you can take it back until it is approved.",
    }
    story = a_story(state="submitted")
    said, at = said_on(at_desk(soo_ah()).get(page_of(story))), f"/article/{story.pk}/"
    assert list(said) == ["approve", "send_back", "publish", "schedule", "recall", "spike"]
    assert said["publish"] == f"Readers will see this at once, at {at}."
    assert said["schedule"] == f"Readers will see this from the time you choose, at {at}."
    assert said["send_back"].startswith("It becomes Kim Min-ji's draft again; the writer is told")
    said = said_on(at_desk(ha_eun()).get(page_of(a_live_story())))
    assert said["withdraw"].endswith("instead of the story, at once; the managing editor is told.")
    for state in ("draft", "submitted", "approved", "scheduled", "published", "withdrawn", "spiked"):
        page = at_desk(ha_eun()).get(page_of(a_story(state=state)))
        assert set(said_on(page)) == {button.verb for button in page.context["buttons"]} <= set(LABELS)
        assert all(words.count(". ") == 0 and words.endswith(".") for words in said_on(page).values())


def test_a_planned_story_says_when_readers_will_see_it_and_on_whom_a_story_waits():
    at = clock.now() + timedelta(hours=2, minutes=10, seconds=30)
    story = a_story(state="scheduled", at=at)
    page = at_desk(min_ji()).get(page_of(story)).content.decode()
    assert re.search(r"Readers will see this at \d\d:\d\d KST on \w{3} \d+ \w{3}( \d{4})?, in 2 h 10 min, at "
                     + story.get_absolute_url(), page)
    page = at_desk(min_ji()).get(page_of(a_story(state="submitted"))).content.decode()
    assert "Waits on the desk of National for " in page


def test_a_time_can_be_looked_at_before_it_is_meant():
    story, desk = a_story(state="approved"), at_desk(soo_ah())
    page = press(desk, story, "schedule", look="1", **APRIL)
    html = page.content.decode()
    assert "Readers will see this at 06:00 KST on Wed 9 Apr 2031, in " in html and 'value="06:00"' in html
    assert "has passed" in press(desk, story, "schedule", look="1", date="2020-01-01", time="10:00").content.decode()
    assert not Edition.objects.exists()


def test_a_verbs_page_shows_what_it_will_do_and_does_nothing():
    story, desk = a_story(state="approved"), at_desk(soo_ah())
    page = desk.get(page_of(story, "publish"), {"back": "desk"})
    assert 'name="back" value="desk"' in page.content.decode()
    assert "Readers will see this at once" in page.content.decode()
    assert page.context["findings"] and f"{page_of(story)}#id_authors" in page.content.decode()
    assert at_desk(jae_won()).get(page_of(story, "publish")).status_code == 403
    assert desk.get(page_of(story, "revive"), follow=True).redirect_chain == [(page_of(story), 302)]
    assert not Edition.objects.exists()


def test_what_keeps_a_story_back_is_said_at_once_each_with_a_way_to_its_field():
    story = a_story(state="approved", body="")
    Plan.objects.create(article=story, legal="needed")
    html = press(at_desk(soo_ah()), story, "publish").content.decode()
    assert f"{page_of(story)}#id_body" in html and f"{page_of(story)}#id_plan_legal" in html
    assert 'tabindex="-1" autofocus' in html and not Edition.objects.exists()


def test_save_then_publish_goes_through_where_there_is_nothing_to_say_and_asks_where_there_is():
    story, desk = fit(state="approved"), at_desk(soo_ah())
    save(desk, story, kicker="City Hall", _then="publish")
    assert live().kicker == "City Hall"
    story = a_story(state="approved")
    answer = save(desk, story, kicker="Bridges", _then="publish")
    assert answer.url == page_of(story, "publish") and Edition.objects.count() == 1
    story.refresh_from_db()
    assert (story.state, story.kicker) == ("approved", "Bridges")


def test_changes_of_a_live_story_are_looked_at_before_they_are_published():
    story, desk = a_live_story(), at_desk(soo_ah())
    answer = save(desk, story, headline="City to build third footbridge over the stream", _then="update")
    assert answer.url == page_of(story, "update")
    page = desk.get(answer.url)
    html = page.content.decode()
    assert re.search(r"<del>.*second.*</del>.*<ins>.*third.*</ins>", html, re.DOTALL)
    assert "This is more: figure: “second” is now “third”" in html
    assert html.count('type="radio"') == 4 and "checked" not in html


def test_a_minor_change_with_another_figure_wants_to_be_confirmed():
    story, desk = a_live_story(), at_desk(soo_ah())
    save(desk, story, headline="City to build third footbridge over the stream")
    html = press(desk, story, "update", kind="minor").content.decode()
    assert "figure: “second” is now “third”" in html and 'name="sure"' in html
    assert "second" in live().headline
    press(desk, story, "update", kind="minor", sure="1")
    assert "third" in live().headline and live().updated is None
    assert AuditEntry.objects.first().note == "Confirmed as minor: figure: “second” is now “third”."


def test_so_does_a_minor_correction_of_what_readers_see():
    story, desk = a_live_story(), at_desk(soo_ah())
    page = desk.get(page_of(story, "correct"))
    assert 'value="correction" checked' not in page.content.decode()
    typed = fields_of(page) | {"headline": "City to build third footbridge", "change": "minor", "seen": page.context["seen"]}
    html = desk.post(page_of(story, "correct"), typed).content.decode()
    assert "“second” is now “third”" in html and 'name="sure"' in html and "<ins>" in html
    assert "second" in live().headline
    assert desk.post(page_of(story, "correct"), typed | {"sure": "1"}).status_code == 302
    assert "third" in live().headline


def test_an_update_under_a_plan_says_what_becomes_of_the_plan():
    story, desk = a_live_story(), at_desk(soo_ah())
    html = press(desk, story, "update", look="1", **APRIL).content.decode()
    assert "Readers will see the changes at 06:00 KST on Wed 9 Apr 2031, in " in html
    press(desk, story, "update", **APRIL)
    html = desk.get(page_of(story, "update")).content.decode()
    assert "the update planned for 06:00 KST on Wed 9 Apr 2031 is cancelled, and its text goes out with this one" in html
    assert "Readers will see the changes at 06:00 KST on Wed 9 Apr 2031" in desk.get(page_of(story)).content.decode()


@pytest.mark.parametrize(("back", "place"), [
    ("desk", "/admin/"), ("list", "/admin/articles/article/"), ("https://elsewhere.example/", None), ("", None),
])
def test_an_answer_leads_back_to_where_the_button_was(back, place):
    story = a_story(state="submitted", section=a_section(name="Sports"))
    assert press(at_desk(dae_ho()), story, "approve", back=back).url == (place or page_of(story))
    assert press(at_desk(dae_ho()), story, "approve", back=back).url == (place or page_of(story))  # also where it cannot be
    kept = press(at_desk(dae_ho()), story, "schedule", back=back).content.decode()  # no time: asks again
    assert not back or f'name="back" value="{back}"' in kept
