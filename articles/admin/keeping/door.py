"""A story's form that arrives from somebody who was logged out meanwhile: nothing is saved, and nothing is lost.

The answer shows all that was typed, and holds it for another press of the same button. The words come from the request
itself, so they are shown to nobody but the browser that sent them, and only if one of our own pages made it send them.
"""

from functools import update_wrapper

from django.conf import settings
from django.contrib import admin
from django.http import JsonResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, reverse
from django.utils.translation import gettext as _
from django.views.csrf import csrf_failure
from django.views.decorators.cache import never_cache

from articles.admin import desk, story_form
from articles.admin.forms import StoryForm
from articles.admin.keeping import compare
from articles.body.words import plain_text
from articles.models import Article

TYPED_IN = {f"articles_article_{page}" for page in ("add", "change", "correct", "merge", "note", "verb")}
PINGS = {"articles_article_typed", "articles_article_typed_new"}
READ = 200_000  # characters of a body shown without its tags, as long as the longest story known: anybody may post here


def guarded(pattern, model_admin):
    """The address as it was; if it is one where a story is typed, its POST from nobody in particular is answered here."""
    if getattr(pattern, "name", None) not in TYPED_IN:
        return pattern
    view = pattern.callback

    def inner(request, *args, **kwargs):
        # The token was looked at before, as for every view.
        if request.method == "POST" and _typed(request) and not model_admin.admin_site.has_permission(request):
            return _page(request)
        return view(request, *args, **kwargs)

    return URLPattern(pattern.pattern, update_wrapper(inner, view), pattern.default_args, pattern.name)


def token_failed(request, reason=""):
    """Django's view of a request whose token is wrong: after logging in anew, that of an older page is.

    The text is shown again only where the browser itself says that one of our own pages sent it.
    """
    name = request.resolver_match.url_name if request.resolver_match else None
    if name in PINGS:
        return JsonResponse({"error": "token", "kept": False, "said": _("Please load this page anew.")}, status=403)
    if name in TYPED_IN and request.method == "POST" and _ours(request):
        return _page(request)
    return csrf_failure(request, reason)


def _ours(request) -> bool:
    """Whether the request comes from a page of this very host: browsers say so, and no page can make them lie."""
    own = f"{request.scheme}://{request.get_host()}"
    origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site", "same-origin")
    return site == "same-origin" and origin in {own, *settings.CSRF_TRUSTED_ORIGINS}


@never_cache
def _page(request) -> TemplateResponse:
    """All that was typed, to copy and to send again."""
    known, user, fields = StoryForm.base_fields, request.user, dict(request.POST.lists())
    names = [name for name in request.POST if name != "csrfmiddlewaretoken"]
    context = {
        **admin.site.each_context(request),
        "title": _("This was not saved"),
        "opts": Article._meta,
        "logged_in": admin.site.has_permission(request),
        "person": str(user) if user.is_authenticated else "",
        "action": request.get_full_path(),
        "login": reverse("admin:login") + "?next=" + reverse("admin:articles_article_changelist"),
        "typed": [(_label(name, known), _in_words(name, text, fields)) for name, text in _typed(request)],
        "hidden": [(name, text) for name in names for text in request.POST.getlist(name)],
    }
    return TemplateResponse(request, "admin/articles/article/keeping/logged_out.html", context, status=403)


def _typed(request) -> list[tuple[str, str]]:
    """Everything typed: a button that was only pressed has nothing to lose."""
    return [(name, text) for name, text in desk.typed_text(request.POST) if name not in ("tab", "typed")]


def _in_words(name: str, text: str, fields: dict) -> str:
    """A field as it is read: the text without its tags, a choice by its name."""
    if name == "body" and len(text) <= READ:
        return plain_text(story_form.html_of(text)).replace("\n", "\n\n") or text
    if name in ("section", "agency", "kind"):
        return compare.in_words(name, fields) or text
    return text


def _label(name: str, known: dict) -> str:
    """What a field is called on the form, where it has a name there."""
    field = known.get(name)
    if field is not None and field.label:
        return str(field.label)
    plain = {field.name: field.verbose_name for field in Article._meta.fields}
    return str(plain.get(name, name))
