"""The list of uploads: on top what was interrupted, with Continue, Look and Stop here; then the earlier ones (J1)."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bw_desktop.ui.kit import (
    Caption,
    Card,
    EmptyState,
    Headline,
    Icon,
    Muted,
    PrimaryButton,
    QuietButton,
    ScrolledPage,
    SecondaryButton,
    Strong,
    Surface,
    Title,
    column,
    emptied,
    row,
)
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.upload.past import RecordState, UploadRecord

_ICONS = {
    RecordState.INTERRUPTED: ("pause", "look"),
    RecordState.STOPPED: ("stop", "muted"),
    RecordState.DONE: ("good", "good"),
    RecordState.IN_USE: ("wait", "muted"),
    RecordState.DAMAGED: ("bad", "bad"),
}
_OPENED = (RecordState.STOPPED, RecordState.DONE, RecordState.INTERRUPTED)


class RecordList(ScrolledPage):
    """`new_wanted` begins an upload, `open_wanted` shows the one that is open here.

    `continue_wanted`, `look_wanted`, `undo_wanted` and `stop_wanted` carry an `UploadRecord`.
    """

    new_wanted = Signal()
    open_wanted = Signal()
    continue_wanted = Signal(object)
    look_wanted = Signal(object)
    undo_wanted = Signal(object)
    stop_wanted = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__("upload-records", widest=960, margin=24)
        self._around = around
        say = around.wording.text
        self.setAccessibleName(say("pages-records"))
        heading = row(space=8)
        words = column(space=4)
        words.addWidget(Headline(say("pages-records"), "upload-records-title"))
        words.addWidget(Muted(say("pages-records-purpose"), "upload-records-purpose"))
        heading.addLayout(words, 1)
        self.new = PrimaryButton(say("pages-records-new"), "upload-new", icon="upload")
        self.new.clicked.connect(self.new_wanted)
        heading.addWidget(self.new)
        self.trouble = column(space=8)
        self._away = Muted("", "upload-records-away")
        self._away.hide()
        self._open: QVBoxLayout = column(space=8)
        self._interrupted: QVBoxLayout = column(space=8)
        self._earlier: QVBoxLayout = column(space=0)
        self.body.addLayout(heading)
        self.body.addWidget(self._away)
        for part in (self.trouble, self._open, self._interrupted, self._earlier):
            self.body.addLayout(part)
        self.body.addStretch(1)

    def show_away(self, why: str) -> None:
        """Why no upload can begin now; empty: one can."""
        self.new.setEnabled(not why)
        self.new.setToolTip(why)
        self._away.setText(why)
        self._away.setVisible(bool(why))

    def show_open(self, words: str, button: str) -> None:
        """The upload that is open in this window, in words; empty where there is none."""
        emptied(self._open)
        if not words:
            return
        card = Card("upload-open")
        line = row(space=12)
        line.addWidget(Icon("workbook", "accent"))
        line.addWidget(Strong(words, "upload-open-words"), 1)
        show = SecondaryButton(button, "upload-open-show")
        show.clicked.connect(self.open_wanted)
        line.addWidget(show)
        card.body.addLayout(line)
        self._open.addWidget(card)

    def show_records(self, records: tuple[UploadRecord, ...], undoable: Collection[str] = ()) -> None:
        """The journals of this workspace, newest first; `undoable` are the ids of those that can be taken back now."""
        say = self._around.wording.text
        emptied(self._interrupted)
        emptied(self._earlier)
        for record in records:
            if record.can_be_continued:
                self._interrupted.addWidget(self._interrupted_card(record))
        earlier = [record for record in records if not record.can_be_continued]
        if not records:
            title, about = say("pages-records-empty"), say("pages-records-empty-about")
            self._earlier.addWidget(EmptyState("upload", title, about, "upload-records-empty"))
        elif earlier:
            self._earlier.addWidget(Title(say("pages-records-earlier"), "upload-earlier-title"))
            for record in earlier:
                self._earlier.addWidget(self._line(record, record.id in undoable))

    def _interrupted_card(self, record: UploadRecord) -> QWidget:
        wording = self._around.wording
        words_of = "pages-records-undo-interrupted" if record.undoes else "pages-records-interrupted"
        sentence = wording.text(words_of, done=record.settled, total=record.total)
        name = self._name(record)
        card = Card(f"upload-record-{record.id}")
        card.setProperty("surface", "")
        card.setProperty("bar", "look")
        card.setAccessibleName(f"{sentence} {name}")
        line = row(space=12)
        line.addWidget(Icon("pause", "look", spoken=wording.text("pages-records-state-interrupted")))
        words = column(space=0)
        words.addWidget(Strong(sentence, "upload-interrupted-words"))
        begun = self._around.speech.instant(record.started)
        words.addWidget(Caption(wording.text("pages-records-interrupted-file", file=name, time=begun)))
        if record.needs_file:
            words.addWidget(Caption(wording.text("pages-records-needs-file"), "upload-needs-file"))
        line.addLayout(words, 1)
        for does, kind, signal in (
            ("continue", SecondaryButton, self.continue_wanted),
            ("look", QuietButton, self.look_wanted),
            ("stop", QuietButton, self.stop_wanted),
        ):
            button = kind(wording.text(f"pages-records-{does}"), f"upload-{does}")
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(record))
            line.addWidget(button)
        card.body.addLayout(line)
        return card

    def _line(self, record: UploadRecord, can_be_undone: bool) -> QWidget:
        wording, speech = self._around.wording, self._around.speech
        counts = " · ".join(
            wording.text("pages-records-count", count=count, outcome=outcome.word)
            for outcome, count in record.counts.items()
        )
        state = wording.text("pages-records-undone" if record.undone else f"pages-records-state-{record.state.value}")
        if record.first and not record.undone:
            state = wording.text("pages-records-state-first", count=record.first)
        time = speech.instant(record.started)
        line = Surface("top", f"upload-record-{record.id}")
        spoken = wording.text("pages-records-spoken", file=self._name(record), time=time, state=state, counts=counts)
        line.setAccessibleName(spoken)
        layout = row(line, space=12)
        layout.setContentsMargins(8, 8, 8, 8)
        icon, token = _ICONS[record.state]
        layout.addWidget(Icon(icon, token, spoken=state))
        words = column(space=0)
        words.addWidget(Strong(self._name(record)))
        words.addWidget(Caption(" · ".join(part for part in (time, state, counts) if part)))
        layout.addLayout(words, 1)
        if record.state in _OPENED:
            look = QuietButton(wording.text("pages-records-look"), "upload-look")
            look.clicked.connect(lambda: self.look_wanted.emit(record))
            layout.addWidget(look)
        if can_be_undone:
            undo = QuietButton(wording.text("pages-undo-wanted"), "upload-undo")
            undo.clicked.connect(lambda: self.undo_wanted.emit(record))
            layout.addWidget(undo)
        return line

    def _name(self, record: UploadRecord) -> str:
        name = record.file_name or self._around.wording.text("pages-records-no-name")
        return self._around.wording.text("pages-records-undo-of", file=name) if record.undoes else name
