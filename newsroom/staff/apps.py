"""The people (and machines) who make the paper."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StaffConfig(AppConfig):
    """Users, desks, roles, and the newsroom's door."""

    name = "newsroom.staff"
    label = "staff"
    verbose_name = _("Staff")

    def ready(self):
        """A lock-out is written down in the audit of the person."""
        from axes.signals import user_locked_out

        from newsroom.staff.door import locked

        user_locked_out.connect(locked.write_down, dispatch_uid="staff")
