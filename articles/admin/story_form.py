"""Between a story's values (`articles/values.py`) and what the story form shows and posts."""

from datetime import UTC, datetime

from django.http import QueryDict
from django.utils import timezone

from articles.admin import names
from articles.admin.photo_rows import COLUMNS, as_typed
from articles.body.paragraphs import blocks, from_typed
from articles.body.sanitise import clean_html
from articles.body.settle import settled
from articles.values import TEXTS

# The form's name for a field of the values, where it is another one.
FORM_NAMES = {"bylines": "authors"}


def initial(values: dict) -> dict:
    """What the form shows for `values`."""
    shown = {name: values[name] for name in TEXTS} | {"body": typed_body(values["body"])}
    return shown | {
        "section": values["section"],
        "agency": values["agency"],
        "also_in": values["also_in"],
        "embargo": _moment(values["embargo"]),
        "authors": names.bylines_text(values["bylines"]),
        "tags": names.tags_text(values["tags"]),
        "photos": as_typed(values["photos"]),
    }


def typed_body(html: str) -> str:
    """The body as it stands in the form: plain paragraphs as somebody would type them, anything else as HTML.

    Plain only where typing it gives the same body again.
    """
    pieces = blocks(html)
    plain = "\n\n".join(_as_typed(piece) for piece in pieces)
    return plain if blocks(html_of(plain)) == pieces else "\n\n".join(pieces)


def _as_typed(piece: str) -> str:
    """A bare paragraph without its tag; any other block as it is."""
    bare = piece.startswith("<p>") and piece.endswith("</p>")
    return piece[3:-4].replace("<br>\n", "\n") if bare else piece


def html_of(typed: str) -> str:
    """Typed text as clean HTML; words typed between HTML paragraphs become paragraphs too."""
    cleaned = clean_html(from_typed(typed))
    return clean_html("\n".join(from_typed(piece) for piece in blocks(cleaned)))


def values_from(cleaned: dict, base: dict) -> dict:
    """The values that a valid form means. `base`: what was shown; an untouched field keeps it to the letter."""
    values = {name: cleaned[name] for name in TEXTS if name != "body"}
    values |= {
        "body": _body(cleaned["body"], base["body"]),
        "section": cleaned["section"].pk if cleaned["section"] else None,
        "agency": cleaned["agency"].pk if cleaned["agency"] else None,
        "also_in": sorted(section.pk for section in cleaned["also_in"]),
        "embargo": cleaned["embargo"].astimezone(UTC).isoformat() if cleaned["embargo"] else None,
        "bylines": cleaned["authors"],
        "tags": names.kept_tags(cleaned["tags"]),
        "photos": cleaned["photos"],
    }
    return values | {name: base[name] for name in untouched(values, base)}


def untouched(values: dict, base: dict) -> list[str]:
    """Fields that read in the form as `base` does, though merged names or lost seconds make them differ."""
    shown, before = initial(values), initial(base)
    return [name for name in values if _same(shown, before, FORM_NAMES.get(name, name))]


def put_into(post: QueryDict, values: dict, fields: list[str]) -> None:
    """Write `fields` of `values` into posted data, as if somebody had typed them."""
    shown = initial(values)
    for name in fields:
        name = FORM_NAMES.get(name, name)
        if name == "photos":
            _put_photos(post, shown["photos"])
        elif name == "embargo":
            local = timezone.localtime(shown[name]) if shown[name] else None
            post["embargo_0"] = f"{local:%Y-%m-%d}" if local else ""
            post["embargo_1"] = f"{local:%H:%M:%S}" if local else ""
        elif name == "also_in":
            post.setlist(name, [str(pk) for pk in shown[name]])
        else:
            post[name] = "" if shown[name] is None else str(shown[name])


def _same(shown: dict, before: dict, name: str) -> bool:
    one, other = shown[name], before[name]
    if name == "embargo" and one and other:
        return one.replace(microsecond=0) == other.replace(microsecond=0)
    return one == other


def _body(typed: str, base: str) -> str:
    """Typed text as clean HTML; a browser's line ends or an editor's spelling alone are no change."""
    typed = typed.replace("\r\n", "\n").replace("\r", "\n").strip()
    return base if typed == typed_body(base).strip() else settled(html_of(typed), base)


def _moment(text: str | None):
    return datetime.fromisoformat(text) if text else None


def _put_photos(post: QueryDict, rows: list[dict]) -> None:
    for key in [key for key in post if key.startswith("photos-")]:
        del post[key]
    for n, row in enumerate(rows):
        for column in COLUMNS:
            post[f"photos-{n}-{column}"] = row[column]
