"""The pretend paper's masthead, standing pages and promos, for `demo`. All names and numbers are invented."""

from datetime import date

from newsroom.masthead import sample_promos
from newsroom.masthead.models import AreaEditor, Masthead, SisterSite
from newsroom.masthead.pages import lay_out
from newsroom.masthead.sample_pages import PAGES

PAPER = {
    "title": "The Seoul Meridian",
    "title_ko": "더 서울 메리디언",
    "tagline": "Seoul and the world, in English, every day",
    "company": "Meridian Newspaper Co., Ltd.",
    "address": "27 Saetgang-ro 5-gil, Yeongdeungpo-gu, Seoul 00000",
    "telephone": "+82-2-0000-0000",
    "email": "news@example.com",
    "registration_number": "서울 아00000",
    "registration_date": date(2015, 4, 28),
    "publisher": "Moon Tae-jun",
    "editor": "Bong Ji-sol",
    "juvenile_protection": "Bae Su-min",
    "founded": date(2015, 4, 28),
}
EDITORS = (("Chu Dong-ha", "Business"), ("Dokgo Rin", "Culture and the Weekender"))
SITES = (
    ("The Meridian Weekender", "https://weekender.example/"),
    ("Meridian English School", "https://school.example/"),
    ("Seoul on Foot", "https://onfoot.example/"),
    ("Meridian Photo Archive", "https://photos.example/"),
)


def load(cast) -> None:
    """Lay out what is missing; what an editor has changed stays. `cast` is not needed here."""
    new = not Masthead.objects.exists()
    lay_out(PAGES, **PAPER)
    if new:
        AreaEditor.objects.bulk_create(
            AreaEditor(name=name, area=area, position=place) for place, (name, area) in enumerate(EDITORS, start=1)
        )
        SisterSite.objects.bulk_create(
            SisterSite(name=name, url=url, position=place) for place, (name, url) in enumerate(SITES, start=1)
        )
    sample_promos.load()
