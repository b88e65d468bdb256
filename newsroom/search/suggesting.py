"""When nothing is found: what else might have been meant. All of it comes from what readers can see now."""

from difflib import get_close_matches

from articles.models import Edition
from newsroom.search.asked import Question, read
from newsroom.search.finding import BEST, Filters, find

AMONG = 500  # newest stories whose words and names may be suggested
MOST = 4  # suggestions
FROM = 3  # letters of a word that is worth guessing at


def suggestions(question: Question, now) -> list[str]:
    """Other spellings first, then fewer words; each finds something. A bounded number of queries."""
    tried = [*_respelled(question, now), *(question.without(term) for term in question.terms if len(question.terms) > 1)]
    found = []
    for typed in dict.fromkeys(tried):
        if len(found) < MOST and _finds(typed, now):
            found.append(typed)
    return found


def _respelled(question: Question, now) -> list[str]:
    """The question with each word of it in turn as names and headlines spell it."""
    known = _known(now)
    made = []
    for term in question.terms:
        word = term.typed.strip('"').casefold()
        if len(word) < FROM or word in known:
            continue
        for near in get_close_matches(word, known, n=2, cutoff=0.75):
            made.append(" ".join(known[near] if other is term else other.typed for other in question.terms))
    return made[: MOST * 2]


def _known(now) -> dict[str, str]:
    """Words of headlines and names of tags and authors of the newest live stories: by small letters, as they are spelled."""
    rows = Edition.objects.live(now).newest(now).values_list("headline", "tags", "credits")[:AMONG]
    said = [words for headline, tags, credits in rows for words in (headline, *(row["name"] for row in (*tags, *credits)))]
    bare = [word.strip("“”‘’'\".,:;?!()") for words in said for word in words.split()]
    return {word.casefold(): word for word in bare if len(word) >= FROM}


def _finds(typed: str, now) -> bool:
    question = read(typed)
    return bool(question.terms) and bool(find(question, Filters(), BEST, now).editions)
