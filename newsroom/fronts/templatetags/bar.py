"""The breaking-news bar for every public page."""

from django import template

from newsroom.fronts import bars

register = template.Library()


@register.inclusion_tag("fronts/bar.html", takes_context=True)
def breaking_bar(context) -> dict:
    """The bar in force at the request's `now`, or nothing. No query when warm."""
    return {"bar": bars.in_force(context["request"].now)}
