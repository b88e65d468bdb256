"""Numbers with their units, and dates, as one token each: three million won, 3,000,000 won and ₩3 million are the same."""

from decimal import Decimal

from articles.body.telling import dates
from articles.body.telling.lexicon import (
    LITTLE,
    MEASURES,
    NEGATIONS,
    ORDINALS,
    PARTS,
    SCALES,
    SIGNS,
    SMALL,
    TENS,
    VAGUE,
)
from articles.body.telling.scan import Token

_SUFFIXES = {"st", "nd", "rd", "th"}


def joined(line: list[Token]) -> list[Token]:
    """The line with figures, dates and negations marked as such; of other marks only quotation marks are left."""
    line = dates.joined(_numbers(line))
    line = _measured(line)
    for token, after in zip(line, [*line[1:], None], strict=True):
        number = token.text == "No" and after and (after.text == "." or after.text[:1].isdigit())  # No. 1
        if token.kind == "word" and token.key in NEGATIONS and not number:
            token.kind, token.key = "negation", "not"
    return [token for token in line if token.kind not in ("mark", "sign")]


def _numbers(line: list[Token]) -> list[Token]:
    """Digits and number words as figures with their values; `key` is (value, unit), the unit still empty."""
    found, at = [], 0
    while at < len(line):
        value, end = _number(line, at)
        if value is None:
            found.append(line[at])
            at += 1
            continue
        parts = line[at:end]
        soft = len(parts) == 1 and parts[0].key in ("one", "first")
        found.append(_of(parts, "figure", (value, ""), soft))
        at = end
    return found


def _of(parts: list[Token], kind: str, key, soft: bool = False) -> Token:
    """One token made of several."""
    text = " ".join(part.text for part in parts if part.kind != "mark")
    return Token(kind, text, key, parts[0].starts, soft, parts[0].quoted)


def _number(line: list[Token], at: int) -> tuple:
    """The value of the number that begins at `at` and where it ends; (None, at) where none does."""
    token = line[at]
    if token.kind == "number":
        end = at + 1
        if end < len(line) and line[end].kind == "word" and line[end].key in _SUFFIXES:
            return f"{token.key}th", end + 1
        return _scaled(line, Decimal(token.key), end)
    if token.kind != "word":
        return None, at
    if token.key in ("a", "an"):
        return _scaled(line, Decimal(1), at + 1) if at + 1 < len(line) and line[at + 1].key in SCALES else (None, at)
    if token.key in VAGUE or token.key in PARTS:
        return token.key, at + 1
    return _spelled(line, at)


def _spelled(line: list[Token], at: int) -> tuple:
    """A number in words."""
    key = line[at].key
    if key in ORDINALS:
        return f"{ORDINALS[key]}th", at + 1
    if key in TENS:
        after = at + 1
        if after < len(line) and line[after].kind == "mark" and line[after].text == "-":
            after += 1
        if after < len(line) and line[after].kind == "word":
            small = line[after].key
            if 0 < SMALL.get(small, 0) < 10:
                return _scaled(line, Decimal(TENS[key] + SMALL[small]), after + 1)
            if ORDINALS.get(small, 99) < 10:
                return f"{TENS[key] + ORDINALS[small]}th", after + 1
        return _scaled(line, Decimal(TENS[key]), at + 1)
    if key in SMALL:
        return _scaled(line, Decimal(SMALL[key]), at + 1)
    if key in SCALES and key not in ("score", "bn", "mn", "tn"):
        return _scaled(line, Decimal(1), at)
    return None, at


def _scaled(line: list[Token], value: Decimal, at: int) -> tuple:
    """`value` with the hundreds, thousands and millions that follow it, and the rest of the number after those."""
    scale = None
    while at < len(line):
        step = at + 1 if line[at].kind == "mark" and line[at].text == "-" else at
        if step >= len(line) or line[step].kind != "word" or line[step].key not in SCALES:
            break
        scale = SCALES[line[step].key]
        value, at = value * scale, step + 1
    if scale in (100, 1000):
        rest = at + 1 if at < len(line) and line[at].key == "and" and line[at].kind == "word" else at
        if rest < len(line) and line[rest].kind == "word" and line[rest].key in (SMALL | TENS):
            more, end = _spelled(line, rest)
            if isinstance(more, Decimal) and more < scale:
                return value + more, end
    return value.normalize(), at


def _measured(line: list[Token]) -> list[Token]:
    """Each figure with the unit before or after it; "3 to 5 percent" is 3 percent to 5 percent."""
    found: list[Token] = []
    at = 0
    while at < len(line):
        token = line[at]
        at += 1
        if token.kind == "figure":
            begun = at
            unit, at = _unit(line, at)
            token.text = " ".join([token.text, *(part.text for part in line[begun:at] if part.text != "-")])
            if found and found[-1].kind == "sign" and found[-1].text != "%":
                token.text = found[-1].text + token.text
                unit = SIGNS[found.pop().text]
            token.key = (token.key[0], unit)
        found.append(token)
    _share_units(found)
    return found


def _unit(line: list[Token], at: int) -> tuple[str, int]:
    """The unit at `at`, and where it ends."""
    step = at + 1 if at < len(line) and line[at].kind == "mark" and line[at].text == "-" else at
    if step >= len(line):
        return "", at
    word, after = line[step], line[step + 1].key if step + 1 < len(line) else ""
    if word.kind == "sign" and word.text == "%":
        return "percent", step + 1
    if word.kind != "word" or (word.key in LITTLE and word.key != "per"):
        return "", at
    if word.key == "per" and after == "cent":
        return "percent", step + 2
    if word.key in ("percent", "percentage") and after in ("point", "points"):
        return "percentage point", step + 2
    if word.key == "us" and after in ("dollar", "dollars"):
        return "dollar", step + 2
    unit = MEASURES.get(word.key, "")
    if unit == "year" and after == "old":
        return "", step + 2
    return unit, step + 1 if unit else at


def _share_units(line: list[Token]) -> None:
    """Give a figure without a unit that of the one it is joined to: "between 3 and 5 percent"."""
    for at in range(len(line) - 3, -1, -1):
        one, between, other = line[at : at + 3]
        linked = between.key in ("to", "and", "or") or between.text in ("-", "–")
        if one.kind == other.kind == "figure" and linked and not one.key[1]:
            one.key = (one.key[0], other.key[1])
