"""Promos stand in their place, in their section, for their time, and say when somebody has paid for them."""

from datetime import timedelta

import html5lib
import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from articles.photos import library
from newsroom.masthead.models import Promo
from newsroom.pagecache import planned
from sections import clock
from tests.factories import a_section, na_rae
from tests.masthead.paper import a_promo, seen
from tests.public.paper import a_photo

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def test_promos_stand_in_their_place_and_order():
    a_promo("Second", position=2)
    a_promo("First", position=1)
    a_promo("Elsewhere", place="home")
    html = seen("side")
    assert html.index("First") < html.index("Second")
    assert "Elsewhere" not in html
    assert "Elsewhere" in seen("home")


def test_a_promo_of_one_section_stands_on_its_pages_only():
    business, sports = a_section(name="Business"), a_section(name="Sports")
    a_promo("Cold storage", section=business)
    a_promo("For all")
    assert "Cold storage" in seen(section=business.pk)
    assert "Cold storage" not in seen(section=sports.pk)
    assert "Cold storage" not in seen()
    assert "For all" in seen(section=business.pk)
    assert "For all" in seen()


def test_a_promo_begins_and_ends_to_the_second():
    noon = clock.now()
    a_promo("Dumplings", starts=noon, ends=noon + HOUR)
    second = timedelta(seconds=1)
    times = (noon - second, noon, noon + HOUR - second, noon + HOUR)
    assert ["Dumplings" in seen(now=at) for at in times] == [False, True, True, False]


def test_a_promo_that_is_switched_off_is_not_seen():
    a_promo(active=False)
    assert seen() == ""


def test_the_pages_know_when_a_promo_begins_or_ends_next():
    now = clock.now()
    a_promo(starts=now + HOUR, ends=now + 3 * HOUR)
    a_promo(starts=now - HOUR, ends=now + 2 * HOUR)
    a_promo(starts=now + HOUR / 2, active=False)
    assert planned.next_change(now) == now + HOUR
    assert planned.next_change(now + HOUR) == now + 2 * HOUR
    assert planned.next_change(now + 2 * HOUR) == now + 3 * HOUR
    assert planned.next_change(now + 3 * HOUR) is None


def test_what_was_paid_for_says_so_to_readers_and_to_machines():
    a_promo("Your peaches sleep well", advertisement=True, url="https://moraegae.example/")
    html = seen()
    assert '<p class="promo__label promo__ad">Advertisement</p>' in html
    assert 'href="https://moraegae.example/" rel="sponsored noopener"' in html


def test_what_is_the_papers_own_is_no_advertisement():
    a_promo()
    html = seen()
    assert "Advertisement" not in html
    assert "rel=" not in html


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "//evil.example/",
        "/\\evil.example/", "http://plain.example/", "data:text/html,x", "https://", "https://paper.example@evil.example/",
        "about/contact", "/a b/", "https://[::1", '/"onclick="x',
    ],
)
def test_addresses_that_would_lead_readers_astray_are_refused(url):
    with pytest.raises(ValidationError, match="no address readers can be sent to"):
        Promo(title="x", url=url).full_clean()


@pytest.mark.parametrize("url", ["/", "/about/subscribe/#print", "https://video.example/@paper?list=1"])
def test_pages_of_the_paper_and_secure_addresses_are_welcome(url):
    Promo(title="x", url=url).full_clean()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "//evil.example/"])
def test_no_script_stores_an_address_that_a_browser_would_run(url):
    with pytest.raises(IntegrityError), transaction.atomic():
        a_promo(url=url)


def test_a_period_that_ends_before_it_begins_is_refused():
    now = clock.now()
    with pytest.raises(ValidationError, match="ends after it has begun"):
        Promo(title="x", url="/", starts=now, ends=now).full_clean()


def test_the_home_page_belongs_to_no_section():
    with pytest.raises(ValidationError, match="belongs to no section"):
        Promo(title="x", url="/", place="home", section=a_section()).full_clean()


def test_the_words_are_words():
    a_promo("<b>Bold</b> & plain", text="<script>alert(1)</script>", label='"quoted"', link_words="Go <there>")
    html = seen()
    assert "&lt;b&gt;Bold&lt;/b&gt; &amp; plain" in html
    assert "<script" not in html
    assert "Go &lt;there&gt;" in html


def test_a_promo_has_one_link_and_it_says_where_it_leads():
    a_promo("The morning letter", link_words="Have it sent to you")
    a_promo("Episode 212")
    letter, episode = seen().split("</section>")[:2]
    assert letter.count("<a ") == episode.count("<a ") == 1
    assert '<h2>The morning letter</h2>' in letter
    assert 'href="/about/subscribe/">Have it sent to you</a>' in letter
    assert '<h2><a class="promo__go" href="/about/subscribe/">Episode 212</a></h2>' in episode


def test_a_channel_in_korean_is_marked_as_korean_and_named_in_english():
    words = {"label": "Our channel in Korean", "link_words": "구독"}
    a_promo("뉴스를 포털에서도 만나 보세요.", kind="channel", language="ko", **words)
    html = seen()
    assert 'class="promo promo--channel promo--ko" aria-label="Our channel in Korean"' in html
    assert '<p lang="ko"><a class="promo__go" href="/about/subscribe/">뉴스를 포털에서도 만나 보세요. 구독</a></p>' in html


def test_the_picture_goes_when_its_rights_end_and_the_promo_stays():
    photo = a_photo(alt='A "lamp"', rights_end=clock.now() + HOUR)
    a_promo("The last watch", kind="video", photo=photo)
    with_picture = seen()
    assert 'alt="A &quot;lamp&quot;"' in with_picture
    assert f"/media/r/{photo.pk}/" in with_picture
    without = seen(now=clock.now() + 2 * HOUR)
    assert "The last watch" in without
    assert "<img" not in without


def test_a_killed_picture_is_gone_at_once():
    photo = a_photo()
    a_promo("The last watch", photo=photo)
    library.kill(photo, by=na_rae(), reason="Not ours.")
    assert "<img" not in seen()


def test_a_place_costs_one_query_however_many_promos_it_has(django_assert_num_queries):
    business = a_section(name="Business")
    for number in range(5):
        a_promo(f"Promo {number}", photo=a_photo(colour=(number, 0, 0)), section=business)
    with django_assert_num_queries(1):
        assert seen(section=business.pk).count("<img") == 5


@pytest.mark.parametrize("kind", Promo.Kind.values)
@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_kind_is_valid_html(kind, language):
    a_promo(kind=kind, language=language, label="Label", text="Text", link_words="Go", photo=a_photo(), advertisement=True)
    html5lib.HTMLParser(strict=True).parseFragment(seen())
    assert f"promo--{kind}" in seen()
