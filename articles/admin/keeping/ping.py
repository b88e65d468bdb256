"""The small request that a story's form makes while somebody types: it keeps the text, and says who else is there.

It answers in JSON only. `said` is a sentence for the person; `kept` whether the text is on the server; `error` one word.
"""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import JsonResponse
from django.http.multipartparser import MultiPartParserError
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from articles.admin import conflicts
from articles.admin.keeping import done, presence, rows
from articles.admin.keeping.times import clock_words
from articles.models import Article, Revision
from articles.states import WRITE
from articles.values import blank, differences
from articles.workflow import may_edit

LARGEST = 2_000_000  # bytes of a form; the longest story known is a tenth of it
LARGEST_NUMBER = 2**63 - 1  # of a story; a database knows none beyond


@never_cache
@csrf_exempt  # the size comes first: to look for the token is to read the form. `_checked` does look.
def typed_view(request, model_admin, pk=None):
    """POST of the whole form, with `_n` (a number that grows), `_person`, `_form`, `_typing`, `_left`.

    401 for whoever is logged out, 403 for who may not change the story (`kept` all the same), 404 if it is gone
    (kept as a new story), 409 if somebody else has logged in, 400 and 413 for what cannot be read.
    """
    try:
        if int(request.META.get("CONTENT_LENGTH") or 0) > min(LARGEST, settings.DATA_UPLOAD_MAX_MEMORY_SIZE):
            raise RequestDataTooBig
        return _checked(request, model_admin, pk)
    except RequestDataTooBig:
        return _error(413, "too-large", _("This is too much text to be kept on the server. Please save it in parts."))
    except (TooManyFieldsSent, MultiPartParserError):
        return _error(400, "unreadable", _("What was sent could not be read; it was not kept on the server."))


@csrf_protect
def _checked(request, model_admin, pk):
    post, user = request.POST, request.user
    if request.method != "POST":
        return _error(405, "method", _("Only a form can be kept."))
    if not model_admin.admin_site.has_permission(request):
        return _error(401, "logged-out", _("You have been logged out."))
    if post.get("_person", str(user.pk)) != str(user.pk):
        return _error(409, "somebody-else", _("Somebody else is logged in in this browser now."))
    tab = rows.tab_of(post)
    if not tab:
        return _error(400, "tab", _("What was sent could not be read; it was not kept on the server."))
    if done.is_done(request, tab):
        return JsonResponse({"done": True})
    return _answer(request, pk, tab)


def _answer(request, pk, tab):
    """Find the story, judge, keep, and tell the news. The text is kept whatever the judgement."""
    now, post, user = request.now, request.POST, request.user
    others = presence.here(pk, now) if pk and pk <= LARGEST_NUMBER else []
    mine = presence.own(others, user, tab)
    article = mine.article if mine else _story(pk)
    allowed = presence.trusted(mine, now) or (may_edit(article, user) if article else not pk and user.may(WRITE))
    kept = _keep(request, article, tab)
    if pk and not article:
        said = _("This story is not there any more. You find your text under “New story”.")
        return _error(404, "gone", said, kept=kept)
    if not allowed:
        said = _("You may not change this story now. Your text is kept, but not in the story.")
        return _error(403, "not-allowed", said, kept=kept)
    if article and post.get("_left"):
        presence.left(article.pk, user, tab)
    elif article:
        presence.seen(article, user, tab, now, typing=bool(post.get("_typing")), row=mine)
    return JsonResponse({
        "kept": kept,
        "said": _("Saved %(time)s") % {"time": clock_words(now, now)} if kept else "",
        "newest": article.revision if article else 0,
        "news": news(article, rows.number(post.get("revision")), user, now) if article else "",
        "others": presence.sentences(others, user, tab, now),
    })


def _keep(request, article: Article | None, tab: str) -> bool:
    """Keep the form, if there is one: a ping without text only tells who is there. An older writing counts as kept."""
    post = request.POST
    typed, n = rows.typed_in(post), rows.number(post.get("_n"), 16)
    if not n or not typed.keys() - {"revision", "tab", "typed"}:
        return False
    form = post.get("_form") if post.get("_form") in rows.FORMS else rows.FORMS[0]
    rows.keep(
        by=request.user, tab=tab, n=n, posted=typed, article=article, form=form,
        base=rows.number(post.get("revision")), typed=request.now,
    )
    return True


def news(article: Article, base: int, user, now) -> str:
    """What was saved since the form was opened, in a sentence; empty for nothing. One query, and only if there is news."""
    if not base or base >= article.revision:
        return ""
    found = {row.number: row for row in _revisions(article, base)}
    newest, seen = found.get(article.revision), found.get(base)
    if not newest or not seen:
        return ""
    names = differences(blank() | seen.values, blank() | newest.values)
    facts = {
        "who": newest.by, "time": clock_words(newest.saved, now),
        "what": ", ".join(conflicts.label_of(name) for name in names) or _("nothing in the form"),
    }
    if newest.by_id == user.pk:
        return _("You saved this story elsewhere at %(time)s (%(what)s). Your next save will be merged with it.") % facts
    return _("%(who)s saved this story at %(time)s (%(what)s). Your next save will be merged with it.") % facts


def _revisions(article: Article, base: int):
    return Revision.objects.filter(article=article, number__in=(base, article.revision)).select_related("by")


def _story(pk) -> Article | None:
    return Article.objects.select_related("section").defer("body").filter(pk=pk).first() if pk else None


def _error(status: int, word: str, said: str, *, kept: bool = False) -> JsonResponse:
    return JsonResponse({"error": word, "said": said, "kept": kept}, status=status)
