"""What a request must pass: slash, key, privacy notice, limit, method."""

from __future__ import annotations

import httpx
import pytest

from tests.sandbox.in_process import Connect


async def test_a_get_without_the_last_slash_is_redirected_with_its_query(connect: Connect) -> None:
    answer = await (await connect()).get("users", active="true")
    assert (answer.status_code, answer.headers["location"]) == (301, "/api/v1/users/?active=true")


async def test_a_write_without_the_last_slash_is_refused_and_not_done(connect: Connect) -> None:
    client = await connect()
    answer = await client.post("goals", {"name": "x", "start": "2026-10-01", "end": "2026-12-31"})
    assert (answer.status_code, list(answer.json())) == (400, ["detail"])
    assert (await client.control("state")).json()["revision"] == 0


@pytest.mark.parametrize(
    "header", [None, "", "APIToken", "APIToken unknown", "Bearer {}", "Token {}", "APIToken  {}", "apitoken {}"]
)
async def test_only_the_right_word_and_a_known_key_are_accepted(connect: Connect, header: str | None) -> None:
    client = await connect()
    headers = {} if header is None else {"Authorization": header.format(client.app.state.keys["admin"])}
    transport = httpx.ASGITransport(client.app)
    async with httpx.AsyncClient(transport=transport, base_url=client.http.base_url, headers=headers) as stranger:
        answer = await stranger.get("users/me/")
    assert (answer.status_code, answer.json()) == (401, {"detail": "Invalid token."})


async def test_a_revoked_key_is_refused_until_it_is_restored(connect: Connect) -> None:
    client = await connect()
    await client.control("keys", {"key": "super_admin", "revoked": True})
    assert (await client.get("users/me/")).status_code == 401
    assert (await (await connect("admin", to=client)).get("users/me/")).status_code == 200
    await client.control("keys", {"key": "super_admin", "revoked": False})
    assert (await client.get("users/me/")).status_code == 200


async def test_without_the_privacy_notice_nothing_goes_through(connect: Connect) -> None:
    client = await connect()
    await client.control("keys", {"key": "super_admin", "privacy_notice": False})
    answer = await client.get("users/me/")
    assert (answer.status_code, answer.json()) == (403, {"detail": "The privacy notice has not been accepted."})
    await client.control("keys", {"key": "super_admin", "privacy_notice": True})
    assert (await client.get("users/me/")).status_code == 200


async def test_above_the_limit_one_is_asked_to_wait(connect: Connect) -> None:
    client = await connect(rate=50)
    answers = [await client.get("users/me/") for _ in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [429]
    assert answers[-1].headers["Retry-After"] == "2"
    assert answers[-1].json()["detail"].endswith("available in 2 seconds.")
    clock = (await client.control("clock")).json()
    assert (clock["rate"], clock["level"] < 1) == (50, True)


async def test_another_method_or_path_is_refused(connect: Connect) -> None:
    client = await connect()
    assert (await client.delete("departments/")).status_code == 405
    assert (await client.get("surveys/")).status_code == 404
    assert (await client.get("goals/not-a-number/")).status_code == 404


async def test_the_older_version_serves_the_same_paths(connect: Connect) -> None:
    client = await connect()
    older = await client.http.get("https://sandbox.example/api/beta/users/me/")
    assert older.json() == (await client.get("users/me/")).json()


@pytest.mark.parametrize(
    ("path", "level"), [("users/148000/", "A"), ("goals/5000008/", "A"), ("users/", "C"), ("nothing/", "C")]
)
async def test_every_answer_says_how_well_it_is_known(connect: Connect, path: str, level: str) -> None:
    assert (await (await connect()).get(path)).headers["X-Sim-Fidelity"] == level


async def test_third_party_knowledge_is_b(connect: Connect) -> None:
    assert (await (await connect()).post("users/", {})).headers["X-Sim-Fidelity"] == "B"
