"""What of the public history of stories is closed, and why. One narrow table that readers' pages may ask."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class HistoryClosure(models.Model):
    """Closes `/article/…/history/`: of one edition, of one story, or (neither named) of the whole paper.

    `reason` is shown to readers where an edition is closed. A closure that was lifted stays, with when and by whom.
    """

    article = models.ForeignKey("articles.Article", models.CASCADE, null=True, blank=True, related_name="closures")
    edition = models.ForeignKey("articles.Edition", models.CASCADE, null=True, blank=True, related_name="closures")
    reason = models.TextField(_("reason"))
    at = models.DateTimeField(_("closed"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    lifted = models.DateTimeField(_("opened again"), null=True)
    lifted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("closed history")
        verbose_name_plural = _("closed history")
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=Q(edition=None) | Q(article__isnull=False), name="closure_names_its_story"),
        ]

    def __str__(self):
        return self.reason[:80]
