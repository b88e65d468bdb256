"""A reader's browser fetches one style sheet, whatever the number of its parts."""

import posixpath
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.test import override_settings

from newsroom import statics
from tests import house

SOURCES = Path(house.ROOT) / "static" / "css"


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    """A folder into which static files were collected, twice."""
    with override_settings(
        STATIC_ROOT=tmp_path_factory.mktemp("static"),
        STORAGES={**settings.STORAGES, "staticfiles": {"BACKEND": "newsroom.statics.PaperStatics"}},
    ):
        for _ in range(2):
            call_command("collectstatic", "--noinput", "-v0", ignore_patterns=["vendor", "gis"])
        yield Path(settings.STATIC_ROOT)


def test_the_sheet_holds_every_part_and_imports_none():
    sheet = statics.joined(statics.SHEET)
    assert "@import" not in sheet
    for part in SOURCES.rglob("*.css"):
        if part.name != "paper.css" and not part.name.startswith("admin") and part.parent.name != "admin":
            assert part.read_text(encoding="utf-8").strip() in sheet, part.name


def test_what_is_for_paper_stays_on_paper():
    sheet = statics.joined(statics.SHEET)
    assert "@media print {\n" + (SOURCES / "print.css").read_text(encoding="utf-8") in sheet


@pytest.mark.parametrize("sheet", [statics.SHEET, statics.SCREEN])
def test_addresses_in_a_sheet_lead_where_they_led_from_its_parts(sheet):
    """Each names a file that is there, seen from the sheet; of Django's parts they were moved."""
    addresses = set(re.findall(r"""url\(["']?(?!data:|#)([^"')]+)""", statics.joined(sheet)))
    assert addresses
    for address in addresses:
        assert finders.find(posixpath.normpath(posixpath.join(posixpath.dirname(sheet), address))), address


def test_the_newsrooms_sheet_holds_each_of_its_parts_once():
    sheet = statics.joined(statics.SCREEN)
    assert "@import" not in sheet
    for part in ("admin/css/widgets.css", "admin/css/base.css"):
        rule = Path(finders.find(part)).read_text(encoding="utf-8").strip().splitlines()[-2]
        assert rule in sheet, part
    source = Path(finders.find(statics.SCREEN)).read_text(encoding="utf-8")
    ours = [part[0] for part in statics.IMPORT.findall(source) if part[0].startswith("admin-") or part[0] == "admin.css"]
    openings = [Path(finders.find(f"css/{part}")).read_text(encoding="utf-8").splitlines()[0] for part in ours]
    assert openings and [sheet.count(opening) for opening in openings] == [1] * len(openings)


def test_what_browsers_get_is_the_joined_sheet_also_after_a_second_collection(collected):
    for sheet, rule in ((statics.SHEET, ".card {"), (statics.SCREEN, ".story-columns {")):
        served = (collected / staticfiles_storage.stored_name(sheet)).read_text(encoding="utf-8")
        assert "@import" not in served
        assert served.count(rule) == statics.joined(sheet).count(rule) > 0


def test_scripts_import_each_other_by_names_that_may_be_kept_for_good(collected):
    """Else a browser would fetch the editor anew each hour, and once more by its plain name."""
    def imports(script: str, pattern: str) -> list[str]:
        text = (collected / staticfiles_storage.stored_name(script)).read_text(encoding="utf-8")
        return re.findall(pattern, text)

    at_once = imports("js/story-editor.js", r'from "([^"]+)"')
    assert any("django_prose_editor/editor." in name for name in at_once)
    later = imports("js/story-form-photos.js", r'import\("([^"]+)"\)')
    assert len(later) == 2
    for name in at_once + later:
        assert name.count(".") >= 3 and (collected / "js" / name).resolve().is_file(), name


def test_maps_of_scripts_are_not_compressed(collected):
    assert list(collected.rglob("*.map")) and not list(collected.rglob("*.map.br"))


def test_before_anything_is_collected_pages_have_plain_addresses(tmp_path):
    storage = statics.PaperStatics(location=tmp_path, base_url="/static/")
    assert storage.stored_name("css/paper.css") == "css/paper.css"
