"""The simulated Betterworks without a socket, as the demo uses it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bw_desktop.sandbox import Paging, create_app
from tests.sandbox.in_process import Connect

GOAL = {"name": "Learn Polish", "start": "2026-10-01", "end": "2026-12-31"}


@pytest.mark.parametrize("fault", ["reset-after-write", "lost-answer", "cut-body"])
async def test_a_cut_is_a_connection_error(connect: Connect, fault: str) -> None:
    client = await connect(faults=(f"{fault}:count=1",))
    with pytest.raises(ConnectionError):
        await client.post("goals/", GOAL)
    assert (await client.control("state")).json()["revision"] == 1
    assert (await client.post("goals/", GOAL)).status_code == 201


async def test_waiting_for_ever_can_be_given_up(connect: Connect) -> None:
    client = await connect(faults=("never",))
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(client.get("users/me/"), 0.1)


async def test_what_was_written_is_there_after_a_restart(connect: Connect, tmp_path: Path) -> None:
    client = await connect(state=tmp_path / "state.jsonl")
    goal = (await client.post("goals/", GOAL)).json()
    await client.app.state.server.close()
    again = await connect(state=tmp_path / "state.jsonl")
    assert (await again.get(f"goals/{goal['id']}/")).json() == goal
    assert (await connect(to=again)).app.state.keys == client.app.state.keys


@pytest.mark.parametrize("shape", ["array", "drf"])
async def test_the_other_shapes_of_a_page(connect: Connect, shape: str) -> None:
    client = await connect(paging=Paging(20, "page", shape))
    body = (await client.get("users/")).json()
    if shape == "array":
        assert len(body) == 60
    else:
        assert (body["count"], len(body["results"]), body["previous"]) == (60, 20, None)
        assert body["next"] == "https://sandbox.example/api/v1/users/?page=2"


async def test_without_settings_it_is_the_company_of_the_demo() -> None:
    app = create_app()
    server = app.state.server
    assert (len(server.store.person_ids()), len(server.store.company.goal_ids())) == (1200, 4000)
    assert set(app.state.keys) == {"super_admin", "hr_admin", "admin", "user"}
    await server.close()


async def test_removing_any_one_operation_leaves_the_others(connect: Connect) -> None:
    paths = {
        "users.list": "users/", "departments.list": "departments/", "goals.filter": "goals/filter/",
        "categories.list": "goals/categories/", "users.me": "users/me/",
    }  # fmt: skip
    for missing in paths:
        client = await connect(without=frozenset({missing}))
        answers = {name: (await client.get(path)).status_code for name, path in paths.items()}
        assert answers.pop(missing) in (404, 405)
        assert set(answers.values()) == {200}


async def test_a_changed_map_moves_paths_and_fields(connect: Connect, tmp_path: Path) -> None:
    override = tmp_path / "betterworks-api.toml"
    override.write_text(
        '[operations."users.me"]\npath = "whoami/"\nevidence = "seen"\n'
        '[fields.user.email]\npath = "contact.mail"\nevidence = "seen"\n'
    )
    client = await connect(endpoints=override)
    answer = await client.get("whoami/")
    assert "@" in answer.json()["contact"]["mail"]
    assert answer.headers["X-Sim-Fidelity"] == "A"
