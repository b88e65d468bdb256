"""What the story form asks of the keeping of typed text."""

from django.urls import path, reverse
from django.utils.translation import gettext as _

from articles.admin.keeping import banner, done, door, pages, ping, presence, rows
from articles.admin.keeping.times import clock_words
from articles.models import Article

CORRECT = "articles_article_correct"


def urls(view, model_admin) -> list:
    """Addresses below `/admin/articles/article/`. The first two answer in JSON also to whoever is logged out."""
    more = {"model_admin": model_admin}
    return [
        path("typed/", ping.typed_view, more, "articles_article_typed_new"),
        path("<int:pk>/typed/", ping.typed_view, more, "articles_article_typed"),
        path("typed/offers/", view(pages.offers_view), more, "articles_article_offers_new"),
        path("<int:pk>/typed/offers/", view(pages.offers_view), more, "articles_article_offers"),
        path("typed/<int:row>/", view(pages.look_view), more, "articles_article_typed_look"),
        path("typed/<int:row>/aside/", view(pages.aside_view), more, "articles_article_typed_aside"),
    ]


def guarded(model_admin, patterns: list) -> list:
    """The same addresses; where a story is typed, a person who was logged out meanwhile gets the text back."""
    return [door.guarded(pattern, model_admin) for pattern in patterns]


def context(request, article: Article | None) -> dict:
    """For the templates around the form: `keeping`."""
    match = request.resolver_match
    form = "correct" if match and match.url_name == CORRECT else "story"
    may_change = pages.may_change(request, article)
    here = presence.here(article.pk, request.now) if article and may_change else []
    tab = rows.tab_of(request.POST)
    brought = _brought(request, article) if may_change else None
    without = {tab, brought.tab if brought else tab}
    live = {(row.by_id, row.tab) for row in here}
    names = [article.pk] if article else []
    return {"keeping": {
        "offers": banner.offers(article, request.user, request.now, may_change=may_change, without=without, live=live),
        "others": presence.sentences(here, request.user, tab, request.now),
        "brought": _brought_words(brought, request) if brought else "",
        "typed": rows.token(brought) if brought else _posted_token(request),
        "form": form,
        "story": article.pk if article else "new",
        "url": reverse(f"admin:articles_article_typed{'' if article else '_new'}", args=names),
        "offers_url": reverse(f"admin:articles_article_offers{'' if article else '_new'}", args=names),
        "may_change": may_change,
    }}


def typed_before(request, article: Article | None):
    """The posted data that `?typed=<row>` brings back into the form, as a QueryDict, or None."""
    match = request.resolver_match
    if match and match.url_name == CORRECT:  # its form stands on what readers see, and on no story of the newsroom's
        article = Article(pk=match.kwargs["pk"])
    row = _brought(request, article)
    return rows.as_post(row) if row else None


def saved(request, article: Article) -> None:
    """The form was saved: what its tab had typed is in the story now."""
    tab = rows.tab_of(request.POST)
    rows.drop(by=request.user, tab=tab, brought=_posted_token(request), article=article, now=request.now)
    if tab:
        done.mark(request, tab)


def _brought(request, article: Article | None):
    """The row that `?typed=` names, if it belongs to this form and person; asked once a request."""
    if request.method != "GET" or not request.GET.get("typed"):
        return None
    if not hasattr(request, "brought_row"):
        request.brought_row = rows.find(request.GET["typed"], request.user)
    row, match = request.brought_row, request.resolver_match
    if not row or row.article_id != (article.pk if article else None):
        return None
    # What corrects readers' text would undo the newsroom's newer words in the story's form, and the other way round.
    return row if not row.article_id or (row.form == "correct") == bool(match and match.url_name == CORRECT) else None


def _brought_words(row, request) -> str:
    facts = {"who": row.by, "time": clock_words(row.typed, request.now)}
    if row.by_id == request.user.pk:
        return _("This is what you typed at %(time)s. It is not saved yet: look it over, then save.") % facts
    return _("This is what %(who)s typed at %(time)s. It is not saved yet: look it over, then save.") % facts


def _posted_token(request) -> str:
    """Which row the posted form was brought back from."""
    return request.POST.get("typed", "")[:40]
