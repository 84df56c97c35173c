"""The bars of a picture: lengths in proportion, the table's colours and shapes, and what a list view is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from bw_desktop.ui.pictures.bars import BarsModel, State
from tests.records.samples import thing
from tests.ui.pictures.made import BY_CHOICE, BY_MONTH, BY_TEXT, MEAN, bars


def test_lengths_are_in_proportion_to_the_longest() -> None:
    made = bars(BY_TEXT, [thing(text=letter) for letter in "aaaabbc"])
    assert [bar.length for bar in made] == [1.0, 0.5, 0.25]


def test_shares_are_in_proportion_to_the_whole() -> None:
    made = bars(MEAN, [thing(text="a", number=0.5), thing(text="b", number=0.1), thing(text="c", number=1.5)])
    assert [bar.length for bar in made] == [1.0, 0.5, 0.1]
    assert [bar.is_broken for bar in made] == [True, False, False]


def test_many_others_do_not_make_the_rest_small() -> None:
    rows = [thing(text=letter) for letter in "aabbcdefghijklmnopqrstuvwxyz"]
    made = bars(BY_TEXT, rows)
    assert (made[0].length, made[-1].length, made[-1].is_broken) == (1.0, 1.0, True)
    assert made[-1].number == "14"


def test_others_that_are_a_little_longer_are_the_measure() -> None:
    rows = [thing(text=letter) for letter in "aaaabbccddeeffgghhiijjkkllmnopq"]
    made = bars(BY_TEXT, rows)
    assert (made[0].length, made[-1].length, made[-1].is_broken) == (0.8, 1.0, False)


def test_a_status_has_the_colour_and_shape_it_has_in_the_table() -> None:
    made = bars(BY_CHOICE, [thing(choice="at_risk"), thing(choice="on_track"), thing(choice="new"), thing()])
    assert [(bar.label, bar.tint, bar.icon) for bar in made] == [
        ("On track", "good", "on-track"),
        ("At risk", "look", "at-risk"),
        ("new", "accent", ""),
        ("(empty)", "edge", ""),
    ]


def test_a_text_that_happens_to_be_a_status_is_none() -> None:
    assert [(bar.tint, bar.icon) for bar in bars(BY_TEXT, [thing(text="active")])] == [("accent", "")]


def test_the_others_are_left_out_while_one_is_chosen() -> None:
    made = bars(BY_TEXT, [thing(text=letter) for letter in "aab"], chosen=1)
    assert [bar.state for bar in made] == [State.LEFT_OUT, State.CHOSEN]


def test_nothing_to_measure_has_no_length() -> None:
    assert [(bar.length, bar.number) for bar in bars(MEAN, [thing(text="a")])] == [(0.0, "–")]
    assert bars(BY_MONTH, []) == []


@pytest.fixture
def owner() -> QObject:
    return QObject()


def test_the_model_obeys_qts_rules_and_speaks(owner: QObject) -> None:
    model = BarsModel(owner)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(bars(BY_TEXT, [thing(text="Sales"), thing(text="Sales")]))
    index = model.index(0)
    assert index.data() == "Sales"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Sales: 2 rows, 100%"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Sales: 2"


def test_the_same_bars_with_other_numbers_stay_where_they_are(owner: QObject) -> None:
    model = BarsModel(owner)
    model.show(bars(BY_TEXT, [thing(text="a")]))
    resets, changes = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    model.show(bars(BY_TEXT, [thing(text="a"), thing(text="a")]))
    assert (resets.count(), changes.count()) == (0, 1)
    model.show(bars(BY_TEXT, [thing(text="b")]))
    assert resets.count() == 1
