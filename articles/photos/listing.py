"""How the newsroom lists what grows without end and is never deleted; shared by the admin pages of the story."""

from django.contrib.admin import ShowFacets
from django.core.paginator import Paginator
from django.urls import reverse
from django.utils import timezone
from django.utils.dateformat import format as dateformat
from django.utils.functional import cached_property
from django.utils.html import format_html

FARTHEST = 10_000  # rows one can page to; older ones are found by search and filters


class BoundedPaginator(Paginator):
    """Counts no farther than `FARTHEST` rows, so a million stories cost what ten thousand do."""

    @cached_property
    def count(self):
        """How many rows there are, at most FARTHEST."""
        return self.object_list.order_by().values("pk")[:FARTHEST].count()


class Kept:
    """Admin of something that is never deleted, listed without counting."""

    paginator = BoundedPaginator
    show_full_result_count = False
    list_per_page = 50
    list_max_show_all = 0
    show_facets = ShowFacets.NEVER  # each is a COUNT over everything

    def has_delete_permission(self, request, obj=None):
        """Nobody deletes what readers or the audit may refer to; this also takes away "delete selected"."""
        return False


class ReadOnly(Kept):
    """Admin that only shows."""

    def has_add_permission(self, request):
        """It is written by what it records, not by hand."""
        return False

    def has_change_permission(self, request, obj=None):
        """The record stays as it was written."""
        return False


def thumbnail(photo: int, version: int):
    """The small picture of photo number `photo`, for the newsroom only, whatever its rights say.

    The address names the version, so that a browser asks for it once.
    """
    url = reverse("admin:photos_photo_thumbnail", args=[photo])
    return format_html('<img class="thumbnail" src="{}?v={}" alt="" loading="lazy">', url, version)


def in_zone(at) -> str:
    """`8 Apr 2020 13:47 KST`: a moment in the newsroom's zone, with the zone."""
    return dateformat(timezone.localtime(at), "j M Y H:i T")
