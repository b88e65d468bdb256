"""A newsroom day, and who hears of it: under the bell and by mail."""

from datetime import timedelta

import pytest
from django.core import mail

from articles import history, workflow
from articles.models import AuditEntry, Plan
from newsroom.notices import due, telling
from newsroom.notices.models import Notice
from newsroom.notices.recipients import HEAR
from newsroom.notices.wording import IN_SHORT, SENTENCES
from sections import clock
from tests.admin.desk import at_desk
from tests.factories import a_section, a_story, a_user, an_author, dae_ho, ha_eun, jae_won, ji_ho, min_ji, soo_ah
from tests.notices.newsroom import a_told_story, committed, do, forget, mailed, told

pytestmark = pytest.mark.django_db


def test_a_story_sent_back_reaches_its_writer_by_bell_and_mail_and_nobody_else(settings):
    settings.SITE_URL = "https://paper.example"
    jae_won(), soo_ah(), dae_ho(), ha_eun()
    story = a_told_story(headline="Harbour lights")
    do("submit", story, by=min_ji())
    assert sorted(told()) == [("Choi Soo-ah", "submit"), ("Lee Jae-won", "submit"), ("Yoon Ha-eun", "submit")]
    forget()
    do("send_back", story, by=jae_won(), note="Whose lights?\nAsk the harbour master.")
    assert told() == [("Kim Min-ji", "send_back")]
    assert mailed() == [("kim.min-ji@example.com", "[The Daily] Sent back: Harbour lights")]
    body = mail.outbox[0].body
    assert body.startswith("Lee Jae-won sent back “Harbour lights”.\n")
    assert " KST\n\nWhose lights?\nAsk the harbour master.\n" in body
    assert f"https://paper.example/admin/articles/article/{story.pk}/change/" in body
    assert "https://paper.example/admin/notices/#wish" in body


def test_a_submitted_story_goes_to_its_own_desk_and_else_to_those_of_all_sections():
    dae_ho(), soo_ah()
    golf = a_section(name="Golf", parent=a_section(name="Sports"))
    do("submit", a_told_story(section=golf), by=min_ji())
    assert told() == [("Jung Dae-ho", "submit")]
    forget()
    do("submit", a_told_story(section=golf, by=dae_ho(), headline="His own"), by=dae_ho())
    assert told() == [("Choi Soo-ah", "submit")]  # the only one of that desk is who did it


def test_writers_and_whoever_is_assigned_hear_of_it_once_and_who_did_it_never():
    signed = an_author(name="Park Ji-ho", user=ji_ho())
    story = a_told_story(bylines=[{"author": signed.pk, "printed_as": ""}], state="submitted")
    Plan.objects.create(article=story, assignee=ji_ho())
    do("approve", story, by=soo_ah())
    assert sorted(told()) == [("Kim Min-ji", "approve"), ("Park Ji-ho", "approve")]


def test_a_withdrawal_reaches_the_managing_editors():
    ha_eun()
    do("withdraw", a_told_story(state="published"), by=soo_ah(), note="It named the wrong person.")
    assert sorted(told()) == [("Kim Min-ji", "withdraw"), ("Yoon Ha-eun", "withdraw")]


def test_who_has_left_or_may_not_enter_and_machines_hear_nothing():
    story = a_told_story(state="submitted")
    for fields in ({"is_active": False}, {"is_active": True, "is_staff": False}, {"is_staff": True, "machine": True}):
        type(min_ji()).objects.filter(pk=min_ji().pk).update(**fields)
        do("send_back", story, by=jae_won(), note="Shorter.")
        assert (told(), mailed()) == ([], [])
        do("submit", story, by=soo_ah())
        forget()


def test_whoever_lost_their_roles_hears_nothing_and_reads_nothing_of_before():
    story, person = a_told_story(state="submitted"), min_ji()
    do("send_back", story, by=jae_won(), note="Only for the desk.")
    client = at_desk(person)
    assert "Only for the desk." in client.get("/admin/notices/").content.decode()
    forgotten = Notice.objects.filter(user=person)
    forgotten.update(mailed=None, tried=None)
    mail.outbox.clear()
    person.groups.clear()
    do("submit", story, by=soo_ah())
    do("send_back", story, by=jae_won(), note="Only for the desk.")
    due.run(clock.now())
    assert [to for to, _subject in mailed() if to == person.email] == [] and forgotten.count() == 1
    for page in ("/admin/notices/", "/admin/"):
        assert "Only for the desk." not in client.get(page).content.decode()


def test_saving_tells_nobody_and_leaves_nothing_to_be_told():
    with committed():
        story = a_story()
        workflow.save(story, by=min_ji(), revision=1, values=history.values_at(story, 1) | {"kicker": "City Hall"})
    assert told() == [] and not AuditEntry.objects.filter(told=False).exists()


def test_a_scheduled_story_is_told_with_its_time():
    story = a_told_story(state="approved")
    do("schedule", story, by=soo_ah(), at=clock.now() + timedelta(hours=2))
    assert " scheduled “" in mail.outbox[0].body.splitlines()[0] and mail.outbox[0].body.splitlines()[0].endswith(" KST.")


def test_every_deed_that_is_heard_of_has_its_sentence():
    assert set(HEAR) == set(SENTENCES) == set(IN_SHORT)


def test_what_a_dead_process_left_untold_is_told_later_and_only_once():
    a_story(state="submitted", by=min_ji())
    soo_ah()
    assert told() == []  # nothing was committed in a way that reached the room
    telling.tell()
    first = told()
    AuditEntry.objects.update(told=False)  # killed after the notices, before the mark
    telling.tell()
    assert first and told() == first


@pytest.mark.parametrize("many", [1, 30])
def test_telling_costs_the_same_for_one_and_for_thirty(many, django_assert_num_queries):
    for n in range(many):
        a_story(state="submitted", headline=f"Story {n}")
    a_user(role="copy editor", name="Han So-mi")
    AuditEntry.objects.exclude(verb="submit").update(told=True)
    with django_assert_num_queries(8):
        telling.tell()
    assert Notice.objects.count() == many
