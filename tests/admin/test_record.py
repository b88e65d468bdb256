"""The record of deeds: of a story, of a person, of a kind, of a day; at the same cost however long it is."""

from datetime import timedelta

import pytest

from articles import workflow
from articles.models import AuditEntry
from sections import clock
from tests.admin.desk import at_desk
from tests.factories import a_story, ha_eun, jae_won, min_ji, soo_ah

pytestmark = pytest.mark.django_db
RECORD = "/admin/articles/auditentry/"


def deeds(client, **asked) -> list[tuple[str, str]]:
    """(who, deed) in the list, newest first."""
    return [(str(row.by), row.verb) for row in client.get(RECORD, asked).context["cl"].result_list]


def test_the_record_narrows_to_a_story_a_person_a_deed_and_a_day():
    first, second, client = a_story(state="submitted"), a_story(headline="Other"), at_desk(ha_eun())
    workflow.send_back(first, by=jae_won(), revision=1, note="Shorter.")
    workflow.spike(second, by=soo_ah(), revision=1)
    AuditEntry.objects.filter(verb="create").update(at=clock.now() - timedelta(days=40))
    of_first = [("Lee Jae-won", "send_back"), ("Kim Min-ji", "submit"), ("Kim Min-ji", "create")]
    assert deeds(client, article_id=first.pk) == deeds(client, q=first.pk) == of_first
    assert deeds(client, by__id__exact=jae_won().pk) == of_first[:1]
    assert deeds(client, verb__exact="spike") == [("Choi Soo-ah", "spike")]
    assert deeds(client, when="today", article_id=first.pk) == of_first[:2]
    day = f"{clock.now() - timedelta(days=40):%Y-%m-%d}"
    assert set(deeds(client, when=day)) <= {("Kim Min-ji", "create")}
    assert deeds(client, q="Other") == [("Choi Soo-ah", "spike"), ("Kim Min-ji", "create")]
    for day in ("yesteryear", "9999-12-31", "0001-01-01"):
        assert deeds(client, when=day) == []
    for wrong in ({"article_id": "x"}, {"by__id__exact": "9" * 30}):
        assert deeds(client, **wrong) == []


def test_who_has_left_is_still_named_where_their_deeds_are_asked_for():
    a_story()
    type(min_ji()).objects.filter(pk=min_ji().pk).update(is_active=False)
    page = at_desk(ha_eun()).get(RECORD, {"by__id__exact": min_ji().pk}).content.decode()
    assert page.count("Kim Min-ji") == 2  # in the filter and in the row


@pytest.mark.parametrize("many", [1, 400])
def test_the_list_costs_the_same_however_long_the_record_is(many, django_assert_num_queries):
    story, client = a_story(), at_desk(ha_eun())
    entry = {"article_id": story.pk, "at": clock.now(), "verb": "save", "revision": 1, "by": min_ji()}
    AuditEntry.objects.bulk_create(AuditEntry(**entry) for _ in range(many))
    for asked in ({}, {"article_id": story.pk}, {"by__id__exact": min_ji().pk}):
        with django_assert_num_queries(8):  # session, person, rights (2), people, count, rows; the bell
            client.get(RECORD, asked)


def test_a_deed_is_told_in_words_and_leads_on():
    story = a_story(headline="Harbour <lights>", state="submitted")
    page = at_desk(ha_eun()).get(RECORD, {"verb__exact": "submit"}).content.decode()
    assert "Submit to the desk" in page and "draft → submitted" in page
    assert f'?article_id={story.pk}">Harbour &lt;lights&gt;</a>' in page
    assert f'?by__id__exact={min_ji().pk}">Kim Min-ji</a>' in page
