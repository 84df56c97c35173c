"""Uploads of the built-in company: sent, listed, looked at, continued, saved."""

from __future__ import annotations

import csv
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from bw_desktop.assembly import Program
from bw_desktop.assembly.adapters import SystemClock
from bw_desktop.assembly.preparing import matched
from bw_desktop.assembly.run import Run
from bw_desktop.assembly.session import Session
from bw_desktop.errors import FileUnreadable, JournalInUse
from bw_desktop.records.goals import Goal
from bw_desktop.spreadsheet import Opened, open_source
from bw_desktop.storage.activity import Deed
from bw_desktop.storage.vault import Vault
from bw_desktop.upload import Answers, Journal, Outcome, Plan, Progress, RunState, StopReason, Table, make_plan
from bw_desktop.upload.approval import Approval
from bw_desktop.upload.first_few import first_few
from bw_desktop.upload.past import RecordState

HEADERS = ["name", "type", "progress", "start_date", "end_date", "owner_email"]


async def emails(session: Session) -> list[str]:
    batches = [batch async for batch in session.people.rows()]
    return [row.email for batch in batches for row in batch.rows if row.email and row.status == "active"]


async def goal_file(folder: Path, session: Session, count: int = 4) -> Opened:
    owner = (await emails(session))[0]
    path = folder / "goals.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADERS)
        for number in range(count):
            kind = "milestone" if number % 2 else "goal"
            writer.writerow([f"Quite new {number}", kind, "", "2027-01-01", "2027-03-31", owner])
    return open_source(path)


async def planned(session: Session, opened: Opened) -> tuple[Plan, Table]:
    sheet, matching = matched(opened)
    checked = await session.uploads.check(sheet, matching, Answers())
    return make_plan(checked, session.uploads.host), checked.table


async def started(session: Session, opened: Opened) -> Run:
    plan, table = await planned(session, opened)
    return await session.uploads.start(plan, opened.file, table)


async def test_a_file_is_sent_listed_and_saved(session: Session, program: Program, tmp_path: Path) -> None:
    opened = await goal_file(tmp_path, session)
    run = await started(session, opened)
    told: list[Progress] = []
    progress = await run.send(told.append)
    assert progress.state is RunState.DONE
    assert told[-1].done == 4
    results = await run.results()
    assert results.counts == {Outcome.CREATED: 4}
    assert all(row.link.startswith("https://sample.invalid/") for row in results.rows)

    await run.save_results(tmp_path / "results.xlsx")
    await run.close()
    book = openpyxl.load_workbook(tmp_path / "results.xlsx")
    created = list(book[book.sheetnames[1]].iter_rows(values_only=True))
    assert len(created) == 5
    assert "Quite new 0" in created[1]

    (record,) = await session.uploads.records()
    assert (record.state, record.total, record.settled) == (RecordState.DONE, 4, 4)
    (fact,) = program.activity.read().facts
    assert fact.counts["created"] == 4
    assert fact.journal == record.id


async def test_the_same_file_again_creates_nothing(session: Session, tmp_path: Path) -> None:
    opened = await goal_file(tmp_path, session)
    run = await started(session, opened)
    await run.send(lambda _: None)
    await run.close()
    plan, _ = await planned(session, opened)
    assert not plan.order


async def test_an_open_journal_belongs_to_one(session: Session, tmp_path: Path) -> None:
    run = await started(session, await goal_file(tmp_path, session))
    (record,) = await session.uploads.records()
    assert record.state is RecordState.IN_USE
    with pytest.raises(JournalInUse):
        await session.uploads.reopen(run.id)
    await run.close()


async def test_without_kept_contents_the_same_file_continues(session: Session, tmp_path: Path) -> None:
    opened = await goal_file(tmp_path, session)
    run = await started(session, opened)
    await run.close()
    (record,) = await session.uploads.records()
    assert (record.state, record.needs_file, record.file_name) == (RecordState.INTERRUPTED, True, "")
    with pytest.raises(FileUnreadable, match="assembly-file-needed"):
        await session.uploads.reopen(run.id)
    with pytest.raises(FileUnreadable, match="assembly-other-file"):
        await session.uploads.reopen(run.id, await goal_file(tmp_path, session, count=2))

    again = await session.uploads.reopen(run.id, opened)
    await again.send(lambda _: None)
    assert (await again.results()).counts == {Outcome.CREATED: 4}
    await again.close()


async def test_kept_contents_continue_without_the_file(program: Program, tmp_path: Path) -> None:
    program.vault = Vault(b"k" * 32, b"12345678")
    session = await program.open(program.sample.workspace("Sample"), "")
    run = await started(session, await goal_file(tmp_path, session))
    await run.close()
    (record,) = await session.uploads.records()
    assert (record.needs_file, record.file_name) == (False, "goals.csv")
    again = await session.uploads.reopen(run.id)
    await again.send(lambda _: None)
    await again.save_results(tmp_path / "results.xlsx")
    await again.close()
    assert "Quite new 3" in str(list(openpyxl.load_workbook(tmp_path / "results.xlsx").worksheets[1].values))


async def change_file(folder: Path, session: Session) -> Opened:
    """Renames four goals that have an owner, and says nothing else of them."""
    found = [goal async for goal in goals(session, date(2026, 1, 1)) if goal.owner_email]
    path = folder / "changes.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["goal id", "name"])
        writer.writerows([goal.id, f"Renamed {number}"] for number, goal in enumerate(found[:4]))
    return open_source(path)


async def test_changes_are_continued_with_the_same_file_where_contents_are_not_kept(
    session: Session, tmp_path: Path
) -> None:
    """What was changed before it stopped no longer differs from the file: the plan is made again from the journal."""
    opened = await change_file(tmp_path, session)
    run = await started(session, opened)
    assert run.has_old_values
    progress = await run.send(lambda progress: run.stop() if progress.done == 1 else None)
    assert progress.outcomes[Outcome.CHANGED] in {1, 2}
    await run.close()
    (record,) = await session.uploads.records()
    assert (record.state, record.total, record.needs_file) == (RecordState.STOPPED, 4, True)

    again = await session.uploads.reopen(run.id, opened)
    assert again.plan.checksum == run.plan.checksum
    assert not again.has_old_values
    await again.send(lambda _: None)
    assert (await again.results()).counts == {Outcome.CHANGED: 4}
    found = await again.read_back(lambda done, total: None)
    assert (found.arrived, found.rows) == (4, 4)
    await again.close()


async def test_the_old_values_are_saved_as_a_workbook_that_brings_them_back(session: Session, tmp_path: Path) -> None:
    opened = await change_file(tmp_path, session)
    run = await started(session, opened)
    await run.send(lambda _: None)
    await run.save_old_values(tmp_path / "old.xlsx")
    await run.close()
    names = [item.before.name for item in run.plan.items if item.before is not None]
    old = open_source(tmp_path / "old.xlsx")
    back, table = await planned(session, old)
    assert [one.new for item in back.items for one in item.changes if one.field == "name"] == names
    assert {change.field for item in back.items for change in item.changes} == {"name"}
    again = await session.uploads.start(back, old.file, table)
    await again.send(lambda _: None)
    assert (await again.results()).counts == {Outcome.CHANGED: 4}
    await again.close()


async def test_stopped_here_stays_not_sent(session: Session, tmp_path: Path) -> None:
    run = await started(session, await goal_file(tmp_path, session))
    await run.close()
    await session.uploads.stop_here(run.id)
    (record,) = await session.uploads.records()
    assert record.state is RecordState.STOPPED
    assert record.counts == {Outcome.NOT_SENT: 4}


async def test_a_damaged_journal_is_listed_as_such(session: Session, tmp_path: Path) -> None:
    run = await started(session, await goal_file(tmp_path, session))
    await run.close()
    (path,) = tmp_path.glob("profile/data/uploads/*.journal")
    path.write_bytes(b"not a journal" * 100)
    (record,) = await session.uploads.records()
    assert record.state is RecordState.DAMAGED


async def test_an_approval_names_every_request_and_sends_none(session: Session, tmp_path: Path) -> None:
    opened = await goal_file(tmp_path, session)
    plan, table = await planned(session, opened)
    await session.uploads.save_approval(tmp_path / "approval.xlsx", Approval.of(plan, table, opened.file))
    book = openpyxl.load_workbook(tmp_path / "approval.xlsx")
    text = str([list(sheet.values) for sheet in book.worksheets])
    assert plan.checksum in text
    assert text.count("POST") == 4
    again, _ = await planned(session, opened)
    assert again.checksum == plan.checksum


async def test_watching_an_upload_without_doubts_asks_and_tells_nothing(
    session: Session, program: Program, tmp_path: Path
) -> None:
    run = await started(session, await goal_file(tmp_path, session))
    await run.send(lambda progress: None)
    looks: list[datetime] = []
    await run.watch(looks.append)
    await run.close()
    assert looks == []
    assert [fact.deed for fact in program.activity.read().facts] == [Deed.UPLOADED]


async def test_the_template_offers_the_active_people(session: Session, tmp_path: Path) -> None:
    counts: list[int] = []
    await session.uploads.save_template(tmp_path / "template.xlsx", lambda done, _: counts.append(done))
    opened = open_source(tmp_path / "template.xlsx")
    assert opened.file.template_version
    assert counts[-1] == 1200
    lists = [
        sheet
        for sheet in openpyxl.load_workbook(tmp_path / "template.xlsx").worksheets
        if sheet.sheet_state != "visible"
    ]
    assert (await emails(session))[0] in str(list(lists[0].values))


async def test_starting_over_forgets_what_was_uploaded_to_the_sample_company_and_nothing_else(
    session: Session, program: Program, tmp_path: Path
) -> None:
    run = await started(session, await goal_file(tmp_path, session))
    await run.send(lambda progress: None)
    await run.close()
    opened = await goal_file(tmp_path, session)
    plan, _ = await planned(session, opened)
    elsewhere = program.folders.journals / "elsewhere.journal"
    real = replace(plan, host="https://app.example")
    Journal.start(elsewhere, real, opened.file.fingerprint, SystemClock(), None).close()

    await program.start_over(session)
    again = await program.open(program.sample.workspace("Sample company"), "")
    assert await again.uploads.records() == ()
    assert not [goal async for goal in quite_new(again)]
    assert list(program.folders.journals.glob("*.journal")) == [elsewhere]
    assert [fact.deed for fact in program.activity.read().facts] == [Deed.UPLOADED]


async def quite_new(session: Session) -> AsyncIterator[str]:
    async for goal in goals(session, date(2027, 1, 1)):
        if goal.name.startswith("Quite new"):
            yield goal.name


async def goals(session: Session, since: date) -> AsyncIterator[Goal]:
    async for batch in session.goals.rows(since, date(2027, 3, 31)):
        for goal in batch.rows:
            yield goal


async def test_a_file_is_known_again_by_its_bytes_once_anything_of_it_arrived(session: Session, tmp_path: Path) -> None:
    opened = await goal_file(tmp_path, session)
    assert await session.uploads.uploaded(opened.file.fingerprint) is None
    run = await started(session, opened)
    await run.send(lambda _: None)
    await run.close()
    found = await session.uploads.uploaded(opened.file.fingerprint)
    assert found is not None
    assert (found.id, found.arrived) == (run.id, 4)
    assert await session.uploads.uploaded("0" * 64) is None


async def test_a_draft_is_kept_where_there_is_a_vault_and_goes_with_the_workspace(
    session: Session, program: Program
) -> None:
    assert not await session.uploads.keep_draft(b"file", b"state")
    assert await session.uploads.draft() is None
    program.vault = Vault(b"k" * 32, b"12345678")
    other = await program.open(session.workspace, "any key")
    assert await other.uploads.keep_draft(b"file", b"state")
    assert await other.uploads.draft() == (b"file", b"state")
    assert list(program.folders.drafts.iterdir())
    await other.uploads.forget_draft()
    assert not list(program.folders.drafts.iterdir())


async def test_a_few_go_first_and_the_rest_once_it_may(session: Session, tmp_path: Path) -> None:
    """G3 in the built-in company: the choice stands in the journal, and is there when that is opened again."""
    opened = await goal_file(tmp_path, session, 12)
    plan, table = await planned(session, opened)
    first = first_few(plan)
    run = await session.uploads.start(plan, opened.file, table, first)
    assert (await run.send(lambda progress: None)).stop is StopReason.FIRST_FEW
    await run.close()
    (record,) = await session.uploads.records()
    assert (record.state, record.first, record.settled, record.total) == (RecordState.STOPPED, 5, 5, 12)

    again = await session.uploads.reopen(record.id, opened)
    results = await again.results()
    assert (again.first, results.is_resting, results.left) == (first, True, 7)
    assert {row.row for row in results.rows if row.link} == set(first)
    await again.release()
    told: list[Progress] = []
    assert (await again.send(told.append)).state is RunState.DONE
    assert told[0].done == 5
    assert (await again.results()).counts == {Outcome.CREATED: 12}
    await again.close()


async def test_what_was_approved_is_the_plan_again(session: Session, tmp_path: Path) -> None:
    opened = await goal_file(tmp_path, session)
    plan, table = await planned(session, opened)
    path = tmp_path / "approval.xlsx"
    await session.uploads.save_approval(path, Approval.of(plan, table, opened.file))
    found = await session.uploads.approval(open_source(path))
    assert found is not None
    assert (found.plan, found.file.fingerprint) == (plan, opened.file.fingerprint)
    assert await session.uploads.approval(opened) is None
    run = await session.uploads.start(found.plan, found.file, found.originals, is_approved=True)
    assert (await run.send(lambda progress: None)).outcomes == {Outcome.CREATED: 4}
    await run.close()

    again = await session.uploads.start(found.plan, found.file, found.originals, is_approved=True)
    end = await again.send(lambda progress: None)
    assert (end.state, end.outcomes) == (RunState.DONE, {Outcome.HELD_BACK: 4})
    await again.close()
