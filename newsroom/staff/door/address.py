"""Who knocks: the name that was typed, as the lock counts it. Where it comes from: `newsroom/visitors.py`."""

import unicodedata


def username(request, credentials=None) -> str:
    """The name under which failures are counted, whatever its capital letters.

    By way of capitals, as PostgreSQL compares: to it, "ı" without a dot and "i" are the same letter.
    """
    typed = (credentials or request.POST).get("username") or ""
    return unicodedata.normalize("NFKC", typed[:254]).replace("\0", "").strip().upper().casefold()[:255]
