"""Which words on a page are in another language than the page, for those who hear it read out."""

from django.conf import settings


def foreign(language: str) -> str:
    """The value of an attribute `lang` for words in `language`; empty where the paper speaks it itself."""
    return "" if _base(language) == _base(settings.LANGUAGE_CODE) else language


def _base(code: str) -> str:
    return code.partition("-")[0].casefold()
