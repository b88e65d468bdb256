"""Where a story came from when a machine brought it, and the addresses it had elsewhere."""

from django.db import models


class Origin(models.Model):
    """What intake must remember of a record: its fingerprint, its source, and the keys it did not know."""

    article = models.OneToOneField("articles.Article", models.CASCADE, primary_key=True, related_name="origin")
    fingerprint = models.CharField(max_length=64)
    revision = models.PositiveIntegerField(help_text="the revision this record made; a higher one is a person's work")
    source = models.TextField(blank=True)
    licence = models.TextField(blank=True)
    old_url = models.TextField(blank=True)
    extra = models.JSONField(default=dict)

    def __str__(self):
        return f"{self.article_id}: {self.source}"


class OldAddress(models.Model):
    """An address (path and query) under which a story was known; it answers with a 301."""

    path = models.TextField()
    digest = models.CharField(max_length=64, unique=True, help_text="SHA-256 of `path`, which may be very long")
    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="old_addresses")

    def __str__(self):
        return self.path
