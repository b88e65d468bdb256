"""The news list as plain text, its columns in line: for a terminal, a mail, a printer."""

from datetime import date, datetime
from unicodedata import east_asian_width

from django.utils.dateformat import format as dateformat
from django.utils.translation import gettext as _

from articles.admin.standing import local_words
from newsroom.desk.lines import Line, at_time
from newsroom.desk.newslist import NewsList, Part

GAP = "  "
TITLE, WHO = 44, 20  # columns of a terminal that a title and a name may take


def text(found: NewsList, now: datetime) -> str:
    """The whole list."""
    counts = ", ".join(f"{number} {words}" for words, number in found.counts) or _("nothing planned")
    said = [_("NEWS LIST %(day)s") % {"day": dateformat(found.day, "l j F Y")}, f"{local_words(now, None)}: {counts}"]
    rows = iter(table([cells(line, found.day) for part in found.parts for line in part.coming]))
    for part in found.parts:
        said += ["", part.name.upper(), *(next(rows) for _line in part.coming), *out(part, found.day)]
    if found.corrections:
        said += ["", _("CORRECTED THE DAY BEFORE")]
        said += [f"{local_words(row.at, now)}{GAP}{row.article}: {' '.join(row.text.split())}" for row in found.corrections]
    if found.people:
        said += ["", _("WHO WORKS ON WHAT"), *table([(who, "; ".join(titles)) for who, titles in found.people])]
    return "\n".join(said) + "\n"


def cells(line: Line, day: date) -> tuple[str, ...]:
    """The columns of a story: when due, title, who, words, and all that is to be said of it."""
    troubles = [line.late, *(_("%(check)s needed") % {"check": check} for check in line.checks)]
    troubles += [] if line.pictured else [_("no photo")]
    title, who = clipped(str(line.article), TITLE), clipped(line.who, WHO)
    stands = "; ".join([*filter(None, troubles), *line.brief(day)])
    return at_time(line.due, day) if line.due else "", title, who, line.words, stands


def out(part: Part, day: date) -> list[str]:
    """What readers have already, a line each."""
    since = _("with readers since %(time)s")
    return [f"{since % {'time': at_time(line.standing.live.live_from, day)}}: {line.article}" for line in part.out]


def table(rows: list[tuple[str, ...]]) -> list[str]:
    """The rows with their columns in line; a column that is empty in all of them is left out."""
    columns = [column for column in zip(*rows, strict=True) if any(column)]
    widths = [max(wide(cell) for cell in column) for column in columns]
    if not rows:
        return []
    return [
        GAP.join(cell + " " * (width - wide(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in zip(*columns, strict=True)
    ]


def clipped(words: str, most: int) -> str:
    """`words`, cut to `most` columns."""
    if wide(words) <= most:
        return words
    while wide(words) >= most:
        words = words[:-1]
    return f"{words.rstrip()}…"


def wide(words: str) -> int:
    """How many columns of a terminal `words` take: Korean letters take two."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in words)
