"""What the first open of the story screen weighs over the wire, Django's own styles and the editor included."""

import pytest

from tests.browser import newsroom
from tests.browser.test_weight import KB, compressed

MOST = 300 * KB
REQUESTS = 20


@pytest.fixture
def opened(staff, paper):
    """`opened(path)`: by address, the bytes of all that a browser with nothing kept asks for at first, as brotli."""

    def weigh(path: str) -> dict[str, int]:
        page = staff("section-editor", width=1280)
        answers = []
        page.on("response", lambda answer: answers.append(answer))
        page.goto(path, wait_until="networkidle")
        return {answer.url.removeprefix(paper.base): _weight(answer) for answer in answers}

    return weigh


def _weight(answer) -> int:
    """Bytes over the wire; pages are compressed by the server in front of a paper, which is not here."""
    if answer.headers.get("content-type", "").startswith(("text/html", "application/json")):
        return compressed(answer.body())
    return answer.request.sizes()["responseBodySize"]


def told(files: dict[str, int]) -> str:
    """The list that says what to take away."""
    lines = (f"{size:8} {url}" for url, size in sorted(files.items(), key=lambda item: -item[1]))
    return "\n".join([f"{sum(files.values())} bytes in {len(files)} requests", *lines])


def test_an_empty_story_opens_light(opened):
    files = opened(newsroom.NEW)
    assert sum(files.values()) <= MOST and len(files) <= REQUESTS, told(files)
    assert any("editor" in url for url in files), "the editor is among it"


def test_a_full_story_opens_light(opened, paper):
    """Each photo after the first brings its small picture, which waits until somebody comes near: weighed, not counted."""
    files = opened(newsroom.page_of(int(paper.pages["gallery story"].split("/")[2])))
    print(told(files))
    photos = [url for url in files if "/thumbnail/" in url]
    assert sum(files.values()) <= MOST and len(files) - len(photos[1:]) <= REQUESTS, told(files)


def test_what_is_fetched_once_is_not_fetched_again(staff):
    """Every file of the screen has a hashed name, which browsers keep for good; only the page itself comes anew."""
    page = staff("section-editor")
    page.goto(newsroom.NEW, wait_until="networkidle")
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(newsroom.NEW, wait_until="networkidle")
    static = [answer for answer in answers if "/static/" in answer.url]
    assert [answer.url for answer in static if "immutable" not in answer.headers.get("cache-control", "")] == []
