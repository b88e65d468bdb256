"""Words of a story in what an import kept of it, for `articles/expunging`: found by its name."""

from django.utils.translation import gettext_lazy as _

from articles.expunging.tables import Table, clean, look
from newsroom.transfer.models import ImportedStory


def _imported(article):
    return ImportedStory.objects.filter(article_id=article.pk)


TABLES = (Table(_("what stood before an import"), _imported, ("before",)),)


def places(phrases, article):
    """Where the phrases stand."""
    return look(TABLES, phrases, article)


def remove(phrases, article):
    """Write the bar over them."""
    return clean(TABLES, phrases, article)
