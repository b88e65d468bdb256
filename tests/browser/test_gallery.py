"""A gallery's pictures one at a time over the whole window: by mouse, keys and finger; without JavaScript, as files."""

import pytest

SWIPE = """([from, to]) => {
  const stage = document.querySelector(".viewer__stage");
  const at = ([x, y]) => new Touch({ identifier: 1, target: stage, clientX: x, clientY: y });
  const say = (kind, touches, changed) => stage.dispatchEvent(
    new TouchEvent(kind, { touches, changedTouches: changed, bubbles: true, cancelable: true }));
  say("touchstart", [at(from)], [at(from)]);
  say("touchend", [], [at(to)]);
}"""
NAMED = """() => [...document.querySelectorAll(".viewer button")].map((one) => one.textContent.trim())"""
FITS = """() => {
  const inside = (one) => {
    const box = one.getBoundingClientRect();
    return box.left >= 0 && box.top >= 0 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1 && box.width > 0;
  };
  return [".viewer__stage img", ".viewer__said", "[data-shut]", "[data-step='1']", "[data-step='-1']"]
    .filter((name) => !inside(document.querySelector(name)));
}"""


class Viewer:
    """The viewer of an open page."""

    def __init__(self, page):
        self.page = page
        self.links = page.locator(".photo__open")
        self.count = self.links.count()

    def open(self, index: int = 0) -> None:
        """Click a picture."""
        self.links.nth(index).click()

    @property
    def at(self) -> str:
        """Where the reader is; empty while the viewer is shut."""
        shown = self.page.locator(".viewer__at")
        return shown.inner_text() if shown.is_visible() else ""

    def place(self, number: int) -> str:
        """What is said at the picture of that number."""
        return f"{number} of {self.count}"

    def focused(self, what: str) -> bool:
        """Whether that has the focus; `link 2` is the third picture's link."""
        if what.startswith("link"):
            script = "(n) => document.activeElement === document.querySelectorAll('.photo__open')[n]"
            return self.page.evaluate(script, int(what.split()[1]))
        return self.page.evaluate("(name) => document.activeElement.matches(name)", what)


@pytest.fixture
def gallery(reader, paper):
    """`gallery(width=390, …)` opens the sample's gallery and gives its viewer."""

    def opened(**wishes) -> Viewer:
        page = reader(**wishes)
        page.goto(paper.pages["gallery story"])
        viewer = Viewer(page)
        assert viewer.count >= 4
        return viewer

    return opened


def test_a_click_opens_that_picture_with_its_words(gallery):
    viewer = gallery()
    caption = viewer.page.locator("figure figcaption").nth(2).inner_text()
    assert viewer.at == ""
    viewer.open(2)
    assert viewer.page.locator(".viewer__said").inner_text().split() == [*viewer.place(3).split(), *caption.split()]
    shown, small = (viewer.page.locator(f"{where} img").nth(at) for where, at in ((".viewer__stage", 0), (".photo", 2)))
    assert shown.get_attribute("alt") == small.get_attribute("alt") != ""
    assert shown.bounding_box()["width"] > small.bounding_box()["width"]


def test_everything_goes_by_keys_and_the_focus_comes_back(gallery):
    viewer = gallery()
    keys, last = viewer.page.keyboard, viewer.count
    viewer.links.nth(1).focus()
    keys.press("Enter")
    assert viewer.at == viewer.place(2)
    assert viewer.focused(".viewer button")
    seen = []
    for key in ("ArrowRight", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowRight", "End", "Home"):
        keys.press(key)
        seen.append(viewer.at)
    assert seen == [viewer.place(number) for number in (3, 2, 1, last, 1, last, 1)]
    for _stop in range(8):
        keys.press("Tab")
        assert viewer.focused(".viewer *, body")  # never behind the viewer; the body stands for the browser's own bars
    keys.press("Escape")
    assert viewer.at == ""
    assert viewer.focused("link 1")


def test_the_buttons_say_what_they_do_and_do_it(gallery):
    viewer = gallery()
    viewer.open()
    assert viewer.page.evaluate(NAMED) == ["Close", "Previous picture", "Next picture"]
    for name, number in (("Next picture", 2), ("Next picture", 3), ("Previous picture", 2)):
        viewer.page.get_by_role("button", name=name).click()
        assert viewer.at == viewer.place(number)
    viewer.page.get_by_role("button", name="Close").click()
    assert viewer.at == ""


def test_who_does_not_see_hears_where_they_are(gallery):
    viewer = gallery()
    viewer.open()
    dialog = viewer.page.get_by_role("dialog", name="Pictures of this story")
    described = viewer.page.locator(f"#{dialog.get_attribute('aria-describedby')}")
    assert described.inner_text().startswith(viewer.place(1))
    viewer.page.keyboard.press("ArrowRight")
    assert viewer.page.get_by_role("status").filter(has_text=viewer.place(2)).is_visible()


@pytest.mark.parametrize(("way", "number"), [
    (((300, 400), (120, 410)), 2), (((100, 400), (300, 390)), 0), (((300, 400), (290, 400)), 1),
    (((300, 400), (200, 150)), 1),
])
def test_a_finger_turns_the_page_but_only_sideways(gallery, way, number):
    viewer = gallery(width=390, height=844, has_touch=True)
    viewer.open()
    viewer.page.evaluate(SWIPE, way)
    assert viewer.at == viewer.place(number or viewer.count)


@pytest.mark.parametrize(("width", "height"), [(320, 568), (390, 844), (844, 390), (820, 1180), (1440, 900)])
def test_picture_words_and_buttons_fit_into_the_window(gallery, width, height):
    viewer = gallery(width=width, height=height)
    viewer.open()
    assert viewer.page.evaluate(FITS) == []
    viewer.page.mouse.wheel(0, 600)
    viewer.page.keyboard.press("Escape")
    assert viewer.page.evaluate(FITS) != []


def test_nothing_moves_for_who_asked_for_rest(gallery):
    for wish, moves in (("reduce", False), ("no-preference", True)):
        viewer = gallery(reduced_motion=wish)
        viewer.open()
        running = "getComputedStyle(document.querySelector('.viewer__stage picture')).animationName !== 'none'"
        assert viewer.page.evaluate(running) is moves


def test_the_opened_viewer_has_no_barrier(gallery, axe):
    viewer = gallery()
    viewer.open()
    viewer.page.evaluate(axe.read_text())
    assert viewer.page.evaluate("async () => (await axe.run()).violations.map((one) => [one.id, one.nodes[0].html])") == []


def test_no_style_stands_in_the_page_and_the_policy_has_nothing_to_stop(gallery):
    viewer = gallery()
    told = []
    viewer.page.on("console", lambda message: told.append(message.text))
    viewer.open()
    viewer.page.keyboard.press("ArrowRight")
    assert viewer.page.locator("main [style]").count() == 0
    assert told == []


def test_with_a_key_held_the_browser_opens_the_file_as_always(gallery):
    viewer = gallery()
    with viewer.page.context.expect_page() as fresh:
        viewer.links.first.click(modifiers=["ControlOrMeta"])
    assert fresh.value.url.endswith("/full.jpg")
    assert viewer.at == ""


def test_without_javascript_a_picture_opens_its_file(gallery):
    viewer = gallery(java_script_enabled=False)
    assert not viewer.page.locator(".viewer").is_visible()
    viewer.open(1)
    assert viewer.page.url.endswith("/full.jpg")


def test_on_paper_there_are_all_pictures_and_no_viewer(gallery):
    viewer = gallery()
    viewer.open()
    viewer.page.emulate_media(media="print")
    assert not viewer.page.locator(".viewer").is_visible()
    assert viewer.page.locator(".story .photo:visible figcaption:visible").count() == viewer.count


def test_other_stories_do_not_fetch_the_viewer(reader, paper):
    page = reader()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(paper.pages["story"])
    assert page.locator(".viewer").count() == 0
    assert [url for url in asked if "gallery" in url] == []
