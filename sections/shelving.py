"""Renaming and moving sections: the old address keeps working, and nothing waits for the stories."""

from django.db import transaction

from sections import clock
from sections.events import announce
from sections.models import OldPath, Section


def shelve(section: Section) -> Section:
    """Save `section`, keep its and its children's old addresses, and announce the change.

    The stories in it are not touched here: who lists them under the new top section hears `section-<id>`
    and does so after commit, in small steps.
    """
    with transaction.atomic():
        before = Section.objects.select_related("parent").filter(pk=section.pk).first()
        if before:
            section.moved = section.moved or before.parent_id != section.parent_id
        section.save()
        if before and before.path != section.path:
            _remember(section, before)
        OldPath.objects.filter(path__in=[path for _, path in _family(section, section.path)]).delete()
        announce(f"section-{section.pk}")
    return section


def _family(section: Section, path: str) -> list[tuple[Section, str]]:
    """`section` at `path`, with its subsections at theirs."""
    return [(section, path)] + [(child, f"{path}/{child.slug}") for child in section.children.all()]


def _remember(section: Section, before: Section) -> None:
    """Write down the addresses that `section` and its subsections had."""
    at = clock.now()
    for shelf, path in _family(section, before.path):
        OldPath.objects.update_or_create(path=path, defaults={"section": shelf, "since": at})
