"""Workbooks and CSV, in and out.

In, for uploads (rows D1-D8): `open_source` or `open_pasted` takes a snapshot of the bytes and says which sheets
there are; `read_sheet` gives one as a `records.sheet.Sheet`: values, and what the file hides as traps; `read_sheets`
those of several that can be read. `describe` puts a trap into a sentence. What cannot be read raises
`errors.FileUnreadable`.

    opened = open_source(path)
    sheet = read_sheet(opened, opened.file.sheets[0].name, progress=report)

Out, for exports (rows C1-C5, C10): `write_xlsx` takes any number of `Table`s (an export is one, results are
several, their cells may be `Link`s), `write_csv` one. Both write to a temporary name beside the target and rename;
whatever goes wrong, or cancels through `progress`, leaves no file. What cannot be written raises
`errors.FileUnwritable`.

    written = write_xlsx(path, [Table(name, columns, rows)], wording=wording, about=[("Workspace", "ACME"), …])

`record_table` makes a `Table` of a domain's rows; `about` tells in lines where they come from (row C6).

`write_notes` hands a file back with notes in its cells (row F9).

`write_template` makes the workbook people fill in (row D6). None of this touches the window: call it in a thread.
"""

from bw_desktop.spreadsheet.cell_notes import CellNote, FrontSheet, Mark
from bw_desktop.spreadsheet.charts import Chart, ChartBar
from bw_desktop.spreadsheet.csv_writer import write_csv
from bw_desktop.spreadsheet.notes import ending_for, write_notes
from bw_desktop.spreadsheet.provenance import Origin, Provenance, about
from bw_desktop.spreadsheet.record_table import record_table
from bw_desktop.spreadsheet.source import Opened, open_again, open_pasted, open_source, read_sheet, read_sheets
from bw_desktop.spreadsheet.table import Cell, Link, Progress, Table, TableColumn, Written
from bw_desktop.spreadsheet.template import TemplateLists, write_template
from bw_desktop.spreadsheet.traps import describe
from bw_desktop.spreadsheet.xlsx_writer import write_xlsx

__all__ = [
    "Cell",
    "CellNote",
    "Chart",
    "ChartBar",
    "FrontSheet",
    "Link",
    "Mark",
    "Opened",
    "Origin",
    "Progress",
    "Provenance",
    "Table",
    "TableColumn",
    "TemplateLists",
    "Written",
    "about",
    "describe",
    "ending_for",
    "open_again",
    "open_pasted",
    "open_source",
    "read_sheet",
    "read_sheets",
    "record_table",
    "write_csv",
    "write_notes",
    "write_template",
    "write_xlsx",
]
