"""Several short lists in one statement.

`(SELECT … ORDER BY … LIMIT n) UNION ALL (SELECT …)` is understood by PostgreSQL but not by SQLite, which takes no
ORDER BY inside a part. Both take a part wrapped as a table: `SELECT * FROM (SELECT … LIMIT n) AS s1 UNION ALL …`,
so each list still stops at its own limit and uses its own index.
"""

from datetime import UTC, datetime

from django.db import connections
from django.utils.dateparse import parse_datetime


def first_column(querysets: list) -> list:
    """The first column of all rows of `querysets` (each limited, one column), asked in one statement, in no order."""
    parts, params = [], []
    for number, queryset in enumerate(querysets):
        sql, values = queryset.query.sql_with_params()
        parts.append(f"SELECT * FROM ({sql}) AS s{number}")
        params += values
    if not parts:
        return []
    with connections[querysets[0].db].cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), params)
        return [row[0] for row in cursor.fetchall()]


def moments(querysets: list) -> list[datetime]:
    """Like `first_column` for columns of times: aware datetimes, whatever the database hands out."""
    found = (parse_datetime(at) if isinstance(at, str) else at for at in first_column(querysets))
    return [at if at.tzinfo else at.replace(tzinfo=UTC) for at in found]
