"""The publication's own facts, which Korean law asks every page to show: one row, its editors and its sister sites."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.fields import LineField
from newsroom.masthead.links import AN_ADDRESS, validate_link


class Masthead(models.Model):
    """The facts in the footer of every page: one row."""

    title = LineField(_("title of the paper"), max_length=100, default="The Daily")
    title_ko = LineField(_("title in Korean"), max_length=100, blank=True)
    tagline = LineField(_("tagline"), max_length=200, blank=True)
    company = LineField(_("company"), max_length=200, blank=True)
    address = LineField(_("publishing office"), max_length=300, blank=True, help_text=_("Street address."))
    telephone = LineField(_("telephone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail of the newsroom"), blank=True)
    registration_number = LineField(_("online newspaper registration number"), max_length=100, blank=True)
    registration_date = models.DateField(_("date of registration"), null=True, blank=True)
    publisher = LineField(_("publisher"), max_length=200, blank=True)
    editor = LineField(
        _("editor"), max_length=300, blank=True,
        help_text=_("Who answers for the whole paper. Editors of one area each have a row of their own below."),
    )
    juvenile_protection = LineField(_("juvenile protection manager"), max_length=200, blank=True)
    founded = models.DateField(_("founded"), null=True, blank=True)
    copyright_line = LineField(
        _("copyright line"), max_length=300, blank=True, help_text=_("Empty: made of the year and the company.")
    )
    old_after_months = models.PositiveSmallIntegerField(
        _("stories are old after"), default=12, validators=[MaxValueValidator(1200)],
        help_text=_("Months. Older stories say so at the top. 0: never."),
    )

    class Meta:
        verbose_name = _("masthead")
        verbose_name_plural = _("masthead")
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="masthead_one_row")]

    def __str__(self):
        return self.title

    @property
    def owner(self) -> str:
        """Whose the paper is, for the middle of a sentence: without the full stop that `Co., Ltd.` ends in."""
        return (self.company or self.title).removesuffix(".")

    @property
    def dialled(self) -> str:
        """The telephone number as a machine dials it: figures, with a plus before them where it has one."""
        figures = "".join(sign for sign in self.telephone if sign.isdecimal())
        return f"+{figures}" if self.telephone.lstrip().startswith("+") else figures


class OfThePaper(models.Model):
    """A row that belongs to the one masthead, in an order."""

    masthead = models.ForeignKey(Masthead, models.CASCADE, default=1, editable=False)
    position = models.PositiveSmallIntegerField(_("order"), default=100)

    class Meta:
        abstract = True
        ordering = ["position", "id"]


class AreaEditor(OfThePaper):
    """With several editors the law asks for each name and the area it answers for."""

    name = LineField(_("name"), max_length=200)
    area = LineField(_("answers for"), max_length=200, help_text=_("Such as Business, or the Weekender."))

    class Meta(OfThePaper.Meta):
        verbose_name = _("editor of an area")
        verbose_name_plural = _("editors, each with the area they answer for")

    def __str__(self):
        return f"{self.name} ({self.area})"


class SisterSite(OfThePaper):
    """Another site of the same house, linked in the footer."""

    name = LineField(_("name"), max_length=100)
    url = models.CharField(_("address"), max_length=500, validators=[validate_link], help_text=AN_ADDRESS)

    class Meta(OfThePaper.Meta):
        verbose_name = _("sister site")
        verbose_name_plural = _("our sites")

    def __str__(self):
        return self.name
