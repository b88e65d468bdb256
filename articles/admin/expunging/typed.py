"""What the managing editor types to have words removed for good."""

from django import forms
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from articles.admin.revisions.frame import number_of
from articles.expunging.deed import Order
from articles.expunging.phrases import MOST, SHORTEST, Phrases
from articles.expunging.shared import NAMES, PHOTOS


class OrderForm(forms.Form):
    """The first step: which words, why, by whose order."""

    phrases = forms.CharField(
        label=_("The words"), max_length=5000, widget=forms.Textarea(attrs={"rows": 4, "cols": 60, "autocomplete": "off"}),
        help_text=_("One phrase a line. Capital letters, spaces and the marks between words make no difference."),
    )
    inside = forms.BooleanField(
        label=_("Also where they are part of a longer word"), required=False,
        help_text=_("“Kim” is then also found in “Kimchi”. Phrases in Hangul are found with their endings anyway."),
    )
    court = forms.CharField(label=_("By whose order"), max_length=200, help_text=_("The court, and its reference."))
    why = forms.CharField(label=_("Why"), max_length=1000, help_text=_("For the audit. Please do not repeat the words."))

    def clean(self):
        """With `found`, the phrases as they are looked for."""
        typed = super().clean()
        if "phrases" in typed:
            try:
                typed["found"] = Phrases.typed(typed["phrases"], inside=typed.get("inside", False))
            except ValueError:
                said = _t("Please give up to %(most)s phrases of at least %(least)s letters or figures each.")
                self.add_error("phrases", said % {"most": MOST, "least": SHORTEST})
        return typed

    def order(self, post) -> Order:
        """The order, with what was ticked in the second step."""
        typed = self.cleaned_data
        also = tuple(filter(None, map(number_of, post.getlist("also"))))[:100]
        ticked = tuple(group for group in (PHOTOS, NAMES) if post.get(group))
        return Order(typed["found"], typed["why"], typed["court"], also, ticked)
