"""After a section moved under another top section: list its stories there, in small steps that block nobody."""

from django.db import transaction

from articles import press
from articles.models import Edition
from sections.events import pages_changed
from sections.models import Section

STEP = 500  # rows a transaction: publishing waits for one step at most


def listen() -> None:
    """Begin when a section tells that it has moved."""
    pages_changed.connect(_heard, dispatch_uid="articles.restack")


def _heard(sender, keys, **kwargs):
    if any(key.startswith("section-") for key in keys):
        restack()


def restack() -> int:
    """Finish every unfinished move; safe at any time and twice at once. Returns the number of editions touched."""
    return sum(_restack_one(section) for section in Section.objects.filter(moved=True))


def _restack_one(section: Section) -> int:
    top = section.parent_id or section.pk
    done = 0
    while ids := list(
        Edition.objects.filter(past=False, section=section).exclude(top_section=top).values_list("pk", flat=True)[:STEP]
    ):
        with transaction.atomic():
            done += Edition.objects.filter(pk__in=ids).update(top_section=top)
    done += _relist(section)
    Section.objects.filter(pk=section.pk, parent_id=section.parent_id).update(moved=False)
    return done


def _relist(section: Section) -> int:
    """Stories at home elsewhere that are listed in this section too: list them under its new top section."""
    guests = Edition.objects.filter(past=False, also_rows__section=section)
    guests = list(guests.values_list("pk", flat=True))
    for pk in guests:
        edition = Edition.objects.select_related("revision").get(pk=pk)
        with transaction.atomic():
            press.write_also_rows(edition, edition.revision.values["also_in"])
    return len(guests)
