"""Reports against the sandbox: run, polled, split, failing, never ending, and their links fetched bare."""

from __future__ import annotations

import asyncio
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bw_desktop import endpoints, errors
from bw_desktop.api import Client, ReportRun, ReportRunner, RunState, in_process
from bw_desktop.api.reports import run_of
from tests.api.conftest import OpenClient, client_of, fast_clock
from tests.api.passing_time import PassingTime
from tests.sandbox_server import Sandbox

KNOWN = endpoints.load()
START, END = date(2026, 1, 1), date(2026, 12, 31)


def runner(client: Client, **settings: Any) -> ReportRunner:
    return ReportRunner(client, interval=1, clock=fast_clock(), **settings)


@pytest.mark.parametrize("name", KNOWN.company_goal_reports)
async def test_a_report_is_run_looked_at_and_fetched(
    open_client: OpenClient, sandbox: Sandbox, tmp_path: Path, name: str
) -> None:
    looks: list[ReportRun] = []
    before = len(sandbox.requests())
    async with open_client() as client:
        fetched = await runner(client).run(name, START, END, tmp_path, looked=looks.append)
    assert fetched.report == name
    assert [file.parent for file in fetched.files] == [tmp_path]
    assert fetched.files[0].read_bytes().startswith(b"PK")
    assert fetched.size == fetched.files[0].stat().st_size
    assert fetched.seconds > 0
    assert looks[-1].state is RunState.DONE
    assert {look.id for look in looks} == {fetched.run_id}
    arrived = sandbox.requests()[before:]
    assert arrived[0]["operation"] == "reports.run"
    assert not any(entry["is_leak"] for entry in arrived)


async def test_a_split_report_comes_in_several_files_in_order(
    open_client: OpenClient, sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.set_faults("report-split:rows=40")
    async with open_client() as client:
        fetched = await runner(client).run("all_goals_and_key_results", START, END, tmp_path)
    assert len(fetched.files) > 1
    assert len(set(fetched.files)) == len(fetched.files)
    assert fetched.size == sum(file.stat().st_size for file in fetched.files)


async def test_a_failing_report_is_told_with_the_servers_words(
    open_client: OpenClient, sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.set_faults("report-failing")
    async with open_client() as client:
        with pytest.raises(errors.ServerTrouble) as caught:
            await runner(client).run("all_goals", START, END, tmp_path)
    assert caught.value.message.id == "api-report-failed"
    assert caught.value.details.text == "The report could not be created."
    assert list(tmp_path.iterdir()) == []


async def test_a_report_that_takes_long_is_waited_for(open_client: OpenClient, sandbox: Sandbox) -> None:
    sandbox.set_faults("report-never-ending:count=4")
    looks: list[ReportRun] = []
    async with open_client() as client:
        reports = runner(client)
        run = await reports.wait(await reports.start("all_goals", START, END), looks.append)
    assert run.links
    assert [look.state for look in looks][:4] == [RunState.RUNNING] * 4


async def test_a_report_that_never_ends_is_left_and_found_again_later(
    open_client: OpenClient, sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.set_faults("report-never-ending")
    async with open_client() as client:
        reports = runner(client, deadline=5)
        run_id = await reports.start("all_goals", START, END)
        with pytest.raises(errors.Busy) as caught:
            await reports.wait(run_id)
        assert caught.value.message.id == "api-report-still-running"
        assert str(run_id) in caught.value.details.path
        sandbox.set_faults()
        files, size = await reports.fetch(await reports.wait(run_id), "all_goals", tmp_path)
    assert size == files[0].stat().st_size > 0


async def test_waiting_for_a_report_stops_at_once(open_client: OpenClient, sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.set_faults("report-never-ending")
    async with open_client() as client:
        waiting = asyncio.create_task(ReportRunner(client).run("all_goals", START, END, tmp_path))
        await asyncio.sleep(0.2)
        waiting.cancel()
        await asyncio.wait([waiting], timeout=1)
        assert waiting.cancelled()


async def test_a_report_whose_start_was_lost_is_started_once_more(open_client: OpenClient, sandbox: Sandbox) -> None:
    sandbox.set_faults("lost-answer:count=1")
    before = len(sandbox.requests())
    async with open_client() as client:
        assert await runner(client).start("all_goals", START, END) > 0
    assert [entry["operation"] for entry in sandbox.requests()[before:]] == ["reports.run"] * 2


class ForgetfulStore:
    """Runs reports at once, and knows the link of the first no more when it is fetched."""

    def __init__(self, dead_links: int) -> None:
        self.dead_links = dead_links
        self.started = 0

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        status, body = self.answer(scope["method"], scope["path"])
        await send({"type": "http.response.start", "status": status, "headers": []})
        await send({"type": "http.response.body", "body": body})

    def answer(self, method: str, path: str) -> tuple[int, bytes]:
        if method == "POST":
            self.started += 1
            return 201, json.dumps({"id": self.started, "status": "pending"}).encode()
        if path.startswith("/api/"):
            link = f"{STORE}files/{self.started}.xlsx"
            return 200, json.dumps({"id": self.started, "status": "succeeded", "result": {"url": link}}).encode()
        return (403, b"expired") if self.started <= self.dead_links else (200, b"workbook")


STORE = "https://store.invalid/"


async def test_a_dead_link_costs_a_second_run(tmp_path: Path) -> None:
    store = ForgetfulStore(dead_links=1)
    async with client_of(STORE, "some-key", KNOWN, transport=in_process(store)) as client:
        fetched = await runner(client).run("all_goals", START, END, tmp_path)
    assert (store.started, fetched.run_id) == (2, 2)
    assert fetched.files[0].read_bytes() == b"workbook"


async def test_but_not_a_third(tmp_path: Path) -> None:
    store = ForgetfulStore(dead_links=9)
    async with client_of(STORE, "some-key", KNOWN, transport=in_process(store)) as client:
        with pytest.raises(errors.AnswerUnreadable) as caught:
            await runner(client).run("all_goals", START, END, tmp_path)
    assert caught.value.message.id == "api-report-link-gone"
    assert store.started == 2


@pytest.mark.parametrize(
    ("role", "name", "kind"),
    [("user", "all_goals", errors.NotAllowed), ("super_admin", "no_such_report", errors.Refused)],
)
async def test_refused_reports_are_told(
    open_client: OpenClient, tmp_path: Path, role: str, name: str, kind: type[errors.ProgramError]
) -> None:
    async with open_client(role=role) as client:
        with pytest.raises(kind):
            await runner(client).run(name, START, END, tmp_path)


async def test_running_a_report_is_no_reading(open_client: OpenClient, sandbox: Sandbox, tmp_path: Path) -> None:
    before = len(sandbox.requests())
    async with open_client(look_only=True) as client:
        with pytest.raises(errors.LookOnly):
            await runner(client).run("all_goals", START, END, tmp_path)
    assert len(sandbox.requests()) == before


ONE, TWO = "https://files.example/1.xlsx", "https://files.example/2.xlsx"


@pytest.mark.parametrize(
    ("answer", "links"),
    [
        ({"result": {"url": ONE}}, (ONE,)),
        ({"result": {"urls": [ONE, TWO]}}, (ONE, TWO)),
        ({"result": {"url": ONE, "urls": [ONE, TWO]}}, (ONE, TWO)),
        ({"result": [{"url": ONE}, {"url": TWO}]}, (ONE, TWO)),
        ({"result": [ONE, TWO]}, (ONE, TWO)),
        ({"results": [{"url": ONE}, {"urls": [TWO]}]}, (ONE, TWO)),
        ({"result": ONE}, (ONE,)),
        ({"result": None}, ()),
        ({"result": {"url": None, "urls": [None, 3]}}, ()),
        ({}, ()),
    ],
)
def test_one_or_several_links_in_any_place(answer: dict[str, Any], links: tuple[str, ...]) -> None:
    assert run_of({"id": 1, "status": "succeeded", **answer}, KNOWN).links == links


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("succeeded", RunState.DONE),
        ("Succeeded", RunState.DONE),
        ("failed", RunState.FAILED),
        ("pending", RunState.RUNNING),
        ("queued for tomorrow", RunState.RUNNING),
        (None, RunState.RUNNING),
        (7, RunState.RUNNING),
    ],
)
def test_an_unknown_status_is_running(status: Any, state: RunState) -> None:
    assert run_of({"id": 1, "status": status}, KNOWN).state is state


@pytest.mark.parametrize("answer", [None, [], "x", {}, {"id": "991"}, {"status": "pending"}])
def test_what_has_no_id_is_no_run(answer: Any) -> None:
    with pytest.raises(errors.AnswerUnreadable):
        run_of(answer, KNOWN)


async def test_a_finished_report_without_a_link_is_told(open_client: OpenClient, tmp_path: Path) -> None:
    async with open_client() as client:
        with pytest.raises(errors.AnswerUnreadable) as caught:
            await runner(client).fetch(ReportRun(7, RunState.DONE), "all_goals", tmp_path)
    assert caught.value.message.id == "api-report-without-link"


async def test_it_looks_every_three_seconds(open_client: OpenClient, sandbox: Sandbox) -> None:
    sandbox.set_faults("report-never-ending:count=2")
    slept: list[float] = []
    clock = PassingTime().clock

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    async with open_client() as client:
        reports = ReportRunner(client, clock=type(clock)(clock.monotonic, clock.now, sleep))
        await reports.wait(await reports.start("all_goals", START, END))
    assert set(slept) == {3.0}
    assert len(slept) >= 2


def test_a_run_shows_no_link_when_it_is_printed() -> None:
    assert "files.example" not in repr(ReportRun(7, RunState.DONE, (ONE,), "words"))
