"""A photo in the text is a photo of the story: asked for its rights, found where it is used, frozen, and never the lead."""

from datetime import timedelta

import pytest
from django.db.models import ProtectedError

from articles import workflow
from articles.admin import checklist, lost_pictures, picture_uses
from articles.models import Article, ArticlePhoto, Edition
from articles.photos import library
from articles.reissue import reissue
from articles.values import values_of
from articles.workflow.refusals import Refused
from sections import clock
from tests.factories import a_live_story, a_section, a_story, na_rae, soo_ah
from tests.public.paper import a_photo, page

pytestmark = pytest.mark.django_db


def figure(photo, caption="", size="column") -> str:
    told = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure data-photo="{getattr(photo, "pk", photo)}" data-size="{size}">{told}</figure>'


def body(*figures) -> str:
    return "<p>The bridge opens.</p>" + "".join(figures) + "<p>It is long.</p>"


def row(photo, **words) -> dict:
    return {"photo": photo.pk, "caption": "", "credit": "", "alt": ""} | words


def live() -> Edition:
    return Edition.objects.live(clock.now()).get()


def test_readers_see_it_where_it_stands_with_the_librarys_words(client):
    photo = a_photo(caption="The old bridge")
    html = page(client, a_live_story(body=body(figure(photo, size="wide"))).get_absolute_url())
    told = html.partition("The bridge opens.")[2].partition("It is long.")[0]
    assert '<figure class="photo photo--body photo--wide"><picture>' in told and 'alt="One colour"' in told
    assert "<figcaption>The old bridge (Seo Na-rae)</figcaption>" in told
    assert "data-photo" not in html and "<!--" not in told


def test_its_own_caption_keeps_its_marks_and_gets_the_credit_once(client):
    photo = a_photo(caption="The old bridge")
    told = body(figure(photo, "The <em>new</em> one"), figure(photo, "Again (Seo Na-rae)"))
    html = page(client, a_live_story(body=told).get_absolute_url())
    assert "<figcaption>The <em>new</em> one (Seo Na-rae)</figcaption>" in html
    assert "<figcaption>Again (Seo Na-rae)</figcaption>" in html


def test_one_of_the_list_too_has_the_lists_words_and_stands_once(client):
    first, second = a_photo("red"), a_photo("green")
    story = a_live_story(
        body=body(figure(second)), photos=[row(first), row(second, caption="Green words", credit="Lee", alt="Green")]
    )
    html = page(client, story.get_absolute_url())
    assert html.count("Green words (Lee)") == 1 and html.count("photo--body") == 1 and "photo--lead" in html
    assert [picture["photo"] for picture in live().pictures if "in_text" not in picture] == [first.pk, second.pk]
    assert len(live().pictures) == 2
    assert not ArticlePhoto.objects.filter(in_text=True).exists()


def test_the_lead_leads_and_stays_where_the_writer_put_it_too(client):
    photo = a_photo()
    html = page(client, a_live_story(body=body(figure(photo)), photos=[row(photo)]).get_absolute_url())
    assert html.count("photo--lead") == 1 and html.count("photo--column") == 1


def test_it_is_no_lead_and_on_no_card(client):
    a_section(name="Business")
    photo = a_photo()
    story = a_live_story(body=body(figure(photo)))
    assert live().pictures == [
        {"photo": photo.pk, "caption": "", "credit": "Seo Na-rae", "alt": "One colour", "in_text": True}
    ]
    assert "photo--lead" not in live().story_html and "card__media" not in live().card_html
    for front in ("/", "/national/", "/latest/"):
        assert f"/media/r/{photo.pk}/" not in page(client, front)
    assert values_of(Article.objects.get(pk=story.pk))["photos"] == []


def test_a_killed_one_leaves_no_gap_and_no_caption(client):
    photo = a_photo(caption="The old bridge")
    story = a_live_story(body=body(figure(photo)))
    library.kill(photo, by=na_rae(), reason="No consent.")
    html = page(client, story.get_absolute_url())
    assert "photo--body" not in html and "The old bridge" not in html
    assert "<p>The bridge opens.</p><p>It is long.</p>" in html


@pytest.mark.parametrize(("words", "why"), [({"credit": ""}, "no credit"), ({"alt": ""}, "no alt text")])
def test_one_without_its_words_keeps_the_story_in(words, why):
    story = a_story(body=body(figure(a_photo(**words))), state="approved")
    with pytest.raises(Refused, match=why):
        workflow.publish(story, by=soo_ah(), revision=story.revision)


def test_a_killed_or_an_unknown_one_is_named_before_publishing_but_a_draft_may_be_saved():
    photo = a_photo()
    library.kill(photo, by=na_rae(), reason="No consent.")
    story = a_story(body=body(figure(photo), figure(987654)), state="approved")
    with pytest.raises(Refused) as refusal:
        workflow.publish(story, by=soo_ah(), revision=story.revision)
    assert f"Photo {photo.pk}" in str(refusal.value) and "There is no photo 987654" in str(refusal.value)
    said = " ".join(found.words for found in checklist.findings_for(story) if found.blocks)
    assert "987654" in said and "killed" in said
    assert list(ArticlePhoto.objects.values_list("photo", "in_text")) == [(photo.pk, True)]


def test_an_urgent_correction_does_not_wait_for_one_that_readers_had():
    photo = a_photo()
    story = a_live_story(body=body(figure(photo)))
    library.change(photo, rights_end=clock.now() - timedelta(minutes=1))
    values = {"headline": "City to build third footbridge over the stream"}
    workflow.correct_live(story, by=soo_ah(), revision=story.revision, values=values, text="It is the third.")
    assert "third" in live().headline


def test_the_desk_finds_it_misses_it_and_cannot_delete_it():
    photo = a_photo()
    story = a_live_story(body=body(figure(photo)))
    assert [use.public for use in picture_uses.uses_of(photo, clock.now())] == [True]
    assert lost_pictures.among([story], clock.now()) == set()
    library.change(photo, rights_end=clock.now() - timedelta(minutes=1))
    assert lost_pictures.among([story], clock.now()) == {story.pk}
    with pytest.raises(ProtectedError):
        photo.delete()


def test_taken_out_of_the_text_it_is_free_again():
    photo = a_photo()
    story = a_story(body=body(figure(photo)))
    workflow.save(story, by=soo_ah(), revision=story.revision, values=values_of(story) | {"body": body()})
    assert not ArticlePhoto.objects.exists()


def test_its_words_are_frozen_when_names_are_joined_later():
    photo = a_photo(caption="The old bridge")
    a_live_story(body=body(figure(photo)))
    before = live().story_html
    library.change(photo, caption="Another caption", credit="Somebody else", alt="Else")
    reissue(Edition.objects.select_related("revision").get())
    assert live().story_html == before


def test_in_a_gallery_it_opens_like_the_others_and_is_not_repeated(client):
    lead, text = a_photo("red"), a_photo("green")
    story = a_live_story(kind="gallery", body=body(figure(text)), photos=[row(lead), row(text)])
    html = page(client, story.get_absolute_url())
    assert html.count('class="photo__open"') == 2


def test_a_story_with_photos_in_its_text_asks_the_database_no_more_often(client, django_assert_num_queries):
    one, other = a_photo("red"), a_photo("green")
    story = a_live_story(body=body(figure(one), figure(other, size="full")), photos=[row(a_photo("blue"))])
    page(client, story.get_absolute_url())
    with django_assert_num_queries(3):
        page(client, story.get_absolute_url())
