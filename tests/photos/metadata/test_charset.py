"""Odd encodings, byte by byte: what was meant is read, and what came is kept."""

import base64
import unicodedata

import pytest

from articles.photos import metadata
from articles.photos.metadata import charset
from tests.photos.metadata.tagged import dataset, jpeg, plain, xmp

UTF8 = dataset(90, b"\x1b%G", record=1)
HEADLINE, CREDIT, CITY = 105, 110, 90


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "mac_roman", "utf-8"])
@pytest.mark.parametrize("words", [
    "Café à São Paulo", "Müller", "Éric Noël", "FRANÇOIS À PARIS", "Núñez", "Jean-François Copé", "© Kim Min-ji", "Zoë",
])
def test_european_words_are_read_in_any_encoding(words, encoding):
    facts = metadata.read(jpeg(dataset(HEADLINE, words.encode(encoding))))
    assert facts.title == words
    assert facts.raw == ({} if encoding == "utf-8" else {
        "IIM 2:105": [base64.b64encode(words.encode(encoding)).decode()],
    })


@pytest.mark.parametrize("encoding", ["utf-8", "euc_kr"])
def test_korean_is_read_in_both_of_its_encodings(encoding):
    assert metadata.read(jpeg(dataset(HEADLINE, "한강의 다리 7개".encode(encoding)))).title == "한강의 다리 7개"


def test_curly_quotes_of_windows():
    raw = "The mayor’s “café” — open".encode("cp1252")
    assert metadata.read(jpeg(dataset(HEADLINE, raw))).title == "The mayor’s “café” — open"


def test_a_file_may_claim_utf8_and_not_be():
    assert metadata.read(jpeg(UTF8, dataset(HEADLINE, b"Caf\xe9 Seoul"))).title == "Café Seoul"


def test_one_field_may_be_utf8_and_the_next_not():
    facts = metadata.read(jpeg(dataset(HEADLINE, "한강".encode()), dataset(CREDIT, b"M\xfcller")))
    assert (facts.title, facts.credit) == ("한강", "Müller")


def test_a_letter_cut_in_two_by_the_byte_limit_is_dropped():
    raw = ("가" * 11).encode()[:32]
    facts = metadata.read(jpeg(UTF8, dataset(CREDIT, raw)))
    assert facts.credit == "가" * 10 and list(facts.raw) == ["IIM 2:110"]


@pytest.mark.parametrize(("came", "meant"), [
    ("PeckovÃ¡", "Pecková"), ("Peckov√°", "Pecková"), ("í•œê°•", "한강"), ("ÃƒÂ©tÃƒÂ©", "été"), ("Â© 2020", "© 2020"),
])
def test_what_was_encoded_twice_is_repaired_and_kept_as_it_came(came, meant):
    facts = metadata.read(jpeg(UTF8, dataset(HEADLINE, came.encode()), packet=xmp(core_AltTextAccessibility=came)))
    assert (facts.title, facts.alt) == (meant, meant)
    raw = [base64.b64encode(came.encode()).decode()]
    assert facts.raw == {"IIM 2:105": raw, "XMP core:AltTextAccessibility": raw}


@pytest.mark.parametrize("words", ["Pecková", "“A”", "10 °C", "한강", "Ã", "PeckovÃ¡ and Pecková", "PeckovÃ", "√2 ≈ 1.41"])
def test_a_repair_that_is_not_exact_is_none(words):
    facts = metadata.read(jpeg(UTF8, dataset(HEADLINE, words.encode())))
    assert (facts.title, facts.raw) == (words, {})


def test_a_repair_encodes_back_to_what_came():
    for number in range(0xA0, 0x2200):
        came = chr(number).encode().decode("latin-1")
        assert charset.repaired(came) == chr(number)


def test_the_decomposed_letters_of_a_mac_are_composed():
    apart = unicodedata.normalize("NFD", "서울")
    assert metadata.read(jpeg(UTF8, dataset(CITY, apart.encode()))).place == "서울" != apart


def test_no_control_characters_and_no_zeros_come_through():
    headline = dataset(HEADLINE, b"A\0 br\x07idge\n at\tnight\0\0")
    facts = metadata.read(jpeg(headline, packet=xmp(dc_description="a\r\n\u202eb")))
    assert (facts.title, facts.caption) == ("A bridge at night", "a\nb")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "latin-1"])
def test_a_packet_in_another_encoding(encoding):
    assert metadata.read(plain(xmp=xmp(photoshop_City="Málaga").encode(encoding))).place == "Málaga"
