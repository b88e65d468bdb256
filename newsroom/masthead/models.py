"""The publication's own facts, which Korean law asks every page to show, and its standing pages."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.fields import BodyField, LineField
from articles.slugs import validate_slug


class Masthead(models.Model):
    """The facts in the footer of every page: one row."""

    title = LineField(_("title of the paper"), max_length=100, default="The Daily")
    title_ko = LineField(_("title in Korean"), max_length=100, blank=True)
    tagline = LineField(_("tagline"), max_length=200, blank=True)
    company = LineField(_("company"), max_length=200, blank=True)
    address = LineField(_("publishing office"), max_length=300, blank=True, help_text=_("Street address."))
    telephone = LineField(_("telephone"), max_length=40, blank=True)
    registration_number = LineField(_("online newspaper registration number"), max_length=100, blank=True)
    registration_date = models.DateField(_("date of registration"), null=True, blank=True)
    publisher = LineField(_("publisher"), max_length=200, blank=True)
    editor = LineField(
        _("editor"), max_length=300, blank=True, help_text=_("With several: each name, and what they answer for.")
    )
    juvenile_protection = LineField(_("juvenile protection manager"), max_length=200, blank=True)
    founded = models.DateField(_("founded"), null=True, blank=True)
    copyright_line = LineField(
        _("copyright line"), max_length=300, blank=True, help_text=_("Empty: made of the year and the company.")
    )

    class Meta:
        verbose_name = _("masthead")
        verbose_name_plural = _("masthead")
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="masthead_one_row")]

    def __str__(self):
        return self.title


class StandingPage(models.Model):
    """A page that stays: the privacy statement, the ombudsman and their like, at `/about/<slug>/`."""

    slug = models.CharField(_("slug"), max_length=80, unique=True, validators=[validate_slug])
    title = LineField(_("title"), max_length=200)
    body = BodyField(_("text"), blank=True)
    position = models.PositiveSmallIntegerField(_("order in the footer"), default=100)
    in_footer = models.BooleanField(_("linked in the footer"), default=True)

    class Meta:
        verbose_name = _("standing page")
        verbose_name_plural = _("standing pages")
        ordering = ["position", "title"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        """Where readers find the page."""
        return f"/about/{self.slug}/"
