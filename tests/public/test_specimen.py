"""The specimen shows those who work on the look of the paper every part in its states, and nobody else."""

import pytest

from newsroom.specimen.states import LOOKS
from sections import loading, seed
from tests.public.paper import page, parse_strictly

pytestmark = pytest.mark.django_db


def test_readers_never_see_it(client):
    assert client.get("/specimen/").status_code == 404


def test_every_look_of_a_card_is_shown(client, settings):
    settings.DEBUG = True
    html = page(client, "/specimen/")
    parse_strictly(html)
    for look in LOOKS:
        assert f'class="cell cell--{look}' in html
    for row in ("cols--feature", "cols--wide", "cols--tall", "abreast", "room", "voices"):
        assert row in html


def test_it_stands_on_a_paper_with_sections_too(client, settings):
    settings.DEBUG = True
    loading.load(seed.entries())
    parse_strictly(page(client, "/specimen/"))
