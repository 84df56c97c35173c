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
_CHANGED = Qt.ItemDataRole.UserRole + 1
_NARROW, _WIDE = 200, 260


class ProblemList(QListWidget):
    """`group_chosen` carries the `ProblemGroup`, None for all rows and for what the user changed."""

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

    @property
    def is_on_changes(self) -> bool:
        """Whether what the user changed is selected."""
        return any(item.data(_CHANGED) for item in self.selectedItems())

    def show_view(self, view: CheckView) -> None:
        """Shows the kinds of a check; the kind the user stood on stays chosen, else the one that took its place is."""
        stood_on, stood_at = [_key(item) for item in self.selectedItems()], max(self.currentRow(), 0)
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
            if view.changed:
                self._heading(self._wording.text("pages-check-changed"))
                self._plain("pages-check-changed-cells", "wand", count=view.changed).setData(_CHANGED, True)
            self._plain("pages-check-all", "list")
            self.setMinimumWidth(min(max(_NARROW, self.sizeHintForColumn(0) + 24), theme.current().pixels(_WIDE)))
            again = [place for place in range(self.count()) if _key(self.item(place)) in stood_on]
            kinds = len(view.kinds)
            self.setCurrentRow(again[0] if again else min(stood_at, kinds - 1) if kinds else self.count() - 1)
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

    def _plain(self, id: str, icon: str, **arguments: int) -> QListWidgetItem:
        item = QListWidgetItem(self._wording.text(id, **arguments))
        item.setIcon(theme.current().icon(icon, "muted"))
        self.addItem(item)
        return item

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


def _key(item: QListWidgetItem) -> tuple[object, ...]:
    """What tells an entry from the others, whatever its count; a heading is told from nothing."""
    group = item.data(_GROUP)
    if group is not None:
        return group.code, group.severity
    return bool(item.data(_CHANGED)), bool(item.flags())
