"""What a section may be called and where it may stand. Raises ValidationError that names the field."""

from functools import lru_cache

from django.core.exceptions import ValidationError
from django.urls import get_resolver
from django.utils.translation import gettext as _

# First segments that later parts of the paper will use (DESIGN, "The contract").
PROMISED = {"lite", "live", "podcasts", "newsletters", "gallery", "api"}
BELOW_A_SECTION = {"feed"}


@lru_cache
def reserved() -> frozenset[str]:
    """First segments of all routes of the root URLconf, and those promised to later parts."""
    routes = (str(pattern.pattern).lstrip("^/") for pattern in get_resolver().url_patterns)
    firsts = {route.split("/")[0] for route in routes}
    return frozenset(first for first in firsts | PROMISED if first and "<" not in first)


def check(section) -> None:
    """Refuse a reserved slug, a third level, a section under itself, and a top section moved with its children."""
    errors = {}
    if section.parent_id is None and section.slug in reserved():
        errors["slug"] = _("“%(slug)s” is an address the paper itself needs. Please choose another word.")
    if section.parent_id is not None and section.slug in BELOW_A_SECTION:
        errors["slug"] = _("“%(slug)s” below a section is the address of its feed. Please choose another word.")
    if section.parent_id is not None and (problem := _parent_problem(section)):
        errors["parent"] = problem
    if errors:
        raise ValidationError({field: text % {"slug": section.slug} for field, text in errors.items()})


def _parent_problem(section) -> str:
    """Why `section` cannot stand under its parent; empty where it can."""
    if section.parent_id == section.pk:
        return _("A section cannot stand under itself.")
    if section.parent.parent_id == section.pk and section.pk:
        return _("“%(slug)s” cannot stand under one of its own subsections.")
    if section.parent.parent_id is not None:
        return _("Sections have two levels. Please choose a top section.")
    if section.pk and section.children.exists():
        return _("This section has subsections of its own, so it must stay a top section.")
    return ""
