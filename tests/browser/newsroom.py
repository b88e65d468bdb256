"""What a person at the desk does in a browser, as plain functions. The paper is served with DEBUG off.

In a test, the fixtures of `tests/browser/conftest.py` do the rest::

    def test_something(staff, paper):
        page = staff("reporter", width=390)     # a fresh window in which a reporter is logged in
        story = newsroom.a_new_story(page, headline="Rain", body="<p>It rains.</p>", section="National")
        newsroom.fill(page, standfirst="All day long")
        newsroom.save(page)                     # `_continue`, and waits until the form is back
        newsroom.then(page, "submit")           # "Save, then: Submit"

        editor = staff("section-editor")        # another person, in another window
        editor.goto(newsroom.page_of(story))
        newsroom.then(editor, "publish")

`staff(role, …)` takes what Playwright's `new_context` takes (`java_script_enabled=False`, `color_scheme="dark"`); a
second call with the same role is the same person in a second browser. Roles are the demo's log-ins (see README.md).
`paper.close()` stops the server, `paper.open_again()` starts it on the same address with everybody still logged in;
`page.context.clear_cookies()` ends a session; `page.context.set_offline(True)` takes the network away.
Stories that a test makes stay in the paper, which all tests share: say what the headline is, count nothing.
"""

import re

PASSWORD = "newsroom"
STORIES = "/admin/articles/article/"
NEW = f"{STORIES}add/"


def log_in(page, role: str = "reporter") -> None:
    """Go through the newsroom's door as the demo's `role`."""
    page.goto("/admin/login/")
    page.fill("#id_username", f"{role}@example.com")
    page.fill("#id_password", PASSWORD)
    page.click("[type=submit]")
    page.wait_for_url("**/admin/")


def page_of(story: int, what: str = "change") -> str:
    """The address of a story's form, or of another of its pages."""
    return f"{STORIES}{story}/{what}/"


def number_of(page) -> int:
    """The number of the story whose page is open."""
    return int(re.search(r"/article/(\d+)/", page.url)[1])


def fill(page, **fields: str) -> None:
    """Type into the story form by names of fields; a `select` by the words of its option, the body as HTML."""
    for name, value in fields.items():
        field = page.locator(f"#story-form [name={name}], form [name={name}]").first
        kind = field.evaluate("field => field.type")
        if kind == "select-one":
            field.select_option(label=_option(field, value))
        elif name == "body":
            put_body(page, value)
        else:
            field.fill(value)


def put_body(page, html: str) -> None:
    """Put `html` into the text, with the rich editor or without it."""
    field = page.locator("#id_body")
    if field.is_visible():
        field.fill(html)
        return
    field.evaluate(
        """(field, html) => {
          field.value = html;
          field.dispatchEvent(new CustomEvent("story:reload", { bubbles: true }));
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }""",
        html,
    )


def body_of(page) -> str:
    """What would be posted as the text."""
    return page.locator("#id_body").input_value()


def save(page) -> None:
    """Save and stay on the form."""
    _press(page, "[name=_continue]")


def then(page, verb: str) -> None:
    """Save, then do `verb`: submit, approve or publish; where its page shows what to mend first, it is pressed there, too.

    `update` stops at its page, which asks what kind of change it is.
    """
    _press(page, f"[name=_then][value={verb}]")
    if page.url.rstrip("/").endswith(f"/{verb}") and verb != "update":
        _press(page, f"button[form=verb-{verb}]")


def a_new_story(page, headline: str = "A story of the browser's", section: str = "National", **fields: str) -> int:
    """Open an empty form, fill and save it; returns the story's number, its form open. `body` is HTML."""
    page.goto(NEW)
    fill(page, **{"headline": headline, "section": section, "body": "<p>Somebody wrote this in a browser.</p>"} | fields)
    save(page)
    return number_of(page)


def said(page) -> list[str]:
    """Django's messages on top of the page."""
    return page.locator(".messagelist li").all_inner_texts()


def _press(page, button: str) -> None:
    with page.expect_navigation():
        page.click(button)


def _option(select, words: str) -> str:
    """The label of the option that is, or ends with, `words`: subsections name their parent before them."""
    labels = [label.strip() for label in select.locator("option").all_inner_texts()]
    exact = [label for label in labels if label == words]
    return (exact or [label for label in labels if label.endswith(words)])[0]
