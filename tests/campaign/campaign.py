"""Runs many schedules side by side, and makes the one that went wrong as short as it gets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Event

from tests.campaign.judging import violations
from tests.campaign.running import Running
from tests.campaign.schedules import Schedule
from tests.campaign.world import World, made_world

_SERVES = 40
"""So many schedules one world serves: the sandbox keeps every goal that was ever made."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one schedule ended. `codes` are the exit codes of its starts, killed ones below zero."""

    schedule: Schedule
    codes: Sequence[int]
    wrong: Sequence[str]


class Campaign:
    """Schedules of the upload as it is, or of one of `variants`, by `workers` side by side."""

    def __init__(self, told: Callable[[Verdict], None], variant: str = "", workers: int = 2) -> None:
        self._told, self._variant, self._workers = told, variant, workers
        self._enough = Event()

    def run(self, schedules: Iterable[Schedule], *, to_the_first: bool = False) -> list[Verdict]:
        """All of them, or until one went wrong. `told` hears of each as it ends, from the worker's thread."""
        waiting: SimpleQueue[Schedule] = SimpleQueue()
        for schedule in schedules:
            waiting.put(schedule)
        with ThreadPoolExecutor(self._workers) as pool:
            jobs = [pool.submit(self._work, waiting, to_the_first) for _ in range(self._workers)]
            return [verdict for job in jobs for verdict in job.result()]

    def shortened(self, schedule: Schedule) -> list[int]:
        """The places of legs that can be left out, and it still goes wrong."""
        left_out: list[int] = []
        with made_world() as world:
            for place in range(1, len(schedule.legs) + len(schedule.undo) + 1):
                if self._tried(world, schedule.without([*left_out, place])).wrong:
                    left_out.append(place)
        return left_out

    def _work(self, waiting: SimpleQueue[Schedule], to_the_first: bool) -> list[Verdict]:
        found: list[Verdict] = []
        while not waiting.empty() and not self._enough.is_set():
            with made_world() as world:
                for _ in range(_SERVES):
                    if waiting.empty() or self._enough.is_set():
                        break
                    verdict = self._tried(world, waiting.get())
                    self._told(verdict)
                    found.append(verdict)
                    if verdict.wrong and to_the_first:
                        self._enough.set()
        return found

    def _tried(self, world: World, schedule: Schedule) -> Verdict:
        evidence = Running(world, schedule, self._variant).run()
        return Verdict(schedule, evidence.codes, violations(evidence))
