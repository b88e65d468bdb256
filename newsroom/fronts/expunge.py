"""Words of a story that editors gave it on a front, and bars that tell of it, for `articles/expunging`: found by its name.

Of an arrangement only the pins of this story are looked at: what the other stories say is theirs.
"""

import re
from collections.abc import Callable, Iterator

from django.db.models import Q, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from articles.expunging.phrases import contexts, count
from articles.expunging.tables import SHOWN, STEP, Place, Table, clean, look, texts_in, without
from newsroom.fronts.models import Bar, Front, Launch

STORY = re.compile(r"(/article/\d+/)[^/?#]*")
ARRANGED = ((_("drafts of fronts"), Front, "draft"), (_("launched fronts"), Launch, "arrangement"))


def _bars(article):
    """Bars that lead to the story, and those that lead to no story at all."""
    return Bar.objects.filter(Q(link__contains=f"/article/{article.pk}/") | ~Q(link__contains="/article/"))


BARS = (Table(_("breaking-news bars"), _bars, ("text",), slugs=("link",),
              neutral=lambda bar: STORY.sub(r"\1story", bar.link) if STORY.search(bar.link) else ""),)


def places(phrases, article):
    """Where the phrases stand."""
    found = []
    for name, model, column in ARRANGED:
        texts = [text for row in _rows(model, column, article) for pin in _pins(getattr(row, column), article)
                 for text in texts_in(pin)]
        if number := sum(count(text, phrases) for text in texts):
            finds = list(dict.fromkeys(find for text in texts for find in contexts(text, phrases)))
            found.append(Place(str(name), number, finds[:SHOWN]))
    return found + look(BARS, phrases, article)


def remove(phrases, article):
    """Write the bar over them."""
    found = []
    for name, model, column in ARRANGED:
        number = 0
        for row in _rows(model, column, article):
            arrangement = getattr(row, column)
            here = sum(count(text, phrases) for pin in _pins(arrangement, article) for text in texts_in(pin))
            if here:
                clean_one = _each_pin(arrangement, article, lambda pin: without(pin, phrases))
                model.objects.filter(pk=row.pk).update(**{column: clean_one})
                number += here
        if number:
            found.append(Place(str(name), number, []))
    return found + clean(BARS, phrases, article)


def _rows(model, column: str, article) -> Iterator:
    """The rows that may hold a pin of the story, some at a time: they may be changed while they are gone through."""
    rows = model.objects.annotate(text=Cast(column, TextField())).filter(text__contains=f'"article": {article.pk}')
    numbers = list(rows.order_by("pk").values_list("pk", flat=True))
    for at in range(0, len(numbers), STEP):
        yield from model.objects.filter(pk__in=numbers[at : at + STEP]).order_by("pk").only("pk", column)


def _pins(arrangement: dict, article) -> Iterator[dict]:
    return (pin for pins in arrangement.values() for pin in pins if pin["article"] == article.pk)


def _each_pin(arrangement: dict, article, change: Callable[[dict], dict]) -> dict:
    """The arrangement with every pin of the story changed."""
    return {place: [change(pin) if pin["article"] == article.pk else pin for pin in pins]
            for place, pins in arrangement.items()}
