"""A reader looks for a story."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.db import connection

from articles import workflow
from articles.models import Edition, Tag
from articles.values import values_of
from newsroom.search import engine, health, rebuilding
from newsroom.search.models import SearchDocument
from sections import clock
from tests.factories import a_live_story, a_section, a_story, an_author, soo_ah
from tests.public.paper import WARM, main_of, page, parse_strictly

pytestmark = pytest.mark.django_db

NAUGHTY = [
    '"', '""', "'", "*", "a*", "NEAR(a b)", "a AND", "OR", "NOT x", "-x", "+x", "headline:x", "{headline}:x", "^x", "(",
    "a)",
    "\\", "%", "_", "\0", "a\0b", "\ud800", "💥", "\u202etxet", "e\u0301\u0301\u0301", "<script>alert(1)</script>", ";--",
    "' OR 1=1 --", "&&", "a & b | !c", "<->", ":*", "x" * 10_000, "x " * 5_000, "시", "ㅋㅋㅋ", "\n\t", "0x1f", "1e309",
]


def found(client, q, **more) -> list[int]:
    """The stories found, in order."""
    html = main_of(client.get("/search/", {"q": q, **more}).content.decode())
    return [int(number) for number in re.findall(r'<h3 class="card__head"><a href="/article/(\d+)/', html)]


def test_words_are_found_in_every_part_of_a_story(client):
    story = a_live_story(
        headline="City builds bridges", standfirst="A line on cranes", body="<p>The harbour office said so, in Yeongdo.</p>",
        kicker="Water", tags=[Tag.objects.create(name="Rivers", slug="rivers").pk],
        bylines=[{"author": an_author(name="Kim Min-ji").pk, "printed_as": ""}],
    )
    for q in ("bridge", "crane", "offices", "yeongdo", "water", "river", "min-ji", "BRIDGES harbour", '"harbour office"'):
        assert found(client, q) == [story.pk], q
    for q in ("tunnel", "bridge tunnel", '"office harbour"'):
        assert found(client, q) == [], q


def test_two_korean_syllables_are_found_inside_a_longer_word(client):
    story = a_live_story(headline="새 항구다리 열린다", body="<p>포항시의회가 밝혔다.</p>")
    for q in ("다리", "항구", "시의회", "포항", "항구다리"):
        assert found(client, q) == [story.pk], q
    assert found(client, "도로") == []


def test_another_spelling_of_a_name_is_found_after_the_one_that_was_typed(client):
    rhee = a_live_story(headline="Rhee opens the gate", slug="rhee")
    lee = a_live_story(ago=timedelta(hours=1), headline="Lee shuts the gate", slug="lee")
    assert set(found(client, "Lee gate")) == {lee.pk, rhee.pk}


def test_a_headline_counts_for_more_than_a_mention_and_the_newer_of_two_alike_comes_first(client):
    old = a_live_story(ago=timedelta(days=30), headline="Tunnel opens", slug="old")
    mention = a_live_story(headline="Something else", body="<p>x</p>" * 3 + f"<p>{'word ' * 150} tunnel</p>", slug="mention")
    new = a_live_story(ago=timedelta(days=1), headline="Tunnel shuts", slug="new")
    assert found(client, "tunnel") == [new.pk, old.pk, mention.pk]
    assert found(client, "tunnel", order="newest") == [mention.pk, new.pk, old.pk]


def test_filters(client):
    politics = a_section(name="Politics", parent=a_section())
    tag, author = Tag.objects.create(name="Rivers", slug="rivers"), an_author(name="Park Ji-ho")
    one = a_live_story(ago=timedelta(days=10), section=politics, tags=[tag.pk], slug="one",
                       bylines=[{"author": author.pk, "printed_as": ""}])
    two = a_live_story(section=a_section(name="Sports"), slug="two")
    today, week = (f"{clock.now() - timedelta(days=days):%Y-%m-%d}" for days in (0, 7))
    assert set(found(client, "footbridge")) == {one.pk, two.pk}
    for more in ({"section": "national"}, {"section": "national/politics"}, {"tag": "rivers"}, {"tag": "Rivers"},
                 {"author": "park-ji-ho"}, {"author": "Park Ji-ho"}, {"until": week}):
        assert found(client, "footbridge", **more) == [one.pk], more
    assert found(client, "footbridge", since=week) == [two.pk]
    assert found(client, "footbridge", section="sports", tag="rivers") == []
    assert today


@pytest.mark.parametrize("wrong", [
    {"section": "nowhere"}, {"since": "yesterday"}, {"author": "Nobody"}, {"tag": "no\0thing"}, {"order": "worst"},
])
def test_a_filter_that_makes_no_sense_is_told_and_the_words_stay(client, wrong):
    response = client.get("/search/", {"q": "footbridge", **wrong})
    html = response.content.decode()
    assert response.status_code == 200 and 'value="footbridge"' in html
    assert "seek__wrong" in html
    parse_strictly(html)


def test_the_words_are_marked_where_they_stand_and_nothing_is_let_through(client):
    a_live_story(body="<p>Before all that &lt;b&gt; stood a <em>bridge</em> &amp; another bridge, 항구다리.</p>")
    html = page(client, "/search/?q=bridges+다리")
    snippet = re.search(r'class="found__words">(.*?)</p>', html)[1]
    assert snippet.count("<mark>bridge</mark>") == 2 and "항구<mark>다리</mark>" in snippet
    assert "&lt;b&gt;" in snippet and "<b>" not in snippet
    assert "bridge & another" in unescape(re.sub("</?mark>", "", snippet))


@pytest.mark.parametrize("q", NAUGHTY)
def test_nothing_that_is_typed_breaks_the_page(client, q):
    a_live_story()
    response = client.get("/search/", {"q": q.encode(errors="surrogatepass")})
    assert response.status_code == 200
    parse_strictly(response.content.decode())
    assert "<script>alert" not in response.content.decode()


def test_nothing_found_says_so_and_offers_what_would_be(client):
    a_live_story(headline="Haenyeo divers of Jeju", slug="jeju")
    html = main_of(page(client, "/search/?q=hanyeo"))
    assert "No story has all of this: hanyeo" in html and ">Haenyeo</a>" in html
    assert ">divers</a>" in main_of(page(client, "/search/?q=divers+tunnel"))


SECRET = "Zasecret"


def test_a_scheduled_story_is_found_at_its_second_and_in_no_way_before(client, settings):
    at = clock.now() + timedelta(hours=2)
    story = a_story(state="scheduled", at=at, headline=f"{SECRET} headline")
    update = a_live_story(headline="Open", slug="open")
    changed = workflow.save(update, by=soo_ah(), revision=update.revision, values=values_of(update) | {"standfirst": SECRET})
    workflow.update(changed, by=soo_ah(), revision=changed.revision, kind="update", at=at)
    for q in (SECRET, SECRET[:-1], f"{SECRET} headline", f"{SECRET} open"):
        html = page(client, f"/search/?q={q}")
        assert found(client, q) == [] and SECRET not in html.replace(f"{q}", ""), q
    settings.PAPER_CLOCK = timedelta(hours=2, seconds=1)
    assert set(found(client, SECRET)) == {story.pk, update.pk}


def test_a_withdrawn_story_is_gone_at_once_and_an_update_replaces_the_old_words(client):
    gone, changed = a_live_story(headline="Tunnel", slug="gone"), a_live_story(headline="Funnel", slug="changed")
    workflow.withdraw(gone, by=soo_ah(), revision=gone.revision, note="Wrong.")
    assert found(client, "tunnel") == []
    words = values_of(changed) | {"headline": "Channel"}
    changed = workflow.save(changed, by=soo_ah(), revision=changed.revision, values=words)
    workflow.update(changed, by=soo_ah(), revision=changed.revision, kind="update")
    assert (found(client, "funnel"), found(client, "channel")) == ([], [changed.pk])


def test_the_index_is_written_with_the_edition_or_not_at_all(client, monkeypatch):
    monkeypatch.setattr("articles.events.announce", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        a_live_story(headline="Tunnel")
    assert not SearchDocument.objects.filter(headline="tunnel").exists() or Edition.objects.exists()


def test_pages_of_results(client):
    made = [a_live_story(ago=timedelta(minutes=number), slug=f"s-{number}").pk for number in range(23)]
    first = page(client, "/search/?q=footbridge&order=newest")
    assert "23 stories" in first
    assert found(client, "footbridge", order="newest") == made[:20]
    assert found(client, "footbridge", order="newest", page="2") == made[20:]
    for wrong in ("3", "0", "x", "-1", "99999"):
        assert client.get("/search/", {"q": "footbridge", "page": wrong}).status_code == 404


def test_more_than_can_be_ranked_is_told_as_such(client, monkeypatch):
    monkeypatch.setattr("newsroom.search.finding.RANKED", 3)
    for number in range(6):
        a_live_story(ago=timedelta(minutes=number), slug=f"s-{number}")
    assert "More than 1,000 stories" in page(client, "/search/?q=footbridge")


def test_a_question_that_costs_too_much_is_given_up_kindly(client, monkeypatch):
    def slow(*args):
        raise engine.TooSlow

    monkeypatch.setattr("newsroom.search.finding.find", slow)
    assert "takes longer than we can let it" in page(client, "/search/?q=footbridge")


def test_the_page_asks_few_queries(client, django_assert_num_queries):
    a_live_story()
    client.get(WARM)
    limit = 3 if connection.vendor == "postgresql" else 0  # there the time limit is a savepoint, a SET, and its release
    with django_assert_num_queries(2 + limit):
        client.get("/search/?q=footbridge")
    with django_assert_num_queries(0):
        client.get("/search/")


def test_search_pages_are_not_for_search_engines(client):
    assert '<meta name="robots" content="noindex">' in page(client, "/search/")
    assert '<meta name="robots" content="noindex">' in page(client, "/search/?q=x")


def test_a_lost_index_is_told_by_doctor_and_made_again(client):
    a_live_story()
    assert health.findings() == []
    SearchDocument.objects.all().delete()
    assert (found(client, "footbridge"), len(health.findings())) == ([], 1)
    assert list(rebuilding.rebuild()) == [1]
    assert (len(found(client, "footbridge")), health.findings()) == (1, [])
