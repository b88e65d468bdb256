"""How far a long command is: a bar on a terminal, else a line now and then."""

import time

SECONDS = 10  # between two lines where there is no terminal
BAR = 30  # characters


class Progress:
    """Writes to `out`, a command's stderr, how much of `total` is done."""

    def __init__(self, out, total: int):
        self.out, self.total = out, total
        self._last, self._bar_shown = time.monotonic(), False

    def tell(self, done: int, words: str) -> None:
        """So many are done; `words` say more about it."""
        share = min(1, done / self.total) if self.total else 1
        if self.out.isatty():
            self.out.write(f"\r{'█' * round(share * BAR):<{BAR}} {share:4.0%}  {words}\x1b[K", ending="")
            self.out.flush()
            self._bar_shown = True
        elif time.monotonic() - self._last >= SECONDS:
            self._last = time.monotonic()
            self.out.write(f"{share:.0%}, {words}")

    def close(self) -> None:
        """Leave the bar where it is, on a line of its own."""
        if self._bar_shown:
            self.out.write("")
