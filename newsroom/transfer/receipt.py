"""What the operator sees of a run: a line for each failure and warning, progress, and the receipt at the end."""

import time
from collections import Counter

SECONDS = 10  # between two lines of progress where there is no terminal
BAR = 30  # characters
COUNTED = ("created", "updated", "skipped", "kept", "failed", "warnings")


class Receipt:
    """Counts, and writes to `out` (stderr) as it goes. A place is (file as it was given, line number)."""

    def __init__(self, out):
        self.out = out
        self.counts = Counter()
        self._said: set[str] = set()
        self._begun = self._last = time.monotonic()
        self._bar_shown = False

    def failure(self, place, field: str, reason: str) -> None:
        """One record that was not taken in."""
        self.counts["failed"] += 1
        self._line(f"{_at(place)} {field or 'record'}: {_flat(reason)}")

    def warning(self, place, field: str, text: str, *, once: bool = False) -> None:
        """Something done beyond the record; with `once`, not again for the same text."""
        text = _flat(text)
        if once and text in self._said:
            return
        if once:
            self._said.add(text)
        self.counts["warnings"] += 1
        self._line(f"{_at(place)} {field}: warning: {text}")

    def unreadable(self, path, reason: str) -> None:
        """A file that cannot be read, or not to its end."""
        self._line(f"{path}: cannot be read: {_flat(reason)}")

    def progress(self, share: float, place) -> None:
        """Tell how far the run is: a bar on a terminal, else a line now and then."""
        now = time.monotonic()
        done = sum(self.counts[name] for name in COUNTED if name != "warnings")
        rate = done / max(now - self._begun, 0.001)
        if self.out.isatty():
            filled = "█" * round(share * BAR)
            self.out.write(f"\r{filled:<{BAR}} {share:4.0%}  {done:,} stories, {rate:,.0f}/s\x1b[K", ending="")
            self.out.flush()
            self._bar_shown = True
        elif now - self._last >= SECONDS:
            self._last = now
            self._line(f"{place[0]}: {share:.0%}, {done:,} stories, {rate:,.0f} a second")

    def last_line(self, run: int) -> str:
        """The receipt, in exactly the words of the contract."""
        return f"run {run}: " + ", ".join(f"{name} {self.counts[name]}" for name in COUNTED)

    def close(self) -> None:
        """Leave the bar where it is, on a line of its own."""
        if self._bar_shown:
            self.out.write("")
            self._bar_shown = False

    def _line(self, text: str) -> None:
        if self._bar_shown:
            self.out.write("\r\x1b[K", ending="")
        self.out.write(text)


def _at(place) -> str:
    return f"{place[0]}:{place[1]}:"


def _flat(text: str) -> str:
    return " ".join(str(text).split())
