"""Finds the questions a file asks: hidden rows, order of dates, formulas without a result, merged cells (D3, D4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from bw_desktop.messages import Message
from bw_desktop.records.sheet import Sheet, TrapKind
from bw_desktop.upload.dates import find_order
from bw_desktop.upload.matching import Matching
from bw_desktop.upload.questions import Answers, HiddenRows, Option, Question, QuestionId, TrapAnswer
from bw_desktop.upload.rows import date_texts, meant_rows
from bw_desktop.upload.trapped import used_cells


def questions(sheet: Sheet, matching: Matching) -> tuple[Question, ...]:
    """The questions this file asks, most important first. Whether existing goals are touched is asked by the check."""
    return (*_hidden(sheet, matching), *_dates(sheet, matching), *_traps(sheet, matching))


def _hidden(sheet: Sheet, matching: Matching) -> Iterator[Question]:
    visible, hidden = meant_rows(sheet, matching, Answers())
    if hidden:
        counts = {HiddenRows.VISIBLE: len(visible), HiddenRows.ALL: len(visible) + len(hidden)}
        yield Question(
            QuestionId.HIDDEN_ROWS,
            Message("upload-ask-hidden-rows", {"count": len(hidden)}),
            tuple(
                Option(choice.value, Message(f"upload-answer-rows-{choice.value}", {"count": count}))
                for choice, count in counts.items()
            ),
            HiddenRows.VISIBLE.value,
        )


def _dates(sheet: Sheet, matching: Matching) -> Iterator[Question]:
    found = find_order(date_texts(sheet, matching))
    if found.is_question:
        yield Question(
            QuestionId.DATE_ORDER,
            Message("upload-ask-date-order", {"text": found.examples[0].text}),
            tuple(
                Option(
                    example.order.value,
                    Message(f"upload-answer-dates-{example.order.value}", {"text": example.text, "date": example.day}),
                )
                for example in found.examples
            ),
            "",
        )


_TRAPS = {
    TrapKind.FORMULA_WITHOUT_RESULT: (QuestionId.FORMULAS, (TrapAnswer.LEAVE_OUT, TrapAnswer.BLANK)),
    TrapKind.MERGED_CELLS: (QuestionId.MERGED, (TrapAnswer.LEAVE_OUT, TrapAnswer.FILL, TrapAnswer.BLANK)),
}


def _traps(sheet: Sheet, matching: Matching) -> Iterator[Question]:
    counts = Counter(kind for kind, *_ in used_cells(sheet, matching))
    for kind, (question, choices) in _TRAPS.items():
        if counts[kind]:
            yield Question(
                question,
                Message(f"upload-ask-{question.value}", {"count": counts[kind]}),
                tuple(
                    Option(choice.value, Message(f"upload-answer-{question.value}-{choice.value}"))
                    for choice in choices
                ),
                TrapAnswer.LEAVE_OUT.value,
            )


@dataclass(frozen=True, slots=True)
class Note:
    """Something a file hides, for the user to know. `kind` is the trap's."""

    kind: str
    where: str
    count: int
    message: Message


def notes(sheet: Sheet) -> tuple[Note, ...]:
    """Every trap of the sheet, in the reader's own words."""
    return tuple(
        Note(
            trap.kind.value,
            trap.where,
            trap.count,
            Message(
                f"spreadsheet-trap-{trap.kind.value}", {"where": trap.where, "count": trap.count, "text": trap.text}
            ),
        )
        for trap in sheet.traps
    )
