"""Lines that no newspaper would write. Each costs itself only, and says where and why."""

import gzip

import pytest

from articles.models import Article, Edition
from newsroom.transfer import jsonl
from tests.factories import a_section
from tests.transfer.clerk import a_file, a_record, bring, counts, run

pytestmark = pytest.mark.django_db

BAD = {
    b"\xff\xfe{}": "record: not UTF-8 at byte 1",
    b'{"guid": "x"': "record: not JSON",
    b"[1]": "record: not a JSON object",
    b'"text"': "record: not a JSON object",
    b"[" * 200_000: "record: ",
    b'{"guid": "x", "headline": "h", "n": NaN}': "record: not JSON: NaN is not JSON",
    b'{"guid": "x", "n": ' + b"9" * 5000 + b"}": "record: not JSON",
    b'{"headline": "h"}': "guid: is missing",
    b'{"guid": 7}': "guid: must be text",
}


@pytest.fixture(autouse=True)
def national():
    return a_section(name="National")


@pytest.mark.parametrize("line", BAD, ids=lambda line: repr(line[:24]))
def test_a_bad_line_costs_only_itself(line, tmp_path):
    said = bring(tmp_path, line, b"", b"   ", a_record())
    assert said.receipt == counts(created=1, failed=1) and said.code == 1
    assert said.err.startswith(f"{tmp_path / 'archive.jsonl'}:1: {BAD[line]}")
    assert len(said.err.splitlines()) == 1


WRONG = {
    "headline": [None, "", " \x00 ", "x" * 501, 5, ["a"]],
    "body_html": ["", "<script>alert(1)</script>", 7],
    "body_paragraphs": ["text", [1], {"a": 1}],
    "section": [None, "a/b/c" * 30, 3],
    "published": ["2020-04-08T13:47:00", "yesterday", "2020-02-30", 1586321220, "0001-01-01T00:00:00+14:00"],
    "updated": ["2020-04-09T13:47:00", "soon"],
    "kind": ["rumour"],
    "standfirst": ["x" * 1001],
    "kicker": ["x" * 101],
    "dateline": ["x" * 101],
    "language": ["x" * 17],
    "slug": ["a/b", "x" * 101],
    "agency": ["x" * 201, {}],
    "byline": ["x" * 201],
    "bylines": ["Kim", [5], [{"slug": "a"}], [{"name": "A", "slug": "a b"}], [{"name": "A", "email": "nobody"}]],
    "tags": ["one, two", [1]],
    "photos": [{}, ["a.jpg"], [{}], [{"file": "../a.jpg"}], [{"file": "/etc/passwd"}], [{"file": "a\x00/../../b"}]],
    "corrections": [
        "x", [{}], [{"kind": "joke", "text": "t", "at": "2020-04-09"}], [{"text": "t", "at": "2020-04-09T01:00"}],
    ],
}


@pytest.mark.parametrize(("field", "value"), [(field, value) for field, values in WRONG.items() for value in values])
def test_a_wrong_value_names_its_field(field, value, tmp_path):
    other = {"body_paragraphs": None} if field == "body_html" else {}
    said = bring(tmp_path, a_record(**{field: value}, **other))
    assert said.receipt == counts(failed=1)
    assert said.err.startswith(f"{tmp_path / 'archive.jsonl'}:1: {field}: ")
    assert not Article.objects.exists()


def test_control_characters_and_lone_surrogates_are_cleaned_away(tmp_path):
    line = (
        b'{"guid":"g\\u0000","headline":"A\\u0000 \\ud800title","body_html":"<p>a\\u0007b\\ud800</p>",'
        b'"section":"National","x":"\\udfff"}'
    )
    assert bring(tmp_path, line).receipt == counts(created=1)
    article = Article.objects.get()
    assert (article.guid, article.headline, article.body) == ("g", "A title", "<p>ab</p>")


def test_scripts_do_not_come_in(tmp_path):
    bring(tmp_path, a_record(headline="<b>A</b> & B", body_html='<p onclick="x()">Hi<script>x()</script></p>'))
    edition = Edition.objects.get()
    assert "<h1>&lt;b&gt;A&lt;/b&gt; &amp; B</h1>" in edition.story_html
    assert "script" not in edition.story_html and "onclick" not in edition.story_html


def test_an_endless_line_costs_only_itself(tmp_path, monkeypatch):
    monkeypatch.setattr(jsonl, "LONGEST_LINE", 1000)
    said = bring(tmp_path, a_record(), b'{"guid":"' + b"x" * 2_500_000 + b'"}', a_record(guid="b"))
    assert said.receipt == counts(created=2, failed=1)
    assert "archive.jsonl:2: record: the line is longer" in said.err


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path):
    good = a_file(tmp_path, a_record())
    said = run("import_articles", tmp_path / "missing.jsonl", good)
    assert said.receipt == counts(created=1) and said.code == 2
    assert said.err == f"{tmp_path / 'missing.jsonl'}: cannot be read: No such file or directory\n"


def test_a_broken_off_file_comes_in_as_far_as_it_goes(tmp_path):
    whole = gzip.compress(a_file(tmp_path, *(a_record(guid=str(n)) for n in range(5000))).read_bytes())
    path = tmp_path / "half.jsonl.gz"
    path.write_bytes(whole[: len(whole) // 2])
    said = run("import_articles", path)
    assert said.code == 2 and "cannot be read" in said.err
    assert 0 < Article.objects.count() < 5000


def test_an_empty_folder_is_told(tmp_path):
    assert run("import_articles", tmp_path).code == 2


def test_a_byte_order_mark_is_no_fault(tmp_path):
    path = a_file(tmp_path, a_record())
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert run("import_articles", path).receipt == counts(created=1)
