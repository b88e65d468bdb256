"""Every translated string in brackets, and what a page shows outside of them."""

import re
from html.parser import HTMLParser

from django.utils import translation

SAID = ("alt", "aria-label", "placeholder", "title", "data-title")  # attributes that readers see or hear
UNSEEN = {"script", "style"}
MARK = re.compile(r"⟦[^⟦⟧]*⟧")
ADDRESS = re.compile(r"\S+@\S+|https?://\S+")
LETTERS = re.compile(r"[A-Za-z]{2,}")


def mark_every_string(monkeypatch) -> None:
    """From here on each string that goes through gettext stands in brackets, as if that were its translation."""
    translated = translation._trans
    monkeypatch.setattr(translated, "gettext", lambda words: f"⟦{words}⟧" if words else words)
    monkeypatch.setattr(translated, "pgettext", lambda context, words: f"⟦{words}⟧")
    monkeypatch.setattr(translated, "ngettext", lambda one, many, number: f"⟦{one if number == 1 else many}⟧")
    monkeypatch.setattr(
        translated, "npgettext", lambda context, one, many, number: f"⟦{one if number == 1 else many}⟧"
    )


class Shown(HTMLParser):
    """All that a page says: its texts, the attributes in SAID, the descriptions among its metas."""

    def __init__(self, html: str):
        super().__init__()
        self.inside, self.said, self.text = "", [], ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        """Collect what its attributes say."""
        self.inside = tag
        facts = dict(attrs)
        self.said += [facts[name] or "" for name in SAID if name in facts]
        if tag == "meta" and facts.get("name") == "description":
            self.said.append(facts["content"])

    def handle_endtag(self, tag):
        """What follows is no script any more."""
        self.inside = ""

    def handle_data(self, data):
        """Collect a text."""
        if self.inside not in UNSEEN:
            self.text += data + "\n"


def unmarked(html: str) -> list[str]:
    """What a page says in Latin letters outside of all brackets."""
    page = Shown(html)
    left = "\n".join([page.text, *page.said])
    while MARK.search(left):  # a bracket may open in one element and close in another
        left = MARK.sub("", left)
    return [line.strip() for line in ADDRESS.sub("", left).splitlines() if LETTERS.search(line)]
