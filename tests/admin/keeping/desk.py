"""What a browser does by itself while somebody types, as plain functions."""

from tests.admin.desk import fields_of, page_of

NEW = "/admin/articles/article/typed/"
ADD = "/admin/articles/article/add/"
TAB = "0123456789abcdef" * 2


def opened(client, story=None) -> dict:
    """The fields of the story's form (or of an empty one) as it was opened."""
    return fields_of(client.get(page_of(story) if story else ADD))


def keep(client, story, fields: dict, n: int = 1, **typed):
    """The form is kept, as at a pause in typing."""
    return client.post(page_of(story, "typed") if story else NEW, fields | {"_n": n, "_typing": "1"} | typed)


def ping(client, story, tab: str = TAB, **more):
    """The small request of a tab in which nobody types."""
    return client.post(page_of(story, "typed"), {"tab": tab, "revision": story.revision} | more)


def offered(response) -> list[str]:
    """The sentences of the banner."""
    return [offer.sentence for offer in response.context["keeping"]["offers"]]
