"""Planning: a story is ordered before its text, written by whoever is assigned, late where it is late; and its checks."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from articles.models import Article, AuditEntry, Correction, Edition, Plan
from articles.values import values_of
from articles.workflow.planning import plan
from articles.workflow.refusals import NotAllowed
from sections import clock
from tests.admin.desk import at_desk, errors_in, page_of, save
from tests.factories import a_live_story, a_section, a_story, an_author, dae_ho, jae_won, ji_ho, min_ji, soo_ah

pytestmark = pytest.mark.django_db
PLANNING = "/admin/desk/planning/"
NOON = "2031-04-08T12:00"


def order(user, **typed):
    """Post a story to be written; due at noon of 8 April 2031 unless said otherwise."""
    facts = {"headline": "The third tunnel", "section": a_section().pk, "words": 600}
    return at_desk(user).post(PLANNING, facts | {"due_0": "2031-04-08", "due_1": "12:00"} | typed)


def audit_of(story) -> list[tuple[str, str, str]]:
    """(verb, who, note) of the story's deeds but for its beginning."""
    rows = AuditEntry.objects.filter(article_id=story.pk).exclude(verb="create").order_by("id")
    return list(rows.values_list("verb", "by__name", "note"))


def test_a_story_is_ordered_written_by_its_writer_and_filed():
    author = an_author(user=min_ji())
    answer = order(soo_ah(), assignee=min_ji().pk, notes="Who pays?", picture="on")
    story = Article.objects.get()
    assert answer["Location"] == f"{PLANNING}?date=2031-04-08#story-{story.pk}"
    found = story.plan
    assert (found.assignee, found.words, found.notes, found.picture) == (min_ji(), 600, "Who pays?", "needed")
    assert timezone.localtime(found.due).strftime("%Y-%m-%dT%H:%M") == NOON and found.filed is None
    assert list(story.authors.all()) == [author]
    assert audit_of(story) == [("assign", "Choi Soo-ah", "Kim Min-ji"), ("hold", "Choi Soo-ah", "picture")]
    day = at_desk(min_ji()).get(PLANNING, {"date": "2031-04-08"}).content.decode()
    assert "The third tunnel" in day and "600 words ordered" in day and "12:00 KST" in day and "picture needed" in day
    answer = save(at_desk(min_ji()), story, body="<p>" + "word " * 420 + "</p>")
    assert answer.status_code == 302, errors_in(answer)
    assert "420 of 600 words, 180 short" in at_desk(soo_ah()).get(PLANNING, {"date": "2031-04-08"}).content.decode()
    story.refresh_from_db()
    story = workflow.submit(story, by=min_ji(), revision=story.revision)
    assert Plan.objects.get().filed == story.since


def test_only_who_is_assigned_writes_a_story_that_another_began():
    story = a_story(by=soo_ah())
    assert not workflow.may_edit(story, min_ji())
    plan(story, by=soo_ah(), assignee=min_ji())
    assert workflow.may_edit(story, min_ji()) and not workflow.may_edit(story, ji_ho())
    assert "submit" in workflow.open_to(story, min_ji())


def test_desks_order_on_their_desks_and_writers_do_not():
    a_section(name="Sports")
    assert order(min_ji()).status_code == 403
    refused = order(dae_ho())
    assert refused.status_code == 422 and "The third tunnel" in refused.content.decode()
    assert order(soo_ah(), due_0="", words="many").status_code == 422
    assert not Article.objects.exists()
    assert "Order a story" not in at_desk(min_ji()).get(PLANNING).content.decode()


def test_a_row_is_changed_in_place_and_only_what_was_changed():
    order(soo_ah())
    story = Article.objects.get()
    row = at_desk(soo_ah()).get(PLANNING, {"date": "2031-04-08", "change": story.pk})
    form = row.context["open_row"]
    shown = {"initial-plan-due_0": "2031-04-08", "initial-plan-due_1": "12:00:00", "initial-plan-words": "600"}
    assert all(f'name="{name.replace("plan-", "")}"' in row.content.decode() for name in shown) and form.story == story
    plan(story, by=jae_won(), words=700)
    posted = {"due_0": "2031-04-09", "due_1": "12:00", "words": "600", "assignee": min_ji().pk}
    posted |= {name.replace("plan-", ""): value for name, value in shown.items()}
    answer = at_desk(soo_ah()).post(f"{PLANNING}{story.pk}/", posted)
    assert answer["Location"] == f"{PLANNING}?date=2031-04-09#story-{story.pk}"
    found = Plan.objects.get()
    assert (found.words, found.assignee, timezone.localtime(found.due).day) == (700, min_ji(), 9)
    assert at_desk(ji_ho()).post(f"{PLANNING}{story.pk}/", posted | {"words": "1"}).status_code == 403
    assert at_desk(soo_ah()).post(f"{PLANNING}{story.pk}/", posted | {"due_1": "noon"}).status_code == 422


def test_what_is_overdue_stands_on_top_of_today_until_the_desk_has_it():
    story = plan(a_story(headline="Night bus"), by=soo_ah(), due=clock.now() - timedelta(days=2, minutes=5))
    today = at_desk(soo_ah()).get(PLANNING)
    assert [str(line.article) for line in today.context["overdue"]] == ["Night bus"]
    assert "2 days late" in today.content.decode()
    workflow.submit(story, by=min_ji(), revision=story.revision)
    assert at_desk(soo_ah()).get(PLANNING).context["overdue"] == []
    assert at_desk(soo_ah()).get(PLANNING, {"date": "9999-99-99"}).context["day"] == timezone.localdate(clock.now())


def test_a_check_that_is_raised_takes_back_what_was_planned_for_readers():
    story = plan(a_story(state="scheduled"), by=jae_won(), legal="needed")
    assert (story.state, Edition.objects.count()) == ("approved", 0)
    assert audit_of(story)[-1] == ("hold", "Lee Jae-won", "legal")
    assert AuditEntry.objects.first().before == "published"
    live = a_live_story(headline="Live already")
    live = workflow.save(live, by=soo_ah(), revision=live.revision, values=values_of(live) | {"kicker": "New"})
    workflow.update(live, by=soo_ah(), revision=live.revision, kind="correction", text="It was 12.",
                    at=clock.now() + timedelta(hours=1))
    live = plan(live, by=jae_won(), hold="needed")
    assert (live.state, Edition.objects.planned(clock.now()).count(), Correction.objects.count()) == ("published", 0, 0)
    assert Edition.objects.live(clock.now()).filter(article=live).exists()


def test_the_desk_clears_a_check_and_a_writer_only_raises_one():
    story = plan(a_story(), by=min_ji(), legal="needed")
    with pytest.raises(NotAllowed):
        plan(story, by=min_ji(), legal="done")
    refused = save(at_desk(min_ji()), story, plan_legal="done")
    assert "The desk clears this check" in errors_in(refused) and Plan.objects.get().legal == "needed"
    assert save(at_desk(jae_won()), story, plan_legal="done").status_code == 302
    assert audit_of(story) == [("hold", "Kim Min-ji", "legal"), ("clear", "Lee Jae-won", "legal")]


def test_a_plan_that_changes_nothing_leaves_no_trace_and_one_of_a_filed_story_is_filed():
    story = a_story(state="submitted")
    plan(story, by=soo_ah(), notes=" ", words=None)
    assert not Plan.objects.exists()
    plan(story, by=soo_ah(), words=300)
    assert Plan.objects.get().filed is not None and audit_of(story) == [("submit", "Kim Min-ji", "")]
    with pytest.raises(NotAllowed):
        plan(story, by=ji_ho(), words=1)
    assert at_desk(soo_ah()).get(page_of(story)).status_code == 200


def test_a_day_of_planning_costs_the_same_with_one_story_and_with_twenty(django_assert_num_queries):
    client = at_desk(soo_ah())
    for many in (1, 19):
        for n in range(many):
            story = a_story(headline=f"Story {many} {n}")
            plan(story, by=soo_ah(), due=clock.now() - timedelta(hours=n % 2), assignee=min_ji())
        client.get(PLANNING)
        with django_assert_num_queries(16):
            assert client.get(PLANNING).status_code == 200
