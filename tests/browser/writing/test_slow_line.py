"""Whoever begins before the form's scripts have come, on a slow line or a busy machine, loses nothing by it."""

import re

import pytest

from tests.browser import newsroom


@pytest.mark.parametrize("script", ["story-form", "story-form-suggest"])
def test_names_are_suggested_for_what_was_typed_before_the_script_came(staff, script):
    page = staff("reporter")
    address, held = re.compile(rf"/{script}\.[0-9a-f]+\.js$"), []
    page.route(address, lambda route: held.append(route))
    with page.expect_request(address):
        page.goto(newsroom.NEW, wait_until="commit")
        page.locator("[name=authors]").press_sequentially("do")
    assert page.locator(".field-authors [role=option]").count() == 0
    held.pop().continue_()
    page.locator(".field-authors [role=option]").first.wait_for()
