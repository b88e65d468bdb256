"""A link by which somebody without an account reads a story that is not public."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class PreviewLink(models.Model):
    """Opens `/preview/<token>/` until it expires or is revoked. It is never deleted: who showed what to whom stays known."""

    token = models.CharField(max_length=43, unique=True)  # 32 random bytes, URL-safe
    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="preview_links")
    revision = models.ForeignKey("articles.Revision", models.CASCADE, null=True, related_name="+")  # NULL: the newest
    at = models.DateTimeField(_("as of"), null=True)  # the page as it will look then; NULL: now
    label = models.CharField(_("for whom"), max_length=100, blank=True)
    embargo_lifted = models.BooleanField(_("shown in spite of the embargo"), default=False)
    made = models.DateTimeField(_("made"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    expires = models.DateTimeField(_("expires"))
    revoked = models.DateTimeField(_("revoked"), null=True)
    revoked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("preview link")
        verbose_name_plural = _("preview links")
        ordering = ["-made", "-id"]

    def __str__(self):
        return self.label or self.token[:6]
