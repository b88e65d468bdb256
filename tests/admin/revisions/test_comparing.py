"""Two revisions side by side: every field, word by word, also where what they name is gone."""

import re

import pytest

from articles import history, workflow
from articles.models import Agency, Author, Tag
from articles.photos.models import Photo
from articles.values import values_of
from sections import clock
from tests.admin.desk import at_desk, page_of
from tests.factories import a_live_story, a_section, a_story, an_author, ji_ho, soo_ah
from tests.public.paper import a_photo, parse_strictly

pytestmark = pytest.mark.django_db


def changed(story, **values):
    story.refresh_from_db()
    return workflow.save(story, by=soo_ah(), revision=story.revision, values=values_of(story) | values)


def compared(story, query="?from=1&to=2"):
    response = at_desk(soo_ah()).get(page_of(story, "revisions") + query)
    assert response.status_code == 200
    return response


def plain(response) -> str:
    """The page's main part as text: [added] and {removed}."""
    html = response.content.decode().partition('id="content-main"')[2]
    html = re.sub(r'<span class="visually-hidden">.*?</span>', "", html, flags=re.DOTALL)
    html = html.replace("<ins>", "[").replace("</ins>", "]").replace("<del>", "{").replace("</del>", "}")
    return " ".join(re.sub(r"<[^>]*>", " ", html).replace("&lt;", "<").replace("&amp;", "&").split())


def row_of(photo, **words):
    return {"photo": photo.pk, "caption": "", "credit": "", "alt": ""} | words


def test_lines_word_by_word():
    story = a_story(kicker="Water", standfirst="The mayor said so.", dateline="SEOUL")
    changed(story, headline="City to build a third footbridge over the stream", kicker="", standfirst="The mayor said it.")
    text = plain(compared(story))
    assert "Headline City to build {second} [a third] footbridge over the stream" in text
    assert "Kicker {Water}" in text
    assert "Standfirst The mayor said {so.} [it.]" in text
    assert "Dateline" not in text


def test_people_section_tags_and_facts():
    mine, theirs = an_author(name="Kim Min-ji"), an_author(name="Park Ji-ho")
    rivers, bridges = (Tag.objects.create(name=name, slug=name.lower()) for name in ("Rivers", "Bridges"))
    agency, sports = Agency.objects.create(name="Yonhap", slug="yonhap"), a_section(name="Sports")
    bylines = [{"author": author.pk, "printed_as": ""} for author in (mine, theirs)]
    story = a_story(bylines=bylines, tags=[rivers.pk])
    changed(
        story, section=sports.pk, tags=[rivers.pk, bridges.pk], agency=agency.pk, kind="analysis", slug="third",
        bylines=[{"author": theirs.pk, "printed_as": ""}, {"author": mine.pk, "printed_as": "By our staff"}],
        also_in=[a_section(name="World").pk], embargo="2026-04-08T04:47:00+00:00", language="ko",
    )
    text = plain(compared(story))
    assert "Park Ji-ho" in text and "[Kim Min-ji, printed as “By our staff”]" in text
    assert "Section {National} [Sports]" in text
    assert "Tags Rivers , [Bridges]" in text
    assert "Also listed in [World]" in text
    assert "[Yonhap]" in text
    assert "Kind {News} [Analysis]" in text
    assert "Slug {second-footbridge} [third]" in text
    assert "Language {en} [ko]" in text
    assert "Embargo [until Wed 8 Apr" in text and "13:47 KST]" in text


def test_photos_added_removed_moved_and_rewritten():
    red, green, blue = (a_photo(colour, title=colour.title()) for colour in ("red", "green", "blue"))
    story = a_story(photos=[row_of(red, caption="A red kite"), row_of(green)])
    changed(story, photos=[row_of(green, crop="10,0,80,75"), row_of(red, caption="A redder kite"), row_of(blue)])
    response = compared(story)
    text = plain(response)
    assert f"Photo {red.pk} (“Red”)" in text and "Caption A {red} [redder] kite" in text
    assert "Moved from place" in text
    assert "Part shown: the whole picture, now 80 × 75 % from 10 % left, 0 % top" in text
    assert f"[Photo {blue.pk} (“Blue”)] Place 3" in text
    assert response.content.decode().count('class="thumbnail"') == 3
    changed(story, photos=[])
    assert f"{{Photo {blue.pk} (“Blue”)}}" in plain(compared(story, "?from=2&to=3"))


def test_the_text_paragraph_by_paragraph_the_unchanged_folded():
    photo, other = a_photo(), a_photo("green")
    body = "".join(f"<p>Paragraph {n} stands as it was.</p>" for n in range(6))
    story = a_story(body=f"{body}<h2>The plan</h2><p>The bridge takes two years to build.</p>")
    changed(
        story, photos=[row_of(photo)],
        body=f'{body}<h3>The plan</h3><p>The bridge takes <a href="https://example.com/p">three years</a> to build.</p>'
             f'<figure data-photo="{photo.pk}" data-size="wide"></figure><aside class="pull"><p>Three years!</p></aside>',
    )
    response = compared(story)
    assert "<summary>6 paragraphs unchanged</summary>" in response.content.decode()
    text = plain(response)
    assert "Small subhead The plan Was: Subhead. Is: Small subhead." in text
    assert "The bridge takes {two} [three] years to build. Link added: https://example.com/p" in text
    assert f"Photo {photo.pk} [added]" in text
    assert "Pull quote [Three years!]" in text
    changed(story, body=story_body(story).replace(f'data-photo="{photo.pk}"', f'data-photo="{other.pk}"'))
    text = plain(compared(story, "?from=2&to=3"))
    assert f"Photo {photo.pk} {{removed}} Photo {other.pk} [added]" in text


def story_body(story):
    story.refresh_from_db()
    return story.body


def test_only_the_formatting_is_told_as_such():
    story = a_story(body="<p>The bridge takes two years.</p>")
    changed(story, body="<p>The bridge takes <strong>two</strong> years.</p>")
    assert "The bridge takes two years. Only the formatting changed." in plain(compared(story))


def test_what_is_gone_is_named_as_good_as_possible():
    story = a_story()
    values = values_of(story) | {
        "bylines": [{"author": 901, "printed_as": ""}], "tags": [902], "agency": 903, "section": 904, "also_in": [905],
        "photos": [{"photo": 906, "caption": "", "credit": "", "alt": ""}],
        "body": '<p>A</p><figure data-photo="907" data-size="column"></figure>',
    }
    history.add(story, values, by=soo_ah(), at=clock.now(), verb="save")
    text = plain(compared(story))
    for words in ("author 901, no longer known", "tag 902, no longer known", "agency 903, no longer known",
                  "section 904, no longer there", "section 905, no longer there",
                  "Photo 906, no longer in the library", "Photo 907, no longer in the library"):
        assert words in text


def test_an_author_who_was_joined_is_named_with_the_one_left():
    old = an_author(name="Kim Minji", slug="kim-minji")
    Author.objects.filter(pk=old.pk).update(merged_into=an_author())
    story = a_story()
    values = values_of(story) | {"bylines": [{"author": old.pk, "printed_as": ""}]}
    history.add(story, values, by=soo_ah(), at=clock.now(), verb="save")
    assert "[Kim Minji (now Kim Min-ji)]" in plain(compared(story))


def test_added_and_removed_are_told_to_those_who_hear_the_page():
    story = a_story()
    changed(story, headline="City to build third footbridge over the stream")
    html = " ".join(compared(story).content.decode().split())
    end = '<span class="visually-hidden"> (end)</span>'
    assert f'<del><span class="visually-hidden">removed: </span>second{end}</del>' in html
    assert f'<ins><span class="visually-hidden">added: </span>third{end}</ins>' in html
    parse_strictly(compared(story).content.decode())


def test_the_older_one_comes_first_whichever_was_asked_first():
    story = a_story()
    changed(story, headline="New")
    assert plain(compared(story, "?from=2&to=1")) == plain(compared(story, "?from=1&to=2"))


def test_a_revision_alone_shows_what_it_changed_and_leads_to_the_others():
    story = a_live_story(by=soo_ah())
    for headline in ("Two", "Three", "Four"):
        changed(story, headline=headline)
    html = at_desk(soo_ah()).get(page_of(story, "revisions/3")).content.decode()
    shown = html.partition("diff__fields")[2]
    assert "Two" in shown and "Three" in shown and "footbridge" not in shown
    assert "?from=3&amp;to=1" in html  # what readers see now
    assert "?from=3&amp;to=4" in html  # the newest
    assert "revisions/4/" in html
    assert "Readers see this now" in at_desk(soo_ah()).get(page_of(story, "revisions/1")).content.decode()


@pytest.mark.parametrize("query", ["?from=1", "?from=1&to=1", "?from=x&to=2", "?from=0&to=1", "?from=&to=", "?to=%00"])
def test_without_two_numbers_one_is_asked_to_choose(query):
    story = a_story()
    response = at_desk(soo_ah()).get(page_of(story, "revisions") + query, follow=True)
    assert response.redirect_chain and "Please choose two different revisions" in response.content.decode()


@pytest.mark.parametrize("page", ["revisions/2", "revisions/999999999999999999999", "revisions/0"])
def test_a_revision_of_another_story_is_not_there(page):
    other = a_story()
    changed(other, headline="Other")
    story = a_story()
    assert at_desk(soo_ah()).get(page_of(story, page)).status_code == 404


def test_a_comparison_with_a_number_that_never_was_is_not_there():
    assert at_desk(soo_ah()).get(page_of(a_story(), "revisions") + "?from=1&to=7").status_code == 404


def test_another_reporter_may_read_but_finds_no_button_to_restore():
    story = a_story()
    changed(story, headline="New")
    html = at_desk(ji_ho()).get(page_of(story, "revisions/1")).content.decode()
    assert "/restore/" not in html


@pytest.mark.parametrize("count", [1, 30])
def test_comparing_asks_as_much_for_a_small_story_as_for_a_large_one(count, django_assert_num_queries):
    photos = [row_of(photo) for photo in Photo.objects.filter(pk__in=[a_photo().pk for _ in range(min(count, 4))])]
    tags = [Tag.objects.create(name=f"Tag {n}", slug=f"tag-{n}").pk for n in range(count)]
    bylines = [{"author": an_author(name=f"Author {n}").pk, "printed_as": ""} for n in range(count)]
    story = a_story(photos=photos)
    changed(story, tags=tags, bylines=bylines, photos=[], agency=Agency.objects.create(name="N", slug="n").pk)
    client = at_desk(soo_ah())
    client.get(page_of(story, "revisions"))
    with django_assert_num_queries(14):
        client.get(page_of(story, "revisions") + "?from=1&to=2")
