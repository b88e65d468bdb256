"""The fronts on the newsroom's pages: the box on the desk page, and times with their zone."""

from django import template

from newsroom.fronts import bars
from newsroom.fronts.admin.desk import Standing, address_of
from newsroom.fronts.models import Front
from newsroom.fronts.words import moment

register = template.Library()


@register.filter
def desk_time(at) -> str:
    """`Wed 8 Apr 2020 13:47 KST`; nothing where there is no time."""
    return moment(at) if at else ""


@register.inclusion_tag("fronts/admin/box.html", takes_context=True)
def fronts_box(context) -> dict:
    """For those who may arrange the home page or put up the bar. Two queries for them, none for others."""
    request = context["request"]
    arranges, tells = request.user.may("fronts.arrange_home"), bars.may_tell(request.user)
    if not arranges and not tells:
        return {"may": False}
    front = Front.objects.filter(key="home").first() if arranges else None
    launch = front.launches.select_related("by").first() if front else None
    address = address_of(front or Front(key="home"))
    home = Standing("", address, False, front, launch) if arranges else None
    return {"may": True, "home": home, "bar": bars.in_force(request.now) if tells else None}
