"""Two people in one story, each in a browser of their own and without JavaScript: no word of either is ever lost."""


import pytest

from articles import history, workflow
from articles.admin.merge.questions import answers_in
from articles.models import Plan, Revision, Unsaved
from articles.values import values_of
from tests.admin.desk import at_desk, page_of, press
from tests.admin.two_people import Person, everything_kept
from tests.factories import a_story, jae_won, ji_ho, min_ji, soo_ah

pytestmark = pytest.mark.django_db

ONE, TWO, THREE = "The mayor spoke of the bridge on Tuesday.", "Work begins in spring.", "It takes two years."
QUERIES = 19
BODY = f"<p>{ONE}</p>\n<p>{TWO}</p>\n<p>{THREE}</p>"
TYPED = f"{ONE}\n\n{TWO}\n\n{THREE}"


def a_day(**values):
    """A story submitted by Min-ji, which Min-ji and Jae-won have open at the same time."""
    story = a_story(state="submitted", body=BODY, **values)
    return story, Person(min_ji(), story), Person(jae_won(), story)


def newest(story):
    """What the newest revision says; it is the newsroom's copy, always."""
    story = type(story).objects.get(pk=story.pk)
    values = history.values_at(story, story.revision)
    assert values | {"embargo": None} == values_of(story) | {"embargo": None}
    return values


def a_conflict():
    """Min-ji on the page that asks: both wrote a headline and the first paragraph; Jae-won a kicker, Min-ji a note."""
    story, mine, theirs = a_day()
    theirs.save(headline="Bridge nears", kicker="City Hall", body=TYPED.replace("Tuesday", "Friday noon"))
    page = mine.save(headline="Bridge at last", body=TYPED.replace("Tuesday", "Monday"), plan_notes="Call the mayor")
    return story, mine, theirs, page


def test_the_page_asks_for_what_both_wrote_and_nothing_else():
    story, mine, _theirs, page = a_conflict()
    text = page.content.decode()
    assert [question.legend for question in page.context["questions"]] == ["Headline", "Text"]
    for words in ("Bridge nears", "Bridge at last", "City to build second footbridge", "Lee Jae-won", "Friday noon", "KST"):
        assert words in text
    assert text.count(" checked") == 0  # nothing is chosen for anybody
    assert "City Hall" in text and TWO in text  # what merges by itself, and the paragraph after
    kept = Unsaved.objects.get()
    assert (kept.by, kept.base, kept.form, kept.posted["headline"]) == (min_ji(), 1, "story", ["Bridge at last"])
    assert "csrfmiddlewaretoken" not in kept.posted
    assert newest(story)["headline"] == "Bridge nears"
    assert mine.client.get(mine.address(page)).content.decode().count("Bridge at last") > 0  # an address, not a moment


def test_the_losers_text_is_a_revision_first_and_what_was_chosen_the_next():
    story, mine, _theirs, page = a_conflict()
    after = mine.choose(page, "theirs")
    aside, merged = Revision.objects.filter(article=story, number__in=(3, 4)).order_by("number")
    assert (aside.verb, merged.verb, merged.by) == ("set aside", "merge", min_ji()) and "3" in merged.why
    assert aside.values["headline"] == "Bridge at last" and "Monday" in aside.values["body"]
    assert merged.values["headline"] == "Bridge nears" and "Friday noon" in merged.values["body"]
    assert newest(story) == merged.values
    assert not Unsaved.objects.exists() and Plan.objects.get().notes == "Call the mayor"
    assert "revision 3" in str(next(iter(after.context["messages"])))
    assert "merged already" in mine.client.get(mine.address(page), follow=True).content.decode()


def test_both_and_words_of_ones_own():
    story, mine, _theirs, page = a_conflict()
    [headline, text] = page.context["questions"]
    choices = {f"choice-{headline.key}": "own", f"own-{headline.key}": "Bridge at long last", f"choice-{text.key}": "both"}
    mine.client.post(mine.address(page), mine.hidden(page) | choices)
    values = newest(story)
    assert (values["headline"], values["kicker"]) == ("Bridge at long last", "City Hall")
    assert values["body"].count("<p>The mayor") == 2 and values["body"].index("Friday noon") < values["body"].index("Monday")


def test_every_place_needs_a_choice_and_what_was_chosen_and_typed_stays():
    story, mine, _theirs, page = a_conflict()
    [headline, text] = page.context["questions"]
    half = {f"choice-{headline.key}": "own", f"own-{headline.key}": "Half-way", f"own-{text.key}": "My own <b>new</b> words"}
    again = mine.client.post(mine.address(page), mine.hidden(page) | half)
    assert [question.missing for question in again.context["questions"]] == [False, True]
    assert [question.own for question in again.context["questions"]] == ["Half-way", "My own <b>new</b> words"]
    assert again.content.decode().count(" checked") == 1 and "still needs your choice" in again.content.decode()
    forged = {f"choice-{headline.key}": "nobody", f"choice-{text.key}": "union"}
    assert mine.client.post(mine.address(page), mine.hidden(page) | forged).context["missing"] == 2
    story.refresh_from_db()
    assert story.revision == 2


def test_a_third_save_while_choosing_asks_anew_and_keeps_what_still_holds():
    story, mine, _theirs, page = a_conflict()
    [headline, text] = page.context["questions"]
    soo = Person(soo_ah(), story)
    soo.save(headline="Soo-ah's bridge", standfirst="Above the stream")
    own = {f"choice-{headline.key}": "own", f"own-{headline.key}": "A headline of mine", f"choice-{text.key}": "yours"}
    again = mine.client.post(mine.address(page), mine.hidden(page) | own)
    shown = again.content.decode()
    assert "Choi Soo-ah" in shown and "saved the story again" in shown and "A headline of mine" in shown
    assert [question.chosen for question in again.context["questions"]] == ["", "yours"]
    mine.choose(again, "yours")
    values = newest(story)
    assert (values["headline"], values["standfirst"]) == ("Bridge at last", "Above the stream")
    assert "Monday" in values["body"] and "Soo-ah's bridge" in everything_kept(story)


def test_an_editor_may_finish_a_reporters_merge_but_another_reporter_may_not():
    story, mine, _theirs, page = a_conflict()
    assert at_desk(ji_ho()).get(mine.address(page)).status_code == 403
    editor = Person(soo_ah(), story)
    shown = editor.client.get(mine.address(page))
    assert "Kim Min-ji was writing" in shown.content.decode()
    editor.choose(shown, "theirs")
    aside, merged = Revision.objects.filter(article=story, number__in=(3, 4)).order_by("number")
    assert (aside.by, aside.values["headline"], merged.by) == (min_ji(), "Bridge at last", soo_ah())
    assert not Unsaved.objects.exists()


@pytest.mark.parametrize("verb", ["publish", "spike"])
def test_who_may_not_change_the_story_any_more_gets_every_word_to_copy(verb):
    story, mine, _theirs, page = a_conflict()
    press(at_desk(soo_ah()), story, verb)
    for answer in (mine.client.get(mine.address(page)), mine.client.post(mine.address(page), mine.hidden(page))):
        shown = answer.content.decode()
        assert answer.status_code == 200 and "Bridge at last" in shown and "Monday" in shown and "Call the mayor" in shown
        assert "choice-" not in shown
    assert Unsaved.objects.count() == 1
    assert at_desk(ji_ho()).get(mine.address(page)).status_code == 403


def test_save_then_publish_goes_through_no_conflict():
    story = a_story(state="submitted")
    editor, theirs = Person(soo_ah(), story), Person(jae_won(), story)
    theirs.save(headline="Theirs")
    page = editor.save(headline="Mine", _then="publish")
    editor.choose(page, "yours", _then="publish")
    story.refresh_from_db()
    assert (story.state, story.headline) == ("submitted", "Mine")


def test_a_hostile_answer_changes_nothing_and_breaks_nothing():
    story, mine, _theirs, page = a_conflict()
    keys = [question.key for question in page.context["questions"]]
    long = {f"choice-{key}": "own" for key in keys} | {f"own-{keys[0]}": "x" * 600, f"own-{keys[1]}": "<script>x</script>"}
    answer = mine.client.post(mine.address(page), mine.hidden(page) | long)
    assert "500 characters" in answer.content.decode() and "x" * 600 in answer.content.decode()
    assert mine.client.post(mine.address(page), {"newest": "9" * 30}).status_code == 200
    assert mine.client.post(mine.address(page), {}).status_code == 200
    assert mine.client.get(mine.address(page) + "?typed=1").status_code == 200
    assert mine.client.get(page_of(story, "merge/99999"), follow=True).status_code == 200
    done = mine.choose(page, "own", own="<p>Fine</p><script>alert(1)</script>")
    assert "<script>alert(1)" not in done.content.decode()


def test_words_of_ones_own_hold_no_character_that_a_database_refuses():
    found = answers_in({"choice-x": "own", "own-x": "Kim\0 Min-ji", "choice-body-y": "own", "own-body-y": "<p>A\0</p>"})
    assert (found["x"].own, found["body-y"].own) == ("Kim Min-ji", "<p>A</p>")


def test_an_emptied_headline_of_ones_own_is_refused_kindly():
    story, mine, _theirs, page = a_conflict()
    keys = [question.key for question in page.context["questions"]]
    answer = mine.client.post(mine.address(page), mine.hidden(page) | {
        f"choice-{keys[0]}": "own", f"own-{keys[0]}": " ", f"choice-{keys[1]}": "theirs"})
    assert "headline" in answer.context["problem"] and answer.context["questions"][1].chosen == "theirs"
    story.refresh_from_db()
    assert story.revision == 2


def test_a_silent_merge_says_whose_changes_came_in_and_where_to_see_them():
    story, mine, theirs = a_day()
    theirs.save(headline="Bridge nears", tags="")
    page = mine.save(standfirst="Above the stream")
    [message] = [str(message) for message in page.context["messages"] if "merged" in str(message)]
    assert "Lee Jae-won’s changes were merged with yours: headline." in message
    assert f"/admin/articles/article/{story.pk}/revisions/?from=1&amp;to=2" in message
    assert (newest(story)["headline"], newest(story)["standfirst"]) == ("Bridge nears", "Above the stream")


def test_the_page_costs_the_same_after_two_saves_and_after_thirty(django_assert_num_queries):
    story, mine, _theirs, page = a_conflict()
    mine.client.get(mine.address(page))
    with django_assert_num_queries(QUERIES):
        mine.client.get(mine.address(page))
    for n in range(30):
        story.refresh_from_db()
        workflow.save(story, by=jae_won(), revision=story.revision, values=values_of(story) | {"headline": f"No. {n}"})
    with django_assert_num_queries(QUERIES):
        mine.client.get(mine.address(page))
