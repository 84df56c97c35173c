"""The small sheet of an export: which rows, which columns, Excel or CSV, where to (product.md 6.3, C1, C2, C7, C10)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QRadioButton, QVBoxLayout, QWidget

from bw_desktop.errors import ProgramError
from bw_desktop.ui.kit import (
    Body,
    Caption,
    LinkButton,
    MessageBar,
    PrimaryButton,
    ProgressLine,
    QuietButton,
    SecondaryButton,
    Sheet,
    Strong,
    column,
    error_bar,
    row,
)
from bw_desktop.ui.naming import named
from bw_desktop.wording import Wording

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be exported. Numbers are in words already; `sensitive` are (id, title) of columns listed apart.

    `narrowed` says whether fewer rows are shown than loaded; `partial` whether more rows are to come or missing.
    """

    shown: str
    loaded: str
    visible: str
    every: str
    narrowed: bool
    loading: bool
    partial: bool
    sensitive: Sequence[tuple[str, str]] = ()
    separator: str = "comma"


class ExportSheet(Sheet):
    """Asks, then shows the progress and what came of it.

    `wanted` starts the export, `place_wanted` asks for another place, `format_changed` tells of another format,
    `cancelled` ends a running one, `opened` and
    `folder_opened` follow the file that was saved.
    """

    wanted = Signal()
    place_wanted = Signal()
    format_changed = Signal()
    cancelled = Signal()
    opened = Signal()
    folder_opened = Signal()

    def __init__(self, wording: Wording, environment: str, offer: Offer, *, as_csv: bool, parent: QWidget) -> None:
        super().__init__(wording, environment, wording.text("export-title"), "export-sheet", parent=parent)
        self._wording, self._offer = wording, offer
        self.is_running = False
        self._messages: QVBoxLayout = column(space=8)
        self.body.addLayout(self._messages)
        self._choices = QWidget()
        layout = column(self._choices, space=16)
        self._add_rows(layout)
        self._add_columns(layout)
        self._add_format(layout, as_csv=as_csv)
        place = row(space=8)
        self._place = Caption("", "export-place")
        place.addWidget(self._place, 1)
        other = LinkButton(wording.text("export-other-place"), "export-other-place")
        other.clicked.connect(self.place_wanted)
        place.addWidget(other)
        layout.addLayout(place)
        self.body.addWidget(self._choices)
        self._line = ProgressLine("export-progress", wording.text("export-progress"))
        self._said = Body("", "export-said")
        for widget in (self._said, self._line):
            widget.hide()
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._cancel = self.add_button(QuietButton(wording.text("ui-cancel"), "export-cancel"))
        self._cancel.clicked.connect(self._on_cancel)
        self._folder = self.add_button(SecondaryButton(wording.text("export-show-folder"), "export-show-folder"))
        self._folder.clicked.connect(self.folder_opened)
        self._folder.hide()
        self._open = self.add_button(PrimaryButton(wording.text("export-open"), "export-open", icon="outside"))
        self._open.clicked.connect(self.opened)
        self._open.hide()
        self._go = self.add_button(PrimaryButton("", "export-go", icon="export"), focus=True)
        self._go.clicked.connect(self.wanted)
        self._tell_rows()

    # ---- what is chosen ----------------------------------------------------------------------

    @property
    def shown_rows(self) -> bool:
        """Only the rows the filters let through."""
        return self._rows_shown.isChecked()

    @property
    def all_columns(self) -> bool:
        """Every column there is."""
        return self._columns_all.isChecked()

    @property
    def waits(self) -> bool:
        """Whether to wait until everything is loaded."""
        return self._offer.loading and self._wait.isChecked()

    @property
    def as_csv(self) -> bool:
        """CSV instead of a workbook."""
        return self._csv.isChecked()

    @property
    def separator(self) -> str:
        """What stands between the cells of a CSV."""
        return SEPARATORS[str(self._separator.currentData())]

    @property
    def sensitive(self) -> tuple[str, ...]:
        """The sensitive columns that are wanted, by id."""
        return tuple(name for name, box in self._sensitive.items() if box.isChecked())

    # ---- what is told --------------------------------------------------------------------------

    def show_place(self, path: Path) -> None:
        """Says where the file will be."""
        self._place.setText(self._wording.text("export-place", name=path.name, folder=str(path.parent)))

    def show_running(self, words: str) -> None:
        """The export runs: nothing can be chosen any more, only cancelled."""
        self.is_running = True
        self._clear_messages()
        self._choices.setEnabled(False)
        self._go.setEnabled(False)
        self._said.setText(words)
        self._said.show()
        self._line.show()

    def show_share(self, share: float | None) -> None:
        """How much is written."""
        self._line.set_share(share)

    def show_choices(self) -> None:
        """Back to choosing."""
        self.is_running = False
        self._choices.setEnabled(True)
        self._go.setEnabled(True)
        self._line.hide()
        self._said.hide()

    def show_error(self, error: ProgramError) -> None:
        """Says what went wrong; another place can be chosen."""
        self.show_choices()
        bar = error_bar(self._wording, error, "export-error", closable=False)
        self._messages.addWidget(bar)

    def show_saved(self, sentence: str, remarks: Sequence[str]) -> None:
        """Says that the file is there."""
        self.is_running = False
        self._choices.hide()
        self._line.hide()
        self._said.hide()
        self._messages.addWidget(MessageBar(self._wording, "good", sentence, "export-saved"))
        for number, remark in enumerate(remarks, 1):
            self._messages.addWidget(Caption(remark, f"export-remark-{number}"))
        self._go.hide()
        self._cancel.set_text(self._wording.text("ui-close"))
        self._folder.show()
        self._open.show()
        self._open.setFocus()

    def reject(self) -> None:
        """Escape cancels a running export first."""
        if self.is_running:
            self.cancelled.emit()
        else:
            super().reject()

    # ---- building ------------------------------------------------------------------------------

    def _radio(self, name: str, words: str, *, checked: bool = False) -> QRadioButton:
        radio = named(QRadioButton(words), name, words)
        radio.setChecked(checked)
        return radio

    def _add_group(self, layout: QVBoxLayout, title: str, radios: Sequence[QRadioButton]) -> QVBoxLayout:
        group = QButtonGroup(self)
        box = column(space=4)
        box.addWidget(Strong(self._wording.text(title)))
        for radio in radios:
            group.addButton(radio)
            box.addWidget(radio)
        layout.addLayout(box)
        return box

    def _add_rows(self, layout: QVBoxLayout) -> None:
        say, offer = self._wording.text, self._offer
        self._rows_shown = self._radio("export-rows-shown", say("export-rows-shown", rows=offer.shown), checked=True)
        self._rows_all = self._radio("export-rows-all", say("export-rows-all", rows=offer.loaded))
        box = self._add_group(layout, "export-rows", (self._rows_shown, self._rows_all))
        self._rows_shown.setVisible(offer.narrowed)
        self._rows_all.setChecked(not offer.narrowed)
        self._rows_shown.toggled.connect(lambda _: self._tell_rows())
        self._wait = self._radio("export-wait", say("export-wait"), checked=True)
        self._part = self._radio("export-part", say("export-part"))
        if offer.loading:
            self._add_group(layout, "export-still-loading", (self._wait, self._part))
        elif offer.partial:
            box.addWidget(Caption(say("export-partial"), "export-partial"))

    def _add_columns(self, layout: QVBoxLayout) -> None:
        say, offer = self._wording.text, self._offer
        visible = self._radio(
            "export-columns-visible", say("export-columns-visible", count=offer.visible), checked=True
        )
        self._columns_all = self._radio("export-columns-all", say("export-columns-all", count=offer.every))
        box = self._add_group(layout, "export-columns", (visible, self._columns_all))
        self._sensitive: dict[str, QCheckBox] = {}
        if offer.sensitive:
            box.addWidget(Caption(say("export-sensitive"), "export-sensitive"))
        for name, title in offer.sensitive:
            self._sensitive[name] = named(QCheckBox(title), f"export-sensitive-{name}", title)
            box.addWidget(self._sensitive[name])

    def _add_format(self, layout: QVBoxLayout, *, as_csv: bool) -> None:
        say = self._wording.text
        excel = self._radio("export-xlsx", say("export-xlsx"), checked=not as_csv)
        self._csv = self._radio("export-csv", say("export-csv"), checked=as_csv)
        box = self._add_group(layout, "export-format", (excel, self._csv))
        self._separator = named(QComboBox(), "export-separator", say("export-separator"))
        for name in SEPARATORS:
            self._separator.addItem(say(f"export-separator-{name}"), name)
        self._separator.setCurrentIndex(list(SEPARATORS).index(self._offer.separator))
        self._separator.setVisible(as_csv)
        self._csv.toggled.connect(self._separator.setVisible)
        self._csv.toggled.connect(lambda _: self.format_changed.emit())
        box.addWidget(self._separator)

    def _tell_rows(self) -> None:
        rows = self._offer.shown if self.shown_rows else self._offer.loaded
        self._go.set_text(self._wording.text("export-go", rows=rows))

    def _clear_messages(self) -> None:
        while (item := self._messages.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _on_cancel(self) -> None:
        if self.is_running:
            self.cancelled.emit()
        else:
            self.done(0)
