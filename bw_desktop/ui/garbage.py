"""Decides when Python collects reference cycles: on the loop's thread only, and little by little while rows are made.

A cycle may hold a Qt object, and those may be destroyed on the window's thread alone; Python by itself collects in
whichever thread makes the next object. What was made in bulk is set apart from later collections, each look at which
would stop the window, and freed by its references all the same (design.md).
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

_MANY_OBJECTS = 20_000
_BETWEEN_LOOKS, _WHILE_ROWS_ARE_MADE = 1000, 50  # milliseconds
_working = 0


class Collector(QObject):
    """Collects in Python's stead from `start` to `stop`, by the same thresholds, each second on its own thread.

    What is made in bulk is looked at once and soon: the time that takes grows with what has gathered.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timers = [QTimer(self), QTimer(self)]
        for timer, interval, do in zip(
            self._timers,
            (_BETWEEN_LOOKS, _WHILE_ROWS_ARE_MADE),
            (self.look, self.set_new_apart),
            strict=True,
        ):
            timer.setInterval(interval)
            timer.timeout.connect(do)

    def start(self) -> None:
        """Takes over; what the start of the program made stays until its end, and is looked at no more."""
        gc.disable()
        gc.freeze()
        for timer in self._timers:
            timer.start()

    def stop(self) -> None:
        """Leaves collecting to Python again."""
        for timer in self._timers:
            timer.stop()
        gc.enable()

    def look(self) -> None:
        """Collects the oldest generation that is due."""
        if _working:
            return
        due = [age for age, made in enumerate(gc.get_count()) if made > gc.get_threshold()[age] > 0]
        if due:
            gc.collect(due[-1])

    def set_new_apart(self) -> None:
        """Sets apart what was made since, while rows are made."""
        if _working and gc.get_count()[0] > gc.get_threshold()[0]:
            set_apart()


@contextmanager
def no_collections() -> Iterator[None]:
    """Around work that makes many objects. For the loop's thread alone, so that a plain count of such works will do."""
    global _working  # noqa: PLW0603 - the collector is one for the whole process
    _working += 1
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        _working -= 1
        if _working == 0 and gc.get_count()[0] > _MANY_OBJECTS:
            gc.freeze()
        if was_enabled:
            gc.enable()


def set_apart() -> None:
    """Collects the cycles of what is new, and sets the rest apart: for work that goes on for long.

    A page of answers makes a hundred thousand objects at a stroke and no cycle. To look through so many would stop the
    window for 100 ms: they are set apart unseen.
    """
    if gc.get_count()[0] <= _MANY_OBJECTS:
        gc.collect(0)
    gc.freeze()
