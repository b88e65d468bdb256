"""From typed dates and times to moments, in zones that change their clocks."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from articles.admin.when import Ambiguous, NotATime, ahead, in_words, parse_local

SEOUL, NEW_YORK = ZoneInfo("Asia/Seoul"), ZoneInfo("America/New_York")


def test_a_plain_time():
    at = parse_local("2020-04-08", "13:47", SEOUL)
    assert at.astimezone(UTC) == datetime(2020, 4, 8, 4, 47, tzinfo=UTC)
    assert in_words(at, at) == "Wed 8 Apr 13:47 KST"
    assert in_words(at) == "Wed 8 Apr 2020 13:47 KST"


def test_a_time_that_clocks_skip_names_the_next():
    with pytest.raises(NotATime, match=r"The next time there is: Sun 8 Mar 2026 03:00 EDT"):
        parse_local("2026-03-08", "02:30", NEW_YORK)


def test_a_time_that_comes_twice_asks_which():
    with pytest.raises(Ambiguous) as asked:
        parse_local("2026-11-01", "01:30", NEW_YORK)
    assert asked.value.choices == [(0, "the first 01:30 (EDT)"), (1, "the second 01:30 (EST)")]
    first, second = (parse_local("2026-11-01", "01:30", NEW_YORK, fold=fold) for fold in (0, 1))
    assert second.astimezone(UTC) - first.astimezone(UTC) == timedelta(hours=1)


@pytest.mark.parametrize(
    ("day", "clock_time"), [("", ""), ("2026-13-01", "10:00"), ("tomorrow", "10:00"), ("2026-04-08", "25:00")]
)
def test_nonsense(day, clock_time):
    with pytest.raises(NotATime, match="Please give a date"):
        parse_local(day, clock_time, SEOUL)


def test_a_past_time_offers_to_publish_now():
    now = datetime(2026, 4, 8, tzinfo=UTC)
    with pytest.raises(NotATime, match="publish now"):
        ahead(now, now)
    assert ahead(now + timedelta(seconds=1), now)
