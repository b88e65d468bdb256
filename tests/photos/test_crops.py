"""The part of a picture that is shown: what an editor typed, and shapes around what matters in the picture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.photos.crops import SHAPES, WHOLE, BadCrop, Box, Crop, around, checked, focal_in, parse, usable

percent = st.integers(0, 100)


@pytest.mark.parametrize(("text", "crop"), [
    ("10,0,80,75", Crop(10, 0, 80, 75)), (" 10 , 0,80, 75 ", Crop(10, 0, 80, 75)), ("90,90,10,10", Crop(90, 90, 10, 10)),
    ("", None), ("  ", None), ("0,0,100,100", None),
])
def test_four_numbers_are_a_crop_and_nothing_is_the_whole_picture(text, crop):
    assert parse(text) == crop


@pytest.mark.parametrize(("text", "why"), [
    ("10,0,80", "four whole numbers"), ("10,0,80,75,1", "four whole numbers"), ("a,b,c,d", "four whole numbers"),
    ("-5,0,80,75", "four whole numbers"), ("1.5,0,80,75", "four whole numbers"), ("１,0,80,75", "four whole numbers"),
    ("1000,0,80,75", "four whole numbers"), ("10,0,80,75-->", "four whole numbers"),
    ("30,0,80,75", "beyond the edge"), ("0,50,80,75", "beyond the edge"),
    ("0,0,9,75", "too small; the least is 10 %"), ("0,0,75,0", "too small"),
])
def test_anything_else_is_refused_with_its_reason(text, why):
    with pytest.raises(BadCrop, match=why):
        parse(text)


@pytest.mark.parametrize(("focal", "fits"), [((50, 50), True), ((10, 0), True), ((90, 75), True), ((9, 50), False),
                                             ((50, 76), False), ((91, 50), False)])
def test_a_crop_must_hold_the_focal_point(focal, fits):
    if fits:
        assert checked("10, 0,80,75", *focal) == usable("10,0,80,75", *focal) == "10,0,80,75"
    else:
        with pytest.raises(BadCrop, match=f"{focal[0]} % from the left and {focal[1]} % from the top"):
            checked("10,0,80,75", *focal)
        assert usable("10,0,80,75", *focal) == ""


def test_what_is_no_crop_is_the_whole_picture_to_readers():
    assert usable("nonsense", 50, 50) == usable("", 50, 50) == usable("0,0,100,100", 50, 50) == ""


@pytest.mark.parametrize(("shape", "focal", "box"), [
    ("1x1", (50, 50), Box(0.1875, 0, 0.8125, 1)), ("1x1", (0, 50), Box(0, 0, 0.625, 1)),
    ("1x1", (100, 100), Box(0.375, 0, 1, 1)), ("16x9", (50, 50), Box(0, 0.05, 1, 0.95)),
    ("16x9", (50, 0), Box(0, 0, 1, 0.9)),
])
def test_a_shape_lies_round_the_focal_point_as_far_as_the_edges_allow(shape, focal, box):
    assert around(1600, 1000, shape, *focal) == pytest.approx(box)


@given(st.integers(1, 4000), st.integers(1, 4000), st.sampled_from(sorted(SHAPES)), percent, percent)
def test_a_shape_of_any_picture_holds_its_focal_point_and_touches_two_edges(width, height, shape, x, y):
    box = around(width, height, shape, x, y)
    across, down = SHAPES[shape]
    assert -1e-9 <= box.left <= x / 100 + 1e-9 and x / 100 - 1e-9 <= box.right <= 1 + 1e-9
    assert -1e-9 <= box.top <= y / 100 + 1e-9 and y / 100 - 1e-9 <= box.bottom <= 1 + 1e-9
    wide, high = (box.right - box.left) * width, (box.bottom - box.top) * height
    assert wide / high == pytest.approx(across / down)
    assert wide == pytest.approx(width) or high == pytest.approx(height)


def test_where_the_focal_point_lies_in_a_part():
    assert focal_in(WHOLE, 30, 46) == (30, 46)
    assert focal_in(Box(0.2, 0, 0.6, 0.5), 30, 46) == (25, 92)
    assert focal_in(Box(0.2, 0, 0.6, 0.5), 0, 100) == (0, 100)
