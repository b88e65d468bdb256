"""A gallery on the page: its pictures in order, each a link to its largest file, of what may be shown."""

import re

import pytest
from django.test import Client

from articles.photos import library
from tests.factories import a_live_story
from tests.photos.shots import a_shot, fetched
from tests.public.paper import page

pytestmark = pytest.mark.django_db
OPENS = re.compile(r'<figure[^>]*><a class="photo__open" href="([^"]+)" aria-label="([^"]*)">(.*?)</a>', re.DOTALL)
WIDE = (1900, 1200)


def uses(*photos, **more) -> list[dict]:
    """A story's photos, in this order."""
    return [{"photo": photo.pk, "caption": f"Caption {n}", "credit": "", "alt": f"Alt {n}"} | more
            for n, photo in enumerate(photos)]


def opened(story) -> list[tuple[str, str]]:
    """Where the pictures of a page lead to, and what they are called."""
    return [(href, label) for href, label, _picture in OPENS.findall(page(Client(), story.get_absolute_url()))]


def test_each_picture_leads_to_its_largest_file(client):
    bridge, ferry = a_shot(WIDE), a_shot((700, 500))
    story = a_live_story(kind="gallery", photos=uses(bridge, ferry))
    assert opened(story) == [
        (f"/media/r/{bridge.pk}/1/full.jpg", "Enlarge: Alt 0"), (f"/media/r/{ferry.pk}/1/full.jpg", "Enlarge: Alt 1"),
    ]
    assert [fetched(client, href).size for href, _label in opened(story)] == [(1600, 1011), (700, 500)]


def test_a_cropped_picture_opens_no_more_than_its_crop(client):
    bridge = a_shot(WIDE)
    story = a_live_story(kind="gallery", photos=uses(bridge, crop="25,25,50,50"))
    [(href, _label)] = opened(story)
    assert "full" not in href
    assert fetched(client, href).width == 950


def test_words_cannot_break_out_of_the_link():
    story = a_live_story(kind="gallery", photos=uses(a_shot(), alt='"><script>--> & "quotes"'))
    [(_href, label)] = opened(story)
    assert label == "Enlarge: &quot;&gt;&lt;script&gt;--&gt; &amp; &quot;quotes&quot;"


def test_a_killed_picture_leaves_with_its_link():
    bridge, ferry = a_shot(WIDE), a_shot((700, 500))
    story = a_live_story(kind="gallery", photos=uses(bridge, ferry))
    library.kill(bridge, by="Oh Na-rae", reason="Not ours")
    assert opened(story) == [(f"/media/r/{ferry.pk}/1/full.jpg", "Enlarge: Alt 1")]


def test_only_galleries_bring_the_viewer():
    photo = a_shot()
    for kind, brought in (("gallery", True), ("news", False)):
        html = page(Client(), a_live_story(kind=kind, slug=kind, photos=uses(photo)).get_absolute_url())
        found = ["js/gallery" in html, "<dialog" in html, "photo__open" in html]
        assert found == [brought] * 3


def test_all_pictures_of_a_gallery_are_drawn_as_wide_as_the_first():
    html = page(Client(), a_live_story(kind="gallery", photos=uses(a_shot(WIDE), a_shot((1800, 900)))).get_absolute_url())
    figures = [picture for _href, _label, picture in OPENS.findall(html)]
    assert len({re.search(r'sizes="([^"]+)"', figure)[1] for figure in figures}) == 1
    assert ["loading=" in figure for figure in figures] == [False, True]
