"""What is to be chosen for an export: tables, rows, columns, sensitive ones apart, format, password (C1, C2, C7)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from bw_desktop.ui.dialogs.export_offer import Offer, TableOffer
from bw_desktop.ui.dialogs.password_fields import PasswordFields
from bw_desktop.ui.dialogs.tick_group import TickGroup
from bw_desktop.ui.kit import Caption, Strong, column
from bw_desktop.ui.naming import named
from bw_desktop.wording import Wording

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}


class ExportChoices(QWidget):
    """The choices of an export sheet. `number` writes a number.

    `changed` is emitted when something else is chosen, `settled` when it takes more or less room than before.
    """

    changed = Signal()
    settled = Signal()

    def __init__(self, wording: Wording, offer: Offer, number: Callable[[float], str], *, as_csv: bool) -> None:
        super().__init__()
        self._wording, self._offer, self._number = wording, offer, number
        # Never squeezed: what there is no room for is scrolled to.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.lock = PasswordFields(wording)
        self._chosen = QWidget()
        layout = column(self._chosen, space=16)
        self._add_tables(layout)
        self._add_rows(layout)
        self._add_columns(layout)
        self._add_format(layout, as_csv=as_csv)
        outer = column(self, space=16)
        outer.addWidget(self._chosen)
        outer.addWidget(self.lock)
        self.lock.changed.connect(self._tell)
        self._tell()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.settled.emit()
        return done

    def show_only_lock(self) -> None:
        """Nothing is to be chosen but a password."""
        self._chosen.hide()
        self.lock.want()

    @property
    def is_ready(self) -> bool:
        """Whether that can be exported."""
        return bool(self.tables) and (self.as_csv or self.lock.is_ready)

    @property
    def rows(self) -> str:
        """How many rows that are, in words."""
        return self._number(sum(one.shown if self.shown_rows else one.loaded for one in self.tables))

    @property
    def tables(self) -> tuple[TableOffer, ...]:
        """The tables that are wanted: the one in front, or those that are ticked."""
        if not self._several.isChecked():
            return (self._offer.this,)
        return tuple(one for one in self._offer.tables if one.id in self._ticks.chosen)

    @property
    def shown_rows(self) -> bool:
        """Only the rows the filters let through."""
        return self._rows_shown.isChecked()

    @property
    def all_columns(self) -> bool:
        """Every column there is."""
        return self._columns_all.isChecked()

    @property
    def carries(self) -> bool:
        """Whether the file is to have what an upload of it needs (row C9)."""
        return self._carried.isChecked() and not self._carried.isHidden()

    @property
    def waits(self) -> bool:
        """Whether to wait until everything is loaded."""
        return any(one.loading for one in self.tables) and self._wait.isChecked()

    @property
    def as_csv(self) -> bool:
        """CSV instead of a workbook."""
        return self._csv.isChecked() and not self._several.isChecked()

    @property
    def separator(self) -> str:
        """What stands between the cells of a CSV."""
        return SEPARATORS[str(self._separator.currentData())]

    @property
    def password(self) -> str:
        """What locks the workbook; empty where nothing does."""
        return "" if self.as_csv else self.lock.password

    @property
    def with_pictures(self) -> bool:
        """Whether the workbook is to hold charts of the pictures, too (row Q10)."""
        return bool(self._pictures.chosen) and not self._pictures.isHidden()

    @property
    def sensitive(self) -> frozenset[tuple[str, str]]:
        """The sensitive columns that are wanted, as (table, column)."""
        pairs = (one.split("/", 1) for one in self._sensitive.chosen)
        return frozenset((table, name) for table, name in pairs)

    # ---- building ------------------------------------------------------------------------------

    def _radio(self, name: str, words: str, *, checked: bool = False) -> QRadioButton:
        radio = named(QRadioButton(words), name, words)
        radio.setChecked(checked)
        return radio

    def _add_group(
        self, layout: QVBoxLayout, title: str, radios: Sequence[QRadioButton]
    ) -> tuple[QWidget, QVBoxLayout]:
        group, holder = QButtonGroup(self), QWidget()
        box = column(holder, space=4)
        box.addWidget(Strong(self._wording.text(title)))
        for radio in radios:
            group.addButton(radio)
            box.addWidget(radio)
        layout.addWidget(holder)
        return holder, box

    def _add_tables(self, layout: QVBoxLayout) -> None:
        say, offer = self._wording.text, self._offer
        holder = QWidget()
        box = column(holder, space=4)
        self._several = named(QCheckBox(say("export-several")), "export-several", say("export-several"))
        box.addWidget(self._several)
        self._ticks = TickGroup("export-table")
        self._ticks.setContentsMargins(24, 0, 0, 0)
        there = [table for table in offer.tables if table.loaded or table is offer.this]
        self._ticks.show_ticks([(table.id, self._called(table)) for table in there])
        for table in there:
            self._ticks.tick(table.id)
        missing = ", ".join(table.title for table in offer.tables if table not in there)
        self._missing = Caption(say("export-tables-missing", tables=missing), "export-tables-missing")
        self._missing.setContentsMargins(24, 0, 0, 0)
        self._ticks.hide()
        self._missing.hide()
        for widget in (self._ticks, self._missing):
            box.addWidget(widget)
        layout.addWidget(holder)
        holder.setVisible(bool(offer.others))
        self._several.toggled.connect(self._ticks.setVisible)
        self._several.toggled.connect(lambda on: self._missing.setVisible(on and bool(missing)))
        self._several.toggled.connect(lambda _: self._tell())
        self._ticks.changed.connect(self._tell)

    def _called(self, table: TableOffer) -> str:
        words = "export-table-part" if table.partial else "export-table-whole"
        return self._wording.text(words, table=table.title, rows=self._number(table.loaded), count=table.loaded)

    def _add_rows(self, layout: QVBoxLayout) -> None:
        say = self._wording.text
        self._rows_shown = self._radio("export-rows-shown", "", checked=True)
        self._rows_all = self._radio("export-rows-all", "")
        _, box = self._add_group(layout, "export-rows", (self._rows_shown, self._rows_all))
        self._rows_shown.toggled.connect(lambda _: self._tell())
        self._partial = Caption(say("export-partial"), "export-partial")
        box.addWidget(self._partial)
        self._wait = self._radio("export-wait", say("export-wait"), checked=True)
        part = self._radio("export-part", say("export-part"))
        self._loading, _ = self._add_group(layout, "export-still-loading", (self._wait, part))

    def _add_columns(self, layout: QVBoxLayout) -> None:
        say = self._wording.text
        self._columns_visible = self._radio("export-columns-visible", "", checked=True)
        self._columns_all = self._radio("export-columns-all", "")
        _, box = self._add_group(layout, "export-columns", (self._columns_visible, self._columns_all))
        self._carried = named(QCheckBox(say("export-carried")), "export-carried", say("export-carried"))
        self._carried.setChecked(True)
        box.addWidget(self._carried)
        self._apart = Caption(say("export-sensitive"), "export-sensitive-title")
        self._sensitive = TickGroup("export-sensitive")
        self._sensitive.changed.connect(self._tell)
        self._warned = Caption(say("export-sensitive-chosen"), "export-sensitive-chosen")
        for widget in (self._apart, self._sensitive, self._warned):
            box.addWidget(widget)

    def _add_format(self, layout: QVBoxLayout, *, as_csv: bool) -> None:
        say = self._wording.text
        excel = self._radio("export-xlsx", say("export-xlsx"), checked=not as_csv)
        self._csv = self._radio("export-csv", say("export-csv"), checked=as_csv)
        _, box = self._add_group(layout, "export-format", (excel, self._csv))
        self._pictures = TickGroup("export")
        self._pictures.setContentsMargins(24, 0, 0, 0)
        self._pictures.show_ticks([("pictures", say("export-pictures"))])
        box.insertWidget(box.indexOf(self._csv), self._pictures)
        self._separator = named(QComboBox(), "export-separator", say("export-separator"))
        for name in SEPARATORS:
            self._separator.addItem(say(f"export-separator-{name}"), name)
        self._separator.setCurrentIndex(list(SEPARATORS).index(self._offer.separator))
        self._csv.toggled.connect(lambda _: self._tell())
        box.addWidget(self._separator)

    # ---- keeping it in step --------------------------------------------------------------------

    def _tell(self) -> None:
        """Says everything that follows from what is chosen."""
        if not self._chosen.isHidden():
            self._tell_tables()
        self.changed.emit()

    def _tell_tables(self) -> None:
        say, number, tables = self._wording.text, self._number, self.tables
        is_one = not self._several.isChecked()
        shown, loaded = sum(one.shown for one in tables), sum(one.loaded for one in tables)
        narrowed = any(one.narrowed for one in tables)
        if not narrowed:
            self._rows_all.setChecked(True)
        self._rows_shown.setVisible(narrowed)
        self._rows_shown.setText(say("export-rows-shown", rows=number(shown)))
        self._rows_all.setText(say("export-rows-all", rows=number(loaded)))
        for radio in (self._rows_shown, self._rows_all):
            radio.setAccessibleName(radio.text())
        is_loading = any(one.loading for one in tables)
        self._loading.setVisible(is_loading)
        self._partial.setVisible(not is_loading and any(one.partial for one in tables))
        self._csv.setEnabled(is_one)
        self._separator.setVisible(self.as_csv)
        self._pictures.setVisible(not self.as_csv and any(one.pictures for one in tables))
        self.lock.setVisible(not self.as_csv)
        self._tell_columns(tables)

    def _tell_columns(self, tables: Sequence[TableOffer]) -> None:
        say, number = self._wording.text, self._number
        for radio, words, count in (
            (self._columns_visible, "export-columns-visible", sum(one.visible for one in tables)),
            (self._columns_all, "export-columns-all", sum(one.every for one in tables)),
        ):
            radio.setText(say(words, count=number(count)))
            radio.setAccessibleName(radio.text())
        self._carried.setVisible(any(one.carried for one in tables))
        ticks = [(f"{one.id}/{name}", self._of(one, title)) for one in tables for name, title in one.sensitive]
        self._sensitive.show_ticks(ticks)
        for widget in (self._apart, self._sensitive):
            widget.setVisible(bool(ticks))
        self._warned.setVisible(bool(self._sensitive.chosen) and not self.lock.is_wanted)

    def _of(self, table: TableOffer, title: str) -> str:
        """A column's title, with its table's where there are several."""
        return title if not self._several.isChecked() else f"{table.title}: {title}"
