"""Lets the window go first: long work in a thread gives way, every few milliseconds, while the window has to do.

Each call into Qt lets go of the interpreter and has to wait for it again. Beside a thread that computes, a page of a
table, which is three thousand such calls, would take a second to be painted (measured).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

ItemT = TypeVar("ItemT")
_A_FEW = 1000
"""Cheap items: a thousand take a few milliseconds."""


def _at_once() -> None:
    """Where there is no window nothing waits."""


_wait: Callable[[], None] = _at_once


def give_way() -> None:
    """Waits a moment if the window is at work. To be called between slices of long work."""
    _wait()


def in_parts(items: Iterable[ItemT], size: int = _A_FEW) -> Iterator[ItemT]:
    """The items; after each so many of them the window goes first."""
    for number, item in enumerate(items, 1):
        yield item
        if number % size == 0:
            _wait()


def let_first(wait: Callable[[], None] | None) -> None:
    """Says how long work waits: `wait` returns once the window is done, and at once on the window's own thread."""
    global _wait  # noqa: PLW0603 - the process has one window's thread
    _wait = wait or _at_once
