"""Cells are read by the kind of their field; what is tidied or unclear is said (rows D4, F6)."""

# ruff: noqa: DTZ001  a workbook's dates have no time zone

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import GOALS, DateOrder, Severity
from bw_desktop.upload.cells import Context, Reading, read_cell, shown
from bw_desktop.upload.numbers import Scale

DMY = Context(DateOrder.DMY)


def read(field: str, cell: CellValue, context: Context = DMY) -> Reading:
    return read_cell(GOALS.fields[field], cell, context)


@pytest.mark.parametrize(
    ("field", "cell", "value"),
    [
        ("name", "Sell more", "Sell more"),
        ("name", 2027.0, "2027"),
        ("description", "One\nTwo", "One\nTwo"),
        ("start_date", date(2027, 1, 2), date(2027, 1, 2)),
        ("start_date", datetime(2027, 1, 2), date(2027, 1, 2)),
        ("metric_target", 12.5, 12.5),
        ("metric_target", 0.0, 0.0),
        ("progress", 50.0, 50.0),
        ("private", True, True),
        ("private", "nein", False),
        ("private", "X", True),
        ("private", 0.0, False),
        ("owner_email", "a.b@example.co.uk", "a.b@example.co.uk"),
        ("owner_employee_id", "000123", "000123"),
        ("owner_employee_id", 123.0, "123"),
        ("goal_id", 12084804, "12084804"),
        ("parent", 12.0, "12"),
        ("parent", "Sell more", "Sell more"),
        ("categories", "Growth; People", ("Growth", "People")),
        ("categories", "Growth", ("Growth",)),
        ("type", "KEY RESULT", "milestone"),
        ("type", "Ziel", "goal"),
        ("type", "Résultat clé", "milestone"),
    ],
)
def test_what_is_right_is_taken_as_it_stands(field: str, cell: CellValue, value: object) -> None:
    assert read(field, cell) == Reading(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("field", [field.id for field in GOALS.fields])
@pytest.mark.parametrize("cell", [None, "", "  \t "])
def test_blank_is_none_for_every_field(field: str, cell: CellValue) -> None:
    assert read(field, cell) == Reading(None)


@pytest.mark.parametrize(
    ("field", "cell", "value", "code"),
    [
        ("name", "  Sell\u00a0more\n now ", "Sell more now", "trimmed"),
        ("name", date(2027, 1, 2), "2027-01-02", "as-text"),
        ("description", " One\r\nTwo ", "One\nTwo", "trimmed"),
        ("start_date", "02.01.2027", date(2027, 1, 2), "date"),
        ("start_date", datetime(2027, 1, 2, 23, 30), date(2027, 1, 2), "date"),
        ("metric_target", "1.234,5", 1234.5, "number"),
        ("progress", "50 %", 50.0, "number"),
        ("owner_email", " Jo <jo@example.com>", "jo@example.com", "trimmed"),
        ("owner_email", "mailto:jo@example.com", "jo@example.com", "trimmed"),
        ("owner_employee_id", "'000123", "000123", "trimmed"),
        ("categories", "Growth ;; growth", ("Growth", "growth"), "list"),
    ],
)
def test_what_is_tidied_is_told_with_both_values(field: str, cell: CellValue, value: object, code: str) -> None:
    reading = read(field, cell)
    assert (reading.value, reading.code, reading.severity) == (value, f"upload-tidied-{code}", Severity.TIDIED)
    assert set(reading.arguments) == {"value", "now"}


@pytest.mark.parametrize(
    ("field", "cell", "code"),
    [
        ("start_date", "31.02.2027", "date-unreadable"),
        ("start_date", "04/13/2027", "date-other-order"),
        ("start_date", 46023.0, "date-is-number"),
        ("start_date", 7.0, "date-unreadable"),
        ("start_date", time(9, 0), "date-unreadable"),
        ("metric_target", "ten", "number-unreadable"),
        ("metric_target", True, "number-unreadable"),
        ("metric_target", "1,234", "number-unclear"),
        ("progress", 101.0, "progress-range"),
        ("progress", -1.0, "progress-range"),
        ("progress", "half", "number-unreadable"),
        ("private", "perhaps", "yes-no-unknown"),
        ("private", 7.0, "yes-no-unknown"),
        ("owner_email", "jo@example", "email-unreadable"),
        ("owner_email", "jo@example.com; anna@example.com", "email-unreadable"),
        ("owner_email", 5.0, "email-unreadable"),
        ("goal_id", 1.5, "id-unreadable"),
        ("goal_id", 1234567890123456.0, "id-rounded"),
        ("type", "epic", "choice-unknown"),
    ],
)
def test_what_cannot_be_read_stops_the_row(field: str, cell: CellValue, code: str) -> None:
    reading = read(field, cell)
    assert (reading.value, reading.code, reading.severity) == (None, f"upload-{code}", Severity.STOP)


def test_an_undecided_date_offers_both_days() -> None:
    reading = read("start_date", "03.04.2027", Context())
    assert (reading.code, reading.suggestions) == ("upload-date-order-unknown", ("2027-04-03", "2027-03-04"))


def test_a_day_number_offers_the_day() -> None:
    assert read("start_date", 46388.0).suggestions == ("2027-01-01",)


@pytest.mark.parametrize(
    ("scale", "cell", "value", "code"),
    [
        (Scale.PERCENT, 1.0, 1.0, ""),
        (Scale.FRACTION, 0.5, 50.0, "upload-tidied-fraction"),
        (Scale.FRACTION, 1.0, 100.0, "upload-tidied-fraction"),
        (Scale.FRACTION, 0.0, 0.0, ""),
        (Scale.FRACTION, "0,5 %", 0.5, "upload-tidied-number"),
        (Scale.UNCLEAR, 0.5, None, "upload-progress-unclear"),
        (Scale.UNCLEAR, 50.0, 50.0, ""),
    ],
)
def test_progress_is_read_by_the_scale_of_its_column(
    scale: Scale, cell: CellValue, value: float | None, code: str
) -> None:
    reading = read("progress", cell, Context(scale=scale))
    assert (reading.value, reading.code) == (value, code)


def test_unclear_progress_offers_both_percentages() -> None:
    assert read("progress", 0.5, Context(scale=Scale.UNCLEAR)).suggestions == ("0.5 %", "50 %")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (True, "TRUE"),
        (12.0, "12"),
        (0.5, "0.5"),
        (date(2027, 1, 2), "2027-01-02"),
        (datetime(2027, 1, 2, 9, 5), "2027-01-02 09:05"),
        (time(9, 5), "09:05:00"),
        ("x", "x"),
    ],
)
def test_values_are_shown_as_people_know_them(cell: CellValue, text: str) -> None:
    assert shown(cell) == text
