"""Whatever colour an editor picks for a section, readers can read its name."""

import re
from pathlib import Path

import pytest

from sections import nav
from sections.cues import CUES, cue_of
from tests import house
from tests.factories import a_section

TOKENS = (Path(house.ROOT) / "static/css/tokens.css").read_text(encoding="utf-8")
PAPERS = ("#fdfcf9", "#f5f2ea"), ("#12151a", "#1a1e25")  # light and dark: the sheet, and its tint


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2)."""
    light, dark = sorted([luminance(one), luminance(other)], reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("cue", CUES)
def test_every_cue_is_legible_on_paper_and_tint_in_light_and_in_dark(cue):
    light, dark = re.search(rf"--{cue}: light-dark\((#\w+), (#\w+)\)", TOKENS).groups()
    assert light == CUES[cue]
    for colour, papers in zip((light, dark), PAPERS, strict=True):
        for paper in papers:
            assert contrast(colour, paper) >= 4.5


def test_the_nearest_cue_is_taken():
    assert {cue_of(colour) for colour in CUES.values()} == {f"cue-{name}" for name in CUES}
    assert cue_of("#0000FF") in ("cue-navy", "cue-iris")
    assert cue_of("") == ""


@pytest.mark.django_db
def test_a_subsection_wears_its_own_colour_or_that_of_the_section_above():
    national = a_section(colour="#24487a")
    a_section(name="Politics", parent=national)
    a_section(name="Science", parent=national, colour="#b1470e")
    tree = nav.read()
    assert [tree.by_path[path].cue for path in ("national/politics", "national/science")] == ["cue-navy", "cue-rust"]
