"""The desk page's parts, for `templates/admin/index.html`."""

from django import template

from newsroom.desk import breaking, credits
from newsroom.desk.gather import gather

register = template.Library()


@register.simple_tag(takes_context=True)
def desk_boxes(context):
    """The person's boxes with their rows, all asked for at once (`newsroom/desk/gather.py`)."""
    return gather(context["request"])


@register.inclusion_tag("desk/breaking.html", takes_context=True)
def breaking_news(context):
    """The form from the desk to readers, for those who may publish; after a refusal as it was typed."""
    user = context["request"].user
    if not breaking.may_break(user):
        return {}
    return {"form": context.get("breaking") or breaking.BreakingForm(user)}


@register.inclusion_tag("desk/credits.html", takes_context=True)
def photos_without_credit(context):
    """The newest photos that name nobody, for whoever may change photos."""
    user = context["request"].user
    return {"photos": credits.uncredited(user), "may": user.may(credits.CHANGE)}
