"""The sheet "About" of an export: whose, when with its zone, which rows, whether all, what was left out (row C6)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl
import pytest

from bw_desktop import __version__
from bw_desktop.messages import Message
from bw_desktop.spreadsheet import Origin, Provenance, Table, TableColumn, about, write_xlsx
from bw_desktop.wording import Wording

AT = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)
ACME = Provenance("ACME", "live", AT, "jane@acme.example")
GOALS = Origin("Goals", 214, is_whole=False, filters=("Search: grow", "Status: At risk"), loaded=AT)


def test_it_says_whose_when_which_and_whether_all() -> None:
    lines = dict(about(ACME, [GOALS], Wording(), ZoneInfo("Europe/Berlin")))
    assert lines == {
        "Workspace": "ACME – LIVE",
        "Exported on": "2026-11-23 15:02:00+01:00 (CET)",
        "Key of": "jane@acme.example",
        "Program": f"bw_desktop {__version__}",
        "Rows": "214",
        "Filters": "Search: grow; Status: At risk",
        "Complete": "No, only a part was loaded",
        "Loaded on": "2026-11-23 15:02:00+01:00 (CET)",
    }


def test_a_zone_without_a_name_is_told_by_its_distance() -> None:
    lines = dict(about(ACME, [GOALS], Wording(), timezone(timedelta(hours=5, minutes=30))))
    assert lines["Exported on"] == "2026-11-23 19:32:00+05:30"


def test_nothing_known_is_said_to_be_so() -> None:
    lines = dict(about(Provenance("ACME", "test", AT), [Origin("Users", 0, is_whole=True)], Wording(), UTC))
    assert (lines["Key of"], lines["Filters"], lines["Complete"]) == ("Not known", "None", "Yes, everything was loaded")


def test_notes_of_the_load_stand_there() -> None:
    noted = Origin("Goals", 1, is_whole=True, notes=(Message.of("lookup-goals-of-groups-missing"),))
    labels = [label for label, _ in about(ACME, [noted], Wording(), UTC)]
    assert labels[-1] == "Note"


def test_several_tables_each_have_their_own_lines() -> None:
    lines = about(ACME, [GOALS, Origin("Users", 10, is_whole=True)], Wording(), UTC)
    labels = [label for label, _ in lines]
    assert labels.index("Goals") < labels.index("Users")
    assert [value for label, value in lines if label == "Rows"] == ["214", "10"]


@pytest.mark.parametrize("language", ["en", "de"])
def test_it_is_the_last_sheet_of_every_workbook(language: str, tmp_path: Path) -> None:
    wording = Wording(language)
    tables = [Table(name, [TableColumn("A")], [["x"]], 1) for name in ("Goals", "Users")]
    write_xlsx(tmp_path / "x.xlsx", tables, wording=wording, about=about(ACME, [GOALS], wording, UTC))
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    assert book.sheetnames == ["Goals", "Users", wording.text("spreadsheet-about")]
    assert book.worksheets[-1]["B1"].value.startswith("ACME")
