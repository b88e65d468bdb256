"""Which stories lost a picture, or will lose one, because readers may not see it.

Which photos keep a story from going out, says its checklist (`articles/admin/checklist.py`).
"""

from datetime import datetime

from django.contrib import admin
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from articles.admin.standing import Standing, local_words
from articles.models import Article, ArticlePhoto, Edition
from articles.photos import rights
from articles.photos.models import Photo
from articles.workflow import pictures


def news_of(article: Article, standing: Standing, now: datetime) -> list[str]:
    """What to say of each photo, once: readers do not see it, or will not see it."""
    live, planned = (edition.pictures if edition else [] for edition in (standing.live, standing.planned))
    shown = {row["photo"] for row in [*live, *planned]}
    photos = Photo.objects.in_bulk(shown) if shown else {}
    opens = standing.planned.live_from if standing.planned else now
    due = {"time": local_words(opens, now)}
    said = _hidden(planned, photos, opens, _t("When the plan for %(time)s is due, readers will not see this:") % due)
    said |= _hidden(live, photos, now, _t("Readers do not see this:"))
    return list(said.values())


def _hidden(rows: list[dict], photos: dict[int, Photo], at: datetime, what: str) -> dict[int, str]:
    """By number, `what` and why and what to do, for each photo that readers may not see at `at`."""
    hidden = [row for row in rows if rights.in_words(photos[row["photo"]], at) != "shown"]
    return {
        row["photo"]: f"{what} {fault}" for row in hidden for fault in pictures.faults({"photos": [row]}, photos, at)
    }


def without_a_picture(now: datetime):
    """The numbers of live stories that have a photo, in the newsroom's copy, which readers may not see at `now`."""
    live = Edition.objects.live(now).filter(article=OuterRef("article"))
    return ArticlePhoto.objects.filter(rights.hidden(now, "photo__picture__"), Exists(live)).order_by().values("article")


def among(articles: list[Article], now: datetime) -> set[int]:
    """Those of `articles` that lost a picture, by number: one query."""
    rows = without_a_picture(now).filter(article__in=[article.pk for article in articles])
    return {row["article"] for row in rows}


class LostPicture(admin.SimpleListFilter):
    """Live stories of which readers do not see every picture."""

    title = _("pictures")
    parameter_name = "pictures"

    def lookups(self, request, model_admin):
        """The one thing worth asking for."""
        return [("lost", _("Lost a picture"))]

    def queryset(self, request, queryset):
        """Narrow the list."""
        return queryset.filter(pk__in=without_a_picture(request.now)) if self.value() == "lost" else queryset
