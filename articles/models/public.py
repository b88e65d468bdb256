"""What readers are told about a story beside its words: corrections, and why it was withdrawn."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.states import Change


class Correction(models.Model):
    """Written together with the edition that carries it, public from that edition's start, never changed."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="corrections")
    kind = models.CharField(max_length=13, choices=Change)
    text = models.TextField(_("what was wrong, and what is right"))
    at = models.DateTimeField(help_text="the time shown to readers")
    public_from = models.DateTimeField()

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["-at", "-id"], name="correction_newest")]

    def __str__(self):
        return self.text[:80]


class Withdrawal(models.Model):
    """The note readers find (410) where a withdrawn story was."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="withdrawals")
    at = models.DateTimeField()
    reason = models.TextField(_("reason for readers"))

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
        ordering = ["-at", "-id"]

    def __str__(self):
        return self.reason[:80]
