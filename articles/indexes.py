"""Telling the rooms of editions in the transaction that writes them. A room that keeps something of each edition (an index)
has a file `editions.py` with `written(rows)`, `changed(numbers)` and `over(numbers)`; found by name, as `due.py` is.
"""

from sections import byname


def written(rows: list[dict]) -> None:
    """New editions: their columns as dicts, with `pk`."""
    if rows:
        for room in byname.each("editions"):
            room.written(rows)


def changed(numbers: list[int]) -> None:
    """The words of these editions were rendered anew."""
    if numbers:
        for room in byname.each("editions"):
            room.changed(numbers)


def over(numbers: list[int]) -> None:
    """These editions are past, or about to be deleted."""
    if numbers:
        for room in byname.each("editions"):
            room.over(numbers)
