"""How the stories and photos of an arrangement stand: fetched at once, then told pin by pin."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from articles.models import Article, Edition
from articles.photos import rights
from articles.photos.models import Photo
from articles.states import Kind, State
from newsroom.fronts.arrangement import Arrangement, Pin, pins_of
from newsroom.fronts.layouts import Place
from newsroom.fronts.words import days, moment

OLD = timedelta(hours=48)
SOON = timedelta(hours=24)
OF_AN_EDITION = ("article_id", "kind", "pictures", "first_published", "live_from", "live_until")
OF_A_PHOTO = ("alt", "credit", "killed", "kill_reason", "rights_end", "shown_from", "uploaded")


@dataclass
class Facts:
    """`editions`: those live or to come, by story, in the order of time. `states`: what became of the stories otherwise.
    `photos`: those that may stand on the front, by number."""

    editions: dict[int, list[Edition]]
    states: dict[int, str]
    photos: dict[int, Photo]

    @classmethod
    def of(cls, arrangement: Arrangement, now: datetime) -> "Facts":
        """Three queries, whatever is pinned."""
        numbers = {pin.article for _place, pin in pins_of(arrangement)}
        rows = Edition.objects.filter(article_id__in=numbers, past=False).order_by("live_from").only(*OF_AN_EDITION)
        editions: dict[int, list[Edition]] = {}
        for row in rows:
            if row.live_until is None or row.live_until > now:
                editions.setdefault(row.article_id, []).append(row)
        theirs = {own.get("photo") for mine in editions.values() for row in mine for own in row.pictures[:1]}
        photos = theirs | {pin.photo for _place, pin in pins_of(arrangement)}
        states = dict(Article.objects.filter(pk__in=numbers).values_list("pk", "state"))
        return cls(editions, states, Photo.objects.only(*OF_A_PHOTO).in_bulk(photos - {None}))

    def at(self, article: int, when: datetime) -> Edition | None:
        """What readers see of a story at `when`, as planned now."""
        mine = [row for row in self.editions.get(article, [])
                if row.live_from <= when and (row.live_until is None or row.live_until > when)]
        return mine[-1] if mine else None

    def sponsored(self, article: int) -> bool:
        """Whether somebody has paid for the story."""
        return any(row.kind == Kind.SPONSORED for row in self.editions.get(article, []))


def about_story(pin: Pin, facts: Facts, now: datetime) -> Iterator[str]:
    """Why readers do not see the story, from when they do, or how old it is."""
    when = max(now, pin.starts or now)
    if (edition := facts.at(pin.article, when)) is None:
        yield _unseen(pin, facts, when)
    elif edition.live_until and not facts.at(pin.article, edition.live_until):
        yield _("Readers see this story until %(time)s only.") % {"time": moment(edition.live_until)}
    elif now - edition.first_published > OLD:
        yield _("This story is %(days)s old.") % {"days": days(now - edition.first_published)}


def about_photo(pin: Pin, place: Place, facts: Facts, now: datetime) -> Iterator[str]:
    """What is wrong with the picture it is to be shown with, or that there is none where one is wanted."""
    when = max(now, pin.starts or now)
    edition = facts.at(pin.article, when) or next(iter(facts.editions.get(pin.article, [])), None)
    if edition is None:
        return  # that readers see nothing of it is said already
    own = next((row["photo"] for row in edition.pictures[:1] if not row.get("in_text")), None)
    if pin.photo:
        yield from _photo(facts.photos.get(pin.photo), pin, when, instead=True)
    elif own:
        yield from _photo(facts.photos.get(own), pin, when, instead=False)
    elif place.key in ("lead", "under"):
        yield _("This story has no picture; this place wants one.")


def _unseen(pin: Pin, facts: Facts, when: datetime) -> str:
    if opens := next((row.live_from for row in facts.editions.get(pin.article, []) if row.live_from > when), None):
        return _("This story is not open yet: readers see it from %(time)s.") % {"time": moment(opens)}
    if pin.article not in facts.states:
        return _("There is no story with this number.")
    if facts.states[pin.article] == State.WITHDRAWN:
        return _("This story was withdrawn: readers do not see it.")
    return _("This story is not published: readers do not see it.")


def _photo(photo: Photo | None, pin: Pin, when: datetime, *, instead: bool) -> Iterator[str]:
    """The rights of a photo; of one chosen for this front also its missing alt text."""
    if photo is None:
        yield _("The photo is no longer in the library.")
        return
    for reason in rights.reasons(photo, when):
        if reason.hides:
            yield _("The photo is not shown: %(why)s.") % {"why": reason.words}
        elif instead and reason.key == "no alt":
            yield _("The photo has no alt text.")
    ends = rights.shown_until(photo)
    if ends and when < ends <= when + SOON and (pin.until is None or pin.until > ends):
        yield _("The photo goes %(time)s: its rights end.") % {"time": moment(ends)}
