"""The credit that ends a story or a caption."""

import pytest

from articles.body.signoff import captioned, with_signoff


def test_the_last_paragraph_ends_with_the_credit():
    signed = with_signoff("<p>A</p>\n<p>B</p>\n", "Yonhap")
    assert signed == '<p>A</p>\n<p>B <span class="signoff">(Yonhap)</span></p>'


@pytest.mark.parametrize("html", ["<ul><li>A</li></ul>", "<p>A</p><aside><p>B</p></aside>", "loose"])
def test_a_body_that_ends_otherwise_gets_a_paragraph(html):
    assert with_signoff(html, "Yonhap") == html + '\n<p class="signoff">(Yonhap)</p>'


@pytest.mark.parametrize(
    "ending",
    [
        "<p>talks. (Yonhap)</p>",
        "<p>talks. <em>(YONHAP).</em> </p>\n",
        "<p>talks. (<b>Yonhap</b>)&nbsp;</p>",
        "<p>(Yonhap)</p>",
        "<blockquote><p>talks (Yonhap)</p></blockquote>",
        "talks (Yonhap)",
        "<p>talks (Yonhap)</p><p></p>",
    ],
)
def test_a_signed_body_is_not_signed_again(ending):
    assert with_signoff(ending, "Yonhap") == ending


def test_a_credit_earlier_in_the_story_does_not_count():
    html = "<p>It said (Yonhap) so.</p><p>More (Yonhap) news</p>"
    assert with_signoff(html, "Yonhap").count("(Yonhap)") == 3


def test_signing_twice_is_signing_once():
    signed = with_signoff("<p>A</p>", "R&D <x>")
    assert signed == '<p>A <span class="signoff">(R&amp;D &lt;x&gt;)</span></p>'
    assert with_signoff(signed, "R&D <x>") == signed


@pytest.mark.parametrize(("html", "signoff"), [("<p>A</p>", ""), ("<p>A</p>", "  "), ("", "Yonhap")])
def test_nothing_to_sign_stays_as_it_is(html, signoff):
    assert with_signoff(html, signoff) == html


@pytest.mark.parametrize(
    ("caption", "credit", "line"),
    [
        ("A port.", "Yonhap", "A port. (Yonhap)"),
        ("A port (YONHAP).", "Yonhap", "A port (YONHAP)."),
        ("A port (Yonhap)", "AP", "A port (Yonhap) (AP)"),
        ("", "Yonhap", "(Yonhap)"),
        ("A port", "", "A port"),
        ("", "", ""),
    ],
)
def test_a_caption_carries_its_credit_once(caption, credit, line):
    assert captioned(caption, credit) == line
