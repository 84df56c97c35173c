"""What the results page shows: one line, a tile for each outcome, and the rows as in the file (rows I1, I5)."""

from __future__ import annotations

from bw_desktop.messages import Message
from bw_desktop.records.columns import Kind
from bw_desktop.ui.upload.grid_rows import ROW, FileColumns, Grid, Say, SayCell, grid_column, grid_row
from bw_desktop.ui.upload.send_view import Target
from bw_desktop.upload import Outcome, Results, RowResult
from bw_desktop.upload.read_back import ReadBack
from bw_desktop.upload.workbooks import Originals

_OURS = (
    ROW,
    (Message("pages-column-outcome"), Kind.TEXT, 140),
    (Message("pages-column-why"), Kind.LONG_TEXT, 320),
    (Message("pages-column-goal-id"), Kind.IDENTIFIER, 112),
)

_DIFFERENCES = (
    ("pages-column-field", 180),
    ("pages-column-sent", 260),
    ("pages-column-there", 260),
    ("pages-column-goal-id", 112),
)

IN_PROBLEM_LIST = (Outcome.NOT_ACCEPTED, Outcome.HELD_BACK, Outcome.COULD_NOT, Outcome.KEPT, Outcome.DONT_KNOW)


def rows_of(
    results: Results, outcome: Outcome | None, originals: Originals | None, say: Say, say_cell: SayCell
) -> Grid:
    """The rows with one outcome, or all, in the order of the file."""
    columns = FileColumns(originals, _OURS, say_cell)
    return columns.grid(
        columns.row(row.row, (row.row, say(row.outcome.word), _why(row, say), row.goal_id or None))
        for row in results.rows
        if outcome is None or row.outcome is outcome
    )


def differences_of(found: ReadBack, say: Say) -> Grid:
    """What did not arrive as it was sent: field by field, sent and now there (row I4)."""
    shown = (ROW, *((Message(title), Kind.TEXT, width) for title, width in _DIFFERENCES))
    columns = tuple(grid_column(place, *column) for place, column in enumerate(shown))
    rows = [
        grid_row(one.row, (one.row, say(one.title), one.sent or None, one.found or None, one.goal_id), f"{place}")
        for place, one in enumerate(found.differences)
    ]
    return Grid(columns, tuple(rows))


def troubles(results: Results, most: int) -> tuple[RowResult, ...]:
    """The last rows that did not go through, newest last, for the list while sending."""
    return tuple(row for row in results.rows if row.outcome in IN_PROBLEM_LIST)[-most:]


def summary(results: Results, file_name: str, target: Target, say: Say) -> str:
    """The outcome as text for an e-mail: counts only, nobody's data (row I5)."""
    title = Message.of(
        "summary-title",
        file=file_name or say(Message("pages-records-no-name")),
        workspace=target.workspace,
        environment=Message(f"environment-{target.environment}"),
    )
    return "\n".join((say(title), "", *map(say, results.summary)))


def _why(row: RowResult, say: Say) -> str | None:
    return say(row.reason) if row.reason else None
