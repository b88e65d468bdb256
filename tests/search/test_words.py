"""What the index knows of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.search.asked import MOST, read
from newsroom.search.words import indexed, words_in


@pytest.mark.parametrize(("one", "other"), [
    ("elections", "elected"), ("Council", "councils"), ("café", "CAFE"), ("mayor's", "mayors"), ("city’s", "cities"),
    ("ＫＢＳ", "kbs"), ("Straße", "strasse"), ("Hyundai's", "hyundai"),
])
def test_two_forms_of_one_word(one, other):
    assert indexed(one) == indexed(other) != ""


def test_korean_goes_by_twos_so_that_a_word_is_found_inside_a_longer_one():
    assert indexed("항구다리") == "항구 구다 다리"
    assert indexed("다리") in indexed("항구다리").split()
    assert indexed("시") == "시"


@pytest.mark.parametrize(("text", "words"), [
    ("3.5 percent", "3 5 percent"), ("state-of-the-art", "state of the art"), ("don't", "dont"), ("x_y", "x y"),
    ("2020년 4월", "2020 년 4 월"), ("", ""), ("?!…", ""), ("a" * 41, ""),
])
def test_signs_between_words(text, words):
    assert indexed(text) == words


@given(st.text())
def test_any_text_has_words_that_stand_where_they_say(text):
    for word in words_in(text):
        assert 0 <= word.start < word.end <= len(text) and all(word.parts)


@given(st.text())
def test_whatever_is_typed_is_a_question_of_plain_words(text):
    question = read(text)
    assert len(question.terms) <= MOST
    for part in question.parts:
        assert not set(part) & set('"*:()^+-\0 '), part


def test_a_phrase_and_a_name_of_many_spellings():
    question = read('"second bridge" Lee')
    said = [(term.typed, term.parts) for term in question.terms]
    assert said == [('"second bridge"', ("second", "bridg")), ("Lee", ("lee",))]
    assert ("rhee",) in question.terms[1].others and ("yi",) in question.terms[1].others
