"""A reader's browser fetches one style sheet, whatever the number of its parts."""

import re
from pathlib import Path

from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command

from newsroom import statics
from tests import house

SOURCES = Path(house.ROOT) / "static" / "css"


def test_the_sheet_holds_every_part_and_imports_none():
    sheet = statics.joined(statics.SHEET)
    assert "@import" not in sheet
    for part in SOURCES.rglob("*.css"):
        if part.name != "paper.css" and not part.name.startswith("admin") and part.parent.name != "admin":
            assert part.read_text(encoding="utf-8").strip() in sheet, part.name


def test_what_is_for_paper_stays_on_paper():
    sheet = statics.joined(statics.SHEET)
    assert "@media print {\n" + (SOURCES / "print.css").read_text(encoding="utf-8") in sheet


def test_addresses_in_the_sheet_lead_where_they_led_from_its_parts():
    with_addresses = [part.name for part in SOURCES.rglob("*.css") if re.search(r"url\((?!\"data)", part.read_text())]
    assert sorted(with_addresses) == ["fonts.css", "paper.css"]  # both stand in css/, so nothing has to be rewritten


def test_what_readers_get_is_the_joined_sheet_also_after_a_second_collection(tmp_path, settings):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "newsroom.statics.PaperStatics"}}
    for _ in range(2):
        call_command("collectstatic", "--noinput", "-v0", ignore_patterns=["admin"])
        served = (tmp_path / staticfiles_storage.stored_name(statics.SHEET)).read_text(encoding="utf-8")
        assert "@import" not in served
        assert served.count(".card {") == statics.joined(statics.SHEET).count(".card {") > 0


def test_before_anything_is_collected_pages_have_plain_addresses(tmp_path):
    storage = statics.PaperStatics(location=tmp_path, base_url="/static/")
    assert storage.stored_name("css/paper.css") == "css/paper.css"
