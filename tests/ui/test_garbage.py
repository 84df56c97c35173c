"""Cycles are collected on the loop's thread only, and not while rows are made; rows are set apart."""

from __future__ import annotations

import asyncio
import gc
import threading
import weakref
from collections.abc import AsyncIterator

import pytest_asyncio

from bw_desktop.ui.garbage import Collector, no_collections, set_apart


class Knot:
    """Refers to itself: only a collection frees it."""

    def __init__(self) -> None:
        self.itself = self


class Witness(Knot):
    """Notes the thread that collected it."""

    def __init__(self, threads: list[int]) -> None:
        super().__init__()
        self._threads = threads

    def __del__(self) -> None:
        self._threads.append(threading.get_ident())


@pytest_asyncio.fixture
async def collector() -> AsyncIterator[Collector]:
    """A collector at work, and Python's own again afterwards."""
    found = Collector()
    found.start()
    yield found
    found.stop()
    gc.unfreeze()


def make_many() -> list[list[int]]:
    """More objects than Python's collector would let pass."""
    return [[number] for number in range(100_000)]


async def test_a_thread_that_makes_many_objects_collects_nothing_of_the_window(collector: Collector) -> None:
    threads: list[int] = []
    Witness(threads)
    kept = await asyncio.to_thread(make_many)
    assert threads == []
    for _ in range(3):
        collector.look()
    assert threads == [threading.get_ident()]
    assert len(kept) == 100_000


async def test_without_the_collector_the_thread_would_have(qapp: object) -> None:
    threads: list[int] = []
    Witness(threads)
    kept = await asyncio.to_thread(make_many)
    assert threads
    assert threads != [threading.get_ident()]
    assert len(kept) == 100_000


async def test_it_looks_by_itself_and_waits_while_rows_are_made(
    collector: Collector,
) -> None:
    threads: list[int] = []
    with no_collections():
        Witness(threads)
        kept = [[number] for number in range(2_000)]
        collector.look()
        assert threads == []
        set_apart()
    assert threads == [threading.get_ident()]
    Witness(threads)
    kept += make_many()
    for timer in collector._timers:
        timer.setInterval(10)
    for _ in range(100):
        await asyncio.sleep(0.02)
        if len(threads) > 1:
            break
    assert len(threads) == 2


async def test_while_rows_are_made_cycles_are_freed_all_the_same(collector: Collector) -> None:
    threads: list[int] = []
    with no_collections():
        Witness(threads)
        kept = [[number] for number in range(2_000)]
        for _ in range(100):
            await asyncio.sleep(0.02)
            if threads:
                break
        assert threads == [threading.get_ident()]
        assert all(one is not kept[0] for one in gc.get_objects())


def test_what_comes_at_a_stroke_is_set_apart_unseen() -> None:
    looked: list[str] = []
    with no_collections():
        kept = make_many()
        gc.callbacks.append(lambda phase, _: looked.append(phase))
        try:
            set_apart()
        finally:
            gc.callbacks.pop()
        assert looked == []
        assert all(one is not kept[0] for one in gc.get_objects())
        gc.unfreeze()


def test_python_collects_again_once_it_is_stopped(qapp: object) -> None:
    one = Collector()
    one.start()
    assert not gc.isenabled()
    with no_collections():
        pass
    assert not gc.isenabled()
    one.stop()
    gc.unfreeze()
    assert gc.isenabled()


def test_no_collection_runs_while_rows_are_made_and_again_afterwards() -> None:
    with no_collections():
        with no_collections():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_new_cycles_are_freed_and_what_stays_is_looked_at_no_more() -> None:
    with no_collections():
        gone = weakref.ref(Knot())
        kept = Knot()
        set_apart()
        assert gone() is None
        assert all(one is not kept for one in gc.get_objects())
        gc.unfreeze()
        assert any(one is kept for one in gc.get_objects())
