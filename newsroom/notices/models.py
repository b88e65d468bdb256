"""What somebody is told, and how each person wants to be told."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

VIEW = "articles.view_article"  # whoever may not see stories is told nothing of them, old or new


class Notice(models.Model):
    """One person is told of one deed. It repeats what the audit says, so that the bell asks one table."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices", db_index=False)
    entry = models.BigIntegerField(help_text="the number of the audit entry this comes from")
    article_id = models.BigIntegerField(_("story number"))
    headline = models.CharField(_("headline"), max_length=120)
    verb = models.CharField(_("deed"), max_length=12)
    note = models.TextField(_("note"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False)
    at = models.DateTimeField(_("at"))
    planned = models.DateTimeField(_("for when"), null=True)
    seen = models.DateTimeField(_("seen"), null=True)
    mailed = models.DateTimeField(_("mailed"), null=True)  # also set where this person wants no mail
    tried = models.DateTimeField(_("tried"), null=True)  # somebody is sending it; after a while somebody else may

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-id"]
        constraints = [models.UniqueConstraint(fields=["user", "entry"], name="notice_once")]
        indexes = [
            models.Index(fields=["user", "-id"], name="notice_of_user"),
            models.Index(fields=["user"], condition=models.Q(seen=None), name="notice_unseen"),
            models.Index(fields=["id"], condition=models.Q(mailed=None), name="notice_unmailed"),
            models.Index(fields=["seen"], condition=models.Q(seen__isnull=False), name="notice_seen"),
        ]

    def __str__(self):
        return f"{self.verb} {self.article_id}"

    @classmethod
    def of(cls, user):
        """All that `user` was told, as long as that person may see stories."""
        return cls.objects.filter(user=user) if user.may(VIEW) else cls.objects.none()


class Wish(models.Model):
    """How one person wants to be told by mail; without a row: at once."""

    class Mail(models.TextChoices):
        """When a mail goes out."""

        AT_ONCE = "once", _("At once")
        DIGEST = "digest", _("Once a day, in the morning")
        NEVER = "never", _("Never; the bell is enough")

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="wish")
    mail = models.CharField(_("mail"), max_length=6, choices=Mail, default=Mail.AT_ONCE)
    digested = models.DateTimeField(_("last morning mail"), null=True)

    class Meta:
        verbose_name = _("wish")
        verbose_name_plural = _("wishes")

    def __str__(self):
        return self.get_mail_display()
