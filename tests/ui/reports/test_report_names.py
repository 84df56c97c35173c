"""The list of reports in the settings: renamed, removed, added, back to standard (row Q9)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from bw_desktop.records.report_runs import ReportChoice
from bw_desktop.ui.reports.report_names import ReportNames
from bw_desktop.ui.surroundings import Surroundings
from tests.ui.inspection import nameless
from tests.ui.surroundings_made import until

STANDARD = ("all_goals", "audit_logs")


@pytest.fixture
def used() -> list[tuple[ReportChoice, ...]]:
    return []


@pytest.fixture
def names(around: Surroundings, parent: QWidget, used: list[tuple[ReportChoice, ...]]) -> ReportNames:
    made = ReportNames(around.wording, (), STANDARD, used.append)
    made.setParent(parent)
    parent.show()
    return made


def titles(names: ReportNames) -> list[str]:
    fields = names.findChildren(QLineEdit)
    return [one.text() for one in fields if one.objectName().startswith("report-title-") and not one.isHidden()]


def press(names: ReportNames, name: str) -> None:
    button = next(one for one in names.findChildren(QAbstractButton, name) if not one.isHidden())
    button.click()


def rename(names: ReportNames, name: str, title: str) -> None:
    field = next(one for one in names.findChildren(QLineEdit, f"report-title-{name}") if not one.isHidden())
    field.setText(title)
    field.editingFinished.emit()


def test_the_standard_list_is_in_the_catalogues_words(names: ReportNames) -> None:
    assert titles(names) == ["All goals", "Audit log"]
    assert nameless(names) == []


def test_renamed_it_is_in_use_at_once_and_the_catalogues_word_is_none_of_the_users(
    names: ReportNames, used: list[tuple[ReportChoice, ...]]
) -> None:
    rename(names, "all_goals", "Our goals")
    assert used == [(ReportChoice("all_goals", "Our goals"), ReportChoice("audit_logs"))]
    rename(names, "all_goals", "All goals")
    assert used[-1] == (ReportChoice("all_goals"), ReportChoice("audit_logs"))


async def test_one_is_added_under_its_name_in_the_api(names: ReportNames, used: list[tuple[ReportChoice, ...]]) -> None:
    names.name.setText("goal_scores")
    names.title.setText("Scores")
    press(names, "report-add")
    assert used[-1][-1] == ReportChoice("goal_scores", "Scores")
    await until(lambda: titles(names) == ["All goals", "Audit log", "Scores"])
    assert names.name.text() == ""


@pytest.mark.parametrize(
    ("name", "words"),
    [("", "small letters"), ("All Goals", "small letters"), ("../x", "small"), ("all_goals", "already")],
)
def test_what_is_no_name_is_said(
    names: ReportNames, used: list[tuple[ReportChoice, ...]], name: str, words: str
) -> None:
    names.name.setText(name)
    press(names, "report-add")
    problem = names.findChild(QLabel, "report-name-problem")
    assert problem is not None
    assert words in problem.text()
    assert used == []


async def test_removed_down_to_the_last_one_and_back_to_standard(
    names: ReportNames, used: list[tuple[ReportChoice, ...]]
) -> None:
    press(names, "report-remove-all_goals")
    assert used == [(ReportChoice("audit_logs"),)]
    await until(lambda: titles(names) == ["Audit log"])
    last = next(one for one in names.findChildren(QAbstractButton, "report-remove-audit_logs") if not one.isHidden())
    assert not last.isEnabled()
    press(names, "report-standard")
    assert used[-1] == ()
    await until(lambda: titles(names) == ["All goals", "Audit log"])
