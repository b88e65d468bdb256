"""Feeds and sitemaps."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse

from articles.pages import public, site
from newsroom.feeds import channels, sitemaps
from newsroom.feeds.channels import SHAPES, Channel

TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}
TEMPLATES = {"rss": "feeds/rss.xml", "atom": "feeds/atom.xml", "json": "feeds/feed.json"}
XML = "application/xml; charset=utf-8"


@public(60)
def paper(request, shape):
    """`/feed/`: the newest stories of the whole paper."""
    return _feed(request, channels.newest(request.now, site(request)), shape)


@public(60)
def section(request, shape, top, sub=""):
    """`/<section>/feed/`, `/<section>/<subsection>/feed/`."""
    return _feed(request, channels.of_section(f"{top}/{sub}" if sub else top, request.now, site(request)), shape)


@public(60)
def named(request, shape, model, slug):
    """`/tag/…/feed/`, `/author/…/feed/`, `/agency/…/feed/`; one that was joined into another sends there."""
    found = channels.of_named(model, slug, request.now, site(request))
    if isinstance(found, Channel):
        return _feed(request, found, shape)
    found["Location"] += SHAPES[shape]
    return found


@public(60)
def corrections(request, shape):
    """`/corrections/feed/`."""
    return _feed(request, channels.of_corrections(request.now, site(request)), shape)


def _feed(request, channel: Channel, shape: str):
    """The channel in one of the three shapes. What it says of itself, and of the hub, stands in the headers, too."""
    root = site(request)
    address = f"{root}{channel.path}feed/{SHAPES[shape]}"
    context = {"channel": channel, "site": root, "self": address, "hub": settings.WEBSUB_HUB}
    response = TemplateResponse(request, TEMPLATES[shape], context, content_type=f"{TYPES[shape]}; charset=utf-8")
    hub = f', <{settings.WEBSUB_HUB}>; rel="hub"' if settings.WEBSUB_HUB else ""
    response["Link"] = f'<{address}>; rel="self"{hub}'
    return response


@public(300)
def sitemap_index(request):
    """`/sitemap.xml`: one file for each month in which a story that readers can see was first published."""
    return HttpResponse(sitemaps.index(request.now, site(request)), content_type=XML)


@public(300)
def sitemap(request, year, month, part=1):
    """`/sitemap-2020-04.xml`: the stories of a month; a second part where there are more than a file may hold."""
    found = sitemaps.month(year, month, part, request.now, site(request))
    if not found:
        raise Http404("no story in this month")
    return HttpResponse(found, content_type=XML)


@public(60)
def news_sitemap(request, part=0):
    """`/sitemap-news.xml`: the stories of the last 48 hours; an index of parts where there are more than 1,000."""
    root, parts = site(request), sitemaps.news(request.now, site(request))
    if part > len(parts):
        raise Http404("no such part")
    if len(parts) > 1 and not part:
        names = [f"{root}/sitemap-news-{number}.xml" for number, _stories in enumerate(parts, start=1)]
        return HttpResponse(sitemaps.index_of(names), content_type=XML)
    stories = parts[(part or 1) - 1] if parts else []
    context = {"stories": stories, "language": settings.LANGUAGE_CODE.partition("-")[0]}
    return TemplateResponse(request, "feeds/news.xml", context, content_type=XML)
