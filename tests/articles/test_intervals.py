"""The algebra of editions in time: whatever the desk does, in whatever order, the past stays as it was."""

import os
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles import intervals
from articles.intervals import Span

NOON = datetime(2020, 4, 8, 3, 0, tzinfo=UTC)
RUNS = int(os.environ.get("HYPOTHESIS_RUNS", "500"))  # more before a release: 20000 takes some minutes
hours = st.integers(0, 40)
acts = st.lists(
    st.tuples(st.sampled_from(["put", "withdraw", "unschedule", "reschedule", "put_until_next"]), hours, hours),
    max_size=40,
)


def said(spans, at):
    """What readers saw at `at`."""
    found = [span.edition for span in spans if span.holds(at)]
    assert len(found) <= 1
    return found[0] if found else None


def act(name, spans, edition, now, at):
    """One deed of the desk."""
    if name == "withdraw":
        return intervals.withdraw(spans, now=now, at=at)
    if name == "unschedule":
        return intervals.unschedule(spans, now=now)
    return getattr(intervals, name)(spans, edition, now=now, at=at)


def written(spans, now):
    """What readers have seen before `now`: which edition, from when, until when."""
    return [(span.edition, span.start, min(span.end or now, now)) for span in spans if span.start < now]


def check_shape(spans):
    """Sorted, none empty, no overlap, at most one open."""
    assert all(span.end is None or span.start < span.end for span in spans)
    for one, other in pairwise(spans):
        assert one.end is not None and one.end <= other.start


@settings(max_examples=RUNS, deadline=None)
@given(acts)
def test_whatever_the_desk_does_the_past_stays_and_nothing_overlaps(story):
    spans, now = [], NOON
    for number, (name, pause, ahead) in enumerate(story):
        now += timedelta(hours=pause)
        after = act(name, spans, number, now, now + timedelta(hours=ahead))
        check_shape(after)
        assert written(spans, now) == written(after, now)
        begun = {span.edition: span.start for span in spans if span.start <= now}
        kept = {span.edition: span.start for span in after}
        assert begun.items() <= kept.items()
        spans = after


@settings(max_examples=RUNS, deadline=None)
@given(acts, hours)
def test_a_published_edition_is_what_readers_see_from_then_on(story, ahead):
    spans, now = [], NOON
    for number, (name, pause, later) in enumerate(story):
        now += timedelta(hours=pause)
        spans = act(name, spans, number, now, now + timedelta(hours=later))
    at = now + timedelta(hours=ahead + 1)
    after = intervals.put(spans, "new", now=now, at=at)
    assert said(after, at) == "new" and said(after, at + timedelta(days=99)) == "new"
    assert said(after, at - timedelta(minutes=1)) == said(spans, at - timedelta(minutes=1))


def test_a_correction_under_a_plan_ends_where_the_plan_begins():
    six = NOON + timedelta(hours=6)
    spans = [Span(NOON, six, "live"), Span(six, None, "planned")]
    at = NOON + timedelta(hours=1)
    assert intervals.put_until_next(spans, "fixed", now=at, at=at) == [
        Span(NOON, at, "live"), Span(at, six, "fixed"), Span(six, None, "planned"),
    ]


def test_forgetting_a_plan_leaves_the_live_edition_open():
    six = NOON + timedelta(hours=6)
    spans = [Span(NOON, six, "live"), Span(six, None, "planned")]
    assert intervals.unschedule(spans, now=NOON) == [Span(NOON, None, "live")]


def test_two_deeds_in_one_microsecond_do_not_meet():
    once = intervals.put([], "one", now=NOON, at=NOON)
    assert intervals.put(once, "two", now=NOON, at=NOON)[1].start == NOON + intervals.TICK


def test_the_past_cannot_be_written():
    with pytest.raises(ValueError, match="past"):
        intervals.put([], "late", now=NOON, at=NOON - intervals.TICK)
