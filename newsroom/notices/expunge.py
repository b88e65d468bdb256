"""Words of a story in what people were told of it, for `articles/expunging`: found by its name."""

from django.utils.translation import gettext_lazy as _

from articles.expunging.tables import Table, clean, look
from newsroom.notices.models import Notice

TABLES = (Table(_("notices"), lambda article: Notice.objects.filter(article_id=article.pk), ("headline", "note")),)


def places(phrases, article):
    """Where the phrases stand."""
    return look(TABLES, phrases, article)


def remove(phrases, article):
    """Write the bar over them."""
    return clean(TABLES, phrases, article)
