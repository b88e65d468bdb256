"""One process publishes story after story in a name that another process is joining. Real files, real locks."""

import json
import subprocess
import sys

import pytest

from tests.articles.test_many_desks_at_once import ROOT, paper, python  # noqa: F401  `paper` is a fixture

pytestmark = pytest.mark.django_db(transaction=True)

DESK = """
import django; django.setup()
from tests.factories import a_story, an_author, soo_ah, ha_eun
wrong, right = an_author(name="Kim Minji"), an_author(name="Kim Min-ji")
for n in range(40):
    a_story(state="approved", headline=f"Story {n}", slug=f"story-{n}", bylines=[{"author": wrong.pk, "printed_as": ""}])
"""
PUBLISH = """
import django; django.setup()
from articles import workflow
from articles.models import Article
from tests.factories import soo_ah
for story in Article.objects.order_by("-pk"):
    workflow.publish(story, by=soo_ah(), revision=story.revision)
    print(story.pk, flush=True)
"""
JOIN = """
import django; django.setup()
from articles import joining
from articles.models import Author
right = Author.objects.get(slug="kim-min-ji")
joining.join([Author.objects.get(slug="kim-minji")], right)
for again in range(20):
    joining.finish()
"""
REPORT = """
import json, django; django.setup()
from articles import joining
from articles.models import *
joining.finish()
print(json.dumps({
    "bylines": list(Byline.objects.order_by().values_list("author__slug", flat=True).distinct()),
    "listed": list(EditionCredit.objects.order_by().values_list("author__slug", flat=True).distinct()),
    "printed": sorted(set(Edition.objects.values_list("byline", flat=True))),
    "linked": Edition.objects.filter(story_html__contains="/author/kim-minji/").count(),
    "live": Edition.objects.count(), "waiting": joining.waiting(),
}))
"""


def test_nobody_waits_for_ever_and_nothing_is_left_behind(paper):  # noqa: F811
    python(paper, "-c", DESK)
    publisher = subprocess.Popen(
        [sys.executable, "-c", PUBLISH], cwd=ROOT, env=paper, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )
    publisher.stdout.readline()  # the first is out; the join begins in the middle of the rest
    python(paper, "-c", JOIN)
    _said, errors = publisher.communicate(timeout=120)
    assert publisher.returncode == 0, errors
    assert json.loads(python(paper, "-c", REPORT)) == {
        "bylines": ["kim-min-ji"], "listed": ["kim-min-ji"], "printed": ["By Kim Min-ji"], "linked": 0, "live": 40,
        "waiting": False,
    }
