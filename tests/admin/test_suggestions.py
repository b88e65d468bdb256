"""Names of authors and tags suggested while they are typed: whom they are shown, what they find, what they cost."""

import pytest

from articles.models import Author, Tag
from tests.admin.desk import ADD, at_desk, fields_of, save
from tests.factories import a_story, an_author, ha_eun, min_ji, na_rae, soo_ah

pytestmark = pytest.mark.django_db


def suggested(client, kind: str, typed: str) -> list[dict]:
    """What stands in the list under the box."""
    answer = client.get(f"/admin/articles/article/suggest/{kind}/", {"q": typed})
    assert answer.status_code == 200
    return answer.json()["found"]


def names(client, kind: str, typed: str) -> list[str]:
    """Only the names."""
    return [row["name"] for row in suggested(client, kind, typed)]


def test_the_beginning_of_a_name_comes_before_the_beginning_of_a_later_word():
    for name in ("Park Min-ji", "Min So-yeon", "Kim Hyun-min", "Yoon Jimin"):
        an_author(name=name)
    assert names(at_desk(min_ji()), "authors", "min") == ["Min So-yeon", "Kim Hyun-min", "Park Min-ji"]
    assert names(at_desk(min_ji()), "authors", "yoon  ji") == ["Yoon Jimin"]
    assert names(at_desk(min_ji()), "authors", "   ") == []


def test_a_name_that_was_joined_to_another_is_not_suggested():
    kept = an_author(name="Kim Min-ji")
    Author.objects.filter(pk=an_author(name="Kim Minji").pk).update(merged_into=kept)
    assert names(at_desk(min_ji()), "authors", "kim") == ["Kim Min-ji"]


def test_at_most_eight():
    for n in range(12):
        Tag.objects.create(name=f"River {n}", slug=f"river-{n}")
    assert len(names(at_desk(min_ji()), "tags", "river")) == 8


def test_what_is_suggested_is_understood_by_the_form():
    """Of two with one name the slug is typed, as of a tag with a comma in its name."""
    client = at_desk(soo_ah())
    first, second = (Author.objects.create(name="Kim Min-ji", slug=f"kim-min-ji-{n}") for n in (2, 3))
    found = suggested(client, "authors", "kim")
    assert [row["typed"] for row in found] == [row["note"] for row in found] == [first.slug, second.slug]
    Tag.objects.create(name="Seoul, Korea", slug="seoul-korea")
    story = a_story()
    save(client, story, authors=found[1]["typed"], tags=suggested(client, "tags", "seoul")[0]["typed"])
    assert [row.author.slug for row in story.bylines.all()] == [found[1]["typed"]]
    assert [row.tag.name for row in story.tagged.all()] == ["Seoul, Korea"]


def test_only_who_writes_or_edits_is_told_names():
    for nobody, status in ((at_desk(na_rae()), 403), (at_desk(min_ji()), 200), (at_desk(ha_eun()), 200)):
        assert nobody.get("/admin/articles/article/suggest/authors/", {"q": "k"}).status_code == status


def test_a_stranger_is_sent_to_the_door(client):
    answer = client.get("/admin/articles/article/suggest/authors/", {"q": "kim"})
    assert answer.status_code == 302 and "/login/" in answer["Location"]


@pytest.mark.parametrize("typed", ["%", "_", "\\", "'", "\0", "x" * 5000, "<script>", "🙂", "\u202e"])
def test_odd_characters_find_nothing_and_break_nothing(typed):
    an_author(name="Kim Min-ji")
    assert suggested(at_desk(min_ji()), "authors", typed) == []


def test_other_kinds_and_other_ways_of_asking_are_refused():
    client = at_desk(min_ji())
    assert client.get("/admin/articles/article/suggest/users/", {"q": "k"}).status_code == 404
    assert client.post("/admin/articles/article/suggest/authors/", {"q": "k"}).status_code == 405


def test_suggestions_cost_the_same_however_many_names_there_are(django_assert_num_queries):
    client = at_desk(min_ji())
    for many in (2, 20):
        for n in range(many):
            an_author(name=f"Kim {many} {n}")
        suggested(client, "authors", "kim")
        with django_assert_num_queries(6):
            suggested(client, "authors", "kim")


def test_the_boxes_say_where_to_ask():
    answer = at_desk(min_ji()).get(ADD)
    page = answer.content.decode()
    for kind in ("authors", "tags"):
        assert f'data-suggest="/admin/articles/article/suggest/{kind}/"' in page
    assert fields_of(answer)["language"] == "en"
