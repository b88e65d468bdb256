"""What is kept of a person beside the staff list: recovery codes, and what was done about the person's safety."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class RecoveryCode(models.Model):
    """One code for the day on which the phone is lost. Only its digest is kept; it works once."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="recovery_codes", db_index=False)
    digest = models.CharField(max_length=64)
    used = models.DateTimeField(null=True)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["person", "digest"], name="recovery_code_once")]

    def __str__(self):
        return f"{self.person_id}"


class StaffEvent(models.Model):
    """One thing that happened to somebody's account. It holds no secret."""

    class What(models.TextChoices):
        """The kinds; the first words of the sentence a page shows."""

        LOGIN = "login", _("Logged in")
        RECOVERY = "recovery", _("Used a recovery code")
        LOCKED = "locked", _("Locked out after wrong passwords or codes")
        FACTOR_ON = "factor_on", _("Second factor turned on")
        FACTOR_OFF = "factor_off", _("Second factor turned off")
        FACTOR_RESET = "factor_reset", _("Second factor taken off by a colleague")
        CODES = "codes", _("New recovery codes")
        PASSWORD = "password", _("Password changed")
        PASSWORD_SET = "password_set", _("Password set by a colleague")
        PASSWORD_LINK = "password_link", _("Password set by a link from a mail")
        ASKED = "asked", _("A link to set a password was asked for")
        INVITED = "invited", _("Invitation sent")
        EMAIL = "email", _("E-mail changed")
        ROLES = "roles", _("Roles and rights changed")
        ENDED = "ended", _("All other log-ins ended")

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="events", db_index=False,
                               verbose_name=_("person"))
    what = models.CharField(_("what"), max_length=13, choices=What)
    at = models.DateTimeField(_("at"), db_index=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True, blank=True,
                           db_index=False, verbose_name=_("by"))  # nobody: not known, or not logged in
    address = models.GenericIPAddressField(_("from address"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("event of the staff")
        verbose_name_plural = _("events of the staff")
        ordering = ["-id"]
        default_permissions = ()  # whoever sees people sees these
        indexes = [models.Index(fields=["person", "-id"], name="staffevent_of_person")]

    def __str__(self):
        return self.get_what_display()
