"""Finding stories for the newsroom: what is or will be public, by all of its words. Found by its name."""

from articles.models import Edition
from newsroom.search import asked
from newsroom.search.engine import TooSlow
from newsroom.search.finding import BEST, Filters, find

MOST = 500  # stories


def numbers(text: str) -> list[int]:
    """The stories (by number) in which all of it stands; nothing where it is no question, or too dear a one."""
    question = asked.read(text)
    if not question.terms:
        return []
    try:
        editions = find(question, Filters(), BEST, None).editions[:MOST]
    except TooSlow:
        return []
    return list(Edition.objects.filter(pk__in=editions).values_list("article_id", flat=True).distinct())
