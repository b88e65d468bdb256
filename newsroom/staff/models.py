"""A member of staff: logs in by e-mail, has roles (groups) and desks (sections)."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from newsroom.staff.records import RecoveryCode, StaffEvent
from sections import clock

__all__ = ["RecoveryCode", "StaffEvent", "User", "UserManager"]


class UserManager(BaseUserManager):
    """Finds people by e-mail without regard to case."""

    def get_by_natural_key(self, email):
        """The user who logs in with `email`."""
        return self.get(email__iexact=email)

    def create_user(self, email, password=None, **fields):
        """Make a member of staff; without a password nobody can log in as this user."""
        if not email:
            raise ValueError("A member of staff needs an e-mail address.")
        fields.setdefault("is_staff", True)
        user = self.model(email=email.strip(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        """Make someone who may do everything (`manage.py createsuperuser`)."""
        return self.create_user(email, password, is_superuser=True, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    """One person of the newsroom, or one machine that acts in it under its own name."""

    email = models.EmailField(_("e-mail"), unique=True, help_text=_("For logging in; capital letters make no difference."))
    name = models.CharField(_("name"), max_length=120)
    desks = models.ManyToManyField(
        "sections.Section",
        blank=True,
        related_name="+",
        verbose_name=_("desks"),
        help_text=_("Desk roles act inside these sections; none chosen means all of them."),
    )
    machine = models.BooleanField(_("machine"), default=False, editable=False)
    is_active = models.BooleanField(_("works here"), default=True, help_text=_("Untick instead of deleting someone."))
    is_staff = models.BooleanField(_("may enter the newsroom"), default=True)
    joined = models.DateTimeField(_("joined"), default=clock.now, editable=False)
    sessions = models.PositiveIntegerField(default=0, editable=False)  # how often this person's log-ins were ended

    objects = UserManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name = _("member of staff")
        verbose_name_plural = _("members of staff")
        constraints = [
            models.UniqueConstraint(
                Lower("email"), name="user_email", violation_error_message=_("Someone already logs in with this e-mail.")
            )
        ]

    def __str__(self):
        return self.name or self.email

    get_full_name = get_short_name = __str__

    def _get_session_auth_hash(self, secret=None):
        """Every log-in carries it: one that carries another is over. So a new password ends all, and so does `sessions`."""
        parts = f"{self.password}{self.sessions}"
        return salted_hmac("newsroom.staff.session", parts, secret=secret, algorithm="sha256").hexdigest()

    def may(self, permission: str, section=None) -> bool:
        """Whether this user has `permission` ("articles.publish_article") in `section` (None = anywhere)."""
        return self.has_perm(permission) and (section is None or self.on_desk_of(section))

    def on_desk_of(self, section) -> bool:
        """Whether `section` belongs to one of this user's desks; a top section's desk covers its subsections."""
        if self.is_superuser:
            return True
        desks = self.desk_ids
        return not desks or section.pk in desks or section.parent_id in desks

    @property
    def desk_ids(self) -> set[int]:
        """Ids of this user's desks, asked once per object."""
        if not hasattr(self, "_desk_ids"):
            self._desk_ids = set(self.desks.values_list("pk", flat=True))
        return self._desk_ids
