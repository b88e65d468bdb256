"""Three-way merging of a story's values: field by field, the body paragraph by paragraph. Pure."""

from articles.body.merge import merge_body
from articles.values import FIELDS


def merge_values(base: dict, ours: dict, theirs: dict) -> tuple[dict, list[str]]:
    """Merge two changes of `base`. Returns the merged values and the names of the fields in conflict (kept as ours)."""
    merged, conflicts = dict(ours), []
    for name in FIELDS:
        merged[name], clash = _merge_field(name, base[name], ours[name], theirs[name])
        if clash:
            conflicts.append(name)
    return merged, conflicts


def _merge_field(name: str, base, ours, theirs) -> tuple:
    if ours == theirs or theirs == base:
        return ours, False
    if ours == base:
        return theirs, False
    if name == "body":
        html = merge_body(base, ours, theirs).html
        return (ours, True) if html is None else (html, False)
    return ours, True
