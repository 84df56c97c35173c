"""Page 2: columns and the fields they go into; nothing goes on while a required one is missing (E1, E3, E6)."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from bw_desktop.records.sheet import CellValue
from bw_desktop.ui.kit import Body, Icon, MessageBar, Muted, ScrolledPage, Title, column, emptied, row
from bw_desktop.ui.naming import named
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.cell_words import cell_words
from bw_desktop.ui.upload.flow import Step, UploadFlow
from bw_desktop.ui.upload.match_line import CalmCombo, MatchLine
from bw_desktop.ui.upload.match_view import MatchView, SameForAll, match_view, missing_sentence
from bw_desktop.ui.upload.page import UploadPage
from bw_desktop.ui.upload.same_line import SameLine
from bw_desktop.upload import Matching


class MatchPage(UploadPage):
    """The lines stay the same widgets while they move, so that the keyboard stays where it is."""

    def __init__(self, around: Surroundings, flow: UploadFlow) -> None:
        say = around.wording.text
        super().__init__(around, flow, Step.MATCH, say("pages-match-go-on"))
        self._say_cell = cell_words(around.speech)
        self._page = ScrolledPage("match-columns", widest=1100, margin=0)
        self._page.setAccessibleName(say("pages-match"))
        self._top = column(space=8)
        self._used_title = Title(say("pages-match-used-title"), "match-used-title")
        self._unused_title = Title(say("pages-match-unused-title"), "match-unused-title")
        self._unused_none = Muted(say("pages-match-unused-none"), "match-unused-none")
        self._same_title = Title(say("pages-match-same-title"), "match-same-title")
        self._sections = column(space=8)
        self._page.body.addLayout(self._top)
        self._page.body.addLayout(self._sections)
        self._page.body.addStretch(1)
        self.content.addWidget(self._page, 1)
        self.lines: dict[int, MatchLine] = {}
        self.same: dict[str, SameLine] = {}
        self._signature = ""

    def enter(self) -> None:
        matching = self.flow.matching
        if matching is not None and _signature(matching) != self._signature:
            self.work(self._make_lines)

    def refresh(self) -> None:
        matching = self.flow.matching
        if matching is None or _signature(matching) != self._signature:
            self.primary.setEnabled(False)
            return
        view = match_view(matching, self.flow.answers, self._say_cell)
        self._show_top(view)
        for row_ in (*view.used, *view.unused):
            self.lines[row_.index].show_line(row_, view.choices)
        for same in view.same:
            self._same_line(same).show_same(same, self._say_cell)
        self._arrange(view)
        self.primary.setEnabled(not view.missing)

    def take_focus(self) -> None:
        missing = self.findChild(CalmCombo, "match-missing-1")
        if missing is not None:
            missing.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().take_focus()

    async def _make_lines(self) -> None:
        """Makes the lines one at a time: a file may have a hundred columns."""
        matching = self.flow.matching
        assert matching is not None
        for widget in (*self.lines.values(), *self.same.values()):
            widget.hide()
            widget.deleteLater()
        self.lines, self.same = {}, {}
        self._signature = ""
        view = match_view(matching, self.flow.answers, self._say_cell)
        for row_ in (*view.used, *view.unused):
            line = MatchLine(self.around.wording, row_)
            line.show_line(row_, view.choices)
            line.field_chosen.connect(self._on_field)
            line.clears_chosen.connect(self._on_clears)
            self.lines[row_.index] = line
            self._sections.addWidget(line)
            await asyncio.sleep(0)
        self._signature = _signature(matching)

    def _arrange(self, view: MatchView) -> None:
        while self._sections.takeAt(0) is not None:
            pass
        used: list[QWidget] = [self.lines[row_.index] for row_ in view.used]
        unused: list[QWidget] = [self.lines[row_.index] for row_ in view.unused]
        same: list[QWidget] = [self.same[one.field] for one in view.same]
        parts = [self._used_title, *used, *([self._same_title, *same] if same else ()), self._unused_title]
        for widget in (*parts, *(unused or [self._unused_none])):
            self._sections.addWidget(widget)
            widget.show()
        self._unused_none.setVisible(not unused)
        self._same_title.setVisible(bool(same))
        for line in self.same.values():
            line.setVisible(line in same)
        previous = None
        for widget in (*(line.field for line in self.lines.values()), *(line.value for line in self.same.values())):
            if previous is not None:
                QWidget.setTabOrder(previous, widget)
            previous = widget

    def _same_line(self, same: SameForAll) -> SameLine:
        if same.field not in self.same:
            line = SameLine(self.around.wording, same, self._say_cell)
            line.value_chosen.connect(self._on_same)
            self.same[same.field] = line
        return self.same[same.field]

    def _on_same(self, field: str, value: CellValue) -> None:
        self.flow.for_all(field, value)
        self.refresh()
        self.changed.emit()

    def _show_top(self, view: MatchView) -> None:
        emptied(self._top)
        wording = self.around.wording
        for number, group in enumerate(view.missing, 1):
            self._top.addWidget(self._missing(number, group, view))
        if self.flow.is_like_last_time and not view.missing:
            words = wording.text("pages-match-like-last-time")
            self._top.addWidget(MessageBar(wording, "told", words, "match-like-last-time", closable=True))

    def _missing(self, number: int, group: tuple[str, ...], view: MatchView) -> QFrame:
        """What is missing, and the columns that could be it."""
        wording = self.around.wording
        words = wording.say(missing_sentence(group))
        box = named(QFrame(), f"match-missing-box-{number}", words)
        box.setProperty("bar", "bad")
        line = row(box, space=8)
        line.setContentsMargins(12, 8, 12, 8)
        line.addWidget(Icon("bad", "bad", spoken=wording.text("ui-kind-bad")), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(Body(words, f"match-missing-words-{number}"), 1)
        chooser = named(CalmCombo(), f"match-missing-{number}", words)
        chooser.addItem(wording.text("pages-match-missing-choose"), -1)
        for one in (*view.unused, *view.used):
            chooser.addItem(f"{one.letter} · {one.header}", one.index)
        chooser.activated.connect(lambda place: self._on_missing(chooser.itemData(place), group[0]))
        line.addWidget(chooser)
        return box

    def _on_missing(self, index: int, field: str) -> None:
        if index >= 0:
            self._on_field(index, field)

    def _on_field(self, index: int, field: str) -> None:
        self.flow.choose_field(index, field or None)
        self.refresh()
        self.changed.emit()

    def _on_clears(self, field: str, clears: bool) -> None:
        self.flow.clear_blanks(field, clears)
        self.changed.emit()


def _signature(matching: Matching) -> str:
    """What the lines are made for: another header makes other lines."""
    return f"{matching.layout.sheet} {matching.layout.header_row} {matching.signature}"
