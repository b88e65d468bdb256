"""Photos in the story form: rows with numbers, order and overriding words."""

import io

import pytest
from PIL import Image

from articles.photos import library
from tests.admin.desk import at_desk, errors_in, save
from tests.factories import a_story, min_ji

pytestmark = pytest.mark.django_db


def a_photo(colour):
    """A photo of one colour in the library."""
    out = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, "PNG")
    out.seek(0)
    return library.add(out, by=min_ji(), caption=colour, credit="Kim Min-ji")


def row(n, photo, order="", **words):
    """One posted row."""
    row = {"photo": photo, "order": order, "caption": "", "credit": "", "alt": ""} | words
    return {f"photos-{n}-{column}": value for column, value in row.items()}


def test_order_overrides_and_removal():
    red, blue = a_photo("red"), a_photo("blue")
    story, client = a_story(), at_desk(min_ji())
    save(client, story, **row(0, red.pk, "2"), **row(1, blue.pk, "1", caption="The sea"))
    assert [(use.photo, use.caption) for use in story.pictures.all()] == [(blue, "The sea"), (red, "")]
    save(client, story, **row(0, ""))
    assert [use.photo for use in story.pictures.all()] == [red]


def test_a_number_that_is_no_photo():
    answer = save(at_desk(min_ji()), a_story(), **row(0, "99x"), **row(1, "98"))
    assert "“99x”" in errors_in(answer) and "“98”" in errors_in(answer)
    assert 'value="99x"' in answer.content.decode()
