"""What the tests of rights share: a photo that stands in every place there is, and reading the whole paper for it."""

import re
from datetime import timedelta

from articles import workflow
from articles.models import Agency, Tag
from articles.photos.models import Photo
from articles.values import values_of
from articles.workflow.refusals import Refused
from newsroom.popular.models import ReadCount
from sections import byname, clock
from tests.factories import a_live_story, a_section, an_author, soo_ah
from tests.masthead.paper import a_promo
from tests.photos.shots import a_shot

WORDS = {"caption": "Zacaption of the kite", "credit": "Zacredit", "alt": "Zaalt: a kite"}
EVERYWHERE = {  # the kinds of places a photo can stand in, by an address of each
    "/", "/national/", "/latest/", "/popular/", "/popular/?over=hour", "/popular/?over=week", "/tag/rivers/",
    "/author/kim-min-ji/", "/agency/narae/",
}


def row(photo, **words) -> dict:
    """The photo in a story's values."""
    return {"photo": photo.pk, "caption": "", "credit": "", "alt": ""} | words


def refused_because(verb, story, **more) -> str:
    """What the workflow says when Soo-ah tries; empty where it lets her."""
    try:
        getattr(workflow, verb)(story, by=soo_ah(), revision=story.revision, **more)
    except Refused as refusal:
        return refusal.message
    return ""


def changed(story, **values):
    """The newsroom's copy with other values."""
    return workflow.save(story, by=soo_ah(), revision=story.revision, values=values_of(story) | values)


def everywhere() -> tuple[Photo, set[str]]:
    """A photo that is lead, body and gallery picture, portrait and promo; and the addresses of the stories with it."""
    photo, other = a_shot((700, 500), **WORDS), a_shot((640, 400), alt="Another", credit="Another")
    author = an_author(portrait=photo).pk
    tag, agency = Tag.objects.create(name="Rivers", slug="rivers"), Agency.objects.create(name="Narae", slug="narae")
    shared = {"bylines": [{"author": author, "printed_as": ""}], "tags": [tag.pk], "agency": agency.pk}
    stories = [
        a_live_story(photos=[row(photo)], slug="lead", **shared),
        a_live_story(photos=[row(other), row(photo)], slug="second", **shared),
        a_live_story(photos=[row(photo), row(other)], kind="gallery", slug="gallery", **shared),
    ]
    for number in range(6):
        a_live_story(ago=timedelta(hours=1), slug=f"words-{number}", headline=f"Words {number}", **shared)
    a_live_story(slug="elsewhere", section=a_section(name="Business"))
    a_promo("A kite of your own", photo=photo, place="story")
    ReadCount.objects.create(article=stories[0], hour=clock.now(), reads=1)
    return photo, {story.get_absolute_url() for story in stories}


def addresses() -> list[str]:
    """Every address that the rooms name."""
    return sorted({url for module in byname.each("addresses") for url in module.public_urls()})


def traces(client, photo) -> set[str]:
    """The addresses of all pages on which the photo, or one of its words, stands now."""
    found = set()
    for url in addresses():
        html = client.get(url).content.decode()
        if f"/media/r/{photo.pk}/" in html or any(word in html for word in ("Zacaption", "Zacredit", "Zaalt")):
            found.add(url)
    return found


def files_of(client, photo, url: str) -> set[str]:
    """The addresses of the photo's files that the page at `url` offers."""
    return set(re.findall(rf"/media/r/{photo.pk}/[^\s\",]+", client.get(url).content.decode()))
