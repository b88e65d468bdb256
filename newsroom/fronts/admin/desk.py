"""Which fronts somebody may arrange, and how each stands."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef, Subquery
from django.http import Http404
from django.urls import reverse

from newsroom.fronts.arrangement import load
from newsroom.fronts.deeds import front_of, may_arrange
from newsroom.fronts.models import Front, Launch
from sections import nav
from sections.models import Section
from sections.nav import Shelf


@dataclass
class Standing:
    """A front in the list: its name, where it is arranged, its newest launch, and whether its draft says something else."""

    name: str
    address: str
    deep: bool
    front: Front | None
    launch: Launch | None

    @property
    def waits(self) -> bool:
        """Whether there is a draft that readers do not see yet."""
        return bool(self.front) and self.front.draft != (self.launch.arrangement if self.launch else {})


def front_asked(request, which: str) -> tuple[Front, Shelf | None]:
    """The front an address names, `home` or a section's number. 404 for none, 403 for whoever may not arrange it."""
    if which == "home":
        front = front_of(None) if request.user.may("fronts.arrange_home") else None
        if front is None:
            raise PermissionDenied
        return front, None
    shelf = nav.tree().by_id.get(int(which)) if which.isascii() and which.isdecimal() and len(which) < 10 else None
    if shelf is None:
        raise Http404("no such front")
    if not may_arrange(request.user, Front(section=Section.objects.get(pk=shelf.id))):
        raise PermissionDenied
    return front_of(shelf.id), shelf


def standings(user) -> list[Standing]:
    """The fronts this person may arrange: home, then the sections in the order of the menu. Three queries."""
    made = {front.section_id: front for front in Front.objects.select_related("changed_by")}
    last = Launch.objects.filter(front=OuterRef("pk")).order_by("-number").values("pk")[:1]
    launches = Launch.objects.filter(pk__in=Front.objects.annotate(last=Subquery(last)).values("last"))
    newest = {launch.front_id: launch for launch in launches.select_related("by")}
    sections = Section.objects.in_bulk()
    found = [_standing("", None, made, newest)] if user.may("fronts.arrange_home") else []
    if not user.may("fronts.arrange_front"):
        return found
    shelves = [shelf for top in nav.tree().tops for shelf in (top, *top.children)]
    mine = [shelf for shelf in shelves if shelf.id in sections and user.may("fronts.arrange_front", sections[shelf.id])]
    return found + [_standing(shelf.name, shelf, made, newest) for shelf in mine]


def address_of(front: Front, page: str = "arrange") -> str:
    """The address of one of a front's pages in the newsroom."""
    return reverse(f"front-{page}", args=[str(front.section_id or "home")])


def draft_and_live(front: Front) -> tuple[dict, dict]:
    """The draft and what readers see, as arrangements."""
    newest = front.launches.first()
    return load(front.draft), load(newest.arrangement if newest else {})


def _standing(name: str, shelf: Shelf | None, made: dict, newest: dict) -> Standing:
    front = made.get(shelf.id if shelf else None)
    address = reverse("front-arrange", args=[str(shelf.id) if shelf else "home"])
    return Standing(name, address, bool(shelf and shelf.parent_id), front, newest.get(front.pk) if front else None)
