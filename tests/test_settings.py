"""The settings as an operator meets them: each case a fresh process with its own environment."""

import os
import subprocess
import sys

import pytest

from tests.house import ROOT

REAL = {
    "SECRET_KEY": "a-long-and-random-word-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz",
    "SITE_URL": "https://paper.example",
    "ALLOWED_HOSTS": "paper.example,www.paper.example",
}
ASK = """
import django
from django.conf import settings
django.setup()
print(settings.DEBUG, settings.TIME_ZONE, settings.ALLOWED_HOSTS)
"""


@pytest.fixture
def run(tmp_path):
    """Run Python code, or `manage.py` with arguments, with nothing in the environment but what is given."""

    def run(*args, code="", **variables):
        inherited = {name: os.environ[name] for name in ("PATH", "HOME", "VIRTUAL_ENV", "LANG") if name in os.environ}
        surroundings = {"DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "newsroom.settings", **variables}
        command = ["-W", "ignore", "-c", code] if code else ["manage.py", *args]
        return subprocess.run(
            [sys.executable, *command], cwd=ROOT, env={**inherited, **surroundings}, capture_output=True, text=True
        )

    return run


@pytest.fixture
def real(tmp_path):
    """The environment of a real paper."""
    return {**REAL, "DATABASE_URL": f"sqlite:///{tmp_path}/paper.sqlite3"}


def test_with_nothing_set_the_paper_runs_for_yourself(run, tmp_path):
    done = run(code=ASK)
    assert done.stdout.split()[:2] == ["True", "Asia/Seoul"], done.stderr
    assert (tmp_path / "secret_key").stat().st_mode & 0o077 == 0


def test_the_secret_key_that_was_made_stays(run, tmp_path):
    run(code=ASK)
    first = (tmp_path / "secret_key").read_text()
    run(code=ASK)
    assert (tmp_path / "secret_key").read_text() == first


def test_a_real_paper_names_everything_that_is_missing_at_once(run):
    done = run(code=ASK, SECRET_KEY=REAL["SECRET_KEY"])
    assert "please also set SITE_URL, ALLOWED_HOSTS, DATABASE_URL" in done.stderr
    assert done.returncode == 1


def test_a_real_paper_names_the_one_thing_that_is_missing(run, real):
    done = run(code=ASK, **{**real, "ALLOWED_HOSTS": " "})
    assert "please also set ALLOWED_HOSTS." in done.stderr


def test_a_real_paper_has_debug_off_and_passes_djangos_deploy_checks(run, real):
    assert run(code=ASK, **real).stdout.split()[0] == "False"
    done = run("check", "--deploy", "--fail-level", "WARNING", **real)
    assert done.returncode == 0, done.stderr


def test_the_clock_of_a_real_paper_cannot_be_moved(run, real):
    assert "works only with DEBUG on" in run(code=ASK, **real, PAPER_CLOCK="+2h").stderr
    assert run(code=ASK, PAPER_CLOCK="+2h").returncode == 0


@pytest.mark.parametrize("offset", ["2h", "+2", "+2w", "tomorrow"])
def test_a_clock_that_cannot_be_read_is_refused_in_words(run, offset):
    assert "it should look like +2h" in run(code=ASK, PAPER_CLOCK=offset).stderr


def test_a_picture_store_of_an_unknown_kind_is_refused_in_words(run):
    assert "it should begin with file:// or s3://" in run(code=ASK, MEDIA_STORAGE_URL="ftp://x").stderr


def test_sqlite_keeps_what_it_was_given(run):
    code = ASK + (
        "from django.db import connection as c; q = c.cursor().execute\n"
        "print([q(f'PRAGMA {name}').fetchone()[0] for name in ('journal_mode', 'synchronous')])"
    )
    assert "['wal', 2]" in run(code=code).stdout


def test_the_demo_is_refused_on_a_real_paper(run, real):
    done = run("demo", "--no-server", **real)
    assert (done.returncode, "only with DEBUG on" in done.stderr) == (1, True)


@pytest.mark.parametrize(("said", "offered"), [({}, "False"), ({"PHOTO_AVIF": "on"}, "True")])
def test_avif_is_offered_only_by_setting(run, said, offered):
    done = run(code="from django.conf import settings; print(settings.PHOTO_AVIF)", **said)
    assert done.stdout.strip() == offered, done.stderr
