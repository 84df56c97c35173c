"""What many rows have in common is kept once, and reads as it would alone."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records import values
from bw_desktop.records.pool import Pool

anything: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(max_size=4),
    st.dates().map(str),
    st.dates(),
    st.just([]),
    st.just({}),
)


@given(st.lists(anything))
def test_the_pool_reads_as_the_parsers_do(sent: list[Any]) -> None:
    pool = Pool()
    assert [pool.text(value) for value in sent] == [values.text(value) for value in sent]
    assert [pool.calendar_date(value) for value in sent] == [values.calendar_date(value) for value in sent]


@given(st.lists(st.one_of(anything, st.text("ab; ", max_size=6))))
def test_names_and_numbers_read_as_the_parsers_do(sent: list[Any]) -> None:
    pool = Pool()
    assert [pool.names(value) for value in sent] == [values.names(value) for value in sent]
    numbers = [values.number(value) for value in sent]
    assert [pool.number(number) for number in numbers] == numbers
    texts = [values.text(value) for value in sent]
    assert [pool.lately(text) for text in texts] == texts


def test_what_rows_near_each_other_share_is_kept_once_and_only_for_a_while() -> None:
    pool = Pool()
    parent, again = (pool.lately(f"Grow {word}") for word in ("sales", "sales"))
    assert parent is again
    for number in range(5000):
        pool.lately(str(number))
    assert pool.lately(f"Grow {'sales'}") == parent
    assert len(pool._lately) <= 5000


def test_a_path_and_names_of_one_text_are_two_things() -> None:
    pool = Pool()
    assert pool.path("Sales; Service") == ("Sales; Service",)
    assert pool.names("Sales; Service") == ("Sales", "Service")


def test_texts_and_dates_are_kept_once() -> None:
    pool = Pool()
    first, second = (pool.text(f"Finance {word}") for word in ("Manager", "Manager"))
    assert first is second
    earlier, later = (pool.calendar_date(f"2026-03-{day:02}") for day in (1, 1))
    assert earlier is later
    assert earlier == date(2026, 3, 1)


def test_what_is_no_date_stays_none() -> None:
    pool = Pool()
    assert [pool.calendar_date(value) for value in ("soon", "soon", "")] == [None, None, None]


def test_paths_of_one_step() -> None:
    pool = Pool()
    assert pool.path("Finance") == ("Finance",)
    assert pool.path("Finance") is pool.path("Finance")
    assert pool.path(None) == pool.path("") == ()
