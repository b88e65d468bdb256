"""The head of a section's front: a pure choice among its pinned stories and those of its first page. The rest flows on as
a river."""

from newsroom.fronts.cells import LEAD_AMONG, NEVER_LEAD, Pinned
from newsroom.fronts.stories import Story

LEAST = 6  # stories; fewer are a plain list, unless an editor says otherwise
UNDER = 3  # stories under the lead


def looks(newest: list[Story], pinned: Pinned | None = None) -> list[tuple[Story, str]]:
    """The stories of the head and how to set them: one wide lead, and the next few under it.

    What editors pinned stands first in its place. Without a pinned lead there must be one with a picture that may lead,
    and enough stories; else only what is pinned stands in the head.
    """
    pinned = pinned or {}
    pins = {story.article_id for mine in pinned.values() for story in mine}
    able = [story for story in newest if story.kind not in NEVER_LEAD and story.article_id not in pins]
    chosen = pinned.get("lead", []) or [story for story in able[:LEAD_AMONG] if story.pictures][:1]
    if len(newest) < LEAST:
        able = []
        chosen = pinned.get("lead", [])
    under = pinned.get("under", [])
    if chosen:
        under = [*under, *(story for story in able if story not in chosen)][:UNDER]
    return [(story, "wide") for story in chosen] + [(story, "small" if story.pictures else "text") for story in under]
