"""A film in a story: nobody else hears of the reader before the click, and the page does not move when the film comes."""

import pytest

from tests.browser.waiting import expect

PAGE, PLAYER = "https://www.youtube.com/watch?v=abcDEF-_123", "https://www.youtube-nocookie.com/embed/abcDEF-_123"
FIGURE = (
    f'<figure class="embed embed--video"><div class="embed__box"><a class="embed__link" href="{PAGE}" rel="noopener"'
    f' data-player="{PLAYER}" data-title="YouTube: A film"><span class="embed__do">Watch on YouTube</span></a>'
    "</div></figure>"
)


@pytest.fixture
def film(reader, paper):
    """A window on a story of the sample paper, into which the way has put a film; and what it asked of other sites."""

    def opens(**wishes):
        window = reader(**wishes)
        asked = []

        def with_film(route):
            answer = route.fetch()
            html = answer.text().replace('<div class="story__body">', f'<div class="story__body">{FIGURE}', 1)
            script = html.partition("js/story.")[0].rpartition('"')[2] + "js/story-embed.js"
            html = html.replace("</head>", f'<script type="module" src="{script}"></script></head>', 1)
            policy = answer.headers["content-security-policy"] + "; frame-src https://www.youtube-nocookie.com"
            route.fulfill(response=answer, body=html, headers=answer.headers | {"content-security-policy": policy})

        def strange(route):
            asked.append(route.request.url)
            route.fulfill(body="<title>player</title>", content_type="text/html")

        window.route(lambda url: url.startswith("https://"), strange)
        window.route(lambda url: url.endswith(paper.pages["story"]), with_film)
        window.goto(paper.pages["story"])
        return window, asked

    return opens


def test_nothing_is_asked_before_the_click_and_the_player_alone_after_it(film):
    window, asked = film()
    window.wait_for_load_state("networkidle")
    assert asked == []
    window.locator(".embed__link").focus()
    window.keyboard.press("Enter")
    frame = window.locator("iframe.embed__player")
    frame.wait_for()
    expect(frame).to_be_focused()
    assert frame.get_attribute("title") == "YouTube: A film"
    assert frame.get_attribute("sandbox") == "allow-scripts allow-same-origin allow-popups allow-presentation"
    window.wait_for_load_state("networkidle")
    assert asked == [f"{PLAYER}?autoplay=1"]


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_page_does_not_move(film, width):
    window, _asked = film(width=width)
    box = window.locator(".embed__box")
    before = box.bounding_box()
    assert abs(before["width"] * 9 / 16 - before["height"]) < 1
    window.locator(".embed__link").click()
    window.locator("iframe.embed__player").wait_for()
    after = box.bounding_box()
    assert (after["width"], after["height"]) == (before["width"], before["height"])
    assert window.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_javascript_it_leads_to_the_page_of_the_film(film):
    window, _asked = film(java_script_enabled=False)
    assert window.locator(".embed__link").get_attribute("href") == PAGE
