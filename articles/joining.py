"""Joining duplicates: two rows for one author, one agency or one topic become one, and nobody's link breaks.

First the duplicates are marked (`merged_into`), which commits at once: from then on whatever is rendered or typed finds
the survivor. Then every story that names a duplicate follows, some at a time, each time the same way as a verb: the
stories are locked, in order of their number, before anything of theirs is written. The old address redirects.

What follows: the newsroom's copy and its revisions (ids only; a colleague with the form open merges as ever), the rows
by which lists find an edition, and the editions' names and ready-made HTML, from their own frozen words. Editions that
are past stay as readers saw them; their links redirect. `finish` does all that is left, and `tick` calls it: a story that
was being published at that very second is not forgotten.
"""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from articles.models import Agency, Article, ArticleTag, Author, Byline, Edition, EditionCredit, EditionTag, Revision, Tag
from articles.models.revision import packed
from articles.reissue import reissue
from sections.events import announce

STEP = 100  # stories a transaction: whoever publishes waits for one step at most
KINDS = (Author, Agency, Tag)
# kind → (the newsroom's rows, the readers' rows); an agency stands in the story itself.
ROWS = {Author: (Byline, EditionCredit), Agency: (None, EditionCredit), Tag: (ArticleTag, EditionTag)}


class CannotJoin(Exception):
    """The rows cannot be made one; `message` says why, for the person who asked."""

    def __init__(self, message: str):
        super().__init__(message)
        self.message = str(message)


@dataclass(frozen=True)
class Effect:
    """What joining would change: how many stories in the newsroom, how many editions that readers see or will see."""

    stories: int
    editions: int


def effect(duplicates: list) -> Effect:
    """Count what `join` would touch."""
    if not duplicates:
        return Effect(0, 0)
    model, ids = type(duplicates[0]), [row.pk for row in duplicates]
    editions = ROWS[model][1].objects.filter(**{f"{model._meta.model_name}__in": ids})
    return Effect(_stories_of(model, ids).count(), editions.values("edition").distinct().count())


def join(duplicates: list, survivor) -> None:
    """Mark `duplicates` as joined into `survivor`. Twice is once. `finish` must follow. Raises CannotJoin."""
    model, ids = type(survivor), {row.pk for row in duplicates} - {survivor.pk}
    with transaction.atomic():
        rows = model.objects.select_for_update(of=("self",)).order_by("pk").in_bulk([*ids, survivor.pk])
        stays, gone = rows[survivor.pk], [rows[pk] for pk in sorted(ids & rows.keys())]
        _check(stays, gone)
        model.objects.filter(Q(pk__in=ids) | Q(merged_into__in=ids)).update(merged_into=stays)
        if model is Author:
            _hand_over_account(stays, gone)
        announce(*(f"{model._meta.model_name}-{pk}" for pk in sorted([*ids, stays.pk])))


def finish(most: int | None = None) -> int:
    """Let stories follow their joined names, `most` of them or all; safe at any time and twice at once. Returns how many."""
    done = 0
    for model in KINDS:
        while most is None or done < most:
            step = STEP if most is None else min(STEP, most - done)
            stories = list(_stories_of(model, _joined(model)).order_by("pk").values_list("pk", flat=True)[:step])
            if not stories:
                break
            _follow(model, stories)
            done += len(stories)
    return done


def waiting() -> bool:
    """Whether any story still names a joined row."""
    return any(_stories_of(model, _joined(model)).exists() for model in KINDS)


def _joined(model):
    """The ids of all rows that were joined into another, as a subquery."""
    return model.objects.exclude(merged_into=None).order_by().values("pk")


def _stories_of(model, ids):
    """Stories that name one of these rows: in the newsroom's copy, or in an edition that is not past."""
    key = f"{model._meta.model_name}__in"
    working, public = ROWS[model]
    inside = working.objects.filter(**{key: ids}).order_by().values("article") if working else None
    seen = Q(pk__in=public.objects.filter(**{key: ids}).order_by().values("article"))
    return Article.objects.filter(seen | (Q(pk__in=inside) if inside is not None else Q(agency__in=ids))).order_by()


def _check(stays, gone: list) -> None:
    """Raise CannotJoin for what makes no sense or would take somebody's account away."""
    if stays.merged_into_id:
        raise CannotJoin(_("“%(name)s” was itself joined into another. Please choose that one.") % {"name": stays})
    if any(row.merged_into_id not in (None, stays.pk) for row in gone):
        raise CannotJoin(_("One of these was joined into another already."))
    accounts = {row.user_id for row in [stays, *gone] if getattr(row, "user_id", None)}
    if len(accounts) > 1:
        raise CannotJoin(_("These authors have different accounts, so they are different people."))


def _hand_over_account(stays: Author, gone: list[Author]) -> None:
    """The one account among them goes to the survivor, so that its owner may go on with the stories."""
    account = next((row.user_id for row in gone if row.user_id), None)
    if account and not stays.user_id:
        Author.objects.filter(pk__in=[row.pk for row in gone]).update(user=None)
        Author.objects.filter(pk=stays.pk).update(user=account)


@transaction.atomic
def _follow(model, stories: list[int]) -> None:
    """One step: lock these stories, then put the survivors in."""
    articles = list(Article.objects.select_for_update(of=("self",)).filter(pk__in=stories).order_by("pk"))
    joined = dict(model.objects.exclude(merged_into=None).values_list("pk", "merged_into"))
    name, (working, public) = model._meta.model_name, ROWS[model]
    survivors = set()
    if working:
        rows = working.objects.filter(article__in=stories).order_by("position", "pk")
        survivors |= _point(rows, "article_id", name, joined)
    for article in articles:
        if not working and article.agency_id in joined:
            Article.objects.filter(pk=article.pk).update(agency=joined[article.agency_id])
            survivors.add(joined[article.agency_id])
    for revision in Revision.objects.filter(article__in=stories):
        old = revision.values
        if (new := _values(model, joined, old)) != old:
            Revision.objects.filter(pk=revision.pk).update(pack=packed(new))
    touched = public.objects.filter(article__in=stories, **{f"{name}__merged_into__isnull": False})
    editions = set(touched.values_list("edition", flat=True))
    rows = public.objects.filter(edition__in=editions).exclude(**{name: None}).order_by("pk")
    survivors |= _point(rows, "edition_id", name, joined)
    for edition in Edition.objects.filter(pk__in=editions).select_related("revision").order_by("article", "pk"):
        reissue(edition)
    announce(*(f"{name}-{pk}" for pk in sorted(survivors)))


def _point(rows, owner: str, name: str, joined: dict[int, int]) -> set[int]:
    """Point each of `rows` at its survivor; of two that then say the same of one owner, the first stays.

    Returns the survivors that got rows.
    """
    seen, twice, moves = set(), [], {}
    for row in rows:
        old = getattr(row, f"{name}_id")
        new = joined.get(old, old)
        if (getattr(row, owner), new) in seen:
            twice.append(row.pk)
        elif new != old:
            moves.setdefault(new, []).append(row.pk)
        seen.add((getattr(row, owner), new))
    rows.model.objects.filter(pk__in=twice).delete()
    for new, ids in moves.items():
        rows.model.objects.filter(pk__in=ids).update(**{name: new})
    return set(moves)


def _values(model, joined: dict[int, int], values: dict) -> dict:
    """A revision's values with the survivors' ids, each once."""
    if model is Agency:
        return values | {"agency": joined.get(values.get("agency"), values.get("agency"))}
    if model is Tag:
        return values | {"tags": list(dict.fromkeys(joined.get(pk, pk) for pk in values.get("tags", [])))}
    rows = {}
    for row in values.get("bylines", []):
        author = joined.get(row["author"], row["author"])
        rows.setdefault(author, row | {"author": author})
    return values | {"bylines": list(rows.values())}
