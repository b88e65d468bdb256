"""Joining duplicate authors, agencies and tags: choose the one that stays, see what will change, confirm."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from articles import joining

PERMISSION = "articles.join_names"
MOST_ROWS = 50  # joined on one page
AT_ONCE = 1000  # stories that follow while the editor waits; `manage.py tick` does the rest


def join_view(request, model_admin):
    """`…/join/?pk=3&pk=5`: choose. With `stays` too: what will change. POST of the same: done."""
    if not request.user.has_perm(PERMISSION):
        raise PermissionDenied
    asked = request.POST if request.method == "POST" else request.GET
    rows, unknown = _rows(model_admin.model, asked)
    if unknown:
        messages.error(request, _("Nothing is called “%(name)s”. Please type a name or a slug.") % {"name": unknown})
    stays = next((row for row in rows if str(row.pk) == asked.get("stays")), None)
    if unknown or not stays or len(rows) < 2:
        return _page(request, model_admin, "choose.html", {"rows": [(row, joining.effect([row])) for row in rows]})
    gone = [row for row in rows if row != stays]
    if request.method == "POST":
        try:
            return _done(request, model_admin, stays, gone)
        except joining.CannotJoin as refusal:
            messages.error(request, refusal.message)
    context = {"stays": stays, "gone": gone, "effect": joining.effect(gone), "at_once": AT_ONCE}
    return _page(request, model_admin, "confirm.html", context)


def _rows(model, asked) -> tuple[list, str]:
    """The rows asked for by number, and one by name or slug; the name that nothing bears, else empty."""
    numbers = [int(pk) for pk in asked.getlist("pk")[:MOST_ROWS] if pk.isdecimal() and len(pk) < 16]
    rows = list(model.objects.filter(pk__in=numbers).select_related("merged_into").order_by("name", "pk"))
    name = asked.get("other", "").strip()
    found = list(model.objects.filter(Q(slug=name) | Q(name=name), merged_into=None)[:MOST_ROWS]) if name else []
    return [*rows, *(row for row in found if row not in rows)], "" if found or not name else name


def _done(request, model_admin, stays, gone):
    """Join, write it down at every row, and let the stories follow."""
    joining.join(gone, stays)
    for row in gone:
        model_admin.log_change(request, row, _("Joined into “%(name)s” (%(slug)s).") % _facts(stays))
        model_admin.log_change(request, stays, _("“%(name)s” (%(slug)s) was joined into this.") % _facts(row))
    followed = joining.finish(AT_ONCE)
    messages.success(request, _("Done: %(count)s stories now name “%(name)s”.") % {"count": followed, "name": stays})
    if joining.waiting():
        messages.warning(request, _("There are more stories; they follow within minutes, with the next tick."))
    return redirect(_address(model_admin, "change", stays.pk))


def _facts(row) -> dict:
    return {"name": row.name, "slug": row.slug}


def _address(model_admin, page: str, *args) -> str:
    return reverse(f"admin:articles_{model_admin.opts.model_name}_{page}", args=args)


def _page(request, model_admin, template: str, context: dict) -> TemplateResponse:
    context |= {
        **admin.site.each_context(request),
        "title": _("Join duplicates"),
        "opts": model_admin.opts,
        "list_url": _address(model_admin, "changelist"),
        "join_url": _address(model_admin, "join"),
    }
    return TemplateResponse(request, f"admin/articles/join/{template}", context)
