"""Every save of a story, whole: nothing that was saved is ever lost."""

import json
import zlib

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


def packed(values: dict) -> bytes:
    """A story's values as they are stored: JSON, compressed."""
    return zlib.compress(json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode(), 6)


class Revision(models.Model):
    """All values of a story at one save (shape: `articles/values.py`). Never changed, never deleted."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="revisions", db_index=False)
    number = models.PositiveIntegerField()
    saved = models.DateTimeField(_("saved"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False)
    verb = models.CharField(_("what was done"), max_length=12)
    why = models.TextField(_("why"), blank=True)
    pack = models.BinaryField()

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="revision_number")]

    def __str__(self):
        return f"{self.article_id} r{self.number}"

    @property
    def values(self) -> dict:
        """The story's values as a dict."""
        return json.loads(zlib.decompress(bytes(self.pack)))
