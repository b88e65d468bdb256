"""The picture library: what a card says, what one finds, what is said of many photos at once, and where one is used."""

import json
from datetime import timedelta
from functools import cache

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.timezone import localtime

from articles import workflow
from articles.models import Agency, Author
from articles.photos import library
from articles.photos.models import Photo
from articles.values import values_of
from sections import clock
from tests.admin.desk import at_desk, page_of
from tests.factories import a_live_story, a_story, an_author, ha_eun, ji_ho, min_ji, na_rae, soo_ah
from tests.photos.shots import as_bytes, scene

pytestmark = pytest.mark.django_db
PHOTOS = "/admin/photos/photo/"
UPLOAD, WORDS, PICK = PHOTOS + "upload/", PHOTOS + "words/", PHOTOS + "pick/"
JSON = {"headers": {"accept": "application/json"}}


@cache
def shot(number=0) -> bytes:
    """A picture of its own for each number, the same file whenever asked for."""
    image = scene((160, 120))
    image.putpixel((150, 110), (number * 40 % 256, 0, 255))
    return as_bytes(image, "PNG")


def a_photo(number=0, *, by=None, **words) -> Photo:
    """A photo in the library; nothing is said of it but `words`."""
    return library.add(SimpleUploadedFile("shot.png", shot(number)), by=by or min_ji(), **words)


def upload(client, *files, **more):
    """Send files, pairs of a name and bytes, in one request."""
    return client.post(UPLOAD, {"image": [SimpleUploadedFile(*file) for file in files]} | more.pop("words", {}), **more)


def found(user, **asked) -> list[int]:
    """The numbers of the photos listed, in order."""
    return [photo.pk for photo in at_desk(user).get(PHOTOS, asked).context["cl"].result_list]


def row_of(photo) -> dict:
    """The photo as a story's values have it."""
    return {"photo": photo.pk, "caption": "", "credit": "", "alt": "What it shows"}


# ----- Many files at once -----


def test_each_file_of_a_batch_comes_in_or_is_refused_with_its_own_reason():
    twin = a_photo(1, caption="The old bridge")
    answer = upload(
        at_desk(min_ji()), ("new.png", shot(2)), ("notes.txt", b"no picture"), ("cut.png", shot(3)[:-90]),
        ("again.png", shot(1)), ("empty.png", b""), ("last.png", shot(4)), words={"credit": "Kim Min-ji"}, **JSON,
    )
    told = {row["name"]: row for row in answer.json()["files"]}
    assert [told[name].get("id") for name in ("notes.txt", "cut.png", "empty.png")] == [None, None, None]
    assert "not a picture" in told["notes.txt"]["reason"] and "damaged" in told["cut.png"]["reason"]
    assert "empty" in told["empty.png"]["reason"]
    assert told["again.png"] == {
        "name": "again.png", "twin": True, "reason": "", "id": twin.pk, "words": "The old bridge",
        "url": f"{PHOTOS}{twin.pk}/change/", "thumbnail": f"{PHOTOS}{twin.pk}/thumbnail/?v=1",
    }
    assert [(told[name]["twin"], told[name]["reason"]) for name in ("new.png", "last.png")] == [(False, "")] * 2
    new = Photo.objects.exclude(pk=twin.pk)
    assert {photo.credit for photo in new} == {"Kim Min-ji"} and len(new) == 2
    twin.refresh_from_db()
    assert twin.credit == "", "a twin keeps what was said of it"


def test_without_javascript_a_page_says_what_became_of_each():
    twin = a_photo(1, caption="The old bridge")
    page = upload(at_desk(na_rae()), ("new.png", shot(2)), ("notes.txt", b"none"), ("again.png", shot(1))).content.decode()
    new = Photo.objects.exclude(pk=twin.pk).get()
    assert "notes.txt" in page and "not a picture" in page and "in the library" in page
    assert "The library has this picture already" in page and f"{PHOTOS}{twin.pk}/change/" in page
    assert f"{WORDS}?ids={new.pk},{twin.pk}" in page


def test_a_file_that_breaks_the_storage_takes_no_other_with_it(monkeypatch):
    keep = library.keep

    def full_disk(found, **more):
        if found.data == shot(1):
            raise OSError("no space left on device")
        return keep(found, **more)

    monkeypatch.setattr(library, "keep", full_disk)
    answer = upload(at_desk(min_ji()), ("first.png", shot(1)), ("second.png", shot(2)), **JSON)
    first, second = answer.json()["files"]
    assert "could not be stored" in first["reason"] and second["id"] == Photo.objects.get().pk


def test_words_too_long_for_all_are_told_for_each_and_nothing_is_half_done():
    answer = upload(at_desk(min_ji()), ("first.png", shot(1)), words={"credit": "x" * 201}, **JSON)
    assert "200" in answer.json()["files"][0]["reason"] and not Photo.objects.exists()


def test_no_file_at_all_is_said_kindly():
    assert "Please choose at least one file." in at_desk(min_ji()).post(UPLOAD, {}).content.decode()


def test_who_may_not_upload_cannot():
    from tests.factories import a_user

    front = at_desk(a_user(role="front editor", name="Moon Da-hye"))
    assert upload(front, ("new.png", shot(1)), **JSON).status_code == 403
    assert "data-upload" not in front.get(PHOTOS).content.decode()
    assert at_desk(min_ji()).get(UPLOAD).status_code == 405


# ----- Finding -----


def test_words_names_numbers_and_days_find_a_photo():
    korea = clock.now().astimezone().tzinfo
    taken = clock.now().replace(year=2019, month=3, day=1, hour=2, tzinfo=korea)
    bridge = a_photo(1, caption="The old bridge", credit="Kim Min-ji / Pool", taken=taken)
    ferry = a_photo(2, title="Ferry", people="Oh Se-bin; Han Ga-on", keywords="harbour, fog")
    for typed, photos in {
        "bridge": [bridge], "BRIDGE old": [bridge], '"old bridge"': [bridge], '"bridge old"': [], "se-bin": [ferry],
        "fog": [ferry], "ferry fog": [ferry], "ferry bridge": [], "pool": [bridge], f"#{ferry.pk}": [ferry],
        str(bridge.pk): [bridge], "2019-03": [bridge], "2019-03-01": [bridge], "2019-03-02": [], "2019-13": [],
        f"{localtime(clock.now()):%Y-%m}": [ferry, bridge], "100%": [], "#99999999999": [], "": [ferry, bridge],
    }.items():
        assert found(na_rae(), q=typed) == [photo.pk for photo in photos], typed


def test_the_library_is_narrowed_to_what_needs_work():
    now = clock.now()
    plain = a_photo(1, by=ji_ho())
    ready = a_photo(2, caption="Ready", credit="Yonhap via Pool", alt="A gate", rights_end=now + timedelta(days=6))
    far = a_photo(3, caption="Far", credit="Yonhapnews", alt="A hill", rights_end=now + timedelta(days=8))
    ended = a_photo(4, caption="Over", source="YONHAP", credit="Pool", alt="A sea", rights_end=now - timedelta(days=1))
    killed = library.kill(a_photo(5, caption="Wrong", credit="Pool", alt="A man"), by=na_rae(), reason="Wrong person")
    a_story(photos=[row_of(far)])
    Author.objects.filter(pk=an_author().pk).update(portrait=ready)
    agency = Agency.objects.create(name="Yonhap", slug="yonhap")
    assert found(na_rae(), missing="credit") == [plain.pk] == found(na_rae(), missing="alt")
    assert found(na_rae(), rights="expiring") == [ready.pk]
    assert found(na_rae(), rights="gone") == [killed.pk, ended.pk]
    assert found(na_rae(), used="no") == [killed.pk, ended.pk, plain.pk]
    assert found(na_rae(), used="yes") == [far.pk, ready.pk]
    assert found(na_rae(), agency=agency.pk) == [ended.pk, ready.pk], "whole names only"
    assert found(na_rae(), agency="x") == []
    assert found(ji_ho(), whose="mine") == [plain.pk]
    assert len(found(na_rae(), missing="sha256", rights="x", used="x", whose="x")) == 5


def test_a_card_says_what_is_missing_and_where_the_photo_is_used():
    photo = a_photo(1, caption="The old bridge")
    a_story(photos=[row_of(photo)])
    page = at_desk(na_rae()).get(PHOTOS).content.decode()
    for words in ("The old bridge", "no credit yet", "no alt text yet", "may be shown", "in 1 story", "KST"):
        assert words in page, words
    popup = at_desk(min_ji()).get(PHOTOS, {"_popup": 1, "_to_field": "id"}).content.decode()
    assert f'data-popup-opener="{photo.pk}"' in popup and "data-upload" not in popup


# ----- Captions and credits of many -----


def words_of(photo, **typed) -> dict:
    """What a browser posts for one photo of the page that shows it as it is now."""
    was = {name: getattr(photo, name) for name in ("caption", "credit", "alt")}
    posted = {f"p{photo.pk}-{name}": text for name, text in (was | typed).items()}
    return posted | {f"initial-p{photo.pk}-{name}": text for name, text in was.items()}


def test_chosen_photos_come_on_one_page():
    first, second = a_photo(1), a_photo(2)
    chosen = {"action": "caption_and_credit", "_selected_action": [first.pk, second.pk]}
    answer = at_desk(na_rae()).post(PHOTOS, chosen)
    assert answer["Location"] == f"{WORDS}?ids={second.pk},{first.pk}"
    page = at_desk(na_rae()).get(answer["Location"]).content.decode()
    assert all(f'name="p{photo.pk}-{name}"' in page for photo in (first, second) for name in ("caption", "credit", "alt"))


def test_one_credit_for_all_fills_gaps_and_replaces_only_when_asked():
    bare, credited = a_photo(1), a_photo(2, credit="Pool")
    client, address = at_desk(na_rae()), f"{WORDS}?ids={bare.pk},{credited.pk}"
    for more, credits in (({}, ["Kim Min-ji", "Pool"]), ({"all-replace": "on"}, ["Kim Min-ji", "Kim Min-ji"])):
        bare.refresh_from_db()
        typed = words_of(bare) | words_of(credited) | {"all-credit": "Kim Min-ji"} | more
        assert client.post(address, typed)["Location"] == PHOTOS
        assert [photo.credit for photo in Photo.objects.order_by("pk")] == credits


def test_each_photo_gets_its_own_words_before_those_for_all():
    photo, other = a_photo(1), a_photo(2, caption="Kept")
    typed = words_of(photo, caption="A gate\r\nin snow", credit="Oh Se-bin") | words_of(other)
    at_desk(na_rae()).post(f"{WORDS}?ids={photo.pk},{other.pk}", typed | {"all-credit": "Pool"})
    assert list(Photo.objects.order_by("pk").values_list("caption", "credit")) == [
        ("A gate\r\nin snow", "Oh Se-bin"), ("Kept", "Pool"),
    ]


def test_a_colleagues_words_are_not_overwritten_unseen_and_the_others_are_saved():
    photo, other = a_photo(1, caption="First"), a_photo(2)
    typed = words_of(photo, caption="Mine") | words_of(other, caption="Another")
    untouched = words_of(photo)
    library.change(photo, caption="Hers")
    client, address = at_desk(na_rae()), f"{WORDS}?ids={photo.pk},{other.pk}"
    page = client.post(address, typed).content.decode()
    assert "Hers" in page and "Mine" in page and f'name="p{other.pk}-caption"' not in page
    assert {photo.caption for photo in Photo.objects.all()} == {"Hers", "Another"}
    client.post(address, untouched)
    assert Photo.objects.get(pk=photo.pk).caption == "Hers", "an old page puts nothing back"
    client.post(address, typed | {f"initial-p{photo.pk}-caption": "Hers"})
    assert Photo.objects.get(pk=photo.pk).caption == "Mine"


def test_a_fault_in_one_row_loses_nothing():
    photo, other = a_photo(1), a_photo(2)
    typed = words_of(photo, credit="x" * 201, caption="Typed") | words_of(other, caption="Saved")
    page = at_desk(na_rae()).post(f"{WORDS}?ids={photo.pk},{other.pk}", typed).content.decode()
    assert "Typed" in page and "at most 200" in page and Photo.objects.get(pk=other.pk).caption == "Saved"


def test_captions_of_many_are_for_who_may_write_them():
    photo = a_photo(1)
    assert at_desk(min_ji()).get(f"{WORDS}?ids={photo.pk}").status_code == 403
    assert at_desk(na_rae()).get(f"{WORDS}?ids=x,99999999999999")["Location"] == PHOTOS


# ----- Where used -----


def uses(photo) -> str:
    """The photo's page for the picture editor."""
    return at_desk(na_rae()).get(f"{PHOTOS}{photo.pk}/change/").content.decode()


def test_where_a_photo_is_used_is_said_with_links():
    photo = a_photo(1, credit="Kim Min-ji", alt="A bridge")
    row = [row_of(photo)]
    assert "nothing yet" in uses(photo)
    live, planned = a_live_story(headline="Alive", photos=row), a_story(headline="Planned", state="scheduled", photos=row)
    draft = a_story(headline="Written", photos=row)
    author = an_author(name="Oh Se-bin")
    Author.objects.filter(pk=author.pk).update(portrait=photo)
    page = uses(photo)
    for story, words in ((live, "live since"), (planned, "scheduled for"), (draft, "draft")):
        said = page.partition(page_of(story))[2].partition("</li>")[0]
        assert words in said.casefold(), story.headline
    assert f"/admin/articles/author/{author.pk}/change/" in page and "Oh Se-bin</a>: portrait" in page


def test_a_photo_that_only_readers_still_see_is_said_to_be_live():
    photo = a_photo(1, credit="Kim Min-ji", alt="A bridge")
    story = a_live_story(photos=[row_of(photo)])
    workflow.save(story, by=soo_ah(), revision=story.revision, values=values_of(story) | {"photos": []})
    said = uses(photo).partition(page_of(story))[2].partition("</li>")[0]
    assert "live since" in said and "no more in the newsroom" in said


def test_the_agency_is_recognised():
    Agency.objects.create(name="Yonhap", slug="yonhap")
    assert ">Yonhap<" in uses(a_photo(1, credit="Pool via Yonhap")).replace("\n", "")
    assert "none that we know" in uses(a_photo(2, credit="Kim Min-ji"))


# ----- The form -----


def test_what_the_file_says_stands_folded_in_the_form():
    page = uses(a_photo(1))
    folded = page.partition("<details><summary>")[2]
    for name in ("creator", "source", "copyright", "place", "country", "people", "keywords", "ai_source", "taken_0"):
        assert f'name="{name}"' in folded, name
    assert 'name="usage_terms"' in page.partition("<details><summary>")[0]


def test_the_focal_point_is_drawn_without_javascript_and_kept_from_the_numbers():
    photo = a_photo(1)
    client, address = at_desk(na_rae()), f"{PHOTOS}{photo.pk}/change/"
    assert 'cx="50%"' in client.get(address).content.decode()
    client.post(address, {"caption": "A gate", "focal_x": 12, "focal_y": 80, "_continue": "1"})
    photo.refresh_from_db()
    assert (photo.focal_x, photo.focal_y) == (12, 80) == (photo.picture.focal_x, photo.picture.focal_y)
    assert 'cx="12%" cy="80%"' in client.get(address).content.decode()


def test_the_newsroom_sees_a_photo_at_once_after_its_credit_was_changed(django_capture_on_commit_callbacks):
    photo = a_photo(credit="Hanbada")
    with django_capture_on_commit_callbacks(execute=True):
        library.change(photo, credit="Narae")  # the files for readers said the old credit, so they are gone
    assert b"".join(at_desk(min_ji()).get(f"{PHOTOS}{photo.pk}/file/").streaming_content).startswith(b"\xff\xd8")


def test_a_better_file_takes_the_place_of_the_old_one():
    photo, twin = a_photo(1, caption="Kept"), a_photo(2)
    address, client = f"{PHOTOS}{photo.pk}/replace/", at_desk(na_rae())
    for data, words in ((b"none", "not a picture"), (shot(2), f"it is photo {twin.pk}"), (shot(3), "is replaced")):
        page = client.post(address, {"image": SimpleUploadedFile("x.png", data)}, follow=True).content.decode()
        assert words in page
    photo.refresh_from_db()
    assert (photo.version, photo.caption) == (2, "Kept")
    assert "Please choose a file." in client.post(address, follow=True).content.decode()
    assert at_desk(min_ji()).post(address).status_code == 403 and client.get(address).status_code == 405


# ----- Cost -----


@pytest.mark.parametrize(("address", "queries"), [
    (PHOTOS, 9),
    (PHOTOS + "?q=gate", 9),
    (PHOTOS + "?used=yes&missing=alt&rights=shown&whose=all", 9),
    (PICK, 5),
    (PICK + "?q=gate&mine=1&before=99", 5),
])
def test_the_library_costs_the_same_however_many_photos_there_are(address, queries, django_assert_num_queries):
    client = at_desk(ha_eun())
    for many in (range(2), range(2, 9)):
        photos = [a_photo(n, caption="A gate") for n in many]
        a_story(photos=[row_of(photo) for photo in photos])
        client.get(address)
        with django_assert_num_queries(queries) as asked:
            assert client.get(address).status_code == 200
        counts = [query["sql"] for query in asked.captured_queries if "COUNT(" in query["sql"].upper()]
        assert [sql for sql in counts if "LIMIT 10000" not in sql] == []


def test_a_photo_in_many_stories_costs_what_it_costs_in_one(django_assert_num_queries):
    photo, client = a_photo(1, credit="Kim Min-ji", alt="A gate"), at_desk(na_rae())
    for many in (1, 5):
        for _n in range(many):
            a_live_story(photos=[row_of(photo)])
        client.get(f"{PHOTOS}{photo.pk}/change/")
        with django_assert_num_queries(13):
            assert client.get(f"{PHOTOS}{photo.pk}/change/").status_code == 200


def test_the_picker_shows_a_page_at_a_time_and_the_way_to_older_ones():
    Photo.objects.bulk_create(
        Photo(image=f"{n}.jpg", sha256=f"{n:064}", format="JPEG", width=15, height=10, caption=f"Gate {n}",
              uploaded=clock.now(), uploaded_by=min_ji()) for n in range(30)
    )
    numbers = sorted(Photo.objects.values_list("pk", flat=True), reverse=True)
    client = at_desk(min_ji())
    page = client.get(PICK).content.decode()
    assert [f'value="{number}"' in page for number in numbers] == [True] * 24 + [False] * 6
    assert f'data-before="{numbers[23]}"' in page
    older = client.get(PICK, {"before": numbers[23]}).content.decode()
    assert [f'value="{number}"' in older for number in numbers] == [False] * 24 + [True] * 6 and "data-before" not in older
    exactly = client.get(PICK, {"ids": f"{numbers[7]},x"}).content.decode()
    assert exactly.count("type=\"checkbox\"") == 1 and f'value="{numbers[7]}"' in exactly


def test_the_picker_tells_what_readers_may_not_see():
    library.kill(a_photo(1, caption="A & B <b>", credit="Pool"), by=na_rae(), reason="Wrong person")
    page = at_desk(min_ji()).get(PICK).content.decode()
    assert "killed" in page and "A &amp; B &lt;b&gt;" in page and "<b>" not in page


def test_a_browser_reads_the_answer_as_json():
    answer = upload(at_desk(min_ji()), ("new.png", shot(1)), **JSON)
    assert answer["Content-Type"] == "application/json" and json.loads(answer.content)["files"][0]["name"] == "new.png"
