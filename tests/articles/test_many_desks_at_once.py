"""Three processes at one story, with clocks that differ; and a process killed in the middle. Real files, real locks."""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

pytestmark = pytest.mark.django_db(transaction=True)
ROOT = Path(settings.BASE_DIR)
CLOCKS = ["", "-5s", "+3s"]
DEEDS = int(os.environ.get("WRITER_DEEDS", "70"))  # tries of each editor; a refusal is one too

REPORT = """
import json, django; django.setup()
from articles.models import *
from newsroom.notices.models import Notice
from newsroom.notices.recipients import HEAR
from sections import clock
story = Article.objects.get()
rows = list(Edition.objects.order_by("live_from").values_list("live_from", "live_until", "past", "pk"))
print(json.dumps({
    "overlaps": [str(a) for a, b in zip(rows, rows[1:]) if a[1] is None or a[1] > b[0]],
    "revision": story.revision, "newest": max(r.number for r in Revision.objects.all()),
    "state": story.state, "said": AuditEntry.objects.first().after, "deeds": AuditEntry.objects.count(),
    "narrow": [pk for *_, past, pk in rows if past == EditionTag.objects.filter(edition=pk).exists()],
    "printed": list(Edition.objects.values_list("revision__number", flat=True)),
    "untold": AuditEntry.objects.filter(told=False).count(), "unmailed": Notice.objects.filter(mailed=None).count(),
    "heard": Notice.objects.filter(user=story.created_by_id).count(),
    "to_hear": AuditEntry.objects.filter(verb__in=HEAR).exclude(verb__in=["submit", "assign"]).count(),
    "begun": list(Edition.objects.filter(live_from__lte=clock.now()).values_list("pk", flat=True)),
}))
"""
STORY = """
import django; django.setup()
from articles import workflow
from articles.models import Tag
from tests.factories import a_live_story, ha_eun, soo_ah
tag = Tag.objects.create(name="Bridges", slug="bridges")
ha_eun(); print(a_live_story(tags=[tag.pk]).pk)
"""


@pytest.fixture
def paper(tmp_path):
    """The environment of a paper of its own: a SQLite file, or the test database of PostgreSQL."""
    env = {**os.environ, "DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "newsroom.settings"}
    env.pop("SECRET_KEY", None)
    env["EMAIL_URL"] = "dummymail://"  # on the console it would stand among the deeds
    if connection.vendor == "postgresql":
        db = connection.settings_dict
        host = f"{db['HOST'] or '127.0.0.1'}:{db['PORT'] or 5432}"
        env["DATABASE_URL"] = f"postgres://{db['USER']}:{db['PASSWORD']}@{host}/{db['NAME']}"
    else:
        env.pop("DATABASE_URL", None)
        python(env, "manage.py", "migrate", "-v0")
    return env


def python(env, *args, **kwargs):
    """Run Python in the paper's environment and return what it prints; fails with the error it showed."""
    done = subprocess.run([sys.executable, *args], cwd=ROOT, env=env, capture_output=True, text=True, **kwargs)
    assert done.returncode == 0, done.stderr
    return done.stdout


def report(env):
    return json.loads(python(env, "-c", REPORT))


def writer(env, story, seed, deeds, clock=""):
    return subprocess.Popen(
        [sys.executable, "-m", "tests.articles.writer", story, str(seed), str(deeds)], cwd=ROOT, text=True,
        env={**env, "PAPER_CLOCK": clock}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )


def check(now):
    """What must be true at any moment."""
    assert now["overlaps"] == [] and now["narrow"] == []
    assert now["revision"] == now["newest"] and now["state"] == now["said"]


def test_three_editors_at_one_story_never_overlap_and_no_error_reaches_them(paper):
    story = python(paper, "-c", STORY).strip()
    before = report(paper)["deeds"]
    desks = [writer(paper, story, seed, DEEDS, clock) for seed, clock in enumerate(CLOCKS)]
    said = [desk.communicate(timeout=240) for desk in desks]
    assert [desk.returncode for desk in desks] == [0, 0, 0], [err for _, err in said]
    now = report(paper)
    check(now)
    deeds = [line.split() for out, _ in said for line in out.splitlines()]
    assert now["deeds"] == before + len(deeds) and len(deeds) > 50
    assert (now["untold"], now["unmailed"], now["heard"]) == (0, 0, now["to_hear"])  # the writer, of each deed once
    seen = {int(revision) for verb, revision in deeds if verb == "live"}
    assert seen and seen <= set(now["printed"])  # what readers once saw is never lost


def test_an_editor_killed_in_the_middle_leaves_the_story_whole(paper):
    story = python(paper, "-c", STORY).strip()
    chance, begun = random.Random(8), set()
    for seed in range(6):
        desk = writer(paper, story, seed, 100_000)
        assert desk.stdout.readline()  # it is at work
        time.sleep(chance.random() / 3)
        desk.kill()
        desk.communicate()
        now = report(paper)
        check(now)
        assert begun <= set(now["begun"])
        begun = set(now["begun"])
