"""Figures of the headline or the standfirst that stand nowhere in the text. Pure.

Precise before complete: a rounded figure ("nearly 2,000" for 1,973), one written as a word, and a list of so many items
count as being there; years near the publication, and figures that are part of a name (G20, COVID-19, 24/7), are not
asked about.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from django.utils.translation import gettext as _

from articles.checks.finding import WARN, Finding
from articles.checks.reading import Reading

_FIGURE = re.compile(
    r"(?<![\w.,/:#–-])[$£€¥₩]?(\d+(?:,\d{3})*(?:\.\d+)?)(st|nd|rd|th|s|%)?(?![\w/:-])"
    r"(?:\s*(thousand|million|billion|trillion|m|bn|tn)\b)?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ITEM = re.compile(r"<(?:li|h2|h3|tr|figure)[ >]")
_SCALES = {"thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9, "tn": 1e12, "trillion": 1e12}
_ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
ONES, TENS = _ONES.split(), _TENS.split()
WORDS = {word: n for n, word in enumerate(ONES)} | {word: n for n, word in enumerate(_ORDINALS.split(), 1)}
WORDS |= {word: 10 * n for n, word in enumerate(TENS, 2)}
WORDS |= {f"{ten}-{one}": WORDS[ten] + WORDS[one] for ten in TENS for one in ONES[1:10]}
WORDS |= {"once": 1, "twice": 2, "dozen": 12, "single": 1, "both": 2, "couple": 2, "half": 50, "hundred": 100}
WORDS |= {"thousand": 1000}
_WORD = re.compile(rf"\b(?:{'|'.join(sorted(WORDS, key=len, reverse=True))})(?:th)?s?\b", re.IGNORECASE)
_SPAN = re.compile(r"[\s-]*(year|month)", re.IGNORECASE)
NEAR = 0.1  # of a figure: what a headline may round
# No figures of the story: a date, a century, the number of a law or a room, "Top 10", "9 reasons why".
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_NO_FIGURE_BEFORE = re.compile(
    rf"(?:{_MONTH}|Section|Sect?\.|Title|Act|Rule|Article|No\.?|Part|Top|Chapter|Page|Vol\.?)\s*$", re.IGNORECASE
)
_NO_FIGURE_AFTER = re.compile(
    rf"\s*(?:(?:of\s+)?{_MONTH}\b|century\b|(?:\w+\s+)?(?:reasons|things|ways|tips|steps|lessons|questions|facts|rules|ideas|"
    r"takeaways|U\.?S\.?C)\b)",
    re.IGNORECASE,
)


def missing(reading: Reading, year: int) -> Iterator[Finding]:
    """Each figure of headline and standfirst, once, that the text does not have. `year`: of publication."""
    told = set()
    for name, line in (("headline", reading.headline), ("standfirst", reading.standfirst)):
        for match in _FIGURE.finditer(line):
            if match[0] in told or not reading.paragraphs or _no_figure(match, line) or _stands_in(match, reading, year):
                continue
            told.add(match[0])
            said = _("“%(figure)s” stands here, but nowhere in the text.") % {"figure": match[0].strip()}
            yield Finding("figure", WARN, name, said)


def _no_figure(match: re.Match, line: str) -> bool:
    """Whether the figure is part of a date, a name or a list's title."""
    return bool(_NO_FIGURE_BEFORE.search(line[: match.start()]) or _NO_FIGURE_AFTER.match(line, match.end()))


def _stands_in(match: re.Match, reading: Reading, year: int) -> bool:
    """Whether the text has this figure, in figures or in words, exactly or near."""
    plain = match[1].replace(",", "")
    figure = float(plain)
    if match[1] in reading.text or plain in reading.text:
        return True
    if any(abs(year - int(there) - figure) <= 1 for there in _YEAR.findall(reading.text)):
        return True  # "33 years" of what began in a year that the text names
    if _is_year(match):
        return abs(figure - year) <= 1
    wanted, there = figure * _SCALES.get((match[3] or "").lower(), 1), _figures_of(reading)
    forms = {wanted, figure, *_in_months(match, figure)}
    return any(_near(form, one) for one in there for form in forms) or (wanted > 1000 and _is_sum(wanted, there))


def _in_months(match: re.Match, figure: float) -> list[float]:
    """Years as the text may tell them in months, and months as years."""
    span = _SPAN.match(match.string, match.end())
    return [figure * 12 if span[1].lower() == "year" else figure / 12] if span else []


def _is_year(match: re.Match) -> bool:
    """Four figures that can only be a year: a rounded one is a wrong one."""
    return len(match[1]) == 4 and 1900 <= float(match[1].replace(",", "")) <= 2100 and not match[2] and not match[3]


def _figures_of(reading: Reading) -> list[float]:
    """All figures of the text, its number words, and how many items its lists have."""
    found = [float(figure.replace(",", "")) for figure in _NUMBER.findall(reading.text)]
    found += [figure * scale for figure in found for scale in (1e3, 1e6, 1e9)]
    words = (word.lower() for word in _WORD.findall(reading.text))
    found += [WORDS[next(form for form in (word, word[:-1], word[:-2], word[:-3]) if form in WORDS)] for word in words]
    return [*found, len(_ITEM.findall(reading.values["body"]))]


def _is_sum(wanted: float, there: list[float]) -> bool:
    """Whether two figures of the text make this one: a fine and a penalty, this year's and last year's."""
    large = sorted({one for one in there if wanted / 100 < one < wanted})
    for n, one in enumerate(large):
        at = bisect_left(large, (1 - NEAR) * wanted - one, n + 1)  # of larger ones the first that is large enough
        if at < len(large) and _near(wanted, one + large[at]):
            return True
    return False


def _near(wanted: float, there: float) -> bool:
    """The same, or so near that a headline may round it; small numbers are not rounded."""
    return wanted == there or (wanted >= 20 and abs(wanted - there) <= NEAR * wanted)
