"""The head of a section's front: a pure choice among the stories of its first page. The rest flows on as a river."""

from articles.lists import Row
from newsroom.fronts.cells import LEAD_AMONG, NEVER_LEAD

LEAST = 6  # stories; fewer are a plain list
UNDER = 3  # stories under the lead


def looks(rows: list[Row]) -> dict[int, str]:
    """How to set the stories of the head, by number: one wide lead with a picture, and the next few under it.

    Empty where there are too few stories, or none with a picture that may lead.
    """
    able = [row for row in rows if row.kind not in NEVER_LEAD]
    lead = next((row for row in able[:LEAD_AMONG] if row.pictures), None)
    if lead is None or len(rows) < LEAST:
        return {}
    under = [row for row in able if row is not lead][:UNDER]
    return {lead.article_id: "wide"} | {row.article_id: "small" if row.pictures else "text" for row in under}
