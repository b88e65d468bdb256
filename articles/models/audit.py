"""Who did what, when, and why. Written by every verb in the same transaction as its deed."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class AuditEntry(models.Model):
    """One deed. It stays when all else goes, so it names the story by number and headline, not by foreign key."""

    article_id = models.BigIntegerField(_("story number"))
    headline = models.CharField(_("headline"), max_length=120)
    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="deeds", db_index=False)
    verb = models.CharField(_("deed"), max_length=12)
    before = models.CharField(_("state before"), max_length=10)
    after = models.CharField(_("state after"), max_length=10)
    revision = models.PositiveIntegerField(_("revision"))
    planned = models.DateTimeField(_("for when"), null=True)
    note = models.TextField(_("note"), blank=True)
    told = models.BooleanField(default=False, editable=False)  # whoever should hear of it has been told

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["article_id", "-id"], name="audit_of_article"),
            models.Index(fields=["by", "-id"], name="audit_of_person"),
            models.Index(fields=["verb", "-id"], name="audit_of_deed"),
            models.Index(fields=["at"], name="audit_by_time"),
            models.Index(fields=["id"], condition=models.Q(told=False), name="audit_untold"),
        ]

    def __str__(self):
        return f"{self.verb} {self.article_id}"
