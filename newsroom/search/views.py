"""The search page."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404
from django.template.response import TemplateResponse

from articles import cards, lists
from articles.body.sanitise import clean_text
from articles.models import Edition
from articles.pages import public
from newsroom.search import asked, finding, suggesting
from newsroom.search.documents import text_of
from newsroom.search.engine import TooSlow
from newsroom.search.forms import SearchForm
from newsroom.search.snippets import snippet

PAGE = 20
RIVER = lists.RIVER


@dataclass
class Results:
    """What the page shows of what was found; `slow`: the question cost too much and was given up."""

    entries: list
    count: int = 0
    more: bool = False
    slow: bool = False
    next: str = ""


@public(30)
def search(request):
    """`/search/?q=`: with `section`, `since`, `until`, `author`, `tag`, `order` and `page`."""
    form = SearchForm({name: clean_text(asked.mended(value)) for name, value in request.GET.items()})
    form.is_valid()
    question = asked.read(form.data.get("q", ""))
    results, others = None, []
    if question.terms and not form.errors:
        results = _results(request, form, question)
        others = _others(question, results, request.now)
    context = {"form": form, "question": question, "results": results, "others": others}
    return TemplateResponse(request, "search/search.html", context)


def _results(request, form: SearchForm, question: asked.Question) -> Results:
    number = _page(request)
    order = form.cleaned_data.get("order") or finding.BEST
    try:
        found = finding.find(question, form.filters(), order, request.now)
    except TooSlow:
        return Results([], slow=True)
    shown = found.editions[(number - 1) * PAGE : number * PAGE]
    if number > 1 and not shown:
        raise Http404("no such page of results")
    last = number * PAGE >= len(found.editions)
    after = "" if last else _address(request, number + 1)
    return Results(_entries(shown, question, request.now), len(found.editions), found.more, next=after)


def _entries(numbers: list[int], question: asked.Question, now) -> list:
    """The cards of these editions in this order, each with where the words stand. Two queries."""
    columns = ("first_published", "article_id", "card_html", "story_html", "language")
    rows = {row[0]: row[1:] for row in Edition.objects.live(now).filter(pk__in=numbers).values_list("pk", *columns)}
    found = [rows[number] for number in numbers if number in rows]
    html = cards.fill([(row[2], RIVER) for row in found], now)
    return [
        {"at": row[0], "html": card, "snippet": snippet(text_of(row[3]), question.parts), "language": row[4]}
        for row, card in zip(found, html, strict=True)
    ]


def _others(question: asked.Question, results: Results, now) -> list[str]:
    """What else might have been meant, where nothing was found."""
    if results.entries or results.slow:
        return []
    try:
        return suggesting.suggestions(question, now)
    except TooSlow:
        return []


def _page(request) -> int:
    text = request.GET.get("page", "1")
    if not (text.isascii() and text.isdecimal() and 1 <= int(text[:4]) <= 500):
        raise Http404("no such page of results")
    return int(text[:4])


def _address(request, page: int) -> str:
    """The same question, another page of its results."""
    said = {name: value for name, value in request.GET.items() if name in SearchForm.base_fields and value}
    return "?" + urlencode(said | {"page": page}, errors="replace")
