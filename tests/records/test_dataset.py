"""The laws of filtering, searching and sorting, held against oracles that are too simple to be wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.messages import Message
from bw_desktop.records.columns import Column, Kind
from bw_desktop.records.dataset import Dataset
from bw_desktop.records.folding import folded, natural
from bw_desktop.records.query import (
    Condition,
    Contains,
    DateBetween,
    Empty,
    Filter,
    NumberBetween,
    OneOf,
    Order,
    Query,
    predicate,
)
from tests.records.samples import COLUMNS, SPOKEN, Thing, speak, thing

short = st.text(alphabet="abÄ9 ", max_size=3)
numbers = st.integers(-3, 3) | st.floats(-3, 3, allow_nan=False)
days = st.dates(date(2026, 2, 26), date(2026, 3, 3))
things = st.builds(
    thing,
    text=st.none() | short,
    number=st.none() | numbers,
    day=st.none() | days,
    moment=st.none() | st.datetimes(datetime(2026, 2, 26), datetime(2026, 3, 3), timezones=st.just(UTC)),  # noqa: DTZ001
    flag=st.none() | st.booleans(),
    choice=st.none() | st.sampled_from("ab"),
    words=st.none() | st.lists(st.sampled_from("xyz"), max_size=2).map(tuple),
)
conditions: st.SearchStrategy[tuple[str, Condition]] = st.one_of(
    st.tuples(st.sampled_from([column.id for column in COLUMNS]), st.builds(Contains, short)),
    st.tuples(st.just("number"), st.builds(NumberBetween, st.none() | numbers, st.none() | numbers)),
    st.tuples(st.sampled_from(["day", "moment"]), st.builds(DateBetween, st.none() | days, st.none() | days)),
    st.tuples(st.sampled_from(["text", "choice"]), st.builds(OneOf, st.frozensets(st.none() | st.sampled_from("abÄ")))),
    st.tuples(st.just("words"), st.builds(OneOf, st.frozensets(st.none() | st.sampled_from("xyz")))),
    st.tuples(st.sampled_from([column.id for column in COLUMNS]), st.builds(Empty, st.booleans())),
)
filters = st.lists(conditions.map(lambda pair: Filter(*pair)), max_size=2).map(tuple)
orders = st.lists(st.builds(Order, st.sampled_from([column.id for column in COLUMNS]), st.booleans()), max_size=3)
queries = st.builds(Query, short, filters, orders.map(tuple))
rows = st.lists(things, max_size=12)


def dataset(items: list[Thing]) -> Dataset[Thing]:
    made = Dataset(COLUMNS, speak)
    made.append(items)
    return made


def naive_match(row: Thing, query: Query) -> bool:
    cells = {column.id: (column, column.read(row)) for column in COLUMNS}

    def holds(test: Filter) -> bool:
        column, value = cells[test.column]
        if isinstance(test.condition, Contains):
            return folded(test.condition.text) in folded(speak(column, value))
        return predicate(test.condition)(value)

    seen = [folded(speak(column, value)) for column, value in cells.values()]
    found = all(any(folded(word) in text for text in seen) for word in query.search.split())
    return found and all(holds(test) for test in query.filters)


def key(column: str, row: Thing) -> Any:
    """What a cell sorts by, or None for a blank."""
    value = getattr(row, column)
    if value in (None, "", ()):
        return None
    if column == "choice":
        return natural(SPOKEN[value])
    return natural(", ".join(value) if column == "words" else value) if column in ("text", "words") else value


@given(rows, queries)
def test_what_is_selected_is_what_a_naive_reader_finds(items: list[Thing], query: Query) -> None:
    selected = dataset(items).select(query)
    assert sorted(selected) == [index for index, row in enumerate(items) if naive_match(row, query)]


@given(rows, orders)
def test_sorting_is_total_stable_and_blanks_stand_last_both_ways(items: list[Thing], order: list[Order]) -> None:
    expected = list(range(len(items)))
    for one in reversed(order):
        filled = [index for index in expected if key(one.column, items[index]) is not None]
        blank = [index for index in expected if key(one.column, items[index]) is None]
        # Insertion by hand: equal ones keep their places in either direction.
        placed: list[int] = []
        for index in filled:
            mine = key(one.column, items[index])
            later = (
                place
                for place, other in enumerate(placed)
                if (key(one.column, items[other]) < mine if one.descending else key(one.column, items[other]) > mine)
            )
            placed.insert(next(later, len(placed)), index)
        expected = placed + blank
    assert dataset(items).select(Query(order=tuple(order))) == expected


@given(rows, queries)
def test_preparing_in_slices_changes_nothing(items: list[Thing], query: Query) -> None:
    prepared = dataset(items * 60)
    while not prepared.prepare(query, seconds=0.00001):
        pass
    assert prepared.prepare(query, seconds=0)
    assert prepared.select(query) == dataset(items * 60).select(query)


@given(st.lists(things, min_size=1, max_size=12), rows, orders)
def test_a_few_rows_that_come_later_stand_where_a_sort_of_all_puts_them(
    many: list[Thing], few: list[Thing], order: list[Order]
) -> None:
    grown, query = dataset(many * 250), Query(order=tuple(order))
    grown.select(query)
    grown.append(few)
    assert grown.select(query) == dataset(many * 250 + few).select(query)


@given(rows, rows, queries)
def test_rows_that_come_later_are_found_by_the_same_query(
    first: list[Thing], second: list[Thing], query: Query
) -> None:
    grown = dataset(first)
    grown.select(query)
    grown.append(second)
    assert grown.select(query) == dataset(first + second).select(query)
    unordered = replace(query, order=())
    assert grown.select(unordered, first=len(first)) == [
        index for index in grown.select(unordered) if index >= len(first)
    ]


@given(rows, queries, st.sampled_from([column.id for column in COLUMNS]))
def test_counts_add_up_most_frequent_first(items: list[Thing], query: Query, column: str) -> None:
    made = dataset(items)
    counts = made.counts(column, query)
    selected = made.select(query)
    assert list(counts.values()) == sorted(counts.values(), reverse=True)
    for value, count in counts.items():
        ticked = Query(query.search, (*query.filters, Filter(column, OneOf(frozenset({value})))))
        assert len(made.select(ticked)) <= count
    if column != "words":
        assert sum(counts.values()) == len(selected)


def test_choices_sort_and_search_by_what_they_are_called() -> None:
    made = dataset([thing(choice="a"), thing(choice="b")])
    assert made.select(Query(order=(Order("choice"),))) == [1, 0]
    assert made.select(Query(search="beta")) == [0]


def test_a_search_of_several_words_wants_all_of_them_anywhere() -> None:
    made = dataset([thing(text="Anna Ärnst", choice="b"), thing(text="Anna", choice="a")])
    assert made.select(Query(search="  arnst ALPHA ")) == [0]
    assert made.select(Query(search="anna")) == [0, 1]
    assert made.select(Query(search="annaarnst")) == []


def test_a_match_never_reaches_from_one_cell_into_the_next() -> None:
    made = dataset([thing(text="one", words=("two",))])
    assert made.select(Query(search="onetwo")) == []


def test_unknown_fields_are_searched_before_their_column_is_known() -> None:
    made = dataset([replace(thing(text="a"), extra=(None, "EMEA", 7))])
    assert made.select(Query(search="emea")) == [0]


def test_columns_that_appear_later_can_be_filtered_and_sorted() -> None:
    made = dataset([replace(thing(), extra=("b",)), replace(thing(), extra=("a",)), thing()])
    read: Callable[[Thing], Any] = lambda row: row.extra[0] if row.extra else None  # noqa: E731
    region = Column("extra.region", Message.of("r"), Kind.TEXT, read)
    assert made.add_columns([region, COLUMNS[0]]) == [region]
    assert made.add_columns([region]) == []
    assert made.select(Query(order=(Order("extra.region"),))) == [1, 0, 2]
    assert made.select(Query(filters=(Filter("extra.region", Contains("B")),))) == [0]
    assert made.column("extra.region") is region


def test_a_filter_on_a_column_not_known_hides_everything_an_order_does_nothing() -> None:
    made = dataset([thing(text="b"), thing(text="a")])
    assert made.select(Query(filters=(Filter("gone", Empty()),))) == []
    assert made.select(Query(order=(Order("gone"), Order("text")))) == [1, 0]
    assert made.prepare(Query(filters=(Filter("gone", Empty()),), order=(Order("gone"),)))
    with pytest.raises(KeyError):
        made.column("gone")


def test_the_values_of_a_column() -> None:
    assert dataset([thing(number=1), thing()]).values("number") == [1, None]
