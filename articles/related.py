"""Which stories are related to one: a pure ranking of the newest of its top section, asked with one query."""

from articles.models import Edition

AMONG = 24  # the newest stories of the top section, of which the nearest are shown
COLUMNS = ("article_id", "section_id", "kind", "tags", "card_html")


def cards_near(edition: Edition, now, count: int = 4) -> list[str]:
    """The cards of the `count` live stories nearest to `edition`, nearest first. One query, by index."""
    newest = Edition.objects.live(now).newest(now).filter(top_section=edition.top_section_id)
    rows = newest.exclude(article=edition.article_id).exclude(kind="sponsored").only(*COLUMNS)[:AMONG]
    return [row.card_html for row in nearest(edition, list(rows))[:count]]


def nearest(edition: Edition, rows: list[Edition]) -> list[Edition]:
    """`rows` by how many tags they share with `edition`, then those of its own section; else in their order."""
    mine = {tag["tag"] for tag in edition.tags}

    def distance(row: Edition) -> tuple[int, bool]:
        return -len(mine & {tag["tag"] for tag in row.tags}), row.section_id != edition.section_id

    return sorted(rows, key=distance)
