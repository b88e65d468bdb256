"""The sample paper is a whole paper: something in every section, people with faces, pictures with words."""

import json
import re

import pytest
from PIL import Image

from newsroom.demo import paper, pictures
from sections import seed

RECORDS = paper.read()
CAST = json.loads((paper.STORIES / "cast.json").read_text(encoding="utf-8"))
SHOWN = [record for record in RECORDS if record["state"] == "published"]


def words(record: dict) -> int:
    """How many words a record's body has."""
    return len(re.sub(r"<[^>]+>", " ", record["body_html"]).split())


def test_at_least_sixty_stories_of_a_length_worth_reading():
    assert len([record for record in RECORDS if 250 <= words(record) <= 900]) >= 60
    assert {record["key"]: words(record) for record in RECORDS if not 250 <= words(record) <= 900} == {}


def test_every_section_has_something_to_read():
    at = {record["section"] for record in SHOWN} | {path for record in SHOWN for path in record["also_in"]}
    paths = {f"{top['slug']}/{child['slug']}" for top in seed.entries() for child in top["children"]}
    assert (paths | {"weekender"}) - at == set()


def test_ten_authors_have_a_face_a_life_and_a_story():
    signed = {key for record in SHOWN for key in record["bylines"]}
    assert len(CAST["authors"]) >= 10
    for author in CAST["authors"]:
        assert author["biography"]
        assert author["key"] in signed
        with Image.open(pictures.HERE / f"portrait-{author['key']}.jpg") as portrait:
            assert portrait.width >= 600


def test_two_agencies_file_stories_alone_and_with_others():
    for agency in CAST["agencies"]:
        filed = [record for record in SHOWN if record["agency"] == agency["key"]]
        assert {bool(record["bylines"]) for record in filed} == {True, False}


def test_thirty_pictures_each_used_and_each_with_its_words():
    drawn = {path.stem for path in pictures.HERE.glob("*.jpg")} - {f"portrait-{row['key']}" for row in CAST["authors"]}
    used = [photo for record in RECORDS for photo in record["photos"]]
    assert len(drawn) >= 30
    assert {photo["key"] for photo in used} == drawn
    for photo in used:
        assert photo["caption"]
        assert photo["credit"]
        assert photo["alt"]
        assert photo["alt"] != photo["caption"]


def test_korean_says_that_it_is_korean():
    hangul = re.compile("[가-힣]")
    quoting = [record for record in RECORDS if hangul.search(record["body_html"])]
    assert len(quoting) >= 3
    for record in quoting:
        bare = re.sub(r'<(\w+) lang="ko">.*?</\1>', "", record["body_html"], flags=re.DOTALL)
        assert not hangul.search(bare), record["key"]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["key"])
def test_it_is_set_like_a_newspaper(record):
    text = re.sub(r"<[^>]+>", "", record["body_html"]) + record["headline"] + record["standfirst"]
    assert not re.search(r"[\"']|--|\.\.\.", text)
    assert not record["headline"].endswith(".")
