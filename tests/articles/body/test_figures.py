"""Photos and embeds in the text: what cleaning keeps of them, and how they are read and redrawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.body.embeds import known
from articles.body.figures import embeds_in, photos_in, redrawn, renumbered
from articles.body.sanitise import clean_html, plain_text
from tests.articles.body.messy import messy_html

FILM = "https://www.youtube.com/watch?v=abcDEF-_123"
PHOTO = '<figure data-photo="12" data-size="wide"><figcaption>The <em>old</em> bridge</figcaption></figure>'
EMBED = f'<figure data-embed="{FILM}"><figcaption>A film</figcaption></figure>'


@pytest.mark.parametrize("html", [PHOTO, EMBED, '<figure data-photo="1"></figure>', f"<p>a</p>{EMBED}\n{PHOTO}<p>b</p>"])
def test_what_the_editor_makes_stays_to_the_letter(html):
    assert clean_html(html) == html


@pytest.mark.parametrize("typed", ["http://youtu.be/abcDEF-_123?si=x", f"{FILM}&amp;list=y", f" {FILM} "])
def test_an_embed_is_kept_under_its_canonical_address(typed):
    assert clean_html(f'<figure data-embed="{typed}"></figure>') == f'<figure data-embed="{FILM}"></figure>'


def test_an_unknown_embed_becomes_a_link_and_keeps_its_caption():
    caption = "<figcaption>My <em>words</em></figcaption>"
    assert clean_html(f'<figure data-embed="https://example.com/v?a=1&amp;b=2">{caption}</figure><p>x</p>') == (
        '<p><a href="https://example.com/v?a=1&amp;b=2" rel="noopener">https://example.com/v?a=1&amp;b=2</a></p>'
        "<p>My <em>words</em></p><p>x</p>"
    )


NO_ADDRESSES = ["javascript:alert(1)", "data:text/html,x", "", "x", "https://a b", "https://x/&quot;&gt;&lt;script&gt;"]


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_what_is_no_address_of_the_web_leaves_its_caption_alone(address):
    assert clean_html(f'<figure data-embed="{address}"><figcaption>words</figcaption></figure>') == "<p>words</p>"


def test_a_figure_is_one_thing():
    both = f'<figure data-photo="1" data-embed="{FILM}"><figcaption>x</figcaption></figure>'
    assert clean_html(both) == f'<p><a href="{FILM}" rel="noopener">{FILM}</a></p><p>x</p>'
    nested = '<figure data-photo="1"><figure data-photo="2"></figure><figcaption>x</figcaption></figure>'
    assert photos_in(clean_html(nested)) == [2] and plain_text(clean_html(nested)) == "x"


FRAME = '<iframe width="560" src="{}" title="a film" allowfullscreen></iframe>'


PLAYER = "//www.youtube.com/embed/abcDEF-_123"


@pytest.mark.parametrize("source", [PLAYER, f"https:{PLAYER}?si=x&amp;rel=0"])
def test_the_frame_of_a_known_player_becomes_an_embed(source):
    html = f"<p>a</p><p>{FRAME.format(source)}</p><p>b</p>"
    assert clean_html(html) == f'<p>a</p><figure data-embed="{FILM}"></figure><p>b</p>'


def test_a_frame_in_another_sites_figure_keeps_its_caption():
    html = f'<figure class="wp">\n<div>{FRAME.format(PLAYER)}</div><figcaption>x</figcaption></figure>'
    assert clean_html(html) == f'<figure data-embed="{FILM}"><figcaption>x</figcaption></figure>'


@pytest.mark.parametrize("source", ["https://evil.example/embed/abcDEF-_123", "javascript:alert(1)", "", 'x" srcdoc="<p>'])
def test_any_other_frame_goes_with_all_it_holds(source):
    assert clean_html(f"<p>a</p>{FRAME.format(source)}<p>b</p>") == "<p>a</p><p>b</p>"


def test_a_frame_that_is_only_told_about_takes_no_words_away():
    html = f"<a title=\"<iframe src='{FILM}'></iframe>\">words</a><p>more</p>"
    assert plain_text(clean_html(html)) == "words\nmore"


figures = st.lists(
    st.sampled_from([
        f'<figure data-embed="{FILM}">', '<figure data-embed="https://example.com/x">', "<figure data-embed=javascript:x>",
        '<figure data-photo="3">', "<figure data-photo=4 data-size=wide>", "<figure>", "</figure>", "<figcaption>",
        "</figcaption>", FRAME.format("https://youtu.be/abcDEF-_123"), "<iframe src=x>", "</iframe>", "<p>", "</p>", "한글 ",
    ]),
    max_size=14,
).map("".join)


@given(figures | st.tuples(figures, messy_html).map("".join))
def test_any_mess_of_figures_is_a_fixed_point_of_known_things(html):
    cleaned = clean_html(html)
    assert clean_html(cleaned) == cleaned
    assert "<iframe" not in cleaned and cleaned.count("data-embed=") == cleaned.count(f'data-embed="{FILM}"')
    seen = []
    redrawn(cleaned, lambda figure: seen.append(figure) or "")
    assert list(dict.fromkeys(figure.photo for figure in seen if figure.photo is not None)) == photos_in(cleaned)
    assert list(dict.fromkeys(figure.embed for figure in seen if figure.embed)) == embeds_in(cleaned)


def test_figures_are_read_and_redrawn_where_they_stand():
    seen = []
    html = f"<p>a</p>{PHOTO}<p>b</p>{EMBED}<figure><pre>c</pre></figure>"
    assert redrawn(html, lambda figure: seen.append(figure) or "[]") == "<p>a</p>[]<p>b</p>[]<figure><pre>c</pre></figure>"
    assert [(figure.photo, figure.embed, figure.size, figure.caption) for figure in seen] == [
        (12, None, "wide", "The <em>old</em> bridge"), (None, known(FILM), "column", "A film")
    ]


def test_photos_get_other_numbers_and_lost_ones_what_the_caller_says():
    html = f'<figure data-size="full" data-photo="007"></figure>{PHOTO}{EMBED}'
    assert renumbered(html, {7: 30}, lost=lambda figure: f"<p>{figure.caption}</p>") == (
        f'<figure data-size="full" data-photo="30"></figure><p>The <em>old</em> bridge</p>{EMBED}'
    )
