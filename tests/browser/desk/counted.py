"""A window that counts what somebody does in it: each click, and each field filled in."""

from tests.browser import newsroom


class Counted:
    """`page` with a tally. A field filled, an option chosen, a file given and a button pressed each count one."""

    def __init__(self, page):
        self.page, self.done = page, []

    def fill(self, what: str, words: str) -> None:
        """Type into one field."""
        self.page.fill(what, words)
        self.done.append(what)

    def choose(self, what: str, words: str) -> None:
        """Take the option of a list that is, or ends with, `words`."""
        newsroom.fill(self.page, **{what: words})
        self.done.append(what)

    def write(self, words: str) -> None:
        """Click into the text, if the caret is not there, and type: one field."""
        self.page.locator(".ProseMirror").focus()
        self.page.keyboard.type(words)
        self.done.append("text")

    def give(self, what: str, file: dict) -> None:
        """Choose a file."""
        self.page.set_input_files(what, file)
        self.done.append(what)

    def click(self, what: str, *, leaves: bool = False) -> None:
        """Press something; `leaves`: another page comes."""
        if leaves:
            with self.page.expect_navigation():
                self.page.locator(what).first.click()
        else:
            self.page.locator(what).first.click()
        self.done.append(what)
