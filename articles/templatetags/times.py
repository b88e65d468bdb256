"""Times on the page."""

from django import template
from django.utils import timezone

from articles import proof

register = template.Library()
register.filter("moment", proof.moment)


@register.filter
def machine_time(at) -> str:
    """A time for the `datetime` attribute: the paper's zone, with its offset, to the second (HTML takes no microseconds)."""
    return timezone.localtime(at).isoformat(timespec="seconds")
