"""While the breaking-news bar stands over the page, it is as fit for everybody as without it; a reload after, it is gone."""

from contextlib import contextmanager

import pytest

from tests.browser.test_accessible import FINDINGS, THEMES, WIDTHS
from tests.browser.test_steady import SHIFTS
from tests.browser.test_valid import findings

NEWSROOM = "/admin/fronts/bar/"
TOLD = "Power is out in the whole of Mokdong; trains of line 5 stand still"
LEVELS = ("breaking", "developing", "notice")


@contextmanager
def bar_up(desk, level: str):
    """A bar that links to a story, as long as the block lasts."""
    desk.goto(NEWSROOM)
    form = desk.locator(".bar-form")
    form.locator("[name=text]").fill(TOLD)
    form.locator("[name=link]").fill("/latest/")
    form.locator("[name=level]").select_option(level)
    _press(desk, form.locator("[type=submit]"))
    try:
        yield
    finally:
        desk.goto(NEWSROOM)
        _press(desk, desk.locator(".bar-deeds", has_text=TOLD).locator("[action$='/down/'] button"))


def _press(desk, button) -> None:
    with desk.expect_navigation():
        button.click()


@pytest.fixture
def desk(staff):
    """A window of somebody who may tell breaking news."""
    return staff("managing-editor")


@pytest.mark.parametrize("level", LEVELS)
def test_the_bar_has_no_barrier_and_is_gone_when_taken_down(desk, reader, axe, level):
    page = reader()
    page.context.add_init_script(path=axe)
    found = []
    with bar_up(desk, level):
        page.goto("/")
        assert page.locator(".bar a").inner_text() == TOLD
        for theme in THEMES:
            page.emulate_media(color_scheme=theme)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                found += [f"{theme} {width} {fault}" for fault in page.evaluate(FINDINGS, None)]
                assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert found == []
    page.reload()
    assert page.locator(".bar").count() == 0


def test_with_a_bar_a_story_is_valid_and_nothing_moves(desk, reader, paper, nu_checker, tmp_path):
    page = reader(width=390)
    with bar_up(desk, "breaking"):
        (tmp_path / "story.html").write_bytes(paper.get(paper.pages["story"]).body)
        page.goto(paper.pages["story"])
        shifts = page.evaluate(SHIFTS)
    assert TOLD in (tmp_path / "story.html").read_text()
    assert (findings(nu_checker, [tmp_path / "story.html"]), shifts) == ([], [])
