"""`manage.py demo`: a believable paper, loaded once, never over a real one."""

import json
from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command

from articles.admin import piles
from articles.models import Article, Correction, Edition, Withdrawal
from newsroom.demo import paper, people
from newsroom.staff.models import User
from sections import clock, nav, seed
from tests.factories import a_story

pytestmark = pytest.mark.django_db


def demo() -> str:
    """What the command says, without the server."""
    out = StringIO()
    call_command("demo", "--no-server", stdout=out)
    return out.getvalue()


@pytest.fixture(autouse=True)
def debug(settings):
    """The sample is for DEBUG alone."""
    settings.DEBUG = True


def test_the_sample_shows_every_state_and_a_second_load_changes_nothing():
    assert "67 stories made." in demo()
    states = dict.fromkeys(Article.objects.order_by("state").values_list("state", flat=True), 0)
    assert set(states) == {"draft", "submitted", "approved", "published", "withdrawn", "spiked"}
    now = clock.now()
    assert Edition.objects.live(now).count() == 59
    assert Edition.objects.planned(now).count() == 3
    assert (Correction.objects.count(), Withdrawal.objects.count()) == (5, 1)
    newsroom = Article.objects.filter(guid__startswith="demo:desk-")
    assert not Edition.objects.live(now).filter(article__in=newsroom).exists()  # nobody reads of the newsroom's own day
    assert [str(story) for story in piles.late(people.hire()["section-editor"], now)] == ["Who rides the 3 a.m. bus"]
    assert [str(story)[:15] for story in piles.sent_back_to(people.hire()["reporter"])] == ["District office"]
    before = list(Article.objects.order_by("pk").values_list("guid", "revision", "changed"))
    assert "The sample paper stands as it was." in demo()
    assert list(Article.objects.order_by("pk").values_list("guid", "revision", "changed")) == before
    assert {"demo:"} == {guid[:5] for guid, _, _ in before}


def test_every_login_works_and_has_its_role_and_desk():
    said = demo()
    for login, (role, name, desk) in people.LOGINS.items():
        user = authenticate(username=people.email_of(login), password="newsroom")
        assert (user.name, [group.name for group in user.groups.all()]) == (name, [role])
        assert [section.slug for section in user.desks.all()] == ([desk] if desk else [])
        assert user.email in said


def test_what_was_corrected_was_wrong_before():
    demo()
    first, second = Edition.objects.filter(article__guid="demo:crane-order").order_by("version")
    assert "21.4 billion" in first.headline
    assert "214 billion" in second.headline
    assert first.live_until == second.live_from == second.updated


def test_the_sample_is_refused_without_debug(settings):
    settings.DEBUG = False
    with pytest.raises(CommandError, match="only with DEBUG on"):
        demo()
    assert not User.objects.exists()


def test_the_sample_is_refused_over_real_stories():
    a_story(headline="A real story")
    with pytest.raises(CommandError, match="real stories in this database"):
        demo()
    assert Article.objects.count() == 1


def test_the_sample_is_refused_where_a_real_paper_was_set_up():
    User.objects.create_user("editor@paper.example", "gold-bridge-17", name="A Real Editor")
    with pytest.raises(CommandError, match="has set up a real paper"):
        demo()


def test_own_stories_beside_the_sample_do_no_harm():
    demo()
    a_story(headline="My first story")
    assert "stands as it was" in demo()
    assert Article.objects.count() == 67 + 10 + 1  # those to read, those of the newsroom's day, mine


def test_the_records_name_only_what_is_there():
    cast = json.loads((paper.STORIES / "cast.json").read_text())
    authors, agencies = ({row["key"] for row in cast[kind]} for kind in ("authors", "agencies"))
    paths = {f"{top['slug']}/{child['slug']}" for top in seed.entries() for child in top["children"]}
    paths |= {top["slug"] for top in seed.entries()}
    for record in paper.read():
        assert {record["section"], *record["also_in"]} <= paths
        assert set(record["bylines"]) <= authors
        assert not record["agency"] or record["agency"] in agencies
    assert nav.tree().tops == ()
