"""Find anything: tabs, people and actions by a few letters (product.md 6.2, Ctrl/Cmd+K)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from bw_desktop.records.folding import folded
from bw_desktop.ui import theme
from bw_desktop.ui.kit import Caption, EnvironmentBand, column, current_follows_selection, row, window_name
from bw_desktop.ui.naming import named
from bw_desktop.ui.shell.main_window import MainWindow
from bw_desktop.wording import Wording

_MOST = 40
_MOST_PEOPLE = 12


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that can be gone to: `kind` says in a word what it is, `aside` stands at the right."""

    title: str
    kind: str
    icon: str
    run: Callable[[], object]
    aside: str = ""


def tabs_and_actions(window: MainWindow) -> list[Hit]:
    """All tabs, and all actions that are allowed now."""
    around = window.around
    around.actions.refresh()
    tab, action, question = (around.wording.text(f"find-{kind}") for kind in ("tab", "action", "question"))
    found = [
        Hit(around.wording.text(f"tab-{one.id}"), tab, one.icon, partial(window.open_tab, one.id))
        for one in window.tabs
    ]
    found += [
        Hit(
            around.actions.title(one.id),
            question if one.id.startswith("question-") else action,
            one.icon or "command",
            partial(around.actions.trigger, one.id),
            around.actions.shortcut(one.id),
        )
        for one in around.actions
        if around.actions.is_allowed(one.id) and one.id != "find-anything" and not one.id.startswith("tab-")
    ]
    return found


def called(hit: Hit, words: str) -> bool:
    """Whether a title begins with just these words: "quit" is the action, whoever is called Quitilla."""
    wanted = folded(words).split()
    return bool(wanted) and folded(hit.title).split()[: len(wanted)] == wanted


def matching(hits: Iterable[Hit], words: str, most: int) -> list[Hit]:
    """Those whose title has all the words, those that begin with them first."""
    wanted = folded(words).split()
    found = [hit for hit in hits if all(word in folded(hit.title) for word in wanted)]
    found.sort(key=lambda hit: not folded(hit.title).startswith(wanted[0] if wanted else ""))
    return found[:most]


class FindAnything(QDialog):
    """Opens over the window; Enter goes to the hit that is marked. `chosen` is that hit."""

    def __init__(
        self,
        wording: Wording,
        environment: str,
        hits: Sequence[Hit],
        people: Callable[[str], Iterable[Hit]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.chosen: Hit | None = None
        self._wording, self._hits, self._people = wording, hits, people
        title = window_name(wording, environment, wording.text("find-title"))
        named(self, "find-anything", title)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.resize(theme.current().pixels(560), theme.current().pixels(440))
        layout = column(self, space=0)
        layout.addWidget(EnvironmentBand(wording, environment))
        self.field = named(QLineEdit(), "find-field", wording.text("find-title"))
        self.field.setProperty("role", "find")
        self.field.setPlaceholderText(wording.text("find-hint"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        layout.addWidget(self.field)
        self.results = named(QListWidget(), "find-results", wording.text("find-results"))
        self.results.setUniformItemSizes(True)
        self.results.itemClicked.connect(lambda _: self._go())
        self.results.installEventFilter(self)
        current_follows_selection(self.results)
        layout.addWidget(self.results, 1)
        foot = Caption(wording.text("find-foot"))
        foot.setContentsMargins(16, 8, 16, 8)
        layout.addWidget(foot)
        self._search("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, down and Enter work on the list, whether the field or the list has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self.results.count():
                self.results.setCurrentRow((self.results.currentRow() + step) % self.results.count())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go()
                return True
        return super().eventFilter(watched, event)

    def _search(self, words: str) -> None:
        found = matching(self._hits, words, _MOST)
        people = list(self._people(words))[:_MOST_PEOPLE] if words.strip() else []
        # One letter is no name yet.
        first = [hit for hit in found if called(hit, words) or len(words.strip()) < 2]
        self._shown = [*first, *people, *(hit for hit in found if hit not in first)]
        self.results.clear()
        for hit in self._shown:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{hit.title}, {hit.kind}")
            item.setSizeHint(QSize(0, theme.current().pixels(36)))
            self.results.addItem(item)
            self.results.setItemWidget(item, self._line(hit))
        self.results.setCurrentRow(0)

    def _line(self, hit: Hit) -> QWidget:
        holder = QWidget()
        layout = row(holder, space=12)
        layout.setContentsMargins(16, 0, 16, 0)
        icon = QLabel()
        icon.setPixmap(theme.current().pixmap(hit.icon, "muted", 18, self.devicePixelRatioF()))
        title, kind = QLabel(hit.title), Caption(hit.aside or hit.kind)
        title.setTextFormat(Qt.TextFormat.PlainText)
        kind.setWordWrap(False)
        layout.addWidget(icon)
        layout.addWidget(title, 1)
        layout.addWidget(kind)
        return holder

    def _go(self) -> None:
        place = self.results.currentRow()
        if 0 <= place < len(self._shown):
            self.chosen = self._shown[place]
            self.accept()
