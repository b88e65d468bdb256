"""What every page of the newsroom keeps to: no inline style or script, a state in words, buttons that are whole forms."""

import re

import pytest

from articles.models import Agency, Tag
from tests.admin.desk import at_desk, page_of, press
from tests.factories import a_live_story, a_story, an_author, ha_eun, ji_ho, min_ji, soo_ah

pytestmark = pytest.mark.django_db
INLINE = re.compile(r"<style\b|\sstyle=|\son[a-z]+=\"|<script(?![^>]*\bsrc=)(?![^>]*application/json)", re.IGNORECASE)
FORMS = re.compile(r"<form\b.*?</form>", re.DOTALL)
TEMPLATES = re.compile(r"<template\b(?:(?!<template\b).)*?</template>", re.DOTALL)  # no part of the page by themselves


def text(client, address, **asked):
    """The page at an address."""
    answer = client.get(address, asked)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_nothing_inline_so_that_the_strict_policy_holds():
    story, author, other = a_live_story(), an_author(), an_author(name="Kim Minji")
    desk = at_desk(ha_eun())
    addresses = [
        "/admin/", "/admin/articles/article/", "/admin/articles/article/add/", page_of(story), page_of(story, "correct"),
        page_of(story, "revisions"), page_of(story, "revisions/1"), "/admin/photos/photo/", "/admin/photos/photo/add/",
        "/admin/articles/author/", f"/admin/articles/author/{author.pk}/change/", "/admin/staff/user/",
        f"/admin/articles/author/join/?pk={author.pk}&pk={other.pk}",
        f"/admin/articles/author/join/?pk={author.pk}&pk={other.pk}&stays={author.pk}", "/admin/articles/auditentry/",
    ]
    assert {address: found for address in addresses if (found := INLINE.findall(text(desk, address)))} == {}


def test_every_button_of_a_verb_belongs_to_a_form_of_its_own():
    for state in ("draft", "submitted", "approved", "published", "scheduled"):
        page = text(at_desk(ha_eun()), page_of(a_story(state=state)))
        while "<template" in page:
            page = TEMPLATES.sub("", page)
        owners = set(re.findall(r'form="(verb-\w+)"', page))
        assert owners and all(page.count(f'id="{owner}"') == 1 for owner in owners)
        assert all(form.count("<form") == 1 for form in FORMS.findall(page)), "a form inside a form is lost by browsers"
        assert all("csrfmiddlewaretoken" in form for form in FORMS.findall(page) if "verb-" in form.split(">")[0])


def test_a_button_shows_only_to_whom_it_works():
    story = a_story(state="submitted")
    assert "verb-approve" in text(at_desk(soo_ah()), page_of(story))
    writer = text(at_desk(min_ji()), page_of(story))
    assert "verb-recall" in writer and "verb-approve" not in writer
    assert "verb-" not in text(at_desk(ji_ho()), page_of(story))


def test_state_and_times_stand_in_words_with_their_zone():
    story = a_story(state="scheduled", headline="Bridge")
    page = text(at_desk(min_ji()), page_of(story))
    assert re.search(r"Scheduled for \w{3} \d+ \w{3}( \d{4})? \d\d:\d\d KST", page)
    boxes = text(at_desk(soo_ah()), page_of(a_story())).partition('name="embargo_0"')[2].partition("</fieldset>")[0]
    assert 'type="time"' in boxes and "KST" in boxes


def test_the_facts_stand_beside_the_text():
    page = text(at_desk(soo_ah()), page_of(a_story()))
    side = page.partition("story-columns__side")[2]
    for name in ("kind", "tags", "agency", "slug", "plan_notes", "plan_due_0"):
        assert f'name="{name}"' in side, name
    for name in ("section", "kicker", "headline", "standfirst", "authors", "body", "photos-0-photo"):
        assert f'name="{name}"' in page.partition("story-columns__side")[0], name


def test_a_verb_refused_keeps_its_words_in_the_same_form():
    page = press(at_desk(soo_ah()), a_story(state="approved"), "schedule", date="2020-01-01", time="10:00")
    html = page.content.decode()
    assert 'value="2020-01-01"' in html and 'form="verb-schedule"' in html and 'id="verb-schedule"' in html


def test_the_three_kinds_of_names_can_be_joined_from_their_lists():
    for model in (Agency, Tag):
        for name in ("One", "Two"):
            model.objects.create(name=name, slug=name.lower())
        kind = model._meta.model_name
        page = text(at_desk(ha_eun()), f"/admin/articles/{kind}/")
        assert "join_duplicates" in page
        ids = list(model.objects.values_list("pk", flat=True))
        assert "One" in text(at_desk(ha_eun()), f"/admin/articles/{kind}/join/", pk=ids)
