"""What checks must ask the database, for one story or for hundreds: the same number of queries."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Q

from articles.body.figures import photos_in
from articles.checks.links import dead, internal
from articles.models import Author, Plan
from articles.photos.models import Photo

FLAGS = ("legal", "picture", "hold")


@dataclass
class Facts:
    """Photos and names by number, flags that are needed by story, and links that lead nowhere."""

    photos: dict[int, Photo] = field(default_factory=dict)
    flags: dict[int, frozenset[str]] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    dead: frozenset[str] = frozenset()


def that_block(articles: Collection[int], texts: Collection[dict]) -> Facts:
    """What decides whether stories may go out: two queries at most. `texts`: their values. Call under their lock."""
    return Facts(photos=photos_of(texts), flags=flags_of(articles))


def of(
    articles: Collection[int], texts: Collection[dict], at: datetime, plans: Collection[Plan] | None = None
) -> Facts:
    """All that the checks ask about. `at`: when readers are to see the stories. `plans`: theirs, where known already."""
    flags = flags_of(articles) if plans is None else {plan.pk: flags_in(plan) for plan in plans}
    facts = Facts(photos=photos_of(texts), flags=flags)
    authors = {row["author"] for values in texts for row in values["bylines"]}
    facts.names = dict(Author.objects.filter(pk__in=authors).values_list("pk", "name")) if authors else {}
    addresses = {address for values in texts for address in internal(values["body"])}
    facts.dead = dead(addresses, at) if addresses else frozenset()
    return facts


def photos_of(texts: Collection[dict]) -> dict[int, Photo]:
    """The library's photos in these stories, by number; a number that is no photo has no entry."""
    wanted = {row["photo"] for values in texts for row in values["photos"]}
    wanted |= {number for values in texts for number in photos_in(values["body"])}
    return Photo.objects.in_bulk(wanted) if wanted else {}


def flags_of(articles: Collection[int]) -> dict[int, frozenset[str]]:
    """By story, the flags that say "needed"."""
    raised = Q(legal="needed") | Q(picture="needed") | Q(hold="needed")
    plans = Plan.objects.filter(raised, pk__in=articles) if articles else ()
    return {plan.pk: flags_in(plan) for plan in plans}


def flags_in(plan: Plan) -> frozenset[str]:
    """Names of the flags of one plan that say "needed"."""
    return frozenset(name for name in FLAGS if getattr(plan, name) == "needed")
