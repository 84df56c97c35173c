"""The recognition in the fictitious company, and reading it over the wire."""

from __future__ import annotations

import random
from collections import Counter
from itertools import pairwise

import pytest

from bw_desktop.sandbox.company import Company, Size
from bw_desktop.sandbox.talks import Recognition
from tests.sandbox.in_process import TODAY, Connect


@pytest.fixture(scope="module")
def wall(company: Company) -> list[Recognition]:
    return [*filter(None, map(company.recognitions.recognition, company.recognitions.ids()))]


def test_the_same_seed_gives_the_same_in_any_order(company: Company, wall: list[Recognition]) -> None:
    again = Company(company.size).recognitions
    shuffled = random.Random(1).sample(wall, 500)
    assert [again.recognition(one.id) for one in shuffled] == shuffled
    other = Company(Size(seed=8, people=1200, goals=4000, today=TODAY)).recognitions
    assert [other.recognition(one.id) for one in wall[:50]] != wall[:50]
    assert again.recognition(again.ids().stop) is again.recognition(1) is None


def test_it_is_for_people_groups_and_goals(wall: list[Recognition]) -> None:
    for one in wall:
        assert sum(target is not None for target in (one.receiver_id, one.group_id, one.goal_id)) == 1
        assert one.author_id != one.receiver_id
        assert one.receiver_id is None or one.mentioned[0] == one.receiver_id
    assert sum(one.goal_id is not None for one in wall) > 500
    assert sum(one.group_id is not None for one in wall) > 50
    assert any(len(one.mentioned) > 1 for one in wall)


def test_the_text_carries_the_hashtags(wall: list[Recognition]) -> None:
    for one in wall:
        assert all(f"#{tag}" in one.text for tag in one.hashtags)
        assert one.text.count("#") == len(one.hashtags)
        assert one.hashtags or one.goal_id is None
    assert {len(one.hashtags) for one in wall} == {0, 1, 2}


def test_some_are_recognised_often_and_some_never(company: Company, wall: list[Recognition]) -> None:
    received = Counter(one.receiver_id for one in wall if one.receiver_id)
    assert received.most_common(1)[0][1] >= 6
    assert len(received) < 0.9 * len(company.person_ids())


def test_ids_follow_time_and_nothing_is_of_tomorrow(wall: list[Recognition]) -> None:
    days = [one.created // 86_400 for one in wall]
    assert max(earlier - later for earlier, later in pairwise(days)) <= 1
    assert days[-1] - days[0] > 500
    assert all(one.edited is None or one.edited > one.created for one in wall)
    assert any(one.edited for one in wall)


def test_never_a_comment_on_a_private_goal(company: Company, wall: list[Recognition]) -> None:
    kinds = set()
    for one in wall:
        if one.goal_id is not None:
            goal = company.goal(one.goal_id)
            assert goal
            whole = company.goal(goal.parent_id) if goal.is_milestone and goal.parent_id else goal
            assert whole
            assert not whole.is_private
            kinds.add(goal.is_milestone)
    assert kinds == {True, False}


def test_from_a_goal_its_recognition_is_found(company: Company, wall: list[Recognition]) -> None:
    for one in wall:
        if one.goal_id is not None:
            assert one.id in company.recognitions.on_goal(one.goal_id)
    assert list(company.recognitions.on_goal(7)) == []


def test_few_goals_hang_full_of_it_and_none_at_all_is_no_trouble() -> None:
    few = Company(Size(seed=7, people=400, goals=5, today=TODAY)).recognitions
    found = [*filter(None, map(few.recognition, few.ids()))]
    assert all(one.id in few.on_goal(one.goal_id) for one in found if one.goal_id is not None)
    none = Company(Size(seed=7, people=60, goals=0, today=TODAY)).recognitions
    assert all(one.goal_id is None for one in filter(None, map(none.recognition, none.ids())))


# Over the wire


async def test_a_shoutout_and_a_comment_on_a_goal(connect: Connect) -> None:
    client = await connect(people=400)
    items = await client.everything("recognition/")
    people = {person["id"]: person["name"] for person in await client.everything("users/")}
    for item in items:
        assert item["comment"]["text"]
        assert people[item["comment"]["author"]["id"]] == item["comment"]["author"]["name"]
        assert (item["shoutout"] is None) == (item["goal"] is not None)
        if item["shoutout"]:
            assert item["shoutout"]["author"] == item["comment"]["author"]
            assert (item["shoutout"]["for_user"] is None) == (item["for_group"] is not None)
        else:
            owner = item["goal"]["owner"]
            assert (owner["user"] or owner["group"])["name"]
    assert {bool(item["goal"]) for item in items} == {True, False}
    assert {bool(item["team_id"]) for item in items if item["for_group"]} == {True, False}
    assert any(item["goal"] and item["goal"]["owner"]["user"] is None for item in items)


async def test_what_lacks_or_has_keys_of_its_own(connect: Connect) -> None:
    items = await (await connect(people=400)).everything("recognition/")
    odd = [item for item in items if "modified_on" not in item]
    assert 0 < len(odd) < len(items) / 10
    assert all("group_picture_uris" in item for item in odd)


async def test_goals_are_told_as_they_are_called_now(connect: Connect) -> None:
    client = await connect(people=400)
    goal = next(item["goal"] for item in await client.everything("recognition/") if item["goal"])
    body = {"name": "Renamed", "start": "2026-10-01", "end": "2026-12-31"}
    assert (await client.put(f"goals/{goal['id']}/", body)).status_code == 200
    names = {item["goal"]["name"] for item in await client.everything("recognition/") if item["goal"]}
    assert "Renamed" in names
