"""Reads written in batches, by a thread of its own: no reader waits for the database, and no editor for a reader.

A batch is one statement of a few rows; where the database is busy it waits for the next. A process that is killed loses
the reads of the last PAUSE.
"""

from contextlib import contextmanager
from datetime import datetime
from threading import Lock, Timer

from django.db import IntegrityError, OperationalError, connection, transaction

from articles.models import Edition
from newsroom.popular.models import ReadCount
from newsroom.popular.tally import Tally
from sections import clock

PAUSE = 3.0  # seconds between two batches of one process
PATIENCE = 200  # milliseconds that a batch waits for the database; an editor's save goes first
ROWS = 200  # a statement
tally = Tally()
_one_at_a_time, _timers = Lock(), []  # the timer that runs, if one does


def soon() -> Timer | None:
    """Have what is gathered written in a moment. Returns the thread that will, or nothing where one is waiting already."""
    with _one_at_a_time:
        if _timers:
            return None
        timer = Timer(PAUSE, _now)
        timer.daemon = True
        _timers.append(timer)
    timer.start()
    return timer


def write(now: datetime) -> bool:
    """Write what is gathered; what is no live story falls out. False where the database is too busy just now."""
    taken = tally.take()
    try:
        for rows in _steps(_of_live_stories(taken, now)):
            with _in_no_hurry(), transaction.atomic():
                _add(rows)
            for number, hour, _reads in rows:
                del taken[number, hour]
    except (OperationalError, IntegrityError):  # the latter: a story was deleted meanwhile
        tally.give_back(taken)
        return False
    return True


def _now() -> None:
    """What the timer does. Its thread ends here, and so must its connection."""
    _timers.clear()
    try:
        if not write(clock.now()):
            soon()
    finally:
        connection.close()


def _of_live_stories(taken: dict[tuple[int, datetime], int], now: datetime) -> list[tuple[int, datetime, int]]:
    numbers = sorted({number for number, _hour in taken})
    live = set()
    for some in _steps(numbers):
        live.update(Edition.objects.live(now).filter(article__in=some).values_list("article_id", flat=True))
    return [(number, hour, reads) for (number, hour), reads in sorted(taken.items()) if number in live]


def _steps(many: list) -> list[list]:
    return [many[start : start + ROWS] for start in range(0, len(many), ROWS)]


def _add(rows: list[tuple[int, datetime, int]]) -> None:
    """Add reads to the rows of their story and hour, made where missing: one statement."""
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
