"""The posted form that met a colleague's words: kept at once as a row, read again for its own page."""

from copy import copy
from secrets import token_hex

from django.http import QueryDict

from articles.admin.forms import for_user
from articles.admin.keeping import rows
from articles.models import Article, Unsaved
from articles.models.typing import TAB


def keep(request, article: Article | None) -> Unsaved:
    """Keep the posted story form as the row of its tab, whatever was kept of it before; without a story, as a new one's."""
    posted, tab = rows.typed_in(request.POST), rows.tab_of(request.POST) or token_hex(TAB // 2)
    before = Unsaved.objects.filter(by=request.user, tab=tab).first()
    facts = {
        "article": article, "form": "story", "typed": request.now, "base": rows.number(request.POST.get("revision")),
        "posted": rows.without_expunged(posted, article) | {"_n": (before.posted.get("_n", 0) if before else 0) + 1},
    }
    return Unsaved.objects.update_or_create(by=request.user, tab=tab, defaults=facts)[0]


def form_of(row: Unsaved, request, article: Article, model_admin):
    """The story form as it was posted, on the revision it was typed over. Reading it leaves `article` as it is."""
    form_class = for_user(model_admin.get_form(request, article, change=True), request.user)
    return form_class(data_of(row), instance=copy(article))


def data_of(row: Unsaved) -> QueryDict:
    """The posted data of a row."""
    data = QueryDict(mutable=True)
    for name, texts in row.posted.items():
        if not name.startswith("_"):
            data.setlist(name, texts)
    return data
