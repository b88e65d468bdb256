"""How far the hub has been told."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Told(models.Model):
    """For each hub: the moment up to which it knows what changed for readers."""

    hub = models.CharField(max_length=500, unique=True)
    until = models.DateTimeField()

    class Meta:
        verbose_name = _("told hub")
        verbose_name_plural = _("told hubs")
        default_permissions = ()

    def __str__(self):
        return f"{self.hub} {self.until}"
