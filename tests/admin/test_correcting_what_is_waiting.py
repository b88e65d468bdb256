"""A correction of what readers see goes out alone, at once, also where somebody is rewriting the same words."""

from datetime import timedelta

import pytest

from articles import history, workflow
from articles.models import Article, Edition, Revision
from articles.values import values_of
from sections import clock
from tests.admin.desk import at_desk, fields_of, page_of, press, save
from tests.factories import a_live_story, dae_ho, jae_won, soo_ah

pytestmark = pytest.mark.django_db


def live():
    """What readers see now."""
    return Edition.objects.live(clock.now()).get()


def a_rewrite(planned=False):
    """A live story whose last paragraph and headline Jae-won has rewritten; `planned`: an update with it is planned."""
    story = a_live_story()
    body = story.body.replace("takes two years", "will take four years")
    story = workflow.save(story, by=jae_won(), revision=1,
                          values=values_of(story) | {"body": body, "headline": "Rewritten", "kicker": "City Hall"})
    if planned:
        story = workflow.update(story, by=soo_ah(), revision=story.revision, at=clock.now() + timedelta(hours=3))
    return story, at_desk(soo_ah())


def corrected(story, desk, **more):
    """Soo-ah corrects the text and presses the button."""
    page = desk.get(page_of(story, "correct"))
    typed = fields_of(page) | {"seen": page.context["seen"], "change": "correction", "text": "It takes three years."}
    body = page.context["adminform"].form["body"].value().replace("takes two years", "takes three years")
    return typed | {"body": body} | more


def chosen(page, choice, own=""):
    """What is posted when the same is chosen for every question."""
    posted = {}
    for question in page.context["questions"]:
        posted |= {f"choice-{question.key}": choice, f"own-{question.key}": own}
    return posted


@pytest.mark.parametrize(("choice", "body"), [
    ("theirs", "will take four years"), ("yours", "takes three years"), ("own", "takes five years"),
])
def test_the_correction_goes_out_and_the_copy_gets_what_was_chosen(choice, body):
    story, desk = a_rewrite()
    typed = corrected(story, desk)
    page = desk.post(page_of(story, "correct"), typed)
    assert page.status_code == 200 and "three years" not in live().story_html
    shown = page.content.decode()
    assert "will take four" in shown and "The newsroom’s copy" in shown and shown.count('value="theirs"') == 1
    own = "<p>Work begins in spring and takes five years.</p>"
    assert desk.post(page_of(story, "correct"), typed | chosen(page, choice, own)).status_code == 302
    story = Article.objects.get()
    assert "three years" in live().story_html and live().headline != "Rewritten"
    assert body in story.body and (story.headline, story.kicker) == ("Rewritten", "City Hall")
    assert history.values_at(story, story.revision)["body"] == story.body
    assert {"four", "three"} <= {word for row in Revision.objects.all() for word in row.values["body"].split()}


def test_a_plan_is_asked_about_as_well_once_where_it_is_the_same_text():
    story, desk = a_rewrite(planned=True)
    typed = corrected(story, desk)
    page = desk.post(page_of(story, "correct"), typed)
    assert [question.theirs_name for question in page.context["questions"]] == ["The copy and the planned update"]
    desk.post(page_of(story, "correct"), typed | chosen(page, "both"))
    planned = Edition.objects.planned(clock.now()).get()
    assert "four years" in planned.story_html and "three years" in planned.story_html and planned.headline == "Rewritten"
    assert "three years" in live().story_html and "four years" not in live().story_html


def test_copy_and_plan_that_differ_are_two_questions():
    story, desk = a_rewrite(planned=True)
    story = workflow.save(story, by=jae_won(), revision=story.revision,
                          values=values_of(story) | {"body": story.body.replace("four", "six")})
    typed = corrected(story, desk)
    page = desk.post(page_of(story, "correct"), typed)
    names = [question.theirs_name for question in page.context["questions"]]
    assert names == ["The newsroom’s copy", "The planned update"]
    copy, plan = page.context["questions"]
    half = desk.post(page_of(story, "correct"), typed | {f"choice-{copy.key}": "theirs"})
    assert [question.missing for question in half.context["questions"]] == [False, True]
    assert half.context["questions"][0].chosen == "theirs" and "three years" not in live().story_html
    desk.post(page_of(story, "correct"), typed | {f"choice-{copy.key}": "theirs", f"choice-{plan.key}": "yours"})
    assert "six years" in Article.objects.get().body
    assert "three years" in Edition.objects.planned(clock.now()).get().story_html


def test_a_choice_survives_another_refusal():
    story, desk = a_rewrite()
    typed = corrected(story, desk)
    choices = chosen(desk.post(page_of(story, "correct"), typed), "own", "Words of my own")
    again = desk.post(page_of(story, "correct"), typed | choices | {"headline": " "}).content.decode()
    assert "Words of my own" in again and 'value="own"' in again
    again = desk.post(page_of(story, "correct"), typed | choices | {"text": ""}).content.decode()
    assert "tell readers" in again and "Words of my own" in again
    save(at_desk(jae_won()), story, standfirst="Meanwhile")
    again = desk.post(page_of(story, "correct"), typed | choices).content.decode()
    assert "Lee Jae-won" in again and "Words of my own" in again and "three years" in again


def test_whoever_comes_too_late_gets_every_word_to_copy():
    story, desk = a_rewrite()
    typed = corrected(story, desk)
    press(desk, story, "withdraw", reason="Wrong person.")
    shown = desk.post(page_of(story, "correct"), typed).content.decode()
    assert "three years" in shown and "nothing to correct" in shown
    shown = at_desk(dae_ho()).post(page_of(story, "correct"), typed).content.decode()
    assert "three years" in shown and "not correct this story" in shown
    assert at_desk(dae_ho()).get(page_of(story, "correct")).status_code == 403
