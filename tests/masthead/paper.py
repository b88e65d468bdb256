"""What the tests of promos share: a promo, and what a reader sees of a place."""

from django.template import Context, Template
from django.test import RequestFactory

from newsroom.masthead.models import Promo
from sections import clock

PLACE = Template("{% load masthead %}{% promos place section as found %}{% for promo in found %}"
                 "{% include 'parts/promo.html' %}{% endfor %}")


def a_promo(title="Ten polite ways to say no", **fields) -> Promo:
    """A promo in the side column, everywhere and always, unless `fields` say otherwise."""
    return Promo.objects.create(**{"title": title, "url": "/about/subscribe/"} | fields)


def seen(place="side", section=None, now=None) -> str:
    """The HTML of a place for a reader at `now`, on a page of the top section with that id."""
    request = RequestFactory().get("/")
    request.now = now or clock.now()
    return PLACE.render(Context({"request": request, "place": place, "section": section}))
