"""What editors arrange: a front's draft, every arrangement that was ever launched, and the breaking-news bar."""

from django.conf import settings
from django.db import models
from django.db.models import Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from articles.fields import LineField
from sections import clock


class Front(models.Model):
    """The home page (no section) or a section's front, with the draft its editors work on.

    Readers see its newest `Launch` and never the draft. `version` counts the saved drafts: a save names the version it
    began from, and a stale one is refused.
    """

    key = models.CharField(max_length=40, unique=True)  # "home", or "section-7"
    section = models.OneToOneField("sections.Section", models.PROTECT, null=True, blank=True, related_name="+")
    draft = models.JSONField(default=dict)  # as `arrangement.dump` writes it
    version = models.PositiveIntegerField(default=0)
    changed = models.DateTimeField(null=True)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("front")
        verbose_name_plural = _("fronts")
        permissions = [
            ("arrange_home", _("Can arrange the home page and launch it")),
            ("arrange_front", _("Can arrange the fronts of sections and launch them")),
            ("tell_breaking", _("Can put up the breaking-news bar")),
        ]
        default_permissions = ()

    def __str__(self):
        return str(self.section) if self.section_id else str(_("Home"))


class Launch(models.Model):
    """An arrangement that went live: kept for good, never changed. The newest one of a front is what readers see."""

    front = models.ForeignKey(Front, models.PROTECT, related_name="launches")
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    arrangement = models.JSONField(default=dict)
    undoes = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("launch")
        verbose_name_plural = _("launches")
        ordering = ["-number"]
        constraints = [UniqueConstraint(fields=["front", "number"], name="launch_number")]
        indexes = [models.Index(fields=["front", "-at"], name="launch_newest")]
        default_permissions = ()

    def __str__(self):
        return f"{self.front} {self.number}"


class Level(models.TextChoices):
    """How loud the bar is."""

    BREAKING = "breaking", _("Breaking news")
    DEVELOPING = "developing", _("Developing")
    NOTICE = "notice", _("Notice")


class Bar(models.Model):
    """A line over every page, with an end that cannot be forgotten. Rows are kept: what readers were told, and when."""

    text = LineField(_("text"), max_length=140)
    link = models.CharField(_("link"), max_length=500, blank=True)
    level = models.CharField(_("level"), max_length=10, choices=Level, default=Level.BREAKING)
    starts = models.DateTimeField(_("from"), default=clock.now)
    ends = models.DateTimeField(_("until"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    taken_down = models.DateTimeField(null=True, editable=False)
    taken_down_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )

    class Meta:
        verbose_name = _("breaking-news bar")
        verbose_name_plural = _("breaking-news bars")
        ordering = ["-starts", "-id"]
        indexes = [models.Index(fields=["ends"], name="bar_ends")]
        constraints = [models.CheckConstraint(condition=Q(ends__gt=models.F("starts")), name="bar_ends_later")]
        default_permissions = ()

    def __str__(self):
        return self.text
