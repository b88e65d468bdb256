"""The newsroom's copy of a story. Saving it changes nothing that a reader can see."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.fields import BodyField, LineField
from articles.photos.crops import LONGEST
from articles.slugs import validate_slug
from articles.states import Kind, State

HEADLINE = 500  # characters; the longest known is 289


class Article(models.Model):
    """One story, from first draft to archive. Change it through the verbs in `articles/workflow/`."""

    guid = models.CharField(_("guid"), max_length=500, unique=True, null=True, editable=False)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.DRAFT, editable=False)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.NEWS)
    section = models.ForeignKey(
        "sections.Section", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("section")
    )
    also_in = models.ManyToManyField("sections.Section", blank=True, related_name="+", verbose_name=_("also listed in"))
    kicker = LineField(_("kicker"), max_length=100, blank=True)
    headline = LineField(_("headline"), max_length=HEADLINE)
    standfirst = LineField(_("standfirst"), max_length=1000, blank=True)
    dateline = LineField(_("dateline"), max_length=100, blank=True)
    body = BodyField(_("text"), blank=True)
    agency = models.ForeignKey("articles.Agency", models.PROTECT, null=True, blank=True, related_name="articles")
    authors = models.ManyToManyField("articles.Author", through="articles.Byline", related_name="articles")
    photos = models.ManyToManyField("photos.Photo", through="articles.ArticlePhoto", related_name="articles")
    tags = models.ManyToManyField("articles.Tag", through="articles.ArticleTag", related_name="articles")
    language = models.CharField(_("language"), max_length=16, default="en")
    slug = models.CharField(_("slug"), max_length=100, blank=True, validators=[validate_slug])
    embargo = models.DateTimeField(_("embargo"), null=True, blank=True)
    first_published = models.DateTimeField(_("first published"), null=True, editable=False)
    updated = models.DateTimeField(_("updated"), null=True, editable=False)
    revision = models.PositiveIntegerField(_("revision"), default=0, editable=False)
    since = models.DateTimeField(_("in this state since"), editable=False)
    created = models.DateTimeField(_("created"), editable=False)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    changed = models.DateTimeField(_("changed"), editable=False)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        indexes = [
            models.Index(fields=["-changed", "-id"], name="article_changed"),
            models.Index(fields=["state", "-changed", "-id"], name="article_state"),
        ]
        permissions = [
            ("write_article", "Can write stories and edit their own drafts"),
            ("edit_article", "Can edit submitted, approved and published stories"),
            ("approve_article", "Can approve stories"),
            ("publish_article", "Can publish, schedule, update and withdraw stories"),
            ("reinstate_article", "Can reinstate withdrawn stories"),
            ("join_names", "Can join duplicate authors, agencies and topics"),
            ("close_history", "Can close and open what readers see of the history of stories"),
            ("expunge_article", "Can remove words for good by order of a court"),
        ]

    def __str__(self):
        return self.headline or "(no headline yet)"

    def get_absolute_url(self):
        """Where readers find the story, once it is live."""
        return f"/article/{self.pk}/{self.slug or 'story'}/"

    def is_by(self, user) -> bool:
        """Whether `user` writes this story: began it, stands in its byline, or has been assigned to it."""
        if self.created_by_id == user.pk:
            return True
        mine = models.Q(authors__user=user) | models.Q(plan__assignee=user)
        return Article.objects.filter(mine, pk=self.pk).order_by().exists()


class Byline(models.Model):
    """One author of a story, in order; `printed_as` overrides the author's name for this story."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="bylines")
    author = models.ForeignKey("articles.Author", models.PROTECT, related_name="bylines")
    position = models.PositiveSmallIntegerField()
    printed_as = LineField(max_length=200, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["article", "author"], name="byline_once")]

    def __str__(self):
        return self.printed_as or str(self.author)


class ArticlePhoto(models.Model):
    """One photo of a story, in order, with words that override the library's where given."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="pictures")
    photo = models.ForeignKey("photos.Photo", models.PROTECT, related_name="uses")
    position = models.PositiveSmallIntegerField()
    caption = models.TextField(blank=True)
    credit = LineField(max_length=200, blank=True)
    alt = models.TextField(blank=True)
    crop = models.CharField(max_length=LONGEST, blank=True, help_text="the part shown, x,y,w,h in percent; empty = all")
    in_text = models.BooleanField(default=False, help_text="stands in the text alone: the body names it, not the list")

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["article", "photo"], name="article_photo_once")]

    def __str__(self):
        return self.caption or str(self.photo)


class ArticleTag(models.Model):
    """One tag of a story, in order. The newsroom's side; readers' side is `EditionTag`."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="tagged", db_index=False)
    tag = models.ForeignKey("articles.Tag", models.PROTECT, related_name="uses")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["article", "tag"], name="article_tag_once")]

    def __str__(self):
        return str(self.tag)


class Flag(models.TextChoices):
    """A check that somebody must make before a story goes out."""

    NOT_NEEDED = "", _("not needed")
    NEEDED = "needed", _("needed")
    DONE = "done", _("done")


class Plan(models.Model):
    """What the desk plans of a story, apart from its words: who, by when, how long, and what must be checked."""

    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="plan")
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("assigned to")
    )
    due = models.DateTimeField(_("due"), null=True, blank=True)
    words = models.PositiveIntegerField(_("words commissioned"), null=True, blank=True)
    legal = models.CharField(_("legal"), max_length=6, choices=Flag, default=Flag.NOT_NEEDED, blank=True)
    picture = models.CharField(_("picture"), max_length=6, choices=Flag, default=Flag.NOT_NEEDED, blank=True)
    hold = models.CharField(_("hold"), max_length=6, choices=Flag, default=Flag.NOT_NEEDED, blank=True)
    notes = models.TextField(_("what it is to be"), blank=True)
    filed = models.DateTimeField(_("filed"), null=True, blank=True, editable=False)  # when the desk had it; NULL: not yet

    class Meta:
        verbose_name = _("plan")
        verbose_name_plural = _("plans")
        indexes = [
            models.Index(fields=["due"], condition=models.Q(filed=None, due__isnull=False), name="plan_unfiled"),
            models.Index(fields=["due"], condition=models.Q(due__isnull=False), name="plan_due"),
        ]

    def __str__(self):
        return f"{self.article}"
