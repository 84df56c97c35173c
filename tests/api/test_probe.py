"""The connection test against the sandbox: what it says agrees with what is then readable, whatever the rights."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bw_desktop import errors
from bw_desktop.api import Access, Client, Environment, Findings, Reason, probe
from bw_desktop.api.probe import AREAS
from bw_desktop.endpoints import EndpointMap
from bw_desktop.errors import ProgramError
from bw_desktop.wording import Wording
from tests.api.conftest import OpenClient, client_of
from tests.api.raw_server import answer, raw_server, sends
from tests.sandbox_server import Sandbox, running_sandbox

ROLES = ("super_admin", "hr_admin", "admin", "user")
SECRET = "some-key"


def access(findings: Findings) -> dict[str, Access]:
    return {area.domain: area.access for area in findings.areas}


def said(findings: Findings, language: str = "en") -> list[str]:
    wording = Wording(language)
    messages = [findings.acts_as]
    for area in findings.areas:
        messages += [area.message, area.change]
    return [wording.say(message) for message in messages]


async def readable(client: Client) -> dict[str, bool]:
    """What a key can really read, found out the long way."""
    me = (await client.call("users.me")).record()
    asked: dict[str, tuple[str, dict[str, Any]]] = {
        "users": ("users.list", {}),
        "goals": ("goals.filter", {"owner": me["id"]}),
        **{domain: (f"{domain}.list", {}) for domain in ("conversations", "feedback", "recognition")},
    }
    found = {domain: await is_read(client, *call) for domain, call in asked.items()}
    found["calibration"] = await is_read(client, "calibration.cycles", {})
    if found["calibration"]:
        for cycle in await client.records("calibration.cycles"):
            found["calibration"] &= await is_read(client, "calibration.records", {}, id=cycle["id"])
    return found


async def is_read(client: Client, operation: str, parameters: dict[str, Any], **values: Any) -> bool:
    try:
        await client.records(operation, parameters, **values)
    except errors.NotAllowed:
        return False
    return True


async def agrees(sandbox: Sandbox, known: EndpointMap, role: str) -> Findings:
    async with client_of(sandbox.base_url, sandbox.keys[role], known, look_only=True) as client:
        findings = await probe(client)
        truth = await readable(client)
    assert access(findings) == {domain: Access.READABLE if can else Access.REFUSED for domain, can in truth.items()}
    assert (findings.failure is not None) is (not any(truth.values()))
    return findings


@pytest.mark.parametrize("role", ROLES)
async def test_it_says_who_the_key_acts_as_and_what_it_can_read(
    sandbox: Sandbox, known: EndpointMap, role: str
) -> None:
    findings = await agrees(sandbox, known, role)
    assert findings.identity is not None
    assert not findings.identity.told
    assert findings.identity.role == role
    assert findings.identity.name in said(findings)[0]
    assert access(findings)["users"] is (Access.REFUSED if role == "user" else Access.READABLE)


@pytest.mark.parametrize("seed", range(1, 7))
async def test_with_rights_nobody_knows_it_agrees_with_what_is_readable(known: EndpointMap, seed: int) -> None:
    """Row A2, accepted: random rights per domain, every role's key."""
    with running_sandbox("--rights", "random", "--seed", str(seed)) as sandbox:
        for role in ROLES:
            await agrees(sandbox, known, role)


@contextmanager
def sandbox_with_rights(folder: Path, role: str, rights: dict[str, bool]) -> Iterator[Sandbox]:
    file = folder / "rights.json"
    file.write_text(json.dumps({role: rights}))
    with running_sandbox("--rights", str(file)) as sandbox:
        yield sandbox


@given(rights=st.fixed_dictionaries({area.domain.id: st.booleans() for area in AREAS}))
@settings(max_examples=12, deadline=None)
async def test_whatever_the_rights_over_the_six_areas_it_agrees_and_names_who_can(
    known: EndpointMap, rights: dict[str, bool]
) -> None:
    with TemporaryDirectory() as folder, sandbox_with_rights(Path(folder), "super_admin", rights) as sandbox:
        findings = await agrees(sandbox, known, "super_admin")
    refused = [line for line in said(findings) if "can't see this" in line]
    assert len(refused) == sum(not may for may in rights.values())
    assert all("Super Admin" in line for line in refused)
    assert (findings.failure is not None) is (not any(rights.values()))


@pytest.mark.parametrize(
    ("role", "changes"),
    [
        ("super_admin", ["api-change-expected", "api-change-expected"]),
        ("admin", ["api-change-not-expected", "api-change-expected"]),
        ("hr_admin", ["api-change-not-expected", "api-change-not-expected"]),
    ],
)
async def test_what_it_can_change_is_only_expected(open_client: OpenClient, role: str, changes: list[str]) -> None:
    async with open_client(role=role) as client:
        findings = await probe(client)
    assert [area.change.id for area in findings.areas] == [*changes, *["api-change-never"] * 4]


async def test_it_reads_once_per_area_and_changes_nothing(open_client: OpenClient, sandbox: Sandbox) -> None:
    before = len(sandbox.requests())
    async with open_client() as client:
        await probe(client, "somebody@example.com")
    arrived = sandbox.requests()[before:]
    lists = [one for area in AREAS for one in (area.operation, area.within) if one]
    assert [entry["operation"] for entry in arrived] == ["users.me", *lists]
    assert {entry["method"] for entry in arrived} == {"GET"}


async def test_where_the_server_does_not_say_who_the_user_is_taken_at_their_word(known: EndpointMap) -> None:
    with running_sandbox("--without", "users.me") as sandbox:
        person = sandbox.state("users")[3]
        async with client_of(sandbox.base_url, sandbox.keys["super_admin"], known) as client:
            told = await probe(client, f" {person['email']} ")
            unknown = await probe(client)
            nobody = await probe(client, "nobody@example.com")
    assert told.identity is not None
    assert told.identity.told
    assert told.identity.id == person["id"]
    assert said(told)[0].startswith("You told us")
    for findings in (unknown, nobody):
        assert findings.identity is None
        assert set(access(findings).values()) == {Access.READABLE}
        assert {area.change.id for area in findings.areas} == {"api-change-unknown", "api-change-never"}
        assert findings.failure is None


async def test_an_address_it_does_not_know_is_told_calmly(known: EndpointMap) -> None:
    """Row Q11: one area is unknown, the others go on."""
    with running_sandbox("--without", "goals.filter") as sandbox:
        async with client_of(sandbox.base_url, sandbox.keys["super_admin"], known) as client:
            findings = await probe(client)
    assert access(findings) == {**dict.fromkeys(access(findings), Access.READABLE), "goals": Access.UNKNOWN}
    assert findings.failure is None


@pytest.mark.parametrize("fault", ["500", "html-502", "cut-body", "429:retry_after=60"])
async def test_trouble_in_one_area_is_no_word_about_its_rights(
    open_client: OpenClient, sandbox: Sandbox, fault: str
) -> None:
    sandbox.set_faults(f"{fault}{',' if ':' in fault else ':'}path=goals/filter")
    async with open_client() as client:
        findings = await probe(client)
    # Whoever is asked to slow down asks nothing more for now.
    others = Access.TROUBLE if "429" in fault else Access.READABLE
    expected = {**dict.fromkeys(access(findings), others), "users": Access.READABLE, "goals": Access.TROUBLE}
    assert access(findings) == expected
    assert findings.failure is None
    assert findings.areas[1].error is not None


@pytest.mark.parametrize(
    ("fault", "reason", "id"),
    [
        ("401", Reason.KEY, "api-failure-test-key"),
        ("privacy-notice", Reason.PRIVACY_NOTICE, "error-privacy-notice"),
        ("html-502", Reason.UNREACHABLE, "api-failure-unreachable"),
        ("404", Reason.ADDRESS, "api-failure-address"),
        ("redirect-other-host", Reason.ADDRESS, "api-failure-address"),
    ],
)
async def test_the_reason_why_nothing_works(
    open_client: OpenClient, sandbox: Sandbox, fault: str, reason: Reason, id: str
) -> None:
    sandbox.set_faults(fault)
    async with open_client(environment=Environment.TEST) as client:
        findings = await probe(client)
    assert findings.failure is not None
    assert findings.failure.reason is reason
    assert findings.failure.message.id == id
    assert isinstance(findings.failure.error, ProgramError)


async def test_a_server_in_trouble_is_not_asked_for_all_six_areas(open_client: OpenClient, sandbox: Sandbox) -> None:
    sandbox.set_faults("cut-body")
    before = len(sandbox.requests())
    async with open_client() as client:
        findings = await probe(client)
    assert findings.failure is not None
    assert findings.failure.reason is Reason.UNREACHABLE
    assert {area.domain for area in findings.areas} == {"users", "goals"}
    assert not [one for one in sandbox.requests()[before:] if "recognition" in one["path"]]


async def test_a_wrong_key_and_a_revoked_key(open_client: OpenClient, sandbox: Sandbox, known: EndpointMap) -> None:
    async with client_of(sandbox.base_url, SECRET, known) as client:
        wrong = await probe(client)
    sandbox.set_key("admin", revoked=True)
    async with open_client(role="admin") as client:
        revoked = await probe(client)
    for findings in (wrong, revoked):
        assert findings.failure is not None
        assert findings.failure.reason is Reason.KEY
        assert findings.areas == ()


@pytest.mark.parametrize(
    ("base_url", "online", "reason"),
    [
        ("https://betterworks.invalid/", True, Reason.ADDRESS),
        ("https://betterworks.invalid/", False, Reason.OFFLINE),
        ("http://127.0.0.1:1/", True, Reason.UNREACHABLE),
    ],
)
async def test_an_address_where_nobody_is(known: EndpointMap, base_url: str, online: bool, reason: Reason) -> None:
    async def knows(host: str) -> bool:
        return online

    async with client_of(base_url, SECRET, known) as client:
        findings = await probe(client, knows=knows)
    assert findings.failure is not None
    assert findings.failure.reason is reason


async def test_a_web_server_that_is_no_betterworks_is_a_wrong_address(known: EndpointMap) -> None:
    page = answer("200 OK", b"<html><body>Welcome to nginx</body></html>")
    async with raw_server(sends(page)) as server, client_of(server.base_url, SECRET, known) as client:
        findings = await probe(client)
    assert findings.failure is not None
    assert findings.failure.reason is Reason.ADDRESS


@pytest.mark.parametrize("language", ["en", "de"])
async def test_every_finding_has_words(open_client: OpenClient, sandbox: Sandbox, language: str) -> None:
    lines = []
    for fault in ("", "403:path=users/", "404:path=goals/filter", "500:path=goals/filter"):
        sandbox.set_faults(*([fault] if fault else []))
        async with open_client() as client:
            lines += said(await probe(client, "jane@example.com"), language)
    assert len(lines) == 4 * (1 + 2 * len(AREAS))
    assert all("{" not in line for line in lines)
