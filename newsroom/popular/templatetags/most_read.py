"""What is read most, for the side column."""

from django import template

from articles.models import Edition
from newsroom.popular import counting

register = template.Library()


@register.simple_tag(takes_context=True)
def most_popular(context, count: int) -> list[Edition]:
    """The `count` live stories read most in the last 24 hours: headline and address."""
    return counting.most_read(context["request"].now, count, "slug", "headline")
