"""The pretend paper's staff: one login a role, and those whose names readers see."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from articles.models import Agency, Author
from articles.slugs import slug_of
from newsroom.demo import pictures
from sections.models import Section

PASSWORD = "newsroom"
DRAWN_BY = "Gil O-reum / The Seoul Meridian"
# login → (role, name, desk by path)
LOGINS = {
    "reporter": ("reporter", "Yeo Min-gyeol", ""),
    "copy-editor": ("copy editor", "Orla Penhallick", ""),
    "section-editor": ("section editor", "Tak Ye-won", ""),
    "sports-editor": ("section editor", "Sun Hyo-rin", "sports"),
    "photo-editor": ("photo editor", "Gil O-reum", ""),
    "front-editor": ("front editor", "Mo Da-hye", ""),
    "managing-editor": ("managing editor", "Bong Ji-sol", ""),
    "operator": ("operator", "Ryu Gang-min", ""),
}


def email_of(login: str) -> str:
    """The address a sample login has."""
    return f"{login}@example.com"


def hire() -> dict:
    """The eight logins as users by login, made where missing; their roles must have been applied."""
    return {login: _hire(login, *facts) for login, facts in LOGINS.items()}


def strangers():
    """People who work here and are not of the sample."""
    ours = [email_of(login) for login in LOGINS]
    return get_user_model().objects.filter(machine=False).exclude(email__in=ours)


def _hire(login: str, role: str, name: str, desk: str):
    users = get_user_model().objects
    found = users.filter(email__iexact=email_of(login)).first()
    if found:
        return found
    user = users.create_user(email_of(login), PASSWORD, name=name)
    user.groups.add(Group.objects.get(name=role))
    user.desks.set(Section.objects.filter(parent=None, slug=desk))
    return user


def introduce(cast: dict, staff: dict) -> tuple[dict[str, Author], dict[str, Agency]]:
    """The authors and agencies of the sample by key, made where missing; authors who log in know their account."""
    accounts = {user.name: user for user in staff.values()}
    authors = {row["key"]: _author(row, accounts.get(row["name"]), staff["photo-editor"]) for row in cast["authors"]}
    agencies = {row["key"]: _agency(row) for row in cast["agencies"]}
    return authors, agencies


def _author(row: dict, account, photo_editor) -> Author:
    found = Author.objects.filter(slug=row["slug"]).first()
    if found:
        return found
    facts = {key: row[key] for key in ("name", "slug", "title", "biography", "email", "show_email")}
    words = {"caption": row["name"], "credit": DRAWN_BY, "alt": f"Illustrated portrait of {row['name']}."}
    portrait = pictures.add(f"portrait-{row['key']}", by=photo_editor, focal_y=35, **words)
    return Author.objects.create(**facts, user=account, portrait=portrait)


def _agency(row: dict) -> Agency:
    facts = {key: row[key] for key in ("name", "signoff", "credit", "url")}
    return Agency.objects.get_or_create(slug=slug_of(row["name"], fallback="agency"), defaults=facts)[0]
