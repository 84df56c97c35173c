"""The numbers of a picture are those of the table: held against a count too simple to be wrong (row Q10)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.messages import Message
from bw_desktop.records.columns import Column, Kind
from bw_desktop.records.dataset import Dataset
from bw_desktop.records.figures import counted, figures, go_on
from bw_desktop.records.pictures import (
    STEPS,
    Arranged,
    Bar,
    By,
    Count,
    Figures,
    Mean,
    Measure,
    Nothing,
    Others,
    Picture,
    Share,
    Span,
    Step,
    Word,
    pictures_of,
)
from bw_desktop.records.query import Filter, NumberBetween, OneOf, Query, is_blank, predicate
from tests.records.samples import COLUMNS, Thing, speak, thing

TITLE = Message.of("picture")
texts = st.none() | st.text(alphabet="abÄ9 ", max_size=2)
shares = st.none() | st.sampled_from((-0.5, 0.0, 0.1, 0.25, 0.4999, 0.5, 0.75, 0.999, 1.0, 1.5, 1))
days = st.none() | st.dates(date(2020, 1, 1), date(2026, 12, 31))
moments = st.none() | st.datetimes(datetime(2026, 2, 26), datetime(2026, 5, 3), timezones=st.just(UTC))  # noqa: DTZ001
things = st.builds(
    thing,
    text=texts,
    number=shares,
    day=days,
    moment=moments,
    choice=st.none() | st.sampled_from("abc"),
    words=st.none() | st.lists(st.sampled_from("uvwxyz"), max_size=4).map(tuple),
)
measures: st.SearchStrategy[Measure] = st.one_of(
    st.just(Count()), st.just(Mean("number")), st.just(Share("choice", OneOf(frozenset("a"))))
)
pictures = st.one_of(
    st.builds(
        Picture,
        st.just("p"),
        st.just(TITLE),
        st.sampled_from(("text", "choice", "words", "flag")),
        measure=measures,
        arranged=st.sampled_from(Arranged),
        most=st.integers(1, 4),
    ),
    st.builds(
        Picture,
        st.just("p"),
        st.just(TITLE),
        st.sampled_from(("day", "moment")),
        st.sampled_from((By.WEEK, By.MONTH, By.QUARTER, By.YEAR)),
        measures,
        most=st.integers(2, 30),
    ),
    st.builds(Picture, st.just("p"), st.just(TITLE), st.just("number"), st.just(By.STEP), measures),
)


def dataset(items: Sequence[Thing]) -> Dataset[Thing]:
    made = Dataset((*COLUMNS[:5], CHOICE, COLUMNS[6]), speak)
    made.append(items)
    return made


CHOICE: Column[Thing] = Column(
    "choice", TITLE, Kind.CHOICE, lambda row: row.choice, choices={"b": TITLE, "a": TITLE, "never": TITLE}
)


def naive(measure: Measure, rows: Sequence[Thing]) -> float | None:
    match measure:
        case Mean():
            numbers = [row.number for row in rows if row.number is not None]
            return sum(numbers) / len(numbers) if numbers else None
        case Share():
            return sum(row.choice == "a" for row in rows) / len(rows) if rows else None
    return len(rows)


def made(picture: Picture, *items: Thing) -> Figures:
    return figures(picture, dataset(items), range(len(items)))


def labels(found: Figures) -> list[Any]:
    return [bar.meaning.value if isinstance(bar.meaning, Word) else bar.meaning for bar in found.bars]


@given(pictures, st.lists(things, max_size=30), st.data())
def test_each_bar_has_the_number_of_the_rows_its_click_shows(
    picture: Picture, items: list[Thing], data: st.DataObject
) -> None:
    table = dataset(items)
    shown = table.select(Query(search=data.draw(st.sampled_from(("", "a")))))
    found = figures(picture, table, shown)
    for bar in found.bars:
        clicked = set(table.select(Query(filters=(found.filter(bar),)))) & set(shown)
        rows = [items[index] for index in clicked]
        assert bar.rows == len(rows)
        assert bar.value == pytest.approx(naive(picture.measure, rows))
    assert found.whole == pytest.approx(naive(picture.measure, [items[index] for index in shown]))
    assert found.rows == len(shown)


@given(pictures.filter(lambda picture: picture.column != "words"), st.lists(things, max_size=30))
def test_every_row_is_in_one_bar(picture: Picture, items: list[Thing]) -> None:
    found = made(picture, *items)
    assert sum(bar.rows for bar in found.bars) == len(items)
    tests = [predicate(bar.meaning.condition) for bar in found.bars]
    for item in items:
        value = dataset([]).column(picture.column).read(item)
        assert sum(test(value) for test in tests) == 1


@given(pictures, st.lists(things, max_size=30))
def test_a_bar_is_found_again_by_what_its_click_asks(picture: Picture, items: list[Thing]) -> None:
    found = made(picture, *items)
    assert [found.bar_of(found.filter(bar).condition) for bar in found.bars] == list(found.bars)


@given(pictures, st.lists(things, max_size=20))
def test_counting_in_slices_gives_the_same(picture: Picture, items: list[Thing]) -> None:
    counting, found = counted(picture, dataset(items), range(len(items))), None
    while found is None:
        found = go_on(counting, seconds=0.0001)
    assert found == made(picture, *items)


def test_the_largest_stand_first_and_the_rest_is_one_bar() -> None:
    items = [thing(text=text) for text in "ccc" + "bbb" + "aa" + "def"] + [thing(), thing(text="")]
    found = made(Picture("p", TITLE, "text", most=3), *items)
    assert labels(found) == ["b", "c", "a", None, Others(frozenset("def"))]
    assert [bar.rows for bar in found.bars] == [3, 3, 2, 2, 3]


def test_a_single_other_gets_a_bar_of_its_own() -> None:
    assert labels(made(Picture("p", TITLE, "text", most=2), *(thing(text=text) for text in "aabc"))) == ["a", "b", "c"]


def test_choices_stand_in_their_order_also_those_without_a_row() -> None:
    found = made(Picture("p", TITLE, "choice"), thing(choice="a"), thing(choice="a"), thing(choice="new"), thing())
    assert labels(found) == ["b", "a", "never", "new", None]
    assert [bar.rows for bar in found.bars] == [0, 2, 0, 1, 1]


def test_a_row_with_several_words_counts_for_each_and_once_among_the_others() -> None:
    items = [thing(words=words) for words in (("x", "y"), ("x",), ("x", "x"), ("y", "u"), ("u", "v", "w"))]
    found = made(Picture("p", TITLE, "words", most=2), *items)
    assert labels(found) == ["x", "u", Others(frozenset("yvw"))]
    assert [bar.rows for bar in found.bars] == [3, 2, 3]


def test_ratings_of_numbers_and_words_stand_in_their_natural_order() -> None:
    items = [thing(text=text) for text in ("Goal 10", "Goal 9", "ärger", "Arg")]
    found = made(Picture("p", TITLE, "text", arranged=Arranged.NATURAL), *items)
    assert labels(found) == ["Arg", "ärger", "Goal 9", "Goal 10"]
    numbers = made(Picture("p", TITLE, "number", arranged=Arranged.NATURAL), *(thing(number=n) for n in (10, 9.5, 2)))
    assert labels(numbers) == [2, 9.5, 10]


def test_means_stand_with_the_highest_first_and_those_without_last() -> None:
    items = [thing(text="a", number=0.2), thing(text="b", number=0.6), thing(text="b", number=0.8), thing(text="c")]
    found = made(Picture("p", TITLE, "text", measure=Mean("number")), *items)
    assert [(label, bar.value) for label, bar in zip(labels(found), found.bars, strict=True)] == [
        ("b", pytest.approx(0.7)),
        ("a", 0.2),
        ("c", None),
    ]
    assert found.whole == pytest.approx(1.6 / 3)


def test_months_without_a_row_are_shown_between_others() -> None:
    items = [thing(day=date(2026, 1, 31)), thing(day=date(2026, 4, 1)), thing()]
    found = made(Picture("p", TITLE, "day", By.MONTH), *items)
    assert labels(found) == [*(Span(By.MONTH, date(2026, month, 1)) for month in (1, 2, 3, 4)), Nothing()]
    assert [bar.rows for bar in found.bars] == [1, 0, 0, 1, 1]


@pytest.mark.parametrize(
    ("last", "by"),
    [
        (date(2026, 3, 30), By.WEEK),
        (date(2026, 11, 30), By.MONTH),
        (date(2028, 11, 30), By.QUARTER),
        (date(2033, 1, 1), By.YEAR),
    ],
)
def test_spans_grow_until_they_are_few(last: date, by: By) -> None:
    found = made(Picture("p", TITLE, "day", By.WEEK, most=14), thing(day=date(2026, 1, 1)), thing(day=last))
    assert {bar.meaning.by for bar in found.bars if isinstance(bar.meaning, Span)} == {by}
    assert len(found.bars) <= 15


def test_a_day_typed_wrong_gives_no_thousands_of_empty_years() -> None:
    items = [thing(day=date(1026, 1, 1)), thing(day=date(2026, 1, 1)), thing(day=date.max), thing(day=date.min)]
    found = made(Picture("p", TITLE, "day", By.WEEK), *items)
    assert [bar.rows for bar in found.bars] == [1, 1, 1, 1]


@given(days.filter(bool), st.sampled_from((By.WEEK, By.MONTH, By.QUARTER, By.YEAR)))
def test_a_day_lies_in_its_span_and_not_in_the_next(day: date, by: By) -> None:
    span = Span.of(by, day)
    assert span.first <= day <= span.last
    assert span.following is not None
    assert Span.of(by, span.last) == span
    assert Span.of(by, span.following.first) == span.following
    assert (span.following.first - span.last).days == 1


@given(st.floats(allow_nan=False))
def test_every_number_lies_in_one_step(number: float) -> None:
    assert sum(predicate(step.condition)(number) for step in STEPS) == 1
    assert Step(None, 0.0).condition == NumberBetween(None, 0.0)


def test_counting_pauses_again_and_again() -> None:
    table = dataset([thing(text=f"t{number % 900}", number=number / 1e5) for number in range(100_000)])
    counting = counted(Picture("p", TITLE, "text", measure=Mean("number")), table, range(100_000))
    assert sum(1 for _ in counting) >= 25


def test_an_empty_cell_is_asked_for_as_such() -> None:
    found = made(Picture("p", TITLE, "text"), thing())
    assert found.bars == (Bar(Word(None), 1, 1.0),)
    assert found.filter(found.bars[0]) == Filter("text", OneOf(frozenset((None,))))
    assert is_blank(None)


def test_there_is_a_picture_of_each_column_of_a_kind() -> None:
    every = Picture("ratings", TITLE, each=Kind.NUMBER, arranged=Arranged.NATURAL)
    found = pictures_of((every, Picture("gone", TITLE, "not known"), Picture("text", TITLE, "text")), COLUMNS)
    assert [(one.id, one.column) for one in found] == [("ratings-number", "number"), ("text", "text")]
    assert found[0].title == Message.of("picture", column=COLUMNS[1].title)


def test_a_column_found_by_its_kind_tells_nothing_where_each_row_has_another_text() -> None:
    summary, same = [thing(text=f"text {number}") for number in range(60)], [thing(text="same")] * 60
    every = Picture("p", TITLE, "text", each=Kind.TEXT)
    assert not made(every, *summary).tells
    assert made(every, *summary, *same).tells
    assert made(Picture("p", TITLE, "text"), *summary).tells


def test_a_picture_is_of_one_state_of_the_table() -> None:
    table = dataset([thing(text="a")] * 9_000)
    counting = counted(Picture("p", TITLE, "text"), table, range(9_000))
    next(counting)
    table.append([thing(text="b")] * 10)
    found = None
    while found is None:
        found = go_on(counting)
    assert [(bar.meaning, bar.rows) for bar in found.bars] == [(Word("a"), 9_000)]
