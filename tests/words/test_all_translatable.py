"""A paper written in Korean throughout shows no word in Latin letters that does not come from a catalogue."""

import re
from datetime import timedelta

import pytest

from articles import workflow
from articles.models import Agency, Tag
from articles.values import values_of
from newsroom.fronts.models import Bar
from newsroom.masthead.models import AreaEditor, Masthead, Promo, SisterSite, StandingPage
from newsroom.popular.models import ReadCount
from sections import byname, clock
from sections.events import pages_changed
from tests.factories import a_live_story, a_section, an_author, soo_ah
from tests.public.paper import a_photo
from tests.words.marked import LETTERS, mark_every_string, unmarked

pytestmark = pytest.mark.django_db

BODY = "<p>시장은 두 번째 다리를 놓겠다고 말했다.</p><p>공사는 봄에 시작한다.</p>"
KINDS = ("news", "analysis", "opinion", "editorial", "column", "feature", "gallery", "sponsored")
NAMES = re.compile(r"KST|YouTube|www\.youtube\.com\S*|\((Atom|JSON|RSS)\)")  # the same in every language


@pytest.fixture
def paper(monkeypatch):
    """Enough of everything, all of it in Korean, published while every string is marked."""
    mark_every_string(monkeypatch)
    Masthead.objects.update_or_create(pk=1, defaults={
        "title": "나래일보", "title_ko": "나래일보", "company": "나래", "address": "서울", "telephone": "02-1",
        "email": "a@b.kr", "registration_number": "서울 1", "registration_date": "2020-01-01", "publisher": "가",
        "editor": "나", "juvenile_protection": "다", "founded": "1953-08-15", "tagline": "날마다",
    })
    AreaEditor.objects.create(name="라", area="경제")
    SisterSite.objects.create(name="누리", url="https://example.com/")
    for place, slug in enumerate(("contact", "subscribe")):
        StandingPage.objects.create(slug=slug, title="안내", body="<p>안내합니다.</p>", position=place)
    Promo.objects.create(title="광고", text="사세요", url="https://example.com/", advertisement=True)
    Bar.objects.create(text="지진", by=soo_ah(), ends=clock.now() + timedelta(hours=1))
    pages_changed.send(sender=None, keys=["masthead"])
    many_stories()


def many_stories():
    """Twenty-four stories of every kind, the first corrected, clarified and updated, the last old."""
    home = a_section(name="정치", slug="politics", parent=a_section(name="국내", slug="national"))
    tag = Tag.objects.create(name="강", slug="강", introduction="강 이야기", series=True)
    agency = Agency.objects.create(name="나래통신", slug="narae", url="https://example.com/")
    face = a_photo("green", credit="서나래", alt="얼굴")
    authors = [an_author(name=name, slug=slug, portrait=face) for name, slug in (("김민지", "a"), ("박지호", "b"))]
    bylines = [{"author": author.pk, "printed_as": ""} for author in authors]
    photo = {"photo": a_photo(credit="서나래", alt="물", caption="강").pk, "caption": "강", "credit": "서나래", "alt": "물"}
    embed = '<figure class="embed"><a href="https://www.youtube.com/watch?v=aaaaaaaaaaa">강</a></figure>'
    made = [
        a_live_story(
            ago=timedelta(days=900) if number == 23 else timedelta(minutes=number), headline=f"다리 {number}",
            body=BODY + embed, slug=f"다리-{number}", section=home, kind=KINDS[number % 8], tags=[tag.pk],
            bylines=bylines, agency=agency.pk, language="ko", photos=[photo],
        )
        for number in range(24)
    ]
    for kind, text in (("correction", "둘이 아니라 셋이다."), ("clarification", "둘째다."), ("update", ""), ("minor", "")):
        changed = values_of(made[0]) | {"standfirst": f"{text} {kind == 'minor'}".replace("True", "끝").replace("False", "")}
        saved = workflow.save(made[0], by=soo_ah(), revision=made[0].revision, values=changed)
        made[0] = workflow.update(saved, by=soo_ah(), revision=saved.revision, kind=kind, text=text)
    ReadCount.objects.bulk_create(ReadCount(article=story, hour=clock.now(), reads=3) for story in made[:4])


def addresses() -> list[str]:
    """Every public page that people read, and some that no list names."""
    found = [path for room in byname.each("addresses") for path in room.public_urls()]
    return [path for path in found if not path.endswith((".xml", ".txt")) and "/feed/" not in path]


def test_all_that_the_paper_itself_says_can_be_translated(client, paper):
    told = {"section": a_section(name="국내", slug="national"), "language": "ko"}
    a_live_story(headline="등대", slug="등대", body="<p>등대가 섰다.</p>", **told)
    gone = a_live_story(headline="철회", slug="철회", body=BODY, **told)
    workflow.withdraw(gone, by=soo_ah(), revision=gone.revision, note="틀렸다.")
    asked = [
        "/search/", "/search/?q=등대", "/search/?q=없는말", "/search/?q=다리&author=없음&since=x", "/popular/?over=hour",
        "/no-such-page/", "/archive/?month=" + f"{clock.now():%Y-%m}", gone.get_absolute_url(),
    ]
    shown = {path: unmarked(client.get(path).content.decode()) for path in [*addresses(), *asked]}
    found = {path: [words for words in said if LETTERS.search(NAMES.sub("", words))] for path, said in shown.items()}
    assert {path: said for path, said in found.items() if said} == {}
