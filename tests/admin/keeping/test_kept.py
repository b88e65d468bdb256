"""What is typed is kept on the server at every pause, valid or not, and is no revision of anything."""

from datetime import timedelta

import pytest
from django.test import Client

from articles import workflow
from articles.models import Article, Presence, Revision, Unsaved
from articles.values import values_of
from sections import clock
from tests.admin.desk import at_desk, page_of, save
from tests.admin.keeping.desk import ADD, NEW, TAB, keep, offered, opened, ping
from tests.factories import a_live_story, a_story, jae_won, ji_ho, min_ji, na_rae, soo_ah

pytestmark = pytest.mark.django_db


def test_text_is_kept_and_the_story_knows_nothing_of_it():
    story, client = a_story(), at_desk(min_ji())
    answer = keep(client, story, opened(client, story), headline="", body="Half a sentence", _save="Save")
    told = answer.json()
    assert answer.status_code == 200 and told["kept"] and told["said"].startswith("Saved ") and told["said"].endswith(" KST")
    assert (told["newest"], told["news"], told["others"]) == (1, "", [])
    row = Unsaved.objects.get()
    assert (row.article, row.by, row.base, row.form) == (story, min_ji(), 1, "story")
    assert (row.posted["body"], row.posted["headline"]) == (["Half a sentence"], [""])
    assert [name for name in row.posted if name.startswith("_")] == ["_n"] and "csrfmiddlewaretoken" not in row.posted
    story.refresh_from_db()
    assert (story.revision, story.headline) == (1, "City to build second footbridge over the stream")
    assert Revision.objects.count() == 1


def test_a_new_story_is_kept_before_it_exists():
    client = at_desk(min_ji())
    assert keep(client, None, opened(client), body="It rains").json()["kept"]
    row = Unsaved.objects.get()
    assert (row.article, row.base, row.posted["body"]) == (None, 0, ["It rains"])
    assert not Article.objects.exists()


def test_one_tab_has_one_row_and_an_older_writing_that_comes_late_changes_nothing():
    story, client = a_story(), at_desk(min_ji())
    fields = opened(client, story)
    for n, body in ((5, "newer"), (3, "older"), (5, "the same once more")):
        assert keep(client, story, fields, n, body=body).json()["kept"]
    assert Unsaved.objects.get().posted["body"] == ["newer"]
    keep(client, story, fields, 6, body="newest")
    assert Unsaved.objects.get().posted["body"] == ["newest"]


def test_two_tabs_have_two_rows():
    story, client = a_story(), at_desk(min_ji())
    for body in ("one", "two"):
        keep(client, story, opened(client, story), body=body)
    assert sorted(row.posted["body"][0] for row in Unsaved.objects.all()) == ["one", "two"]


def test_a_tab_that_only_looks_keeps_nothing():
    story, client = a_story(), at_desk(min_ji())
    assert ping(client, story).json()["kept"] is False
    assert not Unsaved.objects.exists() and Presence.objects.count() == 1


def test_saving_drops_the_row_and_late_writings_of_that_tab():
    story, client = a_story(), at_desk(min_ji())
    fields = opened(client, story) | {"body": "Typed"}
    keep(client, story, fields)
    client.post(page_of(story), fields | {"_continue": "1"})
    assert not Unsaved.objects.exists()
    assert keep(client, story, fields, 9).json() == {"done": True}
    assert not Unsaved.objects.exists()


def test_saving_a_new_story_drops_its_row():
    client = at_desk(min_ji())
    fields = opened(client) | {"headline": "Rain", "body": "It rains"}
    keep(client, None, fields)
    client.post(ADD, fields)
    assert Article.objects.get().headline == "Rain" and not Unsaved.objects.exists()


def test_a_save_with_errors_keeps_the_row():
    story, client = a_story(), at_desk(min_ji())
    fields = opened(client, story) | {"headline": "", "body": "Typed"}
    keep(client, story, fields)
    answer = client.post(page_of(story), fields)
    assert answer.status_code == 200 and Unsaved.objects.count() == 1
    assert offered(answer) == []  # it stands in the form


def test_a_colleagues_save_is_told_in_words():
    story, client = a_story(), at_desk(min_ji())
    fields = opened(client, story)
    workflow.save(story, by=jae_won(), revision=1, values=values_of(story) | {"headline": "Theirs", "body": "<p>New.</p>"})
    told = keep(client, story, fields, body="Mine").json()
    assert told["newest"] == 2
    start, end = "Lee Jae-won saved this story at ", " KST (headline, text). Your next save will be merged with it."
    assert told["news"].startswith(start) and told["news"].endswith(end)
    save(client, a_story(headline="Another"))
    assert keep(client, story, fields | {"revision": "2"}, 2).json()["news"] == ""


def test_ones_own_save_elsewhere_is_told_too():
    story, client = a_story(), at_desk(min_ji())
    fields = opened(client, story)
    save(client, story, kicker="City Hall")
    assert keep(client, story, fields).json()["news"].startswith("You saved this story elsewhere at ")


def test_whoever_is_logged_out_is_told_so_in_json_and_nothing_is_kept():
    story = a_story()
    for address in (page_of(story, "typed"), NEW):
        answer = Client().post(address, {"tab": TAB, "_n": 1, "body": "Typed"})
        assert (answer.status_code, answer.json()["error"]) == (401, "logged-out")
    assert not Unsaved.objects.exists()


def test_who_may_not_change_the_story_any_more_keeps_the_words():
    story, client = a_story(), at_desk(min_ji())
    fields = opened(client, story)
    workflow.publish(story, by=soo_ah(), revision=1)
    answer = keep(client, story, fields, body="My own words")
    assert (answer.status_code, answer.json()["error"], answer.json()["kept"]) == (403, "not-allowed", True)
    assert "Your text is kept" in answer.json()["said"]
    assert Unsaved.objects.get().posted["body"] == ["My own words"]
    assert offered(client.get(page_of(story))) != [] and not Presence.objects.exists()


def test_a_right_that_is_lost_while_typing_is_judged_anew_within_the_minute():
    story, client = a_story(), at_desk(min_ji())
    fields = opened(client, story)
    assert keep(client, story, fields).status_code == 200
    min_ji().groups.clear()
    Presence.objects.update(seen=clock.now() - timedelta(seconds=59, minutes=1))
    assert keep(client, story, fields, 2).status_code == 403


@pytest.mark.parametrize("number", ["999999", "9" * 30])
def test_the_words_of_a_story_that_is_gone_become_a_new_storys(number):
    story, client = a_story(), at_desk(min_ji())
    fields = opened(client, story)
    answer = client.post(f"/admin/articles/article/{number}/typed/", fields | {"_n": 1, "body": "My own words"})
    assert (answer.status_code, answer.json()["error"], answer.json()["kept"]) == (404, "gone", True)
    assert Unsaved.objects.get().article is None
    assert len(offered(client.get(ADD))) == 1


def test_somebody_else_in_the_same_browser_keeps_nothing_under_a_wrong_name():
    story = a_story()
    fields = opened(at_desk(min_ji()), story)
    answer = keep(at_desk(jae_won()), story, fields, _person=min_ji().pk)
    assert (answer.status_code, answer.json()["error"]) == (409, "somebody-else")
    assert not Unsaved.objects.exists()


@pytest.mark.parametrize("tab", ["", "x" * 32, "0" * 33, "../../etc", "0123ABCD0123", "' OR 1=1 --"])
def test_a_token_that_is_none_of_ours_is_refused(tab):
    story = a_story()
    answer = ping(at_desk(min_ji()), story, tab, _n=1, body="x")
    assert (answer.status_code, answer.json()["error"]) == (400, "tab")
    assert not Unsaved.objects.exists() and not Presence.objects.exists()


@pytest.mark.parametrize("n", ["-1", "x", "1e9", "²", "9" * 40, "", "\0"])
def test_a_number_that_is_none_keeps_nothing_and_breaks_nothing(n):
    story = a_story()
    assert ping(at_desk(min_ji()), story, _n=n, body="x").json()["kept"] is False


@pytest.mark.parametrize("revision", ["-1", "x", "9" * 30, "7", "\0"])
def test_a_revision_that_never_was_is_no_news(revision):
    story, client = a_story(), at_desk(min_ji())
    told = ping(client, story, _n=1, body="x", revision=revision).json()
    assert (told["kept"], told["news"]) == (True, "")
    assert client.get(page_of(story)).status_code == 200


def test_what_no_database_takes_is_not_kept():
    parts = {"tab": TAB, "_n": "1", "body": "One\0 and \\ud800 two"}
    lines = [f'--B\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}\r\n' for name, text in parts.items()]
    said = "multipart/form-data; boundary=B; charset=raw_unicode_escape"
    assert at_desk(min_ji()).post(NEW, "".join([*lines, "--B--\r\n"]).encode(), said).json()["kept"]
    assert Unsaved.objects.get().posted["body"] == ["One and ? two"]


def test_a_text_beyond_all_measure_is_refused_in_json():
    story = a_story()
    for size in (2_100_000, 6_000_000):
        answer = ping(at_desk(min_ji()), story, _n=1, body="x" * size)
        assert (answer.status_code, answer.json()["error"], answer.json()["kept"]) == (413, "too-large", False)
    many = at_desk(min_ji()).post(page_of(story, "typed"), {f"f{n}": "" for n in range(6100)} | {"tab": TAB})
    assert (many.status_code, many.json()["error"]) == (400, "unreadable")
    assert not Unsaved.objects.exists()


def test_nobody_keeps_text_without_the_forms_token():
    story, client = a_story(), Client(enforce_csrf_checks=True)
    client.force_login(min_ji())
    answer = client.post(page_of(story, "typed"), {"tab": TAB, "_n": 1, "body": "Forged"})
    assert (answer.status_code, answer.json()["error"]) == (403, "token")
    assert not Unsaved.objects.exists()
    client.get(page_of(story))
    right = {"X-CSRFToken": client.cookies["csrftoken"].value}
    assert client.post(page_of(story, "typed"), {"tab": TAB, "_n": 1, "body": "Mine"}, headers=right).json()["kept"]


def test_nobody_asks_for_it_as_for_a_page():
    story, client = a_story(), at_desk(min_ji())
    assert client.get(page_of(story, "typed")).status_code == 405
    assert client.put(page_of(story, "typed"), {"tab": TAB}).status_code == 405


def test_a_photo_editor_who_writes_nothing_keeps_the_words_and_is_not_there():
    story = a_story()
    answer = ping(at_desk(na_rae()), story, _n=1, body="x")
    assert (answer.status_code, answer.json()["kept"]) == (403, True)
    assert not Presence.objects.exists()
    assert ping(at_desk(ji_ho()), story).json()["kept"] is False


@pytest.mark.parametrize("saves", [1, 500])
def test_keeping_costs_the_same_at_the_five_hundredth_revision(saves, time_machine, django_assert_num_queries):
    time_machine.move_to("2026-04-08T03:04:10Z", tick=False)
    story, client, pack = a_live_story(), at_desk(jae_won()), Revision.objects.latest("pk").pack
    Revision.objects.bulk_create(
        Revision(article=story, number=n, saved=clock.now(), by=min_ji(), verb="save", pack=pack)
        for n in range(2, saves + 1)
    )
    Article.objects.filter(pk=story.pk).update(revision=saves)
    fields = opened(client, story)
    time_machine.move_to("2026-04-08T03:04:20Z", tick=False)
    with django_assert_num_queries(12):  # the first of a tab: its rights, words removed for good, and two rows are made
        keep(client, story, fields, 1)
    time_machine.move_to("2026-04-08T03:04:30Z", tick=False)
    with django_assert_num_queries(5):  # session, person, who is here, the text, the presence
        assert keep(client, story, fields, 2, body="More").json()["kept"]
    with django_assert_num_queries(4):
        ping(client, story, fields["tab"], revision=saves)
    workflow.save(story, by=soo_ah(), revision=saves, values=values_of(story) | {"kicker": "City Hall"})
    time_machine.move_to("2026-04-08T03:04:40Z", tick=False)
    with django_assert_num_queries(9):  # the story was changed: judged anew; and two revisions, for the news
        assert "Choi Soo-ah" in keep(client, story, fields, 3).json()["news"]
    with django_assert_num_queries(6):
        keep(client, story, fields, 4, body="Even more")
