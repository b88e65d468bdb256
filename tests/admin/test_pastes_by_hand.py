"""Whatever is pasted, and posted past the editor: the story keeps the words, nothing that could harm, and stays as it is."""

import re
from html.parser import HTMLParser

import pytest

from articles.body.allowed import ATTRIBUTES, REMOVED_WHOLLY, TAGS
from articles.body.embeds import known
from articles.body.sanitise import clean_html
from articles.models import Article
from tests import pastes
from tests.admin.desk import ADD, at_desk, fields_of, page_of
from tests.factories import min_ji

pytestmark = pytest.mark.django_db
EVERY = pastes.every()
UNREAD = REMOVED_WHOLLY | {"head", "title", "xml", "textarea", "noscript", "template", "svg", "math", "select", "xmp"}


class Reader(HTMLParser):
    """Collects tags with their attributes, and the words that a reader of the page would see."""

    def __init__(self, html: str):
        super().__init__()
        self.tags, self.words, self.hidden = [], [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag in UNREAD:
            self.hidden.append(tag)

    def handle_endtag(self, tag):
        if tag in self.hidden:
            del self.hidden[self.hidden.index(tag) :]

    def handle_data(self, data):
        if not self.hidden:
            self.words += re.findall(r"[^\W_]+", data)


def posted(html: str) -> str:
    """The body of the story that Min-ji's browser posts with `html` as its text."""
    client = at_desk(min_ji())
    shown = client.get(ADD)
    answer = client.post(ADD, fields_of(shown) | {"headline": "Pasted", "body": html, "_continue": "1"})
    assert answer.status_code == 302, answer.context["adminform"].form.errors
    return Article.objects.get().body


def test_there_are_sixty_pastes_half_of_them_hostile():
    assert len(EVERY) >= 60 and sum(paste.hostile for paste in EVERY) * 2 >= len(EVERY)


@pytest.mark.parametrize("paste", EVERY, ids=lambda paste: paste.name)
def test_a_forged_post_is_as_clean_as_a_paste(paste):
    body = posted(paste.html)
    assert clean_html(body) == body
    for tag, attributes in Reader(body).tags:
        assert tag in TAGS and set(attributes) <= ATTRIBUTES.get(tag, set()) | {"rel"}
        assert not re.match(r"\s*(javascript|data|vbscript|file):", attributes.get("href") or "", re.IGNORECASE)
        assert "data-embed" not in attributes or known(attributes["data-embed"]).page == attributes["data-embed"]
    assert "<!--" not in body


@pytest.mark.parametrize("paste", EVERY, ids=lambda paste: paste.name)
def test_no_word_that_the_editor_keeps_is_lost_in_a_forged_post(paste):
    missing = set(Reader(paste.expected).words) - set(Reader(posted(paste.html)).words)
    assert not missing


def test_an_editors_empty_paragraphs_do_not_get_into_the_story():
    assert posted("<p>a</p><p></p><p><br></p><p>&nbsp;</p><p>b</p>") == "<p>a</p>\n<p>b</p>"


def test_an_editors_spelling_of_an_untouched_story_is_no_revision():
    posted("<p>a <b>bold</b> word</p>\n<ul>\n<li>one</li>\n</ul>\n<p>two<br>\nlines</p>")
    story, client = Article.objects.get(), at_desk(min_ji())
    spelled = "<p>a <strong>bold</strong> word</p><ul><li><p>one</p></li></ul><p>two<br>lines</p><p></p>"
    form = fields_of(client.get(page_of(story)))
    client.post(page_of(story), form | {"body": spelled, "_continue": "1"})
    story.refresh_from_db()
    assert story.revision == 1
    client.post(page_of(story), form | {"body": spelled.replace("lines", "new lines"), "_continue": "1"})
    story.refresh_from_db()
    assert story.revision == 2 and "<b>bold</b>" in story.body and "<li>one</li>" in story.body
