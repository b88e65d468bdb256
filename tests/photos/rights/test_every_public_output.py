"""A photo that may not be shown stands nowhere, to the second: the clock moves, and nothing else runs."""

import json
from datetime import timedelta

import pytest

from articles.photos import library
from sections import clock
from tests.factories import na_rae
from tests.photos.rights.day import EVERYWHERE, everywhere, files_of, traces
from tests.transfer.clerk import run

pytestmark = pytest.mark.django_db
HOUR, TICK = timedelta(hours=1), timedelta(microseconds=1)


@pytest.fixture
def hands(monkeypatch):
    """Turn the paper's clock to a moment, where it then stands still."""
    return lambda at: monkeypatch.setattr(clock, "now", lambda: at)


def exported(tmp_path, name) -> str:
    """What another newsroom would get."""
    run("export_articles", tmp_path / name)
    photos = [record.get("photos", []) for record in map(json.loads, (tmp_path / name).read_text().splitlines())]
    return json.dumps(photos)


def test_before_its_embargo_while_its_rights_hold_and_when_they_have_ended(client, hands, tmp_path):
    photo, stories = everywhere()
    opens, closes = clock.now() + HOUR, clock.now() + 3 * HOUR
    library.change(photo, shown_from=opens, rights_end=closes)

    hands(opens - TICK)
    assert traces(client, photo) == set()
    assert "Zacaption" not in exported(tmp_path, "before.jsonl")

    hands(opens)
    assert traces(client, photo) >= EVERYWHERE | stories
    assert exported(tmp_path, "inside.jsonl").count("Zacaption") == 3
    files = {file for url in stories | {"/author/kim-min-ji/"} for file in files_of(client, photo, url)}
    assert len(files) >= 4 and {client.get(file).status_code for file in files} == {200}
    hands(closes - TICK)
    assert traces(client, photo) >= EVERYWHERE | stories

    hands(closes)
    assert traces(client, photo) == set()
    assert {client.get(file).status_code for file in files} == {404}
    assert "Zacaption" not in exported(tmp_path, "after.jsonl")
    hands(opens - TICK)
    assert {client.get(file).status_code for file in files} == {404}


def test_a_killed_photo_is_gone_with_the_next_request(client, django_capture_on_commit_callbacks):
    photo, stories = everywhere()
    assert traces(client, photo) >= EVERYWHERE | stories
    files = {file for url in stories for file in files_of(client, photo, url)}
    with django_capture_on_commit_callbacks(execute=True):
        library.kill(photo, by=na_rae(), reason="No consent.")
    assert traces(client, photo) == set()
    assert {client.get(file).status_code for file in files} == {404}


def test_a_photo_whose_rights_are_cleared_again_comes_back_where_it_was(client, django_capture_on_commit_callbacks):
    photo, _stories = everywhere()
    before = traces(client, photo)
    with django_capture_on_commit_callbacks(execute=True):
        library.change(photo, rights_end=clock.now() - HOUR)
    assert traces(client, photo) == set()
    with django_capture_on_commit_callbacks(execute=True):
        library.change(photo, rights_end=None)
    assert traces(client, photo) == before


def test_a_file_is_kept_by_no_cache_longer_than_its_rights(client):
    photo, stories = everywhere()
    library.change(photo, rights_end=clock.now() + HOUR)
    [file, *_others] = files_of(client, photo, sorted(stories)[0])
    age = int(client.get(file)["Cache-Control"].rpartition("=")[2])
    assert 3500 < age <= 3600
