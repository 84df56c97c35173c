"""The pages for an approval workbook: its content is shown and sent, with nothing to match or check (row G7)."""

from __future__ import annotations

from pathlib import Path

from bw_desktop.errors import FileUnreadable
from bw_desktop.messages import Message
from bw_desktop.records.sheet import SourceFile
from bw_desktop.spreadsheet import Opened
from bw_desktop.ui.kit import MessageBar
from bw_desktop.ui.upload.flow import Step, UploadFlow
from bw_desktop.ui.upload.send_view import Way
from bw_desktop.ui.upload.wizard import UploadWizard
from bw_desktop.upload import Fate, Item, KeptRows, Plan
from bw_desktop.upload.approval import Approval
from tests.ui.surroundings_made import until
from tests.ui.upload.made import MadeMemory, MadeUploads, rows, workbook
from tests.ui.upload.on_the_way import opened, uploads

ITEMS = [
    *(Item(row, Fate.NEW, {"name": f"Goal {row}", "owner_id": str(row)}) for row in range(2, 11)),
    Item(11, Fate.SAME, target_id="7"),
]
PLAN = Plan.of("goals", "https://betterworks.invalid", ITEMS)
APPROVAL = Approval(
    PLAN,
    KeptRows(("Goal",), {item.row: (f"Goal {item.row}",) for item in ITEMS}),
    SourceFile("Goals of spring.xlsx", "xlsx", "ab" * 32, ()),
)


async def test_it_is_recognised_and_leads_to_the_preview(wizard: UploadWizard, faulty_file: Path) -> None:
    uploads(wizard).approved = APPROVAL
    await opened(wizard, faulty_file)
    card = wizard.file.approved
    assert card.isVisible()
    assert card._title.text() == "Approved content of Goals of spring.xlsx: sends exactly this"
    assert card._counts.text() == "New 9 · Same 1"
    assert PLAN.checksum in card._checksum.text()
    wizard.file.primary.click()
    preview = wizard.pages[Step.PREVIEW]
    await until(lambda: wizard.step is Step.PREVIEW and preview.rows.records.rowCount() == 9)  # type: ignore[attr-defined]
    assert not preview.save.isVisible()  # type: ignore[attr-defined]
    for step in (Step.MATCH, Step.CHECK):
        wizard.show_step(step)
        assert wizard.step is Step.PREVIEW
    preview.back.click()
    assert wizard.step is Step.FILE


async def test_exactly_that_is_sent(wizard: UploadWizard, faulty_file: Path) -> None:
    uploads(wizard).approved = APPROVAL
    await opened(wizard, faulty_file)
    wizard.show_step(Step.SEND)
    page = wizard.pages[Step.SEND]
    page.ways[Way.SEND_ALL].click()  # type: ignore[attr-defined]
    page.primary.click()
    await until(lambda: wizard.step is Step.RESULTS and wizard.results.rows.records.rowCount() == 10)
    (run,) = uploads(wizard).runs
    assert (run.plan, run.originals, run.file_name) == (PLAN, APPROVAL.originals, "Goals of spring.xlsx")
    assert run.is_approved


async def test_another_file_after_it_is_a_file_again(wizard: UploadWizard, tmp_path: Path) -> None:
    uploads(wizard).approved = APPROVAL
    path = workbook(tmp_path / "Goals.xlsx", rows())
    await opened(wizard, path)
    uploads(wizard).approved = None
    await opened(wizard, path)
    assert wizard.file.proof.isVisible()
    assert (wizard.flow.approval, wizard.flow.plan) == (None, None)
    wizard.file.primary.click()
    assert wizard.step is Step.MATCH


class Changed(MadeUploads):
    """In which somebody has typed into every approval workbook."""

    async def approval(self, opened: Opened) -> Approval | None:
        raise FileUnreadable(Message.of("approval-changed"))


async def test_a_changed_one_is_refused_on_the_page(wizard: UploadWizard, faulty_file: Path) -> None:
    wizard.flow.uploads = Changed()
    await opened(wizard, faulty_file)
    (bar,) = [one for one in wizard.file.findChildren(MessageBar) if one.isVisible()]
    assert "was changed since it was saved" in bar.accessibleName()
    assert not wizard.file.primary.isVisible()
    assert not wizard.flow.reached(Step.SEND)


async def test_what_was_approved_is_what_would_be_approved_again() -> None:
    flow = UploadFlow(MadeUploads(approved=APPROVAL), MadeMemory())
    await flow.open_text("Goal\nAny")
    assert await flow.content() is APPROVAL
    assert flow.originals is APPROVAL.originals
