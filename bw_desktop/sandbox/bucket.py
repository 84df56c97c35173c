"""The limit of requests a minute: a bucket that refills evenly and holds a tenth of a minute's worth."""

from __future__ import annotations

import time
from collections.abc import Callable


class Bucket:
    """`rate` is in requests a minute, None for no limit; `clock` counts seconds."""

    def __init__(self, rate: float | None, clock: Callable[[], float] = time.monotonic) -> None:
        self.rate = rate
        self._clock = clock
        self._size = max(1.0, (rate or 0) / 10)
        self._level = self._size
        self._filled = clock()

    def wait(self) -> float:
        """Takes one request out: 0 when there was one, else the seconds until there will be one."""
        if self.rate is None:
            return 0.0
        self._refill()
        if self._level >= 1:
            self._level -= 1
            return 0.0
        return (1 - self._level) * 60 / self.rate

    def level(self) -> float:
        """How many requests would be let in at once now."""
        self._refill()
        return self._level

    def _refill(self) -> None:
        now = self._clock()
        self._level = min(self._size, self._level + (now - self._filled) * (self.rate or 0) / 60)
        self._filled = now
