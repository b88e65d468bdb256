"""A paper in Korean: its dates, its words and its stories, whatever language the one who publishes has chosen."""

import pytest
from django.utils import translation

from articles import times
from articles.proof import byline_line
from sections import clock
from tests.factories import a_story
from tests.public.paper import clock_at, main_of, page

pytestmark = pytest.mark.django_db


@pytest.fixture
def korean(settings):
    """The whole paper is in Korean, as with LANGUAGE_CODE=ko."""
    settings.LANGUAGE_CODE = "ko"
    with translation.override("ko"):
        yield


def test_what_is_written_at_publication_is_in_the_paper_s_language(client, korean):
    with clock_at("2020-04-08T13:47:00+09:00"):
        with translation.override("en"):  # as Soo-ah's browser would have it
            story = a_story(state="published", kind="editorial", language="ko")
        html = page(client, story.get_absolute_url())
    assert '<html lang="ko">' in html
    assert '<span>입력 : <time datetime="2020-04-08T13:47:00+09:00" title="KST">2020년 4월 8일 13:47</time></span>' in html
    assert '<span class="label">사설</span>' in html
    assert '<article class="story story--editorial">' in html


def test_lists_in_korean(client, korean):
    with clock_at("2020-04-08T13:47:00+09:00"):
        a_story(state="published", language="ko")
    with clock_at("2021-04-08T13:47:00+09:00"):
        html = page(client, "/latest/")
    assert "<h1>최신 기사</h1>" in html
    assert '<h2 class="river__day"><time datetime="2020-04-08">2020년 4월 8일 수요일</time></h2>' in html


def test_a_story_in_another_language_says_so_wherever_its_words_stand(client):
    story = a_story(state="published", headline="둘째 다리", standfirst="봄에", language="ko")
    url = story.get_absolute_url()
    html = page(client, "/latest/")
    assert f'<a href="{url}" lang="ko">둘째 다리</a></h3>' in main_of(html)
    assert '<p class="card__sum" lang="ko">봄에</p>' in main_of(html)
    assert f'<a href="{url}" lang="ko">둘째 다리</a></li>' in page(client, "/corrections/").partition('id="latest-news"')[2]
    assert '<article class="story story--news" lang="ko">' in page(client, url)
    assert '<p class="found__words" lang="ko">' in page(client, "/search/?q=mayor")


DAYS = {
    "en": ["Apr 8, 2020 - 13:47", "April 2020", "Wednesday, April 8, 2020", "By Ha, Na and Da"],
    "ko": ["2020년 4월 8일 13:47", "2020년 4월", "2020년 4월 8일 수요일", "Ha, Na, Da"],
    "de": ["8. April 2020 13:47", "April 2020", "Mittwoch, 8. April 2020", "By Ha, Na and Da"],
}


@pytest.mark.parametrize("language", DAYS)
def test_dates_as_each_language_writes_them(language):
    with clock_at("2020-04-08T13:47:00+09:00"), translation.override(language):
        now = clock.now()
        said = [times.moment(now).partition(">")[2].partition("<")[0], times.month(now), times.weekday(now)]
        assert [*said, byline_line(["Ha", "Na", "Da"], "")] == DAYS[language]
