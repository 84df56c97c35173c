"""The list at the left of page 3: kinds of problems with their counts, below them what was tidied up (row F4)."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from bw_desktop.ui import theme
from bw_desktop.ui.naming import named
from bw_desktop.ui.upload.check_view import CheckView
from bw_desktop.upload import ProblemGroup, Severity
from bw_desktop.wording import Wording

_ICONS = {Severity.STOP: ("bad", "bad"), Severity.LOOK: ("look", "look"), Severity.TIDIED: ("told", "told")}
_GROUP = Qt.ItemDataRole.UserRole
_NARROW, _WIDE = 200, 340


class ProblemList(QListWidget):
    """`group_chosen` carries the `ProblemGroup`, None for all rows."""

    group_chosen = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        named(self, "check-kinds", wording.text("pages-check-kinds"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        # Assistive technology selects without moving the cursor.
        self.itemSelectionChanged.connect(self._on_selected)

    @property
    def chosen(self) -> ProblemGroup | None:
        """The kind that is selected."""
        found: ProblemGroup | None = next((item.data(_GROUP) for item in self.selectedItems()), None)
        return found

    def show_view(self, view: CheckView) -> None:
        """Shows the kinds of a check; the kind the user stood on stays chosen, else the gravest is."""
        stood_on = self.chosen
        wanted = (stood_on.code, stood_on.severity) if stood_on else None
        with QSignalBlocker(self):
            self.clear()
            for group in view.kinds:
                self._add(group)
            if not view.kinds:
                self._heading(self._wording.text("pages-check-none"), "good", "good")
            if view.tidied:
                self._heading(self._wording.text("pages-check-tidied"))
                for group in view.tidied:
                    self._add(group)
            rows = QListWidgetItem(self._wording.text("pages-check-all"))
            rows.setIcon(theme.current().icon("list", "muted"))
            self.addItem(rows)
            groups = (*view.kinds, *view.tidied)
            again = [place for place in range(self.count()) if wanted and _key(self.item(place)) == wanted]
            self.setMinimumWidth(min(max(_NARROW, self.sizeHintForColumn(0) + 24), theme.current().pixels(_WIDE)))
            self.setCurrentRow(again[0] if again else 0 if groups and view.kinds else self.count() - 1)
        self._on_selected()

    def _add(self, group: ProblemGroup) -> None:
        title = self._wording.say(group.title)
        item = QListWidgetItem(theme.current().icon(*_ICONS[group.severity]), f"{group.count}   {title}")
        severity = self._wording.text(f"pages-check-severity-{group.severity.value}")
        spoken = self._wording.text("pages-check-group-spoken", severity=severity, title=title, count=group.count)
        item.setData(_GROUP, group)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setToolTip(spoken)
        self.addItem(item)

    def _heading(self, words: str, icon: str = "", token: str = "") -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(theme.current().font(theme.CAPTION, strong=True))
        item.setForeground(theme.current().colour("muted"))
        if icon:
            item.setIcon(theme.current().icon(icon, token))
        self.addItem(item)

    def _on_selected(self) -> None:
        if self.selectedItems():
            self.group_chosen.emit(self.chosen)


def _key(item: QListWidgetItem) -> tuple[str, Severity] | None:
    group = item.data(_GROUP)
    return (group.code, group.severity) if group is not None else None
