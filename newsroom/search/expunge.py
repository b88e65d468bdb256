"""Words of a story in the index, for `articles/expunging`: found by its name."""

from django.utils.translation import gettext_lazy as _

from articles.expunging.tables import Place
from newsroom.search import documents
from newsroom.search.models import SearchDocument
from newsroom.search.words import indexed


def places(phrases, article) -> list[Place]:
    """Where the phrases stand, as the index knows words."""
    many = sum(
        f" {text} ".count(f" {indexed(' '.join(words))} ")
        for row in _rows(article) for text in (row.headline, row.lead, row.body) for words in phrases.words
    )
    return [Place(str(_("the search index")), many, [])] if many else []


def remove(phrases, article) -> list[Place]:
    """The rows are made anew of the editions, which have lost the words already: this room is asked after their floor."""
    found = places(phrases, article)
    documents.again(list(_rows(article).values_list("edition", flat=True)))
    return found


def _rows(article):
    return SearchDocument.objects.filter(edition__article=article.pk)
