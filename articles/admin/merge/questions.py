"""The questions of a merge as a page shows them: every version with what it changed marked, and the choices there are."""

from typing import NamedTuple

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.admin import story_form
from articles.admin.conflicts import in_words, label_of
from articles.admin.revisions.blocks import Block, stretches
from articles.admin.revisions.named import Named
from articles.body.characters import without_controls
from articles.body.diff import diff_words
from articles.body.words import plain_text
from articles.merging_clash import BOTH, OWN, THEIRS, Answer, Clash
from articles.values import LISTS

PARTS = {"printed_as": gettext_lazy("printed name"), "crop": gettext_lazy("the part shown"),
         "caption": gettext_lazy("caption"), "credit": gettext_lazy("credit"), "alt": gettext_lazy("alt text")}
CHOICE, OWN_WORDS = "choice-", "own-"  # how the fields of a question begin; its key follows
CONTEXT_WORDS = 24  # words of the paragraph before and after a disputed one


class Side(NamedTuple):
    """One version of the disputed place: its words by blocks with the changes marked, and whether it is chosen."""

    choice: str
    blocks: list[Block]
    label: str = ""
    chosen: bool = False


class Question(NamedTuple):
    """One disputed place. `own`: what its box for words of one's own holds, or None where there is no such choice."""

    key: str
    legend: str
    hint: str
    base: Side
    theirs: Side
    yours: Side
    both: str
    own: str | None
    chosen: str
    before: str
    after: str
    missing: bool
    rows: int
    theirs_name: str


class Asker:
    """Turns clashes into questions. `versions`: the whole values (base, theirs, yours); `posted`: what was chosen so far."""

    def __init__(self, versions: tuple[dict, dict, dict], posted, *, missing=()):
        self.versions, self.posted, self.missing = versions, posted, set(missing)
        self.named = Named.of(*versions)

    def questions(self, clashes: list[Clash]) -> list[Question]:
        """All of them in order; several places of the text are numbered, so that each has a name of its own."""
        found = [self.question(clash) for clash in clashes]
        of_text = [n for n, clash in enumerate(clashes) if clash.field == "body"]
        for place, n in enumerate(of_text, 1):
            if len(of_text) > 1:
                found[n] = found[n]._replace(legend=_("%(label)s, place %(number)s of %(count)s") % {
                    "label": found[n].legend, "number": place, "count": len(of_text)})
        return found

    def question(self, clash: Clash, theirs_name: str = "") -> Question:
        """The clash as the page shows it, with what was chosen and typed before. `theirs_name`: if it is not the page's."""
        base, theirs, yours = self._sides(clash)
        chosen = self.posted.get(f"{CHOICE}{clash.key}", "")
        own = self.posted.get(f"{OWN_WORDS}{clash.key}", typed(clash)) if OWN in clash.options else None
        return Question(
            key=clash.key, legend=self._legend(clash), hint=self._hint(clash),
            base=Side("base", base), theirs=self._side(clash, THEIRS, theirs, chosen),
            yours=self._side(clash, "yours", yours, chosen), both=self._both(clash), own=own, chosen=chosen,
            before=_end(clash.around[0]), after=_start(clash.around[1]), missing=clash.key in self.missing,
            rows=min(14, max(2, len(own or "") // 60 + 1)), theirs_name=theirs_name,
        )

    def _legend(self, clash: Clash) -> str:
        label = capfirst(label_of(clash.field))
        if clash.item is None:
            return _("%(label)s: order") % {"label": label} if clash.part == "order" else label
        name = self._item(clash.field, clash.item)
        return f"{name}: {PARTS[clash.part]}" if clash.part in PARTS else f"{label}: {name}"

    def _item(self, field: str, item: int) -> str:
        if field == "photos":
            return self.named.photo(item)
        return self.named.author({"author": item, "printed_as": ""}) if field == "bylines" else self.named.tag(item)

    def _hint(self, clash: Clash) -> str:
        if clash.part == "there":
            return _("One of you took this out; the other changed it or moved it.")
        if clash.part == "order":
            return _("You both put these in another order. What either of you added stays.")
        if clash.field == "body" and not clash.base:
            return _("You both added something at the same place.")
        if clash.field == "body" and not (clash.theirs and clash.yours):
            return _("One of you took this out, the other changed it.")
        return ""

    def _sides(self, clash: Clash) -> list[list[Block]]:
        sides = (clash.base, clash.theirs, clash.yours)
        if clash.field == "body":
            return [_of_body(clash.base, side, self.named.photo) for side in sides]
        if clash.field in LISTS and clash.part not in PARTS:
            return [self._of_list(clash, version[clash.field]) for version in self.versions]
        if clash.part == "crop":
            base, *others = (side or _("all of it") for side in sides)
        elif clash.item is not None:
            base, *others = sides
        else:
            base, *others = (in_words(clash.field, side) for side in sides)
        return [_words("same", base)] + [[Block("changed", "", diff_words(base, other), [], None)] for other in others]

    def _of_list(self, clash: Clash, rows: list) -> list[Block]:
        """The whole list in its order, the item in question marked; where it was taken out, that is said."""
        found = []
        for place, row in enumerate(rows, 1):
            item = row.get("author", row.get("photo")) if isinstance(row, dict) else row
            kind = "added" if item == clash.item else "same"
            found += [Block(kind, str(place), [("same", self._row(clash.field, row))], [], None)]
        if clash.part == "there" and not any(block.kind == "added" for block in found):
            found += [Block("removed", "", [("removed", self._item(clash.field, clash.item))], [], None)]
        return found

    def _row(self, field: str, row) -> str:
        if field == "bylines":
            return self.named.author(row)
        if field == "photos":
            return " · ".join(filter(None, [self.named.photo(row["photo"]), row["caption"], row["credit"]]))
        return self.named.tag(row) if field == "tags" else self.named.section(row)

    def _side(self, clash: Clash, choice: str, blocks: list[Block], chosen: str) -> Side:
        label = ""
        if clash.part == "there":
            label = _("Keep it") if getattr(clash, choice) is not None else _("Leave it out")
        return Side(choice, blocks, label, chosen == choice)

    def _both(self, clash: Clash) -> str:
        if BOTH not in clash.options:
            return ""
        whole = clash.field in LISTS and not clash.part
        return _("Both: everything of both lists") if whole else _("Both, one after the other")


def typed(clash: Clash) -> str:
    """What the box for words of one's own holds at first: yours, as it would be typed in the story's form."""
    return story_form.typed_body(clash.yours) if clash.field == "body" else clash.yours


def answers_in(post) -> dict[str, Answer]:
    """What was chosen, by the key of the question; words typed into the text as clean HTML."""
    found = {}
    for name in post:
        if name.startswith(CHOICE):
            key = name.removeprefix(CHOICE)
            own = without_controls(post.get(f"{OWN_WORDS}{key}", "").replace("\r\n", "\n"))
            found[key] = Answer(post[name], story_form.html_of(own) if key.startswith("body-") else own.strip())
    return found


def homeless(post, clashes: list[Clash]) -> list[str]:
    """Words of one's own, typed for a question that is gone because somebody changed that place again."""
    lost = unasked(post, clashes)
    own = {name.removeprefix(CHOICE) for name, text in lost if name.startswith(CHOICE) and text == OWN}
    return [text for name, text in lost if name.removeprefix(OWN_WORDS) in own and text.strip()]


def unasked(post, clashes: list[Clash]) -> list[tuple[str, str]]:
    """Choices and words (field, text) that were posted for none of these questions."""
    here = {clash.key for clash in clashes}
    return [
        (name, post[name]) for name in post for start in (CHOICE, OWN_WORDS)
        if name.startswith(start) and name.removeprefix(start) not in here
    ]


def _of_body(base: str, side: str, photo_name) -> list[Block]:
    return [block for stretch in stretches(base, side, photo_name) for block in stretch.blocks]


def _words(kind: str, text: str) -> list[Block]:
    return [Block(kind, "", [("same", text)], [], None)] if text else []


def _end(html: str) -> str:
    """The last words of the paragraph before."""
    words = plain_text(html).split()
    return ("… " if len(words) > CONTEXT_WORDS else "") + " ".join(words[-CONTEXT_WORDS:])


def _start(html: str) -> str:
    """The first words of the paragraph after."""
    words = plain_text(html).split()
    return " ".join(words[:CONTEXT_WORDS]) + (" …" if len(words) > CONTEXT_WORDS else "")
