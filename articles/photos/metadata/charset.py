"""Which characters the bytes mean, and the repair of text that was encoded twice. Pure: bytes in, text out."""

import base64
import itertools

from articles.photos.metadata.tidy import LONGEST

TWICE = 3  # how often text is encoded over and over at most
WRONG = ("latin-1", "windows", "mac_roman")  # how UTF-8 is commonly misread
LETTERS = "áàâäãåæçéèêëíìîïñóòôöõøœúùûüýÿß’‘“”–—…«»•°§©®€£¡¿ÁÀÂÄÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜ \xa0"
CURLY = {
    byte: char for byte in range(0x80, 0xA0) if (char := bytes([byte]).decode("cp1252", "replace")) != "\ufffd"
}
UNCURLY = {ord(char): byte for byte, char in CURLY.items()}


def text(raw: bytes, limit: int = 0) -> str:
    """The text of `raw`, of a field that ends at `limit` bytes (0 = nowhere).

    UTF-8 where it is valid, whatever the file declares: text is hardly ever valid by chance. A last letter that was cut
    in two is dropped. Else EUC-KR if it reads as Korean, else Latin-1 or MacRoman, whichever makes the better words.
    """
    raw = raw[:4 * LONGEST]
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        whole = raw[:error.start]
        cut = error.reason == "unexpected end of data" and (len(raw) == limit or not whole.isascii())
    if cut:
        return whole.decode("utf-8")
    return _korean(raw) or max(_windows(raw), raw.decode("mac_roman"), key=_plausible)


def whole(packet: bytes) -> str:
    """The text of a packet of XML that cannot be read as it stands."""
    try:
        return packet.decode("utf-8")
    except UnicodeDecodeError:
        return _windows(packet)


def repaired(words: str) -> str:
    """`PeckovÃ¡` as `Pecková`: text that was encoded twice, and only if encoding it again gives exactly the same."""
    for _again in range(TWICE):
        once = next((better for wrong in WRONG if (better := _decoded_once(words, wrong))), None)
        if once is None:
            break
        words = once
    return words


def as_kept(raw: bytes) -> str:
    """Bytes as they came, for the record."""
    return base64.b64encode(raw[:4000]).decode("ascii")


def _decoded_once(words: str, wrong: str) -> str | None:
    """The text whose UTF-8 was read in the character set `wrong`; None unless the round trip is exact."""
    if words.isascii():
        return None
    try:
        raw = _windows_bytes(words) if wrong == "windows" else words.encode(wrong)
        better = raw.decode("utf-8")
        back = _windows(better.encode()) if wrong == "windows" else better.encode().decode(wrong)
    except UnicodeError:
        return None
    return better if back == words and better != words else None


def _windows(raw: bytes) -> str:
    """Latin-1 as everybody writes it, with curly quotes; the five bytes that mean nothing stay controls."""
    return raw.decode("latin-1").translate(CURLY)


def _windows_bytes(words: str) -> bytes:
    return words.translate(UNCURLY).encode("latin-1")


def _korean(raw: bytes) -> str:
    """The text if all that is not ASCII in it reads as Hangul, two syllables at least, and nothing as rubbish."""
    try:
        words = raw.decode("euc_kr")
    except UnicodeDecodeError:
        return ""
    strange = [char for char in words if char > "\x7f"]
    hangul = sum("가" <= char <= "힣" for char in strange)
    return words if hangul >= 2 and hangul * 3 >= len(strange) * 2 else ""


def _plausible(words: str) -> int:
    """How much the text looks like words of Europe: its letters, no capital after a small one, no quote after a letter."""
    good = sum(char in LETTERS for char in words if char > "\x7f")
    strange = sum(char > "\x7f" for char in words)
    jumps = sum(
        (a.islower() and b.isupper() and not (a + b).isascii()) or (a.isalpha() and b in "‘“")
        for a, b in itertools.pairwise(words)
    )
    inside = sum(
        a.isalpha() and c.isalpha() and not b.isalnum() and b > "\x7f" and b != "’"
        for a, b, c in zip(words, words[1:], words[2:], strict=False)
    )
    return good - strange - 2 * jumps - 2 * inside
