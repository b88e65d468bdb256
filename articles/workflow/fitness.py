"""Whether a story may go out: everything that blocks is said at once."""

from datetime import datetime

from articles.models import Article
from articles.workflow.checks import check_embargo, check_integrity
from articles.workflow.pictures import check_pictures


def check_fit(
    article: Article, values: dict, start: datetime, *, but: frozenset[int] = frozenset(), urgent: bool = False
) -> None:
    """Raise Refused where `values` may not be public from `start` on. Call under the story's lock.

    `but`: photos that are not asked about (`check_pictures`). `urgent`: a correction of what readers see already, which
    waits for no flag.
    """
    check_integrity(values)
    check_embargo(values, start)
    check_pictures(values, start, but)
