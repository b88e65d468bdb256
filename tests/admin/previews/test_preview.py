"""A story is looked at before it goes out: as typed, as saved, as planned; exactly as readers will see it."""

from datetime import timedelta

import pytest
from django.db import connection

from articles import workflow
from articles.models import Revision, Tag, Unsaved
from articles.values import values_of
from newsroom.popular.models import ReadCount
from sections import clock
from tests.admin.desk import ADD, at_desk, fields_of, page_of
from tests.factories import a_live_story, a_section, a_story, a_user, an_author, jae_won, ji_ho, min_ji, soo_ah
from tests.public.paper import a_photo, clock_at, clock_creeping_from, page, parse_strictly

pytestmark = pytest.mark.django_db

NEW = "/admin/articles/article/preview/"
GALLERY = '<h2>One</h2><p>First.</p><h2>Two</h2><p>Second.</p>'


def frame(story, query="", user=None):
    response = at_desk(user or soo_ah()).get(page_of(story, "preview") + query)
    assert response.status_code == 200
    return response


def inner(story, query="", user=None):
    response = at_desk(user or soo_ah()).get(page_of(story, "preview/page") + query)
    assert response.status_code == 200
    return response


def text_of(response) -> str:
    return " ".join(response.content.decode().split())


def article_of(html: str) -> str:
    found = html.partition('<article class="story')[2].partition("</article>")[0]
    assert found
    return found


def changed(story, **values):
    story.refresh_from_db()
    return workflow.save(story, by=soo_ah(), revision=story.revision, values=values_of(story) | values)


def typed(user, story=None, url="", **fields):
    """Somebody presses "Preview" in the form, having typed over some fields."""
    client = at_desk(user)
    form = page_of(story) if story else ADD
    posted = {name: text for name, text in (fields_of(client.get(form)) | fields).items() if text is not None}
    return client.post(url or (page_of(story, "preview") if story else NEW), posted)


def opened(user, response, page="page/"):
    """The page in the frame to which pressing the button leads."""
    where, _q, query = response["Location"].partition("?")
    found = at_desk(user).get(f"{where}{page}?{query}")
    assert found.status_code == 200
    return found


# ----- The same page as readers get -----


@pytest.mark.parametrize("facts", [
    {"kind": "news"}, {"kind": "analysis", "kicker": "Water & <ink>", "standfirst": "A “line”.", "dateline": "SEOUL"},
    {"kind": "gallery", "body": GALLERY}, {"kind": "opinion", "language": "ko"},
    {"body": '<p>A</p><aside class="pull"><p>Pulled</p></aside><table><tr><td>1</td></tr></table><p><a href="#x">x</a></p>'},
])
def test_the_preview_of_a_draft_is_to_the_letter_what_readers_get(client, facts):
    tag = Tag.objects.create(name="Rivers", slug="rivers")
    rows = [{"photo": a_photo(c, caption=c).pk, "caption": "", "credit": "", "alt": ""} for c in ("red", "navy")]
    with clock_creeping_from("2126-04-08T13:47+09:00"):
        story = a_story(bylines=[{"author": an_author().pk, "printed_as": ""}], tags=[tag.pk], photos=rows, **facts)
        preview = inner(story).content.decode()
        workflow.publish(story, by=soo_ah(), revision=story.revision)
        public = page(client, story.get_absolute_url())
        again = inner(story).content.decode()
    assert article_of(preview) == article_of(public) == article_of(again)
    assert "Published : " in preview and "<picture>" in preview
    parse_strictly(preview)


def test_the_preview_of_changes_is_what_readers_get_by_the_update(client):
    with clock_creeping_from("2026-04-08T13:47+09:00"):
        story = a_story(state="published")
    with clock_creeping_from("2026-04-08T14:11+09:00"):
        story = changed(story, headline="Three bridges", body="<p>It is three.</p>")
        preview = inner(story).content.decode()
        workflow.update(story, by=soo_ah(), revision=story.revision)
        public = page(client, story.get_absolute_url())
    assert "Updated : " in preview and "Apr 8, 2026 - 14:11" in preview
    assert article_of(preview) == article_of(public)


def test_the_whole_page_differs_in_nothing_but_what_spreads_and_counts(client):
    a_live_story(headline="A neighbour")
    with clock_creeping_from("2126-04-08T13:47+09:00"):
        story = a_story(state="published")
        public, preview = page(client, story.get_absolute_url()), inner(story).content.decode()
    for html in (public, preview):
        assert "A neighbour" in html and "Latest News" in html
    assert "canonical" in public and "og:title" in public and "data-read" in public
    assert "canonical" not in preview and "og:" not in preview and "data-read" not in preview
    assert '<meta name="robots" content="noindex, nofollow, noarchive">' in preview
    assert preview.partition("<body")[2].partition("<main")[0] == public.partition("<body")[2].partition("<main")[0]


def test_looking_counts_no_reader_and_is_kept_by_no_cache():
    response = inner(a_live_story())
    assert "no-store" in response["Cache-Control"]
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in response["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in frame(a_live_story())["Content-Security-Policy"]
    assert not ReadCount.objects.exists()


def test_players_of_embeds_may_be_opened_as_on_the_public_page():
    story = a_story(body='<p>A</p><figure data-embed="https://www.youtube.com/watch?v=dQw4w9WgXcQ"></figure>')
    policy = inner(story)["Content-Security-Policy"]
    assert "frame-src https://www.youtube-nocookie.com" in policy and "frame-ancestors 'self'" in policy


def test_links_in_the_frame_open_elsewhere_but_those_within_the_page():
    html = inner(a_live_story(), "?framed=1").content.decode()
    assert '<base target="_blank">' in html
    assert '<a class="skip" target="_self" href="#main">' in html
    assert "<base" not in inner(a_live_story()).content.decode()


# ----- Which text, as of when -----


def test_the_newest_revision_or_a_fixed_one():
    story = a_story()
    changed(story, headline="Three bridges")
    assert "Revision 2, the newest, as it would look if it were published now." in text_of(frame(story))
    assert "Three bridges" in text_of(inner(story))
    assert "Revision 1 of 2, as it would look if it were published now." in text_of(frame(story, "?revision=1"))
    assert "second footbridge" in text_of(inner(story, "?revision=1"))


def test_the_plan_as_of_its_time_and_before_it():
    with clock_at("2026-04-08T13:47+09:00"):
        story = a_story(state="published", by=soo_ah())
        story = changed(story, headline="For tomorrow morning")
        at = clock.now() + timedelta(hours=17)
        workflow.update(story, by=soo_ah(), revision=story.revision, at=at)
        changed(story, headline="Not planned at all")
        tomorrow, tonight = "?at=2026-04-09T07:00", "?at=2026-04-08T20:00"
        assert "Revision 2 of 3, as readers will see it at Thu 9 Apr 07:00 KST" in text_of(frame(story, tomorrow))
        assert "For tomorrow morning" in text_of(inner(story, tomorrow))
        assert "Revision 1 of 3, as readers will see it at Wed 8 Apr 20:00 KST" in text_of(frame(story, tonight))
        assert "second footbridge" in text_of(inner(story, tonight))


def test_what_readers_saw_then_can_still_be_seen():
    with clock_at("2026-04-08T13:47+09:00"):
        story = a_story(state="published", by=soo_ah())
    with clock_at("2026-04-08T14:11+09:00"):
        story = changed(story, headline="Mended")
        workflow.update(story, by=soo_ah(), revision=story.revision)
        said = text_of(frame(story, "?at=2026-04-08T14:00"))
        assert "Revision 1 of 2, as readers saw it at Wed 8 Apr 14:00 KST." in said
        assert "second footbridge" in text_of(inner(story, "?at=2026-04-08T14:00"))
        assert "Revision 2, the newest, as readers see it now." in text_of(frame(story))


def test_where_nothing_is_planned_it_is_the_newest_as_if_published_then():
    with clock_at("2026-04-08T13:47+09:00"):
        story = a_story()
        said, shown = text_of(frame(story, "?at=2026-04-09T06:00")), text_of(inner(story, "?at=2026-04-09T06:00"))
    assert "as it would look if it were published at Thu 9 Apr 06:00 KST" in said
    assert "Apr 9, 2026 - 06:00" in shown


def test_pictures_are_shown_as_their_rights_are_at_that_time():
    with clock_at("2126-04-08T12:00+09:00"):
        ending = a_photo("red", title="Red", rights_end=clock.now() + timedelta(hours=1))
        later = a_photo("blue", title="Blue", shown_from=clock.now() + timedelta(hours=1))
        story = a_story(photos=[{"photo": p.pk, "caption": "", "credit": "", "alt": ""} for p in (ending, later)])
        now, then = inner(story).content.decode(), inner(story, "?at=2126-04-08T14:00").content.decode()
        assert f"/media/r/{ending.pk}/" in now and f"Photo {later.pk} (“Blue”) is not shown" in text_of(frame(story))
        assert f"/{later.pk}/" not in article_of(now)
        # What readers cannot fetch yet comes from the newsroom's own files.
        assert f"/admin/photos/photo/{later.pk}/" in then and f"/media/r/{later.pk}/" not in then
        assert f"/media/r/{ending.pk}/" not in then
        assert f"Photo {ending.pk} (“Red”) is not shown" in text_of(frame(story, "?at=2126-04-08T14:00"))


@pytest.mark.parametrize("query", [
    "?width=wide",
    "?revision=99", "?revision=x", "?revision=-1", "?revision=" + "9" * 40, "?at=soon", "?at=2026-13-45T99:99", "?at=T",
    "?at=9999-12-31T23:59", "?at=0001-01-01T00:00", "?at=%00", "?revision=%F0%9F%98%80", "?at=" + "9" * 10_000,
    "?revision=٣",
])
def test_nonsense_is_said_to_be_such_and_the_newest_is_shown(query):
    story = a_story()
    assert "Revision 1" in text_of(frame(story, query))
    assert "second footbridge" in text_of(inner(story, query))


def test_a_revision_of_another_story_is_not_shown():
    story, other = a_story(), a_story(headline="Other")
    changed(other, headline="Zaother")
    assert "Zaother" not in text_of(inner(story, "?revision=2"))
    assert "This story has no revision “2”" in text_of(frame(story, "?revision=2"))


def test_old_revisions_with_things_that_are_gone_are_shown_without_them():
    from articles import history

    story = a_story()
    values = values_of(story) | {"bylines": [{"author": 901, "printed_as": ""}], "tags": [902], "section": 904}
    history.add(story, values, by=soo_ah(), at=clock.now(), verb="save")
    assert "second footbridge" in text_of(inner(story, "?revision=2"))
    assert "Author 901 is not there any more and was left out." in text_of(frame(story, "?revision=2"))


def test_the_bar_has_the_widths_the_ways_out_and_the_zone():
    story = a_story()
    html = text_of(frame(story, "?revision=1&width=phone"))
    assert '<a href="?revision=1&amp;width=phone" aria-current="true">Phone</a>' in html
    assert '<a href="?revision=1&amp;width=desktop">Desktop</a>' in html
    assert "preview-stage--phone" in html and 'name="at"' in html and "KST" in html
    assert page_of(story) in html and page_of(story, "preview/links") in html
    assert page_of(story, "preview/links") not in text_of(frame(story, user=ji_ho()))
    parse_strictly(frame(story).content.decode())


# ----- What is typed -----


def test_the_typed_text_is_shown_and_nothing_is_saved():
    story = a_story()
    response = typed(min_ji(), story, headline="Typed & not <saved>", body="One.\n\nTwo.", tags="Brand new, Other new")
    assert response.status_code == 302
    html = text_of(opened(min_ji(), response))
    assert "<h1>Typed &amp; not &lt;saved&gt;</h1>" in html and "<p>One.</p> <p>Two.</p>" in html
    assert "Brand new" in html and "Other new" in html
    assert "What was typed and is not saved" in text_of(opened(min_ji(), response, ""))
    story.refresh_from_db()
    assert (story.revision, story.headline, Tag.objects.count()) == (1, "City to build second footbridge over the stream", 0)


def test_what_was_typed_reads_to_the_letter_as_it_does_once_saved_and_published(client):
    with clock_creeping_from("2126-04-08T13:47+09:00"):
        story = a_story()
        fields = {"headline": "A  third bridge", "body": "One <b>bold</b>.\n\n<h2>Head</h2>\n\nTwo.", "tags": "Rivers"}
        preview = opened(min_ji(), typed(min_ji(), story, **fields)).content.decode()
        desk = at_desk(soo_ah())
        desk.post(page_of(story), fields_of(desk.get(page_of(story))) | fields)
        story.refresh_from_db()
        workflow.publish(story, by=soo_ah(), revision=story.revision)
        public = page(client, story.get_absolute_url())
    assert article_of(preview) == article_of(public)


def test_the_row_is_the_tabs_own_and_is_written_over():
    story = a_story()
    client = at_desk(min_ji())
    posted = fields_of(client.get(page_of(story)))
    for headline in ("First", "Second"):
        client.post(page_of(story, "preview"), posted | {"headline": headline})
    row = Unsaved.objects.get()
    assert (row.posted["headline"], row.tab, row.base, row.by) == (["Second"], posted["tab"], 1, min_ji())
    client.post(page_of(story), posted | {"headline": "Second"})
    assert not Unsaved.objects.exists()


def test_an_untouched_form_keeps_nothing_and_shows_the_revision():
    story = a_story(tags=[Tag.objects.create(name="Rivers", slug="rivers").pk])
    response = typed(min_ji(), story)
    assert response["Location"] == page_of(story, "preview")
    assert not Unsaved.objects.exists()


def test_a_form_that_cannot_be_saved_shows_what_can_be_shown_and_says_why():
    story = a_story()
    photo = a_photo(caption="The stream")
    response = typed(
        min_ji(), story, headline="", authors="Nobody At All\nKim Min-ji", section="9999", embargo_0="x", embargo_1="y",
        body="Still shown.", tags="Rivers, !!!", kicker="x" * 200,
        **{"photos-0-photo": str(photo.pk), "photos-1-photo": "77777", "photos-0-crop_x": "abc"} | {
            f"photos-{n}-{name}": "" for n in (0, 1) for name in ("order", "caption", "credit", "alt")},
    )
    an_author()
    bar, shown = text_of(opened(min_ji(), response, "")), text_of(opened(min_ji(), response))
    assert "The form cannot be saved like this" in bar
    assert "No author is called “Nobody At All”" in bar and "77777" in bar
    assert "Still shown." in shown and "Kim Min-ji" in shown and "Rivers" in shown


def test_the_database_is_asked_for_no_name_that_it_would_refuse():
    story, asked = a_story(), []

    def listen(execute, sql, params, many, context):
        asked.extend(value for value in params or () if isinstance(value, str))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(listen):
        typed(min_ji(), story, tags="Riv\0ers", authors="Kim\0 Min-ji")
    assert "Rivers" in asked and not [text for text in asked if "\0" in text]


def test_a_new_story_is_shown_before_it_was_ever_saved():
    section = a_section(name="Sports")
    response = typed(min_ji(), headline="Brand new", body="First words.", section=str(section.pk))
    assert response["Location"].startswith(f"{NEW}?typed=")
    html = text_of(opened(min_ji(), response))
    assert "<h1>Brand new</h1>" in html and "First words." in html
    assert Unsaved.objects.get().article is None
    assert at_desk(ji_ho()).get(response["Location"]).status_code == 404


def test_an_empty_new_form_is_shown_too():
    response = typed(min_ji())
    assert "—" in text_of(opened(min_ji(), response))


def test_typed_html_that_would_harm_is_harmless():
    story = a_story()
    response = typed(min_ji(), story, body='<p onclick="x">A</p><script>alert(1)</script><!--photo:1:lead:x--><!--if:1-->B')
    html = opened(min_ji(), response).content.decode()
    assert "alert(1)" not in html and "onclick" not in html and "<!--photo" not in html


@pytest.mark.parametrize("row", ["999999", "x", "-1", "9" * 30, "%00", "١"])
def test_a_row_that_is_none_shows_nothing_of_anybody(row):
    story = a_story()
    response = at_desk(soo_ah()).get(page_of(story, "preview/page") + f"?typed={row}")
    assert response.status_code == (404 if row == "999999" else 200)


def test_typed_text_of_another_story_or_person_stays_closed():
    story, other = a_story(), a_story()
    response = typed(min_ji(), story, headline="Zamine")
    query = response["Location"].partition("?")[2]
    assert at_desk(min_ji()).get(f"{page_of(other, 'preview/page')}?{query}").status_code == 404
    assert at_desk(ji_ho()).get(f"{page_of(story, 'preview/page')}?{query}").status_code == 404
    assert "Zamine" in text_of(at_desk(jae_won()).get(f"{page_of(story, 'preview/page')}?{query}"))


# ----- Who may -----


def test_whoever_reads_stories_sees_previews_but_shows_no_typing_of_their_own():
    story = a_story()
    photographer = a_user(role="photographer", name="Han Bo-ra")
    assert "second footbridge" in text_of(inner(story, user=photographer))
    for user in (photographer, ji_ho()):
        assert at_desk(user).post(page_of(story, "preview"), {"headline": "Mine"}).status_code == 403
    assert at_desk(photographer).post(NEW, {"headline": "Mine"}).status_code == 403
    assert not Unsaved.objects.exists()


@pytest.mark.parametrize("path", ["preview", "preview/page", "preview/links"])
def test_strangers_are_sent_to_the_log_in(client, path):
    response = client.get(page_of(a_story(), path))
    assert response.status_code == 302 and "/login/" in response["Location"]


@pytest.mark.parametrize("path", ["preview", "preview/page", "preview/links"])
def test_other_methods_and_other_stories(path):
    story = a_story()
    assert at_desk(soo_ah()).put(page_of(story, path)).status_code == 405
    assert at_desk(soo_ah()).get(f"/admin/articles/article/999/{path}/").status_code == 404


def test_looking_changes_nothing_in_the_newsroom():
    story = a_story()
    before = Revision.objects.count()
    frame(story)
    inner(story, "?at=2126-01-01T00:00")
    story.refresh_from_db()
    assert (Revision.objects.count(), story.revision) == (before, 1)


@pytest.mark.parametrize("photos", [1, 3])
def test_it_asks_the_database_this_often(photos, django_assert_num_queries):
    colours = ("red", "blue", "teal")[:photos]
    rows = [{"photo": a_photo(colour).pk, "caption": "", "credit": "", "alt": ""} for colour in colours]
    story = a_story(photos=rows, bylines=[{"author": an_author().pk, "printed_as": ""}])
    client = at_desk(soo_ah())
    client.get(page_of(story, "preview/page"))
    with django_assert_num_queries(17):
        client.get(page_of(story, "preview/page"))
