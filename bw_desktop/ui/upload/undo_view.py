"""What the undo page shows: what would happen to each row, and what is asked before it does (rows G4, K1)."""

from __future__ import annotations

from bw_desktop.messages import Message
from bw_desktop.records.columns import Kind
from bw_desktop.ui.upload.grid_rows import ROW, FileColumns, Grid, Say, SayCell
from bw_desktop.ui.upload.send_view import TYPE_ABOVE, SendView, Target
from bw_desktop.upload import Fate, StepKind, Undo

_HOW = (Message("pages-undo-column-how"), Kind.TEXT, 220)
_WHY = (Message("pages-column-why"), Kind.LONG_TEXT, 420)
_ID = (Message("pages-column-goal-id"), Kind.IDENTIFIER, 112)


def undo_rows_of(undo: Undo, fate: Fate, say: Say, say_cell: SayCell) -> Grid:
    """The rows with one fate: how they would be undone, or why they would not."""
    items = [item for item in undo.plan.items if item.fate is fate]
    if fate is Fate.UNDO:
        columns = FileColumns(undo.originals, (ROW, _HOW, _ID), say_cell)
        removed, restored = say(Message("pages-undo-removed")), say(Message("pages-undo-restored"))
        return columns.grid(
            columns.row(
                item.row, (item.row, removed if StepKind.REMOVE in item.steps else restored, item.target_id or None)
            )
            for item in items
        )
    columns = FileColumns(undo.originals, (ROW, _WHY, _ID), say_cell)
    return columns.grid(
        columns.row(item.row, (item.row, say(item.reason) if item.reason else None, item.target_id or None))
        for item in items
    )


def undo_view(undo: Undo, target: Target) -> SendView:
    """The sentence, and whether it may begin."""
    count = len(undo.plan.order)
    sentence = Message.of(
        "pages-undo-sentence" if count else "pages-undo-nothing",
        count=count,
        workspace=target.workspace,
        environment=Message(f"environment-{target.environment}"),
    )
    return SendView(sentence, count, target.environment == "live" and count > TYPE_ABOVE, target.look_only)
