"""What the operator sees while a run goes on, and in the newsroom afterwards."""

from io import StringIO

import pytest
from django.core.management.base import OutputWrapper

from newsroom.transfer.models import ImportRun
from newsroom.transfer.receipt import SECONDS, Receipt
from tests.factories import a_section, a_user
from tests.transfer.clerk import a_record, bring


def a_receipt(*, terminal: bool) -> tuple[Receipt, StringIO]:
    """A receipt and what it writes to."""
    out = StringIO()
    out.isatty = lambda: terminal
    return Receipt(OutputWrapper(out)), out


def test_a_bar_on_a_terminal_gives_way_to_lines():
    receipt, out = a_receipt(terminal=True)
    receipt.counts["created"] = 250
    receipt.progress(0.5, ("a.jsonl", 250))
    receipt.failure(("a.jsonl", 251), "guid", "is\nmissing")
    receipt.progress(1.0, ("a.jsonl", 251))
    receipt.close()
    assert " 50%  250 stories" in out.getvalue()
    assert "\r\x1b[Ka.jsonl:251: guid: is missing\n" in out.getvalue()
    assert out.getvalue().endswith("\x1b[K\n")


def test_elsewhere_a_line_now_and_then():
    receipt, out = a_receipt(terminal=False)
    receipt.progress(0.1, ("a.jsonl", 1))
    assert out.getvalue() == ""
    receipt._last -= SECONDS
    receipt.progress(0.5, ("a.jsonl", 2))
    assert out.getvalue().startswith("a.jsonl: 50%, 0 stories")


@pytest.mark.django_db
def test_the_newsroom_lists_imports_but_changes_none(tmp_path, client):
    a_section(name="National")
    bring(tmp_path, a_record())
    client.force_login(a_user(role="operator", name="Han Da-on"))
    page = client.get("/admin/transfer/importrun/")
    assert page.status_code == 200 and f"run {ImportRun.objects.get().pk}" in page.content.decode()
    assert client.get("/admin/transfer/importrun/add/").status_code == 403
    assert client.post(f"/admin/transfer/importrun/{ImportRun.objects.get().pk}/delete/").status_code == 403
