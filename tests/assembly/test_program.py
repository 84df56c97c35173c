"""What is made at the start: nothing breaks it, keys stay where they belong, the sample company needs no network."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bw_desktop.assembly import SAMPLE_ADDRESS, Connector, Program
from bw_desktop.assembly.session import Session
from bw_desktop.errors import KeychainUnavailable, LookOnly
from bw_desktop.records.domains import DOMAINS
from bw_desktop.storage.settings import Workspace

LIVE = Workspace("", "ACME", "https://app.example.com/api/v1/", "live", remember_key=False)


async def test_the_sample_company_is_filled_without_a_network(session: Session) -> None:
    people = [person async for batch in session.people.rows() for person in batch.rows]
    goals = [goal async for batch in session.goals.rows(date(2000, 1, 1), date(2100, 1, 1)) for goal in batch.rows]
    assert len(people) == 1200
    assert sum(goal.kind == "goal" for goal in goals) == 4000
    assert session.web_address("goal", "12") == "https://sample.invalid/app/#/goals/12"


async def test_what_is_changed_in_the_sample_company_is_kept_until_start_over(tmp_path: Path) -> None:
    async def names(program: Program) -> set[str]:
        opened = await program.open(program.sample.workspace("Sample"), "")
        return {department.name for department in (await opened.people.departments()).by_id.values()}

    program = Program.start(tmp_path)
    opened = await program.open(program.sample.workspace("Sample"), "")
    await opened.client.call("departments.create", body={"name": "Newly made"})
    await program.aclose()

    again = Program.start(tmp_path)
    assert "Newly made" in await names(again)
    await again.sample.start_over()
    assert "Newly made" not in await names(again)
    await again.aclose()


async def test_a_damaged_endpoint_map_is_left_out_and_said(tmp_path: Path) -> None:
    Program.start(tmp_path)
    damaged = tmp_path / "config" / "betterworks-api.toml"
    damaged.write_text("[operations\n")
    program = Program.start(tmp_path)
    assert [note.id for note in program.notes] == ["assembly-endpoints-damaged"]
    assert "users.list" in program.endpoints.operations
    assert damaged.read_text() == "[operations\n"


async def test_an_override_of_the_endpoint_map_is_used(tmp_path: Path) -> None:
    Program.start(tmp_path)
    (tmp_path / "config" / "betterworks-api.toml").write_text('[operations."users.list"]\npath = "people/"\n')
    assert Program.start(tmp_path).endpoints.operations["users.list"].path == "people/"


async def test_a_key_that_is_not_remembered_lives_as_long_as_the_program(program: Program) -> None:
    added = await Connector(program).add(LIVE, "secret-key")
    assert await program.secret_of(added) == "secret-key"
    assert await program.secret_of(replace(added, base_url="https://elsewhere.example.com/api/v1/")) is None
    assert program.settings.current == added.id
    assert b"secret-key" not in program.folders.settings.read_bytes()


async def test_without_a_keychain_a_key_to_be_remembered_is_refused_and_nothing_is_added(program: Program) -> None:
    with pytest.raises(KeychainUnavailable):
        await Connector(program).add(replace(LIVE, remember_key=True), "secret-key")
    assert program.settings.workspaces == ()


async def test_look_only_reaches_open_sessions_at_once(program: Program) -> None:
    connector = Connector(program)
    sample = replace(program.sample.workspace("Sample"), id="")
    added = await connector.add(sample, "any")
    opened = await program.open(added, "any")
    await connector.set_look_only(added.id, True)
    with pytest.raises(LookOnly):
        await opened.client.call("departments.create", body={"name": "Never"})
    await connector.set_look_only(added.id, False)
    await opened.client.call("departments.create", body={"name": "Now"})


async def test_a_removed_workspace_leaves_nothing(program: Program) -> None:
    connector = Connector(program)
    added = await connector.add(LIVE, "secret-key")
    await connector.remove(added.id)
    assert connector.workspaces() == ()
    assert await program.secret_of(added) is None
    assert added.id.encode() not in program.folders.settings.read_bytes()


async def test_the_connection_test_stores_nothing(program: Program) -> None:
    findings = await Connector(program).test(SAMPLE_ADDRESS, "sample", "any", "")
    assert findings.failure is None
    assert [area.domain for area in findings.areas] == [domain.id for domain in DOMAINS]
    assert not program.folders.settings.exists()
