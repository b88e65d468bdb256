"""Several stories as one action: all of them at the same second, or none of them."""

import subprocess
import sys
from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from articles.models import Article, AuditEntry, Edition, Plan
from articles.values import values_of
from articles.workflow import together
from articles.workflow.refusals import NotAllowed, NotTogether, Refused, Stale, Unfit, WrongState
from sections import clock
from tests.admin.desk import at_desk
from tests.articles.test_many_desks_at_once import ROOT, paper, python  # noqa: F401  `paper` is a fixture
from tests.factories import a_section, a_story, a_user, an_author, dae_ho, ha_eun, jae_won, min_ji, soo_ah

pytestmark = pytest.mark.django_db
PAGE = "/admin/articles/article/together/"


def approved(many=3, **values) -> list[Article]:
    return [a_story(state="approved", headline=f"Part {n} of the city's plan", **values) for n in range(many)]


def pairs(stories) -> list[tuple[Article, int]]:
    return [(story, story.revision) for story in stories]


def with_kicker(story) -> dict:
    return values_of(story) | {"kicker": "New"}


def posted(stories, verb, **more) -> dict:
    return {f"revision-{story.pk}": story.revision for story in stories} | {"verb": verb} | more


def local(at) -> dict:
    """A moment as the form's two boxes have it."""
    at = timezone.localtime(at)
    return {"date": f"{at:%Y-%m-%d}", "time": f"{at:%H:%M}"}


def test_three_stories_open_at_the_same_second_and_the_audit_says_so(client):
    stories = approved()
    done = together.together("publish", pairs(reversed(stories)), by=soo_ah(), note="The mayor's plan.")
    assert [story.pk for story in done] == [story.pk for story in stories]
    starts = set(Edition.objects.values_list("live_from", "first_published"))
    assert len(starts) == 1 and len({moment for start in starts for moment in start}) == 1
    assert all(client.get(story.get_absolute_url()).status_code == 200 for story in done)
    one, two, three = stories
    entries = AuditEntry.objects.filter(verb="publish").order_by("article_id")
    assert [entry.note for entry in entries] == [
        f"Together with {two.pk}, {three.pk}. The mayor's plan.",
        f"Together with {one.pk}, {three.pk}. The mayor's plan.",
        f"Together with {one.pk}, {two.pk}. The mayor's plan.",
    ]


def test_one_is_refused_and_none_goes_and_every_reason_is_said():
    stories = approved(4)
    fit, held, changed, elsewhere = stories
    Plan.objects.create(article=held, hold="needed")
    seen = pairs(stories)
    workflow.save(changed, by=soo_ah(), revision=changed.revision, values=with_kicker(changed))
    Article.objects.filter(pk=elsewhere.pk).update(section=a_section(name="Sports"))
    national = a_user(role="section editor", name="Bae Yuna", desks=[a_section()])
    with pytest.raises(NotTogether) as refused:
        together.together("publish", seen, by=national)
    why = {article.pk: type(refusal) for article, refusal in refused.value.problems}
    assert why == {held.pk: Unfit, changed.pk: Stale, elsewhere.pk: NotAllowed}
    assert f"Story {held.pk} (“Part 1 of the city's plan”): This story is on hold" in refused.value.message
    assert not Edition.objects.exists() and not AuditEntry.objects.filter(verb="publish").exists()
    assert set(Article.objects.values_list("state", flat=True)) == {"approved"}
    assert fit.pk not in why


def test_only_what_a_colleague_has_approved_goes_out_in_a_group():
    stories = [*approved(1), a_story(state="submitted"), a_story()]
    with pytest.raises(NotTogether) as refused:
        together.together("publish", pairs(stories), by=ha_eun())
    assert [(one.pk, type(why)) for one, why in refused.value.problems] == [(story.pk, WrongState) for story in stories[1:]]
    with pytest.raises(Refused, match="at least two"):
        together.together("publish", pairs(stories[:1]) * 2, by=ha_eun())


def test_a_group_is_approved_scheduled_moved_and_taken_back():
    stories = [a_story(state="submitted", headline=f"Budget {n}") for n in range(2)]
    stories = together.together("approve", pairs(stories), by=jae_won())
    at = clock.now() + timedelta(hours=3)
    stories = together.together("schedule", pairs(stories), by=soo_ah(), at=at)
    assert set(Edition.objects.values_list("live_from", flat=True)) == {at}
    stories = together.together("reschedule", pairs(stories), by=soo_ah(), at=at + timedelta(hours=1))
    assert set(Edition.objects.values_list("live_from", flat=True)) == {at + timedelta(hours=1)}
    stories = together.together("unschedule", pairs(stories), by=soo_ah())
    assert [story.state for story in stories] == ["approved", "approved"] and not Edition.objects.exists()


def test_from_the_list_to_the_page_to_the_readers(client):
    stories, desk = approved(), at_desk(soo_ah())
    chosen = {"action": "act_together", "_selected_action": [story.pk for story in stories]}
    answer = desk.post("/admin/articles/article/", chosen)
    assert answer.url == f"{PAGE}?ids={','.join(str(story.pk) for story in stories)}"
    page = desk.get(answer.url)
    said = page.content.decode()
    assert all(f'name="revision-{story.pk}" value="{story.revision}"' in said for story in stories)
    assert "3 stories: all or nothing" in said and "KST" in said and "neither a byline nor an agency" in said
    at = clock.now() + timedelta(days=1)
    answer = desk.post(PAGE, posted(stories, "schedule", **local(at)), follow=True)
    assert "Done: Schedule, 3 stories" in answer.content.decode()
    assert set(Edition.objects.values_list("live_from", flat=True)) == {at.replace(second=0, microsecond=0)}


def test_a_refusal_keeps_all_that_was_typed_and_says_which_story_and_why():
    stories, desk = approved(2), at_desk(soo_ah())
    first = posted(stories, "schedule", note="For the anniversary")
    workflow.save(stories[1], by=ha_eun(), revision=stories[1].revision, values=with_kicker(stories[1]))
    page = desk.post(PAGE, first | {"date": "2031-04-08", "time": "06:00"})
    said = page.content.decode()
    assert "Nothing was done to any of them" in said and "For the anniversary" in said and 'value="2031-04-08"' in said
    assert [bool(row["why"]) for row in page.context["rows"]] == [False, True] and "Yoon Ha-eun has changed" in said
    assert f"/admin/articles/article/{stories[1].pk}/revisions/?from=" in said
    assert 'value="schedule" id="together-schedule" checked' in said and not Edition.objects.exists()
    told = desk.post(PAGE, first | {"verb": "publish", "date": "2031-04-08"}).content.decode()
    assert "You have typed a time, but chosen “Publish now”" in told and not Edition.objects.exists()
    assert [row["revision"] for row in page.context["rows"]] == [stories[0].revision, stories[1].revision + 1]


def test_whoever_publishes_and_approves_nothing_has_neither_the_way_nor_the_page():
    desk = at_desk(min_ji())
    assert "act_together" not in desk.get("/admin/articles/article/").content.decode()
    assert desk.get(PAGE).status_code == 403 and desk.post(PAGE, {"verb": "publish"}).status_code == 403
    reader = at_desk(jae_won()).get(PAGE).context["verbs"]
    assert [verb for verb, _label, _said in reader] == ["approve"]
    stories = approved(2)
    page = at_desk(dae_ho()).post(PAGE, posted(stories, "publish"))
    assert [row["elsewhere"] for row in page.context["rows"]] == [True, True]
    assert all("needs a colleague with that right" in row["why"] for row in page.context["rows"])


@pytest.mark.parametrize("many", [2, 20])
def test_the_page_asks_the_same_for_two_stories_and_for_twenty(many, django_assert_num_queries):
    byline = [{"author": an_author().pk, "printed_as": ""}]
    stories, desk = approved(many, bylines=byline), at_desk(soo_ah())
    address = f"{PAGE}?ids={','.join(str(story.pk) for story in stories)}"
    desk.get(address)
    with django_assert_num_queries(11):
        assert desk.get(address).status_code == 200


EDITOR = """
import sys, django; django.setup()
from datetime import timedelta
from articles.models import Article
from articles.workflow import together
from sections import clock
from tests.factories import soo_ah
numbers = sys.argv[1:]
for hours in range(1, 16):
    stories = [(story, story.revision) for number in numbers for story in Article.objects.filter(pk=number)]
    together.together("reschedule", stories, by=soo_ah(), at=clock.now() + timedelta(hours=hours))
"""
GROUP = """
import django; django.setup()
from tests.factories import a_story
print(*(a_story(state="scheduled", headline=f"Part {n}", slug=f"part-{n}").pk for n in range(4)))
"""
STARTS = """
import django; django.setup()
from articles.models import AuditEntry, Edition
print(Edition.objects.values("live_from").distinct().count(), AuditEntry.objects.filter(verb="reschedule").count())
"""


@pytest.mark.django_db(transaction=True)
def test_two_editors_at_the_same_stories_wait_for_each_other_and_never_in_a_ring(paper):  # noqa: F811
    numbers = python(paper, "-c", GROUP).split()
    desks = [
        subprocess.Popen([sys.executable, "-c", EDITOR, *order], cwd=ROOT, env=paper, text=True, stderr=subprocess.PIPE)
        for order in (numbers, numbers[::-1])
    ]
    errors = [desk.communicate(timeout=120)[1] for desk in desks]
    assert [desk.returncode for desk in desks] == [0, 0], errors
    assert python(paper, "-c", STARTS).split() == ["1", str(2 * 15 * len(numbers))]
