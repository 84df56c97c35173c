"""Calls and pages against the sandbox on a real socket, with each of its faults that concerns them."""

from __future__ import annotations

import asyncio
import time
from contextlib import aclosing
from typing import Any

import pytest

from bw_desktop import errors
from bw_desktop.api import AT_ONCE, Exchanged, Limits, Pace, Patience, Waiting
from bw_desktop.endpoints import EndpointMap
from tests.api.conftest import OpenClient, client_of, fast_clock
from tests.sandbox_server import Sandbox, running_sandbox

HTML = pytest.mark.parametrize("fault", ["html-502", "504", "503"])


def new_goal(known: EndpointMap, owner: int, name: str) -> Any:
    values = {"name": name, "owner_id": owner, "start": "2026-10-01", "end": "2026-12-31"}
    return known.body("goals.create", values)


async def owner_id(client: Any) -> int:
    return int((await client.call("users.me")).record()["id"])


def named(sandbox: Sandbox, name: str) -> int:
    return sum(goal["name"] == name for goal in sandbox.state("goals"))


async def test_a_person_by_email_and_by_number(open_client: OpenClient, sandbox: Sandbox) -> None:
    async with open_client() as client:
        me = (await client.call("users.me")).record()
        by_email = await client.call("users.read", identifier=me["email"])
        by_number = await client.call("users.read", identifier=me["id"])
    assert by_email.record() == by_number.record() == me
    assert by_email.status == 200
    assert by_email.size == len(by_email.raw) > 50
    assert 0 < by_email.elapsed < 500
    arrived = {entry["request_id"]: entry for entry in sandbox.requests()}
    assert arrived[by_email.request_id]["path"].startswith("/api/v1/users/")


async def test_each_request_has_an_id_of_its_own_and_is_observed(open_client: OpenClient, sandbox: Sandbox) -> None:
    seen: list[Exchanged] = []
    before = len(sandbox.requests())
    sandbox.set_faults("429:count=2")
    async with open_client(observe=seen.append) as client:
        await client.call("users.me", request_id="journal-7")
        await client.records("departments.list")
    arrived = sandbox.requests()[before:]
    assert [entry["request_id"] for entry in arrived] == [one.request_id for one in seen]
    assert len({one.request_id for one in seen}) == len(seen) >= 4
    assert [one.request_id for one in seen][:3] == ["journal-7", "journal-7.2", "journal-7.3"]
    assert [one.status for one in seen][:3] == [429, 429, 200]
    assert all(one.method == "GET" and one.elapsed > 0 for one in seen)


@pytest.mark.parametrize(
    ("shape", "paging"),
    [("results", "cursor"), ("results", "page"), ("results", "offset"), ("drf", "page"), ("array", "cursor")],
)
async def test_every_shape_and_paging_gives_the_same_people(known: EndpointMap, shape: str, paging: str) -> None:
    with running_sandbox("--shape", shape, "--paging", paging, "--page-size", "7") as sandbox:
        async with client_of(sandbox.base_url, sandbox.keys["super_admin"], known) as client:
            pages = [page async for page in client.pages("users.list")]
        everyone = {person["id"] for person in sandbox.state("users")}
    got = [person["id"] for page in pages for person in page.records]
    assert len(got) == len(set(got))
    assert set(got) == everyone
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert [page.more for page in pages] == [True] * (len(pages) - 1) + [False]
    assert {page.total for page in pages} == ({len(got)} if shape == "drf" else {None})
    assert all(page.warning is None for page in pages)


async def test_a_cut_list_is_told(open_client: OpenClient, sandbox: Sandbox) -> None:
    sandbox.set_faults("truncated-page")
    async with open_client() as client:
        pages = [page async for page in client.pages("users.list")]
    assert len(pages) == 1
    assert pages[0].warning is not None
    assert pages[0].warning.id == "api-list-perhaps-cut"


async def test_a_next_page_on_another_host_is_not_fetched_and_the_first_page_stays(
    open_client: OpenClient, sandbox: Sandbox
) -> None:
    sandbox.set_faults("next-url-other-host")
    got = 0
    async with open_client() as client, aclosing(client.pages("users.list")) as pages:
        got += len((await anext(pages)).records)
        with pytest.raises(errors.WrongHost) as caught:
            await anext(pages)
    assert got == 30
    assert caught.value.details.path == "users/"


async def test_a_key_revoked_while_a_list_is_read_is_told_after_what_arrived(
    open_client: OpenClient, sandbox: Sandbox
) -> None:
    sandbox.set_faults("key-revoked:after=1")
    async with open_client(role="admin") as client, aclosing(client.pages("users.list")) as pages:
        assert (await anext(pages)).more
        with pytest.raises(errors.KeyNotAccepted):
            await anext(pages)


@pytest.mark.parametrize("when", ["before", "after"])
async def test_a_slow_answer_is_waited_for(open_client: OpenClient, sandbox: Sandbox, when: str) -> None:
    sandbox.set_faults(f"slow:seconds=0.4,when={when},count=1")
    before = len(sandbox.requests())
    async with open_client() as client:
        assert (await client.call("users.me")).elapsed > 0.3
    assert len(sandbox.requests()) == before + 1


async def test_the_loop_gets_its_turn_between_pages(open_client: OpenClient) -> None:
    turns = 0

    async def heart() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    async with open_client() as client:
        beating = asyncio.create_task(heart())
        pages = [page async for page in client.pages("users.list")]
        beating.cancel()
        await asyncio.gather(beating, return_exceptions=True)
    assert turns > len(pages)


async def test_a_listing_can_be_left_after_any_page(open_client: OpenClient) -> None:
    async with open_client() as client, aclosing(client.pages("users.list")) as pages:
        first = await anext(pages)
    assert first.more
    assert len(first.records) == 30


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("401", errors.KeyNotAccepted),
        ("403", errors.NotAllowed),
        ("404", errors.NotFound),
        ("500", errors.ServerTrouble),
        ("privacy-notice", errors.PrivacyNoticeOpen),
        ("redirect-other-host", errors.WrongHost),
    ],
)
async def test_what_is_told_is_told_at_once_with_its_details(
    open_client: OpenClient, sandbox: Sandbox, fault: str, kind: type[errors.ProgramError]
) -> None:
    before = len(sandbox.requests())
    sandbox.set_faults(fault)
    async with open_client() as client:
        with pytest.raises(kind) as caught:
            await client.call("goals.read", id=5)
    arrived = sandbox.requests()[before:]
    assert type(caught.value) is kind
    assert len(arrived) == 1
    assert caught.value.details.request_id == arrived[0]["request_id"]
    assert caught.value.details.path == "goals/5/"
    assert caught.value.details.method == "GET"
    assert caught.value.remedy
    if kind is not errors.WrongHost:
        assert caught.value.details.status == arrived[0]["status"]


@pytest.mark.parametrize("fault", ["html-502", "504", "503", "503:retry_after=2", "cut-body", "429", "429-bare"])
async def test_reading_is_repeated_until_it_works(open_client: OpenClient, sandbox: Sandbox, fault: str) -> None:
    before = len(sandbox.requests())
    sandbox.set_faults(f"{fault}{',' if ':' in fault else ':'}count=3")
    async with open_client() as client:
        assert (await client.call("users.me")).status == 200
    assert len(sandbox.requests()) == before + 4


@pytest.mark.parametrize(
    ("fault", "kind"),
    [("html-502", errors.ServerTrouble), ("503", errors.Busy), ("cut-body", errors.AnswerUnreadable)],
)
async def test_reading_is_given_up_after_some_attempts(
    open_client: OpenClient, sandbox: Sandbox, fault: str, kind: type[errors.ProgramError]
) -> None:
    before = len(sandbox.requests())
    sandbox.set_faults(fault)
    async with open_client(patience=Patience(attempts=3)) as client:
        with pytest.raises(kind):
            await client.call("users.me")
    assert len(sandbox.requests()) == before + 3


async def test_somebody_who_watches_is_told_the_first_trouble(open_client: OpenClient, sandbox: Sandbox) -> None:
    before = len(sandbox.requests())
    sandbox.set_faults("html-502")
    async with open_client() as client:
        with pytest.raises(errors.ServerTrouble) as caught:
            await client.call("users.me", patience=AT_ONCE)
    assert len(sandbox.requests()) == before + 1
    assert "<" not in caught.value.details.text
    assert caught.value.details.text


@pytest.mark.parametrize("fault", ["reset-after-write", "lost-answer", "cut-body"])
async def test_a_write_whose_answer_is_lost_is_sent_once(
    open_client: OpenClient, sandbox: Sandbox, known: EndpointMap, fault: str
) -> None:
    async with open_client() as client:
        body = new_goal(known, await owner_id(client), f"Once, {fault}")
        sandbox.set_faults(fault)
        with pytest.raises(errors.AnswerLost) as caught:
            await client.call("goals.create", body=body, request_id=f"intent-{fault}")
    assert caught.value.message.id == "error-answer-lost"
    assert caught.value.details.request_id == f"intent-{fault}"
    assert named(sandbox, f"Once, {fault}") == 1


@HTML
async def test_a_write_that_may_have_arrived_is_never_repeated(
    open_client: OpenClient, sandbox: Sandbox, known: EndpointMap, fault: str
) -> None:
    async with open_client() as client:
        body = new_goal(known, await owner_id(client), f"Perhaps, {fault}")
        before = len(sandbox.requests())
        sandbox.set_faults(fault)
        with pytest.raises(errors.AnswerLost) as caught:
            await client.call("goals.create", body=body)
    assert len(sandbox.requests()) == before + 1
    assert caught.value.details.status == sandbox.requests()[-1]["status"]


@pytest.mark.parametrize("fault", ["429:count=4", "429-bare:count=4"])
async def test_a_write_that_was_turned_away_is_sent_again(
    open_client: OpenClient, sandbox: Sandbox, known: EndpointMap, fault: str
) -> None:
    async with open_client() as client:
        body = new_goal(known, await owner_id(client), f"Turned away, {fault}")
        sandbox.set_faults(fault)
        answer = await client.call("goals.create", body=body)
    assert answer.status == 201
    assert named(sandbox, f"Turned away, {fault}") == 1


@pytest.mark.parametrize(("fault", "kind"), [("500", errors.ServerTrouble), ("403", errors.NotAllowed)])
async def test_a_write_that_is_not_accepted_is_told(
    open_client: OpenClient, sandbox: Sandbox, known: EndpointMap, fault: str, kind: type[errors.ProgramError]
) -> None:
    async with open_client() as client:
        body = new_goal(known, await owner_id(client), "Told")
        before = len(sandbox.requests())
        sandbox.set_faults(fault)
        with pytest.raises(kind):
            await client.call("goals.create", body=body)
    assert len(sandbox.requests()) == before + 1
    assert named(sandbox, "Told") == 0


async def test_the_servers_words_per_field_are_kept(open_client: OpenClient, known: EndpointMap) -> None:
    async with open_client() as client:
        body = new_goal(known, await owner_id(client), "Backwards")
        body["end"] = "2026-09-01"
        with pytest.raises(errors.Refused) as caught:
            await client.call("goals.create", body=body)
    assert caught.value.details.status == 400
    assert "end" in caught.value.details.fields
    assert caught.value.details.text


async def test_a_check_in_arrives_in_the_metrics_own_unit(open_client: OpenClient, sandbox: Sandbox) -> None:
    async with open_client() as client:
        answer = await client.call(
            "goals.create", body=new_goal(client.endpoints, await owner_id(client), "Checked in")
        )
        goal_id = answer.record()["id"]
        await client.call("goals.checkin", id=goal_id, body=client.endpoints.body("goals.checkin", {"value": 40}))
        goal = (await client.call("goals.read", id=goal_id)).record()
    assert client.endpoints.fields["goal"]["progress"].read(goal) == pytest.approx(0.4)


async def test_a_new_key_goes_on_where_the_old_one_was_refused(open_client: OpenClient, sandbox: Sandbox) -> None:
    """Row A7: the key is replaced on the live client."""
    async with open_client(role="user") as client:
        await client.call("users.me")
        sandbox.set_key("user", revoked=True)
        with pytest.raises(errors.KeyNotAccepted) as caught:
            await client.call("users.me")
        assert caught.value.remedy == "replace-key"
        client.key.replace(sandbox.keys["admin"])
        assert (await client.call("users.me")).record()["role"] == "admin"


async def test_a_plain_users_key_is_refused_what_is_for_admins(open_client: OpenClient) -> None:
    async with open_client(role="user") as client:
        with pytest.raises(errors.NotAllowed):
            await client.records("departments.list")


@pytest.mark.parametrize("when", ["before", "after"])
async def test_a_server_that_never_answers_is_left_in_time(
    open_client: OpenClient, sandbox: Sandbox, known: EndpointMap, when: str
) -> None:
    async with open_client(limits=Limits(silence=0.3, attempt=5), patience=Patience(attempts=2)) as client:
        body = new_goal(known, await owner_id(client), f"Never, {when}")
        sandbox.set_faults(f"never:when={when}")
        began = time.monotonic()
        with pytest.raises(errors.AnswerLost) as reading:
            await client.call("users.me")
        with pytest.raises(errors.AnswerLost) as writing:
            await client.call("goals.create", body=body)
    assert time.monotonic() - began < 4
    assert reading.value.message.id == "error-no-answer"
    assert writing.value.message.id == "error-answer-lost"


async def test_stopping_takes_effect_at_once_when_no_byte_has_arrived(
    open_client: OpenClient, sandbox: Sandbox
) -> None:
    """Row B12: less than a second, and the place in the pace is free again."""
    clock = fast_clock()
    pace = Pace(clock=clock)
    sandbox.set_faults("never:path=goals")
    async with open_client(pace=pace, clock=clock) as client:
        calls = [asyncio.create_task(client.call("goals.read", id=number)) for number in range(1, 6)]
        await asyncio.sleep(0.3)
        assert pace._in_flight == 2
        began = time.monotonic()
        for call in calls:
            call.cancel()
        results = await asyncio.gather(*calls, return_exceptions=True)
        assert time.monotonic() - began < 1
        assert all(isinstance(result, asyncio.CancelledError) for result in results)
        assert pace._in_flight == 0
        assert (await client.call("users.me")).status == 200


async def test_being_asked_to_slow_down_is_told_to_whoever_listens(open_client: OpenClient, sandbox: Sandbox) -> None:
    clock = fast_clock()
    pace = Pace(clock=clock)
    heard: list[Waiting | None] = []
    sandbox.set_faults("429:count=1,retry_after=5")
    async with open_client(pace=pace, clock=clock) as client:
        quiet = client.listen(heard.append)
        began = clock.monotonic()
        await client.call("users.me")
        assert clock.monotonic() - began >= 5
        assert client.width == 1
        quiet()
        sandbox.set_faults("429:count=1,retry_after=5")
        await client.call("users.me")
    assert len(heard) == 2
    assert heard[0] is not None
    assert heard[1] is None


async def test_a_wait_beyond_all_patience_is_told_and_not_sat_out(open_client: OpenClient, sandbox: Sandbox) -> None:
    clock = fast_clock()
    pace = Pace(clock=clock)
    sandbox.set_faults("429:count=1,retry_after=7200")
    async with open_client(pace=pace, clock=clock) as client:
        with pytest.raises(errors.Busy) as first:
            await client.call("users.me")
        with pytest.raises(errors.Busy) as second:
            await client.call("users.me")
    assert first.value.wait == 7200
    assert second.value.wait is not None
    assert 6000 < second.value.wait <= 7200


async def test_one_missing_address_leaves_the_others_working(known: EndpointMap) -> None:
    """Row Q11."""
    with running_sandbox("--without", "goals.filter") as sandbox:
        async with client_of(sandbox.base_url, sandbox.keys["super_admin"], known) as client:
            with pytest.raises(errors.NotFound):
                await client.records("goals.filter", {"owner": 1})
            assert await client.records("users.list")
