"""Stories as other programs get them: plain data and HTML that stands on its own, for feeds.

Everything comes from the live editions. Addresses are whole, pictures are asked for their rights now, and of a film
there is only the link to it.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

import nh3
from django.utils.translation import gettext as _

from articles import slots
from articles.models import Edition
from articles.photos.markup import PLAIN
from articles.photos.models import Picture
from articles.photos.widths import address, size, widths
from articles.states import Kind
from sections import nav

COLUMNS = (
    "article_id", "kind", "language", "section_id", "slug", "headline", "standfirst", "credits", "tags", "pictures",
    "corrections", "first_published", "updated", "story_html",
)
TAGS = {
    "p", "h2", "h3", "ul", "ol", "li", "blockquote", "aside", "figure", "figcaption", "img", "a", "strong", "b", "em", "i",
    "sub", "sup", "abbr", "cite", "code", "q", "small", "span", "time", "br", "hr", "table", "thead", "tbody", "tr", "th",
    "td", "pre",
}
ATTRIBUTES = {"*": {"lang"}, "a": {"href", "title", "hreflang"}, "img": {"src", "alt", "width", "height"},
              "abbr": {"title"}, "time": {"datetime"}, "th": {"scope", "colspan", "rowspan"}, "td": {"colspan", "rowspan"}}
_HEAD = re.compile(r"<header class=\"story__head\">.*?</header>", re.DOTALL)
_TAGS = re.compile(r"<ul class=\"tags\".*?</ul>", re.DOTALL)
_OURS = re.compile(r'((?:href|src)=")/(?!/)')
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True)
class Media:
    """A story's lead picture for machines: a JPEG, its size in pixels, and its words."""

    url: str
    width: int
    height: int
    caption: str
    credit: str
    alt: str


@dataclass(frozen=True)
class Item:
    """A story. `published` and `updated` are the facts readers see; `updated` is `published` where nothing was."""

    article: int
    id: str
    url: str
    title: str
    summary: str
    authors: list[str]
    agency: str
    tags: list[str]
    section: str
    language: str
    published: datetime
    updated: datetime
    html: str
    media: Media | None
    sponsored: bool

    @property
    def names(self) -> list[str]:
        """Who signs: the people and the agency."""
        return [*self.authors, *filter(None, [self.agency])]


def identity(article: int, first_published: datetime, site: str) -> str:
    """A story's name for machines, which nothing changes: neither a new headline nor a new address (RFC 4151)."""
    return f"tag:{urlsplit(site).hostname},{first_published:%Y}:{article}"


def items(numbers: list[int], now, site: str) -> list[Item]:
    """The live ones of these stories, in this order. Two queries: the stories, and their pictures."""
    found = {one.article_id: one for one in Edition.objects.live(now).filter(article__in=numbers).only(*COLUMNS)}
    stories = [found[number] for number in numbers if number in found]
    pictures = slots.pictures_in([story.story_html for story in stories], now)
    return [_item(story, pictures, site) for story in stories]


def clean(words: str) -> str:
    """Words as XML can hold them: whatever somebody pasted, no control characters."""
    return _CONTROL.sub("", words)


def _item(story: Edition, pictures: dict[int, Picture], site: str) -> Item:
    shelf = nav.tree().by_id.get(story.section_id)
    sponsored = story.kind == Kind.SPONSORED
    title = clean(story.headline)
    return Item(
        article=story.article_id,
        id=identity(story.article_id, story.first_published, site),
        url=site + story.get_absolute_url(),
        title=_("Sponsored: %(headline)s") % {"headline": title} if sponsored else title,
        summary=clean(story.standfirst or story.headline),
        authors=[clean(row["name"]) for row in story.credits if "author" in row],
        agency=next((clean(row["name"]) for row in story.credits if "agency" in row), ""),
        tags=[clean(row["name"]) for row in story.tags],
        section=shelf.name if shelf else "",
        language=story.language,
        published=story.first_published,
        updated=story.updated or story.first_published,
        html=whole(story.story_html, pictures, site),
        media=_media(story, pictures, site),
        sponsored=sponsored,
    )


def whole(story_html: str, pictures: dict[int, Picture], site: str) -> str:
    """A story's text with its pictures and corrections as HTML that stands on its own, without scripts and styles."""
    html = slots.fill(_TAGS.sub("", _HEAD.sub("", story_html)), tree=nav.tree(), pictures=pictures)
    html = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, link_rel=None, strip_comments=True)
    return clean(_OURS.sub(rf"\1{site}/", html)).strip()


def _media(story: Edition, pictures: dict[int, Picture], site: str) -> Media | None:
    """The lead picture, if it may be shown now."""
    words = next((row for row in story.pictures if not row.get("in_text")), None)
    picture = pictures.get(words["photo"]) if words else None
    if picture is None:
        return None
    width = max((one for one in widths(picture) if one <= PLAIN), default=picture.width)
    return Media(
        site + address(picture, width, "jpg"), *size(picture, width),
        **{name: clean(words[name]) for name in ("caption", "credit", "alt")},
    )
