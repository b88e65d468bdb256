"""Whether a change called minor is: names, figures, dates and quotations in all that readers see of a story. Pure."""

import re

from articles.body.telling.compare import Change, changes
from articles.body.words import plain_text

LINES = ("headline", "kicker", "standfirst", "dateline")
PHOTO_WORDS = ("caption", "credit")
QUOTES = re.compile(r"<(blockquote|aside)(?=[\s>])[^<>]*>.*?</\1>", re.DOTALL)
WORDS = re.compile(r"(?<=>)(?=[^<\s])([^<]*(?:<(?!/?(?:p|li|blockquote|aside|footer|cite)\b)[^<>]*>[^<]*)*)")


def weighty_changes(old: dict, new: dict) -> list[Change]:
    """What a reader would call another fact between two sets of values (`articles/values.py`); none is a minor change."""
    bodies = _text(old["body"]), _text(new["body"])
    around = "\n".join(dict.fromkeys(bodies))
    found = [change for name in LINES for change in changes(old[name], new[name], around)]
    found += changes(*bodies)
    found += [change for was, now in _photos(old["photos"], new["photos"]) for change in changes(was, now, around)]
    if _signed(old) != _signed(new):
        found.append(Change("byline", "", ""))
    return list(dict.fromkeys(found))


def _text(body: str) -> str:
    """The words of a body; a block that is a quotation gets quotation marks."""
    return plain_text(QUOTES.sub(lambda quote: WORDS.sub(r"“\1”", quote[0]), body))


def _signed(values: dict) -> tuple:
    """Who stands under the headline."""
    return values["agency"], [(row["author"], row["printed_as"]) for row in values["bylines"]]


def _photos(old: list[dict], new: list[dict]) -> list[tuple[str, str]]:
    """The words of each photo before and after; of one that came or went, nothing on one side."""
    rows = [{row["photo"]: row for row in side} for side in (old, new)]
    return [
        tuple(side.get(photo, {}).get(name, "") for side in rows)
        for photo in dict.fromkeys([*rows[0], *rows[1]]) for name in PHOTO_WORDS
    ]
