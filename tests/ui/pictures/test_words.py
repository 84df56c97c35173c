"""What a picture says: labels, numbers, sentences for who listens, and filters as they could have been typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from bw_desktop.messages import Message
from bw_desktop.records.columns import Kind
from bw_desktop.records.pictures import Bar, By, Nothing, Others, Picture, Span
from bw_desktop.records.query import Condition, DateBetween
from bw_desktop.ui.pictures.words import PictureWords
from bw_desktop.ui.tables.filter_text import FilterReader
from tests.records.samples import Thing, thing
from tests.ui.pictures.made import BY_CHOICE, BY_MONTH, BY_STEP, BY_TEXT, MEAN, drawn, speech, words

PEOPLE = [thing(text="Sales", number=0.5, choice="at_risk") for _ in range(3)] + [
    thing(text="IT", number=0.25),
    thing(),
]


def labels(picture: Picture, rows: Sequence[Thing], language: str = "en") -> list[str]:
    one = drawn(picture, rows)
    return [words(one, language).label(bar) for bar in one.figures.bars]


def span(by: By, first: date, language: str = "en") -> tuple[PictureWords, Bar]:
    one = drawn(Picture("due", Message.of("picture-conversations-by-due"), "day", by), [thing(day=first)])
    return words(one, language), Bar(Span.of(by, first), 1, 1.0)


def test_labels_are_the_words_of_the_table() -> None:
    assert labels(BY_TEXT, PEOPLE) == ["Sales", "IT", "(empty)"]
    assert labels(BY_CHOICE, PEOPLE) == ["On track", "At risk", "(empty)"]
    assert labels(BY_STEP, PEOPLE)[:4] == ["0%", "1–24%", "25–49%", "50–74%"]
    assert labels(BY_STEP, PEOPLE, "de")[1:2] == ["1–24 %"]


def test_others_say_how_many_they_are() -> None:
    rows = [thing(text=letter) for letter in "abcdefghijklmnop"]
    assert labels(BY_TEXT, rows)[-1] == "4 others"
    assert labels(BY_TEXT, rows, "de")[-1] == "4 weitere"


@pytest.mark.parametrize(
    ("by", "language", "label", "short"),
    [
        (By.WEEK, "en", "Week from 3/2/2026", "3/2"),
        (By.WEEK, "de", "Woche ab 02.03.2026", "02.03."),
        (By.MONTH, "en", "March 2026", "Mar"),
        (By.MONTH, "de", "März 2026", "Mär"),
        (By.QUARTER, "en", "2026 Q1", "Q1"),
        (By.YEAR, "de", "2026", ""),
    ],
)
def test_spans_are_told_as_here(by: By, language: str, label: str, short: str) -> None:
    said, bar = span(by, date(2026, 3, 4), language)
    assert (said.label(bar), said.short(bar), said.year(bar)) == (label, short, "2026")


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("by", [By.WEEK, By.MONTH, By.QUARTER, By.YEAR])
def test_what_stands_in_the_filter_field_means_the_same_when_it_is_typed(by: By, language: str) -> None:
    said, bar = span(by, date(2026, 3, 4), language)
    assert typed(said, bar, Kind.DATE, language) == bar.meaning.condition


def typed(said: PictureWords, bar: Bar, kind: Kind, language: str = "en") -> Condition | None:
    spoken = speech(language)
    return FilterReader(spoken.locale, spoken.date_pattern).read(kind, said.typed(bar))


def test_steps_can_be_typed() -> None:
    one = drawn(BY_STEP, PEOPLE)
    said = words(one)
    assert [said.typed(bar) for bar in one.figures.bars[:3]] == ["<=0 %", "1..24 %", "25..49 %"]
    assert all(typed(said, bar, Kind.PERCENT) for bar in one.figures.bars if not isinstance(bar.meaning, Nothing))


def test_an_empty_date_is_asked_for_in_the_words_of_the_filter() -> None:
    one = drawn(BY_MONTH, [thing()])
    assert [words(one).typed(bar) for bar in one.figures.bars] == ["Is empty"]
    assert DateBetween() not in [bar.meaning.condition for bar in one.figures.bars]


def test_one_hears_label_number_and_share() -> None:
    one = drawn(BY_TEXT, PEOPLE)
    assert [words(one).spoken(bar) for bar in one.figures.bars] == [
        "Sales: 3 rows, 60%",
        "IT: 1 row, 20%",
        "(empty): 1 row, 20%",
    ]
    assert words(one, "de").spoken(one.figures.bars[0]) == "Sales: 3 Zeilen, 60 %"


def test_one_hears_which_bar_the_table_shows() -> None:
    one = drawn(BY_TEXT, PEOPLE, chosen=1)
    assert [words(one).spoken(bar).endswith("The table shows only these") for bar in one.figures.bars] == [
        False,
        True,
        False,
    ]
    assert words(one).whole == "Showing 1 of 5"


def test_means_are_told_with_the_rows_they_are_of() -> None:
    one = drawn(MEAN, PEOPLE)
    said = words(one)
    assert [said.number(bar) for bar in one.figures.bars] == ["50%", "25%", "–"]
    assert said.spoken(one.figures.bars[0]) == "Sales: 50%, from 3 rows"
    assert said.whole == "43.8% on average, over 5 rows"
    assert (said.column, said.measure) == ("Department", "Per cent")


def test_a_mean_of_nothing_says_so() -> None:
    assert words(drawn(MEAN, [thing(text="a")])).whole == "No value in the only row"


def test_the_chip_names_column_and_bar() -> None:
    one = drawn(BY_CHOICE, PEOPLE)
    assert [words(one).chip(bar) for bar in one.figures.bars][:2] == ["Status: On track", "Status: At risk"]


def test_others_are_a_filter_with_their_label(qapp: QApplication) -> None:
    one = drawn(BY_TEXT, [thing(text=letter) for letter in "abcdefghijklmnop"])
    last = one.figures.bars[-1]
    assert isinstance(last.meaning, Others)
    assert words(one).typed(last) == "4 others"
