"""The Korean catalogue says all that readers see, and the file that machines read says what its author wrote."""

import gettext
import re

import pytest

from tests import house
from tests.words.catalogue import Entry, entries, strings_of

FOLDER = house.ROOT / "newsroom" / "locale" / "ko" / "LC_MESSAGES"
NEWSROOM = ("templates/admin/", "templates/desk/", "templates/staff/", "templates/notices/", "templates/fronts/admin/")
FIELDS = re.compile(r"%\(\w+\)[sd]|\{\w+\}|<[^>]*>")


@pytest.fixture(scope="module")
def korean() -> dict[str, Entry]:
    """Words → Korean, as written."""
    return entries((FOLDER / "django.po").read_text(encoding="utf-8"))


def test_what_machines_read_is_what_was_written(korean):
    with (FOLDER / "django.mo").open("rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog
    read = {key[0] if isinstance(key, tuple) else key: translated for key, translated in catalogue.items()}
    read.pop("")
    assert read == {words: entry.translated for words, entry in korean.items()}


def test_nothing_is_left_untranslated(korean):
    assert [words for words, entry in korean.items() if not entry.translated.strip()] == []


def test_placeholders_and_links_stay(korean):
    for words, entry in korean.items():
        assert set(FIELDS.findall(entry.translated)) == set(FIELDS.findall(entry.most)), words


def test_every_public_template_is_in_the_catalogue(korean):
    ours = [name for name in house.files() if name.startswith("templates/") and not name.startswith(NEWSROOM)]
    missing = {
        words: name for name in ours if name.endswith((".html", ".xml", ".txt", ".json"))
        for words in strings_of(house.text(name)) if words not in korean
    }
    assert missing == {}
