"""Reads on their way to the database: gathered in memory, and counted once for each reader.

Readers leave nothing behind. To know a reload from a new reader, each process keeps for an hour a mark made of the
network, the browser's name and the story with a secret of its own; it is never written anywhere, not even to the cache,
whose files are a disk. The secret, made anew each day, dies with the process. So a reader may count once for each
process; that is the price of keeping nothing.
"""

import secrets
from collections import Counter, OrderedDict
from datetime import datetime, timedelta
from hashlib import blake2b
from threading import Lock

MARKS = 50_000  # kept at most; the oldest go first
WAITING = 10_000  # stories whose reads wait to be written, at most, should the database be away for long
MINUTE, AGAIN, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
A_MINUTE = 30  # reads that count from one network
OF_A_STORY = 30  # reads of one story that count from one network in an hour


class Limit:
    """How often each of many did something in a stretch of time; when that is over, counting begins anew."""

    def __init__(self, span: timedelta, most: int):
        self.span, self.most = span, most
        self.since, self.seen = None, Counter()

    def reached(self, mark: bytes, now: datetime) -> bool:
        """Whether there is no more room for this one."""
        if self.since is None or not timedelta() <= now - self.since < self.span or len(self.seen) >= MARKS:
            self.since, self.seen = now, Counter()
        return self.seen[mark] >= self.most


class Tally:
    """What one process has counted and not yet written. Any thread may call it."""

    def __init__(self):
        self.lock = Lock()
        self.reads: Counter[tuple[int, datetime]] = Counter()  # (story, hour) → reads
        self.marks: OrderedDict[bytes, datetime] = OrderedDict()  # when it was made
        self.networks, self.pushes = Limit(MINUTE, A_MINUTE), Limit(AGAIN, OF_A_STORY)
        self.secret, self.secret_since = secrets.token_bytes(16), None

    def add(self, article: int, network: str, agent: str, now: datetime) -> bool:
        """Count a read, unless this reader was counted for it within the hour or the network asks too often."""
        with self.lock:
            self._forget(now)
            where, push = self._mark(network), self._mark(network, article)
            reader = self._mark(network, article, agent)
            full = self.networks.reached(where, now) or self.pushes.reached(push, now) or len(self.reads) >= WAITING
            if full or reader in self.marks:
                return False
            self.networks.seen[where] += 1
            self.pushes.seen[push] += 1
            self.marks[reader] = now
            self.reads[article, now.replace(minute=0, second=0, microsecond=0)] += 1
            return True

    def take(self) -> dict[tuple[int, datetime], int]:
        """What is to be written, taken out."""
        with self.lock:
            taken, self.reads = self.reads, Counter()
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

    def _mark(self, *facts) -> bytes:
        return blake2b("\n".join(map(str, facts)).encode(errors="replace"), key=self.secret, digest_size=12).digest()
