"""What the four domains that are only read have in common over the wire: pages, rights, writes, scale."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bw_desktop.sandbox import Paging, access, paging
from tests.sandbox.in_process import Client, Connect

LISTS = (
    "conversations/templates/",
    "conversations/",
    "feedback/templates/",
    "feedback/",
    "recognition/",
    "calibration/cycles/",
    "calibration/cycles/42/talent_records/",
)
DOMAINS = ("conversations", "feedback", "recognition", "calibration")


async def read_through(client: Client, path: str, shape: str) -> list[dict[str, Any]]:
    page = (await client.get(path)).json()
    if shape == "array":
        return list(page)
    found: list[dict[str, Any]] = list(page["results"])
    following = "nextURL" if shape == "results" else "next"
    while page[following]:
        page = (await client.http.get(page[following])).json()
        found += page["results"]
    return found


@pytest.mark.parametrize("path", LISTS)
async def test_every_shape_and_kind_of_page_gives_the_same(connect: Connect, path: str) -> None:
    expected = await (await connect()).everything(path)
    assert len({item["id"] for item in expected}) == len(expected) > 0
    for shape in paging.SHAPES:
        for kind in paging.KINDS:
            client = await connect(paging=Paging(7, kind, shape))
            assert await read_through(client, path, shape) == expected


@pytest.mark.parametrize("path", LISTS)
async def test_nothing_can_be_written(connect: Connect, path: str) -> None:
    client = await connect()
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        assert (await client.http.request(method, path, json={})).status_code == 405


async def test_random_rights_refuse_each_domain_as_a_whole(connect: Connect) -> None:
    seen: dict[str, set[int]] = {domain: set() for domain in DOMAINS}
    for seed in range(20):
        client = await connect(seed=seed, random_rights=True)
        for domain in DOMAINS:
            statuses = {(await client.get(path)).status_code for path in LISTS if path.startswith(domain)}
            assert len(statuses) == 1
            seen[domain] |= statuses
    assert all(statuses == {200, 403} for statuses in seen.values())


@pytest.mark.parametrize("path", LISTS)
async def test_rights_from_a_file_take_away_one_operation(connect: Connect, tmp_path: Path, path: str) -> None:
    client = await connect()
    await client.get(path)
    operation = (await client.control("requests")).json()["requests"][-1]["operation"]
    file = tmp_path / "rights.json"
    file.write_text(json.dumps({"super_admin": {operation: False}}))
    refused = await connect(rights=access.rights_from_file(file))
    assert [(await refused.get(one)).status_code for one in LISTS] == [403 if one == path else 200 for one in LISTS]


@pytest.mark.parametrize("path", LISTS)
async def test_100_000_people_have_a_first_a_middle_and_a_last_page(connect: Connect, path: str) -> None:
    client = await connect(people=100_000, paging=Paging(kind="offset", shape="drf"))
    first = (await client.get(path)).json()
    assert len(first["results"]) == min(30, first["count"])
    if first["count"] > 30:
        assert first["count"] >= 100_000
        for offset in (first["count"] // 2, first["count"] - 1):
            page = (await client.get(path, offset=offset)).json()
            assert page["results"]
            assert (page["next"] is None) == (offset == first["count"] - 1)


async def test_the_hr_admins_scope_of_100_000_people(connect: Connect) -> None:
    client = await connect("hr_admin", people=100_000, paging=Paging(shape="drf"))
    for path in ("conversations/", "feedback/", "calibration/cycles/42/talent_records/"):
        assert 1000 < (await client.get(path)).json()["count"] < 100_000
