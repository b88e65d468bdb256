"""Quotation marks that do not come in pairs. Pure.

A quotation may run over several paragraphs: each of them opens it again and only the last one closes it. Apostrophes and
single quotation marks are not asked about (nobody can tell them apart), nor are inches (6'2").
"""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from articles.checks.finding import WARN, Finding
from articles.checks.reading import Reading, begun

OPENS, CLOSES, STRAIGHT = "“", "”", '"'
SILENT = 4  # paragraphs without any mark that a quotation may run through: a list, a poem
_MARK = re.compile(r'["“”]')
_INCH = re.compile(r'(?<=\d)"')
_DOUBLED = (("''", STRAIGHT), ("‘‘", OPENS), ("’’", CLOSES))
_FOREIGN = re.compile(r"[„«»‟]")


def unbalanced(reading: Reading) -> Iterator[Finding]:
    """One finding for the headline, one for the standfirst, one for the text at most."""
    for name, lines in (
        ("headline", [reading.headline]), ("standfirst", [reading.standfirst]), ("body", reading.paragraphs),
    ):
        if (where := first_fault(lines)) is not None:
            said = _("Quotation marks do not come in pairs near “%(words)s”.") % {"words": begun(where)}
            yield Finding("quotation marks", WARN, name, said)


def first_fault(lines: list[str]) -> str | None:
    """The words from the first mark that has no partner; None where all have one."""
    opened, silent = "", 0
    for line in lines:
        line, marks, again = _marks(line)
        if _FOREIGN.search(line):
            return None
        if not marks:
            silent += 1
            if opened and silent > SILENT:
                return opened
            continue
        seen = marks[1:] if opened and again else marks
        if not opened and _never_opened(seen):
            return line[: line.find(CLOSES)].split("\n")[-1][-60:].strip()
        still = (bool(opened) + len(seen)) % 2 == 1
        if still and opened and seen:
            return opened
        if still and STRAIGHT not in seen and OPENS * 2 in seen:
            return _lonely(line)
        opened, silent = (opened or _lonely(line)) if still else "", 0
    return opened or None


def _marks(line: str) -> tuple[str, str, bool]:
    """The line with doubled marks as one, its marks in order, and whether it begins with one."""
    for doubled, one in _DOUBLED:
        line = line.replace(doubled, one)
    marks = "".join(_MARK.findall(line))
    if marks.count(STRAIGHT) % 2 and _INCH.search(line):
        line = _INCH.sub("", line, count=1)
        marks = "".join(_MARK.findall(line))
    return line, marks, line.lstrip("-–—•*‘'([ \t\xa0")[:1] in (OPENS, STRAIGHT)


def _never_opened(marks: str) -> bool:
    """Curly marks of which one closes what nothing opened."""
    return STRAIGHT not in marks and len(marks) % 2 == 1 and marks.startswith(CLOSES)


def _lonely(line: str) -> str:
    """The words from the mark on that opens and is not closed: a curly one before another, else the last of the line."""
    lonely = None
    for match in _MARK.finditer(line):
        if match[0] == OPENS and lonely and lonely[0] == OPENS:
            break
        lonely = None if match[0] == CLOSES else match
    at = lonely.start() if lonely else max(line.rfind(mark) for mark in (OPENS, CLOSES, STRAIGHT))
    return line[at:].strip('"“” ') or line[max(0, at - 60) : at].strip()
