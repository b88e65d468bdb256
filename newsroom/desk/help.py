"""The page "How this paper works": short, and its table is drawn from the table of moves, so that it cannot grow stale."""

from django.contrib import admin
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import Group
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.admin.buttons import LABELS
from articles.states import MOVES, REINSTATE, Change, State

MOST_NAMES = 6  # of those to ask


@require_safe
def help_view(request):
    """GET /admin/desk/help/: for everybody who may enter the newsroom."""
    context = {
        **admin.site.each_context(request),
        "title": _("How this paper works"),
        "moves": moves(request.user),
        "changes": [change.label for change in Change if change != Change.FIRST],
        "to_ask": to_ask(),
    }
    return TemplateResponse(request, "desk/help.html", context)


def moves(user) -> list[dict]:
    """Each verb in the table's order: `label`, `sources` and `target` in words, `roles`, `own` (writers may, too),
    `mine` (whether `user` has the right). One query for all roles.
    """
    roles = _roles()
    return [
        {
            "label": LABELS[verb],
            "sources": ", ".join(str(State(source).label) for source in move.sources),
            "target": State(move.target).label,
            "roles": roles.get(move.permission, []),
            "own": move.owner,
            "mine": user.may(move.permission),
        }
        for verb, move in MOVES.items()
    ]


def _roles() -> dict[str, list[str]]:
    """By permission of the moves, the roles that have it, as the database knows them now."""
    wanted = {move.permission.partition(".")[2] for move in MOVES.values()}
    rows = Group.objects.filter(permissions__content_type__app_label="articles", permissions__codename__in=wanted)
    found: dict[str, list[str]] = {}
    for name, codename in rows.order_by("name").values_list("name", "permissions__codename"):
        found.setdefault(f"articles.{codename}", []).append(name)
    return found


def to_ask() -> list:
    """The managing editors."""
    people = ModelBackend().with_perm(REINSTATE, include_superusers=False)
    return list(people.filter(machine=False).order_by("name")[:MOST_NAMES])
