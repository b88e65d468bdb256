"""Boxes in which the paper points to something of its own, or to what somebody paid for."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.fields import LineField
from articles.photos.models import Photo
from newsroom.masthead.links import AN_ADDRESS, begins_like_a_link, validate_link
from newsroom.masthead.models.language import InLanguage
from sections.models import Section


class Promo(InLanguage):
    """A promo in one place of the paper, for one section or for all, for a time or until it is switched off."""

    class Kind(models.TextChoices):
        """What it is for; readers see it by colour and drawing."""

        PODCAST = "podcast", _("podcast")
        VIDEO = "video", _("video")
        LETTER = "letter", _("letter")
        PRINT = "print", _("print edition")
        CHANNEL = "channel", _("channel elsewhere")
        OTHER = "other", _("other")

    class Place(models.TextChoices):
        """Where it stands."""

        SIDE = "side", _("side column")
        STORY = "story", _("under the story")
        HOME = "home", _("band on the home page")

    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.OTHER)
    label = LineField(
        _("label"), max_length=80, blank=True,
        help_text=_("Small, over the title, such as “Podcast: English Cafe”. It also names a channel's box when read out."),
    )
    title = LineField(_("title"), max_length=140)
    text = LineField(_("text"), max_length=300, blank=True, help_text=_("One or two sentences."))
    url = models.CharField(_("leads to"), max_length=500, validators=[validate_link], help_text=AN_ADDRESS)
    link_words = LineField(
        _("words of the link"), max_length=80, blank=True, help_text=_("Empty: the title itself is the link.")
    )
    photo = models.ForeignKey(
        Photo, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("picture"),
        help_text=_("Shown only while its rights allow it; the promo goes on without."),
    )
    advertisement = models.BooleanField(
        _("advertisement"), default=False, help_text=_("Somebody pays for it. Readers are told, and so are search engines.")
    )
    place = models.CharField(_("place"), max_length=10, choices=Place.choices, default=Place.SIDE)
    section = models.ForeignKey(
        Section, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("only in"),
        limit_choices_to={"parent": None}, help_text=_("A top section: its pages and its stories. Empty: everywhere."),
    )
    starts = models.DateTimeField(_("not before"), null=True, blank=True)
    ends = models.DateTimeField(_("until"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(_("order"), default=100)
    active = models.BooleanField(_("switched on"), default=True)

    class Meta:
        verbose_name = _("promo")
        verbose_name_plural = _("promos")
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(condition=begins_like_a_link("url"), name="promo_url_is_a_link"),
            models.CheckConstraint(
                condition=Q(starts=None) | Q(ends=None) | Q(ends__gt=F("starts")), name="promo_ends_after_it_starts",
                violation_error_message=_("A promo ends after it has begun."),
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def rel(self) -> str:
        """The link's `rel`: what was paid for says so, what leads elsewhere hands nothing over."""
        said = ["sponsored"] * self.advertisement + ["noopener"] * (not self.url.startswith("/"))
        return " ".join(said)

    def clean(self):
        """Refuse what could never be seen."""
        if self.place == self.Place.HOME and self.section_id:
            raise ValidationError({"section": _("The home page belongs to no section. Please leave this empty.")})
