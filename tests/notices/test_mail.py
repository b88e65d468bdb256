"""Mail about notices: when it goes, when it does not, and that no mail server can harm the work."""

from datetime import timedelta
from smtplib import SMTPRecipientsRefused
from unittest import mock

import pytest
from django.core import mail
from django.utils import timezone

from articles.models import AuditEntry
from newsroom.notices import due, health, letters, mailing, postman
from newsroom.notices.models import Notice, Wish
from sections import clock
from tests.factories import dae_ho, ha_eun, jae_won, min_ji, soo_ah
from tests.notices.newsroom import a_told_story, do, mailed, told

pytestmark = pytest.mark.django_db
SEND = "django.core.mail.backends.locmem.EmailBackend.send_messages"
NOON = timezone.make_aware(timezone.datetime(2026, 11, 30, 12))  # in the paper's zone


def wishes(user, mail: str) -> None:
    """Let `user` wish to be told by mail so."""
    Wish.objects.update_or_create(user=user, defaults={"mail": mail})


def sent_back(headline="Harbour lights", at=None, note="Shorter."):
    """Min-ji is told that her story came back; the notice, as if of the moment `at`."""
    story = a_told_story(headline=headline, state="submitted")
    do("send_back", story, by=jae_won(), note=note)
    notice = Notice.objects.get(user=min_ji(), article_id=story.pk)
    if at:
        Notice.objects.filter(pk=notice.pk).update(at=at)
    return notice


def test_who_wants_no_mail_gets_the_bell_alone():
    wishes(min_ji(), "never")
    sent_back()
    due.run(clock.now())
    assert (told(), mailed()) == ([("Kim Min-ji", "send_back")], [])


def test_a_dead_mail_server_breaks_nothing_and_is_asked_again_by_tick():
    with mock.patch(SEND, side_effect=ConnectionRefusedError("no post today")) as post:
        sent_back()
        sent_back("Second story")
        assert post.call_count == 1  # nobody at a desk waits twice for a server that was silent just now
    assert (len(told()), mailed()) == (2, [])
    assert due.run(clock.now()) == ["2 mails sent"]
    assert due.run(clock.now()) == [] and len(mailed()) == 2


def test_a_mailbox_that_is_refused_holds_back_nobody_else_and_is_not_asked_at_once_again():
    refused, late = [sent_back(f"Story {n}") for n in range(6)], sent_back("To somebody else")
    Notice.objects.update(mailed=None, tried=None)
    Notice.objects.filter(pk=late.pk).update(user=soo_ah())
    wishes(dae_ho(), "digest")
    Notice.objects.filter(pk=refused[-1].pk).update(user=dae_ho(), at=NOON - timedelta(days=1))
    mail.outbox.clear()

    def post(self, messages):
        if messages[0].to[0] != soo_ah().email:
            raise SMTPRecipientsRefused({})
        mail.outbox.extend(messages)
        return 1

    with mock.patch(SEND, post):
        assert mailing.left_over() == 1
    assert mailed() == [(soo_ah().email, "[The Daily] Sent back: To somebody else")]
    with mock.patch(SEND, side_effect=SMTPRecipientsRefused({})) as asked:
        assert (mailing.left_over(), mailing.digests(NOON), mailing.digests(NOON)) == (0, 0, 0)
        assert asked.call_count == 1  # the morning mail, once
    Notice.objects.update(tried=clock.now() - mailing.LEASE - timedelta(seconds=1))
    assert mailing.left_over() == 5


def test_a_slow_server_holds_up_nobody_at_a_desk():
    clerk, watch = mock.Mock(), mock.Mock(**{"monotonic.side_effect": range(0, 900, 7)})
    with mock.patch.multiple(postman, get_connection=lambda: clerk, time=watch):
        ha_eun(), soo_ah(), jae_won()
        do("submit", a_told_story(), by=min_ji())
        assert clerk.send_messages.call_count == 2  # 14 seconds: the third waits for `tick`
        assert mailing.left_over() == 1
    assert clerk.close.call_count == 2  # one connection each time


def test_after_three_days_a_mail_is_given_up():
    with mock.patch(SEND, side_effect=ConnectionRefusedError):
        sent_back(at=clock.now() - timedelta(days=2, hours=23))
        due.run(clock.now())
        assert Notice.objects.filter(mailed=None).count() == 1
        Notice.objects.update(at=clock.now() - timedelta(days=3, minutes=1))
        due.run(clock.now())
    assert not Notice.objects.filter(mailed=None).exists()
    assert due.run(clock.now()) == [] and mailed() == []


def test_what_another_worker_is_sending_is_left_to_it_until_it_must_be_dead():
    sent_back()
    Notice.objects.update(mailed=None, tried=clock.now())
    assert mailing.left_over() == 0
    Notice.objects.update(tried=clock.now() - mailing.LEASE - timedelta(seconds=1))
    assert mailing.left_over() == 1


def test_the_morning_mail_comes_at_eight_once_with_all_that_was_not_seen():
    wishes(min_ji(), "digest")
    yesterday = NOON - timedelta(days=1)
    old, seen, fresh = sent_back(at=yesterday), sent_back("Seen", at=yesterday), sent_back("Today's", at=NOON)
    Notice.objects.filter(pk=seen.pk).update(seen=yesterday)
    assert mailed() == []
    before = NOON.replace(hour=7, minute=59)
    assert (mailing.digests(before), mailing.digests(NOON), mailing.digests(NOON + timedelta(minutes=1))) == (0, 1, 0)
    assert mailed() == [("kim.min-ji@example.com", "[The Daily] 1 notice you have not seen")]
    assert old.headline in mail.outbox[0].body and "Seen" not in mail.outbox[0].body
    assert list(Notice.objects.filter(mailed=None)) == [fresh]
    assert mailing.digests(NOON + timedelta(days=1)) == 1 and "Today's" in mail.outbox[1].body


def test_a_morning_mail_that_fails_is_tried_again_the_same_day():
    wishes(min_ji(), "digest")
    sent_back(at=NOON - timedelta(days=1))
    with mock.patch(SEND, side_effect=TimeoutError):
        assert mailing.digests(NOON) == 0
    assert mailing.digests(NOON + timedelta(minutes=1)) == 1


def test_who_leaves_gets_no_mail_that_was_still_to_go():
    sent_back()
    Notice.objects.update(mailed=None, tried=None)
    mail.outbox.clear()
    type(min_ji()).objects.filter(pk=min_ji().pk).update(is_active=False)
    due.run(clock.now())
    assert mailed() == [] and not Notice.objects.filter(mailed=None).exists()


def test_no_headline_can_write_a_second_header():
    notice = sent_back(note="<b>Bold & free</b>")
    notice.headline = "Lights\r\nBcc: everybody@example.com\u2028\x0bX: y\x00"
    letter = letters.of_one(notice, clock.now())
    assert letter.subject == "[The Daily] Sent back: Lights Bcc: everybody@example.com X: y"
    assert letter.message()["Bcc"] is None and "<b>Bold & free</b>" in letter.body
    assert letter.body.count("/admin/") == 0  # the paper has no address of its own here


def test_notices_seen_long_ago_are_forgotten_and_those_never_looked_at_after_a_year():
    never = sent_back(at=clock.now() - timedelta(days=366))
    due.run(clock.now())
    assert not Notice.objects.filter(pk=never.pk).exists()
    notice = sent_back()
    Notice.objects.update(seen=clock.now() - timedelta(days=89))
    due.run(clock.now())
    assert Notice.objects.filter(pk=notice.pk).exists()
    Notice.objects.update(seen=clock.now() - timedelta(days=91))
    assert due.run(clock.now()) == ["1 old notices dropped"]


def test_a_failure_in_telling_does_not_reach_whoever_acted():
    story = a_told_story(state="submitted")
    with mock.patch("newsroom.notices.telling.who_hears", side_effect=RuntimeError("no ink")):
        do("send_back", story, by=soo_ah(), note="Shorter.")
    assert (type(story).objects.get(pk=story.pk).state, told()) == ("draft", [])
    due.run(clock.now())
    assert told() == [("Kim Min-ji", "send_back")]


def test_doctor_says_when_mail_does_not_go_and_when_nobody_is_told():
    with mock.patch(SEND, side_effect=ConnectionRefusedError):
        sent_back()
    assert health.findings() == []
    Notice.objects.update(at=clock.now() - timedelta(hours=2))
    AuditEntry.objects.update(told=False, at=clock.now() - timedelta(hours=2))
    assert [sentence[:8] for sentence in health.findings()] == ["1 mails ", "Of 3 dee"]
