"""Private notes on a story: who writes them, whom they call, and that no text in them does harm."""

import pytest
from django.test import Client

from articles.mentions import find, marked
from articles.models import AuditEntry, Note
from newsroom.notices.models import Notice
from tests.admin.desk import at_desk, page_of
from tests.factories import a_live_story, a_story, a_user, ha_eun, jae_won, min_ji, na_rae, soo_ah
from tests.notices.newsroom import committed

pytestmark = pytest.mark.django_db


def write(client, story, text, **more):
    """Post a note, as the button under the box does."""
    with committed():
        return client.post(page_of(story, "note"), {"note": text} | more, follow=True)


def said(answer) -> list[str]:
    """The messages on the page that follows."""
    return [str(message) for message in answer.context["messages"]]


def called(text: str, *people) -> list[str]:
    """The names of those whom `text` calls for certain."""
    return [person.name for person in find(text, people).people]


def test_a_note_calls_a_colleague_who_hears_of_it_and_readers_never_see_it(client):
    story = a_live_story()
    jae_won()
    answer = write(at_desk(soo_ah()), story, "Is this the final name?\r\n@jae-won, please check.\x00")
    assert answer.redirect_chain[0][0].endswith(f"/{story.pk}/change/#notes")
    assert said(answer) == ["Your note is written. Told by name: Lee Jae-won."]
    note = Note.objects.get()
    assert (note.text, str(note.by)) == ("Is this the final name?\n@jae-won, please check.", "Choi Soo-ah")
    entry = AuditEntry.objects.filter(verb="note").get()
    assert (entry.note, entry.before, entry.after) == (note.text, "published", "published")
    assert b"final name" not in client.get(story.get_absolute_url()).content


def test_who_is_called_and_the_writer_hear_of_it_and_who_wrote_it_not():
    story = a_story()
    jae_won()
    answer = write(at_desk(soo_ah()), story, "@Lee Jae-won @soo-ah: see above")
    assert said(answer) == ["Your note is written. Told by name: Lee Jae-won, Choi Soo-ah."]
    assert {str(row.user) for row in Notice.objects.all()} == {"Lee Jae-won", "Kim Min-ji"}
    text = at_desk(min_ji()).get(page_of(story)).content.decode()
    assert '<strong class="mention">@Lee Jae-won</strong> <strong class="mention">@soo-ah</strong>: see above' in text


def test_who_may_only_look_at_the_story_may_write_and_whoever_may_not_may_not():
    story, outsider = a_story(), a_user(role="", name="Nobody Here")
    assert "Where this story stands" in write(at_desk(na_rae()), story, "A picture is coming.").content.decode()
    assert at_desk(outsider).post(page_of(story, "note"), {"note": "Hello"}).status_code == 403
    assert at_desk(min_ji()).post("/admin/articles/article/999999/note/", {"note": "Hello"}).status_code == 404
    assert Note.objects.count() == 1


def test_a_name_that_could_be_two_people_calls_nobody_and_says_so():
    a_user(name="Park Jae-won", email="jw.park@example.com"), jae_won()
    answer = write(at_desk(soo_ah()), a_story(), "@Jae-won or @Nobody? Mail desk@example.com.")
    assert said(answer) == [
        "Your note is written.",
        "“@Jae-won” could be Lee Jae-won (@lee.jae-won) or Park Jae-won (@jw.park), so nobody was told. "
        "Write the whole name, or @ and the e-mail up to its @.",
        "Nobody here is called “@Nobody”, so nobody was told.",
    ]
    assert Note.objects.get().mentioned.count() == 0


def test_the_longest_name_wins_and_a_name_ends_where_it_ends():
    kim, longer = a_user(name="Kim Min"), a_user(name="Kim Min Seo", email="seo@example.com")
    assert called("@kim  MIN seo's piece", kim, longer) == ["Kim Min Seo"]
    assert called("(@Kim Min.) @seo!", kim, longer) == ["Kim Min", "Kim Min Seo"]
    for nobody in ("@Kim Minsk", "@Kim Min-ho", "x@kim.min", "@seo@elsewhere.example", "@seo.example"):
        assert called(nobody, kim, longer) == []
    assert called("@kim.min", kim, longer) == ["Kim Min"]
    assert find("@Kim is who?", [kim, longer]).unsure == {"@Kim": [kim, longer]}


def test_people_who_left_and_machines_cannot_be_called():
    gone = a_user(role="reporter", name="Gone Girl", is_active=False)
    answer = write(at_desk(soo_ah()), a_story(), "@Gone Girl @importer")
    assert len(said(answer)) == 3 and not Note.objects.get().mentioned.filter(pk=gone.pk).exists()


def test_a_hostile_note_is_shown_as_it_was_typed():
    hostile = "<script>alert(1)</script> @Lee Jae-won<img src=x onerror=y> {% now %} &amp; \u202egnp\u202c"
    story, him = a_story(), jae_won()
    write(at_desk(soo_ah()), story, hostile)
    page = at_desk(min_ji()).get(page_of(story)).content.decode()
    assert "<script>alert" not in page and "<img src=x" not in page and "\u202e" not in page
    assert '&lt;script&gt;alert(1)&lt;/script&gt; <strong class="mention">@Lee Jae-won</strong>&lt;img' in page
    assert str(marked("@" * 2000 + "<", [him])).endswith("@&lt;")


def test_too_long_a_note_or_none_is_said_and_stays_in_the_box():
    story, client = a_story(), at_desk(min_ji())
    answer = write(client, story, "x" * 2001)
    assert "The note is too long: 2001 characters of at most 2000." in answer.content.decode()
    assert answer.context["typed"] == "x" * 2001
    assert "There is nothing in the note yet." in write(client, story, " \r\n\u200b").content.decode()
    assert not Note.objects.exists()


def test_the_script_gets_the_notes_and_what_is_to_be_said():
    story, client = a_story(), at_desk(min_ji())
    answer = client.post(page_of(story, "note"), {"note": "Hello\n@Nobody"}, headers={"Accept": "application/json"})
    assert answer.json()["said"] == ["Nobody here is called “@Nobody”, so nobody was told."]
    assert '<p class="notes__text">Hello\n@Nobody</p>' in answer.json()["html"]
    refused = client.post(page_of(story, "note"), {"note": ""}, headers={"Accept": "application/json"})
    assert (refused.status_code, refused.json()) == (400, {"error": "There is nothing in the note yet."})


def test_a_note_of_somebody_logged_out_is_shown_again():
    answer = Client().post(page_of(a_story(), "note"), {"note": "Two hours of thought"})
    assert answer.status_code == 403 and "Two hours of thought" in answer.content.decode()


def test_a_note_from_the_desk_page_leads_back_there():
    assert write(at_desk(min_ji()), a_story(), "Seen.", back="desk").redirect_chain == [("/admin/", 302)]


@pytest.mark.parametrize("many", [1, 60])
def test_all_notes_stand_on_a_page_of_their_own_at_the_same_cost(many, django_assert_num_queries):
    story, client, him = a_story(), at_desk(ha_eun()), jae_won()
    for n in range(many):
        note = Note.objects.create(article=story, by=soo_ah(), at=story.changed, text=f"Note {n} @jae-won")
        note.mentioned.add(him)
    client.get(page_of(story, "note"))
    with django_assert_num_queries(8):
        page = client.get(page_of(story, "note"))
    assert len(page.context["notes"]) == min(many, 50)
    assert str(page.context["notes"][0]["text"]).startswith(f"Note {many - 1} ")
    older = client.get(page_of(story, "note"), {"before": page.context["older"] or "x"})
    assert len(older.context["notes"]) == (10 if many == 60 else 1)


def test_colleagues_are_suggested_by_any_word_of_their_name():
    a_user(name="Park Jae-won", email="jw.park@example.com")
    a_user(name="Lee Jae-won", email="second@example.com"), a_user(name="Lee Jae-Won", email="third@example.com")
    found = at_desk(min_ji()).get("/admin/articles/article/colleagues/", {"q": "jae"}).json()["found"]
    assert [row["typed"] for row in found] == ["third", "second", "Park Jae-won"]
    assert at_desk(min_ji()).get("/admin/articles/article/colleagues/", {"q": "\0"}).json() == {"found": []}
