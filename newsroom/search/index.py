"""The index itself, which no Django model knows: made after every migrate where it is missing.

SQLite: an FTS5 table over the columns of `SearchDocument`, followed by three triggers (Django rebuilds a table to alter it,
and the rebuilt one has lost its triggers). PostgreSQL: a generated tsvector and what finds by it.
"""

from django.db import connections

TABLE = "search_searchdocument"
COLUMNS = "headline, lead, body"
SQLITE = (
    f"CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5({COLUMNS}, content='{TABLE}', content_rowid='key',"
    " tokenize='unicode61 remove_diacritics 0')",
    f"CREATE TRIGGER IF NOT EXISTS search_index_insert AFTER INSERT ON {TABLE} BEGIN"
    f" INSERT INTO search_index(rowid, {COLUMNS}) VALUES (new.key, new.headline, new.lead, new.body); END",
    f"CREATE TRIGGER IF NOT EXISTS search_index_delete AFTER DELETE ON {TABLE} BEGIN"
    f" INSERT INTO search_index(search_index, rowid, {COLUMNS})"
    " VALUES ('delete', old.key, old.headline, old.lead, old.body); END",
    f"CREATE TRIGGER IF NOT EXISTS search_index_update AFTER UPDATE ON {TABLE} BEGIN"
    f" INSERT INTO search_index(search_index, rowid, {COLUMNS})"
    " VALUES ('delete', old.key, old.headline, old.lead, old.body);"
    f" INSERT INTO search_index(rowid, {COLUMNS}) VALUES (new.key, new.headline, new.lead, new.body); END",
)
POSTGRESQL = (
    f"ALTER TABLE {TABLE} ADD COLUMN IF NOT EXISTS vector tsvector"
    " GENERATED ALWAYS AS (to_tsvector('simple', headline || ' ' || lead || ' ' || body)) STORED",
    f"CREATE INDEX IF NOT EXISTS search_vector ON {TABLE} USING gin (vector)",
    f"CREATE INDEX IF NOT EXISTS search_headline ON {TABLE} USING gin (to_tsvector('simple', headline))",
    f"CREATE INDEX IF NOT EXISTS search_lead ON {TABLE} USING gin (to_tsvector('simple', headline || ' ' || lead))",
)


def raise_index(sender=None, using="default", **kwargs) -> None:
    """Make what is missing. Called after every migrate."""
    connection = connections[using]
    if TABLE not in connection.introspection.table_names():
        return
    if connection.vendor != "sqlite" and stands(using):
        return  # PostgreSQL alters no table that a transaction has just written to, not even to no effect
    with connection.cursor() as cursor:
        for statement in SQLITE if connection.vendor == "sqlite" else POSTGRESQL:
            cursor.execute(statement)


def stands(using="default") -> bool:
    """Whether the index follows its table (asked by `doctor`)."""
    with connections[using].cursor() as cursor:
        if connections[using].vendor == "sqlite":
            cursor.execute("SELECT count(*) FROM sqlite_master WHERE name LIKE 'search_index_%' AND type = 'trigger'")
            return cursor.fetchone()[0] == 3
        names = ["search_vector", "search_headline", "search_lead"]
        cursor.execute("SELECT count(*) FROM pg_indexes WHERE indexname = ANY(%s)", [names])
        return cursor.fetchone()[0] == len(names)
