"""The states in which the specimen shows each part. All words are invented; nothing is read but the section tree."""

from datetime import timedelta
from types import SimpleNamespace

from django.template import Context
from django.template.loader import get_template, render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from articles import cards, illustrations
from articles.times import moment
from sections import nav

LOOKS = ("banner", "large", "wide", "medium", "tall", "small", "text", "house", "voice", "river", "ranked")
LONG = "A headline far longer than any editor should allow, so that nobody is ever surprised by how it wraps on a phone"
STATES = (  # what a card may be: its name, and what it changes
    ("with a picture", {}),
    ("without a picture", {"pictured": False}),
    ("no standfirst, no byline", {"standfirst": "", "byline": "", "pictured": False}),
    ("a long headline", {"headline": LONG}),
    ("analysis", {"kind": "analysis", "label": "Analysis"}),
    ("opinion", {"kind": "opinion", "label": "Opinion", "pictured": False}),
    ("gallery", {"kind": "gallery", "label": "Gallery"}),
    ("sponsored", {"kind": "sponsored", "label": "Sponsored", "pictured": False}),
)


def all_of(now) -> dict:
    """The context of the specimen at the moment `now`."""
    tops = nav.menu()
    shelf = tops[0] if tops else SimpleNamespace(id=0, name="National", url="/", cue="cue-navy", shown_children=[])
    return {
        "top": shelf,
        "looks": [(look, [(words, card(look, shelf, now, **changes)) for words, changes in STATES]) for look in LOOKS],
        "rows": rows(tops[:3] or [shelf], now),
        "promos": promos(),
        "story": story(shelf, now),
    }


def card(look: str, shelf, now, *, kind="news", label="", headline="City gives its last ferry a second crossing",
         standfirst="The boat was to be sold for scrap; the river had other plans.", byline="By Kim Min-ji",
         pictured=True) -> str:
    """One card as `articles/parts/card.html` draws it, its slots filled for `look`."""
    words = {"kind": kind, "headline": headline, "standfirst": standfirst, "section_id": shelf.id}
    lead = _picture() if pictured and look in cards.PICTURES else ""
    at = moment(now - timedelta(minutes=23))
    context = {"e": words, "label": label, "url": "#top", "byline": byline, "lead": lead, "at": at}
    html = get_template("articles/parts/card.html").template.render(Context(context))
    return cards.fill([(html, look)], now)[0]


def rows(tops: list, now) -> dict:
    """One row of each layout, full and as thin as it may be."""

    def cells(*looks):
        return [SimpleNamespace(look=look, html=card(look, tops[0], now)) for look in looks]

    columns = [SimpleNamespace(shelf=top, cells=cells("small", "text", "text")) for top in tops]
    sets = {
        "feature": cells("large", "medium", *["text"] * 6), "wide": cells("wide", *["text"] * 4),
        "tall": cells(*["tall"] * 3, *["text"] * 4), "strip": cells("small", "text"), "room": cells("wide"),
        "voices": cells("house", "voice", "voice"),
    }
    made = {
        layout: SimpleNamespace(layout=layout, shelf=tops[0], cells=filled, halves=[filled[1:5], filled[5:]])
        for layout, filled in sets.items()
    }
    return made | {"abreast": SimpleNamespace(layout="abreast", columns=columns)}


def promos() -> list:
    """A promo of each kind, one marked as an advertisement, one in Korean."""
    plain = {"text": "Two lines about what is offered.", "link_words": "", "url": "#top", "rel": "", "lang": "",
             "picture": None, "advertisement": False, "label": "A label"}
    kinds = ["podcast", "video", "letter", "print", "other"]
    made = [SimpleNamespace(**plain | {"kind": kind, "title": f"A promo: {kind}"}) for kind in kinds]
    paid = {"kind": "other", "title": "Somebody paid for this", "advertisement": True, "rel": "sponsored"}
    korean = {"kind": "channel", "title": "포털에서도 만나 보세요.", "text": "", "lang": "ko", "link_words": "채널 구독하기"}
    return [*made, SimpleNamespace(**plain | paid), SimpleNamespace(**plain | korean)]


def story(shelf, now) -> str:
    """A whole story with everything a story may have."""
    at, later = now - timedelta(hours=3), now - timedelta(hours=1)
    words = {
        "kind": "feature", "language": "en", "kicker": "A kicker", "headline": LONG, "section_id": shelf.id,
        "standfirst": "A standfirst says in one sentence why the story is worth the next four minutes.",
    }
    caption = format_html("<figcaption>{}</figcaption>", "A caption says what we see. (Credit)")
    context = {
        "e": words, "label": "Feature", "byline": "By Kim Min-ji and Park Ji-ho", "tags": [{"slug": "x", "name": "A tag"}],
        "lead": format_html('<figure class="photo photo--lead">{}{}</figure>', _image(), caption),
        "rest": [], "published": moment(at), "updated": moment(later), "body": mark_safe(_body()),
        "corrections": [{"label": "Correction", "text": "It was four boats, not five.", "time": moment(later)}],
    }
    html = get_template("articles/parts/story.html").template.render(Context(context))
    return html.replace("<!--tools-->", render_to_string("articles/parts/tools.html"))


def _body() -> str:
    """The text, its embeds drawn as in a story, and a picture of each size."""
    return illustrations.drawn(render_to_string("specimen/body.html", {"picture": _image()}), []).body


def _picture() -> str:
    return format_html('<div class="card__media">{}</div>', _image())


def _image() -> str:
    return format_html('<img src="{}" width="1200" height="800" alt="A drawn landscape.">', static("img/specimen.svg"))
