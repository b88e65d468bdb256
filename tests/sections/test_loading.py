"""`load_sections`: the seed's tree, or one from a file; whole or not at all."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from sections import seed
from sections.models import Section
from sections.shelving import shelve

pytestmark = pytest.mark.django_db


def load(*args) -> str:
    """What the command says."""
    out = StringIO()
    call_command("load_sections", *args, stdout=out)
    return out.getvalue().strip()


def refused(tmp_path, entries) -> str:
    """Why the command refuses this file; nothing may have been made."""
    path = tmp_path / "tree.json"
    path.write_text(entries if isinstance(entries, str) else json.dumps(entries))
    with pytest.raises(CommandError) as error:
        load(str(path))
    assert not Section.objects.exists()
    return str(error.value)


def test_the_built_in_tree_has_nine_tops_with_their_subsections_in_order():
    assert load() == "50 sections made, 0 were there already."
    tops = list(Section.objects.filter(parent=None).values_list("name", flat=True))
    assert tops == [
        "National", "Business", "Life&Style", "Entertainment", "Sports", "World", "Opinion", "English Eye", "Weekender",
    ]
    sports = Section.objects.filter(parent__slug="sports").values_list("slug", flat=True)
    assert list(sports) == ["soccer", "baseball", "golf", "more-sports"]


def test_every_built_in_top_section_has_a_colour_and_a_description():
    assert [top.name for top in seed.TREE if not (top.colour and top.description)] == []


def test_a_second_time_makes_nothing_and_keeps_what_an_editor_changed():
    load()
    sports = Section.objects.get(slug="sports")
    sports.name, sports.description = "Sport", "Ours now."
    shelve(sports)
    assert load() == "0 sections made, 50 were there already."
    sports.refresh_from_db()
    assert (sports.name, sports.description) == ("Sport", "Ours now.")


def test_a_file_may_bring_another_tree(tmp_path):
    path = tmp_path / "tree.json"
    path.write_text(json.dumps([{"name": "Harbor", "colour": "#116c88", "children": [{"name": "Ferries"}]}]))
    assert load(str(path)) == "2 sections made, 0 were there already."
    assert Section.objects.get(slug="ferries").path == "harbor/ferries"


def test_a_bad_entry_is_named_and_nothing_is_kept(tmp_path):
    assert "Harbor / Ferries: colour:" in refused(
        tmp_path, [{"name": "Harbor", "children": [{"name": "Ferries", "colour": "blue"}]}]
    )
    assert "entry 2: needs a name" in refused(tmp_path, [{"name": "Harbor"}, {"slug": "ferries"}])
    assert "unknown key title" in refused(tmp_path, [{"name": "Harbor", "title": "x"}])
    assert "Admin: slug:" in refused(tmp_path, [{"name": "Admin"}])
    third = [{"name": "A", "children": [{"name": "B", "children": [{"name": "C"}]}]}]
    assert "A / B / C: parent:" in refused(tmp_path, third)


def test_a_file_that_is_no_tree_is_refused_in_words(tmp_path):
    assert "this is no JSON" in refused(tmp_path, "{")
    assert "a list of sections is expected" in refused(tmp_path, {"name": "Harbor"})
    with pytest.raises(CommandError, match="cannot be read"):
        load(str(tmp_path / "nothing.json"))
