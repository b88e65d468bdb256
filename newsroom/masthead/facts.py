"""The paper's facts for every page: read with one query, kept until an editor changes anything readers see."""

import json
from typing import NamedTuple

from django.core.cache import cache
from django.db.models import CharField, DateField, IntegerField, TextField, Value
from django.db.models.functions import Cast

from newsroom.masthead.models import AreaEditor, Masthead, SisterSite, StandingPage
from sections.events import pages_changed

KEY = "masthead.facts"
SECONDS = 60  # another machine without a shared cache sees a change after this long
DATES = [field.name for field in Masthead._meta.fields if isinstance(field, DateField)]
MONTHS = "old_after_months"
TEXTS = [MONTHS, *(field.name for field in Masthead._meta.fields if isinstance(field, CharField))]


class Area(NamedTuple):
    """An editor and the area they answer for."""

    name: str
    area: str


class Site(NamedTuple):
    """A sister site."""

    name: str
    url: str


class Facts(NamedTuple):
    """All there is to say: the masthead's columns, its editors by area, its sister sites, the standing pages."""

    columns: dict
    editors: list[Area]
    sites: list[Site]
    pages: list[StandingPage]


def facts() -> Facts:
    """The facts; one query when cold, none when warm."""
    found = cache.get(KEY)
    if found is None:
        found = _read()
        cache.set(KEY, found, SECONDS)
    return found


def paper() -> Masthead:
    """The masthead; an unsaved one with its defaults where nobody has filled it in."""
    return Masthead(**facts().columns)


def _read() -> Facts:
    """Four small tables in one statement: each part has the masthead's columns, most of them empty."""
    pages = StandingPage.objects.filter(in_footer=True)
    parts = [
        _part("editor", AreaEditor.objects.all(), "name", "area"),
        _part("site", SisterSite.objects.all(), "name", "url"),
        _part("page", pages, "title", "slug", "language", "trust"),
    ]
    paper = _part("paper", Masthead.objects.filter(pk=1), *TEXTS, dates=DATES, position=Value(1))
    found = sorted(paper.union(*parts, all=True), key=lambda row: row[1])
    of = {kind: [row[2:] for row in found if row[0] == kind] for kind in ("paper", "editor", "site", "page")}
    return Facts(
        columns=_typed(dict(zip([*TEXTS, *DATES], of["paper"][0], strict=True))) if of["paper"] else {},
        editors=[Area(*row[:2]) for row in of["editor"]],
        sites=[Site(*row[:2]) for row in of["site"]],
        pages=[StandingPage(title=row[0], slug=row[1], language=row[2], trust=json.loads(row[3])) for row in of["page"]],
    )


def _typed(columns: dict) -> dict:
    """The columns of the one masthead, which came as texts and dates."""
    return columns | {"pk": 1, MONTHS: int(columns[MONTHS])}


def _part(kind: str, rows, *texts: str, dates=(), position="position"):
    """The rows of one table as (kind, position, texts…, dates…), padded to the masthead's width."""
    empty = [Value("", TextField()) for _ in TEXTS[len(texts) :]]
    never = [Cast(Value(None), DateField()) for _ in DATES[len(dates) :]]
    columns = [*(Cast(name, TextField()) for name in texts), *empty, *dates, *never]
    return rows.order_by().values_list(Value(kind, TextField()), Cast(position, IntegerField()), *columns)


def forget(sender, keys, **kwargs) -> None:
    """Receiver of `pages_changed`: facts are read anew after any change."""
    cache.delete(KEY)


def listen() -> None:
    """Connect `forget`."""
    pages_changed.connect(forget, dispatch_uid="masthead.forget")
