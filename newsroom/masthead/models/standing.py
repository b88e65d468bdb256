"""Pages that stay."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.fields import BodyField, LineField
from articles.slugs import validate_slug
from newsroom.masthead.models.language import InLanguage


class StandingPage(InLanguage):
    """A page that stays: the privacy statement, the ombudsman and their like, at `/about/<slug>/`."""

    slug = models.CharField(_("slug"), max_length=80, unique=True, validators=[validate_slug])
    title = LineField(_("title"), max_length=200)
    body = BodyField(_("text"), blank=True)
    position = models.PositiveSmallIntegerField(_("order in the footer"), default=100)
    in_footer = models.BooleanField(_("linked in the footer"), default=True)
    trust = models.JSONField(_("what it answers"), default=list, blank=True)  # keys of `trust.PROPERTIES`

    class Meta:
        verbose_name = _("standing page")
        verbose_name_plural = _("standing pages")
        ordering = ["position", "title"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        """Where readers find the page."""
        return f"/about/{self.slug}/"
