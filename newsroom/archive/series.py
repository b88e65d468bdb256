"""How many parts a series has."""

from django.db.models import Case, Count, IntegerField, OuterRef, QuerySet, Subquery, When

from articles.models import Edition, Tag


def counted(now) -> QuerySet[Tag]:
    """Tags; those that are a series with the number of their live stories as `parts`, the others with None.

    Counted in the query that reads the tag, and for a series alone: other tags may have any number of stories.
    """
    live = Edition.objects.live(now).filter(first_published__lte=now, tag_rows__tag=OuterRef("pk")).order_by()
    number = live.values("tag_rows__tag").annotate(many=Count("pk")).values("many")
    return Tag.objects.annotate(parts=Case(When(series=True, then=Subquery(number)), output_field=IntegerField()))
