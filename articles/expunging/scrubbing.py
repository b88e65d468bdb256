"""What the database itself keeps of words that were removed: freed pages, its journal, rows that are dead but there.

SQLite: freed bytes are overwritten during the transaction; afterwards the file is written anew (VACUUM), which takes out
what earlier deeds had left in free pages, and the journal is emptied. PostgreSQL: the tables are vacuumed, so that dead
rows go; its write-ahead log, replicas and backups keep the words until they are rotated, which the page says.
"""

from django.core.cache import cache
from django.db import OperationalError, connection

from articles.models import Article, ArticlePhoto, AuditEntry, Correction, Edition, Note, Origin, Plan, Revision, Unsaved

TABLES = (Article, ArticlePhoto, AuditEntry, Correction, Edition, Note, Origin, Plan, Revision, Unsaved)
AGAIN = "expunging.scrub"  # in the cache: it could not be done, so `tick` tries again


def write_over_what_goes() -> None:
    """SQLite: until `scrub`, nothing this connection frees keeps its bytes."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete=ON")


def scrub() -> bool:
    """Clean what is free. False where somebody's reading or writing did not let it; then `tick` tries again."""
    done = not connection.in_atomic_block and _tried()
    if done:
        cache.delete(AGAIN)
    else:
        to_be_done()
    return done


def to_be_done() -> None:
    """Remember, for `tick`, that it is still to be done."""
    cache.set(AGAIN, True, None)


def scrub_again() -> None:
    """For `tick`: what could not be done before."""
    if cache.get(AGAIN):
        scrub()


def _tried() -> bool:
    with connection.cursor() as cursor:
        try:
            if connection.vendor == "sqlite":
                cursor.execute("VACUUM")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                busy = cursor.fetchone()[0]
                return not busy
            cursor.execute(f"VACUUM {', '.join(model._meta.db_table for model in TABLES)}")
        except OperationalError:
            return False
    return True
