"""Finds the plain counting in the addresses of a list's pages: `page=2`, `page=3`, or `offset=30`, `offset=60`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

SHOWN = 3
"""So many addresses show a counting: two of any kind would."""

_NUMBER = re.compile(r"(?<==)([0-9]{1,15})(?=&|$)")


@dataclass(frozen=True, slots=True)
class Counting:
    """Addresses that differ by one whole number alone, which grows by the same step from page to page."""

    head: str
    number: int
    step: int
    tail: str

    def address(self, pages: int = 0) -> str:
        """The address so many pages further on."""
        return f"{self.head}{self.number + pages * self.step}{self.tail}"

    def moved(self) -> Counting:
        """The same, from the next page on."""
        return replace(self, number=self.number + self.step)


def counting(addresses: Sequence[str]) -> Counting | None:
    """How the last addresses of a list count on, from the last one; None where they do not, or are too few."""
    if len(addresses) < SHOWN:
        return None
    # Text and numbers by turns; the numbers have the odd places.
    *_, first, second, third = (_NUMBER.split(address) for address in addresses)
    if not len(first) == len(second) == len(third):
        return None
    moved = [place for place, parts in enumerate(zip(first, second, third, strict=True)) if len(set(parts)) > 1]
    if len(moved) != 1 or moved[0] % 2 == 0:
        return None
    place = moved[0]
    texts = [parts[place] for parts in (first, second, third)]
    numbers = [int(text) for text in texts]
    step = numbers[2] - numbers[1]
    if step <= 0 or step != numbers[1] - numbers[0] or [str(number) for number in numbers] != texts:
        return None
    return Counting("".join(third[:place]), numbers[2], step, "".join(third[place + 1 :]))
