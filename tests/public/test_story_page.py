"""A reader opens a story: the right one, at its one address, or a word about why it is not there."""

from datetime import timedelta
from hashlib import sha256

import pytest

from articles import workflow
from articles.models import OldAddress
from sections import clock
from tests.factories import a_live_story, a_section, a_story, soo_ah
from tests.public.paper import page

pytestmark = pytest.mark.django_db


def test_one_heading_and_the_text_inside_article(client):
    html = page(client, a_live_story().get_absolute_url())
    assert html.count("<h1") == 1
    assert html.index("<article") < html.index("Work begins in spring") < html.index("</article>")


@pytest.mark.parametrize("slug", ["", "wrong/", "second-footbridge-and-more/"])
def test_a_wrong_or_missing_slug_leads_to_the_right_one(client, slug):
    story = a_live_story()
    response = client.get(f"/article/{story.pk}/{slug}")
    assert (response.status_code, response["Location"]) == (301, f"/article/{story.pk}/second-footbridge/")


def test_an_address_from_the_old_archive_wins_over_a_mere_number(client):
    mine, other = a_live_story(headline="Mine", slug="mine"), a_live_story(headline="Other", slug="other")
    path = f"/article/{mine.pk}/from-the-old-paper/"
    OldAddress.objects.create(path=path, digest=sha256(path.encode()).hexdigest(), article=other)
    assert client.get(path)["Location"] == f"/article/{other.pk}/other/"


@pytest.mark.parametrize("path", ["/view.php?ud=20200408000123", "/news/2020/한강/", "/a/very/deep/old/address.html"])
def test_old_addresses_lead_to_the_story(client, path):
    story = a_live_story()
    OldAddress.objects.create(path=path, digest=sha256(path.encode()).hexdigest(), article=story)
    response = client.get(path)
    assert (response.status_code, response["Location"]) == (301, f"/article/{story.pk}/second-footbridge/")


def test_the_old_address_of_a_draft_tells_nothing(client):
    path = "/old/draft.html"
    OldAddress.objects.create(path=path, digest=sha256(path.encode()).hexdigest(), article=a_story())
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("state", ["draft", "submitted", "approved", "scheduled", "spiked"])
def test_what_was_never_public_is_404(client, state):
    assert client.get(a_story(state=state).get_absolute_url()).status_code == 404


def test_a_withdrawn_story_says_so(client):
    response = client.get(a_story(state="withdrawn").get_absolute_url())
    assert response.status_code == 410
    assert "The story named the wrong person." in response.content.decode()


@pytest.mark.parametrize("number", ["0", "007", "99999999", "9" * 18, "9" * 40, "-1", "x"])
def test_numbers_that_are_none(client, number):
    assert client.get(f"/article/{number}/story/").status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_pages_are_only_read(client, method):
    assert getattr(client, method)(a_live_story().get_absolute_url()).status_code == 405


def test_a_scheduled_story_opens_at_its_second_everywhere(client, settings):
    story = a_story(state="scheduled", at=clock.now() + timedelta(hours=2))
    assert "second-footbridge" not in page(client, "/latest/")  # the side column is kept from here on
    settings.PAPER_CLOCK = timedelta(hours=2, seconds=1)
    html = page(client, "/corrections/")
    assert story.get_absolute_url() in html


def test_the_side_column_never_shows_a_withdrawn_story(client, django_capture_on_commit_callbacks):
    story = a_live_story()
    assert story.get_absolute_url() in page(client, "/corrections/")
    with django_capture_on_commit_callbacks(execute=True):
        workflow.withdraw(story, by=soo_ah(), revision=story.revision, note="It was wrong.")
    assert story.get_absolute_url() not in page(client, "/corrections/")


@pytest.mark.parametrize(("section", "said"), [("Editorial", 0), ("Politics", 1)])
def test_the_kind_is_named_once(client, section, said):
    story = a_live_story(kind="editorial", section=a_section(name=section, parent=a_section(name="Opinion")))
    main = page(client, story.get_absolute_url()).partition("<h1")[0].partition("<main")[2]
    assert main.count('<span class="label">Editorial</span>') == said
    assert "<!--label" not in main
