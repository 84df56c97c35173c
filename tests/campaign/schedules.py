"""Draws what happens to an upload: its rows, and the legs in which it is begun, disturbed, killed and continued.

The same seed and number give the same schedule.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from tests.killing import STEPS

SOON = "soon"
"""A kill some milliseconds after the start, wherever that is, in place of a step of the log."""


@dataclass(frozen=True, slots=True)
class Kill:
    """When to kill: at the `nth` write that comes to a step of the log, or `nth` milliseconds after the start."""

    step: str
    nth: int


@dataclass(frozen=True, slots=True)
class Leg:
    """One start of the upload, and what happens meanwhile.

    `edit`: somebody else changes a goal of the plan when it is read for the so many-th time (0: never). `jumps`: after
    so many looks the clock is so many hours off. `room`: no file may grow beyond so many bytes. `elsewhere`: the
    command is given the address of another workspace.
    """

    faults: tuple[str, ...] = ()
    kill: Kill | None = None
    edit: int = 0
    jumps: tuple[tuple[int, float], ...] = ()
    room: int | None = None
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Schedule:
    """An upload of `goals` (each with two milestones) and `changes` of goals that exist, and its legs.

    With `undo` it is taken back at the end, in legs of its own; before that somebody else changes `edits` of its goals.
    """

    seed: int
    number: int
    goals: int
    changes: int
    has_keychain: bool
    legs: tuple[Leg, ...]
    undo: tuple[Leg, ...] = ()
    edits: int = 0

    def without(self, places: Sequence[int]) -> Schedule:
        """The same with some legs left out, by their places from 1; those of the undo are counted on."""
        kept = [leg for place, leg in enumerate(self.legs, 1) if place not in places]
        undo = [leg for place, leg in enumerate(self.undo, len(self.legs) + 1) if place not in places]
        return replace(self, legs=tuple(kept), undo=tuple(undo))


_FAULTS: Mapping[str, Callable[[random.Random], str]] = {
    "lost-answer": lambda dice: f"share={dice.choice((0.1, 0.3, 0.6))}",
    "reset-after-write": lambda dice: f"share={dice.choice((0.1, 0.3, 0.6))}",
    "429": lambda dice: f"retry_after={dice.choice((1, 5, 30))},share=0.2,count={dice.randint(1, 6)}",
    "429-bare": lambda dice: f"share=0.2,count={dice.randint(1, 5)}",
    "500": lambda dice: f"share=0.2,count={dice.randint(1, 3)}",
    "503": lambda dice: f"share=0.3,count={dice.randint(1, 5)}",
    "504": lambda dice: f"share=0.3,count={dice.randint(1, 5)}",
    "html-502": lambda dice: f"share=0.3,count={dice.randint(1, 5)}",
    "cut-body": lambda dice: f"share={dice.choice((0.1, 0.3))},count=8",
    "slow": lambda dice: f"seconds=0.15,share=0.2,when={dice.choice(('before', 'after'))}",
    "key-revoked": lambda dice: f"method=POST,after={dice.randint(0, 12)}",
    "field-dropped": lambda dice: f"field=description,method=POST,count=1,after={dice.randint(0, 6)}",
    "401": lambda dice: f"count=1,after={dice.randint(0, 20)}",
}
"""The sandbox's faults that may strike an upload, each with how often."""


def drawn(seed: int, number: int) -> Schedule:
    """One schedule."""
    dice = random.Random(f"{seed}/{number}")
    legs = tuple(_leg(dice) for _ in range(dice.randint(3, 6)))
    drawn = Schedule(seed, number, dice.randint(2, 5), dice.choice((0, 0, 2, 4)), dice.random() < 0.5, legs)
    if dice.random() < 0.5:
        return drawn
    undo = tuple(_of_removals(_leg(dice)) for _ in range(dice.randint(1, 3)))
    return replace(drawn, undo=undo, edits=dice.choice((0, 1, 1, 2)))


def _of_removals(leg: Leg) -> Leg:
    """A leg of an undo, which creates nothing."""
    return replace(leg, faults=tuple(fault.replace("method=POST", "method=DELETE") for fault in leg.faults))


def _leg(dice: random.Random) -> Leg:
    names = dice.sample(sorted(_FAULTS), dice.choice((0, 1, 1, 2, 3)))
    leg = Leg(tuple(f"{name}:{_FAULTS[name](dice)}" for name in names))
    if dice.random() < 0.8:
        step = dice.choice((*STEPS, *STEPS, SOON))
        leg = replace(leg, kill=Kill(step, dice.randint(20, 700) if step == SOON else dice.randint(1, 6)))
    if dice.random() < 0.25:
        leg = replace(leg, edit=dice.randint(1, 4))
    if dice.random() < 0.2:
        jumps = [(dice.randint(0, 30), dice.uniform(-30.0, 30.0)) for _ in range(dice.randint(1, 2))]
        leg = replace(leg, jumps=tuple(sorted(jumps)))
    if dice.random() < 0.15:
        leg = replace(leg, room=dice.randint(20_000, 260_000))
    return Leg(elsewhere=True) if dice.random() < 0.08 else leg


def told(leg: Leg) -> str:
    """A leg in one line."""
    parts = [*leg.faults]
    if leg.kill:
        parts.append(f"killed at {leg.kill.step} {leg.kill.nth}")
    if leg.edit:
        parts.append(f"somebody edits at read {leg.edit}")
    parts += [f"clock {hours:+.1f} h after {looks} looks" for looks, hours in leg.jumps]
    if leg.room is not None:
        parts.append(f"files end at {leg.room} bytes")
    return "in the wrong workspace" if leg.elsewhere else "; ".join(parts) or "undisturbed"
