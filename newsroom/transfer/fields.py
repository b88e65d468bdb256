"""Reading one field of a record. Every refusal is a DraftError that names the field."""

import math

from articles.body.characters import without_controls
from articles.body.sanitise import clean_text
from articles.intake import DraftError


def line(record: dict, name: str, limit: int = 0) -> str:
    """One line of clean text, "" where there is none; `limit` in characters."""
    return one_line(record.get(name), name, limit)


def one_line(value, name: str, limit: int = 0) -> str:
    """Like `line`, for a value already taken out of its record."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise DraftError(name, "must be text")
    text = clean_text(value)
    if limit and len(text) > limit:
        raise DraftError(name, f"longer than {limit} characters ({len(text)})")
    return text


def needed(record: dict, name: str, limit: int) -> str:
    """A line that must be there."""
    text = line(record, name, limit)
    if not text:
        raise DraftError(name, "is missing")
    return text


def prose(value, name: str) -> str:
    """Text that may have several lines."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise DraftError(name, "must be text")
    return without_controls(value).strip()


def items(record: dict, name: str) -> list:
    """A list, empty where there is none."""
    value = record.get(name)
    if value is None:
        return []
    if not isinstance(value, list):
        raise DraftError(name, "must be a list")
    return value


def storable(value):
    """Any JSON value, without what no database keeps: control characters, lone surrogates, endless numbers."""
    if isinstance(value, str):
        return without_controls(value)
    if isinstance(value, dict):
        return {without_controls(key): storable(item) for key, item in value.items()}
    if isinstance(value, list):
        return [storable(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
