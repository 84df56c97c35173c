"""What page 1 shows of a file: a picture of its first rows, its questions, and what it hides (rows D1-D4)."""

from __future__ import annotations

from dataclasses import dataclass

from bw_desktop.messages import Message
from bw_desktop.records.sheet import column_letter
from bw_desktop.ui.upload.grid_rows import SayCell
from bw_desktop.ui.upload.reading import Reading
from bw_desktop.upload import Answers, Question, QuestionId

PICTURE_ROWS = 10
PICTURE_COLUMNS = 40
_ABOVE_HEADER = 4

ON_FILE_PAGE = (QuestionId.HIDDEN_ROWS, QuestionId.FORMULAS, QuestionId.MERGED)
"""Questions that are about the file alone; the others wait for the check."""


@dataclass(frozen=True, slots=True)
class PictureRow:
    """One row as it stands in the file. `number` is Excel's."""

    number: int
    cells: tuple[str, ...]
    is_header: bool
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """A small picture of the file around its header row."""

    letters: tuple[str, ...]
    rows: tuple[PictureRow, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the answer that holds now; `is_answered` is false while that is only the safe one."""

    question: Question
    value: str
    is_answered: bool


def picture(reading: Reading, say_cell: SayCell) -> Picture:
    """Ten rows, the header among them."""
    sheet, header = reading.sheet, reading.layout.header_row
    first = max(1, header - _ABOVE_HEADER) if header > PICTURE_ROWS - 2 else 1
    width = min(sheet.width, PICTURE_COLUMNS)
    rows = tuple(
        PictureRow(
            number, tuple(say_cell(cell) for cell in cells[:width]), number == header, number in sheet.hidden_rows
        )
        for number, cells in enumerate(sheet.rows[first - 1 : first - 1 + PICTURE_ROWS], first)
    )
    return Picture(tuple(column_letter(index) for index in range(width)), rows)


def count_of_rows(reading: Reading) -> Message:
    """How many rows there are to upload, and how many of them the file hides."""
    if reading.layout.header_row == 0 or reading.data_rows == 0:
        return Message("pages-file-no-rows")
    if reading.hidden_rows:
        return Message("pages-file-rows-hidden", {"rows": reading.data_rows, "hidden": reading.hidden_rows})
    return Message("pages-file-rows", {"rows": reading.data_rows})


def asked(questions: tuple[Question, ...], answers: Answers, ids: tuple[QuestionId, ...]) -> tuple[Asked, ...]:
    """Those of the questions that belong to a page, with the answers so far."""
    found = []
    for question in questions:
        if question.id in ids:
            answer = getattr(answers, question.id.value)
            found.append(Asked(question, question.safe if answer is None else str(answer), answer is not None))
    return tuple(found)
