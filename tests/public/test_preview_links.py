"""Somebody outside the newsroom opens a link: they read the story, robots do not, and nobody does once it has ended."""

from datetime import timedelta

import pytest
from django.test import Client

from articles import workflow
from articles.models import PreviewLink, Unsaved
from articles.previewing import links
from articles.previewing.robots import is_robot
from articles.values import values_of
from articles.workflow.refusals import NotAllowed, Refused
from sections import byname, clock
from sections.models import Section
from tests.admin.desk import at_desk, page_of
from tests.factories import BODY, a_live_story, a_story, an_author, ji_ho, min_ji, soo_ah
from tests.public.paper import WARM, a_photo, clock_at, clock_creeping_from, page, parse_strictly

pytestmark = pytest.mark.django_db

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
WORDS = ("footbridge", "Work begins in spring", "Kim Min-ji")


def address(link) -> str:
    return f"/preview/{link.token}/"


def opened(link, agent=FIREFOX, method="get"):
    """A stranger's browser opens the link."""
    return getattr(Client(), method)(address(link), headers={"user-agent": agent} if agent is not None else {})


def text_of(response) -> str:
    return " ".join(response.content.decode().split())


def changed(story, **values):
    story.refresh_from_db()
    return workflow.save(story, by=soo_ah(), revision=story.revision, values=values_of(story) | values)


def assert_silent(response):
    """Not a word of the story stands anywhere in the answer."""
    everything = response.content.decode() + str(response.headers)
    assert [word for word in (*WORDS, "second-footbridge") if word in everything] == []


# ----- Reading -----


def test_a_stranger_reads_the_story_and_is_told_what_it_is():
    with clock_at("2026-04-08T13:47+09:00"):
        story = a_story(bylines=[{"author": an_author().pk, "printed_as": ""}])
        response = opened(links.make(story, by=min_ji()))
    text = text_of(response)
    assert response.status_code == 200
    assert "Unpublished preview" in text
    assert "Kim Min-ji of" in text and "made this link on Wed 8 Apr 13:47 KST." in text
    assert "Revision 1, the newest, as it would look if it were published now. It may still change." in text
    assert "The link works until Wed 15 Apr 13:47 KST. Please do not pass it on" in text
    assert "<h1>City to build second footbridge over the stream</h1>" in text and "Work begins in spring" in text
    parse_strictly(response.content.decode())


def test_no_cache_search_engine_or_other_site_learns_of_it():
    response = opened(links.make(a_story(), by=min_ji()))
    assert response["Cache-Control"] == "no-store, private"
    assert response["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Frame-Options"] == "DENY"
    assert not response.cookies
    html = response.content.decode()
    assert '<meta name="robots" content="noindex, nofollow, noarchive">' in html
    assert "canonical" not in html and "og:" not in html and "data-read" not in html


def test_players_of_embeds_may_be_opened_here_too():
    story = a_story(body='<p>A</p><figure data-embed="https://www.youtube.com/watch?v=dQw4w9WgXcQ"></figure>')
    assert "frame-src https://www.youtube-nocookie.com" in opened(links.make(story, by=min_ji()))["Content-Security-Policy"]


def test_nothing_of_the_session_is_asked_for():
    with clock_creeping_from("2026-04-08T13:47+09:00"):
        link = links.make(a_story(), by=min_ji())
        as_staff = at_desk(soo_ah()).get(address(link), headers={"user-agent": FIREFOX})
        assert as_staff.content == opened(link).content and not as_staff.cookies


def test_the_text_is_the_one_that_readers_get_once_it_is_published(client):
    photo = a_photo(caption="A bridge")
    with clock_creeping_from("2026-04-08T13:47+09:00"):
        story = a_story(
            bylines=[{"author": an_author().pk, "printed_as": ""}], kicker="Water",
            photos=[{"photo": photo.pk, "caption": "", "credit": "", "alt": ""}],
        )
        # The picture's rights begin with its upload, which the test's clock makes later than this story.
        photo.picture.shown_from = clock.now()
        photo.picture.save()
        preview = opened(links.make(story, by=min_ji())).content.decode()
        workflow.publish(story, by=soo_ah(), revision=story.revision)
        public = page(client, story.get_absolute_url())
    assert article_of(preview) == article_of(public) and photo.picture.url.rpartition("/")[0] in preview


def article_of(html: str) -> str:
    return html.partition('<article class="story')[2].partition("</article>")[0]


def test_the_newest_or_always_the_same_revision():
    story = a_story()
    newest, fixed = links.make(story, by=min_ji()), links.make(story, by=min_ji(), revision=1)
    changed(story, headline="Three bridges", body="<p>New text.</p>")
    assert "Three bridges" in text_of(opened(newest)) and "Revision 2, the newest" in text_of(opened(newest))
    assert "second footbridge" in text_of(opened(fixed)) and "Revision 1 of 2" in text_of(opened(fixed))


def test_as_of_the_time_of_a_plan():
    at = clock.now() + timedelta(hours=2)
    story = a_story(state="scheduled", at=at)
    changed(story, headline="Not planned yet")
    text = text_of(opened(links.make(story, by=soo_ah(), at=at)))
    assert "Revision 1 of 2, as readers will see it at" in text and "second footbridge" in text


def test_no_typed_and_unsaved_word_is_shown():
    story = a_story()
    Unsaved.objects.create(article=story, by=min_ji(), tab="a" * 32, posted={"headline": ["Zatyped"]}, typed=clock.now())
    assert "Zatyped" not in text_of(opened(links.make(story, by=min_ji())))


def test_pictures_can_be_fetched_and_those_under_embargo_stay_out():
    shown, later = a_photo("red", alt="Red"), a_photo("blue", alt="Blue", shown_from=clock.now() + timedelta(days=1))
    rows = [{"photo": photo.pk, "caption": "", "credit": "", "alt": ""} for photo in (shown, later)]
    html = opened(links.make(a_story(photos=rows), by=min_ji(), at=clock.now() + timedelta(days=2))).content.decode()
    assert Client().get(shown.picture.url).status_code == 200 and f"/media/r/{shown.pk}/" in html
    assert f"/media/r/{later.pk}/" not in html and 'alt="Blue"' not in html


def test_once_published_the_preview_leads_to_the_public_page():
    story = a_live_story()
    link = links.make(story, by=soo_ah())
    assert f'href="{story.get_absolute_url()}"' in text_of(opened(link))
    changed(story, headline="For later")
    assert "For later" in text_of(opened(link)) and f'href="{story.get_absolute_url()}"' in text_of(opened(link))


def test_related_stories_are_those_that_readers_see_now():
    story = a_story()
    a_live_story(headline="Public neighbour")
    a_story(state="scheduled", at=clock.now() + timedelta(hours=1), headline="Zasecret neighbour")
    text = text_of(opened(links.make(story, by=min_ji(), at=clock.now() + timedelta(hours=2))))
    assert "Public neighbour" in text and "Zasecret" not in text


@pytest.mark.parametrize("photos", [0, 3])
def test_it_asks_the_database_this_often(client, photos, django_assert_num_queries):
    colours = ("red", "blue", "teal")[:photos]
    rows = [{"photo": a_photo(colour).pk, "caption": "", "credit": "", "alt": ""} for colour in colours]
    link = links.make(a_story(photos=rows, bylines=[{"author": an_author().pk, "printed_as": ""}]), by=min_ji())
    a_live_story()
    client.get(WARM)
    with django_assert_num_queries(11 + 3 * bool(photos)):
        assert opened(link).status_code == 200


# ----- Ended, unknown, taken back -----


@pytest.mark.parametrize("days", [1, 7, 60])
def test_a_link_ends_by_itself(days):
    with clock_at("2026-04-08T12:00:00+09:00"):
        link = links.make(a_story(), by=min_ji(), days=days)
    PreviewLink.objects.filter(pk=link.pk).update(expires=clock.now() + timedelta(minutes=1))
    assert opened(link).status_code == 200
    PreviewLink.objects.filter(pk=link.pk).update(expires=clock.now())
    response = opened(link)
    assert response.status_code == 410 and "ask whoever sent it to you" in text_of(response)
    assert_silent(response)
    parse_strictly(response.content.decode())


def test_a_revoked_link_says_nothing_of_the_story():
    link = links.make(a_story(), by=min_ji())
    links.revoke(link, by=soo_ah())
    response = opened(link)
    assert (response.status_code, response["Cache-Control"]) == (410, "no-store, private")
    assert_silent(response)


@pytest.mark.parametrize("verb", ["spike", "withdraw"])
def test_a_story_that_was_taken_back_is_not_shown(verb):
    story = a_story(state="published" if verb == "withdraw" else "draft")
    link = links.make(story, by=soo_ah())
    getattr(workflow, verb)(story, by=soo_ah(), revision=story.revision, note="It was wrong.")
    response = opened(link)
    assert response.status_code == 410
    assert_silent(response)


@pytest.mark.parametrize(
    "token", ["x", "a" * 43, "a" * 44, "a" * 10_000, "%00" * 43, "..%2f..%2fadmin", "%ED%95%9C" * 43, "a" * 42 + "'"]
)
def test_a_token_that_was_never_given_is_kindly_refused(token):
    links.make(a_story(), by=min_ji())
    response = Client().get(f"/preview/{token}/", headers={"user-agent": FIREFOX})
    assert response.status_code == 404
    assert_silent(response)


def test_the_part_of_a_token_opens_nothing():
    link = links.make(a_story(), by=min_ji())
    for token in (link.token[:-1], link.token.swapcase(), link.token + "=", f"{link.pk}"):
        assert Client().get(f"/preview/{token}/", headers={"user-agent": FIREFOX}).status_code == 404


def test_preview_stays_a_reserved_word():
    from django.core.exceptions import ValidationError

    from sections import rules

    with pytest.raises(ValidationError):
        rules.check(Section(name="Preview", slug="preview"))
    assert Client().get("/preview/").status_code == 404


# ----- Embargo -----


def test_a_story_under_embargo_is_refused_unless_it_is_meant():
    story = a_story(embargo=(clock.now() + timedelta(days=1)).isoformat())
    with pytest.raises(Refused) as refused:
        links.make(story, by=min_ji())
    assert refused.value.field == "lift_embargo" and "under embargo until" in refused.value.message
    assert opened(links.make(story, by=min_ji(), lift_embargo=True)).status_code == 200


def test_the_embargo_of_a_fixed_revision_or_of_a_plan_counts_too():
    ends = (clock.now() + timedelta(hours=1)).isoformat()
    story = a_story(embargo=ends)
    changed(story, embargo=None)
    story.refresh_from_db()
    links.make(story, by=min_ji())
    with pytest.raises(Refused):
        links.make(story, by=min_ji(), revision=1)
    planned = a_story(state="scheduled", at=clock.now() + timedelta(hours=2), embargo=ends)
    changed(planned, embargo=None)
    planned.refresh_from_db()
    with pytest.raises(Refused):
        links.make(planned, by=soo_ah())


def test_an_embargo_set_later_closes_the_link_until_it_is_over(settings):
    story = a_story()
    link = links.make(story, by=min_ji())
    changed(story, embargo=(clock.now() + timedelta(hours=1)).isoformat())
    response = opened(link)
    assert response.status_code == 410
    assert_silent(response)
    settings.PAPER_CLOCK = timedelta(hours=2)
    assert opened(link).status_code == 200


def test_a_tick_without_an_embargo_lifts_no_later_one():
    story = a_story()
    link = links.make(story, by=min_ji(), lift_embargo=True)
    changed(story, embargo=(clock.now() + timedelta(hours=1)).isoformat())
    assert opened(link).status_code == 410


# ----- Robots -----

ROBOTS = (
    "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", "Twitterbot/1.0",
    "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", "Slack-ImgProxy (+https://api.slack.com/robots)",
    "WhatsApp/2.23.20.0", "TelegramBot (like TwitterBot)", "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
    "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
    "facebookexternalhit/1.1; kakaotalk-scrap/1.0; +https://devtalk.kakao.com/t/scrap/33984",
    "facebookexternalhit/1.1;line-poker/1.0", "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X) AppleWebKit/537.36 Chrome/120 (compatible; GoogleOther)",
    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0",
    "Mozilla/5.0 (compatible; ClaudeBot/1.0)", "Mozilla/5.0 (compatible; Yeti/1.1; +https://naver.me/spd)",
    "Mozilla/5.0 (compatible; Some-Crawler)", "Mozilla/5.0 (web Spider)", "Mozilla/5.0 page-fetcher",
    "Snap URL Preview Service", "Iframely/1.3.1", "Viber/13.3", "curl/8.5.0", "Wget/1.21", "python-requests/2.31",
    "Go-http-client/2.0", "okhttp/4.9", "", "-", " ", "A" * 100_000,
)
PEOPLE = (
    FIREFOX,
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 14; SM-S921N; wv) AppleWebKit/537.36 Chrome/125.0 Mobile Safari/537.36;KAKAOTALK 2510940",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 NAVER(inapp; search; 1200)",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari Line/14.8.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 DaumApps/5.1",
    "Mozilla/5.0 (Linux; Android 10; CUBOT X30) AppleWebKit/537.36 Chrome/125.0 Mobile Safari/537.36",
    "Opera/9.80 (Android; Opera Mini/36.2/191.256; U; en) Presto/2.12.423 Version/12.16",
)


@pytest.mark.parametrize("agent", ROBOTS, ids=lambda agent: agent[:30])
@pytest.mark.parametrize("method", ["get", "head"])
def test_robots_and_programs_get_no_word(agent, method):
    link = links.make(a_story(bylines=[{"author": an_author().pk, "printed_as": ""}]), by=min_ji())
    response = opened(link, agent, method)
    assert response.status_code == 200
    assert response["X-Robots-Tag"] == "noindex, nofollow, noarchive" and response["Cache-Control"] == "no-store, private"
    assert "og:" not in response.content.decode() and link.token not in response.content.decode()
    assert_silent(response)


def test_a_program_without_a_name_gets_no_word_whatever_the_token():
    response = opened(links.make(a_story(), by=min_ji()), agent=None)
    assert response.status_code == 200
    assert_silent(response)
    assert response.content == Client().get("/preview/unknown/").content
    parse_strictly(response.content.decode())


@pytest.mark.parametrize("agent", PEOPLE)
def test_people_are_people_in_whatever_app(agent):
    assert not is_robot(agent)


def test_a_person_taken_for_a_robot_presses_the_button():
    link = links.make(a_story(), by=min_ji())
    assert '<form method="post">' in text_of(opened(link, "Mozilla/5.0 (MyFetcher phone)"))
    assert "second footbridge" in text_of(opened(link, "Mozilla/5.0 (MyFetcher phone)", "post"))


def test_the_button_works_with_django_looking_for_forged_posts():
    link = links.make(a_story(), by=min_ji())
    response = Client(enforce_csrf_checks=True).post(address(link), headers={"user-agent": "X"})
    assert response.status_code == 200 and not response.cookies


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(method):
    assert opened(links.make(a_story(), by=min_ji()), method=method).status_code == 405


# ----- The newsroom's side -----


def test_it_stands_in_no_list_of_addresses(client):
    link = links.make(a_story(), by=min_ji())
    found = [url for module in byname.each("addresses") for url in module.public_urls()]
    assert not [url for url in found if "preview" in url]
    assert link.token not in page(client, "/") + page(client, "/latest/")


def test_only_those_who_may_edit_make_and_revoke_links():
    story = a_story()
    with pytest.raises(NotAllowed):
        links.make(story, by=ji_ho())
    link = links.make(story, by=min_ji())
    with pytest.raises(NotAllowed):
        links.revoke(link, by=ji_ho())
    assert at_desk(ji_ho()).get(page_of(story, "preview/links")).status_code == 403
    assert at_desk(ji_ho()).post(page_of(story, f"preview/links/{link.pk}/revoke")).status_code == 403
    assert opened(link).status_code == 200


@pytest.mark.parametrize("days", [0, 61, -1])
def test_no_link_works_for_ever(days):
    with pytest.raises(Refused):
        links.make(a_story(), by=min_ji(), days=days)


def test_a_link_of_a_very_long_story_opens():
    link = links.make(a_story(body=BODY * 500), by=min_ji())
    assert opened(link).status_code == 200
