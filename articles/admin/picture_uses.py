"""Where a photo is used: in stories (live, scheduled, being written), as a portrait, by whatever else points at it.

What points at a photo is read from the models themselves, so that a room upstairs needs no mention here.
"""

from collections import Counter
from dataclasses import dataclass, field

from django.contrib import admin
from django.db.models import Exists, F, OuterRef, Q
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.admin.standing import local_words
from articles.models import Article, ArticlePhoto, Edition
from articles.photos import rights
from articles.photos.models import Photo, Picture
from articles.states import State

MOST = 50  # stories named for one photo
AHEAD = 2000  # stories changed last that are looked at for a copy that has gone on from what readers see
ROWS = 3000  # of uses, read for a page of the library


@dataclass
class Use:
    """One user of a photo: its name, the address of its form, and how it uses it, in words."""

    name: str
    url: str
    how: list[str] = field(default_factory=list)
    public: bool = False


def uses_of(photo: Photo, now) -> list[Use]:
    """Stories, newest first, then portraits and the rest. At most MOST stories."""
    return [*_stories(photo, now), *_others(photo)]


def _stories(photo: Photo, now) -> list[Use]:
    """A story uses a photo in the newsroom's copy, in what readers see, or in what is planned: each is said."""
    in_copy = set(ArticlePhoto.objects.filter(photo=photo).order_by("-article").values_list("article", flat=True)[:MOST])
    open_ones = Edition.objects.filter(Q(live_until=None) | Q(live_until__gt=now), past=False)
    candidates = [
        *open_ones.filter(article__in=in_copy).values_list("article", "live_from", "pictures"),
        *_ahead(open_ones).exclude(article__in=in_copy).values_list("article", "live_from", "pictures"),
    ]
    public: dict[int, list] = {}
    for story, start, pictures in sorted(candidates, key=lambda row: row[1]):
        if any(row.get("photo") == photo.pk for row in pictures):
            public.setdefault(story, []).append(start)
    stories = Article.objects.filter(pk__in={*in_copy, *public}).only("headline", "state").order_by("-pk")[:MOST]
    return [_use(photo, story, public.get(story.pk, []), story.pk in in_copy, now) for story in stories]


def _ahead(editions):
    """Editions of another revision than the newsroom's newest: only these can show what the copy has no more.

    Of the stories changed last; there is no index that would find all of them among a million.
    """
    latest = Article.objects.filter(state=State.PUBLISHED).order_by("-changed", "-id").values("pk")[:AHEAD]
    return editions.filter(article__in=latest).exclude(revision__number=F("article__revision"))


def _use(photo: Photo, story: Article, starts: list, in_copy: bool, now) -> Use:
    how = [_public(photo, start, now) for start in starts]
    if not in_copy:
        how.append(_("no more in the newsroom's copy"))
    elif not starts:
        unpublished = story.state == State.PUBLISHED
        how.append(_("in changes readers have not seen") if unpublished else str(State(story.state).label))
    url = reverse("admin:articles_article_change", args=[story.pk])
    return Use(str(story), url, how, any(start <= now for start in starts))


def _public(photo: Photo, start, now) -> str:
    """Since when, and whether readers see the photo there."""
    said = (_("live since %(time)s") if start <= now else _("scheduled for %(time)s")) % {"time": local_words(start, now)}
    lost = rights.in_words(photo, max(start, now)) != "shown"
    return _("%(said)s, but readers do not see this picture there") % {"said": said} if lost else said


def pointers() -> list[tuple[type, str]]:
    """(model, field) of all that points at photos, but for stories and the photo's own public side."""
    found = (relation for relation in Photo._meta.get_fields(include_hidden=True) if relation.auto_created)
    related = ((relation.related_model, relation.field) for relation in found if not relation.concrete)
    return [
        (model, points.name) for model, points in related
        if model not in (ArticlePhoto, Picture) and points.concrete and not points.many_to_many
    ]


def _others(photo: Photo) -> list[Use]:
    return [
        Use(f"{model._meta.verbose_name}: {row}", _form_of(row), [str(model._meta.get_field(name).verbose_name)], True)
        for model, name in pointers()
        for row in model._default_manager.filter(**{name: photo.pk}).order_by("-pk")[:MOST]
    ]


def _form_of(row) -> str:
    """The address of a row's form, where the newsroom has one."""
    try:
        if admin.site.is_registered(type(row)):
            return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
    except NoReverseMatch:
        pass
    return ""


def used() -> Q:
    """Photos that anything uses, for a filter."""
    found = Q(Exists(ArticlePhoto.objects.filter(photo=OuterRef("pk"))))
    for model, name in pointers():
        found |= Q(Exists(model._default_manager.filter(**{name: OuterRef("pk")})))
    return found


def how_often(photos: list[int]) -> dict[int, str]:
    """By photo, in how many stories' newsroom copies it stands, in words; a photo in none is missing. One query."""
    rows = list(ArticlePhoto.objects.filter(photo__in=photos).order_by().values_list("photo", flat=True)[:ROWS])
    if len(rows) == ROWS:  # somewhere in this page is the picture of every weather report
        return {photo: _("in stories") for photo in rows}
    return {
        photo: ngettext("in %(many)s story", "in %(many)s stories", many) % {"many": many}
        for photo, many in Counter(rows).items()
    }
