"""The rows of typed text: written at every pause, found again, and dropped once the words are in the story.

What a browser posts stands in `posted` as it came. Names that begin with a line are ours: `_n` counts the writings of one
tab (a later one has the higher number), `_aside` says since when somebody wanted to see it no more (ISO 8601).
"""

import re
from secrets import token_hex

from django.db.models import Case, IntegerField, When
from django.http import QueryDict

from articles.admin.desk import NOT_TYPED
from articles.expunging import fingerprints
from articles.models import Article, Unsaved
from articles.models.typing import TAB
from articles.workflow import may_edit

FORMS = ("story", "correct")
SEEN = 20  # rows of a story that a page looks at; the rest are older still
CHAIN = 20  # rows that were brought back into each other, followed at most so far
_TAB = re.compile(rf"[0-9a-f]{{8,{TAB}}}")
_TOKEN = re.compile(r"(\d{1,15})-(\d{1,16})")


def tab_of(post) -> str:
    """The tab's token, empty where there is none that we could have given."""
    tab = post.get("tab", "")
    return tab if _TAB.fullmatch(tab) else ""


def number(text: str | None, digits: int = 9) -> int:
    """A number as a browser posts it, 0 for anything else."""
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) <= digits else 0


def typed_in(post) -> dict[str, list[str]]:
    """What of a posted form is worth keeping: all of it but the form's own bookkeeping."""
    names = [name for name in post if not name.startswith("_") and name not in NOT_TYPED - {"revision"}]
    return {_storable(name): [_storable(text) for text in post.getlist(name)] for name in names}


def _storable(text: str) -> str:
    """Without what no database takes and nobody types: a NUL, and half of a character."""
    return text.replace("\0", "").encode(errors="replace").decode()


def keep(*, by, tab: str, n: int, posted: dict, **facts) -> None:
    """Write over the tab's row, or make it. A later writing that is there already stays; compared in the UPDATE."""
    older = Unsaved.objects.filter(by=by, tab=tab, posted___n__lt=n)
    facts |= {"posted": without_expunged(posted, facts.get("article")) | {"_n": n}}
    if not older.update(**facts):
        Unsaved.objects.bulk_create([Unsaved(by=by, tab=tab, **facts)], ignore_conflicts=True)
        older.update(**facts)  # another request may have made the row this very moment


def without_expunged(posted: dict, article: Article | None) -> dict:
    """The form with a bar over words that were removed from this story for good: a browser may still have them."""
    return fingerprints.kept_out(posted, fingerprints.of_story_kept(article.pk)) if article else posted


def of_story(article: Article | None, user, *, colleagues: bool) -> list[Unsaved]:
    """Rows of a story (None: of stories yet to be saved), one's own first, the newest first; `colleagues`: theirs too."""
    found = Unsaved.objects.filter(article=article) if article else Unsaved.objects.filter(article=None)
    if not article or not colleagues:
        found = found.filter(by=user)
    theirs = Case(When(by=user, then=0), default=1, output_field=IntegerField())
    return list(found.select_related("by").order_by(theirs, "-typed", "-pk")[:SEEN])


def reachable(row: Unsaved, user) -> bool:
    """Whether `user` may read this row and bring it back: one's own, or of a story one may change now."""
    return row.by_id == user.pk or bool(row.article and may_edit(row.article, user))


def find(pk, user) -> Unsaved | None:
    """The row of that number (digits, or an int), if there is one and `user` may reach it."""
    pk = number(str(pk), 15)
    row = Unsaved.objects.select_related("by", "article__section").filter(pk=pk).first() if pk else None
    return row if row and reachable(row, user) else None


def token(row: Unsaved) -> str:
    """Names a row as it was when it was brought back; typed on since, it is another."""
    return f"{row.pk}-{row.posted.get('_n', 0)}"


def as_post(row: Unsaved) -> QueryDict:
    """The row as if it were posted now, from a tab of its own."""
    post = QueryDict(mutable=True)
    for name, texts in typed_in_row(row).items():
        post.setlist(name, texts)
    post["tab"] = token_hex(TAB // 2)
    return post


def typed_in_row(row: Unsaved) -> dict[str, list[str]]:
    """The fields of a row, without what is ours."""
    return {name: texts for name, texts in row.posted.items() if not name.startswith("_") and name not in ("tab", "typed")}


def ancestors(text: str) -> list[Unsaved]:
    """The row that a token names, and those that were brought back into it, unless somebody typed on in them since."""
    found: dict[int, Unsaved] = {}
    while (match := _TOKEN.fullmatch(text)) and len(found) < CHAIN:
        row = Unsaved.objects.filter(pk=int(match[1])).exclude(pk__in=found).first()
        if row is None or token(row) != text:
            break
        found[row.pk] = row
        text = brought_from(row)
    return list(found.values())


def brought_from(row: Unsaved) -> str:
    """The token of the row that was brought back into this one, or nothing."""
    return (row.posted.get("typed") or [""])[0]


def set_aside(row: Unsaved, now) -> None:
    """Offer it no more; it stays to be found among the older ones. Typed on, it is offered again."""
    row.posted = row.posted | {"_aside": now.isoformat()}
    Unsaved.objects.filter(pk=row.pk, posted___n=row.posted.get("_n")).update(posted=row.posted)


def forget(row: Unsaved) -> bool:
    """Delete the row, unless somebody typed on in it since it was read: that is compared inside the DELETE."""
    return bool(Unsaved.objects.filter(pk=row.pk, posted___n=row.posted.get("_n")).delete()[0])


def drop(*, by, tab: str, brought: str, article: Article, now) -> None:
    """A form was saved: its tab's row goes, and those it came from; a colleague's is only set aside."""
    for row in ancestors(brought):
        if row.by_id == by.pk:
            forget(row)
        elif row.article_id == article.pk:
            set_aside(row, now)
    if tab:
        Unsaved.objects.filter(by=by, tab=tab).delete()
