"""A gallery's pictures stand with the words about them."""

from articles.body.gallery import interleave

BODY = "<p>Opening.</p><h2>May</h2><p>A.</p><h2>June</h2><p>B.</p><h2>July</h2><p>C.</p>"


def test_each_part_after_the_first_begins_with_its_picture():
    assert interleave(BODY, ["[june]", "[july]"]) == BODY.replace("<h2>June", "[june]<h2>June").replace(
        "<h2>July", "[july]<h2>July"
    )


def test_pictures_left_over_follow_at_the_end():
    assert interleave(BODY, ["[june]", "[july]", "[more]"]).endswith("<p>C.</p>[more]")
    assert interleave("<p>Words.</p>", ["[one]", "[two]"]) == "<p>Words.</p>[one][two]"


def test_parts_left_over_stay():
    assert interleave(BODY, ["[june]"]).count("<h2>") == 3
    assert interleave(BODY, []) == BODY
