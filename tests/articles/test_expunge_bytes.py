"""The database file itself, byte by byte: no freed page and no journal keeps words that were removed for good."""

import os
import sqlite3
import subprocess
import sys
import zlib
from contextlib import closing

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, transaction

from articles.expunging import scrubbing

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "sqlite", reason="a file of SQLite is looked into"),
]
WORD = b"Zaname"
# A day at the paper, then the order of a court.
DAY = """
import sys
import django; django.setup()
from django.db import connection
from django.test import Client
from articles import workflow
from articles.models import Unsaved
from articles.values import values_of
from sections import clock
from tests.factories import a_live_story, ha_eun, min_ji, soo_ah

connection.cursor().execute("PRAGMA secure_delete=OFF")  # as SQLite is built in most places
story = a_live_story(headline="Police question Kwon Zaname", body="<p>Kwon Zaname waits.</p>" * 9, slug="kwon-zaname")
for n in range(6):
    changed = values_of(story) | {"headline": f"Kwon Zaname, part {n}", "body": f"<p>Kwon Zaname {n}.</p>" * 400 * (n % 2)}
    story = workflow.save(story, by=soo_ah(), revision=story.revision, values=changed)
    typed = {"body": [f"<p>Kwon Zaname {n}</p>" * 300]}
    Unsaved.objects.create(article=story, by=min_ji(), tab=f"{n}" * 8, posted=typed, typed=clock.now())
Unsaved.objects.all().delete()
chief = Client()
chief.force_login(ha_eun())
print(story.pk, flush=True)
sys.stdin.readline()
order = {"phrases": "Kwon Zaname", "court": "A court", "why": "Acquitted", "confirm": story.pk}
print(chief.post(f"/admin/articles/article/{story.pk}/expunge/", order, HTTP_HOST="localhost").status_code, flush=True)
sys.stdin.readline()
"""


def held(folder) -> list[str]:
    """Files that hold the word, as it is or inside something compressed."""
    found = []
    for path in folder.glob("paper.sqlite3*"):
        data = path.read_bytes()
        packs = [at for at in range(len(data) - 1) if data[at : at + 2] == b"\x78\x9c"]
        if WORD.lower() in data.lower():
            found.append(f"{path.name} as it is")
        if any(WORD.lower() in inflated(data[at:]).lower() for at in packs):
            found.append(f"{path.name} packed")
    return sorted(found)


def inflated(data: bytes) -> bytes:
    """As much as can be inflated."""
    try:
        return zlib.decompressobj().decompress(data, 100_000)
    except zlib.error:
        return b""


def test_no_byte_of_the_file_or_its_journal_keeps_them(tmp_path):
    path = tmp_path / "paper.sqlite3"
    connection.ensure_connection()
    with closing(sqlite3.connect(path)) as copy:
        connection.connection.backup(copy)
    env = {**os.environ, "DATA_DIR": str(tmp_path), "DATABASE_URL": f"sqlite:///{path}"}
    env |= {"DJANGO_SETTINGS_MODULE": "newsroom.settings", "EMAIL_URL": "dummymail://"}
    env.pop("SECRET_KEY", None)
    day = subprocess.Popen(
        [sys.executable, "-c", DAY], cwd=settings.BASE_DIR, env=env, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )
    assert day.stdout.readline().strip(), day.communicate()[1]
    assert held(tmp_path) == ["paper.sqlite3-wal as it is", "paper.sqlite3-wal packed"]
    with closing(sqlite3.connect(path)) as desk:
        desk.execute("PRAGMA wal_checkpoint(PASSIVE)")
    assert held(tmp_path) != []
    day.stdin.write("\n")
    day.stdin.flush()
    assert day.stdout.readline().strip() == "302", day.communicate()[1]
    assert held(tmp_path) == []  # while the paper is still running
    assert day.communicate("\n")[1] == ""


def test_what_could_not_be_cleaned_at_once_is_cleaned_by_tick():
    with transaction.atomic():
        assert scrubbing.scrub() is False
    assert cache.get(scrubbing.AGAIN)
    call_command("tick")
    assert cache.get(scrubbing.AGAIN) is None
