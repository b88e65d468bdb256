"""Parts of pictures for readers: shapes for other sites' cards, crops of one use; and addresses nobody issued."""

import re

import pytest
from PIL import Image

from articles.photos import library
from articles.photos.markup import picture_tag, social
from articles.photos.widths import address, size, widths
from tests.factories import a_live_story, na_rae
from tests.photos.shots import ORIENTATION, a_shot, as_bytes, fetched
from tests.photos.test_renditions import near, stored
from tests.public.paper import page

pytestmark = pytest.mark.django_db
CORNERS = {"red": (0, 0), "lime": (1, 0), "blue": (0, 1), "yellow": (1, 1)}


def four_corners(size=(1200, 800)) -> Image.Image:
    """A grey picture; a quarter of its width and height at each corner has a colour."""
    image, quarter = Image.new("RGB", size, "grey"), (size[0] // 4, size[1] // 4)
    for colour, (right, low) in CORNERS.items():
        image.paste(Image.new("RGB", quarter, colour), (right * (size[0] - quarter[0]), low * (size[1] - quarter[1])))
    return image


def colour_of(image: Image.Image) -> str:
    """The corner whose colour the middle of the picture has."""
    middle = image.getpixel((image.width // 2, image.height // 2))
    found = [name for name in (*CORNERS, "grey") if near(middle, Image.new("RGB", (1, 1), name).getpixel((0, 0)))]
    return found[0] if found else str(middle)


def story_figure(client, story) -> str:
    """The first figure of a story's page."""
    return re.search(r"<figure.*?</figure>", page(client, story.get_absolute_url()), re.DOTALL)[0]


def row(photo, crop="") -> dict:
    return {"photo": photo.pk, "caption": "", "credit": "", "alt": ""} | ({"crop": crop} if crop else {})


@pytest.mark.parametrize(("crop", "colour"), [
    ("0,0,25,25", "red"), ("75,0,25,25", "lime"), ("0,75,25,25", "blue"), ("75,75,25,25", "yellow"), ("30,30,40,40", "grey"),
])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_crop_is_that_part_however_the_camera_was_held(client, orientation, crop, colour):
    turns = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # the transposition that lays an upright picture so
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    lying = four_corners().transpose(turns[orientation]) if orientation > 1 else four_corners()
    photo = a_shot(data=as_bytes(lying, "PNG", exif=exif), focal_x=50, focal_y=50)
    image = fetched(client, address(photo.picture, 240, "jpg", crop))
    assert colour_of(image) == colour and image.size == (240, 160)


def test_a_story_shows_the_part_its_editor_chose(client):
    photo = a_shot(data=as_bytes(four_corners((1800, 1200)), "PNG"), focal_x=20, focal_y=10)
    html = story_figure(client, a_live_story(photos=[row(photo, "0,0,50,25")]))
    assert 'width="900" height="300"' in html  # cut from the original, not from the smaller public file
    assert 'class="fx4 fy4"' in html  # the focal point, as it lies in the part
    found = re.findall(r"(/media/r/\S+) (\d+)w", html)
    assert sorted({int(width) for _url, width in found}) == [480, 640, 900]
    for url, width in found:
        image = fetched(client, url)
        assert image.size == (int(width), round(int(width) / 3))
        assert near(image.getpixel((image.width // 4, image.height // 2)), (254, 0, 0))


def test_cards_show_the_whole_picture(client):
    photo = a_shot()
    story = a_live_story(photos=[row(photo, "0,0,60,60")])
    card = story.editions.get().card_html
    assert f"<!--photo:{photo.pk}:card:" in card and "@" not in card


def test_a_crop_that_lost_the_focal_point_is_passed_over(client):
    photo = a_shot(focal_x=20, focal_y=20)
    story = a_live_story(photos=[row(photo, "0,0,40,40")])
    assert 'width="800" height="500"' in story_figure(client, story)
    library.change(photo, focal_x=80, focal_y=80)
    assert 'width="1600" height="1000"' in story_figure(client, story)


@pytest.mark.parametrize("alt", ["@0,0,50,50:x", "lead@0,0,50,50:", "0,0,50,50", "--><!--photo:1:lead@0,0,50,50:x-->"])
def test_an_alt_text_cannot_pretend_to_be_a_crop(client, alt):
    photo = a_shot((800, 500))
    html = story_figure(client, a_live_story(photos=[row(photo) | {"alt": alt}]))
    assert 'width="800" height="500"' in html and html.count("<picture>") == 1 and "<!--" not in html


@pytest.mark.parametrize("crop", ["0,0,5,5", "1,2,3", "x", "99,99,99,99", "-->,", "0,0,50,50:alt"])
def test_nonsense_in_a_frozen_crop_shows_the_whole_picture(client, crop):
    photo = a_shot((800, 500))
    html = picture_tag(photo.picture, "", "lead", crop=crop)
    assert 'width="800" height="500"' in html and "-->" not in html


def test_other_sites_get_three_shapes_around_the_focal_point(client):
    photo = a_shot(data=as_bytes(four_corners((2000, 1500)), "PNG"), focal_x=0, focal_y=0)
    cards = social(photo.picture)
    assert [card[1:] for card in cards] == [(1200, 675), (1200, 900), (1200, 1200)]
    for url, width, height in cards:
        image = fetched(client, url)
        assert (image.format, image.size) == ("JPEG", (width, height))
        assert near(image.getpixel((20, 20)), (254, 0, 0))
    small = a_shot((600, 500), focal_x=100).picture
    assert [card[1:] for card in social(small)] == [(600, 338), (600, 450), (500, 500)]


def test_the_address_of_a_shape_changes_with_the_focal_point(client):
    photo = a_shot()
    before = [url for url, _width, _height in social(photo.picture)]
    assert all(client.get(url).status_code == 200 for url in before)
    photo = library.change(photo, focal_x=90)
    after = [url for url, _width, _height in social(photo.picture)]
    assert not set(before) & set(after)
    assert [client.get(url).status_code for url in before + after] == [404] * 3 + [200] * 3


@pytest.mark.parametrize("name", [
    "640-0_0_50_50.webp", "640-0_0_50_50-.webp", "640-0_0_50_50-0123456789abcdef.webp", "640-0_0_50-0123456789abcdef.jpg",
    "640-16x9.jpg", "640-16x9-50_50.jpg", "1200-16x9-51_50.jpg", "1200-16x9-50_050.jpg", "1200-3x2-50_50.jpg",
    "1200-1x1-50_50.jpg", "01000-1x1-50_50.jpg", "1200-16x9-50_50-0123456789abcdef.jpg", "full-16x9-50_50.jpg",
])
def test_an_address_that_was_never_issued_is_404_and_leaves_nothing(client, name, monkeypatch):
    photo = a_shot()
    monkeypatch.setattr(Image, "open", None)  # no picture is even looked at
    assert client.get(f"/media/r/{photo.pk}/1/{name}").status_code == 404
    assert stored(photo) == ["full.jpg", "thumbnail.jpg"]


@pytest.mark.parametrize("name", [
    "640-0_0_50_50-0123456789abcdef.webp", "640-0_0_50_50.webp", "x.jpg", "640.png", "12345.jpg", "640.avif",
])
def test_what_cannot_be_ours_does_not_even_cost_a_query(client, name, django_assert_num_queries):
    photo = a_shot()
    with django_assert_num_queries(0):
        answer = client.get(f"/media/r/{photo.pk}/1/{name}")
    assert (answer.status_code, answer.content) == (404, b"No picture.")


def test_the_mark_of_an_issued_crop_is_good_for_nothing_else(client):
    one, two = a_shot(), a_shot((1500, 900))
    issued = address(one.picture, 640, "webp", "0,0,50,50")
    assert client.get(issued).status_code == 200
    mark = issued.rpartition("-")[2].removesuffix(".webp")
    for other in (
        f"/media/r/{two.pk}/1/640-0_0_50_50-{mark}.webp", f"/media/r/{one.pk}/2/640-0_0_50_50-{mark}.webp",
        f"/media/r/{one.pk}/1/641-0_0_50_50-{mark}.webp", f"/media/r/{one.pk}/1/640-0_0_50_51-{mark}.webp",
    ):
        assert client.get(other).status_code == 404
    assert stored(one) == ["640-0_0_50_50.webp", "full.jpg", "thumbnail.jpg"]


def test_a_crop_goes_when_the_rights_go(client):
    photo = a_shot()
    urls = [address(photo.picture, 640, "webp", "0,0,50,50"), social(photo.picture)[0][0]]
    assert [client.get(url).status_code for url in urls] == [200, 200]
    library.kill(photo, by=na_rae(), reason="The wrong person")
    assert [client.get(url).status_code for url in urls] == [404, 404]


def test_a_crop_is_never_blown_up_and_never_endless():
    photo = a_shot((500, 400))
    assert widths(photo.picture, "0,0,50,50") == [250]
    photo.picture.width, photo.picture.height = 100, 60000
    assert all(size(photo.picture, width, "0,0,100,90")[1] <= 6400 for width in widths(photo.picture, "0,0,100,90"))


def test_a_replaced_picture_has_other_addresses():
    picture = a_shot().picture
    cuts = ["", "16x9", "0,0,50,50"]
    before = {address(picture, 640, "jpg", cut) for cut in cuts}
    picture.version = 2
    assert not before & {address(picture, 640, "jpg", cut) for cut in cuts}
