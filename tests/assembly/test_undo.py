"""The uploads of the built-in company taken back: planned, done, listed, and told in the activity (rows K1, L1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from bw_desktop.assembly import Program
from bw_desktop.assembly.adapters import SystemClock
from bw_desktop.assembly.run import Run
from bw_desktop.assembly.session import Session
from bw_desktop.errors import UserCanFix
from bw_desktop.storage.activity import Deed
from bw_desktop.storage.vault import Vault
from bw_desktop.upload import Fate, Outcome, Undo
from bw_desktop.upload.past import RecordState
from tests.assembly.test_uploads import change_file, goal_file, planned, started


@pytest.fixture
async def kept(program: Program) -> Session:
    """The built-in company, on a computer that can keep contents."""
    program.vault = Vault(b"k" * 32, b"12345678")
    return await program.open(program.sample.workspace("Sample"), "")


async def sent(run: Run) -> Run:
    await run.send(lambda _: None)
    return run


async def undo_of(run: Run) -> Undo:
    counts: list[tuple[int, int]] = []
    undo = await run.plan_undo(lambda *told: counts.append(told))
    assert counts[-1][0] == counts[-1][1]
    return undo


async def test_new_and_changed_goals_are_taken_back(kept: Session, program: Program, tmp_path: Path) -> None:
    for file, outcome in ((await goal_file(tmp_path, kept), "New"), (await change_file(tmp_path, kept), "Changed")):
        run = await sent(await started(kept, file))
        undo = await undo_of(run)
        await run.close()
        assert undo.plan.count(Fate.UNDO) == 4, outcome
        taken = await sent(await kept.uploads.start_undo(undo))
        assert taken.undoes == run.id
        assert (await taken.results()).counts == {Outcome.UNDONE: 4}
        await taken.save_results(tmp_path / "results.xlsx")
        await taken.close()
        book = openpyxl.load_workbook(tmp_path / "results.xlsx")
        assert book.sheetnames[1:] == ["Undone"]
        assert len(list(book["Undone"].values)) == 5
        # Nothing is left to be seen of it: the same file would do the same again.
        plan, _ = await planned(kept, file)
        assert len(plan.order) == 4
        fact = program.activity.read().facts[-1]
        assert (fact.deed, fact.counts["undone"], fact.journal) == (Deed.UNDONE, 4, taken.id)
        assert "created" not in fact.counts


async def test_it_is_listed_and_its_upload_is_over(kept: Session, tmp_path: Path) -> None:
    opened = await goal_file(tmp_path, kept)
    run = await sent(await started(kept, opened))
    await run.close()
    now = SystemClock().now()
    assert (await kept.uploads.records())[0].can_be_undone(now)
    assert not (await kept.uploads.records())[0].can_be_undone(now + timedelta(days=31))
    assert await kept.uploads.undo_of(run.id) == ""
    run = await kept.uploads.reopen(run.id)
    undo = await undo_of(run)
    await run.close()
    begun = await kept.uploads.start_undo(undo)
    await begun.close()

    records = {record.id: record for record in await kept.uploads.records()}
    assert (records[run.id].undone, records[begun.id].undoes) == (begun.id, run.id)
    assert (records[begun.id].state, records[begun.id].file_name) == (RecordState.INTERRUPTED, "goals.csv")
    assert not any(record.can_be_undone(now) for record in records.values())
    assert await kept.uploads.undo_of(run.id) == begun.id
    assert await kept.uploads.begun(opened.file.fingerprint, run.plan.checksum) is None
    assert await kept.uploads.uploaded(opened.file.fingerprint) is None

    again = await sent(await kept.uploads.reopen(begun.id))
    assert (await again.results()).counts == {Outcome.UNDONE: 4}
    await again.close()


async def test_without_kept_contents_it_is_continued_all_the_same(session: Session, tmp_path: Path) -> None:
    run = await sent(await started(session, await goal_file(tmp_path, session)))
    undo = await undo_of(run)
    await run.close()
    begun = await session.uploads.start_undo(undo)
    progress = await begun.send(lambda progress: begun.stop() if progress.done == 1 else None)
    assert 0 < progress.done < 4
    await begun.close()
    again = await sent(await session.uploads.reopen(begun.id))
    assert (await again.results()).counts == {Outcome.UNDONE: 4}
    await again.close()


async def test_what_the_endpoint_map_does_not_offer_is_not_tried(kept: Session, tmp_path: Path) -> None:
    known = kept.client.endpoints
    operations = {name: one for name, one in known.operations.items() if name != "goals.delete"}
    kept.client.endpoints = replace(known, operations=operations)
    run = await sent(await started(kept, await goal_file(tmp_path, kept)))
    undo = await undo_of(run)
    await run.close()
    assert undo.plan.count(Fate.CANNOT) == 4
    assert {item.reason.id for item in undo.plan.items if item.reason} == {"upload-undo-cannot-remove"}


async def test_after_thirty_days_it_is_too_late(kept: Session, tmp_path: Path) -> None:
    run = await sent(await started(kept, await goal_file(tmp_path, kept)))
    run.started -= timedelta(days=31)
    with pytest.raises(UserCanFix, match="upload-undo-too-late"):
        await run.plan_undo(lambda done, total: None)
    await run.close()
