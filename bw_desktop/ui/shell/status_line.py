"""The bottom line: how many rows, how fresh, what is waited for, and room for a running upload (rows B7, H1, H6)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bw_desktop.ui.kit import Line, Surface, row


class StatusLine(Surface):
    """`right` takes what runs in the background."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bottom", "status-line", parent)
        layout = row(self, space=16)
        layout.setContentsMargins(16, 5, 16, 5)
        self.counts = Line(name="status-counts")
        self.freshness = Line(name="status-freshness")
        self.waiting = Line(name="status-waiting")
        self.right = row(space=8)
        layout.addWidget(self.counts)
        layout.addWidget(self.freshness)
        layout.addWidget(self.waiting)
        layout.addStretch(1)
        layout.addLayout(self.right)

    def show_facts(self, counts: str, freshness: str, waiting: str = "") -> None:
        """Says what the table in front says, and why it gets nothing just now."""
        self.counts.setText(counts)
        self.freshness.setText(freshness)
        self.waiting.setText(waiting)
        self.setAccessibleName(f"{counts} {freshness} {waiting}".strip())
