"""What search engines are told of the paper and its stories."""

from datetime import timedelta

import pytest

from articles import workflow
from articles.values import values_of
from newsroom.masthead.models import StandingPage
from newsroom.masthead.pages import lay_out
from sections import clock
from tests.factories import a_live_story, a_section, an_author, soo_ah
from tests.machines.reading import addresses_in, article, json_ld, meta
from tests.photos.shots import a_shot
from tests.public.paper import page, stories

pytestmark = pytest.mark.django_db


def shown(photo):
    return [{"photo": photo.pk, "caption": "The river", "credit": "", "alt": ""}]


@pytest.mark.parametrize(("kind", "name"), [
    ("news", "NewsArticle"), ("analysis", "AnalysisNewsArticle"), ("opinion", "OpinionNewsArticle"),
    ("editorial", "OpinionNewsArticle"), ("column", "OpinionNewsArticle"), ("feature", "ReportageNewsArticle"),
    ("gallery", "NewsArticle"), ("sponsored", "AdvertiserContentArticle"),
])
def test_each_kind_of_story_has_its_type(client, kind, name):
    assert article(client, a_live_story(kind=kind))["@type"] == name


def test_the_way_to_a_story_is_the_one_on_the_page(client):
    story = a_live_story(headline="Bridge", section=a_section(name="Politics", parent=a_section()))
    way = json_ld(page(client, story.get_absolute_url()))["BreadcrumbList"]["itemListElement"]
    assert [(step["position"], step["name"], step["item"]) for step in way] == [
        (1, "National", "http://testserver/national/"), (2, "Politics", "http://testserver/national/politics/"),
        (3, "Bridge", f"http://testserver{story.get_absolute_url()}"),
    ]


def test_the_publisher_says_where_it_answers_what_and_every_address_answers(client):
    lay_out(title="The Paper", company="Paper Co.", email="news@example.com")
    author = an_author(name="Kim Min-ji").pk
    photo = a_shot((1600, 1000))
    story = a_live_story(bylines=[{"author": author, "printed_as": ""}], photos=shown(photo))
    said = article(client, story)
    assert {name for name in said["publisher"] if name.endswith(("Policy", "Info"))} == {
        "missionCoveragePrioritiesPolicy", "ownershipFundingInfo", "correctionsPolicy", "ethicsPolicy",
        "unnamedSourcesPolicy", "actionableFeedbackPolicy",
    }
    for address in addresses_in(said) | addresses_in(json_ld(page(client, "/"))["NewsMediaOrganization"]):
        path = address.removeprefix("http://testserver").partition("#")[0]
        assert client.get(path).status_code == 200 or path.startswith("/static/"), path


def test_a_page_that_is_gone_answers_nothing(client):
    lay_out()
    StandingPage.objects.filter(slug="corrections-policy").delete()
    assert "correctionsPolicy" not in article(client, a_live_story())["publisher"]


def test_a_correction_is_told(client):
    story = a_live_story()
    workflow.update(story, by=soo_ah(), revision=story.revision, kind="correction", text="It is 2, not 3.")
    [correction] = article(client, story)["correction"]
    assert (correction["@type"], correction["text"]) == ("CorrectionComment", "It is 2, not 3.")


def test_the_lead_picture_in_three_shapes_with_whose_it_is(client):
    lay_out()
    photo = a_shot((1600, 1000), credit="Seo Na-rae", alt="Water", caption="Nets")
    said = article(client, a_live_story(photos=shown(photo)))
    assert [(one["width"], one["height"]) for one in said["image"]] == [(1200, 675), (1200, 900), (1000, 1000)]
    assert {(one["caption"], one["creditText"], one["license"]) for one in said["image"]} == {
        ("The river", "Seo Na-rae", "http://testserver/about/copyright-policy/")
    }
    for one in said["image"]:
        answer = client.get(one["contentUrl"].removeprefix("http://testserver"))
        assert (answer.status_code, answer["Cross-Origin-Resource-Policy"]) == (200, "cross-origin")


def test_a_picture_whose_rights_end_leaves_the_cards_at_once(client, settings):
    photo = a_shot((1600, 1000), credit="Seo Na-rae", alt="Water", rights_end=clock.now() + timedelta(hours=1))
    story = a_live_story(photos=shown(photo))
    before = meta(page(client, story.get_absolute_url()))
    assert before["og:image"][0].startswith(f"http://testserver/media/r/{photo.pk}/")
    assert (before["og:image:alt"], before["og:image:width"], before["og:image:height"]) == (["Water"], ["1200"], ["675"])
    settings.PAPER_CLOCK = timedelta(hours=1, seconds=1)
    after = meta(page(client, story.get_absolute_url()))
    assert "image" not in article(client, story)
    assert after["og:image"] == ["http://testserver/static/img/card.png"]


def test_a_picture_too_small_for_a_search_engine_is_not_offered(client):
    assert "image" not in article(client, a_live_story(photos=shown(a_shot((240, 160)))))


def test_a_scheduled_update_is_not_told(client):
    story = a_live_story(headline="Old")
    changed = workflow.save(story, by=soo_ah(), revision=story.revision, values=values_of(story) | {"headline": "Newer"})
    workflow.update(changed, by=soo_ah(), revision=changed.revision, kind="correction", text="Secret",
                    at=clock.now() + timedelta(hours=1))
    html = page(client, story.get_absolute_url())
    assert "Secret" not in html and "Newer" not in html


def test_home_says_whose_it_is_and_how_it_is_searched(client):
    lay_out(title="The Paper")
    things = json_ld(page(client, "/"))
    assert set(things) == {"NewsMediaOrganization", "WebSite"}
    assert things["WebSite"]["potentialAction"]["target"]["urlTemplate"] == "http://testserver/search/?q={search_term_string}"


def test_an_author_is_a_person(client):
    author = an_author(name="Kim Min-ji", title="Reporter", email="min-ji@example.com")
    a_live_story(bylines=[{"author": author.pk, "printed_as": ""}])
    person = json_ld(page(client, "/author/kim-min-ji/"))["ProfilePage"]["mainEntity"]
    assert person == {"@type": "Person", "name": "Kim Min-ji", "jobTitle": "Reporter",
                      "url": "http://testserver/author/kim-min-ji/"}


@pytest.mark.parametrize(("path", "robots"), [
    ("/", "max-image-preview:large, max-snippet:-1, max-video-preview:-1"), ("/no-such-page/", "noindex"),
])
def test_what_robots_may_do(client, path, robots):
    assert meta(client.get(path).content.decode())["robots"] == [robots]


def test_a_topic_of_two_stories_is_not_indexed_yet(client):
    from articles.models import Tag

    tag = Tag.objects.create(name="Rivers", slug="rivers").pk
    stories(2, tags=[tag])
    assert meta(page(client, "/tag/rivers/"))["robots"] == ["noindex"]
    a_live_story(slug="third", tags=[tag])
    assert meta(page(client, "/tag/rivers/"))["robots"] != ["noindex"]
