"""What the writer of a note is told about the names in it."""

from django.utils.translation import gettext as _

from articles.mentions import Found


def sentences(found: Found) -> list[str]:
    """All of it: who was told, and which names called nobody."""
    return [*told(found), *troubles(found)]


def told(found: Found) -> list[str]:
    """Who hears of the note by name, in one sentence; nothing where nobody was called."""
    return [_("Told by name: %(names)s.") % {"names": _listed(found.people)}] if found.people else []


def troubles(found: Found) -> list[str]:
    """One sentence for each name that called nobody: two could be meant, or nobody is called so."""
    unsure = _("“%(typed)s” could be %(names)s, so nobody was told. Write the whole name, or @ and the e-mail up to its @.")
    unknown = _("Nobody here is called “%(typed)s”, so nobody was told.")
    said = [unsure % {"typed": typed, "names": _each(people)} for typed, people in found.unsure.items()]
    return said + [unknown % {"typed": typed} for typed in found.unknown]


def _listed(people: list) -> str:
    return ", ".join(str(person) for person in people)


def _each(people: list) -> str:
    """Names with what tells them apart."""
    return _(" or ").join(f"{person} (@{person.email.partition('@')[0]})" for person in people)
