"""`manage.py check_articles`: the same list over the archive, judging what readers see."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles import workflow
from articles.checks import archive
from articles.models import Article, Plan
from articles.values import values_of
from sections import clock
from tests.factories import a_live_story, a_section, a_story, ha_eun

pytestmark = pytest.mark.django_db


def said(*arguments) -> list[str]:
    """What the command prints, line by line."""
    out = StringIO()
    call_command("check_articles", *arguments, stdout=out, stderr=StringIO())
    return out.getvalue().splitlines()


def about(lines) -> list[str]:
    return [line for line in lines if line.startswith("story ")]


def test_what_readers_see_is_judged_and_else_the_newest_revision():
    live = a_live_story(standfirst="On bridges.", body="<p>It is the the best.</p>")
    mended = values_of(live) | {"body": "<p>It is the best.</p>", "standfirst": ""}
    workflow.save(live, by=ha_eun(), revision=live.revision, values=mended)
    draft = a_story(headline="A draft", body="<p>An an idea.</p>", section=a_section(name="Sports"))
    spiked = a_story(state="spiked", headline="No")
    Plan.objects.create(article=draft, hold="needed")
    lines = said()
    assert about(lines) == [
        f"story {live.pk}: authors: The story has neither a byline nor an agency.",
        f"story {live.pk}: body: “the the” stands twice in a row.",
        f"story {draft.pk}: plan_hold: This story is on hold: the flag “hold” says “needed”.",
        f"story {draft.pk}: authors: The story has neither a byline nor an agency.",
        f"story {draft.pk}: standfirst: The story has no standfirst.",
        f"story {draft.pk}: body: “An an” stands twice in a row.",
    ]
    assert [line.split() for line in lines[6:-1]] == [
        ["block", "flag", "1", "in", "1", "stories"], ["warn", "byline", "2", "in", "2", "stories"],
        ["warn", "word", "twice", "2", "in", "2", "stories"], ["warn", "standfirst", "1", "in", "1", "stories"],
    ]
    assert lines[-1].startswith("2 stories, 2 with findings, ")
    assert {line.split()[1] for line in about(said("--all"))} == {f"{story.pk}:" for story in (live, draft, spiked)}
    assert {line.split()[1] for line in about(said("--live"))} == {f"{live.pk}:"}
    assert about(said("--section", "sports", "--kind", "flag")) == lines[2:3]
    assert len(about(said("--examples", "1"))) == 4 and len(about(said("--limit", "1"))) == 2
    assert about(said("--since", "2999-01-01")) == []


def test_findings_are_no_failure_unless_they_are_asked_to_be():
    a_live_story()
    assert said("--fail-on", "block")[-1].startswith("1 stories, 1 with findings")
    with pytest.raises(CommandError, match="There are findings"):
        said("--fail-on", "any")
    for wrong in (("--section", "none"), ("--since", "yesterday")):
        with pytest.raises(CommandError):
            said(*wrong)


@pytest.mark.parametrize("many", [2, 12])
def test_a_batch_asks_the_same_for_two_stories_and_for_twelve(many, django_assert_num_queries):
    for n in range(many):
        link = '<p>See <a href="/article/1/">this</a>, <a href="/tag/none/">that</a> and <a href="/nowhere/">more</a>.</p>'
        (a_live_story if n % 2 else a_story)(headline=f"Story {n}", body=link)
    with django_assert_num_queries(11):
        found = list(archive.judged(Article.objects.all(), clock.now()))
    assert ["dead link" in {one.kind for one in findings} for _article, findings in found] == [True] * many
