"""How the databases read the lists: along an index, never through the whole table, never sorting."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Agency, Tag
from tests.factories import a_live_story, a_section, an_author

pytestmark = pytest.mark.django_db
LISTS = [
    "/", "/national/", "/national/politics/", "/latest/", "/tag/bridges/", "/author/kim-min-ji/", "/agency/narae/",
]


@pytest.fixture
def paper():
    """A few stories in every list."""
    politics = a_section(name="Politics", parent=a_section())
    author, agency = an_author(name="Kim Min-ji"), Agency.objects.create(name="Narae", slug="narae")
    tag = Tag.objects.create(name="Bridges", slug="bridges")
    for number in range(3):
        a_live_story(
            headline=f"Story {number}", section=politics, tags=[tag.pk], agency=agency.pk,
            bylines=[{"author": author.pk, "printed_as": ""}], also_in=[a_section(name="Sports").pk],
        )


def list_queries(client, url):
    """The list's own statements: those that read editions in an order."""
    with CaptureQueriesContext(connection) as seen:
        assert client.get(url).status_code == 200
    return [q["sql"] for q in seen if "articles_edition" in q["sql"] and "ORDER BY" in q["sql"]]


def plan(sql):
    """The database's plan as text. PostgreSQL is told that tables are large, as it would see by itself later."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for knob in ("seqscan", "sort", "bitmapscan"):
                cursor.execute(f"SET LOCAL enable_{knob} = off")
            cursor.execute(f"EXPLAIN {sql}")
            return "\n".join(row[0] for row in cursor.fetchall())
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
        return "\n".join(row[3] for row in cursor.fetchall())


@pytest.mark.parametrize("url", LISTS)
def test_every_list_walks_an_index(client, paper, url):
    client.get("/about/contact/")  # the shell is warm
    queries = list_queries(client, url)
    assert queries
    for sql in queries:
        how = plan(sql)
        assert not re.search(r"SCAN articles_\w+(?! USING)|Seq Scan on articles_|TEMP B-TREE|\bSort\b", how), f"{sql}\n{how}"
