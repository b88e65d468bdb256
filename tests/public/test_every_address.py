"""What is true of every public page: few queries, no cookie, no variation, valid HTML."""

from datetime import timedelta

import pytest
from django.views.defaults import server_error

from articles import workflow
from articles.models import Agency, Tag
from newsroom.masthead.pages import lay_out
from newsroom.popular.models import ReadCount
from sections import byname, clock
from tests.factories import a_section, a_story, an_author, soo_ah
from tests.public.paper import WARM, a_photo, page, parse_strictly, stories

pytestmark = pytest.mark.django_db


@pytest.fixture
def paper():
    """Enough of everything that each list has a second page; returns the newest story's address."""
    lay_out(title="The Paper")
    politics = a_section(name="Politics", parent=a_section())
    bylines = [{"author": an_author(portrait=a_photo("green")).pk, "printed_as": ""}]
    tag, agency = Tag.objects.create(name="Rivers", slug="rivers"), Agency.objects.create(name="Narae", slug="narae")
    photos = [{"photo": a_photo(caption="A river", alt="Water").pk, "caption": "", "credit": "", "alt": ""}]
    made = stories(
        23, section=politics, also_in=[a_section(name="Sports").pk], tags=[tag.pk], agency=agency.pk, bylines=bylines,
        photos=photos, standfirst="A line & another.", kicker="Water",
    )
    for story in made[:2]:
        workflow.update(story, by=soo_ah(), revision=story.revision, kind="correction", text="It is 2, not 3.")
    ReadCount.objects.bulk_create(ReadCount(article=story, hour=clock.now(), reads=3) for story in made[:3])
    return made[0].get_absolute_url()


def addresses():
    """Every public address by the files found by name."""
    return [path for module in byname.each("addresses") for path in module.public_urls()]


def test_every_public_address_answers_alike(client, paper):
    found = addresses()
    assert len(found) == len(set(found))
    assert {paper, "/", "/national/politics/", "/tag/rivers/", "/agency/narae/", "/about/contact/"} <= set(found)
    for path in [*found, "/robots.txt", "/no-such-page/"]:
        response = client.get(path, HTTP_COOKIE="sessionid=; csrftoken=x; messages=y")
        assert response.status_code == (404 if path == "/no-such-page/" else 200), path
        assert not response.cookies, path
        assert response.headers.get("Vary", "Accept-Encoding") == "Accept-Encoding", path
        assert "s-maxage" in response.headers.get("Cache-Control", "s-maxage"), path
        if response["Content-Type"].startswith("text/html"):
            parse_strictly(response.content.decode())


def test_other_templates_are_valid_too(client, paper):
    gone = client.get(a_story(state="withdrawn", slug="gone").get_absolute_url())
    assert gone.status_code == 410
    parse_strictly(gone.content.decode())
    parse_strictly(page(client, "/archive/"))


def test_the_error_page_asks_nobody(rf, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = server_error(rf.get("/"))
    parse_strictly(response.content.decode())


@pytest.mark.parametrize(
    ("path", "queries"),
    [
        ("story", 3), ("/", 3), ("/national/", 3), ("/national/politics/", 3), ("/sports/", 3), ("/latest/", 2),
        ("/tag/rivers/", 3), ("/author/kim-min-ji/", 3), ("/agency/narae/", 3), ("/corrections/", 2), ("/archive/", 1),
        ("/popular/", 2), ("/popular/?over=hour", 2), ("/about/contact/", 1),
    ],
)
def test_a_page_asks_the_database_no_more_than_this(client, paper, path, queries, django_assert_num_queries):
    client.get(WARM)
    with django_assert_num_queries(queries):
        assert client.get(paper if path == "story" else path).status_code == 200


def test_a_cold_shell_asks_few_queries_more(client, paper, django_assert_max_num_queries):
    with django_assert_max_num_queries(3 + 7):
        client.get(paper)


def test_a_picture_leaves_all_pages_when_its_rights_end(client, settings):
    photo = a_photo("red", alt="A kite", rights_end=clock.now() + timedelta(hours=1))
    [story] = stories(1, photos=[{"photo": photo.pk, "caption": "", "credit": "", "alt": ""}])
    url = photo.picture.url
    for path in (story.get_absolute_url(), "/", "/latest/"):
        assert url in page(client, path)
    assert client.get(url)["Content-Type"] == "image/jpeg"
    settings.PAPER_CLOCK = timedelta(hours=1, seconds=1)
    for path in (story.get_absolute_url(), "/", "/latest/"):
        assert url not in page(client, path)
    assert client.get(url).status_code == 404
