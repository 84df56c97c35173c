"""A plain counting in addresses is found, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.api.counting import counting

LIST = "https://one.example/api/v1/users/"


@pytest.mark.parametrize(
    ("numbers", "following"),
    [(("page=2", "page=3", "page=4"), "page=5"), (("offset=30", "offset=60", "offset=90"), "offset=120")],
)
@pytest.mark.parametrize("around", ["?{}", "?active=true&{}", "?{}&owner=12&limit=30"])
def test_pages_and_offsets_count_on(numbers: tuple[str, ...], following: str, around: str) -> None:
    found = counting([LIST + around.format(number) for number in numbers])
    assert found is not None
    assert found.address() == LIST + around.format(numbers[-1])
    assert found.address(1) == found.moved().address() == LIST + around.format(following)


@pytest.mark.parametrize(
    "addresses",
    [
        ("?page=2", "?page=3"),
        ("?page=2", "?page=3", "?page=5"),
        ("?page=4", "?page=3", "?page=2"),
        ("?page=2", "?page=2", "?page=2"),
        ("?page=08", "?page=09", "?page=10"),
        ("?page=2&seen=30", "?page=3&seen=60", "?page=4&seen=90"),
        ("?cursor=ZnJvbTozMA==", "?cursor=ZnJvbTo2MA==", "?cursor=ZnJvbTo5MA=="),
        ("?cursor=a1", "?cursor=a2", "?cursor=a3"),
        ("?page=2", "?page=3", "?page=4&more=1"),
        ("2/", "3/", "4/"),
        ("?page=2", "?place=3", "?page=4"),
    ],
)
def test_everything_else_is_no_counting(addresses: tuple[str, ...]) -> None:
    assert counting([LIST + address for address in addresses]) is None


@given(st.integers(0, 10**9), st.integers(1, 10**5), st.integers(0, 40))
def test_any_step_is_followed(first: int, step: int, further: int) -> None:
    found = counting([f"{LIST}?from={first + step * n}" for n in range(3)])
    assert found is not None
    assert found.address(further) == f"{LIST}?from={first + step * (2 + further)}"
