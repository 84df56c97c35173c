"""Numbers things person by person, of whom each has some: whose a thing is, and which things are whose."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Tally:
    """`counts` has how many each person has. Only where each begins is kept."""

    def __init__(self, counts: Iterable[int]) -> None:
        self._starts = array("l", [0, *accumulate(counts)])

    @property
    def count(self) -> int:
        """How many things there are."""
        return self._starts[-1]

    def owner_of(self, number: int) -> int:
        """Whose a thing is."""
        return bisect_right(self._starts, number) - 1

    def of(self, owner: int) -> range:
        """The things of a person."""
        return range(self._starts[owner], self._starts[owner + 1])
