"""Words of the paper's own that may stand in another language."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class InLanguage(models.Model):
    """Mixin: the language of the words. Templates print `lang` where the rest of the page speaks another one."""

    LANGUAGES = [("en", _("English")), ("ko", _("Korean"))]

    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES, default="en")

    class Meta:
        abstract = True

    @property
    def lang(self) -> str:
        """The value of the attribute `lang`; empty where the words are in the paper's own language."""
        own = settings.LANGUAGE_CODE.partition("-")[0]
        return "" if self.language == own else self.language
