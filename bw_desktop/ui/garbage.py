"""Holds back the collection of reference cycles while rows are made: each look at all of them would stop the window.

What was made is set apart from later collections, and freed by its references all the same (design.md).
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY_OBJECTS = 20_000
_working = 0


@contextmanager
def no_collections() -> Iterator[None]:
    """Around work that makes many objects. For the loop's thread alone, so that a plain count of such works will do."""
    global _working  # noqa: PLW0603 - the collector is one for the whole process
    _working += 1
    gc.disable()
    try:
        yield
    finally:
        _working -= 1
        if _working == 0:
            if gc.get_count()[0] > _MANY_OBJECTS:
                gc.freeze()
            gc.enable()


def set_apart() -> None:
    """Collects the cycles of what is new, and sets the rest apart: for work that goes on for long."""
    gc.collect(0)
    gc.freeze()
