"""From a draft's names to the values a revision keeps (`articles/values.py`), and the rows behind them."""

from articles.body.figures import photos_in
from articles.intake.draft import DraftError, StoryDraft
from articles.intake.names import Names, Wanted
from articles.intake.shelves import Shelves
from articles.models import Agency, Author, Tag
from articles.photos.models import Photo
from articles.proof import Lookups
from articles.slugs import slug_of
from articles.values import blank


class Resolver:
    """Memory of a run: names and sections already looked up. `forget` it after a transaction that was rolled back."""

    def __init__(self, warn):
        self.warn = warn
        self.forget()

    def forget(self) -> None:
        """Know nothing: rows made in a transaction that failed do not exist."""
        self.authors, self.agencies = Names(Author, "author"), Names(Agency, "agency")
        self.tags, self.shelves = Names(Tag, "tag"), None
        self.blank = blank()
        self.look = self.draft = None

    def begin(self, drafts: list[StoryDraft]) -> None:
        """Look up, or make, all that `drafts` name: a handful of queries for the whole batch."""
        if self.shelves is None:
            self.shelves = Shelves(lambda field, text: self.warn(self.draft, field, text))
        else:
            self.shelves.read()
        self.authors.learn(_author(credit) for draft in drafts for credit in draft.credits)
        self.agencies.learn(
            Wanted(draft.agency, "", (("signoff", draft.agency[:100]),)) for draft in drafts if draft.agency
        )
        self.tags.learn(Wanted(tag) for draft in drafts for tag in draft.tags)
        photos = {use.photo for draft in drafts for use in draft.photos}
        photos |= {number for draft in drafts for number in photos_in(draft.body)}
        self.look = Lookups({}, {}, {}, Photo.objects.in_bulk(photos) if photos else {}, {})

    def values(self, draft: StoryDraft, *, live: bool) -> dict:
        """The story's values. Raises DraftError for a section that is missing or means two."""
        self.draft = draft
        if live and not draft.section:
            raise DraftError("section", "is missing")
        section = self.shelves.find(draft.section) if draft.section else None
        self.look.parents = self.shelves.parents
        return self.blank | {
            "kind": draft.kind,
            "kicker": draft.kicker,
            "headline": draft.headline,
            "standfirst": draft.standfirst,
            "dateline": draft.dateline,
            "body": draft.body,
            "language": draft.language,
            "slug": draft.slug or slug_of(draft.headline),
            "section": section,
            "agency": self._agency(draft.agency),
            "tags": self._tags(draft.tags),
            "bylines": self._bylines(draft),
            "photos": self._photos(draft),
        }

    def _agency(self, name: str) -> int | None:
        if not name:
            return None
        row = self.agencies.get(name)
        self.look.agencies[row.pk] = row
        return row.pk

    def _tags(self, names: list[str]) -> list[int]:
        rows = {(row := self.tags.get(name)).pk: row for name in names}
        self.look.tags |= rows
        return list(rows)

    def _bylines(self, draft: StoryDraft) -> list[dict]:
        printed = {}
        for credit in draft.credits:
            row = self.authors.get(credit.name, credit.slug)
            self.look.authors[row.pk] = row
            printed.setdefault(row.pk, "" if credit.name == row.name else credit.name)
        return [{"author": pk, "printed_as": name} for pk, name in printed.items()]

    def _photos(self, draft: StoryDraft) -> list[dict]:
        """Words that differ from the library's are this story's own."""
        uses = {}
        for use in draft.photos:
            photo = self.look.photos[use.photo]
            words = {name: getattr(use, name) for name in ("caption", "credit", "alt")}
            own = {name: "" if text == getattr(photo, name) else text for name, text in words.items()}
            uses.setdefault(use.photo, {"photo": use.photo} | own)
        return list(uses.values())


def _author(credit) -> Wanted:
    """A byline's e-mail was printed for readers, so a new author's is, too."""
    more = (("email", credit.email), ("show_email", True)) if credit.email else ()
    return Wanted(credit.name, credit.slug, more)
