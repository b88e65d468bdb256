"""What the checks say of words alone: true faults are found, and what only looks like one is left in peace."""

from datetime import date

import pytest

from articles.checks import figures, names, quotes, slips, weekdays
from articles.checks.reading import Reading
from articles.values import blank

PUBLISHED = date(2020, 4, 8)


def reading(*lines, headline="", standfirst="", language="en") -> Reading:
    body = "\n".join(f"<p>{line}</p>" for line in lines)
    return Reading(blank() | {"body": body, "headline": headline, "standfirst": standfirst, "language": language})


@pytest.mark.parametrize("lines", [
    ["“It begins in spring,” the mayor said. “It takes two years.”"],
    ["“The first thing is money.", "“The second is time.", "“The third is rain,” he said.", "He left."],  # closed once
    ['"The first thing is money.', '"The second is time," he said.'],
    ["“We will need:", "sand", "stone", "and patience,” she said."],
    ["“He told me ‘not today’ and didn’t say why,” the mayor’s driver said."],
    ["The beam is 6'2\" long, the workers' representative said."],
    ["''Two apostrophes for a mark,'' as wires send them."],
    ["The '90s were rock ‘n’ roll, the farmers’ union says."],
    ["Er sagte: „Ja“, und ging."],
    ["No marks at all."],
])
def test_marks_that_are_right(lines):
    assert quotes.first_fault(lines) is None


@pytest.mark.parametrize(("lines", "where"), [
    (["“It begins in spring, the mayor said.", "Work takes two years.", "He left.", "So did she.", "It rained.", "Again."],
     "It begins in spring, the mayor said."),
    (['"It begins in spring, the mayor said.', 'He was "sure" of it.'], "It begins in spring, the mayor said."),
    (["It begins in spring,” the mayor said."], "It begins in spring,"),
    (["“It begins, he said. “It takes two.”", "“And rain,” he said."], "It begins, he said. “It takes two."),
])
def test_marks_without_a_partner(lines, where):
    assert quotes.first_fault(lines) == where


def test_a_headline_and_a_text_are_told_apart():
    found = quotes.unbalanced(reading("“All is well,” he said.", headline="“Bridge to open in May"))
    assert [(one.kind, one.level, one.field) for one in found] == [("quotation marks", "warn", "headline")]


@pytest.mark.parametrize("text", [
    "Tuesday, April 7, 2020", "April 7 (Tue)", "Tuesday (7 April 2020)", "7 April 2020 (Tuesday)", "on Tues. Apr. 7",
    "Sunday, December 29",  # the last one, though it stands in a paper of April
    "Saturday and Sunday, June 5 and 6", "Friday-Sunday, June 5-7", "Monday, April 2020", "Monday. April 7 was wet",
    "Monday 13:15 April 14", "a Sunday in May 2020", "Mon, April 6",
])
def test_weekdays_that_fit_or_say_nothing(text):
    assert list(weekdays.faults(text, PUBLISHED)) == []


@pytest.mark.parametrize(("text", "words", "truth"), [
    ("on Monday, April 7, 2020, it", "Monday, April 7, 2020", "in 2020 that day is a Tuesday."),
    ("from April 7 (Mon) on", "April 7 (Mon)", "in 2020 that day is a Tuesday."),
    ("Wednesday (7 April 2020)", "Wednesday (7 April 2020", "in 2020 that day is a Tuesday."),
    ("the 7th of April 2020 (Sunday)", "7th of April 2020 (Sunday)", "in 2020 that day is a Tuesday."),
    ("Friday, Feb. 30, 2020", "Friday, Feb. 30, 2020", "there is no such day."),
])
def test_weekdays_that_do_not_fit(text, words, truth):
    assert list(weekdays.faults(text, PUBLISHED)) == [(words, truth)]


def spellings(*lines, byline=()) -> list[tuple[str, str]]:
    return [(str(one), str(other)) for one, other in names.pairs(list(lines), byline)]


@pytest.mark.parametrize("lines", [
    ["President Lee Jae-myung met Yi Jae-myung."],  # how a surname is written is its bearer's choice
    ["Kim Min-ji said no.", "Kim Min-jung said yes."],  # sisters
    ["Mr Jean Baker and Mr Joan Baker came.", "Mr Joan Baker spoke."],
    ["Minister Jon Baker said so.", "Minister Jon Baker left.", "Minister Ron Baker said no.", "Minister Ron Baker came."],
    ["Mr Mario Conti said so.", "Ms Maria Conti left."],
    ["The Supreme Courts met.", "The Supreme Court said so."], ["Western Australia said.", "Western Australian said."],
    ["South Korea said.", "South Korean said."], ["Min-ji's book, Kim Min-ji’s own.", "Kim Min-ji said."],
    ["The Lake Warden said.", "The Lake Wardens said."],
])
def test_two_people_or_none_are_no_name_spelled_two_ways(lines):
    assert spellings(*lines) == []


@pytest.mark.parametrize(("lines", "one", "other"), [
    (["Kim Min-ji said so.", "Kim Min-ji left.", "Later Kim Minji came back."], "Kim Min-ji", "Kim Minji"),
    (["President Lee Jae-myung said so.", "Lee Jae-myung left.", "Lee Jae-myeong came."], "Lee Jae-myung", "Lee Jae-myeong"),
    (["Minister Ian Hollander said.", "Ian Hollander left.", "Ian Holander came."], "Ian Hollander", "Ian Holander"),
    (["Steven Dettelbach, 52, said so.", "Steven Dettelbach left.", "Steven Dettlebach came."],
     "Steven Dettelbach", "Steven Dettlebach"),
])
def test_one_name_spelled_two_ways(lines, one, other):
    assert spellings(*lines) == [(one, other)]


def test_the_byline_knows_how_a_name_is_written():
    assert spellings("Oh Se Bin reports from Busan.", byline=["Oh Se-bin"]) == [("Oh Se Bin", "Oh Se-bin")]
    assert list(names.two_ways(reading("Kim Min-ji said. Kim Minji left.", language="ko"))) == []


@pytest.mark.parametrize(("headline", "line"), [
    ("Three held after fire", "A fire."), ("12 held after fire", "Twelve people were held."),
    ("Nearly 2,000 march", "Police counted 1,973 people."), ("City pays 1.5 million won", "It paid 1,500,000 won."),
    ("$14 million fine", "A fine of $9 million and costs of $5 million."), ("Jailed for 12 years", "He got 144 months."),
    ("Budget 2021 passed", "The budget passed."), ("COVID-19 ends", "The virus is gone."), ("G20 meets", "They met."),
    ("Top 10 beaches", "Beaches."), ("5 reasons to walk", "Walk."), ("75th anniversary", "It is 75 years ago."),
    ("Rally on April 12", "A rally."), ("21st century bridge", "A bridge."),
])
def test_figures_that_are_there_in_some_way(headline, line):
    assert list(figures.missing(reading(line, headline=headline), 2020)) == []


@pytest.mark.parametrize(("headline", "line", "figure"), [
    ("Fire kills 12", "Fourteen people died, 11 of them at once.", "12"),
    ("City pays $14 million", "The city pays $41 million.", "$14 million"),
    ("Promise of 2012 kept", "It was given in 2014.", "2012"),
])
def test_figures_that_are_not(headline, line, figure):
    found = list(figures.missing(reading(line, headline=headline), 2020))
    assert [(one.field, one.words) for one in found] == [("headline", f"“{figure}” stands here, but nowhere in the text.")]


def test_slips_of_the_keyboard():
    text = reading("He saw the the bridge that that man had had built, at The The concert.", "A last line of the story that")
    assert [one.words for one in slips.twice(text)] == ["“the the” stands twice in a row."]
    assert list(slips.cut_off(text)) == []  # too short to be sure
    prose = "The council will meet again in spring, when the engineers have told it what the bridge"
    assert [one.kind for one in slips.cut_off(reading(prose))] == ["cut off"]
    for end in (".", "?”", " (Yonhap)", " min-ji@example.com", " costs: see www.example.com/bridge"):
        assert list(slips.cut_off(reading(prose + end))) == []
