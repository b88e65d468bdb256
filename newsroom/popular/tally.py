"""Reads on their way to the database: gathered in memory, written in batches, and counted once for each reader.

Readers leave nothing behind. To know a reload from a new reader, each process keeps for an hour a mark made of the
network, the browser's name and the story with a secret of its own; it is never written anywhere, and the secret, made
anew each day, dies with the process. A killed process loses the reads of the last seconds.
"""

import secrets
from collections import Counter, OrderedDict
from datetime import datetime, timedelta
from hashlib import blake2b
from threading import Lock

MARKS = 50_000  # kept at most; the oldest go first
AGAIN = timedelta(hours=1)  # before a reader's second look at a story counts
MOST = 30  # reads a minute from one network
MINUTE = timedelta(minutes=1)
PAUSE = timedelta(seconds=2)  # between two batches of one process
DAY = timedelta(days=1)


class Tally:
    """What one process has counted and not yet written."""

    def __init__(self):
        self.lock = Lock()
        self.reads: Counter[tuple[int, datetime]] = Counter()  # (story, hour) → reads
        self.marks: OrderedDict[bytes, datetime] = OrderedDict()  # when it was made
        self.networks: Counter[bytes] = Counter()
        self.secret, self.secret_since = secrets.token_bytes(16), None
        self.minute = self.written = None

    def add(self, article: int, network: str, agent: str, now: datetime) -> bool:
        """Count a read, unless this reader was counted for it within the hour or the network asks too often."""
        with self.lock:
            self._forget(now)
            where = self._mark(network)
            mark = self._mark(network, agent, article)
            if mark in self.marks or self.networks[where] >= MOST:
                return False
            self.networks[where] += 1
            self.marks[mark] = now
            self.reads[article, now.replace(minute=0, second=0, microsecond=0)] += 1
            return True

    def due(self, now: datetime) -> dict[tuple[int, datetime], int]:
        """What should be written now, taken out; nothing where the last batch is too young."""
        with self.lock:
            if not self.reads or (self.written and timedelta() <= now - self.written < PAUSE):
                return {}
            self.written, taken, self.reads = now, self.reads, Counter()
            return taken

    def give_back(self, taken: dict[tuple[int, datetime], int]) -> None:
        """The database was busy: these are for the next batch."""
        with self.lock:
            self.reads.update(taken)

    def _forget(self, now: datetime) -> None:
        """Drop what is too old to matter, and what is too much."""
        if self.secret_since is None or not timedelta() <= now - self.secret_since < DAY:
            self.secret, self.secret_since = secrets.token_bytes(16), now
            self.marks.clear()
        while self.marks and (len(self.marks) >= MARKS or now - next(iter(self.marks.values())) >= AGAIN):
            self.marks.popitem(last=False)
        if self.minute is None or not timedelta() <= now - self.minute < MINUTE:
            self.minute = now
            self.networks.clear()

    def _mark(self, *facts) -> bytes:
        return blake2b("\n".join(map(str, facts)).encode(errors="replace"), key=self.secret, digest_size=12).digest()
