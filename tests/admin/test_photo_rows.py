"""The crop of one use in the story form, and what the picker needs there. All by plain fields, without JavaScript."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.photos import library
from articles.values import values_of
from tests.admin.desk import ADD, at_desk, errors_in, fields_of, page_of, save
from tests.factories import a_live_story, a_story, min_ji, soo_ah
from tests.photos.shots import as_bytes, scene

pytestmark = pytest.mark.django_db


def a_photo(**words):
    """A photo in the library whose focal point is 50, 50 unless said."""
    return library.add(a_file(), by=min_ji(), **words)


def a_file(size=(160, 120)):
    """A picture of this size, as it is uploaded."""
    return SimpleUploadedFile("x.png", as_bytes(scene(size), "PNG"))


def row(n, photo, crop="", **words) -> dict:
    """One posted row; `crop` is the four numbers with commas between, any of them empty."""
    typed = {"photo": photo, "order": "", "caption": "", "credit": "", "alt": ""} | words
    typed |= dict(zip(("crop_x", "crop_y", "crop_w", "crop_h"), crop.split(",") if crop else [""] * 4, strict=True))
    return {f"photos-{n}-{column}": value for column, value in typed.items()}


@pytest.mark.parametrize(("typed", "kept"), [
    ("10,0,80,75", "10,0,80,75"),
    ("10,,,", "10,0,90,100"),
    (",,60,70", "0,0,60,70"),
    (",40,,", "0,40,100,60"),
    ("0,0,100,100", ""),
    (" 10 , 5 , 80 , 75 ", "10,5,80,75"),
    (",,,", ""),
])
def test_a_crop_is_four_numbers_and_those_left_out_mean_the_edge(typed, kept):
    story, photo = a_story(), a_photo()
    save(at_desk(min_ji()), story, **row(0, photo.pk, typed))
    assert [use.crop for use in story.pictures.all()] == [kept]
    assert values_of(story)["photos"][0].get("crop", "") == kept


@pytest.mark.parametrize(("typed", "words"), [
    ("60,0,40,100", "cuts off what matters"),
    ("10,0,95,75", "beyond the edge"),
    ("48,48,5,5", "too small"),
    ("a,0,80,75", "four whole numbers"),
    ("-5,0,80,75", "four whole numbers"),
    ("999,,,", "beyond the edge"),
])
def test_a_crop_that_is_none_is_told_and_stays_as_typed(typed, words):
    story, photo = a_story(), a_photo()
    answer = save(at_desk(min_ji()), story, **row(0, photo.pk, typed, caption="Typed"))
    assert words in errors_in(answer) and f"Photo {photo.pk}" in errors_in(answer)
    page = answer.content.decode()
    assert f'name="photos-0-crop_x" id="id_photos-0-crop_x" value="{typed.split(",")[0]}"' in page and "Typed" in page
    assert not story.pictures.exists()


def test_the_crop_is_drawn_and_comes_back_in_the_form():
    story, photo = a_story(), a_photo(focal_x=20, focal_y=30)
    client = at_desk(min_ji())
    save(client, story, **row(0, photo.pk, "10,5,60,70"))
    page = client.get(page_of(story)).content.decode()
    assert 'class="crop__box" x="10%" y="5%" width="60%" height="70%"' in page and 'cx="20%" cy="30%"' in page
    for edge, value in zip("xywh", (10, 5, 60, 70), strict=True):
        assert f'name="photos-0-crop_{edge}" id="id_photos-0-crop_{edge}" value="{value}"' in page
    number = story.revision
    save(client, story)
    story.refresh_from_db()
    assert story.pictures.get().crop == "10,5,60,70" and story.revision in (number, number + 1)
    save(client, story, **row(0, photo.pk, ""))
    assert story.pictures.get().crop == ""


def a_story_with_an_older_crop(make, *photos):
    """A story whose photos are cropped to their left halves, and whose focal points were moved to the right since."""
    rows = [{"photo": photo.pk, "caption": "", "credit": "", "alt": "A gate", "crop": "0,0,50,100"} for photo in photos]
    story = make(photos=rows)
    for photo in photos:
        library.change(photo, focal_x=80)
    return story


def test_a_story_with_an_older_crop_can_be_saved_after_the_focal_point_was_moved():
    photo = a_photo(focal_x=20)
    story, client = a_story_with_an_older_crop(a_story, photo), at_desk(min_ji())
    page = client.get(page_of(story)).content.decode()
    assert 'class="crop__box" x="0%" y="0%" width="50%"' in page and 'data-focal="80,50"' in page
    save(client, story, headline="A comma, corrected")
    story.refresh_from_db()
    assert story.headline == "A comma, corrected" and story.pictures.get().crop == "0,0,50,100"


def test_what_readers_see_can_be_corrected_in_spite_of_an_older_crop():
    photo = a_photo(focal_x=20, credit="Kim Min-ji")
    story, client = a_story_with_an_older_crop(a_live_story, photo), at_desk(soo_ah())
    page = page_of(story, "correct")
    shown = client.get(page)
    typed = fields_of(shown) | {"seen": shown.context["seen"], "headline": "Corrected", "text": "A name was wrong."}
    client.post(page, typed)
    story.refresh_from_db()
    assert story.headline == "Corrected" and story.pictures.get().crop == "0,0,50,100"


@pytest.mark.parametrize("typed", ["0,0,60,100", "5,,45,"])
def test_an_older_crop_that_is_drawn_anew_must_hold_the_focal_point(typed):
    photo = a_photo(focal_x=20)
    story, client = a_story_with_an_older_crop(a_story, photo), at_desk(min_ji())
    assert "cuts off what matters" in errors_in(save(client, story, **row(0, photo.pk, typed)))
    assert story.pictures.get().crop == "0,0,50,100"
    save(client, story, **row(0, photo.pk, "40,0,60,100"))
    assert story.pictures.get().crop == "40,0,60,100"


def test_the_older_crop_of_one_photo_is_no_leave_for_another():
    first, other = a_photo(focal_x=20), library.add(a_file((120, 160)), by=min_ji(), focal_x=80)
    story, client = a_story_with_an_older_crop(a_story, first), at_desk(min_ji())
    told = errors_in(save(client, story, **row(0, other.pk, "0,0,50,100")))
    assert f"Photo {other.pk}" in told and "cuts off what matters" in told


def test_a_crop_is_a_change_like_any_other():
    story, photo = a_story(), a_photo()
    save(at_desk(min_ji()), story, **row(0, photo.pk))
    story.refresh_from_db()
    before = values_of(story)
    assert "crop" not in before["photos"][0]
    save(at_desk(soo_ah()), story, **row(0, photo.pk, "10,10,80,80"))
    after = values_of(story)
    assert after["photos"] == [before["photos"][0] | {"crop": "10,10,80,80"}]


def test_the_form_offers_the_picker_and_works_without_it():
    client = at_desk(min_ji())
    page = client.get(ADD).content.decode()
    assert "<template data-picker" in page and 'type="module"' in page and "story-form-photos" in page
    picker = page.partition("<template data-picker")[2].partition("</template>")[0]
    assert "<form" not in picker and " name=" not in picker, "nothing of the dialog is posted with the story"
    assert 'name="photos-3-photo"' in page
    assert re.search(r"<button[^>]* data-pick hidden>", page), "without JavaScript there is no such button"


def test_rows_of_a_form_cost_one_query_however_many(django_assert_num_queries):
    from articles.admin.photo_rows import PhotosField, as_typed

    photos = [a_photo(caption=str(n)) for n in range(2)]
    rows = as_typed([{"photo": photo.pk, "caption": "", "credit": "", "alt": ""} for photo in photos])
    for shown in (rows[:1], rows):
        with django_assert_num_queries(1):
            PhotosField().widget.render("photos", [dict(line) for line in shown])
        with django_assert_num_queries(1):
            PhotosField().clean(shown)
