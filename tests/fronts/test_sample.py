"""The sample paper's home was arranged by its front editor, once yesterday and once today."""

import pytest

from newsroom.demo import paper
from newsroom.fronts import sample
from newsroom.fronts.arrangement import load, pins_of
from newsroom.fronts.deeds import front_of
from newsroom.fronts.models import Bar
from sections import byname
from tests.factories import a_live_story
from tests.fronts.desk import da_hye

pytestmark = pytest.mark.django_db


def test_the_sample_has_a_history_and_no_bar_and_loads_once():
    cast = {"front-editor": da_hye()}
    for key in ("carers-cot", "last-train"):
        story = a_live_story(slug=key)
        type(story).objects.filter(pk=story.pk).update(guid=f"demo:{key}")
    for _time in range(2):
        sample.load(cast)
    rows = front_of(None).launches.order_by("number")
    assert [[pin.headline for _place, pin in pins_of(load(row.arrangement))] for row in rows] == [
        ["The hospital cot gets 13 centimeters, and its first standard"], ["Seoul’s last trains to wait for late transfers"]]
    assert not Bar.objects.exists()


def test_the_stories_it_names_are_in_the_sample():
    told = {record["key"] for record in paper.read()}
    assert {story for _hours, pins in sample.LAUNCHES for _place, story, _headline in pins} <= told
    assert sample in byname.each("sample")
