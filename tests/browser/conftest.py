"""The sample paper served, and a browser to read it with. A machine without these skips, and says what is missing.

The browser is closed before any other folder's tests run: while it is open, Django's ORM refuses to work here.
"""

import os
import shutil
from pathlib import Path

import pytest

from tests.browser import newsroom
from tests.browser import paper as papers

QUIETLY = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def program() -> str:
    """The browser on this machine. Asked before anything else, so that a machine without one loses no time."""
    pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install -e '.[browser]'")
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        pytest.skip("there is no chromium on this machine")
    return found


@pytest.fixture(scope="session")
def paper(program, tmp_path_factory):
    """The sample paper, open for readers."""
    data = tmp_path_factory.mktemp("paper")
    papers.print_the_sample(data)
    paper = papers.open_for_readers(data)
    try:
        paper.pages = papers.kinds_of_page(paper)
        yield paper
    finally:
        paper.close()


@pytest.fixture(scope="package")
def chromium(program):
    """A browser, one for all tests here."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=program, args=list(QUIETLY))
        yield browser
        browser.close()


@pytest.fixture
def reader(chromium, paper):
    """`reader(width=390, …)` opens a fresh browser window, as of a reader who comes for the first time."""
    windows = []

    def arrives(width: int = 1280, height: int = 900, **wishes):
        wishes = {"reduced_motion": "reduce", "base_url": paper.base, **wishes}
        windows.append(chromium.new_context(viewport={"width": width, "height": height}, **wishes))
        return windows[-1].new_page()

    yield arrives
    for window in windows:
        window.close()


@pytest.fixture(scope="session")
def logged_in() -> dict:
    """By role, the cookies of somebody who came through the door: each does so once in all tests."""
    return {}


@pytest.fixture
def staff(reader, logged_in):
    """`staff("reporter", width=390, …)` opens a fresh browser window in which somebody of that role is logged in."""

    def arrives(role: str = "reporter", **wishes):
        if role not in logged_in:
            door = reader()
            newsroom.log_in(door, role)
            logged_in[role] = door.context.storage_state()
        return reader(storage_state=logged_in[role], **wishes)

    return arrives


def _file_named_by(variable: str, what: str) -> Path:
    path = Path(os.environ.get(variable, ""))
    if not path.is_file():
        pytest.skip(f"{variable} does not name {what}")
    return path


@pytest.fixture
def axe() -> Path:
    """axe-core's script."""
    return _file_named_by("AXE", "axe-core's axe.min.js (npm i axe-core)")


@pytest.fixture
def nu_checker() -> Path:
    """The Nu Html Checker, which runs by java."""
    if not shutil.which("java"):
        pytest.skip("there is no java on this machine")
    return _file_named_by("VNU_JAR", "the Nu checker's vnu.jar (npm i vnu-jar)")
