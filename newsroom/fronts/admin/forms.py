"""The forms of the fronts' desk. A whole arrangement is one plain form: each pin with its place and its order in it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.admin.date_and_time import DateAndTime
from articles.photos.forms import say_which_part
from newsroom.fronts.arrangement import Arrangement, Pin
from newsroom.fronts.bars import LONGEST, MOST
from newsroom.fronts.layouts import Place
from newsroom.fronts.models import Level

PINS = 400  # in one form
HIDDEN = forms.HiddenInput


def moment_field(label, **more) -> forms.SplitDateTimeField:
    """A day and a time in the newsroom's zone."""
    field = forms.SplitDateTimeField(label=label, widget=DateAndTime, **more)
    say_which_part(field)
    return field


class PinForm(forms.Form):
    """One pinned story."""

    article = forms.IntegerField(min_value=1, widget=HIDDEN)
    place = forms.ChoiceField(label=_("Place"))
    order = forms.FloatField(label=_("Order"), widget=forms.NumberInput(attrs={"step": "any"}))
    headline = forms.CharField(label=_("Headline here"), required=False, max_length=500)
    kicker = forms.CharField(label=_("Kicker here"), required=False, max_length=100)
    photo = forms.IntegerField(label=_("Photo here (its number)"), required=False, min_value=1)
    starts = moment_field(_("From"), required=False)
    until = moment_field(_("Until"), required=False)
    gone = forms.BooleanField(label=_("Take off"), required=False)

    def __init__(self, *args, places: list[Place], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["place"].choices = [(place.key, place.name) for place in places]

    def pin(self) -> Pin:
        """What was typed, as a pin."""
        said = {name: self.cleaned_data[name] for name in ("article", "starts", "until", "headline", "kicker", "photo")}
        return Pin(**said)


PinForms = forms.formset_factory(PinForm, extra=0, max_num=PINS, absolute_max=PINS + 1, validate_max=True)


def forms_of(arrangement: Arrangement, places: list[Place], data=None) -> forms.BaseFormSet:
    """The form of an arrangement, as kept or (with `data`) as typed; places that are no more fall out of it."""
    known = {place.key for place in places}
    first = [
        {"article": pin.article, "place": key, "order": order, "headline": pin.headline, "kicker": pin.kicker,
         "photo": pin.photo, "starts": pin.starts, "until": pin.until}
        for key in known.intersection(arrangement) for order, pin in enumerate(arrangement[key], start=1)
    ]
    return PinForms(data, initial=None if data is not None else first, prefix="pin", form_kwargs={"places": places})


def arranged(formset: forms.BaseFormSet) -> Arrangement:
    """The arrangement that a valid form says; pins by their order, without those that were taken off."""
    kept = [form for form in formset.forms if not form.cleaned_data["gone"]]
    arrangement: Arrangement = {}
    for form in sorted(kept, key=lambda form: form.cleaned_data["order"]):
        arrangement.setdefault(form.cleaned_data["place"], []).append(form.pin())
    return arrangement


class BarForm(forms.Form):
    """The breaking-news bar."""

    text = forms.CharField(label=_("What readers shall know"), max_length=MOST)
    link = forms.CharField(
        label=_("Link"), required=False, max_length=500, help_text=_("Such as /article/12/. May be empty."))
    level = forms.ChoiceField(label=_("Level"), choices=Level)
    ends = moment_field(_("Until"), help_text=_("At most %(hours)s hours ahead.") % {
        "hours": int(LONGEST.total_seconds() // 3600)})


class MomentForm(forms.Form):
    """A moment of the past to look at."""

    at = moment_field(_("As it stood"))
