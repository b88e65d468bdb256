"""A court orders that words must go: they are found wherever they stand, and afterwards they stand nowhere."""

import base64
import contextlib
import gzip
import json
import zlib
from datetime import timedelta
from hashlib import sha256

import pytest
from django.apps import apps
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.management import call_command

from articles import workflow
from articles.expunging.phrases import Phrases, masked
from articles.models import Article, AuditEntry, Edition, Note, OldAddress, Origin, Plan, PreviewLink, Revision, Tag, Unsaved
from articles.values import values_of
from newsroom.notices.models import Notice
from newsroom.transfer.models import ImportedStory, ImportRun
from sections import byname, clock
from tests.admin.desk import at_desk, fields_of, page_of
from tests.factories import a_live_story, a_section, a_story, an_author, ha_eun, min_ji, soo_ah
from tests.public.paper import a_photo, page
from tests.transfer.clerk import a_record, bring, counts

pytestmark = pytest.mark.django_db
NAME = "Kwon Zaname"
WORDS = ("zaname", "자이름")
ORDER = {"phrases": f"{NAME}\n권자이름", "court": "Seoul Central District Court, 2026-1234", "why": "An acquittal."}


def address(story) -> str:
    return f"/admin/articles/article/{story.pk}/expunge/"


@pytest.fixture
def everywhere():
    """A live story with a past, in which the name stands wherever a word can stand."""
    photo = a_photo(caption=f"{NAME} at the gate", alt=f"{NAME}, seen from behind")
    tag = Tag.objects.create(name=NAME, slug="kwon-zaname")
    story = a_live_story(
        headline=f"Police question {NAME}", slug="police-question-kwon-zaname", standfirst=f"“{NAME}” said nothing.",
        kicker="KWON  ZANAME", dateline=NAME, tags=[tag.pk],
        bylines=[{"author": an_author().pk, "printed_as": f"{NAME} and others"}],
        body='<p>The police asked Kwon <em>Zaname</em>.</p>'
             '<p><a href="https://a.example/kwon_zaname?x=1">More</a> 권자이름은.</p>'
             f'<figure data-photo="{photo.pk}"><figcaption>Kwon<br>Zaname waits</figcaption></figure>',
        photos=[{"photo": photo.pk, "caption": f"{NAME} leaves", "credit": "", "alt": ""}],
    )
    more = {"body": values_of(story)["body"] + "<p>A second day.</p>"}
    story = workflow.save(story, by=soo_ah(), revision=story.revision, values=values_of(story) | more, note=f"{NAME} rang")
    story = workflow.update(story, by=soo_ah(), revision=story.revision, kind="correction", text=f"{NAME} is 41, not 14.")
    facts = {"article": story, "by": min_ji()}
    Note.objects.create(at=clock.now(), text=f"Ask {NAME} again", **facts)
    Plan.objects.update_or_create(article=story, defaults={"notes": f"Two columns on {NAME}"})
    Unsaved.objects.create(tab="a" * 8, posted={"body": [f"<p>{NAME} typed</p>"], "_n": 1}, typed=clock.now(), **facts)
    PreviewLink.objects.create(token="t", label=f"Lawyer of {NAME}", made=clock.now(), expires=clock.now(), **facts)
    OldAddress.objects.create(path="/old/Kwon%20Zaname", digest=sha256(b"/old/Kwon%20Zaname").hexdigest(), article=story)
    Origin.objects.create(article=story, fingerprint="f", revision=1, source=NAME, extra={"people": [NAME]})
    Notice.objects.create(user=ha_eun(), entry=1, article_id=story.pk, headline="Police question Kwon Zan", by=min_ji(),
                          verb="note", note=f"Ask {NAME} again", at=clock.now())
    LogEntry.objects.create(user=min_ji(), content_type=ContentType.objects.get_for_model(Article), object_id=str(story.pk),
                            object_repr=story.headline, action_flag=CHANGE, change_message=NAME)
    run = ImportRun.objects.create(started=clock.now(), by=min_ji())
    ImportedStory.objects.create(run=run, article_id=story.pk, revision=1, before={"values": {"headline": NAME}})
    return story


def texts(value):
    """Every text that a value of the database can be read as."""
    if isinstance(value, bytes | memoryview):
        value = bytes(value)
        with contextlib.suppress(zlib.error):
            value = zlib.decompress(value)
        value = value.decode("utf-8", "replace")
    if isinstance(value, dict | list):
        value = json.dumps(value, ensure_ascii=False)
    text = str(value).lower()
    yield text
    if ":" in text and len(text) > 40 and " " not in text:  # a session, or what else is signed and compressed
        packed = str(value).split(":")[0]
        for unpack in (zlib.decompress, bytes):
            try:
                yield unpack(base64.urlsafe_b64decode(packed.lstrip(".") + "===")).decode("utf-8", "replace").lower()
            except (ValueError, zlib.error):
                continue


def in_the_cache() -> dict:
    """All that is kept there, in memory or by Redis."""
    store = cache._cache
    if isinstance(store, dict):
        return store
    redis = store.get_client()
    return {key: redis.get(key) for key in redis.keys(f"*{cache.key_prefix}*")}


def standing(client, media) -> list[str]:
    """Where one of the words stands now: tables, files, the cache, public pages, what is exported."""
    found = []
    for model in apps.get_models(include_auto_created=True):
        for row in model._base_manager.values():
            found += [
                f"{model._meta.db_table}.{column}" for column, value in row.items()
                if any(word in text for text in texts(value) for word in WORDS)
            ]
    found += [f"cache {key}" for key, kept in in_the_cache().items() if any(word in str(kept).lower() for word in WORDS)]
    files = [path for path in media.rglob("*") if path.is_file()]
    found += [path.name for path in files if any(w.encode() in path.read_bytes().lower() for w in WORDS)]
    for path in {url for room in byname.each("addresses") for url in room.public_urls()}:
        text = client.get(path).content.decode().lower()
        found += [f"page {path}" for word in WORDS if word in text]
    call_command("export_articles", str(media / "out.jsonl.gz"), verbosity=0)
    exported = gzip.decompress((media / "out.jsonl.gz").read_bytes()).decode().lower()
    return sorted({*found, *("export" for word in WORDS if word in exported)})


def test_expunged_words_are_found_nowhere(client, everywhere, tmp_path, django_capture_on_commit_callbacks):
    story, desk = everywhere, at_desk(ha_eun())
    media = tmp_path / "media"
    old = story.get_absolute_url()
    page(client, old)
    held = desk.session
    held["_messages"] = f"“{story.headline}” was saved"
    held.save()
    assert len(standing(client, media)) > 30  # the walk sees them
    looked = desk.post(address(story), ORDER)
    assert looked.status_code == 200 and "no-store" in looked["Cache-Control"]
    shown = {place.name: place.count for place in looked.context["places"]}
    assert shown["revisions"] > 10 and shown["notes of colleagues"] == 1 and shown["text typed and not saved"] == 1
    assert AuditEntry.objects.filter(verb="expunge").count() == 0
    with django_capture_on_commit_callbacks(execute=True):
        done = desk.post(address(story), ORDER | {"confirm": str(story.pk), "photos": "1", "names": "1"})
    assert done.status_code == 302
    assert standing(client, media) == []
    story.refresh_from_db()
    assert story.headline == "Police question ▇▇▇" and story.slug == "story"
    assert "<p>The police asked ▇▇▇<em></em>.</p>" in story.body and 'https://a.example/▇▇▇?x=1' in story.body
    assert client.get(old)["Location"] == f"/article/{story.pk}/story/"
    assert client.get("/old/Kwon%20Zaname")["Location"] == f"/article/{story.pk}/story/"
    entry = AuditEntry.objects.get(verb="expunge")
    assert (entry.by, entry.article_id) == (ha_eun(), story.pk)
    assert "2026-1234" in entry.note and "An acquittal." in entry.note and "2:" in entry.note
    assert "Kwon" not in entry.note and "▇▇▇" in page(client, f"/article/{story.pk}/story/history/")


@pytest.mark.parametrize("who", [soo_ah, min_ji])
def test_only_the_managing_editor_may(everywhere, who):
    desk = at_desk(who())
    assert [desk.get(address(everywhere)).status_code, desk.post(address(everywhere), ORDER).status_code] == [403, 403]
    assert NAME in Article.objects.get(pk=everywhere.pk).headline


def test_nothing_is_done_without_the_number_or_for_words_that_are_not_there(everywhere):
    desk = at_desk(ha_eun())
    wrong = desk.post(address(everywhere), ORDER | {"confirm": "1234567"})
    assert "nothing was done" in wrong.content.decode()
    absent = desk.post(address(everywhere), ORDER | {"phrases": "Nobody Atall", "confirm": str(everywhere.pk)})
    assert absent.status_code == 409
    for bad in ("", "—", "x", "\n".join(f"word{n}" for n in range(21))):
        assert desk.post(address(everywhere), ORDER | {"phrases": bad}).status_code == 422, bad
    assert NAME in Article.objects.get(pk=everywhere.pk).headline
    assert not AuditEntry.objects.filter(verb="expunge").exists()


def test_other_stories_are_told_of_and_touched_only_where_ticked(everywhere):
    ticked, left = a_story(body=f"<p>{NAME} again</p>"), a_live_story(body="<p>and kwon zaname too</p>")
    a_story(body="<p>Kwonzaname is another word.</p>")
    desk = at_desk(ha_eun())
    found = desk.post(address(everywhere), ORDER).context["others"]
    assert [story.pk for story in found.stories] == [left.pk, ticked.pk] and not found.more
    desk.post(address(everywhere), ORDER | {"confirm": str(everywhere.pk), "also": [str(ticked.pk)]})
    bodies = dict(Article.objects.values_list("pk", "body"))
    assert (bodies[ticked.pk], bodies[left.pk]) == ("<p>▇▇▇ again</p>", "<p>and kwon zaname too</p>")
    assert set(AuditEntry.objects.filter(verb="expunge").values_list("article_id", flat=True)) == {everywhere.pk, ticked.pk}


def test_what_a_browser_still_had_comes_back_with_the_bar(everywhere):
    writer, desk = at_desk(soo_ah()), at_desk(ha_eun())
    form = fields_of(writer.get(page_of(everywhere)))
    ping = form | {"_n": "5", "tab": "b" * 8, "body": "<p>Typed: kwon zaname, 권자이름도.</p>"}
    desk.post(address(everywhere), ORDER | {"confirm": str(everywhere.pk)})
    kept = writer.post(f"/admin/articles/article/{everywhere.pk}/typed/", ping)
    assert kept.json()["kept"]
    assert Unsaved.objects.get(tab="b" * 8).posted["body"] == ["<p>Typed: ▇▇▇, ▇▇▇도.</p>"]
    late = form | {"body": form["body"] + "<p>Late, says Kwon Zaname.</p>", "_continue": "1"}
    assert writer.post(page_of(everywhere), late).status_code == 302
    newest = Revision.objects.filter(article=everywhere).first()
    assert not any(word in json.dumps(newest.values, ensure_ascii=False).lower() for word in WORDS)
    assert newest.values["body"].endswith("<p>Late, says ▇▇▇.</p>")
    assert Article.objects.get(pk=everywhere.pk).body == newest.values["body"]


def test_a_planned_update_and_its_live_edition_lose_the_words_alike(everywhere):
    story = workflow.save(everywhere, by=soo_ah(), revision=everywhere.revision,
                          values=values_of(everywhere) | {"headline": f"{NAME} speaks"})
    at = clock.now().replace(microsecond=0) + timedelta(hours=3)
    workflow.update(story, by=soo_ah(), revision=story.revision, at=at)
    editions = Edition.objects.filter(article=story).order_by("pk")
    before = list(editions.values_list("version", "live_from", "live_until", "revision"))
    at_desk(ha_eun()).post(address(story), ORDER | {"confirm": str(story.pk)})
    assert list(editions.values_list("version", "live_from", "live_until", "revision")) == before
    assert Edition.objects.get(article=story, live_from=at).headline == "▇▇▇ speaks"


@pytest.mark.parametrize(("stored", "left"), [
    ("<p>said <b>kim</b>  MIN&#8209;ji, and kimchi</p>", "<p>said <b>▇▇▇</b>, and kimchi</p>"),
    ("<p>Kim</p><p>Min-ji</p>", "<p>Kim</p><p>Min-ji</p>"),
    ("/article/12/kim-min-ji-arrested/", "/article/12/▇▇▇-arrested/"),
    ("<a href=\"https://x.example/?q=%EA%B9%80%EB%AF%BC%EC%A7%80\">김<em>민</em>지는</a>",
     "<a href=\"https://x.example/?q=▇▇▇\">▇▇▇<em></em>는</a>"),
    ('<!--photo:12:lead@1,2,3,4:Kim Min-ji &amp; a photo--><figure class="photo">photographer</figure>',
     '<!--photo:12:lead@1,2,3,4:▇▇▇ &amp; a ▇▇▇--><figure class="photo">photographer</figure>'),
    ("O&#x27;Brien &amp; Co, O’Brien", "▇▇▇ &amp; Co, ▇▇▇"),
    ("\u1100\u1175\u11b7\u1106\u1175\u11ab\u110c\u1175 in pieces", "▇▇▇ in pieces"),
    ("Write to <kim.min-ji@example.com>", "Write to <▇▇▇@example.com>"),
])
def test_a_phrase_is_found_however_it_is_written(stored, left):
    assert masked(stored, Phrases.typed("Kim Min-ji\n김민지\nphoto\nO'Brien")) == left


def test_an_import_does_not_bring_the_words_back(tmp_path):
    a_section(name="National")
    record = a_record(headline=f"Police question {NAME}", source=f"{NAME} Times", updated="2020-04-09")
    bring(tmp_path, record)
    story = Article.objects.get()
    at_desk(ha_eun()).post(address(story), ORDER | {"confirm": str(story.pk)})
    assert bring(tmp_path, record | {"standfirst": f"{NAME} denies it"}).receipt == counts(kept=1)
    story.refresh_from_db()
    assert (story.headline, story.origin.source) == ("Police question ▇▇▇", "▇▇▇ Times")
