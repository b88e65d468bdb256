"""What happened to a story's photos between two versions: added, removed, moved, other words, another part shown."""

from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.admin.revisions.named import Named
from articles.body.align import edits
from articles.body.diff import Words, diff_words
from articles.photos.models import Photo

WORDS = [("caption", gettext_lazy("Caption")), ("credit", gettext_lazy("Credit")), ("alt", gettext_lazy("Alt text"))]


class Picture(NamedTuple):
    """One photo that is not as it was. `found`: the library's row, or None; `texts`: (label, words) of what is rewritten."""

    kind: str
    name: str
    found: Photo | None
    notes: list[str]
    texts: list[tuple[str, Words]]


def between(old: list[dict], new: list[dict], named: Named) -> list[Picture]:
    """The photos that differ, in the new order, those removed last."""
    before = {row["photo"]: (place, row) for place, row in enumerate(old, 1)}
    after = {row["photo"]: (place, row) for place, row in enumerate(new, 1)}
    moved = _moved([pk for pk in before if pk in after], [pk for pk in after if pk in before])
    each = dict.fromkeys([*after, *before])
    found = [_picture(pk, before.get(pk), after.get(pk), pk in moved, named) for pk in each]
    return [picture for picture in found if picture]


def _moved(old: list[int], new: list[int]) -> set[int]:
    """Those that stand in another order among the photos that both versions have."""
    return {pk for edit in edits(old, new) for pk in new[edit.new_start : edit.new_end]}


def _picture(pk: int, before, after, moved: bool, named: Named) -> Picture | None:
    empty = dict.fromkeys(("caption", "credit", "alt", "crop"), "")
    was, now = (row[1] if row else empty for row in (before, after))
    kind = "changed" if before and after else "added" if after else "removed"
    notes = [_("Moved from place %(old)s to %(new)s") % {"old": before[0], "new": after[0]}] if moved else []
    notes += [_("Place %(place)s") % {"place": (after or before)[0]}] if kind != "changed" else []
    if was.get("crop", "") != now.get("crop", ""):
        notes.append(_("Part shown: %(old)s, now %(new)s") % {"old": _part(was), "new": _part(now)})
    texts = [(str(label), diff_words(was[name], now[name])) for name, label in WORDS if was[name] != now[name]]
    if kind == "changed" and not (notes or texts):
        return None
    return Picture(kind, named.photo(pk), named.photos.get(pk), notes, texts)


def _part(row: dict) -> str:
    """`10,0,80,75` in words."""
    edges = (row.get("crop") or "").split(",")
    if len(edges) != 4:
        return _("the whole picture")
    return _("%(w)s × %(h)s %% from %(x)s %% left, %(y)s %% top") % dict(zip("xywh", edges, strict=True))
