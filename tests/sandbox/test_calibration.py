"""The talent records of the fictitious company, and reading them over the wire."""

from __future__ import annotations

import random
import re
from collections import Counter

from bw_desktop.sandbox.company import Company, Size
from bw_desktop.sandbox.talks import TalentField, TalentRecord
from tests.sandbox.in_process import TODAY, Connect


def records(company: Company, cycle_id: int) -> list[TalentRecord]:
    drawn, cycle = company.calibrations, company.calibrations.cycles[cycle_id]
    return [drawn.record(cycle, person) for person in drawn.person_ids(cycle)]


def fields(company: Company, cycle_id: int, key: str) -> list[TalentField]:
    return [field for record in records(company, cycle_id) for field in record.fields if field.key == key]


def test_the_same_seed_gives_the_same_in_any_order(company: Company) -> None:
    first = random.Random(1).sample(records(company, 40), 300)
    again = Company(company.size).calibrations
    assert [again.record(again.cycles[40], record.person_id) for record in first] == first
    other = Company(Size(seed=8, people=1200, goals=0, today=TODAY))
    assert records(other, 40)[:50] != records(company, 40)[:50]


def test_cycles_are_closed_open_and_drafts_around_today(company: Company) -> None:
    cycles = company.calibrations.cycles.values()
    assert {cycle.status for cycle in cycles} == {0, 1, 2}
    for cycle in cycles:
        assert cycle.start < cycle.end
        assert (cycle.end < TODAY) == (cycle.status == 2)
        assert (cycle.start > TODAY) == (cycle.status == 0)
    assert [len(company.calibrations.person_ids(cycle)) for cycle in cycles] == [1200, 600, 1200, 0]


def test_ids_are_of_one_record_each(company: Company) -> None:
    ids = [record.id for cycle_id in company.calibrations.cycles for record in records(company, cycle_id)]
    assert len(set(ids)) == len(ids) == 3000


def test_a_rating_is_text_with_a_number(company: Company) -> None:
    numbers = {(field.value, field.number) for field in fields(company, 40, "overall_rating")}
    assert ("Exceeds Expectations", 65) in numbers
    assert (None, None) in numbers
    assert len(numbers) == 6


def test_a_rating_is_a_number_at_times_written_as_text(company: Company) -> None:
    values = [field.value for field in fields(company, 41, "overall_rating") if field.value is not None]
    assert {type(value) for value in values} == {float, str}
    assert {float(value) for value in values if isinstance(value, str | float)} == {0.25, 1.25, 2.25, 3.25, 4.25}


def test_a_rating_is_number_and_text_in_one(company: Company) -> None:
    values = [str(field.value) for field in fields(company, 42, "overall_rating") if field.value]
    assert all(re.fullmatch(r"\d+ - \w[\w ]+", value) for value in values)
    assert "65 - Exceeds Expectations" in values
    # "5 - …" comes after "45 - …" in the alphabet.
    assert "5 - Unsatisfactory" in values
    assert Counter(values).most_common(1)[0][0] == "45 - Meets Expectations"


def test_fields_differ_between_cycles_are_blank_or_left_out(company: Company) -> None:
    keys = {cycle_id: Counter(field.key for record in records(company, cycle_id) for field in record.fields)
            for cycle_id in (40, 41, 42)}  # fmt: skip
    assert keys[40].keys() != keys[41].keys() != keys[42].keys()
    for cycle_id, counts in keys.items():
        most = len(records(company, cycle_id))
        assert all(0.9 * most < count < most for count in counts.values())
    assert any(field.value is None for field in fields(company, 42, "summary"))
    assert {type(field.value) for field in fields(company, 42, "skills")} == {tuple, type(None)}


# Over the wire


async def test_records_have_the_fields_of_the_map(connect: Connect) -> None:
    client = await connect()
    people = {person["id"]: person["name"] for person in await client.everything("users/")}
    for cycle in await client.everything("calibration/cycles/"):
        assert cycle.keys() == {"id", "uuid", "name", "status", "start", "end"}
        for record in await client.everything(f"calibration/cycles/{cycle['id']}/talent_records/"):
            assert people[record["user"]["id"]] == record["user"]["name"]
            for field in record["fields"]:
                assert {"key", "label", "value", "source"} <= field.keys() <= {*field.keys(), "number"}


async def test_what_has_keys_of_its_own(connect: Connect) -> None:
    items = await (await connect(people=400)).everything("calibration/cycles/40/talent_records/")
    assert 0 < sum("session" in item for item in items) < 40
    sources = {field["source"] for item in items for field in item["fields"]}
    assert sources == {"conversation", "calibration"}


async def test_a_draft_has_no_records_and_a_cycle_that_is_none_is_not_found(connect: Connect) -> None:
    client = await connect()
    assert await client.everything("calibration/cycles/43/talent_records/") == []
    for identifier in ("1", "x"):
        assert (await client.get(f"calibration/cycles/{identifier}/talent_records/")).status_code == 404
