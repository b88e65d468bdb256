"""Nothing that axe finds wrong, on any kind of page, at any width, in light and in dark, the menu shut and open."""

import pytest

THEMES = ("light", "dark")
WIDTHS = (320, 768, 1280)
FINDINGS = """async (where) => {
  const told = await axe.run(where || document, { resultTypes: ["violations"], preload: false });
  return told.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target} ${node.failureSummary}`));
}"""


@pytest.fixture
def examined(reader, axe):
    """`examined(path)`: what axe finds on that page, by theme and width."""
    page = reader()
    page.context.add_init_script(path=axe)

    def look(path: str, *, at: str = "", then=lambda page: None) -> dict[str, list[str]]:
        found = {}
        page.goto(path)
        for theme in THEMES:
            page.emulate_media(color_scheme=theme)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                then(page)
                found[f"{theme} {width}"] = page.evaluate(FINDINGS, at or None)
        return {when: faults for when, faults in found.items() if faults}

    return look


def test_no_kind_of_page_has_a_barrier(examined, paper):
    found = {name: examined(path) for name, path in paper.pages.items()}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_the_open_menu_has_no_barrier(examined, paper):
    def open_all(page):
        page.evaluate("document.querySelectorAll('.head details').forEach((one) => { one.open = true; })")

    for name in ("home", "section", "story"):
        assert examined(paper.pages[name], at=".head", then=open_all) == {}
