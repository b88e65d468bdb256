"""A front as a page shows it: from an arrangement to the context of its template.

The one way for readers' pages, for the preview of a draft and for the front as it stood, so that they cannot differ:

    context = drawn(None, arrangement, request.now)      # the home page; or a `nav.Shelf` for a section's front
    TemplateResponse(request, template_of(None), still(context))
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from articles import cards, cursors
from articles.lists import PAGE, RIVER, Entry, Page
from articles.models.edition import FIRST_PAGE
from newsroom.fronts import composing, heading, stories
from newsroom.fronts.arrangement import Arrangement, in_force, load
from newsroom.fronts.cells import Pinned
from newsroom.fronts.kept import kept
from newsroom.fronts.layouts import places_of
from newsroom.fronts.placing import placed
from newsroom.fronts.stories import Found, Story
from sections import nav
from sections.nav import Shelf

Finder = Callable[[set[int]], Found]  # from the numbers of the pinned stories to all a front may show


def template_of(shelf: Shelf | None) -> str:
    """The template that takes what `drawn` gives."""
    return "fronts/section.html" if shelf else "fronts/home.html"


def launched(key: str) -> Arrangement:
    """What readers see of the front `home` or `section-7`; empty where nothing was launched. No query when warm."""
    return load(kept().arrangements.get(key, {}))


def drawn(shelf: Shelf | None, arrangement: Arrangement, now: datetime, *, place: tuple | None = None,
          find: Finder | None = None, rights_at: datetime | None = None) -> dict:
    """The context of the front of `shelf` (None = home) under `arrangement` at `now`.

    `place`: on a section's front, where its list goes on (`cursors.asked`): a page without a head; else its first page.
    `find`: brings other stories than those live at `now`. `rights_at`: when pictures' rights are asked, if not at `now`.
    """
    held = in_force(arrangement, now)
    numbers = {pin.article for pins in held.values() for pin in pins}
    found = find(numbers) if find else _live(shelf, now, place or (now, FIRST_PAGE), numbers)
    photos = {pin.photo for pins in held.values() for pin in pins if pin.photo}
    shown, pictures = cards.pictured([*found.newest, *found.asked], rights_at or now, photos)
    pinned = placed(places_of(shelf), held, shown, pictures.keys())
    newest = shown[: len(found.newest)]
    if shelf is None:
        return _home(newest, pinned, now, pictures)
    head = [] if place else heading.looks(newest[:PAGE], pinned)
    return _section(shelf, _page(newest, head, now, pictures))


def still(context: dict) -> dict:
    """The context of a front to be looked at alone, as a preview is: its list leads to no older stories."""
    return context | {"page": replace(context["page"], older="")} if "page" in context else context


def _live(shelf: Shelf | None, now: datetime, place: tuple, numbers: set[int]) -> Found:
    return stories.of_a_shelf(shelf, now, place, numbers) if shelf else stories.of_the_paper(nav.menu(), now, numbers)


def _home(newest: list[Story], pinned: Pinned, now: datetime, pictures: dict) -> dict:
    front = composing.compose(newest, nav.menu(), pinned)
    cells = list(front.cells())
    ready = cards.fill([(cell.story.card_html, cell.look) for cell in cells], now, pictures)
    for cell, html in zip(cells, ready, strict=True):
        cell.html = html
    return {"front": front}


def _section(shelf: Shelf, page: Page) -> dict:
    context = {"shelf": shelf, "top": nav.tree().top_of(shelf), "page": page, "lead": page.set_as("wide")}
    return context | {"under": page.set_as("small", "text")}


def _page(newest: list[Story], head: list[tuple[Story, str]], now: datetime, pictures: dict) -> Page:
    """The stories of the head, then the river of those that stand not in it."""
    above = {story.article_id for story, _look in head}
    river = [(story, RIVER) for story in newest[:PAGE] if story.article_id not in above]
    html = cards.fill([(story.card_html, look) for story, look in [*head, *river]], now, pictures)
    entries = [Entry(story.first_published, look, card)
               for (story, look), card in zip([*head, *river], html, strict=True)]
    older = cursors.write(*newest[PAGE - 1][:2]) if len(newest) > PAGE else ""
    return Page(entries, older)
