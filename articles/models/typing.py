"""What happens at a story's form before anything is saved: the words that were typed, and who has it open."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

TAB = 32  # characters of a tab's token


class Unsaved(models.Model):
    """What somebody typed in one tab and has not saved: no revision, and nothing that readers could ever see.

    `posted` is the form as a browser posts it, {field: [values]}, valid or not, so that no word is lost to a rule.
    There is one row for a person's tab; each pause in typing writes over it, and saving the story removes it.
    """

    article = models.ForeignKey("articles.Article", models.CASCADE, null=True, related_name="unsaved")  # NULL: a new story
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    tab = models.CharField(max_length=TAB)
    form = models.CharField(max_length=10, default="story")  # "story", or "correct" for what readers see now
    base = models.PositiveIntegerField(default=0)  # the revision that was on the screen when typing began
    posted = models.JSONField()
    typed = models.DateTimeField(_("typed"))

    class Meta:
        verbose_name = _("text not saved")
        verbose_name_plural = _("texts not saved")
        constraints = [models.UniqueConstraint(fields=["by", "tab"], name="unsaved_tab_once")]

    def __str__(self):
        return f"{self.article_id or 'new'} {self.tab}"


class Presence(models.Model):
    """Somebody who has a story's form open in one tab. A row not `seen` for a minute is somebody who left."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="present")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    tab = models.CharField(max_length=TAB)
    since = models.DateTimeField(_("since"))
    seen = models.DateTimeField(_("seen"))
    typed = models.DateTimeField(_("typed"), null=True)

    class Meta:
        verbose_name = _("presence")
        verbose_name_plural = _("presences")
        constraints = [models.UniqueConstraint(fields=["article", "by", "tab"], name="presence_tab_once")]

    def __str__(self):
        return f"{self.article_id} {self.by_id}"
