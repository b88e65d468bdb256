"""`lang` on words that are not in the paper's own language."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.languages import foreign

register = template.Library()


@register.filter
def lang(language: str) -> SafeString | str:
    """The attribute for an element whose words are in `language`: ` lang="ko"`, or nothing."""
    other = foreign(language)
    return format_html(' lang="{}"', other) if other else ""
