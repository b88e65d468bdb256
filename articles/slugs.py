"""Slugs: readable parts of addresses, in Latin letters where there are any, in the name's own script where not."""

import re

from django.core.validators import RegexValidator
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

PATTERN = r"[-\w]+"
validate_slug = RegexValidator(rf"^{PATTERN}\Z", _("A slug holds letters, figures and hyphens only."))


def slug_of(name: str, *, limit: int = 80, fallback: str = "story") -> str:
    """A slug for `name`, cut at a word's end at `limit` characters; Hangul stays Hangul."""
    slug = slugify(name) or slugify(name, allow_unicode=True)
    slug = slug.replace("_", "-").strip("-")
    if len(slug) > limit:
        slug = re.sub(r"-[^-]*$", "", slug[: limit + 1]) if "-" in slug[: limit + 1] else slug[:limit]
    return slug[:limit].strip("-") or fallback
