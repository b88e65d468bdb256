"""How the newsroom lists what grows without end and is never deleted; shared by the admin pages of the story."""

from django.contrib.admin import ShowFacets
from django.core.paginator import Paginator
from django.utils.functional import cached_property

FARTHEST = 10_000  # rows one can page to; older ones are found by search and filters


class BoundedPaginator(Paginator):
    """Pages without COUNT: it looks no farther than `FARTHEST` rows, so a million stories cost what ten thousand do."""

    @cached_property
    def count(self):
        """How many rows there are, at most FARTHEST."""
        return len(self.object_list.order_by().values_list("pk", flat=True)[:FARTHEST])


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
