"""The arranging page's lines: each place with its pins, and the stories that may be put somewhere."""

from dataclasses import dataclass, field
from datetime import datetime

from django import forms

from articles.models import Article, Edition
from newsroom.fronts.arrangement import Arrangement, pins_of
from newsroom.fronts.layouts import Place
from newsroom.fronts.warnings import warnings
from sections import byname
from sections.nav import Shelf

OFFERED = 30  # stories beside the places
OFFER = ("article_id", "headline", "live_from", "live_until", "first_published")


@dataclass
class Line:
    """A pin as the page shows it: its form, the story's own headline, and what should be known of it."""

    form: forms.Form
    number: int
    headline: str
    said: list[str] = field(default_factory=list)


@dataclass
class Held:
    """A place and its lines."""

    place: Place
    lines: list[Line]


def held(places: list[Place], formset: forms.BaseFormSet, shelf: Shelf | None, draft: Arrangement,
         now: datetime) -> list[Held]:
    """The places from the top down, each with its pins in the order of the form."""
    rows = [(form, _value(form, "place"), _value(form, "article"), _order(form)) for form in formset.forms]
    headlines = headlines_of({number for _form, _place, number, _order in rows})
    said: dict[tuple[str, int], list[str]] = {}
    for warning in warnings(shelf, draft, now):
        said.setdefault((warning.place, warning.article), []).append(warning.words)
    known = {place.key for place in places}
    lines: dict[str, list[Line]] = {}
    for form, place, number, _order_of in sorted(rows, key=lambda row: row[3]):
        line = Line(form, number, headlines.get(number, f"#{number}"), said.get((place, number), []))
        lines.setdefault(place if place in known else places[0].key, []).append(line)
    return [Held(place, lines.get(place.key, [])) for place in places]


def headlines_of(numbers: set[int]) -> dict[int, str]:
    """What the newsroom calls these stories. One query."""
    usable = {number for number in numbers if 0 < number < 2**63}
    return dict(Article.objects.filter(pk__in=usable).values_list("pk", "headline"))


def offered(shelf: Shelf | None, draft: Arrangement, typed: str, now: datetime) -> list[Edition]:
    """Live and planned stories to choose from: what was looked for, else the newest of the front that are not pinned."""
    stories = Edition.objects.filter(past=False).only(*OFFER)
    if typed:
        found = [number for room in byname.each("story_search") for number in room.numbers(typed)]
        found += [int(typed)] if typed.isascii() and typed.isdecimal() and len(typed) < 18 else []
        stories = stories.filter(article__in=found[:200])
    else:
        stories = stories.filter(live_from__lte=now, first_published__lte=now)
        stories = stories.exclude(article__in={pin.article for _place, pin in pins_of(draft)})
        if shelf:
            stories = stories.filter(**{"section" if shelf.parent_id else "top_section": shelf.id})
    once = {story.article_id: story for story in stories.order_by("-first_published", "-article_id")[: OFFERED * 2]
            if story.live_until is None or story.live_until > now}
    return list(once.values())[:OFFERED]


def _value(form: forms.Form, name: str):
    value = form[name].value()
    if name != "article":
        return value
    text = str(value)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else 0


def _order(form: forms.Form) -> float:
    try:
        return float(form["order"].value())
    except (TypeError, ValueError):
        return float("inf")
