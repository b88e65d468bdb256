"""The section tree, two levels deep, and the addresses that sections had before."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

hex_colour = RegexValidator(r"^#[0-9a-fA-F]{6}$", _("A colour looks like #24487a."))


class Section(models.Model):
    """A shelf of the paper. Top sections have no parent; subsections stand under a top section.

    Change one through `sections.shelving.shelve`, which keeps old addresses working.
    """

    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("under")
    )
    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(_("slug"), max_length=80, help_text=_("The section's part of the address, such as sports."))
    position = models.PositiveSmallIntegerField(_("order in the menu"), default=100)
    in_menu = models.BooleanField(_("shown in the menu"), default=True)
    description = models.TextField(_("description"), blank=True, help_text=_("One or two sentences for readers."))
    colour = models.CharField(_("colour"), max_length=7, blank=True, validators=[hex_colour])
    moved = models.BooleanField(_("its stories are still being moved"), default=False, editable=False)

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["position", "name"]
        constraints = [
            models.UniqueConstraint(fields=["slug"], condition=Q(parent=None), name="section_top_slug"),
            models.UniqueConstraint(fields=["parent", "slug"], name="section_slug_in_parent"),
            models.CheckConstraint(condition=Q(parent=None) | ~Q(parent=F("id")), name="section_not_under_itself"),
        ]

    def __str__(self):
        return f"{self.parent.name} / {self.name}" if self.parent_id else self.name

    def get_absolute_url(self) -> str:
        """The front of this section."""
        return f"/{self.path}/"

    @property
    def path(self) -> str:
        """The section's slugs, such as `national/politics`."""
        return f"{self.parent.slug}/{self.slug}" if self.parent_id else self.slug

    def clean(self):
        """Refuse reserved words and a tree deeper than two levels (`sections/rules.py`)."""
        from sections import rules  # the rules read this model

        rules.check(self)


class OldPath(models.Model):
    """An address a section had before it was renamed or moved; it answers with a 301."""

    path = models.CharField(max_length=161, unique=True)
    section = models.ForeignKey(Section, models.CASCADE, related_name="old_paths")
    since = models.DateTimeField()

    class Meta:
        verbose_name = _("old section address")
        verbose_name_plural = _("old section addresses")

    def __str__(self):
        return self.path
