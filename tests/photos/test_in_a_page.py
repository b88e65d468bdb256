"""Pictures in pages: the right sizes for their place, the focal point, the first one first, and no work while rendering."""

import importlib
import re
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image

from articles import slots
from articles.photos import library
from articles.photos.markup import PLACES, REACH, picture_tag
from articles.photos.models import Picture
from articles.photos.widths import WIDTHS
from newsroom.archive import portrait
from sections import clock, nav
from tests.factories import a_live_story, a_section, an_author
from tests.photos.shots import a_shot
from tests.public.paper import page, parse_strictly, stories

pytestmark = pytest.mark.django_db


def a_row(width=1600, height=1000, focal=(50, 50)):
    """What a public row knows, without a database."""
    return SimpleNamespace(photo_id=7, version=2, width=width, height=height, focal_x=focal[0], focal_y=focal[1])


def offered(html: str) -> list[int]:
    """All widths in the srcsets of a piece of HTML."""
    return [int(width) for width in re.findall(r" (\d+)w[,\"]", html)]


def card(photo, alt="A bridge") -> str:
    """A card with a picture, as editions keep it."""
    return f'<div>Words<!--if:{photo}--><div class="card__media"><!--photo:{photo}:card:{alt}--></div><!--fi--></div>'


def row(photo) -> list[dict]:
    """A story's photos: one."""
    return [{"photo": photo.pk, "caption": "", "credit": "", "alt": "A bridge"}]


def test_the_whole_tag():
    assert picture_tag(a_row(focal=(30, 46)), "A &lt;bridge&gt;", "portrait") == (
        '<picture><source type="image/webp" srcset="/media/r/7/2/320.webp 320w, /media/r/7/2/480.webp 480w" sizes="10rem">'
        '<img src="/media/r/7/2/480.jpg" srcset="/media/r/7/2/320.jpg 320w, /media/r/7/2/480.jpg 480w" sizes="10rem"'
        ' width="1600" height="1000" alt="A &lt;bridge&gt;" class="fx3 fy5" loading="lazy" decoding="async"></picture>'
    )


@pytest.mark.parametrize("place", sorted(PLACES))
@pytest.mark.parametrize("width", [40, 320, 700, 1000, 1600])
def test_no_place_offers_more_than_the_picture_has_or_the_place_can_use(place, width):
    html = picture_tag(a_row(width), "", place)
    found = offered(html)
    assert found and len(found) == 2 * len(set(found))  # each in both formats
    assert max(found) <= width and max(found) <= max(REACH[place][1], 320)
    assert set(found) <= {*WIDTHS, width}
    assert f'sizes="{PLACES[place]}"' in html
    parse_strictly(f"<!doctype html><title>x</title>{html}")


@pytest.mark.parametrize(("focal", "classes"), [
    ((50, 50), ""), ((54, 45), ""), ((0, 100), "fx0 fy10"), ((50, 20), "fx5 fy2"), ((25, 75), "fx3 fy8"),
    ((4, 96), "fx0 fy10"),
])
def test_the_focal_point_is_told_in_tenths_unless_it_is_the_middle(focal, classes):
    html = picture_tag(a_row(focal=focal), "", "card")
    assert re.findall(r' class="([^"]*)"', html) == ([classes] if classes else [])


def test_the_picture_readers_wait_for_is_fetched_first():
    html = picture_tag(a_row(), "", "lead", eager=True)
    assert 'fetchpriority="high"' in html and "loading=" not in html


def test_the_focal_point_follows_the_desk(client):
    photo = a_shot(focal_x=20, focal_y=70)
    url = a_live_story(photos=row(photo)).get_absolute_url()
    assert 'class="fx2 fy7"' in page(client, url)
    library.change(photo, focal_x=90, focal_y=50)
    assert 'class="fx9 fy5"' in page(client, url)


def test_focal_points_set_before_pages_knew_of_them_are_copied():
    photo = a_shot(focal_x=20, focal_y=70)
    Picture.objects.update(focal_x=50, focal_y=50)
    importlib.import_module("articles.photos.migrations.0003_picture_focal_point").copy_focal_points(apps, None)
    assert Picture.objects.values_list("focal_x", "focal_y").get(pk=photo.pk) == (20, 70)


def test_only_the_first_banner_that_has_a_picture_is_fetched_first():
    killed = a_shot((400, 300))
    library.kill(killed, by="Seo Na-rae", reason="Wrong")
    one, two = a_shot((500, 300)).pk, a_shot((600, 300)).pk
    pairs = [
        (card(two), "small"), (card(killed.pk), "banner"), ("<div>Words</div>", "banner"), (card(one), "banner"),
        (card(two), "banner"), (card(one), "large"),
    ]
    filled = slots.fill_each(pairs, tree=nav.tree(), now=clock.now())
    assert ["fetchpriority" in html for html in filled] == [False, False, False, True, False, False]
    assert [html.count("<picture>") for html in filled] == [1, 0, 0, 1, 1, 1]
    assert PLACES["small"] in filled[0] and PLACES["banner"] in filled[3] and PLACES["large"] in filled[5]


def test_a_card_of_text_alone_keeps_its_words_only():
    photo = a_shot().pk
    [filled] = slots.fill_each([(card(photo), "")], tree=nav.tree(), now=clock.now())
    assert filled == "<div>Words</div>"
    story = f"<!--if:{photo}--><figure><!--photo:{photo}:body:A bridge--></figure><!--fi-->{card(photo)}"
    [filled] = slots.fill_each([(story, "")], tree=nav.tree(), now=clock.now())
    assert filled.count("<picture>") == 1 and PLACES["body"] in filled


def test_all_cards_of_a_page_cost_one_query(django_assert_num_queries):
    photos = [a_shot((400 + number, 300)).pk for number in range(6)]
    tree, now = nav.tree(), clock.now()
    for many in (1, 6):
        pairs = [(card(photo), "card") for photo in photos[:many]]
        with django_assert_num_queries(1):
            filled = slots.fill_each(pairs, tree=tree, now=now)
        assert sum(html.count("<picture>") for html in filled) == many
    with django_assert_num_queries(0):
        slots.fill_each([("<div>Words</div>", "banner")], tree=tree, now=now)


def test_an_alt_text_cannot_forge_a_slot_or_an_attribute(client):
    photo = a_shot()
    for alt in ('--><!--photo:1:lead:x-->', '" onload="x', "<!--fi--><script>", "<!--section:1:x-->"):
        story = a_live_story(photos=[{"photo": photo.pk, "caption": "", "credit": "", "alt": alt}])
        html = page(client, story.get_absolute_url())
        shown = html.partition("<article")[2].partition("</article>")[0]
        assert shown.count("<picture>") == 1 and "<!--" not in shown
        assert "<script>" not in shown and 'onload="' not in shown
        parse_strictly(html)


def test_a_portrait_is_small_and_asks_its_rights(django_assert_num_queries):
    photo = a_shot()
    slot = portrait.slot(an_author(portrait=photo, name='Kim "Min" <ji>'))
    [html] = slots.fill_each([(slot, "card")], tree=nav.tree(), now=clock.now())
    assert 'sizes="10rem"' in html and 'alt="Kim &quot;Min&quot; &lt;ji&gt;"' in html and max(offered(html)) == 480
    library.kill(photo, by="Seo Na-rae", reason="Wrong")
    assert slots.fill_each([(slot, "card")], tree=nav.tree(), now=clock.now()) == [""]


def test_a_story_waits_for_its_lead_picture_only(client):
    photos = [row(a_shot((900 + number, 600)))[0] for number in range(3)]
    html = page(client, a_live_story(photos=photos).get_absolute_url()).partition("<article")[2].partition("</article>")[0]
    assert html.count("<picture>") == 3
    assert html.count("fetchpriority") == 1 and html.index("fetchpriority") < html.index('loading="lazy"')


def test_thirty_pictures_cost_what_one_costs(client):
    one = a_live_story(photos=row(a_shot((700, 500))), slug="one").get_absolute_url()
    rows = [row(a_shot((300 + number, 200)))[0] for number in range(30)]
    many = a_live_story(photos=rows, slug="many").get_absolute_url()
    client.get(many)
    asked = []
    for url, shown in ((one, 1), (many, 30)):
        with CaptureQueriesContext(connection) as seen:
            html = page(client, url)
        asked.append(['FROM "photos_picture"' in query["sql"] for query in seen])
        assert html.partition("<article")[2].partition("</article>")[0].count("<picture>") == shown
    assert asked[0] == asked[1] and sum(asked[0]) == 1


def test_rendering_a_page_touches_no_file_and_no_pixel(client, monkeypatch):
    photo = a_shot()
    author = an_author(portrait=a_shot((800, 800)))
    [story] = stories(1, section=a_section(), photos=row(photo), bylines=[{"author": author.pk, "printed_as": ""}])

    def forbidden(*_args, **_options):
        raise AssertionError("a page touched the picture store")

    for name in ("open", "save", "exists", "size", "listdir", "get_modified_time"):
        monkeypatch.setattr(FileSystemStorage, name, forbidden)
    monkeypatch.setattr(Image, "open", forbidden)
    for path in (story.get_absolute_url(), "/", "/national/", "/latest/", "/author/kim-min-ji/"):
        assert "<picture>" in page(client, path)
    with pytest.raises(AssertionError, match="touched"):
        client.get(f"/media/r/{photo.pk}/1/640.webp")
    monkeypatch.undo()
    assert sorted(default_storage.listdir(f"renditions/{photo.pk}/1")[1]) == ["full.jpg", "thumbnail.jpg"]
