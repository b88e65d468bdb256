"""Whether a story may go out: everything that blocks is said at once."""

from datetime import datetime

from articles.checks import every, facts
from articles.models import Article
from articles.workflow.refusals import Unfit


def check_fit(
    article: Article, values: dict, start: datetime, *, but: frozenset[int] = frozenset(), urgent: bool = False
) -> None:
    """Raise Unfit where `values` may not be public from `start` on. Call under the story's lock: it asks the library now.

    `but`: photos that are not asked about (`check_pictures`). `urgent`: a correction of what readers see already, which
    waits for no flag.
    """
    asked = facts.that_block([] if urgent else [article.pk], [values])
    found = every.blocking(values, article=article, start=start, facts=asked, but=but, urgent=urgent)
    if found:
        raise Unfit(found)
