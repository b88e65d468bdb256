"""What may be wrong with the stories, in sentences; asked by `manage.py doctor`."""

from django.db.models import Exists, F, OuterRef, Q

from articles import guard
from articles.models import Edition
from sections.models import Section


def findings() -> list[str]:
    """One sentence for each thing that is wrong; empty when all is well."""
    return [*_guard(), *_overlaps(), *_unfinished_moves()]


def _guard():
    if not guard.stands():
        yield (
            "The database no longer guards against two editions of one story at the same time. "
            "Run `manage.py migrate`, which puts the guard back."
        )


def _overlaps():
    later = Edition.objects.filter(article=OuterRef("article"), live_from__gt=OuterRef("live_from"))
    overlapping = Edition.objects.filter(
        Q(live_until=None, pk__isnull=False) & Exists(later)
        | Exists(later.filter(live_from__lt=OuterRef("live_until")))
    )
    for article, version in overlapping.order_by("article_id").values_list("article_id", "version")[:20]:
        yield f"Story {article}: edition {version} and a later one are live at the same time."


def _unfinished_moves():
    moved = Section.objects.filter(moved=True)
    for section in moved:
        yield f"The stories of section “{section}” have not all followed it to its new place. Run `manage.py tick`."
    strays = Edition.objects.filter(past=False, section__parent=None).exclude(top_section=F("section"))
    if strays.exclude(section__in=moved).exists():
        yield "Some stories are listed under a section they no longer belong to. Run `manage.py tick`."
