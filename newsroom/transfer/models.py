"""What every import did, so that it can be shown and undone."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportRun(models.Model):
    """One import: when, from which files, with what result."""

    started = models.DateTimeField(_("started"))
    finished = models.DateTimeField(_("finished"), null=True, help_text=_("Empty while it runs, or if it was cut off."))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    files = models.JSONField(_("files"), default=list)
    live = models.BooleanField(_("published at once"), default=True)
    created_count = models.PositiveIntegerField(_("created"), default=0)
    updated_count = models.PositiveIntegerField(_("updated"), default=0)
    skipped_count = models.PositiveIntegerField(_("skipped"), default=0)
    kept_count = models.PositiveIntegerField(_("kept"), default=0)
    failed_count = models.PositiveIntegerField(_("failed"), default=0)
    warning_count = models.PositiveIntegerField(_("warnings"), default=0)
    undone = models.DateTimeField(_("undone"), null=True)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-id"]

    def __str__(self):
        return f"run {self.pk}"


class ImportedStory(models.Model):
    """A story that a run created or updated. It names the story by number: it stays when the story is undone."""

    run = models.ForeignKey(ImportRun, models.CASCADE, related_name="stories")
    article_id = models.BigIntegerField(db_index=True)
    revision = models.PositiveIntegerField(help_text="the revision the run made")
    before = models.JSONField(null=True, help_text="what stood before an update; empty for a new story")
    undone = models.BooleanField(default=False)

    def __str__(self):
        return f"{self.run_id}: {self.article_id}"
