"""Where the user has been, to go back and forward: tabs and people, each as they were left (row B10)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bw_desktop.ui.tables.stand import Stand

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Stop:
    """A tab, or the card of a person opened from it. `stand` is how the tab's table was left."""

    tab: str
    person: str = ""
    name: str = ""
    stand: Stand | None = None

    def is_at(self, other: Stop) -> bool:
        """Whether both are the same place, however it was left."""
        return (self.tab, self.person) == (other.tab, other.person)


class Trail:
    """Stops in the order they were made; one of them is where the user is."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        """Whether there is a stop before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether the user came back from somewhere."""
        return self._at < len(self._stops) - 1

    @property
    def here(self) -> Stop | None:
        """Where the user is."""
        return self._stops[self._at] if self._stops else None

    def arrive(self, stop: Stop) -> None:
        """Goes on from here; what lay ahead is forgotten."""
        if self.here is not None and self.here.is_at(stop):
            return
        self._stops = [*self._stops[: self._at + 1], stop][-_LONGEST:]
        self._at = len(self._stops) - 1

    def leave(self, stand: Stand | None) -> None:
        """Remembers how the stop here was left."""
        if self.here is not None:
            self._stops[self._at] = replace(self.here, stand=stand)

    def move(self, step: int) -> Stop | None:
        """Goes back (-1) or forward (1); where that leads, None where it leads nowhere."""
        if not 0 <= self._at + step < len(self._stops):
            return None
        self._at += step
        return self.here
