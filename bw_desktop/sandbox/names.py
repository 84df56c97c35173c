"""Who is called what: a number becomes a name and an e-mail address, and the address the number again.

Nothing is kept per person: name number `n` is one of all combinations of a first and a last name, from the second
round on with a middle initial, from the 28th on with a figure in the address.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from bw_desktop.sandbox.dice import Dice, coprime
from bw_desktop.sandbox.words import Language, NamePart, Words

_INITIALS = 26
_ROUND = re.compile(r"(?P<first>[a-z-]+)(?:\.(?P<initial>[a-z]))?\.(?P<last>[a-z-]+?)(?P<figure>\d*)")


@dataclass(frozen=True, slots=True)
class FullName:
    """A made-up name with its address; `language` says where it is at home."""

    first: str
    last: str
    email: str
    language: Language


class Names:
    """All names the words allow, numbered from 0 without end; the seed says in which order."""

    def __init__(self, words: Words, seed: int) -> None:
        self._domain = words.domain
        self._languages = words.languages
        self._ends = list(accumulate(len(language.first) * len(language.last) for language in words.languages))
        self._count = self._ends[-1]
        self._step = coprime(self._count, 100 + Dice(seed, "names").below(800))
        self._back = pow(self._step, -1, self._count)
        self._last_names = {
            part.slug: (language, place)
            for language, entry in enumerate(words.languages)
            for place, part in enumerate(entry.last)
        }

    @property
    def namesake(self) -> int:
        """The number that is written like name 0, with another address."""
        return self._count * (_INITIALS + 1)

    def name(self, number: int) -> FullName:
        """The name of this number."""
        turn, combination = divmod(number, self._count)
        language, first, last = self._parts(combination * self._step % self._count)
        figure, initial = divmod(turn, _INITIALS + 1)
        letter = chr(ord("a") + initial - 1) if initial else ""
        address = ".".join(filter(None, (first.slug, letter, last.slug)))
        return FullName(
            first=f"{first.written} {letter.upper()}." if letter else first.written,
            last=last.written,
            email=f"{address}{figure + 1 if figure else ''}@{self._domain}",
            language=language,
        )

    def number(self, email: str) -> int | None:
        """The number whose address this is, without regard to case; None for an address of no name."""
        local, _, domain = email.lower().partition("@")
        match = _ROUND.fullmatch(local)
        place = self._last_names.get(match["last"]) if match else None
        if match is None or place is None or domain != self._domain:
            return None
        language = self._languages[place[0]]
        firsts = [part.slug for part in language.first]
        if match["first"] not in firsts:
            return None
        start = self._ends[place[0]] - len(language.first) * len(language.last)
        combination = start + firsts.index(match["first"]) * len(language.last) + place[1]
        initial = ord(match["initial"]) - ord("a") + 1 if match["initial"] else 0
        figure = int(match["figure"]) - 1 if match["figure"] else 0
        return (figure * (_INITIALS + 1) + initial) * self._count + combination * self._back % self._count

    def _parts(self, combination: int) -> tuple[Language, NamePart, NamePart]:
        place = bisect_right(self._ends, combination)
        language = self._languages[place]
        within = combination - (self._ends[place - 1] if place else 0)
        first, last = divmod(within, len(language.last))
        return language, language.first[first], language.last[last]
