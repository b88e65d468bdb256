"""The story's own page."""

from django.http import Http404, HttpResponsePermanentRedirect
from django.template.response import TemplateResponse

from articles import lost, slots
from articles.models import Edition, Withdrawal
from articles.pages import public
from sections import nav

COLUMNS = ("article_id", "slug", "headline", "standfirst", "section_id", "top_section_id", "language", "story_html")


@public(60)
def story(request, number, slug=""):
    """`/article/<id>/<slug>/`: the live edition; a wrong slug → 301; withdrawn → 410; never public → 404."""
    edition = Edition.objects.live(request.now).filter(article_id=number).only(*COLUMNS).order_by("-live_from").first()
    if edition is None:
        return gone(request, number)
    if slug != edition.slug:
        return HttpResponsePermanentRedirect(lost.story_once_at(request) or edition.get_absolute_url())
    [html] = slots.fill_all([edition.story_html], tree=nav.tree(), now=request.now)
    return TemplateResponse(request, "articles/story.html", {"edition": edition, "story": html})


def gone(request, number):
    """The note readers find where a withdrawn story was (410). 404 where no story ever was."""
    if not Edition.objects.filter(article_id=number, live_from__lte=request.now).exists():
        raise Http404("no such story")
    note = Withdrawal.objects.filter(article_id=number, at__lte=request.now).first()
    return TemplateResponse(request, "articles/gone.html", {"note": note}, status=410)
