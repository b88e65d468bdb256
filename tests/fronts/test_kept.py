"""A page that began to read before a launch does not bring the old arrangement back after it."""

from unittest import mock

import pytest
from django.conf import settings

from newsroom.fronts import kept
from newsroom.fronts.arrangement import Pin
from tests.fronts.desk import launched

pytestmark = pytest.mark.django_db(transaction=True)


def leads() -> list[int]:
    """Which story each launched front leads with, as readers' pages know."""
    return [arrangement["lead"][0]["article"] for arrangement in kept.kept().arrangements.values()]


def test_a_launch_is_known_at_once_and_costs_one_query(django_assert_num_queries):
    launched({"lead": [Pin(1)]})
    with django_assert_num_queries(1):
        assert leads() == [1]
    with django_assert_num_queries(0):
        assert leads() == [1]
    launched({"lead": [Pin(2)]})
    assert leads() == [2]


def test_a_slow_reader_keeps_nothing_of_before():
    launched({"lead": [Pin(1)]})
    read = kept._read

    def slowly():
        found = read()
        launched({"lead": [Pin(2)]})
        return found

    with mock.patch.object(kept, "_read", slowly):
        kept.kept()
    assert leads() == [2]


def test_fronts_hear_of_a_change_before_the_pages_are_made_anew():
    rooms = settings.INSTALLED_APPS
    assert rooms.index("newsroom.fronts") < rooms.index("newsroom.pagecache")
