"""How often stories are read. Nothing about readers is kept, only a number for each story and hour."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReadCount(models.Model):
    """How often a story was read in one hour."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="+", db_index=False)
    hour = models.DateTimeField(_("hour"), help_text="its beginning")
    reads = models.PositiveIntegerField(_("times read"), default=0)

    class Meta:
        verbose_name = _("read count")
        verbose_name_plural = _("read counts")
        constraints = [models.UniqueConstraint(fields=["article", "hour"], name="readcount_once")]
        indexes = [models.Index(fields=["hour", "article", "reads"], name="readcount_hour")]

    def __str__(self):
        return f"{self.article_id} {self.hour:%Y-%m-%d %H}: {self.reads}"
