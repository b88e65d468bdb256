"""Several short lists in one statement.

`(SELECT … ORDER BY … LIMIT n) UNION ALL (SELECT …)` is understood by PostgreSQL but not by SQLite, which takes no
ORDER BY inside a part. Both take a part wrapped as a table: `SELECT * FROM (SELECT … LIMIT n) AS s1 UNION ALL …`,
so each list still stops at its own limit and uses its own index.
"""

from datetime import UTC, datetime

from django.db import connections
from django.db.models.expressions import RawSQL
from django.utils.dateparse import parse_datetime


def first_column(querysets: list) -> list:
    """The first column of all rows of `querysets` (each limited, one column), asked in one statement, in no order."""
    return [row[0] for row in rows(querysets)]


def rows(querysets: list) -> list[tuple]:
    """All rows of `querysets` (each limited, with the same columns), asked in one statement, in no order."""
    if not querysets:
        return []
    asked = any_of(querysets)
    with connections[querysets[0].db].cursor() as cursor:
        cursor.execute(asked.sql, asked.params)
        return cursor.fetchall()


def any_of(querysets: list) -> RawSQL:
    """The first column of all rows of `querysets` (each limited, one column), for `pk__in`: no statement of its own."""
    parts, params = [], []
    for number, queryset in enumerate(querysets):
        sql, values = queryset.query.sql_with_params()
        parts.append(f"SELECT * FROM ({sql}) AS s{number}")
        params += values
    return RawSQL(" UNION ALL ".join(parts), params)


def moments(querysets: list) -> list[datetime]:
    """Like `first_column` for columns of times: aware datetimes, whatever the database hands out."""
    found = (parse_datetime(at) if isinstance(at, str) else at for at in first_column(querysets))
    return [at if at.tzinfo else at.replace(tzinfo=UTC) for at in found]
