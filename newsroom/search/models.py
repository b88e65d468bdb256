"""The index: one row for each edition that is not past, planned ones included; whether it is public is asked of the edition.

`key` is in the order of first publication, so that the newest are found first without sorting. The words are those of
`words.py`. SQLite finds by an FTS5 table over these columns, PostgreSQL by a generated tsvector (`engines/`).
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchDocument(models.Model):
    """What may be found of an edition."""

    key = models.BigIntegerField(primary_key=True)
    edition = models.OneToOneField("articles.Edition", models.CASCADE, related_name="+")
    headline = models.TextField()
    lead = models.TextField()  # standfirst, kicker, byline, tags, and how the text begins
    body = models.TextField()

    class Meta:
        verbose_name = _("search document")
        verbose_name_plural = _("search documents")
        default_permissions = ()

    def __str__(self):
        return str(self.key)
