"""The pretend paper's masthead, for `demo`. All names and numbers are invented."""

from datetime import date

from newsroom.masthead.pages import lay_out

PAPER = {
    "title": "The Seoul Meridian",
    "title_ko": "더 서울 메리디언",
    "tagline": "Seoul and the world, in English, every day",
    "company": "Meridian Newspaper Co., Ltd.",
    "address": "27 Saetgang-ro 5-gil, Yeongdeungpo-gu, Seoul 00000",
    "telephone": "+82-2-0000-0000",
    "registration_number": "서울 아00000",
    "registration_date": date(2015, 4, 28),
    "publisher": "Moon Tae-jun",
    "editor": "Bong Ji-sol",
    "juvenile_protection": "Bae Su-min",
    "founded": date(1953, 8, 15),
}


def load(cast) -> None:
    """Lay out the masthead and the standing pages where they are missing. `cast` is not needed here."""
    lay_out(**PAPER)
