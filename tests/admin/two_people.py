"""Two people at one story, each in a browser without JavaScript, as plain functions."""

import io
import re
from html import unescape

from PIL import Image

from articles.admin.photo_rows import COLUMNS
from articles.models import Article, Revision, Unsaved
from articles.photos import library
from tests.admin.desk import at_desk, fields_of, page_of
from tests.factories import min_ji

HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


def a_photo(colour: str):
    """A photo of one colour in the library."""
    out = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, "PNG")
    out.seek(0)
    return library.add(out, by=min_ji(), caption=f"All {colour}", credit="Kim Min-ji", alt=colour)


def photo_rows(*rows) -> dict:
    """What the form posts for photos: (photo, caption) or (photo, caption, credit) each, in order."""
    posted = {}
    for n, (photo, caption, *credit) in enumerate(rows):
        row = dict.fromkeys(COLUMNS, "") | {"photo": photo.pk, "order": n + 1, "caption": caption}
        posted |= {f"photos-{n}-{column}": value for column, value in row.items()}
        posted[f"photos-{n}-credit"] = "".join(credit)
    return posted or {"photos-0-photo": ""}


class Person:
    """Somebody with the story's form open since the moment of their coming."""

    def __init__(self, user, story: Article):
        self.user, self.story, self.client = user, story, at_desk(user)
        self.opened = fields_of(self.client.get(page_of(story)))
        self.saw = []

    def save(self, **typed):
        """Type over the open form and save; follows to whatever page comes."""
        opened = self.opened
        if any(name.startswith("photos-") for name in typed):
            opened = {name: value for name, value in opened.items() if not name.startswith("photos-")}
        return self._look(self.client.post(page_of(self.story), opened | {"_continue": "1"} | typed, follow=True))

    def choose(self, page, choice="both", own="", **more):
        """On the page that asks: the same choice everywhere (where it is offered, else theirs), then save."""
        posted = self.hidden(page)
        for question in page.context["questions"]:
            offered = re.findall(rf'name="choice-{re.escape(question.key)}" value="(\w+)"', page.content.decode())
            posted[f"choice-{question.key}"] = choice if choice in offered else "theirs"
            if choice == "own" and question.own is not None:
                posted[f"own-{question.key}"] = own or question.own
        return self._look(self.client.post(self.address(page), posted | more, follow=True))

    @staticmethod
    def hidden(page) -> dict:
        """The hidden fields of the page that asks."""
        found = dict(HIDDEN.findall(page.content.decode().partition('class="merge')[2]))
        return {name: unescape(text) for name, text in found.items() if name != "csrfmiddlewaretoken"}

    @staticmethod
    def address(page) -> str:
        """Where the page that asks stands."""
        return page.request["PATH_INFO"]

    def _look(self, page):
        asked = [question.legend for question in page.context.get("questions") or []]
        said = [str(message) for message in page.context["messages"]]
        if asked:
            self.saw.append("asked: " + ", ".join(asked))
        elif page.context.get("unsaved"):
            self.saw.append("all they typed, to copy")
        else:
            self.saw.append(re.sub("<[^>]*>", "", " ".join(said)) or "the form again")
        return page


def everything_kept(story: Article) -> str:
    """All values of all revisions, and whatever waits unsaved, as one text."""
    kept = [str(row.values) for row in Revision.objects.filter(article=story)]
    return "\n".join(kept + [str(row.posted) for row in Unsaved.objects.filter(article=story)])
