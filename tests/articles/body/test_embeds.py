"""The short list of sites whose films and recordings may play inside a story, and the long list of those that may not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.body.embeds import PROVIDERS, for_scripts, known

FILM = "https://www.youtube.com/watch?v=abcDEF-_123"
PLAYER = "https://www.youtube-nocookie.com/embed/abcDEF-_123"
ADDRESSES = [  # as somebody pastes it, its canonical page, its player
    (FILM, FILM, PLAYER),
    ("http://youtube.com/watch?feature=share&v=abcDEF-_123&list=x", FILM, PLAYER),
    ("https://m.youtube.com/watch?v=abcDEF-_123#top", FILM, PLAYER),
    (" https://youtu.be/abcDEF-_123?si=tracked ", FILM, PLAYER),
    ("https://youtu.be/abcDEF-_123?t=90", f"{FILM}&t=90s", f"{PLAYER}?start=90"),
    ("https://www.youtube.com/watch?v=abcDEF-_123&t=1h2m3s", f"{FILM}&t=3723s", f"{PLAYER}?start=3723"),
    ("https://www.youtube.com/shorts/abcDEF-_123", FILM, PLAYER),
    ("https://www.youtube.com/live/abcDEF-_123?feature=x", FILM, PLAYER),
    ("https://www.youtube.com/embed/abcDEF-_123?start=7&rel=0", f"{FILM}&t=7s", f"{PLAYER}?start=7"),
    ("https://vimeo.com/76979871", "https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1"),
    (
        "https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e",
        "https://vimeo.com/76979871/8272103f6e", "https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1",
    ),
    (
        "https://dai.ly/x8abcde",
        "https://www.dailymotion.com/video/x8abcde", "https://geo.dailymotion.com/player.html?video=x8abcde",
    ),
    ("https://tv.naver.com/v/12345678", "https://tv.naver.com/v/12345678", "https://tv.naver.com/embed/12345678"),
    (
        "https://open.spotify.com/intl-de/episode/0123456789abcdefghijAB?si=1",
        "https://open.spotify.com/episode/0123456789abcdefghijAB",
        "https://open.spotify.com/embed/episode/0123456789abcdefghijAB",
    ),
    (
        "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/forss/flickermood&color=red",
        "https://soundcloud.com/forss/flickermood",
        "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/forss/flickermood",
    ),
]
STRANGERS = [
    "", "https://", "https://www.youtube.com/", "https://www.youtube.com/watch?v=short", f"{FILM}4",
    "javascript:alert(1)//https://youtu.be/abcDEF-_123", "data:text/html,https://youtu.be/abcDEF-_123",
    "//youtu.be/abcDEF-_123", "ftp://youtu.be/abcDEF-_123", "https:youtu.be/abcDEF-_123",
    "https://www.youtube.com@evil.example/watch?v=abcDEF-_123", "https://a:b@www.youtube.com/watch?v=abcDEF-_123",
    "https://www.youtube.com.evil.example/watch?v=abcDEF-_123", "https://evil-youtube.com/watch?v=abcDEF-_123",
    "https://evil.example/?https://www.youtube.com/watch?v=abcDEF-_123", "https://www.youtube.com:8443/watch?v=abcDEF-_123",
    "https://youtu.be/abcDEF-_123\"onload=x", "https://youtu.be/abcDEF-_123?x='><script>", f"{FILM}& x=1", f"{FILM}\nx",
    "https://youtu.be\\@evil.example/abcDEF-_123", "https://youtu.be/abcDEF-_１２３", "https://www.yоutube.com/watch?v=abcDEF-_123",
    f"{FILM}&a={'x' * 10_000}", "https://vimeo.com/76979871/../evil", "https://open.spotify.com/user/somebody",
    "https://soundcloud.com/forss", "https://soundcloud.com/forss/a;b",
]


@pytest.mark.parametrize(("typed", "page", "player"), ADDRESSES)
def test_an_address_of_the_list_has_one_page_and_one_player(typed, page, player):
    embed = known(typed)
    assert (embed.page, embed.player) == (page, player)
    assert known(embed.page) == embed
    assert embed.player.startswith(f"{embed.frame_host}/")


@pytest.mark.parametrize("address", STRANGERS)
def test_anything_else_is_a_stranger(address):
    found = known(address)
    assert found is None or found.page == "https://vimeo.com/76979871"  # what follows an id is not read


def test_the_list_exists_once_for_scripts_too():
    listed = for_scripts()
    assert [row["name"] for row in listed] == [provider.name for provider in PROVIDERS]
    for typed, page, _player in ADDRESSES:
        row = next(row for row in listed if re.match(row["pattern"], typed.strip()))
        found = re.match(row["pattern"], typed.strip())
        assert page.startswith(row["page"].replace("{id}", found[1]))


def test_patterns_say_the_same_in_javascript():
    for row in for_scripts():
        assert "(?P" not in row["pattern"] and "(?<" not in row["pattern"] and row["pattern"].startswith("^https?://")


@given(st.sampled_from([typed for typed, _page, _player in ADDRESSES]), st.text(max_size=30), st.integers(0, 40))
def test_whatever_is_put_into_an_address_nothing_else_comes_out(address, text, at):
    embed = known(address[:at] + text + address[at:])
    if embed:
        assert re.fullmatch(r"https://[a-z.-]+/[A-Za-z0-9_/?=&%.-]+", embed.page)
        assert re.fullmatch(r"https://[a-z.-]+/[A-Za-z0-9_/?=&%.-]+", embed.player)
        assert known(embed.page) == embed
