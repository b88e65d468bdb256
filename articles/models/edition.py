"""What readers see. The shape and its indexes are as measured at a million stories (EDITIONS in the design)."""

from datetime import datetime

from django.db import models
from django.db.models import F, Index, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from articles.states import Change, Kind

FIRST_PAGE = 2**62  # with (now, FIRST_PAGE) a story that opens at exactly `now` is in


def before(when: datetime, article: int, prefix: str = "") -> Q:
    """Older than the story at (when, article). `lte` gives the index its seek, the rest only breaks ties."""
    return Q(**{f"{prefix}first_published__lte": when}) & (
        Q(**{f"{prefix}first_published__lt": when}) | Q(**{f"{prefix}article_id__lt": article})
    )


class EditionQuerySet(models.QuerySet):
    """Meaning: `live`, `as_of`, `planned`. Lists: `newest`, `listed_under`."""

    def as_of(self, then):
        """What was public at the moment `then`, also long ago."""
        return self.filter(Q(live_until=None) | Q(live_until__gt=then), live_from__lte=then)

    def live(self, at):
        """What is public now. The only place that says so; `past` is a hint that can only hide what is over."""
        return self.filter(past=False).as_of(at)

    def planned(self, at):
        """What is still to come after `at`."""
        return self.filter(past=False, live_from__gt=at)

    def newest(self, when, article=FIRST_PAGE):
        """Newest first, older than (when, article)."""
        return self.filter(before(when, article)).order_by("-first_published", "-article_id")

    def listed_under(self, rows: str, key: str, value, when, article=FIRST_PAGE):
        """Like `newest`, through one narrow table: `rows` is tag_rows, credit_rows or also_rows."""
        return self.filter(before(when, article, f"{rows}__"), **{f"{rows}__{key}": value}).order_by(
            f"-{rows}__first_published", f"-{rows}__article"
        )


current = Q(past=False)


class Edition(models.Model):
    """One state of a story that readers see during [live_from, live_until).

    From the moment it is live only `live_until`, `past` and the ready-made HTML ever change.
    """

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="editions", db_index=False)
    revision = models.ForeignKey("articles.Revision", models.PROTECT, related_name="editions")
    version = models.PositiveIntegerField()
    change = models.CharField(max_length=13, choices=Change)
    kind = models.CharField(max_length=10, choices=Kind)
    language = models.CharField(max_length=16)
    section = models.ForeignKey("sections.Section", models.PROTECT, related_name="+", db_index=False)
    top_section = models.ForeignKey("sections.Section", models.PROTECT, related_name="+", db_index=False)
    slug = models.CharField(max_length=100)
    kicker = models.CharField(max_length=100, blank=True)
    headline = models.CharField(max_length=500)
    standfirst = models.CharField(max_length=1000, blank=True)
    dateline = models.CharField(max_length=100, blank=True)
    byline = models.TextField(blank=True)
    credits = models.JSONField(default=list)
    tags = models.JSONField(default=list)
    pictures = models.JSONField(default=list)  # the story's list in order; then those in its text alone, as `in_text`
    corrections = models.JSONField(default=list)
    related = models.JSONField(default=list)  # numbers of the stories nearest to it when it was published, nearest first
    first_published = models.DateTimeField()
    updated = models.DateTimeField(null=True)
    live_from = models.DateTimeField()
    live_until = models.DateTimeField(null=True)
    past = models.BooleanField(default=False)
    story_html = models.TextField()
    card_html = models.TextField()

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        indexes = [
            Index(fields=["-first_published", "-article"], condition=current, name="edition_latest"),
            Index(fields=["section", "-first_published", "-article"], condition=current, name="edition_section"),
            Index(fields=["top_section", "-first_published", "-article"], condition=current, name="edition_top"),
            Index(fields=["top_section", "-first_published", "-article"], condition=Q(past=True), name="edition_closed_top"),
            Index(fields=["live_from"], condition=current, name="edition_opens"),
            Index(fields=["live_until"], condition=current & Q(live_until__isnull=False), name="edition_closes"),
        ]
        constraints = [
            UniqueConstraint(fields=["article", "version"], name="edition_version"),
            UniqueConstraint(fields=["article", "live_from"], name="edition_one_start"),
            UniqueConstraint(fields=["article"], condition=Q(live_until=None), name="edition_one_open"),
            models.CheckConstraint(
                condition=Q(live_until=None) | Q(live_until__gt=F("live_from")), name="edition_forward"
            ),
            models.CheckConstraint(condition=Q(past=False) | Q(live_until__isnull=False), name="edition_past_is_closed"),
        ]

    def __str__(self):
        return f"{self.article_id} v{self.version}: {self.headline}"

    def get_absolute_url(self):
        """The story's page."""
        return f"/article/{self.article_id}/{self.slug}/"


class Listed(models.Model):
    """A narrow row by which a list finds an edition that is not past; goes when the edition is past."""

    first_published = models.DateTimeField()
    # A copy of the edition's; the edition's own foreign key is the one the database keeps.
    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="+", db_index=False, db_constraint=False
    )

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self.article_id} {self.first_published}"


class EditionTag(Listed):
    """An edition under one of its tags."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="tag_rows", db_index=False)
    tag = models.ForeignKey("articles.Tag", models.PROTECT, related_name="+", db_index=False)

    class Meta:
        constraints = [UniqueConstraint(fields=["edition", "tag"], name="edition_tag_once")]
        indexes = [Index(fields=["tag", "-first_published", "-article", "edition"], name="edition_tag_list")]


class EditionAlsoIn(Listed):
    """An edition in a section it is listed in beside its home."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="also_rows", db_index=False)
    section = models.ForeignKey("sections.Section", models.PROTECT, related_name="+", db_index=False)

    class Meta:
        constraints = [UniqueConstraint(fields=["edition", "section"], name="edition_also_once")]
        indexes = [Index(fields=["section", "-first_published", "-article", "edition"], name="edition_also_list")]


class EditionCredit(Listed):
    """An edition under one of its authors, or under its agency."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="credit_rows", db_index=False)
    author = models.ForeignKey("articles.Author", models.PROTECT, null=True, related_name="+", db_index=False)
    agency = models.ForeignKey("articles.Agency", models.PROTECT, null=True, related_name="+", db_index=False)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["edition", "author"], name="edition_author_once"),
            UniqueConstraint(fields=["edition", "agency"], name="edition_agency_once"),
            models.CheckConstraint(
                condition=Q(author__isnull=False, agency=None) | Q(author=None, agency__isnull=False),
                name="edition_credit_one",
            ),
        ]
        indexes = [
            Index(
                fields=["author", "-first_published", "-article", "edition"],
                condition=Q(author__isnull=False),
                name="edition_author_list",
            ),
            Index(
                fields=["agency", "-first_published", "-article", "edition"],
                condition=Q(agency__isnull=False),
                name="edition_agency_list",
            ),
        ]
