"""A page keeps to itself: no complaint in the console, no stranger asked, no cookie, nothing inline."""

import re

from tests.browser.paper import NOWHERE

INLINE = {
    "style attribute": r"<[^>]+\sstyle\s*=",
    "style element": r"<style\b",
    "script without src": r"<script\b(?![^>]*\ssrc=|[^>]*ld\+json)[^>]*>",  # JSON-LD is data; no browser runs it
    "handler": r"<[^>]+\son[a-z]+\s*=",
    "javascript address": r"(?:href|src|action)\s*=\s*[\"']?\s*javascript:",
}


def listen(page, paper) -> list[str]:
    """What the page says in the console from now on, and whom else it asks; its own status told by the browser apart."""
    heard: list[str] = []

    def said(message):
        own = message.location.get("url") == page.url and message.text.startswith("Failed to load resource")
        if message.type in ("error", "warning") and not own:
            heard.append(f"{page.url} {message.type}: {message.text}")

    def asked(request):
        if not request.url.startswith((paper.base, "data:")):
            heard.append(f"{page.url} asks {request.url}")

    def in_vain(request, why):
        if why != "net::ERR_ABORTED":  # the reader went on before it came
            heard.append(f"{page.url} waits in vain for {request.url}: {why}")

    page.on("console", said)
    page.on("request", asked)
    page.on("pageerror", lambda error: heard.append(f"{page.url} breaks: {error}"))
    page.on("requestfailed", lambda request: in_vain(request, request.failure))
    return heard


def test_no_page_complains_or_asks_a_stranger_or_keeps_a_cookie(reader, paper):
    page = reader()
    heard = listen(page, paper)
    for path in paper.pages.values():
        page.goto(path)
    page.goto("/", wait_until="networkidle")
    assert heard == []
    assert page.context.cookies() == []


def test_what_is_fetched_ahead_is_used_soon(reader, paper):
    """Chromium warns a few seconds after a page has loaded what it does not use."""
    pages = [reader(width=390) for _ in range(3)]
    heard = []
    for page, name in zip(pages, ("home", "story", "months"), strict=True):
        heard.append(listen(page, paper))
        page.goto(paper.pages[name])
    for page in pages:
        page.wait_for_timeout(1500)
    assert heard == [[], [], []]


def test_nothing_is_inline_and_every_page_says_so_by_its_policy(paper):
    found = {}
    for name, path in paper.pages.items():
        answer = paper.get(path)
        inline = {what: hits for what, pattern in INLINE.items() if (hits := re.findall(pattern, answer.html))}
        if inline:
            found[name] = inline
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy and "unsafe" not in policy, name
        assert "Set-Cookie" not in answer.headers, name
    assert found == {}


def test_the_policy_is_in_force(reader):
    """A script written into the page does not run: the test above would hear of it."""
    page = reader()
    heard = []
    page.on("console", lambda message: heard.append(message.text))
    page.goto(NOWHERE)
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">planted</p>')")
    page.wait_for_timeout(50)
    assert any("Content Security Policy" in text for text in heard)
