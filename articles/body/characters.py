"""Characters that no text of the paper may hold."""

import re

_CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n\r")
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def without_controls(text: str) -> str:
    """Remove control characters, U+FFFE, U+FFFF and lone surrogates; tabs and line ends stay."""
    return _UNWANTED.sub("", text) if _holds_unwanted(text) else text


def _holds_unwanted(text: str) -> bool:
    """Tell whether any character is to go; several times faster than searching with the pattern."""
    try:
        encoded = text.encode()
    except UnicodeEncodeError:  # a lone surrogate
        return True
    if len(encoded.translate(None, _CONTROLS)) != len(encoded):
        return True
    return "\ufffe" in text or "\uffff" in text
