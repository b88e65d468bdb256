"""What a reader's first visit weighs over the wire, compressed as a server in front of the paper would, in bytes."""

import re

import brotli

KB = 1000
FULL = 80  # stories on a crowded home page


def compressed(html: bytes) -> int:
    """The length of a page in brotli, at the level of a server that has no time."""
    return len(brotli.compress(html, quality=5))


def over_the_wire(paper, url: str) -> int:
    """Bytes of what stands at `url` as a reader's browser gets it."""
    answer = paper.get(url.removeprefix(paper.base), Accept_Encoding="br")
    if answer.headers["Content-Type"].startswith("text/html"):
        return compressed(answer.body)
    assert answer.headers.get("Content-Encoding") == "br" or url.endswith(".woff2"), url
    return len(answer.body)


def test_the_first_view_of_a_story_is_light(reader, paper):
    """Everything that the browser asks for by itself, but for the pictures that wait until the reader comes near."""
    page = reader(width=390, height=844)
    asked = []
    page.on("request", lambda request: asked.append(request))
    page.goto(paper.pages["story"], wait_until="networkidle")
    waiting = set(page.eval_on_selector_all("img[loading=lazy]", "all => all.map((img) => img.currentSrc)"))
    needed = [request for request in asked if request.url not in waiting]
    fetched = [one.url for one in needed if one.method == "GET" and one.resource_type != "image"]
    files = {url: over_the_wire(paper, url) for url in fetched}
    fonts = sum(size for url, size in files.items() if url.endswith(".woff2"))
    words = sum(files.values()) - fonts
    print(f"story: {len(needed)} requests; HTML, styles and scripts {words}, fonts {fonts}")
    print(*(f"  {size:6} {url.removeprefix(paper.base)}" for url, size in files.items()), sep="\n")
    assert words <= 30 * KB
    assert 0 < fonts <= 35 * KB
    assert len(needed) <= 12


def test_a_home_page_of_80_stories_would_be_light(paper):
    """The sample's home page has fewer, so it is held to its share: as much a story, head and foot included."""
    answer = paper.get("/")
    stories = len(set(re.findall(r'href="(/article/\d+/)', answer.html)))
    weight = compressed(answer.body)
    print(f"home: {stories} stories, {len(answer.body)}, compressed {weight}; {FULL} stories: {weight * FULL // stories}")
    assert stories >= 40
    assert weight <= 40 * KB * stories / FULL
