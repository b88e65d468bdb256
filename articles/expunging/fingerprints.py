"""What is remembered of phrases that were removed: how many words, and an HMAC of them. Never the words.

By it a save that comes back late, from a browser that still has the words, is met: every run of as many words is hashed
and compared, and what is alike gets the bar, too.
"""

import hmac
import re
from hashlib import sha256
from itertools import pairwise

from django.conf import settings
from django.core.cache import cache

from articles.expunging.letters import WALL, Read, read
from articles.expunging.phrases import TOKEN, Phrases, barred, spans
from articles.models import AuditEntry

VERB = "expunge"
SECONDS = 300
_WRITTEN = re.compile(r"\b(\d{1,3}):([0-9a-f]{64})\b")
APART = 12  # characters between two words of a phrase, at most
ENDINGS = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")  # scripts whose words take endings

Prints = dict[int, set[str]]


def written(phrases: Phrases) -> str:
    """The fingerprints of phrases for the audit: `3:<HMAC-SHA256 under SECRET_KEY>`, the number of words before it."""
    return " ".join(f"{len(phrase)}:{_print(phrase)}" for phrase in phrases.words)


def of_story(number: int) -> Prints:
    """The fingerprints of all that was removed from a story, by their number of words. One query."""
    notes = AuditEntry.objects.filter(article_id=number, verb=VERB).values_list("note", flat=True)
    found: Prints = {}
    for size, digest in _WRITTEN.findall("\n".join(notes)):
        found.setdefault(int(size), set()).add(digest)
    return found


def of_story_kept(number: int) -> Prints:
    """The same for whoever asks at every pause in typing: kept for some minutes, and forgotten with each removal."""
    key = f"expunging.prints.{number}"
    found = cache.get(key)
    if found is None:
        found = of_story(number)
        cache.set(key, found, SECONDS)
    return found


def kept_out(value, prints: Prints):
    """The value (text, or JSON of texts) with a bar over all that has one of these fingerprints."""
    if not prints:
        return value
    if isinstance(value, str):
        return barred(value, [find for letters in read(value) for find in _alike(letters, prints)])
    if isinstance(value, dict):
        return {name: kept_out(part, prints) if name != "slug" else _slug(part, prints) for name, part in value.items()}
    return [kept_out(part, prints) for part in value] if isinstance(value, list) else value


def _slug(slug, prints: Prints):
    return slug if kept_out(slug, prints) == slug else "story"


def _alike(letters: Read, prints: Prints) -> list[list[tuple[int, int]]]:
    """The spans of each run of words that is alike."""
    words, found, after = list(TOKEN.finditer(letters.text)), [], 0
    for at in range(len(words)):
        for size in sorted(prints, reverse=True):
            run = words[at : at + size]
            if at >= after and len(run) == size and _near(letters.text, run) and (end := _end(run, prints[size])):
                found.append(spans(letters, run[0].start(), end))
                after = at + size
                break
    return found


def _near(text: str, run: list[re.Match]) -> bool:
    """Whether the words stand in one paragraph, not far apart."""
    gaps = (text[one.end() : two.start()] for one, two in pairwise(run))
    return all(len(gap) <= APART and WALL not in gap for gap in gaps)


def _end(run: list[re.Match], digests: set[str]) -> int:
    """Where the phrase ends that these words are, or begin with in a script of endings; 0 where they are none."""
    said, last = [word[0].lower() for word in run], run[-1]
    if _print(said) in digests:
        return last.end()
    if ENDINGS.search(said[-1]):
        for size in range(len(last[0]) - 1, 0, -1):
            if _print([*said[:-1], said[-1][:size]]) in digests:
                return last.start() + size
    return 0


def _print(words: list[str]) -> str:
    return hmac.new(settings.SECRET_KEY.encode(), " ".join(words).encode(), sha256).hexdigest()
