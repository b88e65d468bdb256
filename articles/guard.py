"""The database's own guard against overlapping editions, in each database's words.

PostgreSQL: an exclusion constraint. SQLite: two triggers, made anew after each migrate, because Django rebuilds a
table to alter it and the rebuilt table has lost its triggers.
"""

from django.db import connections

POSTGRESQL = """
ALTER TABLE articles_edition ADD CONSTRAINT edition_no_overlap EXCLUDE USING gist (
    int8range(article_id, article_id, '[]') WITH &&, tstzrange(live_from, live_until) WITH &&) WHERE (NOT past)
"""
TRIGGER = """
CREATE TRIGGER IF NOT EXISTS edition_no_overlap_{name} BEFORE {when} ON articles_edition
WHEN EXISTS (
    SELECT 1 FROM articles_edition AS other
    WHERE other.article_id = NEW.article_id AND other.id IS NOT NEW.id
      AND (NEW.live_until IS NULL OR other.live_from < NEW.live_until)
      AND (other.live_until IS NULL OR NEW.live_from < other.live_until))
BEGIN SELECT RAISE(ABORT, 'edition_no_overlap'); END
"""
EVENTS = {"insert": "INSERT", "update": "UPDATE OF live_from, live_until"}


def raise_guard(sender=None, using="default", **kwargs) -> None:
    """Make the guard where it is missing. Called after every migrate."""
    connection = connections[using]
    if "articles_edition" not in connection.introspection.table_names():
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for name, when in EVENTS.items():
                cursor.execute(TRIGGER.format(name=name, when=when))
        elif not stands(using):
            cursor.execute(POSTGRESQL)


def stands(using="default") -> bool:
    """Whether the database guards itself (asked by `doctor`, and by the tests)."""
    connection = connections[using]
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'edition_no_overlap_%'")
            return cursor.fetchone()[0] == len(EVENTS)
        cursor.execute("SELECT 1 FROM pg_constraint WHERE conname = 'edition_no_overlap'")
        return cursor.fetchone() is not None
