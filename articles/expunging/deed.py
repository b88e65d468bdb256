"""Removing phrases from a story for good: everywhere they stand, in one transaction, under the story's lock.

Revisions and editions never change otherwise. The audit keeps who did it, when, why, how often, and a fingerprint of the
phrases (`articles/expunging/fingerprints.py`); nothing keeps the phrases.
"""

from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack
from typing import NamedTuple

from django.core.cache import cache
from django.db import transaction
from django.utils.translation import gettext as _

from articles import events, press
from articles.expunging import fingerprints, scrubbing, shared
from articles.expunging.phrases import Phrases, masked
from articles.expunging.tables import Place
from articles.models import Article, Edition
from articles.workflow.deed import audit, words
from articles.workflow.refusals import NotAllowed, Refused
from sections import byname
from sections.events import announce as announce_pages

EXPUNGE = "articles.expunge_article"


class Order(NamedTuple):
    """What is to be done: the phrases, why, by whose order; which further stories, and what is shared, go along."""

    phrases: Phrases
    why: str
    court: str
    also: tuple[int, ...] = ()
    shared: tuple[str, ...] = ()


def may_expunge(user, article: Article) -> bool:
    """Whether `user` may remove words from this story."""
    return user.may(EXPUNGE, article.section)


def places(phrases: Phrases, article: Article) -> list[Place]:
    """Where the phrases stand in this story, over all rooms that keep words of stories."""
    return [place for room in byname.each("expunge") for place in room.places(phrases, article)]


def expunge(article: Article, *, by, order: Order) -> list[Place]:
    """Do it; returns where the phrases stood and how often. Call `scrubbing.scrub` afterwards, outside transactions."""
    if not words(order.why) or not words(order.court):
        raise Refused(_("Please say why, and by whose order."), "why")
    numbers = sorted({article.pk, *order.also})
    stories = list(Article.objects.filter(pk__in=numbers).select_related("section").order_by("pk"))
    if not all(may_expunge(by, story) for story in stories):
        raise NotAllowed(_("You may not remove words from this story for good."))
    removed: Counter[str] = Counter()
    with ExitStack() as locks:
        locks.enter_context(transaction.atomic())
        fresh = [locks.enter_context(press.locked(story)) for story in stories]  # in the order of their numbers
        scrubbing.write_over_what_goes()
        for story, _now in fresh:
            removed.update(_counted(_removed(order, story)))
        if not removed:
            raise Refused(_("These words stand nowhere in this story, so nothing was done."), "phrases")
        for story, now in fresh:
            _write_down(Article.objects.get(pk=story.pk), order, removed, by=by, at=now)
        _announce([story.pk for story in stories])
    return [Place(name, count, []) for name, count in removed.items()]


def _removed(order: Order, story: Article) -> Iterable[Place]:
    """Remove the phrases from one story, and from what it shares where that was ticked."""
    for room in byname.each("expunge"):
        yield from room.remove(order.phrases, story)
    for group in order.shared:
        yield from shared.remove(group, order.phrases, story)


def _counted(found: Iterable[Place]) -> Counter[str]:
    return Counter({place.name: place.count for place in found})


def _write_down(story: Article, order: Order, removed: Counter[str], *, by, at) -> None:
    """The audit row. What was typed as the reason may name what is gone: it is masked, too."""
    said = [masked(words(text), order.phrases) for text in (order.court, order.why)]
    counts = ", ".join(f"{name} {count}" for name, count in removed.items())
    note = _("By order: %(court)s. %(why)s Removed: %(counts)s. Fingerprints: %(prints)s") % {
        "court": said[0], "why": said[1], "counts": counts, "prints": fingerprints.written(order.phrases),
    }
    audit(story, fingerprints.VERB, by=by, at=at, before=story.state, note=note)


def _announce(numbers: list[int]) -> None:
    """Tell whoever shows these stories, and forget all that is kept of pages."""
    public = set(Edition.objects.filter(article__in=numbers, past=False).values_list("article_id", flat=True))
    for event, some in ((events.story_published, public), (events.story_changed, set(numbers) - public)):
        if some:
            events.announce(event, *sorted(some))
    announce_pages(*(f"history-{number}" for number in numbers))
    transaction.on_commit(cache.clear)
    transaction.on_commit(scrubbing.to_be_done)  # also where this process ends before it comes to it
