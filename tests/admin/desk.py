"""What a person at the desk does in the admin, as plain functions."""

from django.test import Client

from articles.admin.photo_rows import COLUMNS
from articles.models import Article

ADD = "/admin/articles/article/add/"


def at_desk(user) -> Client:
    """A browser in which `user` is logged in."""
    client = Client()
    client.force_login(user)
    return client


def page_of(story: Article, verb: str = "change") -> str:
    """The address of the story's form, or of one of its verbs."""
    return f"/admin/articles/article/{story.pk}/{verb}/"


def fields_of(response) -> dict:
    """What a browser would post from the story form that `response` shows, untouched."""
    form = response.context["adminform"].form
    posted = {}
    for bound in form:
        value = bound.value()
        if bound.name == "photos":
            for n, row in enumerate(value or []):
                posted |= {f"photos-{n}-{column}": row[column] for column in COLUMNS}
        elif value is None or value == "":
            continue
        elif bound.name in ("embargo", "plan_due"):
            typed = value if isinstance(value, list) else [f"{value:%Y-%m-%d}", f"{value:%H:%M:%S}"]
            posted[f"{bound.name}_0"], posted[f"{bound.name}_1"] = (part or "" for part in typed)
        else:
            posted[bound.name] = value
    return posted


def save(client: Client, story: Article, **typed):
    """Open the story, type over some fields, save."""
    return client.post(page_of(story), fields_of(client.get(page_of(story))) | {"_continue": "1"} | typed)


def press(client: Client, story: Article, verb: str, **more):
    """Press a verb's button on the newest revision."""
    story.refresh_from_db()
    return client.post(page_of(story, verb), {"revision": story.revision} | more)


def errors_in(response) -> str:
    """All form errors of a page as one text."""
    form = response.context["adminform"].form
    return str(form.errors.as_data()) + " ".join(str(error) for errors in form.errors.values() for error in errors)
