"""Which photos keep a story from going out: the question a verb asks. The answers stand in `articles/checks/pictures.py`."""

from datetime import datetime

from articles.checks import facts
from articles.checks.pictures import all_rows, faults, name_of, no_photo, unfit
from articles.workflow.refusals import Unfit

__all__ = ["all_rows", "check_pictures", "faults", "name_of", "no_photo"]


def check_pictures(values: dict, start: datetime, but: frozenset[int] = frozenset()) -> None:
    """Raise Unfit naming every photo that may not go out at `start`: uncredited, undescribed, without the rights, unknown.

    Asks the library now, so call it under the story's lock: a photo may have been killed a moment ago. `but`: photos
    that readers see already and for which a correction must not wait.
    """
    if found := list(unfit(values, facts.photos_of([values]), start, but)):
        raise Unfit(found)
