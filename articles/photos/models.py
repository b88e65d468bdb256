"""A photo as the desk keeps it, and the narrow table that says what readers may see of it."""

from django.conf import settings
from django.core.files.storage import default_storage
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.photos import widths

share = [MinValueValidator(0), MaxValueValidator(100)]


def original_name(photo, filename: str) -> str:
    """Originals are named by their content, so a name from outside never reaches the disk."""
    return f"originals/{photo.sha256[:2]}/{photo.sha256}.{photo.format.lower()}"


class Photo(models.Model):
    """One picture of the library. The original is private and untouched; readers get re-encoded files.

    Written by `articles.photos.library`, never by hand: what readers may see must follow each change.
    """

    image = models.FileField(_("picture"), upload_to=original_name, storage=default_storage, max_length=200)
    sha256 = models.CharField(max_length=64, db_index=True, editable=False)
    format = models.CharField(max_length=5, editable=False)
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    title = models.CharField(_("title"), max_length=200, blank=True)
    caption = models.TextField(_("caption"), blank=True)
    credit = models.CharField(_("credit"), max_length=200, blank=True)
    alt = models.TextField(_("alt text"), blank=True, help_text=_("What the picture shows, for those who cannot see it."))
    focal_x = models.PositiveSmallIntegerField(_("focal point, % from the left"), default=50, validators=share)
    focal_y = models.PositiveSmallIntegerField(_("focal point, % from the top"), default=50, validators=share)
    usage_terms = models.TextField(_("usage terms"), blank=True)
    shown_from = models.DateTimeField(_("not before"), null=True, blank=True)
    rights_end = models.DateTimeField(_("rights end"), null=True, blank=True)
    killed = models.DateTimeField(_("killed"), null=True, blank=True, editable=False)
    kill_reason = models.TextField(_("why it was killed"), blank=True, editable=False)
    uploaded = models.DateTimeField(_("uploaded"), editable=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="photos", editable=False, verbose_name=_("uploaded by")
    )

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["-id"]
        permissions = [("kill_photo", "Can kill a photo and change its rights")]

    def __str__(self):
        return self.title or self.caption[:60] or f"#{self.pk}"


class PictureQuerySet(models.QuerySet):
    """What readers may see."""

    def shown(self, at):
        """Pictures whose rights allow them to be shown at the moment `at`."""
        return self.filter(Q(shown_until=None) | Q(shown_until__gt=at), shown_from__lte=at)


class Picture(models.Model):
    """The public side of a photo: which version may be shown, how large it is, what matters in it, from when until when.

    All that a page needs to show the photo stands in this one row.
    """

    photo = models.OneToOneField(Photo, models.CASCADE, primary_key=True, related_name="picture")
    version = models.PositiveIntegerField()
    width = models.PositiveIntegerField(help_text="of the public file, in pixels")
    height = models.PositiveIntegerField(help_text="of the public file, in pixels")
    focal_x = models.PositiveSmallIntegerField(default=50, help_text="of the point to keep in view, % from the left")
    focal_y = models.PositiveSmallIntegerField(default=50, help_text="of the point to keep in view, % from the top")
    shown_from = models.DateTimeField()
    shown_until = models.DateTimeField(null=True)

    objects = PictureQuerySet.as_manager()

    class Meta:
        verbose_name = _("public picture")
        verbose_name_plural = _("public pictures")
        indexes = [
            models.Index(fields=["shown_from"], name="picture_opens"),
            models.Index(fields=["shown_until"], condition=Q(shown_until__isnull=False), name="picture_closes"),
        ]

    def __str__(self):
        return self.url

    @property
    def url(self) -> str:
        """Address of the largest public file; it names the version and so never changes its content."""
        return widths.address(self, self.width, "jpg")
