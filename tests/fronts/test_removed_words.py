"""A court orders a name gone: it goes from what editors made of the story on fronts, and from bars, and nowhere else."""

import pytest

from articles.expunging.phrases import BAR, Phrases
from newsroom.fronts import bars, expunge
from newsroom.fronts.arrangement import Pin
from newsroom.fronts.deeds import front_of
from newsroom.fronts.models import Bar
from tests.factories import a_live_story
from tests.fronts.desk import da_hye, drafted, launched

pytestmark = pytest.mark.django_db
NAME = Phrases.typed("Kwon Zaname")


def test_drafts_launches_and_bars_lose_the_words_and_other_stories_keep_theirs():
    story, other = a_live_story(), a_live_story(slug="other")
    both = {"lead": [Pin(story.pk, headline="Kwon Zaname speaks", kicker="Kwon-Zaname")],
            "under": [Pin(other.pk, headline="Another Kwon Zaname"), Pin(int(f"{story.pk}7"), headline="Kwon Zaname again")]}
    launched(both)
    drafted(both | {"beside": [Pin(story.pk, headline="Plain")]})
    bars.put_up("Kwon Zaname speaks", by=da_hye(), link=f"/article/{story.pk}/kwon-zaname/")
    bars.put_up("Kwon Zaname elsewhere", by=da_hye(), link=other.get_absolute_url())
    found = [("drafts of fronts", 2), ("launched fronts", 2), ("breaking-news bars", 2)]
    assert [(place.name, place.count) for place in expunge.places(NAME, story)] == found
    assert [(place.name, place.count) for place in expunge.remove(NAME, story)] == found
    assert expunge.places(NAME, story) == []
    front = front_of(None)
    for arrangement in (front.draft, front.launches.get().arrangement):
        assert arrangement["lead"] == [{"article": story.pk, "headline": f"{BAR} speaks", "kicker": BAR}]
        assert [pin["headline"] for pin in arrangement["under"]] == ["Another Kwon Zaname", "Kwon Zaname again"]
    assert list(Bar.objects.order_by("pk").values_list("text", "link")) == [
        (f"{BAR} speaks", f"/article/{story.pk}/story/"), ("Kwon Zaname elsewhere", other.get_absolute_url())]
