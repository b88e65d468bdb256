"""Series: tags whose stories are parts of one whole, and say so at their top.

Whether a tag is a series is frozen in an edition with the tag's name. When an editor makes a tag a series, or no series any
more, what readers see now is rendered again from its own words, so that all parts say the same.
"""

from django.db import transaction

from articles.models import Article, Edition, EditionTag, Tag
from articles.reissue import reissue

MOST = 300  # parts; a tag with more stories is a topic


def too_long(tag: Tag) -> bool:
    """Whether the tag has more stories than a series can have parts."""
    return _stories(tag)[: MOST + 1].count() > MOST


@transaction.atomic
def follow(tag: Tag) -> int:
    """Let all editions with this tag that are not past say whether it is a series. Returns how many did not say so yet."""
    list(Article.objects.select_for_update(of=("self",)).filter(pk__in=_stories(tag)).order_by("pk"))
    carrying = EditionTag.objects.filter(tag=tag).values("edition")
    editions = Edition.objects.filter(pk__in=carrying).select_related("revision").order_by("article", "pk")
    late = [edition for edition in editions if _said(edition, tag) != tag.series]
    for edition in late:
        reissue(edition)
    return len(late)


def _stories(tag: Tag):
    return EditionTag.objects.filter(tag=tag).order_by().values("article").distinct()


def _said(edition: Edition, tag: Tag) -> bool:
    return any(row["tag"] == tag.pk and row.get("series", False) for row in edition.tags)
