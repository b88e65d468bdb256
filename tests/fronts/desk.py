"""What the tests of fronts share: the front editor, and a front launched with some pins."""

from articles.models import Article
from newsroom.fronts.arrangement import Pin
from newsroom.fronts.deeds import front_of, launch, save_draft
from newsroom.fronts.models import Front, Launch
from newsroom.staff.models import User
from tests.factories import a_user


def da_hye() -> User:
    """Mo Da-hye, front editor."""
    return a_user(role="front editor", name="Mo Da-hye")


def pinned(*stories: Article, **more) -> list[Pin]:
    """A pin for each of these stories; `more` stands in all of them."""
    return [Pin(story.pk, **more) for story in stories]


def launched(arrangement: dict, *, section: int | None = None) -> Launch:
    """The front of a section (None = home), drafted and launched by Da-hye."""
    front = drafted(arrangement, section=section)
    return launch(front, by=da_hye(), version=front.version)


def drafted(arrangement: dict, *, section: int | None = None) -> Front:
    """The front with that draft, whatever stood in it before."""
    front = front_of(section)
    return save_draft(front, arrangement, by=da_hye(), version=front.version)
