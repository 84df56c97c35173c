"""Things numbered person by person."""

from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.sandbox.tally import Tally


@given(st.lists(st.integers(0, 5), min_size=1, max_size=40))
def test_everything_is_its_owners_and_nobody_elses(counts: list[int]) -> None:
    tally = Tally(counts)
    assert tally.count == sum(counts)
    assert [len(tally.of(owner)) for owner in range(len(counts))] == counts
    for owner in range(len(counts)):
        assert all(tally.owner_of(number) == owner for number in tally.of(owner))
