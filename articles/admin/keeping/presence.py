"""Who else has a story open: told by the same small request that keeps the text, every quarter of a minute."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from articles.admin.keeping.times import clock_words
from articles.models import Article, Presence

GONE = timedelta(seconds=60)  # not seen for so long, somebody has left
TYPING = timedelta(seconds=30)  # typed so lately, somebody is typing
SWEPT = timedelta(days=1)


def here(article: int, now: datetime) -> list[Presence]:
    """Everybody's tabs in which the story is open, with the story; one query."""
    rows = Presence.objects.filter(article=article, seen__gt=now - GONE)
    return list(rows.select_related("by", "article__section").defer("article__body").order_by("since", "pk"))


def own(rows: list[Presence], user, tab: str) -> Presence | None:
    """This tab's own row among `rows`."""
    return next((row for row in rows if (row.by_id, row.tab) == (user.pk, tab)), None)


def trusted(row: Presence | None, now: datetime) -> bool:
    """Whether the right to change the story needs no new look: judged within this minute, and nothing changed since."""
    return bool(row and row.article.changed < row.seen and row.seen.replace(second=0, microsecond=0) == _minute(now))


def seen(article: Article, user, tab: str, now: datetime, *, typing: bool, row: Presence | None) -> None:
    """Write down that this tab has the story open, and whether somebody types in it; one query."""
    facts = {"seen": now} | ({"typed": now} if typing else {})
    if row:
        Presence.objects.filter(pk=row.pk).update(**facts)
        return
    fresh = Presence(article=article, by=user, tab=tab, since=now, seen=now, typed=now if typing else None)
    Presence.objects.bulk_create(
        [fresh], update_conflicts=True, unique_fields=["article", "by", "tab"], update_fields=["since", "seen", "typed"]
    )


def left(article: int, user, tab: str) -> None:
    """The tab was closed, or went elsewhere."""
    Presence.objects.filter(article=article, by=user, tab=tab).delete()


def sentences(rows: list[Presence], user, tab: str, now: datetime) -> list[str]:
    """One for each person who has the story open, and one if that is oneself in another tab."""
    people: dict[int, list[Presence]] = {}
    for row in rows:
        if (row.by_id, row.tab) != (user.pk, tab):
            people.setdefault(row.by_id, []).append(row)
    return [_sentence(tabs, user, now) for tabs in people.values()]


def _sentence(tabs: list[Presence], user, now: datetime) -> str:
    since = clock_words(min(row.since for row in tabs), now)
    last = max(row.typed or row.since for row in tabs)
    facts = {"who": tabs[0].by, "since": since, "minutes": int((now - last).total_seconds() // 60)}
    if tabs[0].by_id == user.pk:
        return _("You have this story open in another tab, too, since %(since)s.") % facts
    if any(row.typed and row.typed > now - TYPING for row in tabs):
        return _("%(who)s has had this story open since %(since)s and is typing.") % facts
    if facts["minutes"]:
        return _("%(who)s has had this story open since %(since)s, idle for %(minutes)s min.") % facts
    return _("%(who)s has had this story open since %(since)s.") % facts


def sweep(now: datetime) -> None:
    """Forget who had what open the day before."""
    Presence.objects.filter(seen__lt=now - SWEPT).delete()


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)
