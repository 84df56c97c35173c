"""What a table asked for is shown with everything IT wants to know, and copied as a command line (row Q12)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from bw_desktop.api import Alike, Exchanged, command_line
from bw_desktop.ui.kit import PrimaryButton, ValueText
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.request_sheet import RequestSheet
from tests.ui.inspection import nameless
from tests.ui.surroundings_made import clicked

AT = datetime(2026, 11, 17, 9, 14, tzinfo=UTC)
USERS = Exchanged("GET", "https://one.example/api/v1/users/?active=true", "users/", "request-7", 200, 0.034, AT)
RUN = Exchanged("POST", "https://one.example/api/v1/report_runs/", "report_runs/", "request-8", None, 1, AT, b"{}")


@pytest.fixture
def sheet(around: Surroundings, parent: QWidget) -> RequestSheet:
    requests = (Alike(RUN, 1, 1), Alike(USERS, 40, 2))
    return RequestSheet(around, "live", "Users", requests, parent)


def shown(sheet: RequestSheet) -> dict[str, str]:
    found = sheet.findChildren(ValueText)
    return {one.accessibleName(): one.toPlainText() for one in found if not one.isHidden()}


def test_the_facts_of_what_brought_the_rows_are_shown_first(sheet: RequestSheet) -> None:
    assert sheet.list.item(1).text() == "GET users/ · 40 requests, the first is shown"
    facts = shown(sheet)
    assert facts["Method"] == "GET"
    assert facts["Address"] == "https://one.example/api/v1/users/"
    assert facts["Parameters"] == "active = true"
    assert facts["Request id"] == "request-7"
    assert "2026" in facts["Sent"]
    assert facts["Answer"] == "200, after 34 ms. 2 requests of these brought nothing."
    assert facts["Command line"] == command_line(USERS)
    assert nameless(sheet) == []


def test_another_kind_is_chosen(sheet: RequestSheet) -> None:
    sheet.list.setCurrentRow(0)
    facts = shown(sheet)
    assert facts["Sent with it"] == "{}"
    assert facts["Answer"].startswith("None came.")
    assert "Parameters" not in facts


def test_the_command_line_is_copied_and_it_is_said(sheet: RequestSheet) -> None:
    sheet.show()
    button = sheet.findChild(PrimaryButton, "request-copy")
    assert button is not None
    clicked(button)
    assert QGuiApplication.clipboard().text() == command_line(USERS)
    assert button.text() == "Copied"
    sheet.close()
