"""What must never reach readers, and what nobody who is refused may lose: a hostile reading of the desk, story by story."""

from datetime import timedelta

import pytest
from django.core.cache import cache

from articles import press, workflow
from articles.checks import figures
from articles.checks.reading import Reading
from articles.expunging.deed import Order, expunge
from articles.expunging.phrases import Phrases
from articles.expunging.scrubbing import AGAIN
from articles.models import Article, AuditEntry, Correction, Edition, HistoryClosure, Note, Withdrawal
from articles.tracing import closing
from articles.values import blank, values_of
from articles.workflow.note import note
from articles.workflow.planning import plan
from articles.workflow.refusals import Unfit
from sections import clock
from tests.admin.desk import at_desk, page_of, save
from tests.admin.desk import press as press_button
from tests.factories import a_live_story, a_story, ha_eun, min_ji, soo_ah
from tests.transfer.clerk import a_record, bring

pytestmark = pytest.mark.django_db
NAME = "Kwon Zaname"
ORDER = Order(Phrases.typed(NAME), "An acquittal.", "Seoul Central District Court")
APRIL = {"date": "2031-04-09", "time": "06:00"}


@pytest.mark.parametrize("body", ["<p></p>", "<p><br></p>", "<p>&nbsp;</p>", "<p>\u200b</p>", "<hr>", "<p>…</p>"])
def test_a_text_of_nothing_is_no_text(body):
    story = a_story(state="approved", body=body)
    with pytest.raises(Unfit, match="no text yet"):
        workflow.publish(story, by=soo_ah(), revision=story.revision)


@pytest.mark.parametrize("live", [False, True])
def test_words_removed_while_somebody_publishes_do_not_go_out(live, monkeypatch):
    story = a_live_story() if live else a_story(state="approved")
    words = values_of(story) | {"body": f"<p>The police asked {NAME}.</p>"}
    story = workflow.save(story, by=soo_ah(), revision=story.revision, values=words)
    locked, boss = press.locked, ha_eun()

    def after_the_court(article):
        monkeypatch.setattr(press, "locked", locked)
        expunge(article, by=boss, order=ORDER)
        return locked(article)

    monkeypatch.setattr(press, "locked", after_the_court)
    workflow.VERBS["update" if live else "publish"](story, by=soo_ah(), revision=story.revision)
    assert "▇▇▇" in Edition.objects.live(clock.now()).get().story_html
    assert not any("Zaname" in html for html in Edition.objects.values_list("story_html", flat=True))


def test_words_removed_do_not_come_back_in_what_readers_or_colleagues_are_told(django_capture_on_commit_callbacks):
    story = a_live_story(body=f"<p>The police asked {NAME}.</p>")
    with django_capture_on_commit_callbacks(execute=True):
        expunge(story, by=ha_eun(), order=ORDER)
    assert cache.get(AGAIN)  # the database is cleaned by `tick`, also where this process ends before it comes to it
    told = {"kind": "correction", "text": f"{NAME} is 41, not 14."}
    story = workflow.update(story, by=soo_ah(), revision=story.revision, **told)
    story = workflow.correct_live(story, by=soo_ah(), revision=story.revision, values={"kicker": "Police"}, **told)
    note(story, by=min_ji(), text=f"Ask {NAME} again")
    closing.close(by=ha_eun(), article=story, reason=f"For {NAME}")
    workflow.withdraw(story, by=soo_ah(), revision=story.revision, note=f"{NAME} was not there.")
    kept = [(Correction, "text"), (Note, "text"), (HistoryClosure, "reason"), (Withdrawal, "reason"), (AuditEntry, "note")]
    for model, column in [*kept, (Edition, "story_html")]:
        texts = list(model.objects.values_list(column, flat=True))
        assert any("▇▇▇" in text for text in texts) and not any("Zaname" in text for text in texts), model


def test_nothing_new_of_an_imported_story_goes_out_while_a_check_is_needed(tmp_path):
    bring(tmp_path, a_record())
    plan(Article.objects.get(), by=ha_eun(), hold="needed")
    assert "kept 1" in bring(tmp_path, a_record(headline="Unchecked")).out
    assert Edition.objects.live(clock.now()).get().headline == a_record()["headline"]


def test_readers_cannot_learn_that_an_update_is_planned(client):
    story = a_live_story(ago=timedelta(hours=2))
    story = workflow.update(story, by=soo_ah(), revision=story.revision)
    story = workflow.update(story, by=soo_ah(), revision=story.revision, at=clock.now() + timedelta(hours=2))
    answers = [client.get(f"{story.get_absolute_url()}history/?before={number}").status_code for number in (2, 3, 4)]
    assert answers == [200, 404, 404]


def test_a_story_changed_after_it_was_scheduled_says_that_the_change_is_not_in_it(client):
    story, desk = a_story(state="scheduled"), at_desk(soo_ah())
    assert "saved since" not in desk.get(page_of(story)).content.decode()
    save(desk, story, headline="Repaired", body="<p></p>")
    shown = desk.get(page_of(story))
    assert "To take them along, cancel the plan and schedule the story again." in shown.context["promise"]
    assert "words saved since then are not in what is planned" in shown.context["standing_words"]
    found = desk.get(page_of(story, "reschedule")).context["findings"]
    assert [one for one in found if one.blocks] == []  # what goes out is the text that was scheduled
    live = a_live_story(slug="live")
    live = workflow.update(live, by=soo_ah(), revision=live.revision, at=clock.now() + timedelta(hours=2))
    save(desk, live, kicker="Newer")
    assert desk.get(page_of(live)).context["promise"].endswith("publish the changes again, with a time.")


def test_a_text_for_readers_under_another_kind_of_change_is_no_quiet_correction():
    story = a_live_story()
    for kind in ("minor", "update"):
        said = press_button(at_desk(soo_ah()), story, "update", kind=kind, text="Two, not three.").content.decode()
        assert "with a correction or a clarification alone" in said and "Two, not three." in said
    assert not Correction.objects.exists()


def test_whoever_is_refused_keeps_what_was_typed_and_reads_which_story_it_was():
    live, reporter, desk = a_live_story(), at_desk(min_ji()), at_desk(soo_ah())
    answer = press_button(reporter, live, "update", kind="correction", text="Two spans, not three.")
    assert answer.status_code == 403 and "Two spans, not three." in answer.content.decode()
    spiked = a_story(state="spiked", headline="Old bridge")
    answer = press_button(desk, spiked, "send_back", note="More on the cost.", look="1")
    assert answer.status_code == 200 and "More on the cost." in answer.content.decode()
    said = desk.post(page_of(spiked, "approve"), {"revision": spiked.revision, "back": "desk"}, follow=True).content.decode()
    assert "“Old bridge”: This cannot be done now: the story is “spiked”." in said
    story = a_story(state="submitted", headline="New bridge <i>")
    said = desk.post(page_of(story, "approve"), {"revision": story.revision, "back": "desk"}, follow=True).content.decode()
    assert "Done: Approve. “New bridge &lt;i&gt;”: approved." in said
    boss, closed = at_desk(ha_eun()), page_of(live, "readers-history")
    for reason in ("A court says so.", "By another order."):
        said = boss.post(closed, {"deed": "close", "reason": reason}, follow=True).content.decode()
    assert "This is closed already. You typed: “By another order.”" in said


def test_nonsense_is_answered_and_never_crashes():
    story, desk = a_story(state="approved", body=f"<p>{NAME}</p>"), at_desk(soo_ah())
    for day in ("0001-01-01", "9999-12-31", "9" * 50, "2031-\0", "²031-01-01"):
        assert press_button(desk, story, "schedule", date=day, time="00:00").status_code == 200, day
    many = {f"revision-{number}": "1" for number in range(1, 900)} | {"verb": "schedule"} | APRIL
    answer = desk.post("/admin/articles/article/together/", many)
    assert "no more than 50" in answer.context["error"] and Edition.objects.count() == 0
    typed = {"phrases": NAME, "court": "Seoul", "why": "An order.", "confirm": str(story.pk), "also": ["9" * 30, "9" * 5000]}
    assert at_desk(ha_eun()).post(page_of(story, "expunge"), typed).status_code == 302


def test_a_table_of_thousands_of_figures_is_added_up_in_no_time(monkeypatch):
    body = f"<p>{' '.join(map(str, range(2000, 7000)))}</p>"
    asked, near = [], figures._near
    monkeypatch.setattr(figures, "_near", lambda *pair: asked.append(1) or near(*pair))
    reading = Reading(blank() | {"headline": "City spends 99,999", "body": body})
    assert [found.kind for found in figures.missing(reading, 2026)] == ["figure"]
    assert len(asked) < 60_000  # not millions: one or two for each figure there is
    reading = Reading(blank() | {"headline": "City spends 99,999", "body": "<p>It pays 60,100 and 39,900.</p>"})
    assert list(figures.missing(reading, 2026)) == []


@pytest.mark.parametrize("ends, planned", [(timedelta(hours=1), True), (timedelta(hours=5), False)])
def test_a_later_embargo_takes_back_what_was_planned_before_its_end(ends, planned):
    story = a_story(state="scheduled", at=clock.now() + timedelta(hours=2))
    typed = values_of(story) | {"embargo": (clock.now() + ends).isoformat()}
    story = workflow.save(story, by=soo_ah(), revision=story.revision, values=typed)
    assert Edition.objects.filter(article=story).exists() is planned
    assert story.state == ("published" if planned else "approved")
    told = AuditEntry.objects.filter(article_id=story.pk, verb="hold").values_list("note", "before", "after")
    assert list(told) == ([] if planned else [("embargo", "published", "approved")])
