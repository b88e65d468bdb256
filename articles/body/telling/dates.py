"""Days, months, weekdays and times of the day as one token each, however they are written."""

from articles.body.telling.lexicon import (
    MONTHS,
    NEARBY,
    PERIODS,
    RELATIVE,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from articles.body.telling.scan import Token


def joined(line: list[Token]) -> list[Token]:
    """The line with dates as tokens of that kind. Numbers are figures already."""
    found, at = [], 0
    while at < len(line):
        key, end = _at(line, at)
        if key is None:
            found.append(line[at])
            at += 1
            continue
        text = " ".join(part.text for part in line[at:end] if part.kind != "mark")
        found.append(Token("date", text, key, line[at].starts, key == "today", line[at].quoted))
        at = end
    return found


def _at(line: list[Token], at: int) -> tuple:
    """The key of the date that begins at `at` and where it ends; (None, at) where none does."""
    for rule in (_iso, _clock, _day_month, _month_day, _weekday, _relative):
        key, end = rule(line, at)
        if key is not None:
            return key, end
    return None, at


def _iso(line: list[Token], at: int) -> tuple:
    if line[at].kind != "iso":
        return None, at
    year, month, day = (int(part) for part in line[at].text.split("-"))
    return (month, day, year), at + 1


def _clock(line: list[Token], at: int) -> tuple:
    """3 p.m., 3:00 p.m. and 15:00 are the same; so are noon and 12:00."""
    token = line[at]
    if token.kind == "word" and token.key in ("noon", "midnight"):
        return f"{12 if token.key == 'noon' else 0:02}:00", at + 1
    after = line[at + 1].key if at + 1 < len(line) and line[at + 1].kind == "word" else ""
    if token.kind == "clock":
        hour, minute = (int(part) for part in token.text.split(":"))
    elif token.kind == "figure" and after in ("am", "pm") and (day := _number(token)):
        hour, minute = day, 0
    else:
        return None, at
    end = at + 1
    if after in ("am", "pm"):
        hour, end = hour % 12 + (12 if after == "pm" else 0), at + 2
        end += end < len(line) and line[end].kind == "mark" and line[end].text == "."
    return f"{hour:02}:{minute:02}", end


def _number(token: Token | None) -> int:
    """The day of a month that a figure may be, 1 to 31; else 0."""
    if token is None or token.kind != "figure" or token.key[1]:
        return 0
    text = str(token.key[0]).removesuffix("th")
    text = f"{token.key[0]:f}" if not isinstance(token.key[0], str) else text
    return int(text) if text.isdecimal() and 0 < int(text) < 32 else 0


def _year(line: list[Token], at: int) -> tuple[int, int]:
    """The year at `at`, perhaps after a comma, and where it ends; (0, at) where there is none."""
    step = at + 1 if at < len(line) and line[at].kind == "mark" and line[at].text in ",." else at
    step += step < len(line) and line[step].kind == "mark" and line[step].text == ","
    token = line[step] if step < len(line) else None
    digits = token.text if token and token.kind == "figure" else ""
    return (int(digits), step + 1) if len(digits) == 4 and digits.isdecimal() and "1500" < digits < "2200" else (0, at)


def _month(token: Token | None, beside_day: bool) -> int:
    """The month a word names; a short one counts only beside a day or a year."""
    if token is None or not token.capital:
        return 0
    short = SHORT_MONTHS.get(token.key, 0) if beside_day else 0
    whole = MONTHS.get(token.key, 0)
    return short or (whole if beside_day or not token.starts else 0)


def _day_month(line: list[Token], at: int) -> tuple:
    day, step = _number(line[at]), at + 1
    if day and step < len(line) and line[step].key == "of":
        step += 1
    month = _month(line[step] if step < len(line) else None, True) if day else 0
    if not month:
        return None, at
    year, end = _year(line, step + 1)
    return (month, day, year), end


def _month_day(line: list[Token], at: int) -> tuple:
    step = at + 1 + (at + 1 < len(line) and line[at + 1].kind == "mark" and line[at + 1].text == ".")
    token = line[step] if step < len(line) else None
    day = _number(token)
    if day and (month := _month(line[at], True)):
        year, end = _year(line, step + 1)
        return (month, day, year), end
    year, end = _year(line, at + 1)
    month = _month(line[at], bool(year))
    return ((month, 0, year), end) if month else (None, at)


def _weekday(line: list[Token], at: int) -> tuple:
    token = line[at]
    if not token.capital:
        return None, at
    if token.key in WEEKDAYS:
        return token.key, at + 1
    dot = at + 1 < len(line) and line[at + 1].kind == "mark" and line[at + 1].text == "."
    beside = line[at + 1] if at + 1 < len(line) else None
    if token.key in SHORT_WEEKDAYS and (dot or _number(beside)):
        return SHORT_WEEKDAYS[token.key], at + 1 + dot
    return None, at


def _relative(line: list[Token], at: int) -> tuple:
    token, after = line[at], line[at + 1].key if at + 1 < len(line) else ""
    if token.kind != "word":
        return None, at
    if token.key in RELATIVE or token.key == "today":
        return token.key, at + 1
    if token.key in NEARBY and after in PERIODS:
        return f"{token.key} {after}", at + 2
    return None, at
