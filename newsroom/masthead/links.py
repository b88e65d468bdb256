"""Addresses that an editor may link to from the paper's own boxes."""

import re
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

AN_ADDRESS = _("A page of this paper, such as /about/subscribe/, or an address that begins with https://.")
# What browsers take out of an address or read as a slash: no address that is meant needs any of it.
_TRICKS = re.compile(r"[\x00-\x20\x7f\\<>\"]")


def is_link(value: str) -> bool:
    """Whether `value` is a path on this site or an https address; everything else a browser could run or follow is not."""
    if _TRICKS.search(value):
        return False
    if value.startswith("/"):
        return not value.startswith("//")
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname) and "@" not in parts.netloc


def validate_link(value: str) -> None:
    """Refuse, in words, what `is_link` refuses."""
    if not is_link(value):
        raise ValidationError(_("This is no address readers can be sent to. %(example)s") % {"example": AN_ADDRESS})


def begins_like_a_link(field: str) -> Q:
    """The coarse form of the rule for the database, so that no script stores anything a browser would run."""
    begins = Q(**{f"{field}__startswith": "/"}) & ~Q(**{f"{field}__startswith": "//"})
    return begins | Q(**{f"{field}__startswith": "https://"})
