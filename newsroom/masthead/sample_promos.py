"""The promos of the pretend paper: every kind and every place, one that somebody paid for, and one that is over."""

from datetime import timedelta

from articles.photos.models import Photo
from newsroom.masthead.models import Promo
from sections import clock, nav
from sections.events import announce

LIGHTHOUSE = "Songgot Light"  # in the caption of the picture that stands with the video
PROMOS = (
    {
        "kind": "podcast", "place": "side", "label": "Podcast: English Cafe", "url": "/english-eye/podcast/",
        "title": "Episode 212: Ten polite ways to say no",
        "text": "Two editors, one pot of barley tea, twenty-four minutes.",
    },
    {
        "kind": "video", "place": "side", "label": "Meridian on video", "url": "https://video.example/@seoulmeridian",
        "title": "The last watch before sunrise, in four minutes",
        "text": "A keeper, a lamp, and a sea that does as it likes.", "photo": LIGHTHOUSE,
    },
    {
        "kind": "letter", "place": "side", "title": "The morning letter", "url": "/about/subscribe/",
        "text": "The day’s five stories, read by an editor first. Weekdays at 7:00.", "link_words": "Have it sent to you",
    },
    {
        "kind": "other", "place": "side", "section": "business", "advertisement": True, "url": "https://moraegae.example/",
        "label": "Moraegae Cold Storage", "title": "Your peaches sleep well with us",
        "text": "2,400 pallets at minus 1 degree in Icheon, from one pallet and one night.",
    },
    {
        "kind": "print", "place": "home", "label": "In print", "url": "/about/subscribe/",
        "title": "Have tomorrow’s paper by the door at 5:30",
        "text": "Six mornings a week, anywhere the first train goes. The first month is free.",
    },
    {
        "kind": "letter", "place": "home", "label": "By e-mail", "url": "/about/subscribe/",
        "title": "The weekend letter: one long read and one recipe",
        "text": "Written on Friday night by whoever is still at the desk. Saturdays at 8:00.",
    },
    {
        "kind": "other", "place": "home", "label": "Meridian English School", "url": "https://school.example/evenings",
        "title": "Read the news aloud, and be corrected kindly",
        "text": "Six evenings with the copy desk, beginning in January. Beginners bring the Sports pages.",
    },
    {
        "kind": "channel", "place": "story", "language": "ko", "label": "Our channel in Korean",
        "url": "https://portal.example/channel/seoul-meridian",
        "title": "서울 메리디언의 뉴스를 포털에서도 만나 보세요.", "link_words": "채널 구독하기",
    },
    {
        "kind": "other", "place": "side", "label": "Readers’ evening", "url": "/about/contact/",
        "title": "Ask the copy desk anything, over dumplings",
        "text": "An evening in the bicycle shop below the newsroom. It is over; the dumplings are gone.",
        "days": (-30, -3),
    },
)


def load() -> None:
    """Make the promos, unless the paper has any already. What a promo names and is not there is left out."""
    if Promo.objects.exists():
        return
    for position, row in enumerate(PROMOS, start=1):
        Promo.objects.create(position=position * 10, **_columns(dict(row)))
    announce("promos")


def _columns(row: dict) -> dict:
    """The row with its section, photo and days (from now) as the table wants them."""
    first, last = row.pop("days", (None, None))
    if first is not None:
        row |= {"starts": clock.now() + timedelta(days=first), "ends": clock.now() + timedelta(days=last)}
    if "section" in row:
        shelf = nav.tree().by_path.get(row.pop("section"))
        row["section_id"] = shelf.id if shelf else None
    if "photo" in row:
        row["photo"] = Photo.objects.filter(caption__contains=row["photo"]).order_by("pk").first()
    return row
