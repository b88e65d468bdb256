"""What a finished merge writes, in one transaction: the two revisions, the plan of the posted form; the kept row goes."""

from django.contrib import messages
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from articles import workflow
from articles.admin import plan
from articles.admin.keeping import hooks as keeping
from articles.admin.keeping import rows
from articles.models import Article


def save(request, page) -> Article:
    """Merge as the page's choices say. Raises what `workflow.merge` raises, and nothing is written then."""
    saved = workflow.merge(
        page.article, by=request.user, typed_by=page.row.by, revision=page.seen, base=page.base,
        values=page.yours, answers=page.answers,
    )
    plan.save(saved, page.form)
    keeping.saved(request, saved)
    rows.forget(page.row)
    return saved


def say(request, saved: Article) -> None:
    """Both versions are safe, and where."""
    aside = saved.revision - 1
    said = _("Merged and saved as revision %(number)s. Your own version is kept whole as revision %(aside)s.") % {
        "number": saved.revision, "aside": aside,
    }
    address = reverse("admin:articles_article_revisions", args=[saved.pk]) + f"?from={aside}&to={saved.revision}"
    messages.success(request, format_html('{} <a href="{}">{}</a>', said, address, _("Compare the two")))


def gone(request) -> None:
    """The address was opened again after the merge."""
    messages.info(request, _("These two versions were merged already. Here is the story as it is now."))
