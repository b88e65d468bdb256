"""Who wrote a story and what it is about: authors, agencies and tags. Duplicates are merged, never deleted."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.fields import LineField
from articles.slugs import validate_slug


class Named(models.Model):
    """Something with a name, an address, and perhaps a successor it was merged into (the address redirects)."""

    name = LineField(_("name"), max_length=200)
    slug = models.CharField(_("slug"), max_length=100, unique=True, validators=[validate_slug])
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, editable=False, related_name="merged_from"
    )

    class Meta:
        abstract = True
        ordering = ["name", "slug"]

    def __str__(self):
        return self.name


class Author(Named):
    """A person readers see in a byline; may be a member of staff, or have no account at all."""

    title = LineField(_("job title"), max_length=200, blank=True)
    biography = models.TextField(_("biography"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    show_email = models.BooleanField(_("print the e-mail under stories"), default=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="author", verbose_name=_("account")
    )
    portrait = models.ForeignKey("photos.Photo", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta(Named.Meta):
        verbose_name = _("author")
        verbose_name_plural = _("authors")

    def get_absolute_url(self):
        """The author's page."""
        return f"/author/{self.slug}/"


class Agency(Named):
    """A news agency: how it signs off (`Yonhap`), how its pictures are credited."""

    signoff = LineField(_("sign-off"), max_length=100, blank=True, help_text=_("Without brackets; printed at the end."))
    credit = LineField(_("photo credit"), max_length=100, blank=True)
    url = models.URLField(_("website"), blank=True)

    class Meta(Named.Meta):
        verbose_name = _("agency")
        verbose_name_plural = _("agencies")

    def get_absolute_url(self):
        """The agency's page."""
        return f"/agency/{self.slug}/"


class Tag(Named):
    """A topic. The same slug is the same tag."""

    name = LineField(_("name"), max_length=100)
    introduction = models.TextField(
        _("introduction"), blank=True, help_text=_("A few sentences for readers, over the stories with this tag.")
    )
    series = models.BooleanField(
        _("series"), default=False, help_text=_("The stories with this tag are parts of one series, and say so.")
    )

    class Meta(Named.Meta):
        verbose_name = _("tag")
        verbose_name_plural = _("tags")

    def get_absolute_url(self):
        """The tag's page."""
        return f"/tag/{self.slug}/"
