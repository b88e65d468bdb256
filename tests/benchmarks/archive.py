"""An archive of any size in seconds: rows written in bulk, shaped as the verbs leave them."""

from datetime import timedelta

from django.db import connection

from articles.models import (
    Agency,
    Article,
    ArticlePhoto,
    ArticleTag,
    AuditEntry,
    Author,
    Byline,
    Edition,
    EditionCredit,
    EditionTag,
    Plan,
    Revision,
    Tag,
)
from articles.models.revision import packed
from articles.photos.models import Photo
from articles.values import blank
from sections import clock
from tests.factories import a_section, min_ji, soo_ah

BATCH = 2000
AUTHORS, TAGS, PHOTOS, AGENCIES = 500, 3000, 2000, 10
WORDS = (
    "harbour", "ferry", "budget", "council", "tunnel", "orchard", "weather", "archive", "lantern", "signal", "market",
    "bridge", "river", "season", "teacher",
)
BODY = "".join(f"<p>{' '.join(WORDS)} {n}, and so it went on until the evening of the next day.</p>" for n in range(20))


class Archive:
    """Grows to a given number of stories; one in a hundred is unpublished, one in a thousand is Min-ji's."""

    def __init__(self):
        self.now, self.size, self.blank = clock.now(), 0, blank()
        self.writer, self.editor = min_ji(), soo_ah()
        tops = [a_section(name=f"Section {n}") for n in range(6)]
        self.sections = [a_section(name=f"Part {n}", slug=f"part-{n}", parent=tops[n % 6]) for n in range(24)]
        self.authors = self._named(Author, AUTHORS, "Reporter")
        self.tags = self._named(Tag, TAGS, "Topic")
        self.agencies = self._named(Agency, AGENCIES, "Agency")
        Author.objects.filter(pk=self.authors[0].pk).update(user=self.writer)
        self.photos = Photo.objects.bulk_create(
            Photo(image=f"{n}.jpg", sha256=f"{n:064}", format="JPEG", width=1500, height=1000, credit="The paper",
                  caption=f"{WORDS[n % 15]} {n}", uploaded=self.now - timedelta(hours=n), uploaded_by=self.editor)
            for n in range(PHOTOS)
        )

    def grow(self, size: int) -> None:
        """Add stories until there are `size`, and let the database count what it has."""
        while self.size < size:
            numbers = range(self.size, min(size, self.size + BATCH))
            self._write(list(numbers))
            self.size = numbers.stop
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    def _named(self, model, many: int, word: str) -> list:
        return model.objects.bulk_create(model(name=f"{word} {n}", slug=f"{word.lower()}-{n}") for n in range(many))

    def _write(self, numbers: list[int]) -> None:
        stories = Article.objects.bulk_create(self._story(n) for n in numbers)
        pairs = list(zip(numbers, stories, strict=True))
        revisions = Revision.objects.bulk_create(
            Revision(article=one, number=1, saved=one.changed, by=self.editor, verb="create", pack=self._pack(n, one))
            for n, one in pairs
        )
        Byline.objects.bulk_create(Byline(article=one, author=self._author(n), position=0) for n, one in pairs)
        ArticleTag.objects.bulk_create(ArticleTag(article=one, tag=self.tags[n % TAGS], position=0) for n, one in pairs)
        ArticlePhoto.objects.bulk_create(
            ArticlePhoto(article=one, photo=self.photos[n % PHOTOS], position=0) for n, one in pairs if n % 5 < 3
        )
        Plan.objects.bulk_create(Plan(article=one, assignee=self.editor) for n, one in pairs if one.state != "published")
        AuditEntry.objects.bulk_create(
            AuditEntry(article_id=one.pk, headline=one.headline, at=one.changed, by=self.editor, verb="publish",
                       before="approved", after=one.state, revision=1) for n, one in pairs
        )
        self._publish([(n, one, row) for (n, one), row in zip(pairs, revisions, strict=True) if one.state == "published"])

    def _publish(self, rows: list) -> None:
        editions = Edition.objects.bulk_create(
            Edition(article=one, revision=row, version=1, change="first", kind=one.kind, language="en", slug=one.slug,
                    section=one.section, top_section_id=one.section.parent_id, headline=one.headline,
                    byline=f"By {self._author(n)}", credits=[_printed("author", self._author(n))],
                    tags=[_printed("tag", self.tags[n % TAGS])], first_published=one.first_published,
                    live_from=one.first_published, story_html=one.headline, card_html="")
            for n, one, row in rows
        )
        shared = [(n, {"edition": ed, "article_id": ed.article_id, "first_published": ed.first_published})
                  for (n, _one, _row), ed in zip(rows, editions, strict=True)]
        EditionCredit.objects.bulk_create(EditionCredit(author=self._author(n), **more) for n, more in shared)
        EditionTag.objects.bulk_create(EditionTag(tag=self.tags[n % TAGS], **more) for n, more in shared)

    def _author(self, n: int) -> Author:
        """Most stories are by the other authors; one in a thousand is by the first, who is Min-ji."""
        return self.authors[0] if n % 1000 == 0 else self.authors[1 + n % (AUTHORS - 1)]

    def _story(self, n: int) -> Article:
        at = self.now - timedelta(minutes=10 * n + 10)
        draft = n % 100 == 7
        return Article(
            guid=f"tag:bench,{n}", state=("draft", "submitted", "approved")[n // 100 % 3] if draft else "published",
            kind="opinion" if n % 50 == 3 else "sponsored" if n % 2000 == 5 else "news", section=self.sections[n % 24],
            headline=f"{WORDS[n % 15]} and {WORDS[n // 15 % 15]} number {n}", standfirst="What happened, and why.",
            body=BODY, agency=self.agencies[n % AGENCIES] if n % 3 == 0 else None, slug=f"story-{n}", revision=1,
            first_published=None if draft else at, created=at, created_by=self.editor, changed=at, changed_by=self.editor,
            since=at,
        )

    def _pack(self, n: int, one: Article) -> bytes:
        return packed(self.blank | {
            "headline": one.headline, "standfirst": one.standfirst, "body": one.body, "section": one.section_id,
            "slug": one.slug, "kind": one.kind, "agency": one.agency_id, "tags": [self.tags[n % TAGS].pk],
            "bylines": [{"author": self._author(n).pk, "printed_as": ""}],
            "photos": [{"photo": self.photos[n % PHOTOS].pk, "caption": "", "credit": "", "alt": ""}] if n % 5 < 3 else [],
        })


def _printed(key: str, row) -> dict:
    return {key: row.pk, "name": row.name, "slug": row.slug}
