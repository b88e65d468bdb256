"""Which text a preview shows, and that text as the edition it would be. Writes nothing.

An edition that is live or planned is shown as it is, for its words are frozen. Any other text is drawn as if it were
published at the moment that is asked for.
"""

from dataclasses import dataclass
from datetime import datetime

from articles import press, proof, workflow
from articles import values as story_values
from articles.models import Article, Edition, Revision
from articles.slugs import slug_of
from articles.states import Change

NO_HEADLINE = "—"


@dataclass
class Drawn:
    """What is shown: an edition (without a row in the database unless `real`), and for which moment.

    `revision` is None for text that was never saved. `lost` says in words what of the text is not there any more.
    """

    edition: Edition
    values: dict
    at: datetime
    revision: Revision | None = None
    real: bool = False
    lost: tuple = ()


def draw(article: Article, now: datetime, *, revision: Revision | None = None, at: datetime | None = None) -> Drawn:
    """The page at `at` (None = now) with that revision, else with what is planned for then, else with the newest one.

    Without a time and without a revision it is the newest revision, as if it were published now.
    """
    there = _edition_at(article, at or now)
    if revision is None and at is not None and there:
        return _as_it_is(there, at)
    revision = revision or newest(article)
    if there and there.revision_id == revision.pk:
        return _as_it_is(there, at or now)
    return draw_values(article, story_values.blank() | revision.values, at or now, revision)


def draw_values(article: Article, values: dict, at: datetime, revision: Revision | None = None, look=None) -> Drawn:
    """`values` as the edition they would be, published at `at`. `look`: the names behind them, if not those of the database.

    A story that readers have seen before becomes an update, as the verbs have it.
    """
    values, lost = (values, ()) if look else workflow.fitting(values)
    values = values | {"slug": values["slug"] or slug_of(values["headline"]), "headline": values["headline"] or NO_HEADLINE}
    began = bool(article.pk) and Edition.objects.filter(article=article, live_from__lte=at).exists()
    first = article.first_published if article.first_published and article.first_published <= at else at
    change = Change.UPDATE if began else Change.FIRST
    edition = Edition(article_id=article.pk or 0, live_from=at, change=change, **proof.edition_values(
        article.pk or 0, values, look or proof.Lookups.of(values), first_published=first,
        updated=at if began else None, corrections=press.corrections(article, at) if began else [],
    ))
    return Drawn(edition, values, at, revision, lost=tuple(lost))


def newest(article: Article) -> Revision:
    """The newsroom's copy as the revision it is."""
    return Revision.objects.select_related("by").get(article=article, number=article.revision)


def _edition_at(article: Article, at: datetime) -> Edition | None:
    return Edition.objects.as_of(at).filter(article=article).select_related("revision__by").first()


def _as_it_is(edition: Edition, at: datetime) -> Drawn:
    values = story_values.blank() | edition.revision.values
    return Drawn(edition, values, at, edition.revision, real=True)
