"""Where the pictures of a gallery stand among its words. Pure: strings in, strings out."""

import re

_SUBHEAD = re.compile(r"(?=<h2[ >])")


def interleave(body: str, figures: list[str]) -> str:
    """`body` with the `figures` before its second, third, … subhead's part: the first part has the lead picture.

    Figures for which there is no subhead follow at the end.
    """
    opening, *parts = _SUBHEAD.split(body)
    if not parts:
        return body + "".join(figures)
    first, *others = parts
    placed = [figure + part for figure, part in zip(figures, others, strict=False)]
    return "".join([opening, first, *placed, *others[len(placed) :], *figures[len(placed) :]])
