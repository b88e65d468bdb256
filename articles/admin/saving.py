"""Saving the story form: through the workflow, with the plan, and then the verb that was asked for with it."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from articles import workflow
from articles.admin import checklist, desk, plan, verbs
from articles.admin.buttons import ON_A_PAGE
from articles.admin.keeping import hooks as keeping
from articles.admin.merge import news
from articles.models import Article
from articles.workflow.save import tidied


def begin(request, form) -> tuple[Article, bool]:
    """Begin the story that a valid form means. Returns it, and that it is exactly what was typed."""
    saved = workflow.create(form.typed(), by=request.user)
    _saved(request, saved, form)
    return saved, True


def save(request, article: Article, form) -> tuple[Article, bool]:
    """Save a valid form. Returns the fresh story, and whether it is exactly what was typed: no colleague's words came in.

    Where some did, the person is told whose and which. Raises Conflict where the same words were changed.
    """
    typed_over = form.cleaned_data.get("revision") or 0
    typed = form.typed()
    saved = workflow.save(article, by=request.user, revision=typed_over, values=typed)
    if saved.over != typed_over:
        news.tell(request, saved, typed_over, tidied(typed))
    _saved(request, saved, form)
    return saved, saved.over == typed_over


def then(request, article: Article):
    """Do the verb of a "Save, then …" button on exactly the words just saved; after a merge, somebody looks first.

    So do they, on the verb's own page, before a change of what readers see and where the checklist has something to say.
    """
    verb = request.POST.get("_then")
    if verb not in desk.WITH_SAVE:
        return None
    if request.untouched and _looks_first(article, verb):
        return redirect("admin:articles_article_verb", article.pk, verb)
    if request.untouched:
        return verbs.do(request, article, verb, article.revision)
    said = _("Saved, but not done yet: %(verb)s. A colleague saved meanwhile; please look, then press it.")
    messages.warning(request, said % {"verb": verbs.LABELS[verb]})
    return redirect("admin:articles_article_change", article.pk)


def _looks_first(article: Article, verb: str) -> bool:
    """Whether the verb has more to show than its button said."""
    if verb == "publish":
        found = checklist.findings_for(article)
        return bool(found) and not any(finding.blocks for finding in found)
    return verb in ON_A_PAGE


def _saved(request, saved: Article, form) -> None:
    plan.save(saved, form)
    keeping.saved(request, saved)
