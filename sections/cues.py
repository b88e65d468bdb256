"""A section's colour on the page. Editors may choose any colour; readers get the nearest of nine that can be read.

Each cue has a light and a dark partner in `static/css/tokens.css`, both with enough contrast for text (WCAG 2.2 AA), so
no choice in the admin can make a name illegible.
"""

CUES = {
    "navy": "#24487a", "pine": "#17604f", "ochre": "#8a6410", "plum": "#7d2c66", "rust": "#b1470e",
    "lake": "#116c88", "brick": "#96281b", "iris": "#55509a", "moss": "#5b6a1f",
}


def cue_of(colour: str) -> str:
    """The class of the cue nearest to `colour` (`#24487a`), such as `cue-navy`; empty where there is no colour."""
    if not colour:
        return ""
    wanted = _parts(colour)
    return "cue-" + min(CUES, key=lambda name: sum((a - b) ** 2 for a, b in zip(wanted, _parts(CUES[name]), strict=True)))


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))
