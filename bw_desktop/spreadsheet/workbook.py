"""Reads one sheet of an xlsx or xlsm: its values, and what it hides."""

from __future__ import annotations

from collections.abc import Iterator

from bw_desktop.records.sheet import Sheet, SheetInfo, SourceFile, Trap, TrapKind
from bw_desktop.spreadsheet.book import Book, read_book
from bw_desktop.spreadsheet.facts import SheetFacts
from bw_desktop.spreadsheet.formats import workbook_kind
from bw_desktop.spreadsheet.package import Package
from bw_desktop.spreadsheet.refusals import MOST_ROWS, Unreadable, unreadable
from bw_desktop.spreadsheet.scan import scan
from bw_desktop.spreadsheet.table import Progress
from bw_desktop.spreadsheet.traps import has_dates, traps_of
from bw_desktop.spreadsheet.values import Column, read_columns, rows_of, trim

_STEPS = 1000
_EMPTY_ROWS_WORTH_CUTTING = 50_000
_SCAN_SHARE = 0.3


def open_workbook(content: bytes, name: str, fingerprint: str) -> SourceFile:
    """What a workbook is and which sheets it has. Raises `FileUnreadable`."""
    package = Package(content, name)
    kind = workbook_kind(package.names, name)
    book = read_book(package)
    return SourceFile(name, kind, fingerprint, book.sheets, book.template_version)


def read_workbook_sheet(content: bytes, file: str, sheet: str, progress: Progress) -> Sheet:
    """Reads the sheet by name. Raises `FileUnreadable`."""
    package = Package(content, file)
    book = read_book(package)
    info, part = _chosen(book, sheet, file)
    package.check_sizes(book.named)
    facts = scan(package, part, lambda share: progress(round(share * _SCAN_SHARE * _STEPS), _STEPS))
    columns = read_columns(
        _without_empty_rows(content, package, book, part, facts),
        file,
        info.name,
        facts,
        lambda share: progress(round((_SCAN_SHARE + share * (1 - _SCAN_SHARE)) * _STEPS), _STEPS),
    )
    trim(columns, (place for place in facts.unresolved if place[0] <= MOST_ROWS))
    if not columns:
        raise unreadable(Unreadable.SHEET_EMPTY, file, sheet=info.name)
    return _sheet(info, book, facts, columns)


def _without_empty_rows(content: bytes, package: Package, book: Book, part: str, facts: SheetFacts) -> bytes:
    """The workbook itself, or where a great many empty rows follow the table, one that ends with the table."""
    if not facts.values_end or facts.last_row - facts.last_value_row < _EMPTY_ROWS_WORTH_CUTTING:
        return content
    kept = book.named | {name for name in package.names if name.endswith((".rels", "[content_types].xml"))}
    return package.without_rest(part, facts.values_end, b"</sheetData></worksheet>", frozenset(kept))


def _chosen(book: Book, sheet: str, file: str) -> tuple[SheetInfo, str]:
    for info, part in zip(book.sheets, book.parts, strict=True):
        if not sheet or info.name == sheet:
            return info, part
    raise unreadable(Unreadable.NO_SHEET, file)


def _sheet(info: SheetInfo, book: Book, facts: SheetFacts, columns: list[Column]) -> Sheet:
    rows = len(columns[0])
    return Sheet(
        name=info.name,
        rows=rows_of(columns),
        traps=(*_book_traps(info, book, columns), *traps_of(facts, columns, rows)),
        hidden_rows=frozenset(row for row in facts.hidden_rows if row <= rows),
        hidden_columns=frozenset(index for index in facts.hidden_columns if index < len(columns)),
        hidden=info.hidden,
        header_row=info.header_row,
        first_data_row=info.first_data_row,
    )


def _book_traps(info: SheetInfo, book: Book, columns: list[Column]) -> Iterator[Trap]:
    hidden = [other.name for other in book.sheets if other.hidden and not info.template]
    if hidden:
        yield Trap(TrapKind.HIDDEN_SHEET, ", ".join(hidden), len(hidden))
    if book.dates_1904 and has_dates(columns):
        yield Trap(TrapKind.DATES_1904)
