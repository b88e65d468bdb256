"""Two names for one person, one agency, one topic: the managing editor makes them one, and no reader's link breaks."""

from importlib import import_module

import pytest
from django.contrib.admin.models import LogEntry

from articles import joining, workflow
from articles.models import Agency, Article, Author, Edition, EditionCredit, EditionTag, Tag
from articles.values import values_of
from tests.admin.desk import at_desk, fields_of, page_of, press, save
from tests.factories import a_live_story, a_story, an_author, ha_eun, min_ji, soo_ah

pytestmark = pytest.mark.django_db


def two_authors():
    """Kim Minji, typed in a hurry, and Kim Min-ji, whom readers know."""
    return an_author(name="Kim Minji"), an_author(name="Kim Min-ji")


def signed(author, **more):
    """A live story in an author's name."""
    return a_live_story(bylines=[{"author": author.pk, "printed_as": ""}], **more)


def join(survivor, *gone):
    """What the last button does."""
    model = survivor._meta.model_name
    page = f"/admin/articles/{model}/join/"
    return at_desk(ha_eun()).post(page, {"stays": survivor.pk, "pk": [survivor.pk, *(row.pk for row in gone)]})


def public(client, address):
    """What readers get at an address."""
    return client.get(address).content.decode()


def test_from_the_list_to_the_last_button():
    wrong, right = two_authors()
    signed(wrong)
    desk = at_desk(ha_eun())
    chosen = desk.post("/admin/articles/author/", {"action": "join_duplicates", "_selected_action": [wrong.pk, right.pk]})
    page = desk.get(chosen["Location"]).content.decode()
    assert "Stories: 1. Editions that readers see or will see: 1." in page and "Stories: 0." in page
    page = desk.get(f"{chosen['Location']}&stays={right.pk}").content.decode()
    assert "/author/kim-minji/ leads to /author/kim-min-ji/" in page and "cannot be undone" in page
    assert not Author.objects.exclude(merged_into=None).exists()
    join(right, wrong)
    wrong.refresh_from_db()
    assert wrong.merged_into == right
    assert LogEntry.objects.filter(object_id=str(wrong.pk), change_message__contains="Joined into").exists()
    assert LogEntry.objects.filter(object_id=str(right.pk), change_message__contains="Kim Minji").exists()


def test_one_more_is_found_by_its_name_and_a_name_nobody_bears_is_told():
    wrong, right = two_authors()
    desk = at_desk(ha_eun())
    page = desk.get("/admin/articles/author/join/", {"pk": wrong.pk, "other": "Kim Min-ji"}).content.decode()
    assert f'value="{right.pk}"' in page
    assert "Nothing is called “Nobody”" in desk.get(
        "/admin/articles/author/join/", {"pk": wrong.pk, "other": "Nobody"}).content.decode()


def test_readers_find_the_story_under_the_survivor_and_the_old_address_leads_there(client):
    wrong, right = two_authors()
    story = signed(wrong)
    join(right, wrong)
    answer = client.get("/author/kim-minji/")
    assert (answer.status_code, answer["Location"]) == (301, "/author/kim-min-ji/")
    assert story.headline in public(client, "/author/kim-min-ji/")
    edition = story.editions.get()
    assert edition.byline == "By Kim Min-ji" and edition.credits == [
        {"author": right.pk, "name": "Kim Min-ji", "slug": "kim-min-ji"}]
    assert "/author/kim-min-ji/" in edition.story_html and "Kim Minji" not in edition.story_html + edition.card_html
    assert [row.author for row in story.bylines.all()] == [right]


def test_nothing_else_of_a_live_story_changes():
    wrong, right = two_authors()
    other, topic = an_author(name="Park Ji-ho"), Tag.objects.create(name="Rivers", slug="rivers")
    bylines = [{"author": wrong.pk, "printed_as": ""}, {"author": other.pk, "printed_as": ""}]
    story = a_live_story(bylines=bylines, tags=[topic.pk])
    before = Edition.objects.values().get()
    Author.objects.filter(pk=other.pk).update(name="Park Jiho, renamed since")
    Tag.objects.filter(pk=topic.pk).update(name="Streams, renamed since")
    join(right, wrong)
    after = Edition.objects.values().get()
    names = ("byline", "credits", "story_html", "card_html")
    assert {name: after[name] for name in after if name not in names} == {
        name: before[name] for name in before if name not in names}
    for name in ("story_html", "card_html", "byline"):
        assert after[name] == before[name].replace("Kim Minji", "Kim Min-ji").replace("kim-minji", "kim-min-ji"), name
    assert story.bylines.count() == 2


def test_words_printed_instead_of_a_name_stay():
    wrong, right = two_authors()
    story = a_live_story(bylines=[{"author": wrong.pk, "printed_as": "By our staff"}])
    join(right, wrong)
    assert story.editions.get().credits == [{"author": right.pk, "name": "By our staff", "slug": "kim-min-ji"}]


def test_a_story_that_named_both_names_the_survivor_once():
    wrong, right = two_authors()
    story = a_live_story(bylines=[{"author": pk, "printed_as": ""} for pk in (wrong.pk, right.pk)])
    join(right, wrong)
    assert [row.author for row in story.bylines.all()] == [right]
    assert EditionCredit.objects.count() == 1 and story.editions.get().byline == "By Kim Min-ji"
    assert [row["author"] for row in values_of(story)["bylines"]] == [right.pk]


def test_agencies_and_tags_too(client):
    wire, yonhap = (Agency.objects.create(name=name, slug=name.lower(), signoff=name) for name in ("Yonhab", "Yonhap"))
    stream, streams = (Tag.objects.create(name=name, slug=name.lower()) for name in ("Stream", "Streams"))
    story = a_live_story(agency=wire.pk, tags=[stream.pk])
    join(yonhap, wire)
    join(streams, stream)
    story.refresh_from_db()
    edition = story.editions.get()
    assert story.agency == yonhap and edition.byline == "By Yonhap" and "(Yonhap)" in edition.story_html
    assert [row["name"] for row in edition.tags] == ["Streams"] and "/tag/streams/" in edition.story_html
    assert client.get("/tag/stream/").status_code == client.get("/agency/yonhab/").status_code == 301
    assert story.headline in public(client, "/tag/streams/") and story.headline in public(client, "/agency/yonhap/")
    assert list(EditionTag.objects.values_list("tag", flat=True)) == [streams.pk]


def test_a_planned_update_and_a_draft_follow(client):
    wrong, right = two_authors()
    draft = a_story(bylines=[{"author": wrong.pk, "printed_as": ""}])
    planned = a_story(state="scheduled", bylines=[{"author": wrong.pk, "printed_as": ""}])
    join(right, wrong)
    assert [row.author for story in (draft, planned) for row in story.bylines.all()] == [right, right]
    assert planned.editions.get().byline == "By Kim Min-ji"


def test_whoever_has_the_form_open_loses_nothing_and_changes_no_name_back():
    wrong, right = two_authors()
    story = a_story(bylines=[{"author": wrong.pk, "printed_as": ""}])
    desk = at_desk(min_ji())
    opened = fields_of(desk.get(page_of(story)))
    join(right, wrong)
    desk.post(page_of(story), opened | {"headline": "My headline", "_continue": "1"})
    story.refresh_from_db()
    assert story.headline == "My headline" and [row.author for row in story.bylines.all()] == [right]


def test_a_joined_story_is_not_said_to_have_changes():
    wrong, right = two_authors()
    story = signed(wrong)
    join(right, wrong)
    page = at_desk(soo_ah()).get(page_of(story)).content.decode()
    assert "readers have not seen" not in page
    revision = Article.objects.get().revision
    save(at_desk(soo_ah()), story)
    assert Article.objects.get().revision == revision
    press(at_desk(soo_ah()), story, "update", kind="minor")
    assert story.editions.order_by("-live_from").first().byline == "By Kim Min-ji"


def test_a_story_published_at_that_very_second_is_not_forgotten(monkeypatch):
    wrong, right = two_authors()
    story = a_story(state="approved", bylines=[{"author": wrong.pk, "printed_as": ""}])
    publishing = import_module("articles.workflow.publish")
    copy = publishing.first_copy(story)  # rendered before the join, written after it
    join(right, wrong)
    monkeypatch.setattr(publishing, "first_copy", lambda *_asked: copy)
    workflow.publish(story, by=soo_ah(), revision=story.revision)
    assert story.editions.get().byline == "By Kim Minji" and joining.waiting()
    assert joining.finish() == 1
    assert story.editions.get().byline == "By Kim Min-ji" and not joining.waiting()


def test_twice_is_once_and_a_chain_leads_to_its_end(client):
    wrong, right = two_authors()
    best = an_author(name="Kim Min-ji, reporter", slug="min-ji")
    story = signed(wrong)
    join(right, wrong)
    join(right, wrong)
    join(best, right)
    assert joining.finish() == 0
    assert client.get("/author/kim-minji/")["Location"] == client.get("/author/kim-min-ji/")["Location"] == "/author/min-ji/"
    assert [row.author for row in story.bylines.all()] == [best]


def test_what_makes_no_sense_is_refused():
    wrong, right = two_authors()
    other = an_author(name="Park Ji-ho", user=min_ji())
    join(right, wrong)
    for survivor, gone, said in [(wrong, other, "was itself joined"), (other, wrong, "joined into another already")]:
        assert said in join(survivor, gone).content.decode()
    Author.objects.filter(pk=right.pk).update(user=soo_ah())
    assert "different accounts" in join(other, right).content.decode()
    assert Author.objects.filter(merged_into=None).count() == 2


def test_the_account_goes_to_the_survivor_so_that_its_owner_may_go_on():
    wrong, right = two_authors()
    Author.objects.filter(pk=wrong.pk).update(user=min_ji())
    join(right, wrong)
    right.refresh_from_db()
    assert right.user == min_ji() and not Author.objects.get(pk=wrong.pk).user_id


def test_only_the_managing_editor_joins():
    wrong, right = two_authors()
    for user in (soo_ah(), min_ji()):
        desk = at_desk(user)
        assert desk.post("/admin/articles/author/join/", {"stays": right.pk, "pk": [wrong.pk, right.pk]}).status_code == 403
        assert b"join_duplicates" not in desk.get("/admin/articles/author/").content
    assert not Author.objects.exclude(merged_into=None).exists()


def test_joined_names_are_not_offered_any_more():
    wrong, right = two_authors()
    join(right, wrong)
    desk = at_desk(ha_eun())
    listed = desk.get("/admin/articles/author/").content.decode()
    assert "Kim Min-ji" in listed and "Kim Minji" not in listed
    assert "Kim Minji" in desk.get("/admin/articles/author/", {"joined": "yes"}).content.decode()
