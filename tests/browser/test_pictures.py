"""Every picture has its size, its words and its choice of files; the one readers wait for comes first; all of them load."""

import pytest

WANTED = ("width", "height", "alt", "srcset", "sizes")
IMAGES = """(wanted) => [...document.images].map((img) => ({
  src: img.getAttribute("src"), lacks: wanted.filter((name) => !img.hasAttribute(name)),
  waits: img.loading === "lazy", first: img.fetchPriority === "high", loaded: img.complete && img.naturalWidth > 0,
}))"""
LOAD_ALL = """async () => {
  const passes = (time) => new Promise((go) => setTimeout(go, time));
  for (let y = 0; y < document.body.scrollHeight; y += 600) { scrollTo(0, y); await passes(30); }
  for (let tries = 0; tries < 100 && ![...document.images].every((img) => img.complete); tries += 1) await passes(50);
}"""


@pytest.fixture
def pictures_of(reader, paper):
    """`pictures_of(name)`: what the browser knows of each picture on that page once it was read to its end."""
    page = reader()

    def look(name: str) -> list[dict]:
        page.goto(paper.pages[name])
        page.evaluate(LOAD_ALL)
        return page.evaluate(IMAGES, WANTED)

    return look


def test_every_picture_is_whole(pictures_of, paper):
    found = {name: pictures_of(name) for name in paper.pages}
    assert {(name, one["src"], *one["lacks"]) for name, all_ in found.items() for one in all_ if one["lacks"]} == set()
    assert {(name, one["src"]) for name, all_ in found.items() for one in all_ if not one["loaded"]} == set()
    assert all(found[name] for name in ("home", "section", "story", "gallery story", "author", "latest"))


@pytest.mark.parametrize("name", ["home", "story", "gallery story"])
def test_the_leading_picture_comes_first_and_the_others_wait(pictures_of, name):
    lead, *others = pictures_of(name)
    assert (lead["waits"], lead["first"]) == (False, True)
    assert {(one["waits"], one["first"]) for one in others} <= {(True, False)}
