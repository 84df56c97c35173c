"""Names and addresses lead to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.sandbox import words
from bw_desktop.sandbox.names import Names

NAMES = Names(words.load(), seed=7)


@given(st.integers(0, 500_000))
def test_an_address_leads_back_to_its_number(number: int) -> None:
    email = NAMES.name(number).email
    assert email.isascii()
    assert NAMES.number(email) == NAMES.number(email.upper()) == number


def test_no_two_numbers_share_an_address() -> None:
    assert len({NAMES.name(number).email for number in range(70_000)}) == 70_000


def test_another_seed_orders_the_names_otherwise_but_begins_alike() -> None:
    other = Names(words.load(), seed=8)
    assert other.name(0) == NAMES.name(0)
    assert [other.name(number) for number in range(1, 30)] != [NAMES.name(number) for number in range(1, 30)]


def test_the_namesake_is_written_alike_but_reached_elsewhere() -> None:
    one, other = NAMES.name(0), NAMES.name(NAMES.namesake)
    assert (one.first, one.last) == (other.first, other.last) == ("Anna", "Schmidt")
    assert one.email != other.email


@pytest.mark.parametrize(
    "email",
    ["", "nobody", "anna.schmidt@other.example", "anna.nobody@larkfield.example", "nobody.schmidt@larkfield.example"],
)
def test_an_address_of_no_name_has_no_number(email: str) -> None:
    assert NAMES.number(email) is None
