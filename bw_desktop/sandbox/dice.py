"""Chance that is always the same: draws that depend only on a seed and a name.

A thing drawn here (a person, a goal) need not be kept: it can be drawn again, alone and in any order.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from math import gcd
from typing import TypeVar

Item = TypeVar("Item")


class Dice:
    """A pool of 512 random bits for one thing, enough for about forty draws.

    The numbers are the same on every system and version of Python.
    """

    __slots__ = ("_pool",)

    def __init__(self, *name: int | str) -> None:
        digest = blake2b("/".join(map(str, name)).encode(), digest_size=64).digest()
        self._pool = int.from_bytes(digest, "big")

    def below(self, limit: int) -> int:
        """A whole number from 0 to `limit` - 1."""
        self._pool, number = divmod(self._pool, limit)
        return number

    def chance(self, per_thousand: int) -> bool:
        """True so many times in a thousand."""
        return self.below(1000) < per_thousand

    def choice(self, items: Sequence[Item]) -> Item:
        """One of the items."""
        return items[self.below(len(items))]

    def weighted(self, chances: Sequence[tuple[Item, int]]) -> Item:
        """One of some things, each with its chance in a thousand; together they make a thousand."""
        number = self.below(1000)
        for item, chance in chances:
            number -= chance
            if number < 0:
                return item
        return chances[-1][0]

    def uuid(self) -> str:
        """A random (version 4) UUID."""
        text = f"{self.below(1 << 128):032x}"
        return f"{text[:8]}-{text[8:12]}-4{text[13:16]}-a{text[17:20]}-{text[20:]}"


def coprime(count: int, per_thousand: int) -> int:
    """A step that visits every number below `count` once, and jumps about so far of the whole way."""
    step = count * per_thousand // 1000 + 1
    while gcd(step, count) != 1:
        step += 1
    return step
