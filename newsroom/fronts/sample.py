"""The sample paper's home as its front editor arranged it: once yesterday, and again this morning. For `demo`."""

from articles.models import Article
from newsroom.fronts.arrangement import Arrangement, Pin
from newsroom.fronts.deeds import front_of, launch, save_draft
from sections.past import hours_ago

GUID = "demo:"  # as the sample's stories are numbered
# (hours ago, (place, story, headline))
LAUNCHES = (
    (25, (("lead", "carers-cot", "The hospital cot gets 13 centimeters, and its first standard"),)),
    (0.4, (
        ("lead", "last-train", "Seoul’s last trains to wait for late transfers"),
        ("beside", "treaty-comma", ""),
        ("under", "bridge-lights", ""),
    )),
)


def load(cast) -> None:
    """Launch what was launched, where nothing ever was. `cast`: users by login."""
    home = front_of(None)
    if "front-editor" not in cast or home.launches.exists():
        return
    for hours, pins in LAUNCHES:
        with hours_ago(hours):
            home = save_draft(home, _arrangement(pins), by=cast["front-editor"], version=home.version)
            launch(home, by=cast["front-editor"], version=home.version)


def _arrangement(pins) -> Arrangement:
    """The pins by place, by the numbers that the stories have here."""
    numbers = dict(Article.objects.filter(guid__startswith=GUID).values_list("guid", "pk"))
    arrangement: Arrangement = {}
    for place, story, headline in pins:
        if number := numbers.get(GUID + story):
            arrangement.setdefault(place, []).append(Pin(number, headline=headline))
    return arrangement
