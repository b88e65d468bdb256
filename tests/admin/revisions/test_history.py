"""A journalist reads a story's history: who saved what and when, what readers saw, and what lies in between."""

from datetime import timedelta

import pytest

from articles import workflow
from articles.models import Unsaved
from articles.values import values_of
from sections import clock
from tests.admin.desk import at_desk, page_of
from tests.factories import a_live_story, a_story, jae_won, ji_ho, min_ji, soo_ah
from tests.public.paper import clock_at

pytestmark = pytest.mark.django_db


def saved(story, by, *, note="", **values):
    """`by` saves over the newest revision."""
    story.refresh_from_db()
    return workflow.save(story, by=by, revision=story.revision, values=values_of(story) | values, note=note)


def history(story, user=None, query=""):
    response = at_desk(user or min_ji()).get(page_of(story, "revisions") + query)
    assert response.status_code == 200
    return response


def words(response) -> str:
    return " ".join(response.content.decode().split())


def test_each_save_says_when_who_how_why_and_what(settings):
    with clock_at("2026-04-08T12:00+09:00"):
        story = a_story()
    with clock_at("2026-04-09T13:47+09:00"):
        saved(story, jae_won(), headline="A bridge", body="<p>The city will build a second bridge.</p>", note="Shorter")
        text = words(history(story))
    assert text.index("Thursday 9 April 2026") < text.index("Wednesday 8 April 2026")
    assert "· 13:47 KST · <strong>Lee Jae-won</strong> · Saved" in text
    assert "<q>Shorter</q>" in text
    assert "Headline, text" in text
    assert "words of the text" in text
    assert "· 12:00 KST · <strong>Kim Min-ji</strong> · Begun" in text


def test_what_readers_saw_is_marked_with_from_when_until_when():
    with clock_at("2026-04-08T13:47+09:00"):
        story = a_story(state="published")
    with clock_at("2026-04-08T14:11+09:00"):
        story = saved(story, soo_ah(), headline="Mended")
        story = workflow.update(story, by=soo_ah(), revision=story.revision)
        story = saved(story, soo_ah(), headline="For tomorrow")
        at = clock.now() + timedelta(days=1)
        story = workflow.update(story, by=soo_ah(), revision=story.revision, at=at)
        text = words(history(story))
    assert "Readers saw this from Wed 8 Apr 13:47 KST until 14:11 KST" in text
    assert "Readers see this now, since Wed 8 Apr 14:11 KST, until Thu 9 Apr 14:11 KST" in text
    assert "Planned for Thu 9 Apr 14:11 KST" in text


def test_many_small_saves_of_one_person_fold_under_the_newest():
    with clock_at("2026-04-08T12:00+09:00"):
        story = a_story()
    for minute in (1, 3, 5, 7, 9):
        with clock_at(f"2026-04-08T12:0{minute}+09:00"):
            saved(story, min_ji(), body=f"<p>Minute {minute} of the bridge.</p>")
    response = history(story)
    assert "4 earlier saves, 12:01 to 12:07 KST" in words(response)
    newest, first = [row for _day, rows in response.context["days"] for row in rows]
    assert (newest["number"], first["number"], first["verb"]) == (6, 1, "Begun")
    assert [row["number"] for row in newest["earlier"]["rows"]] == [5, 4, 3, 2]


@pytest.mark.parametrize(
    ("minutes", "by", "note", "folds"),
    [(9, min_ji, "", True), (11, min_ji, "", False), (9, jae_won, "", False), (9, min_ji, "Checked with the city", False)],
)
def test_a_save_with_a_note_of_another_person_or_long_before_stands_alone(minutes, by, note, folds):
    with clock_at("2026-04-08T12:00+09:00"):
        story = a_story()
        saved(story, by(), headline="One", note=note)
    with clock_at(f"2026-04-08T12:{minutes:02}+09:00"):
        saved(story, min_ji(), headline="Two")
    assert ("1 earlier save, 12:00 KST" in words(history(story))) is folds


def test_a_save_that_went_live_is_never_folded():
    with clock_at("2026-04-08T12:00+09:00"):
        story = a_story(state="published", by=soo_ah())
        story = saved(story, soo_ah(), headline="Live words")
        story = workflow.update(story, by=soo_ah(), revision=story.revision)
        saved(story, soo_ah(), headline="Later words")
        rows = [row for _day, some in history(story).context["days"] for row in some]
    assert [row["number"] for row in rows] == [3, 2, 1]


@pytest.mark.parametrize("count", [1, 60])
def test_the_list_asks_as_much_for_one_revision_as_for_many(count, django_assert_num_queries):
    story = a_live_story(by=soo_ah())
    for number in range(count - 1):
        saved(story, soo_ah(), headline=f"Headline {number}", note="Each alone")
    client = at_desk(soo_ah())
    client.get(page_of(story, "revisions"))
    with django_assert_num_queries(10):
        assert client.get(page_of(story, "revisions")).status_code == 200


def test_long_histories_come_fifty_at_a_time():
    story = a_story()
    for number in range(54):
        saved(story, min_ji(), headline=f"Headline {number}", note="Each alone")
    first = history(story)
    assert "revisions/55/" in words(first) and "revisions/6/" in words(first) and "revisions/5/" not in words(first)
    second = words(history(story, query="?before=6"))
    assert "revisions/5/" in second and "revisions/1/" in second and "revisions/6/" not in second


@pytest.mark.parametrize("query", ["?before=x", "?before=-3", "?before=99999999999999999999", "?before=%00", "?before=٣"])
def test_a_strange_before_is_no_before(query):
    assert "revisions/1/" in words(history(a_story(), query=query))


def test_what_was_typed_and_not_saved_stands_quietly_on_top():
    with clock_at("2026-04-08T12:00+09:00"):
        story = a_story()
        row = Unsaved.objects.create(article=story, by=min_ji(), tab="a" * 32, posted={"headline": ["x"]}, typed=clock.now())
        Unsaved.objects.create(
            article=story, by=min_ji(), tab="b" * 32, posted={"_aside": "2026-04-08"}, typed=clock.now() + timedelta(hours=1)
        )
        mine, theirs = words(history(story)), words(history(story, ji_ho()))
    assert "Kim Min-ji, Wed 8 Apr 12:00 KST" in mine and "13:00" not in mine
    assert f"typed={row.pk}" in mine or f"typed/{row.pk}/" in mine
    assert "Kim Min-ji, Wed 8 Apr 12:00 KST" in theirs
    assert f"typed={row.pk}" not in theirs and f"typed/{row.pk}/" not in theirs


def test_a_story_that_is_not_there_has_no_history():
    assert at_desk(soo_ah()).get("/admin/articles/article/999/revisions/").status_code == 404
