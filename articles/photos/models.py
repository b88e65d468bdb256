"""A photo as the desk keeps it, and the narrow table that says what readers may see of it."""

from django.conf import settings
from django.core.files.storage import default_storage
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.photos import widths

share = [MinValueValidator(0), MaxValueValidator(100)]
AI_SOURCES = [("", _("a camera or a hand")), ("made", _("made with AI")), ("edited", _("edited with AI"))]


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
    creator = models.CharField(_("photographer"), max_length=200, blank=True, help_text=_("Several: divided by “;”."))
    source = models.CharField(_("source"), max_length=200, blank=True, help_text=_("Whose picture it was originally."))
    copyright = models.CharField(_("copyright"), max_length=500, blank=True)
    taken = models.DateTimeField(_("taken"), null=True, blank=True, db_index=True)
    place = models.CharField(_("city"), max_length=200, blank=True)
    country = models.CharField(_("country"), max_length=200, blank=True)
    keywords = models.TextField(_("keywords"), blank=True, help_text=_("Divided by commas."))
    people = models.TextField(_("people shown"), blank=True, help_text=_("Several: divided by “;”."))
    instructions = models.TextField(_("instructions"), blank=True, help_text=_("What the sender asks of those who use it."))
    job = models.CharField(_("job number"), max_length=200, blank=True)
    ai_source = models.CharField(_("AI"), max_length=6, blank=True, choices=AI_SOURCES)
    web_statement = models.CharField(_("rights on the web"), max_length=500, blank=True, help_text=_("A web address."))
    more = models.JSONField(default=dict, editable=False, help_text="what else the file says, by name; see metadata")
    raw = models.JSONField(default=dict, editable=False, help_text="bytes as they came, base64, where we had to guess")
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
        indexes = [models.Index(fields=["-id"], condition=Q(credit=""), name="photo_uncredited")]

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
    original_width = models.PositiveIntegerField(default=0, help_text="in pixels; a story's crop is cut from the original")
    focal_x = models.PositiveSmallIntegerField(default=50, help_text="of the point to keep in view, % from the left")
    focal_y = models.PositiveSmallIntegerField(default=50, help_text="of the point to keep in view, % from the top")
    ai = models.BooleanField(default=False, help_text="made or edited with AI; readers are told")
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
