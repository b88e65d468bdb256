"""Differences between two arrangements in sentences, with the stories' headlines."""

from typing import NamedTuple

from newsroom.fronts.admin.lines import headlines_of
from newsroom.fronts.deeds import Difference
from newsroom.fronts.layouts import Place


class Told(NamedTuple):
    """A place, and the headlines that came and went; `moved`: those that stayed stand or read otherwise."""

    place: str
    came: list[str]
    went: list[str]
    moved: bool


def told(differences: list[Difference], places: list[Place]) -> list[Told]:
    """The same in words. One query."""
    names = {place.key: place.name for place in places}
    headlines = headlines_of({number for one in differences for number in (*one.came, *one.went)})
    return [
        Told(names.get(one.place, one.place), [headlines.get(number, f"#{number}") for number in one.came],
             [headlines.get(number, f"#{number}") for number in one.went], one.moved)
        for one in differences
    ]
