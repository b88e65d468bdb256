"""A film in a story: a link that anybody can follow, nothing of another site before a click, and only that one after it."""

import pytest

from articles.models import Edition
from tests.factories import a_live_story
from tests.public.paper import page, parse_strictly

pytestmark = pytest.mark.django_db
FILM = "https://www.youtube.com/watch?v=abcDEF-_123"
EMBED = f'<p>See.</p><figure data-embed="{FILM}&amp;t=90s"><figcaption>The <em>opening</em></figcaption></figure>'
RECORDING = '<figure data-embed="https://soundcloud.com/forss/flickermood"></figure>'


def test_without_javascript_it_is_a_link_with_its_caption(client):
    html = page(client, a_live_story(body=EMBED).get_absolute_url())
    parse_strictly(html)
    assert f'<a class="embed__link" href="{FILM}&amp;t=90s" rel="noopener"' in html
    assert "Watch on YouTube" in html and "<figcaption>The <em>opening</em></figcaption>" in html
    assert "may set cookies" in html and "<iframe" not in html
    assert 'data-player="https://www.youtube-nocookie.com/embed/abcDEF-_123?start=90"' in html


def test_the_page_lets_in_the_players_of_this_story_and_no_others(client):
    policy = client.get(a_live_story(body=EMBED + RECORDING).get_absolute_url())["Content-Security-Policy"]
    assert "frame-src https://w.soundcloud.com https://www.youtube-nocookie.com" in policy
    assert policy.count("https://") == 2


def test_a_story_without_embeds_has_neither_the_script_nor_the_permission(client):
    response = client.get(a_live_story().get_absolute_url())
    assert "frame-src" not in response["Content-Security-Policy"]
    assert "story-embed" not in response.content.decode()
    assert "story-embed" in page(client, a_live_story(body=EMBED, slug="other").get_absolute_url())


@pytest.mark.parametrize(
    "forged",
    [
        '<p>&lt;a class="embed__link" href="https://evil.example/"&gt;</p>',
        '<a class="embed__link" href="https://www.youtube.com/watch?v=abcDEF-_123" data-player="https://evil.example">x</a>',
        '<p>data-player="https://evil.example; script-src *"</p>',
    ],
)
def test_no_writer_can_forge_the_permission(client, forged):
    story = a_live_story(body=f"<p>a</p>{forged}")
    assert "frame-src" not in client.get(story.get_absolute_url())["Content-Security-Policy"]


def test_the_edition_holds_no_frame_and_the_body_only_the_address():
    story = a_live_story(body=EMBED)
    assert "<iframe" not in Edition.objects.get().story_html
    story.refresh_from_db()
    assert story.body == EMBED
