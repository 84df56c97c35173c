"""The state of an upload, from page to page."""

from __future__ import annotations

from pathlib import Path

import pytest

from bw_desktop.errors import FileUnreadable
from bw_desktop.messages import Message
from bw_desktop.ui.upload.flow import Step, UploadFlow
from bw_desktop.upload import Fate, QuestionId
from tests.ui.upload.made import HEADER, MadeMemory, MadeUploads, faulty, rows, workbook


def heard() -> list[Message]:
    return []


async def test_a_file_makes_the_next_pages_reachable_one_by_one(flow: UploadFlow, faulty_file: Path) -> None:
    assert [step for step in Step if flow.reached(step)] == [Step.FILE]
    await flow.open_path(faulty_file)
    assert flow.reached(Step.CHECK)
    assert not flow.reached(Step.PREVIEW)
    await flow.check(heard().append)
    assert flow.reached(Step.PREVIEW)
    await flow.make_plan()
    assert flow.reached(Step.SEND)
    await flow.start()
    assert [step for step in Step if flow.reached(step)] == [Step.SENDING, Step.RESULTS]


async def test_the_check_says_what_it_does_and_asks_for_live_data_once(flow: UploadFlow, faulty_file: Path) -> None:
    stages = heard()
    await flow.open_path(faulty_file)
    await flow.check(stages.append)
    assert [stage.id.removeprefix("pages-check-stage-") for stage in stages] == [
        "cells",
        "live",
        "people-of",
        "rules",
    ]
    assert isinstance(flow.uploads, MadeUploads)
    assert flow.uploads.asked == [False]


async def test_rows_with_mistakes_are_left_out_of_the_plan(flow: UploadFlow, faulty_file: Path) -> None:
    await flow.open_path(faulty_file)
    await flow.check(heard().append)
    await flow.make_plan()
    assert flow.plan is not None
    assert flow.plan.count(Fate.LEFT_OUT) == 4
    assert flow.plan.count(Fate.NEW) == 4


async def test_a_change_takes_back_what_later_pages_made_of_it(flow: UploadFlow, faulty_file: Path) -> None:
    await flow.open_path(faulty_file)
    await flow.check(heard().append)
    await flow.make_plan()
    flow.choose_field(6, "description")
    assert flow.checked is None
    assert not flow.reached(Step.SEND)


async def test_a_correction_goes_into_all_rows_and_can_be_taken_back(flow: UploadFlow, faulty_file: Path) -> None:
    await flow.open_path(faulty_file)
    flow.edit((3, 4), "categories", "Growth")
    await flow.check(heard().append)
    assert flow.checked is not None
    assert flow.checked.counts.stop == 2
    assert flow.can_undo
    flow.undo()
    await flow.check(heard().append)
    assert flow.checked.counts.stop == 4
    assert not flow.can_undo


async def test_a_matching_is_used_again_for_the_same_header(tmp_path: Path) -> None:
    memory = MadeMemory()
    first = UploadFlow(MadeUploads(), memory)
    await first.open_path(workbook(tmp_path / "one.xlsx", rows()))
    first.choose_field(6, "description")
    await first.check(heard().append)
    second = UploadFlow(MadeUploads(), memory)
    await second.open_path(workbook(tmp_path / "two.xlsx", rows(3)))
    assert second.is_like_last_time
    assert second.matching is not None
    assert second.matching.by_field["description"] == 6


async def test_a_missing_required_column_stops_at_the_second_page(tmp_path: Path, flow: UploadFlow) -> None:
    without_title = [row[1:] for row in rows()]
    await flow.open_path(workbook(tmp_path / "Goals.xlsx", without_title, HEADER[1:]))
    assert flow.reached(Step.MATCH)
    assert not flow.reached(Step.CHECK)


async def test_hidden_rows_are_asked_about_and_the_answer_counts(tmp_path: Path, flow: UploadFlow) -> None:
    await flow.open_path(workbook(tmp_path / "Goals.xlsx", rows(), hidden=(3, 4)))
    assert [question.id for question in flow.questions] == [QuestionId.HIDDEN_ROWS]
    await flow.check(heard().append)
    assert flow.checked is not None
    assert len(flow.checked.table.numbers) == 6
    flow.answer(QuestionId.HIDDEN_ROWS, "all")
    await flow.check(heard().append)
    assert len(flow.checked.table.numbers) == 8


async def test_another_header_row_is_taken(tmp_path: Path, flow: UploadFlow) -> None:
    await flow.open_path(workbook(tmp_path / "Goals.xlsx", rows()))
    await flow.choose_header(3)
    assert flow.reading is not None
    assert flow.reading.layout.header_row == 3
    assert flow.reading.data_rows == 6


async def test_pasted_cells_come_in_like_a_file(flow: UploadFlow) -> None:
    lines = ["\t".join(HEADER), *("\t".join(str(cell) for cell in row) for row in rows(3))]
    await flow.open_text("\n".join(lines))
    assert flow.reading is not None
    assert flow.reading.data_rows == 3
    assert flow.reading.opened.file.kind == "paste"


async def test_what_cannot_be_read_leaves_the_flow_as_it_was(
    tmp_path: Path, flow: UploadFlow, faulty_file: Path
) -> None:
    await flow.open_path(faulty_file)
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"no workbook at all")
    with pytest.raises(FileUnreadable):
        await flow.open_path(broken)
    assert flow.reading is not None
    assert flow.reading.opened.file.name == "Goals.xlsx"
    assert flow.memory.recent_files() == (faulty_file,)


async def test_an_earlier_upload_opens_at_its_results(flow: UploadFlow, faulty_file: Path) -> None:
    await flow.open_path(faulty_file)
    await flow.check(heard().append)
    await flow.make_plan()
    run = await flow.start()
    again = UploadFlow.of_run(run, flow.uploads, flow.memory)
    assert again.plan is flow.plan
    assert not again.reached(Step.SEND)
    assert again.reached(Step.RESULTS)


def test_the_made_file_has_the_mistakes_the_tests_speak_of() -> None:
    assert sum(row != good for row, good in zip(faulty(), rows(), strict=True)) == 4
