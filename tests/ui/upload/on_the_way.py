"""Leads an upload in a window to one of its pages, for the tests of what happens there."""

from __future__ import annotations

from pathlib import Path

from bw_desktop.ui.upload.check_page import CheckPage
from bw_desktop.ui.upload.flow import Step
from bw_desktop.ui.upload.preview_page import PreviewPage
from bw_desktop.ui.upload.send_page import SendPage
from bw_desktop.ui.upload.send_view import Target
from bw_desktop.ui.upload.wizard import UploadWizard
from tests.ui.surroundings_made import until
from tests.ui.upload.made import MadeUploads

LIVE = Target("ACME", "live", False)


def uploads(wizard: UploadWizard) -> MadeUploads:
    assert isinstance(wizard.flow.uploads, MadeUploads)
    return wizard.flow.uploads


async def opened(wizard: UploadWizard, path: Path) -> None:
    wizard.file.open_path(path)
    await until(lambda: not wizard.file.is_working)


async def at_check(wizard: UploadWizard, path: Path) -> CheckPage:
    await opened(wizard, path)
    wizard.show_step(Step.CHECK)
    page = wizard.pages[Step.CHECK]
    assert isinstance(page, CheckPage)
    await until(lambda: not page.is_working and page.rows.records.rowCount() > 0)
    return page


async def at_preview(wizard: UploadWizard, path: Path) -> PreviewPage:
    await at_check(wizard, path)
    wizard.show_step(Step.PREVIEW)
    page = wizard.pages[Step.PREVIEW]
    assert isinstance(page, PreviewPage)
    await until(lambda: not page.is_working and page.rows.records.rowCount() > 0)
    return page


async def at_send(wizard: UploadWizard, path: Path) -> SendPage:
    await at_preview(wizard, path)
    wizard.show_step(Step.SEND)
    page = wizard.pages[Step.SEND]
    assert isinstance(page, SendPage)
    return page
