"""What a table asked for is shown with everything IT wants to know, and copied as a command line (row Q12)."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from bw_desktop import endpoints
from bw_desktop.api import (
    Alike,
    Client,
    Connection,
    Environment,
    Exchanged,
    Key,
    Pace,
    command_line,
)
from bw_desktop.lookup import PeopleLookup
from bw_desktop.records.people import USERS as USERS_DOMAIN
from bw_desktop.ui.kit import PrimaryButton, ValueText
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.page import TablePage
from bw_desktop.ui.tables.request_sheet import RequestSheet
from tests.sandbox_server import running_sandbox
from tests.ui.inspection import nameless
from tests.ui.surroundings_made import clicked, until

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


@pytest.mark.skipif(not shutil.which("bash") or not shutil.which("curl"), reason="needs a shell and curl")
async def test_what_is_copied_gives_with_a_key_the_tables_first_page(around: Surroundings, parent: QWidget) -> None:
    with running_sandbox() as sandbox:
        secret = sandbox.keys["hr_admin"]
        connection = Connection(sandbox.base_url, Environment.TEST)
        async with Client(connection, Key(secret, sandbox.base_url), endpoints.load(), Pace()) as client:
            page = TablePage(USERS_DOMAIN, around, "test", parent=parent)
            page.load(PeopleLookup(client).rows)
            await until(lambda: page.loader.is_whole, 20)
        sheet = RequestSheet(around, "test", "Users", page.loader.trace.requests, parent)
        sheet._copy()
        line = QGuiApplication.clipboard().text()
        assert secret not in line
        environment = {**os.environ, "BETTERWORKS_API_KEY": secret, "NO_PROXY": "127.0.0.1"}
        command = ["bash", "-c", f"{line} --silent --fail"]
        done = await asyncio.to_thread(subprocess.run, command, stdout=subprocess.PIPE, check=True, env=environment)
    first = [str(record["id"]) for record in json.loads(done.stdout)["results"]]
    assert len(first) > 10
    assert [row.id for row in page.presenter.dataset.rows[: len(first)]] == first
