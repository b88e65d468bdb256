"""The seed page, fact by fact: an agency's story of 8 April 2020, as readers see it here."""

import pytest

from articles import workflow
from articles.models import Agency, Article
from articles.values import values_of
from newsroom.masthead.pages import lay_out
from tests.factories import a_section, a_story, soo_ah
from tests.public.paper import a_photo, clock_at, main_of, page

pytestmark = pytest.mark.django_db

HEADLINE = "Envoy says both sides agreed to keep talking about the shared river after the spring rains"


@pytest.fixture
def story():
    a_section(name="Politics", parent=a_section(name="National"))
    yonhap = Agency.objects.create(name="Yonhap", slug="yonhap")
    lay_out(title="The Paper", registration_number="서울 아00000")
    with clock_at("2020-04-08T13:40:00+09:00"):
        photo = a_photo(caption="Lee Do-hoon", credit="Yonhap", alt="A man in a dark suit speaks.")
    with clock_at("2020-04-08T13:47:00+09:00"):
        return a_story(
            state="published", headline=HEADLINE, slug="envoy", agency=yonhap.pk, section=a_section(name="National"),
            body="<p>The envoy spoke on Wednesday.</p><p>They will meet again.</p>",
            photos=[{"photo": photo.pk, "caption": "", "credit": "", "alt": ""}],
        )


@pytest.fixture
def html(client, story):
    with clock_at("2020-04-08T14:11:00+09:00"):
        words = values_of(story) | {"body": "<p>The envoy spoke.</p><p>They will meet again in May.</p>"}
        story = workflow.save(story, by=soo_ah(), revision=story.revision, values=words)
        workflow.update(story, by=soo_ah(), revision=story.revision)
    with clock_at("2020-04-08T15:00:00+09:00"):
        return page(client, Article.objects.get().get_absolute_url())


def test_date_strip_and_back_to_top(html):
    assert "Wednesday, April 8, 2020" in html
    assert "Back to Top" in html


def test_the_section_stands_over_the_story_in_the_menu_and_in_the_footer(html):
    link = '<a href="/national/">National</a>'
    assert link in html[: html.index("<h1")]
    assert 'class="menu__top" href="/national/" aria-current="true">National</a>' in html
    assert 'href="/national/politics/">Politics</a>' in html.partition("<footer")[0]
    assert link in html.partition("<footer")[2]
    assert 'href="/national/politics/">Politics</a>' in html.partition("<footer")[2]


def test_headline_and_byline(html):
    assert f"<h1>{HEADLINE}</h1>" in html
    assert 'By <a href="/agency/yonhap/">Yonhap</a></p>' in html


def test_both_dates(html):
    main = main_of(html)
    assert 'Published : <time datetime="2020-04-08T13:47:00+09:00" title="KST">Apr 8, 2020 - 13:47</time>' in main
    assert 'Updated : <time datetime="2020-04-08T14:11:00+09:00" title="KST">Apr 8, 2020 - 14:11</time>' in main


def test_no_second_date_where_nothing_was_updated(client, story):
    with clock_at("2020-04-08T14:00:00+09:00"):
        assert "Updated" not in main_of(page(client, story.get_absolute_url()))


def test_caption_with_its_credit_and_alt_text_apart(html):
    assert "<figcaption>Lee Do-hoon (Yonhap)</figcaption>" in html
    assert 'alt="A man in a dark suit speaks."' in html


def test_one_sign_off(html):
    body = html.partition('<div class="story__body">')[2].partition("</div>")[0]
    assert body.count("(Yonhap)") == 1
    assert body.strip().endswith("(Yonhap)</span></p>")


def test_side_column(html):
    assert "Most Popular" in html
    assert "Latest News" in html


def test_footer_facts(html):
    foot = html.partition("<footer")[2]
    for page_slug in ("privacy-statement", "copyright-policy", "ombudsman"):
        assert f'href="/about/{page_slug}/"' in foot
    assert '<dd lang="ko">서울 아00000</dd>' in foot
    assert foot.count("KST") == 1
