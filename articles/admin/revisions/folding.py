"""Many small saves of one person fold under the newest of them, so that a history can be read. Pure."""

from datetime import timedelta

WINDOW = timedelta(minutes=10)


def fold(revisions: list, marked) -> list[tuple]:
    """Pairs (revision, earlier saves folded under it) of `revisions`, newest first; `marked`: ids that readers saw.

    A save folds under a newer one of the same person within ten minutes, unless it has a note or went live.
    """
    folded: list[tuple] = []
    for row in revisions:
        if folded and _folds(row, folded[-1][0], marked):
            folded[-1][1].append(row)
        else:
            folded.append((row, []))
    return folded


def _folds(row, newest, marked) -> bool:
    small = row.verb == newest.verb == "save" and not row.why and row.pk not in marked
    return small and row.by_id == newest.by_id and newest.saved - row.saved <= WINDOW
