"""What a reporter may write comes through cleaning as it was."""

import pytest

from articles.body.sanitise import clean_html


@pytest.mark.parametrize(
    "html",
    [
        "<p>Talks <strong>resume</strong> in <em>Seoul</em>.<br>More <b>soon</b>, <i>we hope</i>.</p>",
        "<h2>Talks</h2><h3>Monday</h3><hr><ul><li>One</li></ul><ol><li>Two</li></ol>",
        '<p lang="ko">서울</p><p><span lang="haw">Hawaiʻi</span> <q lang="en">aloha</q></p>',
        '<figure data-photo="12" data-size="wide"><figcaption>A port</figcaption></figure>',
        '<aside class="pull">A fine day</aside><blockquote lang="ko">말</blockquote>',
        '<table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
        '<p><abbr title="United Nations">UN</abbr> <time datetime="2026-05-01">Friday</time></p>',
        "<pre>a\n  b</pre><p><code>x</code><sub>2</sub><sup>3</sup><small>s</small><cite>c</cite></p>",
    ],
)
def test_allowed_markup_stays_as_it_is(html):
    assert clean_html(html) == html


@pytest.mark.parametrize("url", ["https://e.example/", "http://e.kr", "mailto:a@b.kr", "tel:+82", "/x", "#y"])
def test_a_link_keeps_its_address_and_gets_a_rel(url):
    assert clean_html(f'<a href="{url}">x</a>') == f'<a href="{url}" rel="noopener">x</a>'


@pytest.mark.parametrize("tag", ["h1", "H1", "h1 id=top"])
def test_a_second_headline_becomes_a_heading(tag):
    assert clean_html(f"<{tag}>Big news</h1>") == "<h2>Big news</h2>"


def test_an_empty_body_stays_empty():
    assert clean_html("") == ""


def test_words_of_dropped_blocks_stay_apart():
    assert clean_html("<div class=a>Seoul</div><div>Busan</div>").split() == ["Seoul", "Busan"]


def test_windows_line_ends_become_newlines():
    assert clean_html("<p>a\r\nb\rc</p>") == "<p>a\nb\nc</p>"
