"""Which capitalised words are names. English writes names and beginnings large, so the text itself is asked."""

from articles.body.telling.lexicon import ENDINGS, FAMILY, HONORIFICS, LITTLE, MONTHS, ORDINARY, SAME_NAME, SAYING
from articles.body.telling.scan import Token, key_of

_SHOUTED = 0.6  # where this part of the longer words of a line is capitalised, capitals there say nothing


def mark_names(*texts: list[list[Token]]) -> None:
    """Turn the words of several versions of a text that are names into tokens of that kind."""
    lines = [line for text in texts for line in text]
    small = {token.key for line in lines for token in line if token.kind == "word" and not token.capital}
    open_ = [(line, _shouted(line)) for line in lines]
    known = {
        token.key for line, shouted in open_ for token in line if not shouted and _surely(token)
    } - small
    foreign = [token for line in lines for token in line if token.kind == "word" and _without_capitals(token.text)]
    if len(foreign) * 2 < sum(token.kind == "word" for line in lines for token in line):
        for token in foreign:  # Hangul beside a name in an English text
            token.kind = "name"
    for line, shouted in open_:
        for at, token in enumerate(line):
            if token.capital and ((not shouted and _surely(token)) or _probably(line, at, known, small, shouted)):
                token.kind = "name"
            elif token.kind == "word" and token.key in HONORIFICS and token.capital:
                token.kind, token.key, token.soft = "name", HONORIFICS[token.key], True
        _same_names(line)


def _without_capitals(text: str) -> bool:
    """Whether these letters know no capitals: Hangul, Chinese characters."""
    return text.upper() == text.lower()


def _shouted(line: list[Token]) -> bool:
    """Whether capitals mean nothing in this line: A Headline Written Like This."""
    words = [token for token in line if token.kind == "word" and len(token.key) > 3]
    return len(words) > 3 and sum(token.capital for token in words) >= _SHOUTED * len(words)


def _surely(token: Token) -> bool:
    return token.capital and not token.starts and token.key not in LITTLE and token.key not in HONORIFICS


def _probably(line: list[Token], at: int, known: set, small: set, shouted: bool) -> bool:
    """Of a word whose capital may be only that of a beginning: whether it is a name all the same."""
    token = line[at]
    if token.key in LITTLE or token.key in HONORIFICS or token.key in MONTHS:
        return False
    if token.key in known or token.key in FAMILY:
        return True
    parts = [key_of(part) for part in token.text.split("-")]
    if token.key in small or parts[0] in ORDINARY or _ordinary_ending(token.key, line[at + 1 : at + 2]):
        return False
    if len(token.text) > 1 and token.text.isupper() and not shouted:
        return True
    return shouted or not _ordinary_plural(token.key)


def _ordinary_ending(key: str, after: list[Token]) -> bool:
    """Construction, Shortly, Miners; but of who "said" something, an ending proves nothing: Rogers, Lawrence."""
    return len(key) > 5 and key.endswith(ENDINGS) and not (after and after[0].key in SAYING)


def _ordinary_plural(key: str) -> bool:
    return key.removesuffix("s") in ORDINARY or key.removesuffix("es") in ORDINARY


def _same_names(line: list[Token]) -> None:
    """United States is US."""
    at = 0
    while at + 1 < len(line):
        short = SAME_NAME.get((line[at].key, line[at + 1].key))
        if short and line[at].kind == line[at + 1].kind == "name":
            line[at].text, line[at].key = f"{line[at].text} {line[at + 1].text}", short
            del line[at + 1]
        at += 1
