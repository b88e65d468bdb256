"""However many ask at once, in however many processes, one of them makes a rendition; and none waits for the dead."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.conf import settings as ours
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.db import connection
from django.test import Client

from articles.photos import renditions, turns
from tests.photos.shots import a_shot

ASKING = 8
MAKERS = """
import sys, time, django; django.setup()
from pathlib import Path
from articles.photos.turns import my_turn
for number in range(15):
    with my_turn(f"thing-{number}"):
        there = Path(sys.argv[1]) / str(number)
        if not there.exists():
            time.sleep(0.01)
            with (Path(sys.argv[1]) / "made").open("a") as book:
                book.write(f"{number}\\n")
            there.touch()
"""
HOLDER = """
import time, django; django.setup()
from articles.photos.turns import my_turn
with my_turn("thing"):
    print("mine", flush=True)
    time.sleep(600)
"""


def python(code: str, data_dir, *args) -> subprocess.Popen:
    """Another process of the same paper, with the cache of files."""
    env = {**os.environ, "DATA_DIR": str(data_dir), "DJANGO_SETTINGS_MODULE": "newsroom.settings"}
    for name in ("SECRET_KEY", "CACHE_URL", "DATABASE_URL"):
        env.pop(name, None)
    command = [sys.executable, "-c", code, *map(str, args)]
    return subprocess.Popen(command, cwd=ours.BASE_DIR, env=env, stdout=subprocess.PIPE)


@pytest.fixture
def same_paper(settings, tmp_path):
    """This process and those of `python` serve one paper: one DATA_DIR, one cache of files."""
    settings.DATA_DIR = tmp_path.resolve()
    files = "django.core.cache.backends.filebased.FileBasedCache"
    settings.CACHES = {"default": {"BACKEND": files, "LOCATION": settings.DATA_DIR / "cache"}}
    return settings.DATA_DIR


@pytest.mark.django_db(transaction=True)
def test_eight_readers_at_once_and_it_is_made_once(monkeypatch):
    photo, made, shrunk = a_shot(), [], renditions.shrunk
    start = Barrier(ASKING)

    def counted(*args):
        made.append(args)
        return shrunk(*args)

    def ask(_reader):
        start.wait()
        try:
            return Client().get(f"/media/r/{photo.pk}/1/640.webp").getvalue()
        finally:
            connection.close()

    monkeypatch.setattr(renditions, "shrunk", counted)
    with ThreadPoolExecutor(ASKING) as readers:
        answers = list(readers.map(ask, range(ASKING)))
    assert len(made) == 1
    assert len(set(answers)) == 1 and answers[0][8:12] == b"WEBP"
    assert sorted(default_storage.listdir(f"renditions/{photo.pk}/1")[1]) == ["640.webp", "full.jpg", "thumbnail.jpg"]


def test_processes_take_turns(same_paper, tmp_path):
    made = tmp_path / "things"
    made.mkdir()
    makers = [python(MAKERS, same_paper, made) for _ in range(4)]
    assert [maker.wait() for maker in makers] == [0] * 4
    assert sorted((made / "made").read_text().split(), key=int) == [str(number) for number in range(15)]


def test_nobody_waits_for_a_maker_that_died(same_paper, monkeypatch):
    with python(HOLDER, same_paper) as maker:
        assert maker.stdout.readline() == b"mine\n"
        maker.kill()
    assert cache.get("making:thing")  # it left its mark
    monkeypatch.setattr(turns.time, "sleep", lambda _seconds: pytest.fail("waits for the dead"))
    with turns.my_turn("thing"):
        assert cache.get("making:thing")
    assert cache.get("making:thing") is None


def test_another_machine_is_waited_for(monkeypatch):
    cache.set("making:thing", "elsewhere", 60)
    looks = []

    def other_works(_seconds):
        looks.append(cache.get("making:thing"))
        if len(looks) == 3:
            cache.delete("making:thing")

    monkeypatch.setattr(turns.time, "sleep", other_works)
    with turns.my_turn("thing"):
        assert looks == ["elsewhere"] * 3 and cache.get("making:thing") != "elsewhere"


def test_another_machine_that_never_finishes_is_passed_over(monkeypatch):
    cache.set("making:thing", "elsewhere", 60)
    monkeypatch.setattr(turns, "LONGEST", 0)
    with turns.my_turn("thing"):
        pass
    assert cache.get("making:thing") == "elsewhere"


@pytest.mark.django_db
def test_a_maker_that_fails_leaves_no_half_file_and_the_next_one_makes_it(client, monkeypatch):
    photo = a_shot()
    url = f"/media/r/{photo.pk}/1/640.webp"

    def no_room(*_args):
        raise OSError("No space left on device")

    with monkeypatch.context() as full:
        full.setattr(type(default_storage._wrapped), "_save", no_room)
        with pytest.raises(OSError, match="No space"):
            client.get(url)
    assert sorted(default_storage.listdir(f"renditions/{photo.pk}/1")[1]) == ["full.jpg", "thumbnail.jpg"]
    assert client.get(url).status_code == 200


@pytest.mark.django_db
def test_half_a_file_that_a_power_cut_left_is_never_handed_out(client):
    photo = a_shot()
    with default_storage.open(f"renditions/{photo.pk}/1/640.webp.part", "wb") as half:
        half.write(b"RIFF")
    assert client.get(f"/media/r/{photo.pk}/1/640.webp.part").status_code == 404
    assert len(client.get(f"/media/r/{photo.pk}/1/640.webp").getvalue()) > 1000
    assert sorted(default_storage.listdir(f"renditions/{photo.pk}/1")[1]) == ["640.webp", "full.jpg", "thumbnail.jpg"]
