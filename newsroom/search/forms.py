"""The search form: what was typed, kept as it was, and what of it can be used. A filter that makes no sense is told."""

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Author, Tag
from newsroom.search.finding import BEST, NEWEST, Filters
from sections import nav

DAY = {"type": "date"}
ORDERS = [(BEST, _("Best first")), (NEWEST, _("Newest first"))]


class SearchForm(forms.Form):
    """`q`, and the filters beside it. Without scripts it is a plain form."""

    q = forms.CharField(label=_("Words"), required=False, strip=True)
    section = forms.ChoiceField(label=_("Section"), required=False)
    since = forms.DateField(label=_("From"), required=False, widget=forms.DateInput(DAY, format="%Y-%m-%d"))
    until = forms.DateField(label=_("To"), required=False, widget=forms.DateInput(DAY, format="%Y-%m-%d"))
    author = forms.CharField(label=_("Author"), required=False, max_length=200)
    tag = forms.CharField(label=_("Topic"), required=False, max_length=200)
    order = forms.ChoiceField(label=_("Order"), required=False, choices=ORDERS)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"label_suffix": ""} | kwargs)
        shelves = [
            (shelf.path, f"{top.name} › {shelf.name}" if shelf is not top else top.name)
            for top in nav.tree().tops for shelf in (top, *top.children)
        ]
        self.fields["section"].choices = [("", _("All sections")), *shelves]

    def clean_author(self) -> Author | None:
        """By slug or by name."""
        return self._named(Author, "author", _("No author of that name is known here."))

    def clean_tag(self) -> Tag | None:
        """By slug or by name."""
        return self._named(Tag, "tag", _("No topic of that name is known here."))

    def filters(self) -> Filters:
        """What the valid fields ask for."""
        said = self.cleaned_data
        shelf = nav.tree().by_path.get(said.get("section") or "")
        author, tag = said.get("author"), said.get("tag")
        return Filters(
            section=shelf.id if shelf else None, since=said.get("since"), until=said.get("until"),
            author=author.pk if author else None, tag=tag.pk if tag else None,
        )

    @property
    def narrowed(self) -> bool:
        """Whether anything but words was asked for."""
        return any(self.data.get(name) for name in ("section", "since", "until", "author", "tag"))

    def _named(self, model, field: str, unknown: str):
        typed = self.cleaned_data[field].replace("\0", "").strip()
        if not typed:
            return None
        found = model.objects.filter(slug=typed).first() or model.objects.filter(name__iexact=typed).first()
        if found is None:
            raise forms.ValidationError(unknown)
        return found.merged_into or found
