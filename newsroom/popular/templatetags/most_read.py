"""What is read most, for the side column."""

from django import template

from newsroom.popular import windows

register = template.Library()


@register.simple_tag(takes_context=True)
def most_popular(context, count: int) -> windows.Ranking:
    """The `count` live stories read most in a day, or else in a week: headline and address. One query, or two."""
    return windows.ranking(context["request"].now, windows.DAY, count, "slug", "headline", "language")
