"""An older text comes back as the newest revision, and nobody's later words are lost by it."""

from datetime import timedelta

import pytest

from articles import history, workflow
from articles.models import AuditEntry, Author, Edition, Revision, Tag
from articles.values import values_of
from articles.workflow.refusals import NotAllowed, Refused, Stale
from sections import clock
from tests.admin.desk import at_desk, page_of
from tests.factories import a_live_story, a_section, a_story, an_author, dae_ho, jae_won, ji_ho, min_ji, soo_ah
from tests.public.paper import a_photo, page

pytestmark = pytest.mark.django_db


def changed(story, by=None, **values):
    story.refresh_from_db()
    return workflow.save(story, by=by or soo_ah(), revision=story.revision, values=values_of(story) | values)


def restored(story, by, number=1, **posted):
    story.refresh_from_db()
    posted = {"revision": story.revision} | posted
    return at_desk(by).post(page_of(story, f"revisions/{number}/restore"), posted, follow=True)


def test_a_revision_comes_back_as_the_newest_with_verb_and_reason():
    tag = Tag.objects.create(name="Rivers", slug="rivers")
    story = a_story(kicker="Water", tags=[tag.pk], photos=[{"photo": a_photo().pk, "caption": "K", "credit": "", "alt": ""}])
    before = values_of(story)
    changed(story, headline="All other", body="<p>Other.</p>", tags=[], photos=[], kicker="")
    response = restored(story, min_ji(), note="The old one was right")
    assert "Revision 1 is the newsroom&#x27;s copy again, as revision 3." in response.content.decode()
    story.refresh_from_db()
    assert values_of(story) == before
    newest = Revision.objects.get(article=story, number=3)
    assert (newest.verb, newest.why, newest.by) == ("restore", "from revision 1: The old one was right", min_ji())
    assert history.values_at(story, 2)["headline"] == "All other"
    assert AuditEntry.objects.first().verb == "restore"
    assert "Restored" in at_desk(min_ji()).get(page_of(story, "revisions")).content.decode()


def test_the_button_stands_on_the_page_of_every_revision_but_the_newest():
    story = a_story()
    changed(story, headline="New")
    assert "/revisions/1/restore/" in at_desk(soo_ah()).get(page_of(story, "revisions/1")).content.decode()
    assert "/restore/" not in at_desk(soo_ah()).get(page_of(story, "revisions/2")).content.decode()


def test_readers_see_no_change_and_hear_of_it_only_with_the_next_update(client):
    story = a_live_story(by=soo_ah())
    story = changed(story, headline="What readers see now")
    story = workflow.update(story, by=soo_ah(), revision=story.revision)
    address = Edition.objects.live(clock.now()).get().get_absolute_url()
    before = page(client, address)
    restored(story, soo_ah())
    assert page(client, address) == before
    story.refresh_from_db()
    assert (story.state, story.headline) == ("published", "City to build second footbridge over the stream")


def test_whoever_looked_at_an_older_text_is_shown_what_has_changed_since():
    story = a_story()
    changed(story, headline="Seen by Soo-ah")
    changed(story, headline="Saved by Jae-won meanwhile", by=jae_won())
    response = at_desk(soo_ah()).post(page_of(story, "revisions/1/restore"), {"revision": 2, "note": "Back <b>"})
    html = response.content.decode()
    assert response.status_code == 409
    assert "Lee Jae-won has changed this story since you opened it" in html and "meanwhile" in html
    assert 'value="Back &lt;b&gt;"' in html and 'name="revision" value="3"' in html
    story.refresh_from_db()
    assert (story.revision, story.headline) == (3, "Saved by Jae-won meanwhile")
    assert restored(story, soo_ah()).status_code == 200
    story.refresh_from_db()
    assert story.headline == "City to build second footbridge over the stream"


def test_two_who_restore_at_once_do_not_overwrite_each_other():
    story = a_story()
    changed(story, headline="Two")
    seen = story.revision = 2
    workflow.restore(story, by=soo_ah(), revision=seen, number=1)
    with pytest.raises(Stale):
        workflow.restore(story, by=jae_won(), revision=seen, number=1)
    assert Revision.objects.filter(article=story).count() == 3


def test_an_approved_story_goes_back_to_the_desk_if_a_reporter_restores():
    story = a_story()
    changed(story, headline="Two", by=min_ji())
    for verb, by in (("submit", min_ji()), ("approve", soo_ah())):
        story.refresh_from_db()
        getattr(workflow, verb)(story, by=by, revision=story.revision)
    restored(story, min_ji())
    story.refresh_from_db()
    assert story.state == "submitted"


@pytest.mark.parametrize(
    ("state", "who"), [("draft", ji_ho), ("published", min_ji), ("withdrawn", soo_ah), ("spiked", soo_ah)]
)
def test_who_may_not_edit_may_not_restore(state, who):
    story = a_story(state=state)
    assert restored(story, who()).status_code == 403
    assert Revision.objects.filter(article=story).count() == 1


def test_a_published_story_is_not_moved_to_a_strange_desk():
    story = a_story(section=a_section(name="National"))
    changed(story, section=a_section(name="Sports").pk)
    story.refresh_from_db()
    workflow.publish(story, by=soo_ah(), revision=story.revision)
    assert restored(story, dae_ho()).status_code == 403


def test_what_is_gone_stays_out_and_is_named(settings):
    joined = an_author(name="Kim Minji", slug="kim-minji")
    Author.objects.filter(pk=joined.pk).update(merged_into=an_author())
    story = a_story()
    old = values_of(story) | {
        "bylines": [{"author": pk, "printed_as": ""} for pk in (joined.pk, 901)], "tags": [902], "agency": 903,
        "section": 904, "also_in": [905], "photos": [{"photo": 906, "caption": "", "credit": "", "alt": ""}],
        "body": '<p>One.</p>\n<figure data-photo="907" data-size="column"></figure>\n<p>Two.</p>',
    }
    history.add(story, old, by=soo_ah(), at=clock.now(), verb="save")
    changed(story, headline="Newest")
    assert "Photo 907 is not there any more" in at_desk(soo_ah()).get(page_of(story, "revisions/2")).content.decode()
    html = restored(story, soo_ah(), number=2).content.decode()
    for words in ("Author 901", "Tag 902", "Agency 903", "Section 904", "Section 905", "Photo 906", "Photo 907"):
        assert f"{words} is not there any more and was left out." in html
    story.refresh_from_db()
    assert story.body == "<p>One.</p>\n<p>Two.</p>"
    assert [str(author) for author in story.authors.all()] == ["Kim Min-ji"]
    assert story.section.name == "National"


def test_restoring_what_stands_there_already_makes_no_revision():
    story = a_story()
    changed(story, headline="Two")
    restored(story, soo_ah())
    html = restored(story, soo_ah()).content.decode()
    assert "reads as in revision 1 already" in html
    assert Revision.objects.filter(article=story).count() == 3


@pytest.mark.parametrize("revision", ["", "x", "-1", "0", "99", "9" * 30, "\0", "２"])
def test_a_posted_number_that_is_none_changes_nothing(revision):
    story = a_story()
    changed(story, headline="Two")
    restored(story, soo_ah(), revision=revision)
    story.refresh_from_db()
    assert (story.revision, story.headline) == (2, "Two")


def test_a_revision_of_another_story_is_not_brought_in():
    story, other = a_story(), a_story()
    for headline in ("Two", "Three"):
        changed(other, headline=headline)
    with pytest.raises(Refused):
        workflow.restore(story, by=soo_ah(), revision=1, number=3)


def test_a_get_restores_nothing():
    story = a_story()
    changed(story, headline="Two")
    assert at_desk(soo_ah()).get(page_of(story, "revisions/1/restore")).status_code == 405


def test_the_verb_itself_refuses_a_stranger():
    story = a_story()
    changed(story, headline="Two")
    with pytest.raises(NotAllowed):
        workflow.restore(story, by=ji_ho(), revision=2, number=1)


def test_a_planned_story_stays_planned_as_it_was():
    story = a_story(state="scheduled", at=clock.now() + timedelta(hours=2))
    changed(story, headline="Two")
    planned = Edition.objects.get().headline
    restored(story, soo_ah())
    assert Edition.objects.get().headline == planned
