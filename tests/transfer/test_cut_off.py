"""The power fails in the middle of an import: whole batches stand, and the same command completes it."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from newsroom.transfer.run import BATCH
from tests.transfer.clerk import a_file, a_record

ROOT = Path(__file__).resolve().parents[2]
STORIES = 4000
WHOLE = (
    "SELECT (SELECT count(*) FROM articles_article), (SELECT count(*) FROM articles_revision),"
    " (SELECT count(*) FROM articles_edition), (SELECT count(*) FROM articles_editiontag),"
    " (SELECT count(*) FROM articles_origin), (SELECT count(*) FROM transfer_importedstory),"
    " (SELECT sum(created_count) FROM transfer_importrun)"
)


def counted(database) -> tuple:
    """Rows of each table that a story has one row in."""
    connection = sqlite3.connect(database, timeout=20)
    try:
        return connection.execute(WHOLE).fetchone()
    finally:
        connection.close()


def test_a_killed_import_leaves_whole_batches_and_is_completed_by_the_same_command(tmp_path):
    paper = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")}
    paper["DATA_DIR"] = str(tmp_path)
    manage = [sys.executable, str(ROOT / "manage.py")]
    subprocess.run([*manage, "migrate"], env=paper, check=True, capture_output=True)
    records = [a_record(guid=str(number), tags=["Rivers"]) for number in range(STORIES)]
    command = [*manage, "import_articles", str(a_file(tmp_path, *records))]
    running = subprocess.Popen(command, env=paper, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    database = tmp_path / "newsroom.sqlite3"
    while counted(database)[0] < BATCH and running.poll() is None:
        time.sleep(0.02)
    running.send_signal(signal.SIGKILL)
    running.wait()
    standing = counted(database)
    assert 0 < standing[0] < STORIES and standing[0] % BATCH == 0
    assert len(set(standing)) == 1
    done = subprocess.run(command, env=paper, check=True, capture_output=True, text=True)
    left = STORIES - standing[0]
    assert f": created {left}, updated 0, skipped {standing[0]}, kept 0, failed 0," in done.stdout
    assert set(counted(database)) == {STORIES}
