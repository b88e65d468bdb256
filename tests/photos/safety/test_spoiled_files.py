"""Spoiled files and bombs, given to a worker of 512 MB and 10 seconds: refused with a reason, or as good as any other."""

import json
import os
import re
import subprocess
import sys
from collections import Counter

import pytest

from tests.house import ROOT
from tests.photos.safety import bombs, fuzzer

FOREIGN = {"DATABASE_URL", "CACHE_URL", "DATA_DIR", "MEDIA_STORAGE_URL"}


@pytest.fixture
def given(tmp_path):
    """`given(files)` hands the files, by name, to a worker and returns how each ended; the worker must have lived."""

    def to_a_worker(files: dict[str, bytes]) -> dict[str, dict]:
        folder, temporary = tmp_path / "inbox", tmp_path / "temporary"
        folder.mkdir()
        temporary.mkdir()
        for name, data in files.items():
            (folder / name).write_bytes(data)
        own = {name: value for name, value in os.environ.items() if name not in FOREIGN}
        worker = subprocess.run(
            [sys.executable, "-m", "tests.photos.safety.worker", str(folder)], cwd=ROOT, capture_output=True, text=True,
            env=own | {"TMPDIR": str(temporary)}, timeout=600,
        )
        told = [json.loads(line) for line in worker.stdout.splitlines()]
        last = told[-1] if told else {}
        assert (worker.returncode, last.get("alive")) == (0, True), f"after {last}: {worker.stderr[-2000:]}"
        assert list(temporary.iterdir()) == []
        print(f"{len(told) - 1} files, {last['memory']} MB")
        return {one.pop("file"): one for one in told[:-1]}

    return to_a_worker


def test_500_spoiled_files_are_refused_with_a_reason_or_become_pictures(given):
    ended = given(dict(fuzzer.files(500)))
    print(Counter(one.get("refused", "taken") for one in ended.values()))
    assert {name: one["failed"] for name, one in ended.items() if "failed" in one} == {}
    assert len(ended) == 500
    refused = [one for one in ended.values() if one.get("refused")]
    taken = [one for one in ended.values() if "photo" in one]
    assert len(refused) + len(taken) == 500
    assert min(len(refused), len(taken)) > 50  # the fuzzer does reach behind the door, and not everything gets through
    assert {one["new"] for one in taken} <= {0, 3}  # original, large file, thumbnail; none if it is there already


def test_the_same_seed_spoils_alike():
    assert list(fuzzer.files(60)) == list(fuzzer.files(60)) != list(fuzzer.files(60, seed=1))


def test_bombs_do_not_go_off(given):
    made = bombs.all_bombs()
    ended = given({name: data for name, (data, _reason) in made.items()})
    print(*(f"{name}: {one}" for name, one in ended.items()), sep="\n")
    assert {name: one["failed"] for name, one in ended.items() if "failed" in one} == {}
    assert set(ended) == set(made)
    surprising = {
        name: ended[name]
        for name, (_data, reason) in made.items()
        if reason and not re.search(reason, ended[name].get("refused", ""))
    }
    assert surprising == {}
