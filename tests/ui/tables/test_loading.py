"""Loading: honest about how far it is, stopped at once, errors told (rows B7, B11, B12)."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from bw_desktop.errors import NotAllowed
from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.messages import Message
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.loading import Loader, Progress
from tests.ui.surroundings_made import until


class Sink:
    """Takes rows."""

    def __init__(self) -> None:
        self.rows: list[Any] = []
        self.settled = 0

    def clear(self) -> None:
        self.rows.clear()

    def take(self, rows: Sequence[Any], columns: Sequence[Any] = ()) -> None:
        self.rows.extend(rows)

    def settle(self) -> None:
        self.settled += 1


@pytest.fixture
def sink() -> Sink:
    return Sink()


@pytest.fixture
def loader(sink: Sink, around: Surroundings, parent: QWidget) -> Loader:
    return Loader(sink, around.runner, parent)


async def two_batches() -> AsyncIterator[Batch[Any]]:
    yield Batch((), Facts(stage=Message.of("lookup-people-first")))
    yield Batch((1, 2), Facts(3))
    yield Batch((3,), Facts(3))


async def never() -> AsyncIterator[Batch[Any]]:
    yield Batch((1,), Facts(None))
    await asyncio.sleep(3600)


async def test_it_loads_to_the_end_and_says_so(loader: Loader, sink: Sink) -> None:
    told: list[tuple[Progress, int]] = []
    loader.changed.connect(lambda: told.append((loader.progress, loader.count)))
    loader.start(two_batches)
    assert loader.is_loading
    await until(lambda: loader.is_whole)
    assert sink.rows == [1, 2, 3]
    assert sink.settled == 1
    assert told[0] == (Progress.LOADING, 0)
    assert told[-1] == (Progress.COMPLETE, 3)
    assert loader.facts.total == 3
    assert loader.since is not None


async def test_stop_takes_effect_at_once_even_when_no_byte_has_arrived(loader: Loader, sink: Sink) -> None:
    loader.start(never)
    await until(lambda: sink.rows == [1])
    began = time.monotonic()
    loader.stop()
    assert loader.progress is Progress.STOPPED
    assert time.monotonic() - began < 0.1
    assert not loader.is_whole
    loader.stop()
    await asyncio.sleep(0)
    assert sink.rows == [1]


async def test_an_error_is_kept_with_what_had_arrived(loader: Loader, sink: Sink) -> None:
    async def refused() -> AsyncIterator[Batch[Any]]:
        yield Batch((1,), Facts(9))
        raise NotAllowed

    loader.start(refused)
    await until(lambda: loader.progress is Progress.FAILED)
    failed = loader.error
    assert isinstance(failed, NotAllowed)
    assert sink.rows == [1]
    loader.start(two_batches)
    assert loader.error is None
    await until(lambda: loader.is_whole)


async def test_loading_anew_ends_what_was_still_loading(loader: Loader, sink: Sink) -> None:
    loader.start(never)
    await asyncio.sleep(0.01)
    loader.start(two_batches)
    await until(lambda: loader.is_whole)
    assert sink.rows == [1, 2, 3]


async def refused() -> AsyncIterator[Batch[Any]]:
    yield Batch((), Facts(stage=Message.of("lookup-people-first")))
    raise NotAllowed


async def nothing() -> AsyncIterator[Batch[Any]]:
    yield Batch((), Facts(0))


async def test_a_refresh_that_fails_leaves_what_was_there_and_says_why(loader: Loader, sink: Sink) -> None:
    loader.start(two_batches)
    await until(lambda: loader.is_whole)
    since, facts = loader.since, loader.facts
    loader.refresh(refused)
    assert (loader.progress, loader.count, sink.rows) == (Progress.LOADING, 3, [1, 2, 3])
    await until(lambda: not loader.is_loading)
    assert isinstance(loader.error, NotAllowed)
    assert (loader.progress, loader.since, loader.facts) == (Progress.COMPLETE, since, facts)
    assert (loader.count, sink.rows) == (3, [1, 2, 3])


async def test_a_refresh_that_is_stopped_before_a_row_came_leaves_what_was_there(loader: Loader, sink: Sink) -> None:
    loader.start(two_batches)
    await until(lambda: loader.is_whole)

    async def silent() -> AsyncIterator[Batch[Any]]:
        await asyncio.sleep(3600)
        yield Batch((), Facts())

    loader.refresh(silent)
    await asyncio.sleep(0)
    loader.stop()
    assert (loader.progress, loader.count, sink.rows) == (Progress.COMPLETE, 3, [1, 2, 3])


async def test_new_rows_take_the_place_of_the_earlier_ones(loader: Loader, sink: Sink) -> None:
    loader.start(two_batches)
    await until(lambda: loader.is_whole)
    before = loader.since
    loader.refresh(two_batches)
    await until(lambda: loader.is_whole)
    assert (loader.count, sink.rows) == (3, [1, 2, 3])
    assert before is not None
    assert loader.since is not None
    assert loader.since > before


async def test_a_refresh_that_finds_nothing_any_more_empties_the_table(loader: Loader, sink: Sink) -> None:
    loader.start(two_batches)
    await until(lambda: loader.is_whole)
    loader.refresh(nothing)
    await until(lambda: loader.is_whole)
    assert (loader.count, sink.rows) == (0, [])
