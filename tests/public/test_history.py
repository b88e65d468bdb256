"""A reader asks what changed in a story: every version that was public, what it changed, and nothing that was not."""

import re
from datetime import timedelta
from html import unescape

import pytest

from articles import workflow
from articles.models import AuditEntry, Tag
from articles.values import values_of
from sections import byname, clock
from tests.admin.desk import at_desk
from tests.factories import a_live_story, a_section, a_story, dae_ho, ha_eun, soo_ah
from tests.public.paper import WARM, a_photo, main_of, page, parse_strictly

pytestmark = pytest.mark.django_db
P = "<p>The bridge is {} metres long, the mayor said.</p><p>Work begins in spring.</p><p>It takes two years.</p>"


def updated(story, *, kind="update", text="", at=None, **changes):
    """Soo-ah saves changes and publishes them; a figure that changed under "minor" is meant."""
    story = workflow.save(story, by=soo_ah(), revision=story.revision, values=values_of(story) | changes)
    return workflow.update(story, by=soo_ah(), revision=story.revision, kind=kind, text=text, at=at)


def history_of(story) -> str:
    return f"{story.get_absolute_url()}history/"


def told(html: str) -> list[str]:
    """Each version as one line of plain words, + before what was added, - before what was removed."""
    html = re.sub(r'<span class="vh">.*?</span>', "", main_of(html).partition('<ol class="trace">')[2])
    html = re.sub(r"<(ins|del)>", lambda tag: "+" if tag[1] == "ins" else "-", html)
    versions = [re.sub(r"<[^<>]+>", " ", one) for one in html.split('<li class="trace__one')[1:]]
    return [" ".join(unescape(one.partition(">")[2]).split()) for one in versions]


@pytest.fixture
def corrected():
    """Published with 20 metres and a photo, corrected to 28 with other words around it."""
    tag = Tag.objects.create(name="Rivers", slug="rivers")
    photo = a_photo(caption="The old bridge", alt="A bridge").pk
    story = a_live_story(ago=timedelta(hours=2), headline="A bridge", body=P.format(20), standfirst="Soon.")
    return updated(
        story, kind="correction", text="The bridge is 28 metres long, not 20.", headline="A longer bridge",
        body=P.format(28) + "<p>It has <b>lamps</b>.</p>", kicker="Water", standfirst="", tags=[tag.pk],
        section=a_section(name="Sports").pk, photos=[{"photo": photo, "caption": "", "credit": "", "alt": ""}],
    )


def test_every_version_says_when_of_what_kind_and_what_it_changed(client, corrected):
    html = page(client, history_of(corrected))
    newest, first = told(html)
    assert "Correction" in newest and "What you read now" in newest and "The bridge is 28 metres long, not 20." in newest
    for words in (
        "Headline A +longer bridge", "Kicker +Water", "Standfirst -Soon.", "Section -National +Sports",
        "Topics +Rivers", "Picture added +The old bridge (Seo Na-rae)", "The bridge is -20 +28 metres long, the mayor said.",
        "… 2 paragraphs unchanged", "+It has lamps.",
    ):
        assert words in newest, (words, newest)
    assert first.startswith("First published") and "Read it as it was then, 17 words" in first
    assert html.count("<time datetime=") >= 2 and "+09:00" in html
    assert html.count("<h1") == 1 and "<img" not in main_of(html) and "noindex" in html
    assert "<ins><span" in html and "added: </span>" in html
    parse_strictly(html)


def test_the_way_there(client, corrected):
    fresh = a_live_story()
    assert history_of(corrected) in page(client, corrected.get_absolute_url())
    assert history_of(fresh) not in page(client, fresh.get_absolute_url())
    wrong = client.get(f"/article/{corrected.pk}/wrong/history/")
    assert (wrong.status_code, wrong["Location"]) == (301, history_of(corrected))
    assert client.get(history_of(a_story(state="scheduled"))).status_code == 404
    assert client.get("/article/99999999/x/history/").status_code == 404
    assert client.get(history_of(a_story(state="withdrawn"))).status_code == 410
    found = {path for room in byname.each("addresses") for path in room.public_urls()}
    assert history_of(corrected) in found and history_of(fresh) not in found


def test_what_is_planned_or_only_saved_stands_in_no_history(client, corrected):
    at = clock.now() + timedelta(hours=2)
    story = updated(corrected, at=at, headline="Zaplanned", body="<p>Zaplanned.</p>")
    workflow.save(story, by=soo_ah(), revision=story.revision, values=values_of(story) | {"headline": "Zasaved"})
    assert "Za" not in page(client, history_of(corrected))


def test_after_a_withdrawal_older_words_are_not_shown(client, corrected):
    story = workflow.withdraw(corrected, by=soo_ah(), revision=corrected.revision, note="It named the wrong river.")
    story = workflow.reinstate(story, by=ha_eun(), revision=story.revision)
    story = workflow.save(story, by=soo_ah(), revision=story.revision, values=values_of(story) | {"body": "<p>New.</p>"})
    story = workflow.publish(story, by=soo_ah(), revision=story.revision)
    newest, second, first = told(page(client, history_of(story)))
    assert newest.startswith("Published again") and "New." in newest
    for version in (second, first):
        assert "It named the wrong river." in version and "metres" not in version
    assert second.startswith("Correction")


def test_a_picture_whose_rights_ended_is_not_even_told_of(client, settings):
    photo = a_photo(caption="Zacaption", rights_end=clock.now() + timedelta(hours=1))
    story = updated(a_live_story(), photos=[{"photo": photo.pk, "caption": "", "credit": "", "alt": ""}])
    assert "Zacaption" in page(client, history_of(story))
    settings.PAPER_CLOCK = timedelta(hours=2)
    assert "Zacaption" not in page(client, history_of(story))


def test_it_costs_the_same_at_two_and_at_sixty_versions(client, corrected, django_assert_num_queries):
    client.get(WARM)
    with django_assert_num_queries(2):
        assert len(told(page(client, history_of(corrected)))) == 2
    story = corrected
    for number in range(58):
        story = updated(story, headline=f"Headline {number}")
    with django_assert_num_queries(2):
        html = page(client, history_of(story))
    assert len(told(html)) == 50
    older = re.search(r'rel="next" href="(\?before=\d+)">Older', html)[1]
    with django_assert_num_queries(2):
        assert len(told(page(client, history_of(story) + older))) == 10
    for bad in ("x", "0", "-1", "999", "1", "9" * 30):
        assert client.get(f"{history_of(story)}?before={bad}").status_code == 404, bad


def test_the_managing_editor_closes_a_version_a_story_and_all(client, corrected, django_capture_on_commit_callbacks):
    story = updated(corrected, body=P.format(28) + "<p>Third.</p>")
    address, chief = f"/admin/articles/article/{story.pk}/readers-history/", at_desk(ha_eun())

    def press(where=address, **posted):
        with django_capture_on_commit_callbacks(execute=True):
            return chief.post(where, posted).status_code

    assert press(deed="close", version=2, reason="It named a child.") == 302
    html = page(client, history_of(story))
    newest, closed, _first = told(html)
    assert "The newsroom has closed this version: It named a child." in closed and "28" not in closed
    assert "Compared with the version of" in newest and "lamps" not in html  # only version 2 had lamps
    assert press(deed="close", version=2, reason="Again.") == 302  # refused in words, and nothing is done twice
    assert press(deed="open", version=2) == 302
    assert "lamps" in page(client, history_of(story))
    assert press(deed="close", reason="A court asked us to.") == 302
    assert "closed the history of this story: A court asked us to." in page(client, history_of(story))
    assert history_of(story) not in page(client, story.get_absolute_url())
    assert press(deed="open") == 302 and history_of(story) in page(client, story.get_absolute_url())
    paper = "/admin/articles/article/readers-history/"
    assert press(paper, deed="close", reason="Not yet.") == 302
    assert client.get(history_of(story)).status_code == 404
    assert history_of(story) not in page(client, story.get_absolute_url())
    assert press(paper, deed="open") == 302 and client.get(history_of(story)).status_code == 200
    rows = AuditEntry.objects.filter(verb__in=("close", "open")).order_by("id")
    deeds = list(rows.values_list("article_id", "verb", "note"))
    assert [deed[:2] for deed in deeds] == [
        (story.pk, "close"), (story.pk, "open"), (story.pk, "close"), (story.pk, "open"), (0, "close"), (0, "open"),
    ]
    assert deeds[0][2] == "Version 2: It named a child."


def test_nobody_else_closes_anything(corrected):
    address = f"/admin/articles/article/{corrected.pk}/readers-history/"
    for person in (soo_ah(), dae_ho()):
        desk = at_desk(person)
        assert desk.post(address, {"deed": "close", "reason": "No."}).status_code == 403
        assert desk.get("/admin/articles/article/readers-history/").status_code == 403
    assert "Close" not in at_desk(soo_ah()).get(address).content.decode().partition("content-main")[2]
    unexplained = at_desk(ha_eun()).post(address, {"deed": "close", "reason": " "}, follow=True)
    assert "Please give the reason; readers will see it." in unexplained.content.decode()
