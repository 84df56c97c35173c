"""A person is found in every cell that names them, and nowhere else."""

from __future__ import annotations

from typing import Any

import pytest

from bw_desktop.records.columns import Column, Value
from bw_desktop.records.dataset import Dataset
from bw_desktop.records.domain import Domain
from bw_desktop.records.domains import DOMAINS
from bw_desktop.records.followed import PEOPLE, ids_of, naming, people_column
from bw_desktop.records.people import USERS
from bw_desktop.records.query import Query
from bw_desktop.records.raw import RawRecord
from bw_desktop.records.recognition import RECOGNITION, Recognition
from tests.ui.made import people

LATER: tuple[Any, ...] = ("Thanks", (), "shout", None, None, None, None, None, None, None, None)


def speak(_column: Column[Any], value: Value) -> str:
    return str(value)


def recognition(id: str, giver: str | None, receivers: tuple[str, ...]) -> Recognition:
    return Recognition(
        id, (), RawRecord(), giver, f"G{giver}", receivers, tuple(f"R{one}" for one in receivers), *LATER
    )


def test_rows_that_name_a_person_are_those_of_any_of_its_cells() -> None:
    dataset = Dataset(RECOGNITION.columns, speak, [people_column(RECOGNITION.columns)])
    dataset.append([recognition("1", "7", ("8", "9")), recognition("2", None, ("7",)), recognition("3", "77", ())])
    assert dataset.select(Query(filters=(naming(frozenset({"7"})),))) == [0, 1]
    assert dataset.select(Query(filters=(naming(frozenset({"9", "r9@example.org"})),))) == [0]
    assert dataset.select(Query(filters=(naming(frozenset({"1"})),))) == []


def test_the_column_is_never_shown() -> None:
    dataset = Dataset(USERS.columns, speak, [people_column(USERS.columns)])
    assert PEOPLE not in {column.id for column in dataset.columns}
    dataset.append(people(3)[0])
    assert dataset.values(PEOPLE)[1] == ("1001", "1000"), "themselves, and their manager"


@pytest.mark.parametrize(("named", "ids"), [(None, ()), ("", ()), ("7", ("7",)), (("7", "8"), ("7", "8")), ((), ())])
def test_a_cell_names_nobody_one_or_several(named: str | tuple[str, ...] | None, ids: tuple[str, ...]) -> None:
    assert ids_of(named) == ids


@pytest.mark.parametrize("domain", DOMAINS, ids=lambda domain: domain.id)
def test_every_domain_names_people_and_says_what_a_card_tells(domain: Domain[Any]) -> None:
    assert any(column.person for column in domain.columns)
    known = {column.id: column for column in domain.columns}
    assert set(domain.card) <= known.keys()
    assert bool(domain.card) is (domain.id != USERS.id)
    assert not any(known[name].sensitive for name in domain.card), "a card is seen by whoever looks over the shoulder"
