"""Topics of the sample paper that are introduced to readers, one of them a series, for `demo`."""

from articles import serials
from articles.models import Tag
from sections.events import announce

TOPICS = {  # slug → introduction
    "aging": (
        "One in five people in this country is 65 or older. We follow what that changes: wards, pensions, bus timetables, "
        "and who is there to pick up the telephone."
    ),
    "small-shops": "Counters, stalls and workshops with fewer than five people behind them, and what keeps them open.",
}
SERIES = {
    "night-transport": (
        "Four minutes can decide whether a night nurse goes home by train or walks. This series follows the plan to hold "
        "Seoul’s last trains, from the platform to the union hall."
    ),
}


def load(cast) -> None:
    """Introduce what nobody has introduced yet; what an editor has written stays. `cast` is not needed here."""
    for slug, words in (TOPICS | SERIES).items():
        for tag in Tag.objects.filter(slug=slug, introduction="", series=False):
            tag.introduction, tag.series = words, slug in SERIES
            tag.save(update_fields=["introduction", "series"])
            serials.follow(tag)
            announce(f"tag-{tag.pk}")
