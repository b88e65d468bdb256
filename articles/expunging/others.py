"""Other stories in which the phrases stand: looked for in the newsroom's copies and in all editions."""

from typing import NamedTuple

from django.db.models import Q

from articles.expunging.phrases import Phrases, count
from articles.models import Article, Edition

COPY = ("headline", "kicker", "standfirst", "dateline", "body", "slug")
SEEN = ("headline", "standfirst", "byline", "slug", "story_html")
MOST = 100  # stories named; where there are more, the page says so


class Others(NamedTuple):
    """Stories (rows of Article), and whether there are more than are named."""

    stories: list[Article]
    more: bool


def others(phrases: Phrases, article: Article) -> Others:
    """The newest other stories that hold a phrase. One pass over each of the two tables, by the rarest part of a phrase."""
    found: set[int] = set()
    for model, key, columns in ((Article, "pk", COPY), (Edition, "article_id", SEEN)):
        rows = model.objects.filter(_holds(phrases, columns)).exclude(**{key: article.pk}).exclude(**{f"{key}__in": found})
        for number, *texts in rows.order_by("-pk").values_list(key, *columns).iterator(chunk_size=50):
            if number not in found and any(count(text, phrases) for text in texts):
                found.add(number)
            if len(found) > MOST:
                break
    named = Article.objects.filter(pk__in=found).select_related("section").only("headline", "section", "section__name")
    return Others(list(named.order_by("-pk")[:MOST]), len(found) > MOST)


def _holds(phrases: Phrases, columns: tuple[str, ...]) -> Q:
    """A coarse question that the database can answer: the longest word of a phrase stands in a column."""
    asked = Q()
    for phrase in phrases.words:
        word = max(phrase, key=len)
        for form in {word} if word.isascii() else {word, word.upper(), word.capitalize()}:
            for column in columns:
                asked |= Q(**{f"{column}__icontains": form})
    return asked
