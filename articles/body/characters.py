"""Characters that no text of the paper may hold: those that control machines, and those that nobody sees."""

import re

# Soft hyphens, spaces without width, marks that turn the direction of text, and a whole alphabet that no screen shows:
# words hide in them, and read backwards.
_UNSEEN = "\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f"
_UNWANTED = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff{_UNSEEN}]")
_PLAIN = bytes(range(0x20, 0x80)) + b"\t\n\r"  # never unwanted, and most of any text


def without_controls(text: str) -> str:
    """Remove control and invisible characters, U+FFFE, U+FFFF and lone surrogates; tabs and line ends stay."""
    return _UNWANTED.sub("", text) if _holds_unwanted(text) else text


def _holds_unwanted(text: str) -> bool:
    """Tell whether any character is to go: many times faster than searching the whole text with the pattern."""
    try:
        rest = text.encode().translate(None, _PLAIN)
    except UnicodeEncodeError:  # a lone surrogate
        return True
    return _UNWANTED.search(rest.decode()) is not None
