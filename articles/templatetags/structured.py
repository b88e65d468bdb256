"""What machines are told of a page: JSON-LD, Open Graph and cards. The masthead names the paper."""

from django import template
from django.conf import settings

from articles import structured
from sections import nav

register = template.Library()
REGIONS = {"en": "en_US", "ko": "ko_KR", "ja": "ja_JP", "zh": "zh_CN"}  # where a language is named without one


@register.tag
def remember(parser, token):
    """`{% remember title %}…{% endremember %}`: show what stands inside, and keep it as `page_title` for the whole page."""
    _tag, name = token.split_contents()
    nodes = parser.parse(("endremember",))
    parser.delete_first_token()
    return Remembered(nodes, f"page_{name}")


class Remembered(template.Node):
    """A part of a page that is said a second time further down."""

    def __init__(self, nodelist, name: str):
        self.nodelist, self.name = nodelist, name

    def render(self, context):
        """The part; kept where every block of the page sees it."""
        context.dicts[0][self.name] = html = self.nodelist.render(context)
        return html


@register.simple_tag
def json_ld(*things) -> str:
    """Things as JSON-LD, ready to stand in the page's head."""
    return structured.scripts(*things)


@register.simple_tag
def story_json_ld(edition, shown, trail, publisher) -> str:
    """A story and the way to it; `shown`: its pictures that may be shown now, `publisher` as the masthead names it."""
    last = edition.headline, publisher.site + edition.get_absolute_url()
    way = structured.way(trail, last, publisher.site)
    return structured.scripts(structured.story(edition, shown, trail, publisher), way)


@register.simple_tag
def card_of(edition, shown, site: str) -> structured.Shown | None:
    """The lead picture for other sites' cards, the widest shape; None where there is none to show."""
    return next(iter(structured.cards_of(edition, shown, site)), None)


@register.simple_tag
def way_to(shelf, site: str) -> dict:
    """The way to a section's page, for `json_ld`."""
    return structured.way(nav.tree().trail_of(shelf.id), None, site)


@register.simple_tag
def site_thing(publisher) -> dict:
    """The paper's site and how to search it, for `json_ld`."""
    search = f"{publisher.site}/search/?q={{search_term_string}}"
    return {
        "@type": "WebSite", "@id": f"{publisher.site}/#site", "url": f"{publisher.site}/",
        "name": publisher.organisation["name"], "publisher": {"@id": publisher.organisation["@id"]},
        "potentialAction": {
            "@type": "SearchAction", "target": {"@type": "EntryPoint", "urlTemplate": search},
            "query-input": "required name=search_term_string",
        },
    }


@register.simple_tag
def person_thing(author, site: str) -> dict:
    """An author's page, for `json_ld`."""
    address = site + author.get_absolute_url()
    facts = {"jobTitle": author.title, "description": author.biography, "email": author.email if author.show_email else ""}
    person = {"@type": "Person", "name": author.name, "url": address} | {name: said for name, said in facts.items() if said}
    return {"@type": "ProfilePage", "url": address, "mainEntity": person}


@register.filter
def locale_name(language: str) -> str:
    """`en` → `en_US`, `ko-KR` → `ko_KR`, as Open Graph writes a language."""
    name, _sign, region = (language or settings.LANGUAGE_CODE).partition("-")
    return f"{name}_{region.upper()}" if len(region) == 2 else REGIONS.get(name, f"{name}_{name.upper()}")
