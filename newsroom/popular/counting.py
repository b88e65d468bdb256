"""Counting reads: who counts, and how a batch is written without holding up an editor."""

from contextlib import contextmanager
from datetime import datetime

from django.db import OperationalError, connection, transaction

from articles.models import Edition
from articles.previewing.robots import is_robot
from newsroom.popular.models import ReadCount
from newsroom.popular.tally import Tally
from newsroom.visitors import network_of
from sections import clock

PATIENCE = 200  # milliseconds that a batch waits for the database; an editor's save goes first
ROWS = 200  # a statement
tally = Tally()


def count(request, article: int) -> None:
    """Count one read, if a person did it; what is no live story falls out when the batch is written."""
    agent = request.headers.get("User-Agent", "")
    if is_robot(agent) or not _from_our_page(request):
        return
    tally.add(article, network_of(request) or "", agent[:300], request.now)
    write(request.now)


def write(now: datetime) -> None:
    """Write the batch that is due, if any. A busy database gets it another time."""
    taken = tally.due(now)
    if not taken:
        return
    try:
        live = set(Edition.objects.live(now).filter(article__in={number for number, _hour in taken}).values_list(
            "article_id", flat=True))
        rows = [(number, hour, reads) for (number, hour), reads in sorted(taken.items()) if number in live]
        with _in_no_hurry(), transaction.atomic():
            for start in range(0, len(rows), ROWS):
                _add(rows[start : start + ROWS])
    except OperationalError:
        tally.give_back(taken)


def _from_our_page(request) -> bool:
    """Whether a page of ours sent this, shown to somebody: no other site's page, nothing fetched in advance."""
    foreign = request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin"
    return not foreign and "Sec-Purpose" not in request.headers and "Purpose" not in request.headers


def _add(rows: list[tuple[int, datetime, int]]) -> None:
    """Add reads to the rows of their story and hour, made where missing: one statement."""
    if not rows:
        return
    table = connection.ops.quote_name(ReadCount._meta.db_table)
    values = ", ".join(["(%s, %s, %s)"] * len(rows))
    adapt = ReadCount._meta.get_field("hour").get_db_prep_value
    given = [value for number, hour, reads in rows for value in (number, adapt(hour, connection), reads)]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (article_id, hour, reads) VALUES {values}"
            f" ON CONFLICT (article_id, hour) DO UPDATE SET reads = {table}.reads + excluded.reads", given,
        )


@contextmanager
def _in_no_hurry():
    """Wait for locks no longer than PATIENCE while this holds. SQLite is told by connection, PostgreSQL by transaction."""
    if connection.vendor != "sqlite":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL lock_timeout = {PATIENCE}")
            yield
        return
    before = connection.settings_dict["OPTIONS"].get("timeout", 5)
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA busy_timeout = {PATIENCE}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA busy_timeout = {int(before * 1000)}")


def at_once() -> None:
    """Write what is gathered now, whatever the pause; for the end of a process."""
    tally.written = None
    write(clock.now())
