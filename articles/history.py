"""Writing and reading the revisions of a story."""

from articles import values as story_values
from articles.expunging import fingerprints
from articles.models import Article, Revision
from articles.models.revision import packed


def values_at(article: Article, number: int) -> dict:
    """The values of revision `number`. Raises Revision.DoesNotExist for a number that never was."""
    return story_values.blank() | Revision.objects.get(article=article, number=number).values


def record(article: Article, values: dict, *, by, at, verb: str, why: str = "") -> Revision:
    """Write the next revision and make it the newsroom's copy. The article must be locked.

    The number is compared inside the UPDATE as well: whoever holds an older one changes nothing.
    """
    values = without_expunged(article, values)
    revision = _add(article, values, by=by, at=at, verb=verb, why=why)
    story_values.apply(article, values)
    article.changed, article.changed_by = at, by
    article.save()
    story_values.apply_lists(article, values)
    return revision


def add(article: Article, values: dict, *, by, at, verb: str, why: str = "") -> Revision:
    """Write the next revision only; the newsroom's copy stays as it is."""
    return _add(article, without_expunged(article, values), by=by, at=at, verb=verb, why=why)


def without_expunged(article: Article, values):
    """Values, or one text, with a bar over what was removed from this story for good: a browser may still have had it."""
    return fingerprints.kept_out(values, fingerprints.of_story(article.pk))


def _add(article: Article, values: dict, *, by, at, verb: str, why: str) -> Revision:
    number = article.revision + 1
    if not Article.objects.filter(pk=article.pk, revision=article.revision).update(revision=number):
        raise RuntimeError(f"article {article.pk} changed under its lock")
    article.revision = number
    return Revision.objects.create(
        article=article, number=number, saved=at, by=by, verb=verb, why=why, pack=packed(values)
    )
