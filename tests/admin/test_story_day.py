"""A story's day in the admin: written, submitted, approved, published, corrected, withdrawn."""

import pytest

from articles.models import Article, AuditEntry, Edition, Plan, Tag
from sections import clock
from tests.admin.desk import ADD, at_desk, errors_in, fields_of, page_of, press, save
from tests.factories import a_live_story, a_section, a_story, an_author, dae_ho, jae_won, ji_ho, min_ji, soo_ah

pytestmark = pytest.mark.django_db


def written(client, **typed):
    """What Min-ji types into an empty form."""
    section = a_section()
    words = {"kind": "news", "section": section.pk, "headline": "City to build footbridge", "language": "en"}
    return client.post(ADD, words | {"body": "One.\n\nTwo & three.", "_continue": "1"} | typed)


def test_a_reporter_writes_and_submits():
    an_author(user=min_ji())
    client = at_desk(min_ji())
    assert client.get(ADD).context["adminform"].form.initial["authors"] == "Kim Min-ji"
    written(client, authors="Kim Min-ji", tags="Rivers, City  Hall, rivers", plan_words="300", plan_legal="needed")
    story = Article.objects.get()
    assert story.body == "<p>One.</p>\n<p>Two &amp; three.</p>"
    assert [str(row) for row in story.tagged.all()] == ["Rivers", "City Hall"]
    assert [str(row) for row in story.bylines.all()] == ["Kim Min-ji"]
    assert Plan.objects.get().words == 300
    assert press(client, story, "submit").status_code == 302
    story.refresh_from_db()
    assert (story.state, story.revision) == ("submitted", 1)


def test_save_and_submit_in_one_go():
    written(at_desk(min_ji()), _then="submit")
    assert Article.objects.get().state == "submitted"


def test_the_desk_takes_it_to_readers_and_back():
    story = a_story(state="submitted")
    desk = at_desk(soo_ah())
    press(desk, story, "approve")
    press(desk, story, "publish")
    live = Edition.objects.live(clock.now()).get(article=story)
    assert live.headline == story.headline

    save(desk, story, headline="City to build third footbridge")
    page = desk.get(page_of(story)).content.decode()
    assert "Live since" in page and "as changes readers have not seen" in page
    assert Edition.objects.live(clock.now()).get().headline == live.headline
    press(desk, story, "update", kind="correction", text="It is the third footbridge.")
    assert Edition.objects.live(clock.now()).get().headline == "City to build third footbridge"

    assert press(desk, story, "withdraw").status_code == 302
    assert "Please give the reason" in desk.get(page_of(story)).content.decode()
    press(desk, story, "withdraw", reason="The story named the wrong person.")
    story.refresh_from_db()
    assert story.state == "withdrawn"
    assert not Edition.objects.live(clock.now()).exists()


def test_saving_changes_nothing_when_nothing_was_typed():
    story = a_story(tags=[Tag.objects.create(name="A, B", slug="a-b").pk], bylines=[
        {"author": an_author().pk, "printed_as": "Our staff"}
    ])
    response = save(at_desk(min_ji()), story)
    assert response.status_code == 302, errors_in(response)
    story.refresh_from_db()
    assert story.revision == 1
    assert [row.tag.slug for row in story.tagged.all()] == ["a-b"]


def test_a_scheduled_story_says_when_and_in_which_zone():
    story = a_story(state="approved")
    press(at_desk(soo_ah()), story, "schedule", date="2031-04-08", time="13:47")
    page = at_desk(soo_ah()).get(page_of(story)).content.decode()
    assert "Scheduled for Tue 8 Apr 2031 13:47 KST" in page
    news_list = at_desk(min_ji()).get("/admin/articles/article/").content.decode()
    assert "scheduled for Tue 8 Apr 2031 13:47 KST" in news_list


def test_a_past_time_is_refused_and_the_typed_time_stays():
    story = a_story(state="approved")
    page = press(at_desk(soo_ah()), story, "schedule", date="2020-04-08", time="13:47").content.decode()
    assert "has passed" in page and 'value="2020-04-08"' in page


def test_a_time_that_comes_twice_asks_which(settings):
    settings.TIME_ZONE = "America/New_York"
    story = a_story(state="approved")
    page = press(at_desk(soo_ah()), story, "schedule", date="2031-11-02", time="01:30").content.decode()
    assert "the first 01:30 (EDT)" in page and "the second 01:30 (EST)" in page
    press(at_desk(soo_ah()), story, "schedule", date="2031-11-02", time="01:30", fold="1")
    assert Edition.objects.get().live_from.isoformat() == "2031-11-02T06:30:00+00:00"


def test_sending_back_needs_a_note_and_the_writer_reads_it():
    story = a_story(state="submitted")
    assert "note" in at_desk(jae_won()).get(page_of(story)).content.decode()
    press(at_desk(jae_won()), story, "send_back")
    story.refresh_from_db()
    assert story.state == "submitted"
    press(at_desk(jae_won()), story, "send_back", note="Who pays for it?")
    assert "Who pays for it?" in at_desk(min_ji()).get(page_of(story)).content.decode()


def test_an_unknown_author_is_named_with_a_hint():
    an_author(name="Kim Min-ji")
    response = written(at_desk(min_ji()), authors="Kim Minji")
    assert "No author is called “Kim Minji”. Did you mean: Kim Min-ji?" in errors_in(response)
    assert "Two &amp; three." in response.content.decode()


def test_a_correction_goes_out_alone():
    story = a_live_story()
    desk = at_desk(soo_ah())
    save(desk, story, standfirst="Half-finished new")
    page = desk.get(page_of(story, "correct"))
    assert page.context["adminform"].form["standfirst"].value() == ""
    typed = fields_of(page) | {"headline": "City to build third footbridge", "seen": page.context["seen"]}
    assert "tell readers" in desk.post(page_of(story, "correct"), typed).content.decode()
    done = desk.post(page_of(story, "correct"), typed | {"change": "correction", "text": "The third."})
    assert done.status_code == 302
    live = Edition.objects.live(clock.now()).get()
    assert (live.headline, live.standfirst) == ("City to build third footbridge", "")
    story.refresh_from_db()
    assert (story.headline, story.standfirst) == ("City to build third footbridge", "Half-finished new")
    assert "as changes readers have not seen" in desk.get(page_of(story)).content.decode()


def test_after_a_correction_with_nothing_waiting_nothing_is_unseen():
    story, desk = a_live_story(), at_desk(soo_ah())
    page = desk.get(page_of(story, "correct"))
    typed = fields_of(page) | {"headline": "City will build second footbridge over the stream", "change": "minor"}
    assert desk.post(page_of(story, "correct"), typed).status_code == 302
    assert "readers have not seen" not in desk.get(page_of(story)).content.decode()


def test_a_verb_is_never_done_by_a_get_and_never_unknown():
    story = a_story()
    client = at_desk(soo_ah())
    assert client.get(page_of(story, "publish")).status_code == 200 and not Edition.objects.exists()
    assert client.put(page_of(story, "publish")).status_code == 405
    assert client.post(page_of(story, "explode")).status_code == 404
    assert client.get(page_of(story, "correct")).status_code == 302


def test_a_verb_on_an_older_revision_shows_what_changed():
    story = a_story(state="approved")
    save(at_desk(jae_won()), story, headline="New words")
    page = at_desk(soo_ah()).post(page_of(story, "publish"), {"revision": 1})
    assert page.status_code == 409
    assert "Lee Jae-won" in page.content.decode() and "New words" in page.content.decode()
    assert not Edition.objects.exists()


def test_another_reporter_reads_but_cannot_save():
    story = a_story()
    page = at_desk(ji_ho()).get(page_of(story))
    assert page.status_code == 200 and b'name="headline"' not in page.content
    assert b"second footbridge over the stream, the mayor" in page.content
    answer = at_desk(ji_ho()).post(page_of(story), {"headline": "Mine", "body": "My words"})
    assert "My words" in answer.content.decode()
    story.refresh_from_db()
    assert story.revision == 1
    assert at_desk(dae_ho()).get(page_of(story)).status_code == 200


def test_history_lists_every_save():
    story = a_story()
    save(at_desk(min_ji()), story, body="<p>New words altogether.</p>")
    page = at_desk(ji_ho()).get(page_of(story, "revisions")).content.decode()
    assert "Kim Min-ji" in page and "revisions/2/" in page
    assert "New words altogether" in at_desk(ji_ho()).get(page_of(story, "revisions/2")).content.decode()
    assert at_desk(ji_ho()).get(page_of(story, "history")).status_code == 302


def test_nothing_can_be_deleted(admin_user):
    story = a_live_story()
    client = at_desk(admin_user)
    assert client.post(page_of(story, "delete"), {"post": "yes"}).status_code == 403
    for model in ("article", "edition", "correction", "auditentry", "author", "agency", "tag"):
        page = client.get(f"/admin/articles/{model}/")
        assert page.status_code == 200 and b"delete_selected" not in page.content
    assert AuditEntry.objects.exists()


def test_headline_standfirst_and_body_are_enough():
    client = at_desk(min_ji())
    client.post(ADD, {"headline": "Bridge", "standfirst": "Short", "body": "Text", "_continue": "1"})
    story = Article.objects.get()
    assert (story.kind, story.language, story.standfirst, story.slug) == ("news", "en", "Short", "bridge")
    story = a_story(kicker="City Hall")
    client.post(page_of(story), {"headline": "New", "revision": "1"})
    story.refresh_from_db()
    assert (story.headline, story.kicker, story.section.name) == ("New", "City Hall", "National")


def test_the_plan_of_a_colleague_is_not_put_back():
    story, client = a_story(), at_desk(min_ji())
    opened = fields_of(client.get(page_of(story)))
    Plan.objects.create(article=story, legal="needed", notes="Ask the lawyer")
    client.post(page_of(story), opened | {"initial-plan_notes": "", "initial-plan_legal": "", "headline": "New"})
    assert Plan.objects.get().notes == "Ask the lawyer"
