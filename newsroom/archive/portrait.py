"""An author's portrait on the author's page."""

from django.utils.html import escape


def slot(named) -> str:
    """A slot that is filled together with the cards, so that the portrait's rights are asked too; empty without one."""
    photo = getattr(named, "portrait_id", None)
    return f"<!--if:{photo}--><!--photo:{photo}:portrait:{escape(named.name)}--><!--fi-->" if photo else ""
