"""Long work gives way where something says so, and loses nothing by it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bw_desktop.precedence import give_way, in_parts, let_first


@pytest.fixture
def waits() -> Iterator[list[str]]:
    """Each time work waited."""
    found: list[str] = []
    let_first(lambda: found.append("waited"))
    yield found
    let_first(None)


def test_where_there_is_no_window_nothing_waits() -> None:
    give_way()
    assert list(in_parts(range(5), 2)) == [0, 1, 2, 3, 4]


def test_work_waits_each_time_it_gives_way(waits: list[str]) -> None:
    give_way()
    give_way()
    assert len(waits) == 2


def test_items_are_all_there_and_the_window_goes_first_after_each_part(waits: list[str]) -> None:
    seen: list[tuple[int, int]] = [(item, len(waits)) for item in in_parts(range(7), 3)]
    assert seen == [(0, 0), (1, 0), (2, 0), (3, 1), (4, 1), (5, 1), (6, 2)]
    assert len(waits) == 2
