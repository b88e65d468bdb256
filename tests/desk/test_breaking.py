"""Breaking news: from the desk page to readers in four actions, through the same verbs and checks as any story."""

import pytest

from articles import workflow
from articles.models import Article, AuditEntry, Edition
from articles.workflow.refusals import Refused
from sections import clock
from tests.admin.desk import at_desk
from tests.factories import a_section, a_story, a_user, an_author, dae_ho, jae_won, min_ji, soo_ah

pytestmark = pytest.mark.django_db
BREAKING, DESK = "/admin/desk/breaking/", "/admin/"
NEWS = {"headline": "Power fails in half of Seoul", "text": "Lights went out at 9:12.\n\nTrains stand."}


def refusing(*args, **words):
    """A verb that finds a colleague's hold."""
    raise Refused("Somebody holds it.")


def shown(user):
    """The form on somebody's desk page, as a browser would post it untouched."""
    form = at_desk(user).get(DESK).context["form"]
    return {field.name: field.value() for field in form if field.value() is not None}


def test_a_headline_and_a_paragraph_are_public_at_the_press_of_a_button(client):
    author, section = an_author(name="Choi Soo-ah", user=soo_ah()), a_section()
    answer = at_desk(soo_ah()).post(BREAKING, shown(soo_ah()) | NEWS, follow=True)
    story = Article.objects.get()
    assert answer.redirect_chain == [(DESK, 302)] and story.get_absolute_url() in answer.content.decode()
    page = client.get(story.get_absolute_url()).content.decode()
    assert "Power fails in half of Seoul" in page and "<p>Trains stand.</p>" in page and "Choi Soo-ah" in page
    assert (story.section, list(story.authors.all())) == (section, [author])
    assert list(AuditEntry.objects.order_by("id").values_list("verb", "by__name")) == [
        ("create", "Choi Soo-ah"), ("publish", "Choi Soo-ah"),
    ]


def test_the_section_is_the_first_desk_else_the_one_last_used():
    national, sports = a_section(), a_section(name="Sports")
    assert (shown(soo_ah())["section"], shown(dae_ho())["section"]) == (national.pk, sports.pk)
    a_story(by=soo_ah(), section=sports)
    assert shown(soo_ah())["section"] == sports.pk
    assert [choice.name for choice in at_desk(dae_ho()).get(DESK).context["form"].fields["section"].queryset] == ["Sports"]


def test_who_may_not_publish_there_gets_no_form_and_no_story():
    national = a_section()
    for user in (min_ji(), jae_won()):
        assert "Breaking news" not in at_desk(user).get(DESK).content.decode()
        assert at_desk(user).post(BREAKING, NEWS | {"section": national.pk}).status_code == 403
    answer = at_desk(dae_ho()).post(BREAKING, NEWS | {"section": national.pk})
    assert answer.status_code == 422 and "Trains stand." in answer.content.decode()
    assert at_desk(soo_ah()).get(BREAKING).status_code == 405
    assert at_desk(a_user(role="photographer", name="Ryu Da-on")).post(BREAKING, NEWS).status_code == 403
    assert not Article.objects.exists()


def test_after_a_refusal_all_that_was_typed_is_there_and_the_draft_is_kept_once(monkeypatch):
    section = a_section()
    typed = NEWS | {"section": section.pk}
    with monkeypatch.context() as held:
        held.setattr(workflow, "publish", refusing)
        answer = at_desk(soo_ah()).post(BREAKING, typed)
    page, draft = answer.content.decode(), Article.objects.get()
    assert (answer.status_code, draft.state) == (409, "draft") and not Edition.objects.exists()
    assert "Somebody holds it." in page and "Trains stand." in page
    assert f"/admin/articles/article/{draft.pk}/change/" in page
    again = {field.name: field.value() for field in answer.context["form"]}
    at_desk(soo_ah()).post(BREAKING, again | {"text": "Lights went out."})
    assert (Article.objects.get().state, Edition.objects.live(clock.now()).count()) == ("published", 1)


def test_marks_alone_are_no_news():
    answer = at_desk(soo_ah()).post(BREAKING, NEWS | {"text": "<!-- -->", "section": a_section().pk})
    assert answer.status_code == 422 and "Please say in a sentence" in answer.content.decode()
    assert not Article.objects.exists()


def test_the_button_pressed_twice_publishes_one_story():
    section = a_section()
    for _press in range(2):
        answer = at_desk(soo_ah()).post(BREAKING, NEWS | {"section": section.pk}, follow=True)
        assert "Readers see it now" in answer.content.decode()
    assert Article.objects.count() == 1
