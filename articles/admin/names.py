"""Authors and tags as they are typed in the story form: text to rows and back."""

from difflib import get_close_matches

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _

from articles.body.characters import without_controls
from articles.models import Author, Tag
from articles.slugs import slug_of

LONGEST_TAG = 100  # characters
PRINTED_AS = "|"  # "Kim Min-ji | By our staff" prints the second


def bylines_text(rows: list[dict]) -> str:
    """One author a line, in the order of the byline."""
    authors = Author.objects.in_bulk([row["author"] for row in rows])
    shared = _shared_names(Author, [author.name for author in authors.values()])
    return "\n".join(_byline_line(authors[row["author"]], row["printed_as"], shared) for row in rows)


def bylines_from(text: str) -> list[dict]:
    """Rows for the values of a story. Raises ValidationError naming each line that is nobody's name."""
    lines = [line.partition(PRINTED_AS) for line in text.splitlines() if line.strip()]
    typed = [(name.strip(), printed.strip()) for name, _bar, printed in lines]
    found = _by_name_or_slug(Author, [name for name, _printed in typed])
    errors = [problem for name, _printed in typed if (problem := _author_problem(name, found.get(name, [])))]
    if errors:
        raise ValidationError(errors)
    rows = {found[name][0].pk: {"author": found[name][0].pk, "printed_as": printed} for name, printed in typed}
    return list(rows.values())


def tags_text(ids: list[int]) -> str:
    """Tags with commas between, in order; one whose name has a comma itself stands as its slug."""
    tags = Tag.objects.in_bulk(ids)
    shared = _shared_names(Tag, [tag.name for tag in tags.values()])
    ordered = [tags[pk] for pk in ids]
    return ", ".join(tag.slug if "," in tag.name or tag.name in shared else tag.name for tag in ordered)


def tags_from(text: str, *, may_add: bool) -> list[Tag]:
    """The tags typed, new ones unsaved. Raises ValidationError for what cannot be a tag."""
    names = list(dict.fromkeys(name for piece in text.split(",") if (name := " ".join(piece.split()))))
    found = _by_name_or_slug(Tag, names)
    tags, errors = {}, []
    for name in names:
        tag = found[name][0] if found.get(name) else Tag(name=name, slug=slug_of(name, limit=LONGEST_TAG, fallback=""))
        problem = None if tag.pk else _tag_problem(tag, may_add)
        errors += [problem] if problem else []
        tags.setdefault(tag.slug, tag)
    if errors:
        raise ValidationError(errors)
    return list(tags.values())


def kept_tags(tags: list[Tag]) -> list[int]:
    """The ids of `tags`, those that are new being made now; the same slug is the same tag."""
    return [tag.pk or Tag.objects.get_or_create(slug=tag.slug, defaults={"name": tag.name})[0].pk for tag in tags]


def _by_name_or_slug(model, names: list[str]) -> dict[str, list]:
    """For each name the rows it may mean: its slug, else its name; one that was merged leads to its successor."""
    slugs = {name: slug_of(name, limit=LONGEST_TAG, fallback="") for name in names}
    wanted = Q(name__in=names) | Q(slug__in=[*names, *slugs.values()])
    rows = list(model.objects.filter(wanted).select_related("merged_into")) if names else []
    return {name: _meant(rows, name, slugs[name] if model is Tag else name) for name in names}


def _meant(rows: list, name: str, slug: str) -> list:
    exact = [row for row in rows if row.slug == name] or [row for row in rows if row.name == name]
    exact = exact or [row for row in rows if row.slug == slug]
    return list({(row.merged_into or row).pk: row.merged_into or row for row in exact}.values())


def _author_problem(name: str, rows: list[Author]) -> str | None:
    if len(rows) == 1:
        return None
    if rows:
        slugs = ", ".join(row.slug for row in rows)
        return _("More than one author is called “%(name)s”. Please type one of: %(slugs)s.") % {
            "name": name, "slugs": slugs,
        }
    return _("No author is called “%(name)s”. %(hint)s") % {"name": name, "hint": _hint(name)}


def _hint(name: str) -> str:
    """Names much like the one typed, else what to do."""
    near = Q()
    for word in name.split() or [name]:
        near |= Q(name__icontains=word[:4])
    known = list(Author.objects.filter(near, merged_into=None).values_list("name", flat=True)[:500])
    alike = get_close_matches(name, known, n=3, cutoff=0.5)
    if alike:
        return _("Did you mean: %(names)s?") % {"names": ", ".join(alike)}
    return _("An editor can add people under “Authors”.")


def _tag_problem(tag: Tag, may_add: bool) -> str | None:
    if not tag.slug or without_controls(tag.name) != tag.name:
        return _("“%(name)s” cannot be a tag: it has no letters.") % {"name": tag.name}
    if len(tag.name) > LONGEST_TAG:
        return _("The tag “%(name)s…” is too long; the most is 100 characters.") % {"name": tag.name[:30]}
    return None if may_add else _("The tag “%(name)s” does not exist yet.") % {"name": tag.name}


def _byline_line(author: Author, printed_as: str, shared: set[str]) -> str:
    name = author.slug if author.name in shared or PRINTED_AS in author.name else author.name
    return f"{name} {PRINTED_AS} {printed_as}" if printed_as else name


def _shared_names(model, names: list[str]) -> set[str]:
    """Those of `names` that more than one row bears."""
    seen, shared = set(), set()
    for name in model.objects.filter(name__in=names).values_list("name", flat=True) if names else []:
        (shared if name in seen else seen).add(name)
    return shared
