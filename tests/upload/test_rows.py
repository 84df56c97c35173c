"""Which rows are meant, and what happens to values a file hides: nothing is taken or lost in silence (row D3)."""

from __future__ import annotations

from datetime import date

import pytest

from bw_desktop.records.sheet import CellValue, Trap, TrapKind
from bw_desktop.upload import (
    GOALS,
    Answers,
    DateOrder,
    HiddenRows,
    QuestionId,
    Table,
    TrapAnswer,
    notes,
    questions,
)
from tests.upload.samples import END, START, goal, goals_sheet, matched, sheet, table_of

HIDDEN = frozenset({3})


def found(table: Table) -> list[tuple[int, str, str]]:
    return [(one.row, one.field, one.code.removeprefix("upload-")) for one in table.problems]


def asked(*rows: dict[str, CellValue], **more: object) -> dict[QuestionId, object]:
    one = goals_sheet(*rows, **more)
    return {question.id: question for question in questions(one, matched(one))}


def test_blank_rows_are_no_rows_and_numbers_are_excels() -> None:
    table = table_of(goals_sheet(goal("A"), {"name": None}, goal("B"), {"name": "  "}, goal("C")))
    assert table.numbers == [2, 4, 6]
    assert table.columns["name"] == ["A", "B", "C"]


def test_only_visible_rows_are_meant_until_the_user_says_otherwise() -> None:
    one = goals_sheet(goal("A"), goal("B"), goal("C"), hidden=HIDDEN)
    visible, everything = table_of(one), table_of(one, Answers(hidden_rows=HiddenRows.ALL))
    assert (visible.numbers, dict(visible.unread)) == ([2, 4], {3: visible.unread[3]})
    assert visible.unread[3].id == "upload-left-out-hidden"
    assert (everything.numbers, dict(everything.unread)) == ([2, 3, 4], {})


def test_hidden_rows_are_asked_about_with_counts() -> None:
    question = asked(goal("A"), goal("B"), goal("C"), hidden=HIDDEN)[QuestionId.HIDDEN_ROWS]
    assert question.safe == "visible"  # type: ignore[attr-defined]
    assert [option.message.arguments["count"] for option in question.options] == [2, 3]  # type: ignore[attr-defined]


def test_a_file_without_traps_asks_nothing() -> None:
    assert asked(goal("A"), goal("B")) == {}


def test_undecided_dates_ask_once_and_the_answer_reads_them() -> None:
    rows = (goal("A", start_date="03.04.2027"), goal("B", start_date=START), goal("C", start_date="05.06.2027"))
    question = asked(*rows)[QuestionId.DATE_ORDER]
    assert [option.value for option in question.options] == ["dmy", "mdy"]  # type: ignore[attr-defined]
    assert question.safe == ""  # type: ignore[attr-defined]
    answers = Answers().answer(QuestionId.DATE_ORDER, "mdy")
    table = table_of(goals_sheet(*rows), answers)
    assert table.columns["start_date"] == [date(2027, 3, 4), START, date(2027, 5, 6)]
    assert found(table) == [(2, "start_date", "tidied-date"), (4, "start_date", "tidied-date")]


def test_without_an_answer_undecided_dates_stop_their_rows_only() -> None:
    table = table_of(goals_sheet(goal("A", start_date="03.04.2027"), goal("B", start_date="2027-04-03")))
    assert table.columns["start_date"] == [None, date(2027, 4, 3)]
    assert found(table)[0] == (2, "start_date", "date-order-unknown")


def test_one_order_counts_for_both_columns_of_dates() -> None:
    table = table_of(goals_sheet(goal("A", start_date="03.04.2027", end_date="13.04.2027")))
    assert table.contexts["start_date"].order is DateOrder.DMY
    assert table.columns["start_date"] == [date(2027, 4, 3)]


def trap(kind: TrapKind, *cells: tuple[int, int], origins: tuple[tuple[int, int], ...] = ()) -> tuple[Trap, ...]:
    return (Trap(kind, "", len(cells), cells, origins=origins),)


def test_errors_and_formulas_without_result_stop_their_rows() -> None:
    for kind, code in (
        (TrapKind.ERROR_CELL, "cell-error"),
        (TrapKind.FORMULA_WITHOUT_RESULT, "formula-without-result"),
    ):
        one = goals_sheet(goal("A"), goal("B", start_date=None), traps=trap(kind, (3, 2)))
        assert (3, "start_date", code) in found(table_of(one))


def test_a_formula_may_count_as_blank_when_the_user_says_so() -> None:
    one = goals_sheet(goal("A"), goal("B", start_date=None), traps=trap(TrapKind.FORMULA_WITHOUT_RESULT, (3, 2)))
    assert QuestionId.FORMULAS in {question.id for question in questions(one, matched(one))}
    table = table_of(one, Answers(formulas=TrapAnswer.BLANK))
    assert found(table) == [(3, "start_date", "tidied-formula-blank")]


def test_merged_cells_take_their_own_value_never_a_neighbours() -> None:
    rows = (goal("A", categories="Growth"), goal("B", categories=None), goal("C", categories=None))
    column = list(rows[0]).index("categories")
    traps = trap(TrapKind.MERGED_CELLS, (3, column), (4, column), origins=((2, column), (2, 0)))
    one = goals_sheet(*rows, traps=traps)
    stopped, filled = table_of(one), table_of(one, Answers(merged=TrapAnswer.FILL))
    blank = table_of(one, Answers(merged=TrapAnswer.BLANK))
    assert [code for _, _, code in found(stopped)] == ["merged-cell", "merged-cell"]
    assert filled.columns["categories"] == [("Growth",), ("Growth",), ("A",)]
    assert blank.columns["categories"] == [("Growth",), None, None]
    assert {code for _, _, code in found(filled)} == {"tidied-merged-fill"}


def test_traps_in_unused_columns_titles_and_filled_cells_do_not_matter() -> None:
    cells = ((1, 0), (2, 0), (2, 5), (99, 0))
    one = goals_sheet(goal("A", Remark=None), goal("B", Remark="x"), traps=trap(TrapKind.MERGED_CELLS, *cells))
    assert found(table_of(one)) == []


def test_the_text_of_an_error_is_never_taken_for_a_value() -> None:
    one = goals_sheet(goal("#REF!", start_date="#N/A"), traps=trap(TrapKind.ERROR_CELL, (2, 0), (2, 2)))
    table = table_of(one)
    assert found(table) == [(2, "name", "cell-error"), (2, "start_date", "cell-error")]
    assert table.columns["name"] == table.columns["start_date"] == [None]


def test_an_edit_replaces_the_cell_and_its_trap() -> None:
    one = goals_sheet(goal("A"), goal("B", start_date=None), traps=trap(TrapKind.ERROR_CELL, (3, 2)))
    table = table_of(one, Answers().edit(3, "start_date", "2027-01-05"))
    assert table.columns["start_date"] == [START, date(2027, 1, 5)]
    assert found(table) == [(3, "start_date", "tidied-date")]


def test_truth_values_do_not_turn_into_numbers() -> None:
    """In Python, True equals 1: a column that holds both must keep them apart."""
    table = table_of(goals_sheet(goal("A", unit=1.0), goal("B", unit=True)))
    assert table.columns["unit"] == ["1", "TRUE"]


def test_progress_shown_as_percent_by_excel_is_read_as_such() -> None:
    table = table_of(goals_sheet(goal("A", progress=0.5), goal("B", progress=1.0), goal("C", progress=0.0)))
    assert table.columns["progress"] == [50.0, 100.0, 0.0]
    assert [code for _, _, code in found(table)] == ["tidied-fraction", "tidied-fraction"]


def test_originals_and_headers_are_those_of_the_file() -> None:
    one = sheet(("Overview",), ("Goal", "", "Due date"), ("A", None, END))
    table = table_of(one)
    assert table.headers == ("Goal", "Due date")
    assert table.original(3) == ("A", END)
    assert table.letter("end_date") == "C"
    assert table.letter("unit") == ""
    assert list(table.column("unit")) == [None]


def test_every_trap_of_the_file_is_noted() -> None:
    (note,) = notes(goals_sheet(goal("A"), traps=(Trap(TrapKind.DATES_1904, "Goals", 1),)))
    assert (note.kind, note.where, note.count) == ("dates-1904", "Goals", 1)


def test_answers_refuse_what_is_no_answer() -> None:
    with pytest.raises(ValueError, match="sideways"):
        Answers().answer(QuestionId.HIDDEN_ROWS, "sideways")


def test_fields_have_one_place_each() -> None:
    assert len({field.id for field in GOALS.fields}) == len(GOALS.fields.fields)
