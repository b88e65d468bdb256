"""The desk page: what lies in whose boxes, what can be done there, and what it asks of the database."""

import io
from datetime import timedelta

import pytest
from PIL import Image

from articles import workflow
from articles.admin.standing import standings
from articles.models import Article, AuditEntry, Plan, Revision
from articles.models.revision import packed
from articles.photos import library
from articles.photos.models import Photo
from articles.values import values_of
from articles.workflow.planning import plan
from newsroom.desk.boxes import WITH
from newsroom.desk.rights import open_to_each
from sections import clock
from tests.admin.desk import at_desk, page_of
from tests.factories import (
    a_live_story,
    a_section,
    a_story,
    a_user,
    an_author,
    dae_ho,
    ha_eun,
    jae_won,
    ji_ho,
    min_ji,
    na_rae,
    soo_ah,
)

pytestmark = pytest.mark.django_db
DESK = "/admin/"


def boxes(user) -> dict[str, list]:
    """The rows of each box of somebody's desk page, by its key."""
    return {box.kind.key: box.rows for box in at_desk(user).get(DESK).context["boxes"]}


def lying(user) -> dict[str, list[str]]:
    """The headlines in each box."""
    return {key: [str(row.article) for row in rows] for key, rows in boxes(user).items()}


def offered(user, box: str) -> list[list[str]]:
    """The verbs of each row of a box."""
    return [[verb for verb, _label, _asks in row.verbs] for row in boxes(user)[box]]


def due_in(story, hours: float, by=soo_ah, **facts):
    """The story as the desk planned it, due `hours` from now."""
    return plan(story, by=by(), due=clock.now() + timedelta(hours=hours), **facts)


def a_photo(**words) -> Photo:
    """A small photo of the library."""
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(out, "PNG")
    out.seek(0)
    return library.add(out, by=min_ji(), caption="A red wall", alt="red bricks", **words)


def test_a_day_of_the_reporter_and_of_the_desk():
    draft = a_story(headline="Half a draft")
    late = due_in(a_story(headline="Who rides the night bus", body="", by=soo_ah()), -0.6, assignee=min_ji())
    a_story(state="submitted", headline="To be read")
    back = a_story(state="submitted", headline="Not yet")
    workflow.send_back(back, by=jae_won(), revision=back.revision, note="Fewer than what?")
    a_story(state="scheduled", headline="For tonight")
    a_live_story(headline="Out", ago=timedelta(minutes=20))
    assert lying(min_ji()) == {
        "waiting": ["Who rides the night bus", "Half a draft"], "back": ["Not yet"], "published": ["Out"],
    }
    assert lying(soo_ah()) == {
        "waiting": [], "back": [], "desk": ["To be read"], "late": ["Who rides the night bus"],
        "scheduled": ["For tonight"], "published": ["Out"],
    }
    page = at_desk(min_ji()).get(DESK).content.decode()
    assert "Fewer than what?" in page and "Lee Jae-won" in page and "36 min late" in page
    assert f'action="{page_of(draft, "submit")}"' in page and f'action="{page_of(late, "submit")}"' not in page
    page = at_desk(soo_ah()).get(DESK).content.decode()
    assert "in 1 h 59 min" in page or "in 2 h" in page
    assert "KST" in page and "20 min ago" in page and 'name="back" value="desk"' in page


def test_each_row_offers_what_this_person_may_do_there():
    a_story(state="submitted")
    a_story(state="approved", section=a_section(name="Sports"))
    assert offered(soo_ah(), "desk") == [["approve", "publish", "send_back"], ["publish", "send_back"]]
    assert offered(jae_won(), "desk") == [["approve", "send_back"], ["send_back"]]
    assert offered(dae_ho(), "desk") == [["publish", "send_back"]]
    story = Article.objects.get(state="submitted")
    workflow.schedule(story, by=soo_ah(), revision=story.revision, at=clock.now() + timedelta(hours=1))
    assert offered(soo_ah(), "scheduled") == [["unschedule"]] and offered(jae_won(), "scheduled") == [[]]


def test_nothing_is_offered_that_would_be_refused():
    plan(a_story(state="approved", headline="Held"), by=soo_ah(), legal="needed")
    assert offered(soo_ah(), "desk") == [["send_back"]]
    assert boxes(soo_ah())["desk"][0].checks == ["legal"]


def test_a_row_is_done_from_the_desk_and_leads_back_to_it():
    story = a_story(state="submitted")
    answer = at_desk(jae_won()).post(page_of(story, "approve"), {"revision": story.revision, "back": "desk"})
    assert (answer.status_code, answer["Location"]) == (302, DESK)
    answer = at_desk(jae_won()).post(
        page_of(story, "send_back"), {"revision": story.revision, "back": "desk", "note": "Call her again."}, follow=True
    )
    assert answer.redirect_chain == [(DESK, 302)]
    assert lying(min_ji())["back"] == [str(story)]


def test_what_is_sent_back_and_submitted_again_is_back_no_more():
    story = a_story(state="submitted")
    story = workflow.send_back(story, by=jae_won(), revision=story.revision, note="Shorter.")
    story = workflow.submit(story, by=min_ji(), revision=story.revision)
    story = workflow.recall(story, by=min_ji(), revision=story.revision)
    assert (lying(min_ji())["back"], lying(min_ji())["waiting"]) == ([], [str(story)])


def test_a_story_waits_on_the_one_who_is_assigned_and_on_nobody_else():
    story = plan(a_story(), by=soo_ah(), assignee=ji_ho())
    assert (lying(min_ji())["waiting"], lying(ji_ho())["waiting"]) == ([], [str(story)])
    workflow.submit(story, by=ji_ho(), revision=story.revision)
    assert lying(ji_ho())["waiting"] == [] and lying(jae_won())["desk"] == [str(story)]
    plan(story, by=soo_ah(), assignee=jae_won())
    assert lying(jae_won()) | {"published": []} == {
        "waiting": [str(story)], "back": [], "desk": [], "late": [], "scheduled": [], "published": [],
    }


def test_other_roles_find_what_is_theirs_and_no_wall_of_empty_boxes():
    photographer, operator = a_user(role="photographer", name="Ryu Da-on"), a_user(role="operator", name="Ok Gi-tae")
    plan(a_story(headline="The pools open"), by=soo_ah(), picture="needed")
    shot = a_photo()
    for user in (photographer, na_rae()):
        assert lying(user) == {"wanted": ["The pools open"], "published": []}
    assert lying(operator) == {"published": []}
    page = at_desk(na_rae()).get(DESK).content.decode()
    assert f"/admin/photos/photo/{shot.pk}/thumbnail/" in page and "Breaking news" not in page
    assert "Photos without a credit" not in at_desk(photographer).get(DESK).content.decode()


def test_a_photo_gets_its_credit_on_the_desk_page_from_who_may_change_it():
    photo = a_photo()
    address = f"/admin/desk/credit/{photo.pk}/"
    assert at_desk(min_ji()).post(address, {"credit": "Kim Min-ji"}).status_code == 403
    assert "whose photo" in at_desk(na_rae()).post(address, {"credit": " "}, follow=True).content.decode()
    at_desk(na_rae()).post(address, {"credit": "Kim  Min-ji"})
    at_desk(na_rae()).post(address, {"credit": "Another"})
    assert Photo.objects.get().credit == "Kim Min-ji"
    assert "says whose it is" in at_desk(na_rae()).get(DESK).content.decode()


def test_empty_boxes_teach_and_full_ones_lead_to_the_whole_pile():
    assert "A story you submit appears here when the desk sends it back" in at_desk(min_ji()).get(DESK).content.decode()
    for n in range(10):
        a_story(state="submitted", headline=f"Story {n}")
    page = at_desk(jae_won()).get(DESK)
    assert "/admin/articles/article/?pile=desk" in page.content.decode() and len(boxes(jae_won())["desk"]) == 8
    piled = at_desk(jae_won()).get("/admin/articles/article/", {"pile": "desk"})
    assert len(piled.context["cl"].result_list) == 10
    for pile in ("waiting", "back", "late", "scheduled", "nonsense"):
        assert at_desk(jae_won()).get("/admin/articles/article/", {"pile": pile}).status_code in (200, 302)


def test_the_list_says_how_late_a_story_is():
    due_in(a_story(headline="Night bus", body=""), -0.6)
    listed = at_desk(soo_ah()).get("/admin/articles/article/", {"pile": "late"}).content.decode()
    assert "Night bus" in listed and "36 min late" in listed


def test_rights_for_many_are_those_for_one():
    sports = a_section(name="Sports")
    for state in ("draft", "submitted", "approved", "scheduled", "published", "withdrawn", "spiked"):
        a_story(state=state)
        a_story(state=state, section=sports, by=ji_ho(), bylines=[{"author": an_author(user=min_ji()).pk, "printed_as": ""}])
    ahead = Article.objects.filter(state="published").order_by("pk").last()
    workflow.update(ahead, by=soo_ah(), revision=ahead.revision, kind="update", at=clock.now() + timedelta(hours=1))
    plan(Article.objects.filter(state="draft").first(), by=soo_ah(), assignee=ji_ho())
    stories = list(Article.objects.select_related(*WITH))
    for user in (min_ji(), ji_ho(), jae_won(), soo_ah(), dae_ho(), ha_eun(), na_rae()):
        many = open_to_each(stories, standings(stories, clock.now()), user)
        assert many == {story.pk: workflow.open_to(story, user) for story in stories}


def crowd(many: int) -> None:
    """`many` more stories in each pile, written in bulk."""
    now, model = clock.now(), a_story()
    text = values_of(model)
    pack = packed(text)
    for state in ("draft", "submitted", "approved"):
        rows = Article.objects.bulk_create(
            Article(state=state, headline=f"{state} {n}", section=model.section, body=model.body, revision=1, created=now,
                    created_by=soo_ah(), changed=now, changed_by=soo_ah(), since=now)
            for n in range(many)
        )
        Revision.objects.bulk_create(
            Revision(article=row, number=1, pack=pack, saved=now, by=soo_ah(), verb="create") for row in rows
        )
        Plan.objects.bulk_create(
            Plan(article=row, assignee=soo_ah() if n % 2 else None, due=now - timedelta(hours=1),
                 filed=None if state == "draft" else now) for n, row in enumerate(rows)
        )
        AuditEntry.objects.bulk_create(
            AuditEntry(article_id=row.pk, headline=row.headline, at=now, by=jae_won(), verb="send_back", before="submitted",
                       after="draft", revision=1, note="Again.", told=True) for row in rows[::3] if state == "draft"
        )


def test_the_page_costs_the_same_with_three_stories_and_with_three_hundred(django_assert_num_queries):
    client = at_desk(ha_eun())
    for many in (1, 100):
        crowd(many)
        a_story(state="scheduled")
        live = a_live_story()
        workflow.save(live, by=soo_ah(), revision=live.revision, values=values_of(live) | {"kicker": "New"})
        plan(a_story(state="submitted"), by=soo_ah(), assignee=ha_eun())
        back = a_story(state="submitted", by=ha_eun())
        workflow.send_back(back, by=jae_won(), revision=back.revision, note="Again.")
        client.get(DESK)
        with django_assert_num_queries(27):
            assert client.get(DESK).status_code == 200
