"""What each key is sent of conversations, feedback, recognition and talent records, over every object of a company."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from bw_desktop.sandbox.access import ROLES
from bw_desktop.sandbox.talks import Conversation, Feedback
from tests.sandbox.in_process import Client, Connect

ADMINS = ("super_admin", "hr_admin", "admin")
GOAL = {"name": "Grow", "start": "2026-10-01", "end": "2026-12-31"}


def all_conversations(client: Client) -> Iterator[Conversation]:
    drawn = client.app.state.server.store.company.conversations
    return filter(None, map(drawn.conversation, drawn.ids()))


def all_feedback(client: Client) -> Iterator[Feedback]:
    drawn = client.app.state.server.store.company.feedback
    return filter(None, map(drawn.feedback, drawn.ids()))


def key_person(client: Client, role: str) -> int:
    found: int = client.app.state.server.store.company.key_people[role]
    return found


def in_scope(client: Client, person_id: int) -> bool:
    store = client.app.state.server.store
    return store.person(person_id).department_id in store.departments_within(store.company.scope_root)


def parties(talk: Conversation | Feedback) -> set[int | None]:
    if isinstance(talk, Conversation):
        return {talk.employee_id, talk.manager_id}
    return {talk.recipient_id, talk.requester_id, talk.provider_id}


async def single(client: Client, path: str, id: int) -> dict[str, Any] | None:
    """The object, or None where it is not found."""
    answer = await client.get(f"{path}/{id}/")
    assert answer.status_code in (200, 404)
    found: dict[str, Any] | None = answer.json() if answer.status_code == 200 else None
    return found


@pytest.mark.parametrize("path", ["conversations", "feedback"])
@pytest.mark.parametrize("role", ROLES)
async def test_a_key_knows_of_its_own_and_of_those_it_is_for(connect: Connect, role: str, path: str) -> None:
    client = await connect(role, people=200)
    me = key_person(client, role)
    talks: list[Conversation | Feedback] = [*(all_conversations(client) if path[0] == "c" else all_feedback(client))]
    expected = set()
    for talk in talks:
        about = talk.employee_id if isinstance(talk, Conversation) else talk.recipient_id
        is_for = role in ("super_admin", "admin") or (role == "hr_admin" and in_scope(client, about))
        if is_for or me in parties(talk):
            expected.add(talk.id)
    listed = [item["id"] for item in await client.everything(f"{path}/")]
    assert len(set(listed)) == len(listed)
    assert set(listed) == expected
    for talk in talks:
        assert (await single(client, path, talk.id) is not None) == (talk.id in expected)
    assert len(expected) > 0
    assert (len(expected) == len(talks)) == (role in ("super_admin", "admin"))


@pytest.mark.parametrize("role", ROLES)
async def test_answers_of_conversations_are_for_hr_and_those_who_take_part(connect: Connect, role: str) -> None:
    client = await connect(role, people=200)
    me = key_person(client, role)
    drawn = client.app.state.server.store.company.conversations
    seen = {"own": 0, "all": 0, "none": 0}
    for talk in all_conversations(client):
        body = await single(client, "conversations", talk.id)
        if body is None:
            continue
        everything = list(drawn.responses(talk))
        sent = {response["question"]["id"]: response["answer"] for response in body.get("responses", ())}
        if me in parties(talk):
            side = "employee" if talk.employee_id == me else "manager"
            plain = [one for one in everything if not one.question.is_confidential]
            expected = {one.question.id for one in plain if one.shared or one.question.side == side}
            assert sent.keys() == expected
            seen["own"] += 1
        elif role in ("super_admin", "hr_admin"):
            assert sent.keys() == {one.question.id for one in everything}
            seen["all"] += 1
        else:
            assert "responses" not in body
            seen["none"] += 1
    assert seen["own"] > 0
    assert (seen["all"] > 0) == (role in ("super_admin", "hr_admin"))
    assert (seen["none"] > 0) == (role == "admin")


@pytest.mark.parametrize("role", ROLES)
async def test_in_ones_own_conversations_nothing_confidential_or_unshared_by_the_other_side_is_sent(
    connect: Connect, role: str
) -> None:
    # Many seeds, because each key has few conversations of its own.
    withheld = confidential = 0
    for seed in range(12):
        client = await connect(role, people=120, seed=seed)
        me = key_person(client, role)
        drawn = client.app.state.server.store.company.conversations
        for talk in map(drawn.conversation, drawn.of(me)):
            body = await single(client, "conversations", talk.id)
            assert body
            other = "manager" if talk.employee_id == me else "employee"
            for response in body["responses"]:
                assert not response["question"]["confidential"]
                assert response["shared_on"] or response["question"]["role"] != other
            everything = list(drawn.responses(talk))
            withheld += sum(one.shared is None and one.question.side == other for one in everything)
            confidential += sum(one.question.is_confidential for one in everything)
    assert withheld > 0
    assert confidential > 0


async def test_confidential_answers_are_never_shared(connect: Connect) -> None:
    client = await connect(people=200)
    drawn = client.app.state.server.store.company.conversations
    found = [one for talk in all_conversations(client) for one in drawn.responses(talk) if one.question.is_confidential]
    assert len(found) > 20
    assert all(one.shared is None for one in found)


@pytest.mark.parametrize("role", ROLES)
async def test_answers_of_feedback_are_for_hr_and_those_who_take_part(connect: Connect, role: str) -> None:
    client = await connect(role, people=200)
    me = key_person(client, role)
    seen = {True: 0, False: 0}
    for talk in all_feedback(client):
        if body := await single(client, "feedback", talk.id):
            may_read = role in ("super_admin", "hr_admin") or me in parties(talk)
            assert ("responses" in body) == may_read
            seen[may_read] += 1
    assert seen[True] > 0
    assert (seen[False] > 0) == (role == "admin")


@pytest.mark.parametrize("role", ROLES)
async def test_a_hidden_provider_is_nowhere(connect: Connect, role: str) -> None:
    client = await connect(role, people=120)
    listed = {item["id"]: item for item in await client.everything("feedback/")}
    hidden = shown = 0
    for talk in all_feedback(client):
        bodies = [listed.get(talk.id), await single(client, "feedback", talk.id)]
        for body in filter(None, bodies):
            assert ("provider" in body) != talk.template.hides_providers
            if talk.template.hides_providers and talk.provider_id not in (talk.recipient_id, talk.requester_id):
                hidden += 1
                assert not re.search(rf"\b{talk.provider_id}\b", str(body))
            else:
                shown += 1
    assert hidden > 0
    assert shown > 0


async def test_a_hidden_provider_cannot_be_asked_for(connect: Connect) -> None:
    client = await connect(people=120)
    everything = await client.everything("feedback/")
    talk = next(one for one in all_feedback(client) if one.template.hides_providers)
    for name in ("provider", "provider_id", "participant", "search", "user"):
        assert await client.everything("feedback/", **{name: talk.provider_id}) == everything


@pytest.mark.parametrize("path", ["conversations/", "feedback/"])
@pytest.mark.parametrize("role", ROLES)
async def test_lists_carry_no_answers(connect: Connect, role: str, path: str) -> None:
    client = await connect(role, people=120)
    assert all("responses" not in item for item in await client.everything(path))


@pytest.mark.parametrize("path", ["conversations/", "feedback/"])
@pytest.mark.parametrize("role", ROLES)
async def test_lists_told_to_carry_answers_carry_those_of_the_single_reads(
    connect: Connect, role: str, path: str
) -> None:
    client = await connect(role, people=120, answers_in_lists=True)
    items = await client.everything(path)
    assert items == [(await client.get(f"{path}{item['id']}/")).json() for item in items]
    assert any(item.get("responses") for item in items)


@pytest.mark.parametrize("role", ROLES)
async def test_no_filter_of_conversations_shows_more_than_the_list(connect: Connect, role: str) -> None:
    client = await connect(role, people=120)
    everything = await client.everything("conversations/")
    for person in client.app.state.server.store.person_ids():
        found = await client.everything("conversations/", participant=person)
        parties_of = [{one["employee"]["id"], (one["manager"] or {}).get("id")} for one in everything]
        assert found == [item for item, ids in zip(everything, parties_of, strict=True) if person in ids]


async def test_recognition_is_public_and_says_nothing_of_private_goals(connect: Connect) -> None:
    client = await connect(people=400, goals=300)
    store = client.app.state.server.store
    lists = [await (await connect(role, to=client)).everything("recognition/") for role in ROLES]
    assert all(one == lists[0] for one in lists)
    on_goals = [item["goal"]["id"] for item in lists[0] if item["goal"]]
    wholes = [store.goal(goal.parent_id) if goal.is_milestone else goal for goal in map(store.goal, on_goals)]
    assert len(on_goals) > 100
    assert not any(goal.is_private for goal in wholes)
    assert any(store.goal(goal_id).is_private for goal_id in store.goal_ids())


async def test_recognition_goes_with_a_goal_that_is_made_private_or_deleted_and_comes_back(connect: Connect) -> None:
    client = await connect(people=400, goals=60)

    async def goals_on_the_wall() -> set[int]:
        return {item["goal"]["id"] for item in await client.everything("recognition/") if item["goal"]}

    store = client.app.state.server.store
    before = await goals_on_the_wall()
    milestone = next(store.goal(one) for one in sorted(before) if store.goal(one).is_milestone)
    plain, gone = [one for one in sorted(before) if not store.goal(one).is_milestone and one != milestone.parent_id][:2]
    hidden = {plain, gone, milestone.parent_id}
    wholes = {one: store.goal(one).parent_id if store.goal(one).is_milestone else one for one in before}
    expected = {one for one in before if wholes[one] not in hidden}
    assert milestone.id not in expected
    for goal_id in (plain, milestone.parent_id):
        answer = await client.put(f"goals/{goal_id}/", GOAL | {"private": True})
        assert answer.status_code == 200
    await client.delete(f"goals/{gone}/")
    assert await goals_on_the_wall() == expected
    await client.put(f"goals/{plain}/", GOAL | {"private": False})
    assert plain in await goals_on_the_wall()


@pytest.mark.parametrize("role", ROLES)
async def test_talent_records_are_for_hr(connect: Connect, role: str) -> None:
    client = await connect(role, people=200)
    cycles = await client.get("calibration/cycles/")
    assert cycles.status_code == (200 if role in ("super_admin", "hr_admin") else 403)
    for cycle in client.app.state.server.store.company.calibrations.cycles.values():
        path = f"calibration/cycles/{cycle.id}/talent_records/"
        if cycles.status_code == 403:
            assert (await client.get(path)).status_code == 403
            continue
        people = client.app.state.server.store.company.calibrations.person_ids(cycle)
        expected = [one for one in people if role == "super_admin" or in_scope(client, one)]
        assert [record["user"]["id"] for record in await client.everything(path)] == expected


@pytest.mark.parametrize("path", ["conversations/templates/", "feedback/templates/"])
@pytest.mark.parametrize("role", ROLES)
async def test_templates_are_for_those_who_work_in_the_admin_module(connect: Connect, role: str, path: str) -> None:
    client = await connect(role)
    assert ((await client.get(path)).status_code == 200) == (role in ADMINS)
