"""Bodies made by lot of everything that a body may hold, and what each of their letters stands in."""

import random
from html.parser import HTMLParser

from articles.body.sanitise import clean_html

WORDS = ["rain", "강", "ferry", "&amp;", "5&nbsp;km", "“quoted”", "tide", "서울", "3,200", "o’clock", "&lt;b&gt;", "été"]
LANGUAGES = ("ko", "fr", "zh-Hant")
INLINE = {
    "a": ['href="https://www.example.com/?a=1&amp;b=2"', 'href="mailto:desk@example.com" title="The desk"',
          'href="https://www.example.com/ko" hreflang="ko" lang="ko"'],
    "abbr": ['title="World &quot;Health&quot; Organization"'], "time": ['datetime="2026"', 'datetime="007"'],
    "span": ['lang="ko"', 'lang="fr"'], "q": ['lang="fr"', ""], "em": ['lang="fr"', ""],
} | {tag: [""] for tag in ("b", "cite", "code", "i", "small", "strong", "sub", "sup")}
FIGURES = (
    '<figure data-photo="12" data-size="{size}"><figcaption>{words}</figcaption></figure>',
    '<figure data-photo="3"></figure>',
    '<figure data-embed="https://www.youtube.com/watch?v=dQw4w9WgXcQ"><figcaption>{words}</figcaption></figure>',
    '<figure data-embed="https://vimeo.com/1084537"></figure>', "<figure><figcaption>{words}</figcaption></figure>",
)
VOID = {"br", "hr"}


class Lot:
    """One body, decided by `seed` alone."""

    def __init__(self, seed: int):
        self.dice = random.Random(seed)

    def body(self) -> str:
        """Clean HTML of some blocks, the last of them a plain paragraph."""
        blocks = [self.block() for _ in range(self.dice.randint(3, 9))]
        return clean_html("\n".join([*blocks, "<p>The last paragraph.</p>"]))

    def block(self) -> str:
        kinds = (self.paragraph, self.paragraph, self.heading, self.list, self.quotation, self.pull, self.figure, self.odd)
        return self.dice.choice(kinds)()

    def words(self) -> str:
        return " ".join(self.dice.choices(WORDS, k=self.dice.randint(1, 6)))

    def inline(self, depth: int = 3) -> str:
        pieces = []
        for _ in range(self.dice.randint(1, 4)):
            tag = self.dice.choice(sorted(INLINE))
            attributes = self.dice.choice(INLINE[tag])
            inside = self.inline(depth - 1) if depth and self.dice.random() < 0.5 else self.words()
            marked = f"<{tag} {attributes}>{inside}</{tag}>" if attributes else f"<{tag}>{inside}</{tag}>"
            pieces += [self.words(), self.dice.choice([marked, marked, self.words() + "<br>\n" + self.words()])]
        return self.dice.choice([" ", ""]).join(pieces)

    def language(self) -> str:
        return f' lang="{self.dice.choice(LANGUAGES)}"' if self.dice.random() < 0.3 else ""

    def paragraph(self) -> str:
        return f"<p{self.language()}>{self.inline()}</p>"

    def heading(self) -> str:
        tag = self.dice.choice(["h2", "h3"])
        return f"<{tag}{self.language()}>{self.inline(1)}</{tag}>"

    def list(self, depth: int = 2) -> str:
        tag = self.dice.choice(["ul", "ol"])
        items = []
        for _ in range(self.dice.randint(1, 3)):
            two = f"<p>{self.words()}</p><p>{self.words()}</p>"
            words = self.dice.choice([self.inline(1), f"<p>{self.inline(1)}</p>", two])
            more = self.list(depth - 1) if depth and self.dice.random() < 0.3 else ""
            items.append(f"<li{self.language()}>{words}{more}</li>")
        return f"<{tag}>{''.join(items)}</{tag}>"

    def quotation(self) -> str:
        inside = self.dice.choice([self.paragraph() + self.paragraph(), self.paragraph() + self.list(0), self.heading()])
        return f"<blockquote{self.language()}>{inside}</blockquote>"

    def pull(self) -> str:
        return f'<aside{self.dice.choice([" class=pull", ""])}>{self.paragraph()}</aside>'

    def figure(self) -> str:
        size = self.dice.choice(["column", "wide", "full"])
        return self.dice.choice(FIGURES).format(size=size, words=self.inline(1))

    def odd(self) -> str:
        cell = f"<td>{self.inline(1)}</td>"
        return self.dice.choice([
            f'<table><thead><tr><th scope="col">{self.words()}</th></tr></thead><tbody><tr>{cell}</tr></tbody></table>',
            f"<pre>  {self.words()}\n    {self.words()}</pre>", "<hr>", f"<p><q>{self.words()}</q><q>{self.words()}</q></p>",
            f"<li>{self.words()}</li>", f"<ul><li>{self.words()}<table><tr>{cell}</tr></table></li></ul>",
        ])


class Letters(HTMLParser):
    """Every letter that is no space, with the tags and attributes it stands in; and the tags that hold no letter."""

    def __init__(self, html: str):
        super().__init__()
        self.around: list[str] = []
        self.letters: list[tuple[str, frozenset]] = []
        self.empty: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        """Go into a tag; rel is the cleaner's, who always sets it."""
        kept = sorted((name, value) for name, value in attrs if name != "rel")
        told = f"{tag} {kept}"
        if tag in VOID or tag == "figure":
            self.empty.append(told)
        if tag not in VOID:
            self.around.append(told)

    def handle_endtag(self, tag):
        """Leave it."""
        self.around.pop()

    def handle_data(self, data):
        """Note each letter."""
        self.letters += [(letter, frozenset(self.around)) for letter in data if letter not in " \n\t"]


def lost(before: str, after: str, typed: str = "") -> list[str]:
    """What of `before` is not in `after`, in words; `typed` is one character that was added in places."""
    one, other = Letters(before), Letters(after)
    letters = [pair for pair in other.letters if pair[0] != typed]
    if [letter for letter, _ in one.letters] != [letter for letter, _ in letters]:
        return ["words"]
    both = zip(one.letters, letters, strict=True)
    missing = [f"{was[0]} {sorted(was[1] - now[1])}" for was, now in both if was[1] - now[1]]
    return missing + [tag for tag in one.empty if one.empty.count(tag) > other.empty.count(tag)]
