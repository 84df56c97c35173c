"""A field without a column on page 2, which can be the same in all rows (row E4)."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal

from bw_desktop.records.sheet import CellValue
from bw_desktop.ui.kit import Caption, Strong, Surface, column, row
from bw_desktop.ui.naming import named
from bw_desktop.ui.upload.grid_rows import SayCell
from bw_desktop.ui.upload.match_line import CalmCombo
from bw_desktop.ui.upload.match_view import SameForAll
from bw_desktop.wording import Wording


class SameLine(Surface):
    """`value_chosen` carries the field and the value for all rows, None for none."""

    value_chosen = Signal(str, object)

    def __init__(self, wording: Wording, same: SameForAll, say_cell: SayCell) -> None:
        super().__init__("card", f"match-same-{same.field}")
        title = wording.say(same.title)
        self._field, self._shown, self._nothing = same.field, same.value, wording.text("pages-match-same-none")
        spoken = wording.text("pages-match-same-spoken", field=title)
        self.value = named(CalmCombo(), f"match-same-value-{same.field}", spoken)
        self.value.setEditable(True not in same.options)
        self.value.addItem(self._nothing, None)
        for option in same.options:
            self.value.addItem(say_cell(option), option)
        self.value.activated.connect(lambda _: self._emit())
        edit = self.value.lineEdit()
        if edit is not None:
            named(edit, f"match-same-text-{same.field}", spoken)
            edit.editingFinished.connect(self._emit)
        words = column(space=0)
        words.addWidget(Strong(title))
        words.addWidget(Caption(wording.text("pages-match-same-about")))
        line = row(self, space=16)
        line.setContentsMargins(16, 8, 16, 8)
        line.addLayout(words, 1)
        line.addWidget(self.value, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_same(same, say_cell)

    def show_same(self, same: SameForAll, say_cell: SayCell) -> None:
        """Shows the value that holds."""
        self._shown = same.value
        words = self._nothing if same.value is None else say_cell(same.value)
        with QSignalBlocker(self.value):
            self.value.setCurrentIndex(max(0, self.value.findText(words)))
            if self.value.isEditable():
                self.value.setEditText(words)

    def _emit(self) -> None:
        """Enter in the field, and the focus that leaves it, both end a typing: it is told once."""
        words = self.value.currentText().strip()
        place = self.value.findText(words)
        chosen: CellValue = self.value.itemData(place) if place >= 0 else words or None
        if chosen != self._shown:
            self._shown = chosen
            self.value_chosen.emit(self._field, chosen)
