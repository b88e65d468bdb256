"""Before a story goes out: everything that blocks it is said at once, everything worth a look stands beside it."""

from datetime import timedelta

import pytest

from articles import workflow
from articles.admin.checklist import findings_for
from articles.models import Agency, Article, Edition, Plan, Tag
from articles.photos import library
from articles.values import values_of
from articles.workflow.refusals import Unfit
from sections import clock
from tests.admin.desk import at_desk, page_of
from tests.factories import a_live_story, a_section, a_story, an_author, ha_eun, min_ji, soo_ah
from tests.public.paper import a_photo

pytestmark = pytest.mark.django_db


def row(photo, **words) -> dict:
    """The photo as a story's values have it."""
    return {"photo": photo.pk, "caption": "", "credit": "", "alt": ""} | words


def kinds(story, **more) -> list[tuple[str, str, str]]:
    return [(found.kind, found.level, found.anchor) for found in findings_for(story, **more)]


def test_all_that_blocks_is_said_at_once_and_nothing_goes_out():
    killed = a_photo("red")
    library.kill(killed, by=ha_eun(), reason="The wrong man.")
    story = a_story(body="", embargo=(clock.now() + timedelta(hours=3)).isoformat(), photos=[row(a_photo(credit=""))])
    story = workflow.save(
        story, by=min_ji(), revision=story.revision,
        values=values_of(story) | {"section": None, "photos": [*values_of(story)["photos"], row(killed)]},
    )
    Plan.objects.create(article=story, legal="needed", picture="done", hold="needed")
    with pytest.raises(Unfit) as refused:
        workflow.publish(story, by=ha_eun(), revision=story.revision)
    assert [(found.kind, found.field) for found in refused.value.findings] == [
        ("section", "section"), ("text", "body"), ("embargo", "embargo"), ("flag", "plan_legal"), ("flag", "plan_hold"),
        ("photo", "photos"), ("photo", "photos"),
    ]
    assert all(found.words in refused.value.message for found in refused.value.findings)
    assert refused.value.field == "section" and not Edition.objects.exists()
    page = at_desk(ha_eun()).get(page_of(story)).content.decode()
    boxes = ("section", "body", "embargo_0", "plan_legal", "plan_hold", "photos-0-credit", "photos-1-caption")
    for box in boxes:
        assert f'href="#id_{box}"' in page and f'id="id_{box}"' in page, box


def test_a_flag_keeps_an_update_back_but_never_an_urgent_correction():
    story = a_live_story()
    Plan.objects.create(article=story, legal="needed")
    story = workflow.save(story, by=ha_eun(), revision=story.revision, values=values_of(story) | {"kicker": "New"})
    with pytest.raises(Unfit, match="A lawyer still has to read this story"):
        workflow.update(story, by=ha_eun(), revision=story.revision)
    told = {"kind": "correction", "text": "There are three bridges, not two."}
    workflow.correct_live(story, by=ha_eun(), revision=story.revision, values={"headline": "Three bridges"}, **told)
    assert Edition.objects.live(clock.now()).get().headline == "Three bridges"
    Plan.objects.update(legal="done")
    story.refresh_from_db()
    workflow.update(story, by=ha_eun(), revision=story.revision)


def test_what_is_only_worth_a_look_never_blocks():
    author = an_author(name="Oh Se-bin")
    photos = [row(a_photo(), caption="DSC_0012", alt="bridge.jpg"), row(a_photo("red"), caption="DSC_0012")]
    body = (
        '<p>On Monday, April 7, 2020, the the mayor said “it begins. See <a href="/article/99/">more</a>.</p>'
        "<p>Oh Se Bin reports that the work takes two years and that the city will pay for it with</p>"
    )
    story = a_story(headline="9 bridges" + " and more" * 10, body=body, photos=photos)
    assert kinds(story) == [
        ("byline", "warn", "id_authors"), ("standfirst", "warn", "id_standfirst"), ("long headline", "warn", "id_headline"),
        ("dead link", "warn", "id_body"),
        ("file name", "warn", "id_photos-0-caption"), ("file name", "warn", "id_photos-0-alt"),
        ("file name", "warn", "id_photos-1-caption"), ("caption twice", "warn", "id_photos-1-caption"),
        ("quotation marks", "warn", "id_body"), ("weekday", "warn", "id_body"), ("figure", "warn", "id_headline"),
        ("word twice", "warn", "id_body"), ("cut off", "warn", "id_body"),
    ]
    signed = values_of(story) | {"bylines": [{"author": author.pk, "printed_as": ""}]}
    story = workflow.save(story, by=min_ji(), revision=story.revision, values=signed)
    assert ("name", "warn", "id_body") in kinds(story) and ("byline", "warn", "id_authors") not in kinds(story)
    workflow.publish(story, by=soo_ah(), revision=story.revision)


def test_links_to_our_own_pages_are_followed_without_opening_one(settings, django_assert_num_queries):
    settings.SITE_HOST = "paper.example"
    sports = a_section(name="Sports")
    a_section(name="Football", parent=sports)
    tag, unused = (Tag.objects.create(name=name, slug=name.lower()) for name in ("Bridges", "Unused"))
    live = a_live_story(tags=[tag.pk], bylines=[{"author": an_author().pk, "printed_as": ""}])
    draft = a_story(headline="A draft", tags=[unused.pk])
    good = [
        f"/article/{live.pk}/", f"/article/{live.pk}/any-slug/?from=mail#photo", "/tag/bridges/", "/author/kim-min-ji/",
        "/sports/", "/sports/football/", f"https://paper.example/article/{live.pk}/", "/latest/", "/about/us/",
        "https://elsewhere.example/article/99/", "mailto:desk@paper.example", "/static/report.pdf",
    ]
    dead = [
        f"/article/{draft.pk}/", "https://paper.example/article/99/old/", "/tag/unused/", "/tag/none/", "/author/nobody/",
        "/agency/none/", "/sprots/", "/sports/footbal/",
    ]
    Agency.objects.create(name="City", slug="city")
    body = "".join(f'<p><a href="{address}">Here</a>.</p>' for address in good + dead)
    story = a_story(headline="Many links", body=body)
    told = [found.words for found in findings_for(story) if found.kind == "dead link"]
    assert told == [
        f"The link to {address.removeprefix('https://paper.example')} leads to no page that readers can open."
        for address in dead
    ]
    with django_assert_num_queries(8):
        findings_for(story)


def test_the_checklist_is_there_while_something_waits_to_be_published():
    story, desk = a_story(state="approved", standfirst="It spans the stream.", agency=_agency()), at_desk(soo_ah())
    assert "Nothing to mend." in desk.get(page_of(story)).content.decode()
    story = workflow.publish(story, by=soo_ah(), revision=story.revision)
    assert "Before publishing" not in desk.get(page_of(story)).content.decode()
    story = workflow.save(story, by=soo_ah(), revision=story.revision, values=values_of(story) | {"standfirst": ""})
    page = desk.get(page_of(story)).content.decode()
    assert "Before publishing" in page and "The story has no standfirst." in page and "as it was last saved" in page
    story = workflow.spike(a_story(headline="Not this one"), by=soo_ah(), revision=1)
    assert "Before publishing" not in desk.get(page_of(story)).content.decode()
    assert Article.objects.count() == 2


def _agency() -> int:
    return Agency.objects.create(name="Yonhap", slug="yonhap").pk
