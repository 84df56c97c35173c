"""A whole company comes once, nobody twice and nobody missing, however the server cuts its lists."""

from __future__ import annotations

import asyncio

import pytest

from bw_desktop import endpoints
from bw_desktop.api import Client, Connection, Environment, Key, Pace
from bw_desktop.lookup import PeopleLookup
from bw_desktop.records.people import Person
from tests.sandbox_server import Sandbox, running_sandbox

CUT = ("--people", "400", "--page-size", "20")


def client_of(sandbox: Sandbox) -> Client:
    connection = Connection(sandbox.base_url, Environment.TEST, look_only=False)
    return Client(connection, Key(sandbox.keys["super_admin"], sandbox.base_url), endpoints.load(), Pace())


async def everybody(client: Client) -> list[Person]:
    return [person async for batch in PeopleLookup(client).rows() for person in batch.rows]


@pytest.mark.parametrize("paging", ["page", "offset", "cursor"])
@pytest.mark.parametrize("shape", ["results", "drf", "array"])
async def test_in_each_shape_and_paging(paging: str, shape: str) -> None:
    with running_sandbox(*CUT, "--paging", paging, "--shape", shape) as sandbox:
        async with client_of(sandbox) as client:
            people = await everybody(client)
        held = sandbox.state("users")
        asked = [entry for entry in sandbox.requests() if entry["operation"] == "users.list"]
    assert [person.id for person in people] == [str(one["id"]) for one in held]
    pages = 1 if shape == "array" else 20
    assert pages <= len(asked) <= pages + (10 if paging != "cursor" else 0)


@pytest.mark.parametrize("paging", ["page", "offset", "cursor"])
async def test_people_who_are_added_meanwhile_disturb_nobody(paging: str) -> None:
    with running_sandbox(*CUT, "--paging", paging, "--latency", "5ms") as sandbox:
        before = {str(one["id"]) for one in sandbox.state("users")}
        async with client_of(sandbox) as client:
            reading = asyncio.create_task(everybody(client))
            for number in range(8):
                values = {"first_name": "New", "last_name": "Person", "email": f"new{number}@larkfield.example"}
                await client.call("users.create", body=client.endpoints.body("users.create", values))
            people = await reading
    ids = [person.id for person in people]
    assert len(ids) == len(set(ids))
    assert before <= set(ids)


@pytest.mark.parametrize("fault", ["429:share=0.2,retry_after=0", "503:share=0.15", "cut-body:share=0.1,path=users"])
async def test_trouble_on_the_way_costs_nobody(fault: str) -> None:
    with running_sandbox(*CUT, "--paging", "page", "--fault", fault) as sandbox:
        async with client_of(sandbox) as client:
            people = await everybody(client)
        held = {str(one["id"]) for one in sandbox.state("users")}
    assert {person.id for person in people} == held
    assert len(people) == len(held)
