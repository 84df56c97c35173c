"""Exporting 100,000 x 15 to xlsx, beside XlsxWriter called bare; and what the window feels meanwhile.

Measured once beside it, when the way was chosen (same machine, same rows): XlsxWriter 8.0 s, the same in
constant_memory mode 7.3 s, rustpy-xlsxwriter 0.8.0 0.95 s, rows streamed as XML 0.84 s. The last needs no
other library.
"""

from __future__ import annotations

import gc
import json
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import xlsxwriter

from bw_desktop.records.columns import Kind
from bw_desktop.spreadsheet import Cell, Table, TableColumn, write_csv, write_xlsx
from bw_desktop.wording import Wording
from tests.benchmarks.heartbeat import lateness

ROWS = 100_000
KINDS = (
    Kind.IDENTIFIER, Kind.TEXT, Kind.TEXT, Kind.CHOICE, Kind.TEXT, Kind.DATE, Kind.NUMBER, Kind.NUMBER, Kind.FLAG,
    Kind.TEXT, Kind.TEXT, Kind.LONG_TEXT, Kind.PERCENT, Kind.IDENTIFIER, Kind.INSTANT,
)  # fmt: skip


def main() -> None:
    """Prints one line per measurement."""
    rows = [_row(number) for number in range(ROWS)]
    table = Table("People", [TableColumn(f"Column {index}", kind) for index, kind in enumerate(KINDS)], rows, ROWS)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "export.xlsx"
        ours = min(_seconds(lambda: write_xlsx(target, [table], wording=Wording())) for _ in range(2))
        bare = _seconds(lambda: _bare(Path(folder) / "bare.xlsx", rows))
        text = _seconds(lambda: write_csv(Path(folder) / "export.csv", table))
        _say(f"export {ROWS:,} x 15 to xlsx", "XlsxWriter called bare", ours, bare, "s", "<= 1.0")
        _say(f"export {ROWS:,} x 15 to CSV", "XlsxWriter called bare", text, bare, "s", "<= 1.0")
        late = lateness(lambda: write_xlsx(target, [table], wording=Wording()))
        _say("window during an export, 99 % of beats", "50 ms", late[int(len(late) * 0.99)], 50, "ms", "<= 1.0")
        _say("window during an export, worst beat", "100 ms", late[-1], 100, "ms", "<= 1.0")
        late = lateness(lambda: write_xlsx(target, [table], wording=Wording(), password="a secret of mine"))
        _say("window while it is locked with a password, worst beat", "100 ms", late[-1], 100, "ms", "<= 1.0")


def _row(number: int) -> tuple[Cell, ...]:
    return (
        f"{number:06}", f"Person Ünïcode {number}", f"person{number}@example.com", "Finance & Legal", "London",
        date(2026, 1, 1) + timedelta(days=number % 700), number * 1.5, number, number % 7 == 0,
        "A longer title of a job, with some words", None, "x" * 40, number % 100 / 100, str(number * 17 % 99_999),
        datetime(2026, 1, 1, 12, number % 60, tzinfo=UTC),
    )  # fmt: skip


def _bare(path: Path, rows: list[tuple[Cell, ...]]) -> None:
    book = xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd", "remove_timezone": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, [f"Column {index}" for index in range(len(KINDS))])
    for number, row in enumerate(rows, 1):
        sheet.write_row(number, 0, row)
    book.close()


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _say(work: str, against: str, ours: float, theirs: float, unit: str, budget: str) -> None:
    line = {"work": work, "against": against, "ours": round(ours, 3), "theirs": round(theirs, 3), "unit": unit}
    print(json.dumps({**line, "ratio": round(ours / theirs, 3), "budget": budget}), flush=True)


if __name__ == "__main__":
    main()
