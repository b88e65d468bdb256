"""The bell in the head of every page of the newsroom, and a box of notices for the desk page."""

from django import template

from newsroom.notices import wording
from newsroom.notices.models import Notice

register = template.Library()
MOST_COUNTED = 9  # more than that is "9+": nobody counts further, nor does the database
IN_BOX = 5


@register.inclusion_tag("notices/bell.html", takes_context=True)
def bell(context) -> dict:
    """How many notices this person has not seen. One query, of an index that holds the unseen only."""
    unseen = Notice.of(context["request"].user).filter(seen=None).order_by()
    count = len(unseen.values_list("seen")[: MOST_COUNTED + 1])
    return {"count": count, "more": count > MOST_COUNTED, "most": MOST_COUNTED}


@register.inclusion_tag("notices/box.html", takes_context=True)
def notices_box(context) -> dict:
    """The newest that this person has not seen. One query."""
    request = context["request"]
    rows = Notice.of(request.user).filter(seen=None).select_related("by").order_by("-pk")[:IN_BOX]
    return {"request": request, "rows": [wording.told(notice, request.now) for notice in rows]}
