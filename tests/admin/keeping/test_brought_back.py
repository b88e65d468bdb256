"""Text that was not saved is offered in words, looked at, brought back, or set aside; only by whom it concerns."""

import pytest

from articles import workflow
from articles.admin.keeping import hooks, rows
from articles.models import Unsaved
from articles.values import values_of
from tests.admin.desk import at_desk, errors_in, fields_of, page_of
from tests.admin.keeping.desk import ADD, keep, offered, opened
from tests.factories import BODY, a_live_story, a_story, dae_ho, jae_won, ji_ho, min_ji, na_rae, soo_ah

pytestmark = pytest.mark.django_db
ROW = "/admin/articles/article/typed/{}/"


def kept(user, story=None, n=1, **typed) -> Unsaved:
    """Somebody typed, and went away without saving."""
    client = at_desk(user)
    keep(client, story, opened(client, story), n, _left="1", **typed)
    return Unsaved.objects.latest("pk")


def banner(user, story=None) -> list[str]:
    """What somebody is offered who opens the form now."""
    return offered(at_desk(user).get(page_of(story) if story else ADD))


def brought(user, row: Unsaved):
    """The form with a row brought back."""
    return at_desk(user).get(page_of(row.article) if row.article else ADD, {"typed": row.pk})


def test_the_banner_says_what_was_typed_and_when(time_machine):
    time_machine.move_to("2026-04-08T03:04:00Z", tick=False)
    story = a_story()
    kept(min_ji(), story, headline="Footbridge to open", body="<p>Work begins at once.</p>")
    time_machine.move_to("2026-04-08T04:00:00Z", tick=False)
    what = "that was not saved (headline, text, 38 words)."
    assert banner(min_ji(), story) == [f"You typed text here at 12:04 KST {what}"]
    assert banner(jae_won(), story) == [f"Kim Min-ji typed text here at 12:04 KST {what}"]
    time_machine.move_to("2026-04-09T04:00:00Z", tick=False)
    assert banner(min_ji(), story) == [f"You typed text here at Wed 8 Apr 12:04 KST {what}"]


def test_a_row_brought_back_stands_in_the_form_and_saving_merges_it():
    story = a_story()
    row = kept(min_ji(), story, headline="Footbridge to open")
    workflow.save(story, by=jae_won(), revision=1, values=values_of(story) | {"kicker": "City Hall"})
    answer = brought(min_ji(), row)
    fields = fields_of(answer)
    assert (fields["headline"], fields["revision"]) == ("Footbridge to open", "1")
    assert fields["tab"] != row.tab and "This is what you typed at" in answer.content.decode()
    assert offered(answer) == []
    at_desk(min_ji()).post(page_of(story), fields | {"typed": answer.context["keeping"]["typed"], "_continue": "1"})
    story.refresh_from_db()
    assert (story.headline, story.kicker, story.revision) == ("Footbridge to open", "City Hall", 3)
    assert not Unsaved.objects.exists()


def test_a_row_with_a_fault_shows_it_like_a_failed_save():
    story = a_story()
    row = kept(min_ji(), story, headline="", authors="Nobody at all", body="Half a sen")
    answer = brought(min_ji(), row)
    assert answer.status_code == 200 and fields_of(answer)["body"] == "Half a sen"
    assert "No author is called" in errors_in(answer)


def test_what_is_brought_back_and_typed_on_is_offered_once_and_saving_drops_both():
    story = a_story()
    row = kept(min_ji(), story, headline="First try")
    answer = brought(min_ji(), row)
    fields = fields_of(answer) | {"typed": answer.context["keeping"]["typed"]}
    keep(at_desk(min_ji()), story, fields, 2, headline="Second try")
    assert Unsaved.objects.count() == 2 and len(banner(min_ji(), story)) == 1
    again = brought(min_ji(), Unsaved.objects.latest("pk"))
    assert fields_of(again)["headline"] == "Second try"
    at_desk(min_ji()).post(page_of(story), fields_of(again) | {"typed": again.context["keeping"]["typed"], "_continue": "1"})
    story.refresh_from_db()
    assert story.headline == "Second try" and not Unsaved.objects.exists()


def test_a_row_typed_on_since_it_was_brought_back_stays():
    story, client = a_story(), at_desk(min_ji())
    fields = opened(client, story)
    keep(client, story, fields, 1, headline="At the office")
    answer = brought(min_ji(), Unsaved.objects.get())
    keep(client, story, fields, 2, headline="At the office, later")
    client.post(page_of(story), fields_of(answer) | {"typed": answer.context["keeping"]["typed"], "_continue": "1"})
    assert Unsaved.objects.get().posted["headline"] == ["At the office, later"]


def test_a_colleagues_row_that_was_saved_is_set_aside_not_dropped():
    story = a_story()
    row = kept(min_ji(), story, headline="Footbridge to open")
    answer = brought(jae_won(), row)
    assert "This is what Kim Min-ji typed at" in answer.content.decode()
    at_desk(jae_won()).post(page_of(story), fields_of(answer) | {
        "typed": answer.context["keeping"]["typed"], "headline": "Bridge opens", "_continue": "1",
    })
    story.refresh_from_db()
    assert story.headline == "Bridge opens"
    assert "_aside" in Unsaved.objects.get().posted
    assert (banner(min_ji(), story), banner(jae_won(), story)) == ([], [])


def test_what_the_story_says_already_is_not_offered():
    story = a_story()
    kept(min_ji(), story, headline="Footbridge to open", body=BODY)
    workflow.save(story, by=jae_won(), revision=1, values=values_of(story) | {"headline": "Footbridge to open"})
    assert banner(min_ji(), story) == []


def test_a_colleague_who_is_still_typing_is_not_offered_as_lost():
    story, client = a_story(), at_desk(min_ji())
    keep(client, story, opened(client, story), headline="Footbridge to open")
    assert banner(jae_won(), story) == []
    assert len(banner(min_ji(), story)) == 1  # her own machine may have died a second ago


def test_only_the_newest_three_are_offered_and_the_look_page_names_the_others():
    story = a_story()
    for n in range(5):
        row = kept(min_ji(), story, headline=f"Try {n}")
    assert len(banner(min_ji(), story)) == 3
    page = at_desk(min_ji()).get(ROW.format(row.pk)).content.decode()
    assert page.count("Kim Min-ji, ") == 4


def test_looking_shows_both_versions_word_by_word():
    story = a_story()
    plan = {"plan_notes": "Call the mayor", "initial-plan_notes": ""}
    row = kept(min_ji(), story, headline="<b>Bridge</b>", body=BODY.replace("second", "third"), **plan)
    page = at_desk(jae_won()).get(ROW.format(row.pk)).content.decode()
    assert "&lt;b&gt;Bridge&lt;/b&gt;" in page and "City to build second footbridge over the stream" in page
    assert "<ins>third</ins>" in page and "<del>second</del>" in page and "Call the mayor" in page
    assert f"/admin/articles/article/{story.pk}/change/?typed={row.pk}" in page


def test_set_aside_is_offered_no_more_and_found_still():
    story = a_story()
    row = kept(min_ji(), story, headline="Footbridge to open")
    assert at_desk(jae_won()).get(ROW.format(row.pk) + "aside/").status_code == 405
    page = at_desk(jae_won()).post(ROW.format(row.pk) + "aside/", follow=True).content.decode()
    assert "Set aside" in page and "It was set aside." in page and "Bring it back" in page
    assert (banner(min_ji(), story), banner(jae_won(), story)) == ([], [])
    assert fields_of(brought(min_ji(), row))["headline"] == "Footbridge to open"


def test_typed_on_after_it_was_set_aside_it_is_offered_again():
    story, client = a_story(), at_desk(min_ji())
    fields = opened(client, story)
    keep(client, story, fields, 1, headline="One")
    client.post(ROW.format(Unsaved.objects.get().pk) + "aside/")
    keep(client, story, fields, 2, headline="Two", _left="1")
    assert len(banner(min_ji(), story)) == 1


def test_a_new_story_is_offered_on_the_empty_form_to_its_writer_alone():
    row = kept(min_ji(), headline="Rain", body="It rains")
    assert [said.split(" that ")[1] for said in banner(min_ji())] == ["was not saved (headline, text, 3 words)."]
    assert banner(jae_won()) == []
    assert fields_of(brought(min_ji(), row))["body"] == "It rains"
    assert at_desk(soo_ah()).get(ROW.format(row.pk)).status_code == 404
    assert "It rains" not in brought(soo_ah(), row).content.decode()


@pytest.mark.parametrize("who", [ji_ho, dae_ho, na_rae])
def test_whoever_may_not_change_the_story_reaches_nothing(who):
    story = a_story()
    row = kept(min_ji(), story, headline="A secret headline")
    client = at_desk(who())
    for answer in (client.get(page_of(story), {"typed": row.pk}), client.get(ROW.format(row.pk))):
        assert "A secret headline" not in answer.content.decode()
    assert client.get(ROW.format(row.pk)).status_code == client.post(ROW.format(row.pk) + "aside/").status_code == 404
    assert "_aside" not in Unsaved.objects.get().posted
    assert "A secret" not in client.get(page_of(story, "typed/offers")).content.decode()


def test_a_writer_whose_story_was_published_still_sees_the_words():
    story = a_story()
    row = kept(min_ji(), story, headline="Too late")
    workflow.publish(story, by=soo_ah(), revision=1)
    answer = at_desk(min_ji()).get(page_of(story), {"typed": row.pk})
    assert len(offered(answer)) == 1 and "Bring it back" not in answer.content.decode()
    assert "Too late" in at_desk(min_ji()).get(ROW.format(row.pk)).content.decode()


@pytest.mark.parametrize("typed", ["0", "-1", "x", "9" * 30, "²", "1 OR 1=1", "", "%00"])
def test_a_number_that_is_no_row_brings_the_form_as_it_is(typed):
    story = a_story()
    kept(min_ji(), story, headline="Something")
    answer = at_desk(min_ji()).get(page_of(story) + f"?typed={typed}")
    assert answer.status_code == 200 and fields_of(answer)["headline"] == story.headline


def test_a_row_of_another_story_is_not_brought_into_this_one():
    story, other = a_story(), a_story(headline="Another")
    row = kept(min_ji(), other, headline="Of the other")
    assert fields_of(at_desk(min_ji()).get(page_of(story), {"typed": row.pk}))["headline"] == story.headline
    assert at_desk(min_ji()).get(ADD, {"typed": row.pk}).context["keeping"]["brought"] == ""


def test_a_correction_is_not_brought_into_the_storys_form_nor_the_story_into_the_corrections():
    story = a_live_story()
    workflow.save(story, by=jae_won(), revision=1, values=values_of(story) | {"kicker": "Not yet"})
    client = at_desk(soo_ah())
    keep(client, story, fields_of(client.get(page_of(story, "correct"))), headline="Corrected", _form="correct")
    correction = Unsaved.objects.get()
    row = kept(soo_ah(), story, headline="Of the newsroom")
    for page, stranger in (("change", correction), ("correct", row)):
        answer = client.get(page_of(story, page), {"typed": stranger.pk})
        assert answer.status_code == 200 and fields_of(answer)["headline"] == story.headline


def test_who_may_not_read_the_newsrooms_text_any_more_sees_their_own_words_alone():
    story, user = a_story(), min_ji()
    row = kept(user, story, kicker="My own words")
    workflow.save(story, by=jae_won(), revision=1, values=values_of(story) | {"headline": "A secret headline"})
    assert "A secret headline" in at_desk(user).get(ROW.format(row.pk)).content.decode()
    user.groups.clear()
    shown = at_desk(user).get(ROW.format(row.pk)).content.decode()
    assert "My own words" in shown and "A secret headline" not in shown


def test_what_is_typed_on_while_its_older_words_are_saved_stays():
    row = kept(min_ji(), a_story(), headline="One")
    Unsaved.objects.update(posted=row.posted | {"_n": 2, "headline": ["One, and more"]})
    assert not rows.forget(row) and Unsaved.objects.get().posted["headline"] == ["One, and more"]
    assert rows.forget(Unsaved.objects.get()) and not Unsaved.objects.exists()


def test_a_text_beyond_all_measure_is_offered_without_counting_its_words():
    story = a_story()
    kept(min_ji(), story, body="<p>a</p>" * 40_000)
    assert "that was not saved (text)" in banner(min_ji(), story)[0]


def test_no_more_rows_are_compared_than_are_offered(monkeypatch):
    story, compared, really = a_story(), [], hooks.banner.offer
    monkeypatch.setattr(hooks.banner, "offer", lambda row, *more: compared.append(row) or really(row, *more))
    for n in range(5):
        kept(min_ji(), story, headline=f"Try {n}")
    compared.clear()
    assert len(banner(min_ji(), story)) == len(compared) == 3


def test_a_forged_token_drops_nobody_elses_row():
    story, other = a_story(), a_story(by=ji_ho(), headline="Ji-ho's")
    row = kept(ji_ho(), other, headline="Ji-ho types")
    client = at_desk(min_ji())
    for token in (f"{row.pk}-1", f"{row.pk}", "x", "9" * 60, f"{row.pk}-9"):
        client.post(page_of(story), opened(client, story) | {"typed": token, "_continue": "1", "kicker": token[:5]})
    assert "_aside" not in Unsaved.objects.get(pk=row.pk).posted


def test_a_correction_is_kept_and_brought_back_on_its_own_page():
    story = a_live_story()
    workflow.save(story, by=jae_won(), revision=1, values=values_of(story) | {"kicker": "Not yet"})
    client, page = at_desk(soo_ah()), page_of(story, "correct")
    typed = {"seen": "1", "change": "clarification", "text": "It was two years.", "headline": "Corrected"}
    fields = fields_of(client.get(page)) | typed
    assert keep(client, story, fields, _form="correct", _left="1").json()["kept"]
    row = Unsaved.objects.get()
    assert row.form == "correct"
    answer = client.get(page)
    assert "Corrected" not in answer.content.decode()
    assert f"{page}?typed={row.pk}" in answer.content.decode()
    back = client.get(page, {"typed": row.pk})
    assert fields_of(back)["headline"] == "Corrected" and "It was two years." in back.content.decode()
    client.post(page, fields | {"tab": fields_of(back)["tab"], "typed": back.context["keeping"]["typed"]})
    assert not Unsaved.objects.exists()


def test_a_form_is_opened_at_the_same_cost_however_much_was_typed(django_assert_num_queries):
    story = a_story()
    for n in range(6):
        kept(min_ji(), story, headline=f"Try {n}")
    client = at_desk(min_ji())
    client.get(page_of(story, "typed/offers"))
    Unsaved.objects.filter(pk__in=Unsaved.objects.values("pk")[:4]).delete()
    with django_assert_num_queries(8):
        client.get(page_of(story, "typed/offers"))
    for n in range(6, 12):
        kept(min_ji(), story, headline=f"Try {n}")
    with django_assert_num_queries(8):
        client.get(page_of(story, "typed/offers"))
