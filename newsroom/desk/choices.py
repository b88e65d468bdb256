"""What forms of the desk offer to choose from."""

from django import forms

from articles.admin.desk import sections
from articles.admin.places import with_children
from articles.models import Article


def sections_of(user):
    """The sections in which this person's desk acts, as the newsroom orders them; no desk means all."""
    desks = user.desk_ids
    return sections().filter(pk__in=with_children(desks)) if desks and not user.is_superuser else sections()


class SectionField(forms.ModelChoiceField):
    """One of a person's sections; `offer` says whose."""

    def __init__(self, **kwargs):
        super().__init__(queryset=sections().none(), **kwargs)

    def offer(self, user) -> None:
        """The sections of `user`."""
        self.queryset = sections_of(user)


def usual_section(user, offered: list) -> int | None:
    """The section to begin with: the first of the person's desks, else where their newest story stands, else the first."""
    numbers = [section.pk for section in offered]
    if user.desk_ids:
        return next((number for number in numbers if number in user.desk_ids), None)
    newest = Article.objects.filter(created_by=user).order_by("-pk").values_list("section", flat=True).first()
    return newest if newest in numbers else next(iter(numbers), None)


def own_byline(user) -> list[dict]:
    """The byline of a story by this person; nobody's where readers do not know them."""
    author = getattr(user, "author", None)
    return [{"author": author.pk, "printed_as": ""}] if author else []
