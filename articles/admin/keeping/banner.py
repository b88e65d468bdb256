"""What stands above a story's form: text that was typed and not saved, and who else has the story open."""

from dataclasses import dataclass
from itertools import islice

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles import history, values
from articles.admin.keeping import compare, rows
from articles.admin.keeping.times import clock_words
from articles.models import Article, Revision, Unsaved

SHOWN = 3  # rows offered at once; the page that shows one names the others


@dataclass
class Offer:
    """One row as it is offered: a sentence, and where it is looked at and brought back."""

    row: Unsaved
    sentence: str
    look: str
    bring: str
    aside: str


def offers(article: Article | None, user, now, *, may_change: bool, without=(), live=frozenset()) -> list[Offer]:
    """Rows worth offering. `without`: tabs of the form on the screen; `live`: (person, tab) still open at a colleague's."""
    found = rows.of_story(article, user, colleagues=may_change)
    continued = {rows.brought_from(row) for row in found}
    found = [
        row for row in found
        if row.tab not in without and "_aside" not in row.posted and rows.token(row) not in continued
        and (row.by_id == user.pk or (row.by_id, row.tab) not in live)
    ]
    texts = _texts(article, found) if found else {}
    offered = (offer(row, texts, user, now) for row in found)
    return list(islice(filter(None, offered), SHOWN))


def offer(row: Unsaved, texts: dict[int, compare.Texts], user, now) -> Offer | None:
    """A row as it is offered, or None where the story says all of it already."""
    typed = rows.typed_in_row(row)
    base, newest = texts.get(row.base) or texts[0], texts[0]
    if not newest.differing(typed) or not (fields := base.differing(typed)):
        return None
    return Offer(row, sentence(row, fields, base.words(typed), user, now), *addresses(row))


def addresses(row: Unsaved) -> tuple[str, str, str]:
    """Where a row is looked at, brought back, and set aside."""
    page = {"story": "change", "correct": "correct"}.get(row.form, "change") if row.article_id else "add"
    form = reverse(f"admin:articles_article_{page}", args=[row.article_id] if row.article_id else [])
    look, aside = (reverse(f"admin:articles_article_typed_{name}", args=[row.pk]) for name in ("look", "aside"))
    return look, f"{form}?typed={row.pk}", aside


def sentence(row: Unsaved, fields: list[str], words: int, user, now) -> str:
    """`Kim Min-ji typed text here at 12:04 KST that was not saved (headline, text, 34 words).`"""
    said = [compare.label(name) for name in fields]
    said += [ngettext("%(n)s word", "%(n)s words", words) % {"n": words}] if words else []
    facts = {"who": row.by, "time": clock_words(row.typed, now), "what": ", ".join(said)}
    if row.by_id == user.pk:
        return _("You typed text here at %(time)s that was not saved (%(what)s).") % facts
    return _("%(who)s typed text here at %(time)s that was not saved (%(what)s).") % facts


def newest_texts(article: Article | None) -> compare.Texts:
    """What the newsroom's copy says now; a story nobody saved says nothing."""
    return compare.Texts.of(values.blank() | (history.values_at(article, article.revision) if article else {}))


def _texts(article: Article | None, found: list[Unsaved]) -> dict[int, compare.Texts]:
    """By revision, what stood in the form when typing began; 0 is the newest. At most as many as are shown."""
    bases = list(dict.fromkeys(row.base for row in found))[:SHOWN] if article else []
    numbers = {*bases, article.revision} if article else set()
    packs = {row.number: row for row in Revision.objects.filter(article=article, number__in=numbers)} if numbers else {}
    texts = {number: compare.Texts.of(values.blank() | row.values) for number, row in packs.items()}
    return texts | {0: texts[article.revision] if article else newest_texts(None)}
