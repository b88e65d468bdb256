"""Every way in which two people meet in one story, in both orders, without JavaScript: what each saw, and no word lost.

`python -m pytest tests/admin/test_two_at_once.py -rP -k table` prints the table.
"""

import re
from dataclasses import dataclass, field

import pytest
import time_machine
from django.utils import timezone

from articles import history
from articles.models import Article, Revision, Tag
from articles.values import differences, values_of
from tests.admin.desk import press
from tests.admin.two_people import Person, a_photo, everything_kept, photo_rows
from tests.factories import a_story, an_author, jae_won, min_ji, soo_ah

pytestmark = pytest.mark.django_db

LINES = ["The mayor spoke of the bridge on Tuesday.", "Work begins in spring.", "It takes two years."]
BODY = "\n".join(f"<p>{line}</p>" for line in LINES)


def text(**changed):
    """The body as somebody types it, with words replaced: `Tuesday="Monday"`."""
    typed = "\n\n".join(LINES)
    for old, new in changed.items():
        typed = typed.replace(old, new)
    return {"body": typed}


@dataclass
class Case:
    """Two forms open on one revision, and what each types. `asked`: of whoever saves second, "" where all merges."""

    name: str
    one: dict
    other: dict
    words: tuple
    asked: str = ""
    story: dict = field(default_factory=dict)


def cases() -> list[Case]:
    """All of them; photos, people and tags are made here."""
    red, blue = a_photo("red"), a_photo("blue")
    people = [an_author(name=name) for name in ("Han So-ra", "Ryu Gang-min")]
    both = {"bylines": [{"author": author.pk, "printed_as": ""} for author in people]}
    pictures = {"photos": [{"photo": photo.pk, "caption": "", "credit": "", "alt": ""} for photo in (red, blue)]}
    tags = {"tags": [Tag.objects.create(name=name, slug=name.lower()).pk for name in ("Rivers", "Bridges")]}
    rows = photo_rows
    return [
        Case("headline against body", {"headline": "Bridge nears"}, text(spring="autumn"), ("nears", "autumn")),
        Case("body, different paragraphs", text(Tuesday="Monday"), text(two="three"), ("Monday", "three")),
        Case("body, neighbouring paragraphs", text(spring="autumn"), text(two="three"), ("autumn", "three")),
        Case("the same paragraph", text(Tuesday="Monday"), text(mayor="minister"), ("Monday", "minister"), "Text"),
        Case("one deletes, one changes a paragraph", text(**{LINES[1] + "\n\n": ""}), text(spring="autumn"),
             ("autumn",), "Text"),
        Case("both add at the same place", text(**{"years.": "years.\n\nA vote is due."}),
             text(**{"years.": "years.\n\nResidents object."}), ("vote", "object"), "Text"),
        Case("the same headline", {"headline": "Bridge nears"}, {"headline": "Stream crossed"}, ("nears", "crossed"),
             "Headline"),
        Case("the same headline by both", {"headline": "Bridge nears"}, {"headline": "Bridge nears"}, ("nears",)),
        Case("a byline removed and moved", {"authors": "Han So-ra"}, {"authors": "Ryu Gang-min\nHan So-ra"}, (),
             "Authors: Ryu Gang-min", both),
        Case("a byline added by each", {"authors": "Ryu Gang-min"}, {"authors": "Han So-ra"}, ()),
        Case("a photo removed and moved", rows((red, "")), rows((blue, ""), (red, "")), (), "Photos", pictures),
        Case("a photo removed and captioned", rows((red, "")), rows((red, ""), (blue, "Azure dusk")), ("Azure",), "Photos",
             pictures),
        Case("caption and credit of one photo", rows((red, "Crimson dawn"), (blue, "")),
             rows((red, "", "Yonhap"), (blue, "")), ("Crimson", "Yonhap"), "", pictures),
        Case("one caption in two ways", rows((red, "Crimson dawn"), (blue, "")), rows((red, "Scarlet dawn"), (blue, "")),
             ("Crimson", "Scarlet"), "caption", pictures),
        Case("a photo added, another captioned", rows((red, "Crimson dawn")), rows((red, ""), (blue, "Azure dusk")),
             ("Crimson", "Azure"), "", {"photos": pictures["photos"][:1]}),
        Case("different tags added", {"tags": "Rivers"}, {"tags": "Bridges"}, ()),
        Case("a tag removed and moved", {"tags": "Rivers"}, {"tags": "Bridges, Rivers"}, (), "Tags: Bridges", tags),
    ]


def play(case: Case, swapped: bool, choice: str):
    """Both have the form open, one saves, then the other, and chooses if asked. Returns the story and both people."""
    story = a_story(state="submitted", body=BODY, **case.story)
    people = [Person(min_ji(), story), Person(jae_won(), story)]
    typed = [case.other, case.one] if swapped else [case.one, case.other]
    people[0].save(**typed[0])
    page = people[1].save(**typed[1])
    assert "the form again" not in people[0].saw + people[1].saw
    asked = page.context.get("questions") or []
    shown = page.content.decode() if asked else everything_kept(story)
    assert [word for word in case.words if word not in shown] == []  # merged, or before their eyes
    assert bool(asked) == bool(case.asked) and all(case.asked in question.legend for question in asked), people[1].saw
    if asked:
        people[1].choose(page, choice)
    assert [word for word in case.words if word not in everything_kept(story)] == []
    story = Article.objects.get(pk=story.pk)
    assert differences(history.values_at(story, story.revision), values_of(story)) == []
    return story, people


@pytest.mark.parametrize("choice", ["theirs", "yours", "both", "own"])
def test_whatever_is_chosen_every_word_is_in_the_history(choice):
    for case in cases():
        if case.asked:
            play(case, choice in ("yours", "own"), choice)


def _short(saw: str) -> str:
    """What a person saw, without Django's own sentence about the save."""
    return re.sub(r"The story “[^”]*” was changed successfully. You may edit it again below.", "saved", saw)


def test_the_table_of_cases():
    print(f"\n{'Case':<48} First    Second saw")
    for case in cases():
        for swapped in (False, True):
            _story, people = play(case, swapped, "both")
            first, second = (" → ".join(person.saw) for person in people)
            print(f"{case.name + (' (swapped)' if swapped else ''):<48} {_short(first):<8} {_short(second)}")


def test_what_merged_is_in_the_newest_revision_whole():
    for case in cases():
        if not case.asked:
            story, _people = play(case, False, "theirs")
            newest = str(history.values_at(story, story.revision))
            assert [word for word in case.words if word not in newest] == []


def test_two_saves_within_the_same_second():
    story = a_story(state="submitted", body=BODY)
    with time_machine.travel(timezone.now(), tick=False):
        one, other = Person(min_ji(), story), Person(jae_won(), story)
        one.save(**text(Tuesday="Monday"))
        page = other.save(**text(Tuesday="Friday"))
        assert page.context["questions"]
        third = Person(soo_ah(), story)
        third.save(kicker="City Hall")
        page = other.choose(page, "yours")
        other.choose(page, "yours")
    story.refresh_from_db()
    assert "Friday" in story.body and story.kicker == "City Hall" and "Monday" in everything_kept(story)
    saved = list(Revision.objects.filter(article=story).order_by("number").values_list("saved", flat=True))
    assert saved == sorted(saved) and len(set(saved)) == 4  # "set aside" and "merge" are one moment


@pytest.mark.parametrize("verb", ["submit", "approve", "publish"])
def test_a_save_while_the_other_moves_the_story(verb):
    story = a_story(state="draft" if verb == "submit" else "submitted", body=BODY)
    mine = Person(min_ji(), story)
    press(Person(soo_ah(), story).client, story, verb)
    page = mine.save(**text(Tuesday="Monday"))
    if verb == "publish":  # a reporter does not change what is published: every word to copy
        assert mine.saw == ["all they typed, to copy"] and "Monday" in page.content.decode()
    else:
        assert "Monday" in Article.objects.get(pk=story.pk).body


def test_an_editor_saves_while_another_publishes():
    story = a_story(state="submitted", body=BODY)
    editor, publisher = Person(jae_won(), story), Person(soo_ah(), story)
    publisher.save(headline="Bridge nears", _then="publish")  # the checklist has something to say: looks, then presses
    press(publisher.client, story, "publish")
    page = editor.save(headline="Stream crossed", **text(Tuesday="Monday"))
    editor.choose(page, "yours")
    story.refresh_from_db()
    assert (story.state, story.headline) == ("published", "Stream crossed") and "Monday" in story.body
    assert "Bridge nears" in everything_kept(story)


def test_three_people_in_one_paragraph():
    story = a_story(state="submitted", body=BODY)
    people = [Person(who, story) for who in (min_ji(), jae_won(), soo_ah())]
    pages = [person.save(**text(Tuesday=day)) for person, day in zip(people, ("Monday", "Friday", "Sunday"), strict=True)]
    people[2].choose(pages[2], "both")
    again = people[1].choose(pages[1], "yours")
    assert "saved the story again" in again.content.decode()
    people[1].choose(again, "both")
    newest = Article.objects.get(pk=story.pk).body
    assert [day for day in ("Monday", "Friday", "Sunday") if day not in newest] == []
