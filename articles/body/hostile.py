"""Guards that keep a hostile body from costing the server minutes or gigabytes.

An HTML parser repeats every unclosed formatting tag in each paragraph that follows. It repeats at
most three equal ones, so an attacker gives each its own attribute: 27 kB of that became 14 MB.
"""

import re

# An ordinary body has fewer tags than this, and below it even the worst case takes a few milliseconds.
FEW_TAGS = 400

# Nesting costs the parser the square of its depth; this many take it a second or so at worst.
MOST_TAGS = 20_000

# So do the & and the no-break space, each of which is written out with the text around it moved.
MOST_ESCAPES = 50_000

MOST_LANGUAGES = 8

_FORMATTING = re.compile(
    r"<(?P<tag>(?i:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u))(?=[\s/])(?P<attributes>[^>]*)"
)
_LANGUAGE = re.compile(r"""\blang\s*=\s*["']?([A-Za-z0-9-]{2,40})""", re.IGNORECASE)


def exhausting(html: str) -> bool:
    """Tell whether html holds more tags or more characters to escape than any story needs."""
    return html.count("<") > MOST_TAGS or html.count("&") + html.count("\xa0") > MOST_ESCAPES


def out_of_hand(html: str, cleaned: str) -> bool:
    """Tell whether cleaning made html grow beyond what escaping and closing tags explain, or exhausting."""
    return len(cleaned) > 8 * len(html) + 10_000 or exhausting(cleaned)


def plain_formatting(html: str) -> str:
    """Take the attributes off formatting tags, except a lang on <em> while languages are few."""
    if html.count("<") <= FEW_TAGS:
        return html
    languages: set[str] = set()

    def lean(match: re.Match[str]) -> str:
        language = _LANGUAGE.search(match["attributes"]) if match["tag"].lower() == "em" else None
        if language and (language[1] in languages or len(languages) < MOST_LANGUAGES):
            languages.add(language[1])
            return f'<em lang="{language[1]}"'
        return f"<{match['tag']}"

    return _FORMATTING.sub(lean, html)
