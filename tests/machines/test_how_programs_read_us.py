"""What programs that read other people's pages make of the sample paper's stories: extruct and trafilatura."""

import re
from html import unescape

import pytest

from articles.models import Edition
from newsroom.demo import paper
from sections import clock
from tests.public.paper import page

pytestmark = pytest.mark.django_db

MANY = 20


@pytest.fixture
def sample():
    """Twenty stories of the sample paper with their words, of every kind there is."""
    paper.load(lambda words: None)
    newest = Edition.objects.live(clock.now()).newest(clock.now())
    kinds = {one.kind: one for one in newest}
    rest = [one for one in newest if one not in kinds.values()]
    return [*kinds.values(), *rest][:MANY]


def words_of(html: str) -> list[str]:
    """The paragraphs of a story as its edition has them, without marks; a pull quote only says again what they say."""
    body = re.sub(r"<aside.*?</aside>", "", html.partition('<div class="story__body">')[2], flags=re.DOTALL)
    return [plain(one) for one in re.findall(r"<p>(.*?)</p>", body, re.DOTALL)]


def plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def test_a_crawler_gets_dates_authors_and_picture_right(client, sample):
    extruct = pytest.importorskip("extruct", reason="extruct is not installed: pip install -e '.[readers]'")
    wrong = []
    for story in sample:
        found = extruct.extract(page(client, story.get_absolute_url()), syntaxes=["json-ld", "opengraph"])
        [said] = [one for one in found["json-ld"] if one["@type"].endswith("Article")]
        [card] = found["opengraph"]
        properties = dict(card["properties"])
        lead = next((row for row in story.pictures if not row.get("in_text")), None)
        image = said.get("image", [{"url": properties["og:image"]}])[0]["url"]
        right = {
            "published": said["datePublished"] == properties["article:published_time"],
            "authors": [one["name"] for one in said.get("author", [])] == [row["name"] for row in story.credits],
            "picture": image == properties["og:image"] and (f"/media/r/{lead['photo']}/" if lead else "card.png") in image,
        }
        wrong += [(story.headline, name) for name, holds in right.items() if not holds]
    assert (wrong, len(sample)) == ([], MANY)


def test_a_reader_app_gets_headline_and_text_right(client, sample):
    trafilatura = pytest.importorskip("trafilatura", reason="trafilatura is not installed: pip install -e '.[readers]'")
    wrong = []
    for story in sample:
        html = page(client, story.get_absolute_url())
        found = trafilatura.bare_extraction(html, include_comments=False, with_metadata=True)
        text = " ".join((found.text or "").split())
        missing = [words for words in words_of(story.story_html) if words not in text]
        foreign = [words for words in ("Most popular", "Related stories", "Back to Top", "Copy link") if words in text]
        if found.title != story.headline or missing or foreign:
            wrong.append((story.headline, found.title, missing[:2], foreign))
    assert len(wrong) <= 1, wrong
