"""`python packaging/dev.py campaign`: so many schedules of faults, and what went wrong in them; see `--help`."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence

from tests.campaign.campaign import Campaign, Verdict
from tests.campaign.schedules import Schedule, drawn, told
from tests.campaign.variants import VARIANTS


def main(arguments: Sequence[str]) -> int:
    """Runs the campaign; 1 where anything went wrong."""
    given = _parser().parse_args(arguments)
    numbers = range(given.runs) if given.only is None else [given.only]
    schedules = [drawn(given.seed, number).without(given.without) for number in numbers]
    counter = _Counter(given.variant)
    campaign = Campaign(counter, given.variant, min(given.workers, len(schedules)))
    verdicts = campaign.run(schedules)
    print(counter.summary())
    wrong = [verdict.schedule for verdict in verdicts if verdict.wrong]
    if wrong and given.only is None:
        _shorten(campaign, wrong[0], given.variant)
    return int(bool(wrong))


class _Counter:
    """Prints what goes wrong as it does, and counts."""

    def __init__(self, variant: str) -> None:
        self._variant = variant
        self._runs = self._wrong = 0
        self._codes: Counter[int] = Counter()

    def __call__(self, verdict: Verdict) -> None:
        self._runs += 1
        self._codes.update(verdict.codes)
        if verdict.wrong:
            self._wrong += 1
            print(f"\nSchedule {verdict.schedule.number} went wrong:")
            for sentence in verdict.wrong:
                print(f"  {sentence}")
            for place, leg in enumerate((*verdict.schedule.legs, *verdict.schedule.undo), 1):
                is_undo = place > len(verdict.schedule.legs)
                print(f"  leg {place}{' (undo)' if is_undo else ''}: {told(leg)}")
            print(f"  exit codes {list(verdict.codes)}; again: {_again(verdict.schedule, self._variant)}")
        elif self._runs % 25 == 0:
            print(f"{self._runs} schedules, {self._wrong} wrong")
        sys.stdout.flush()

    def summary(self) -> str:
        """What was done."""
        kills = self._codes[-9]
        starts = sum(self._codes.values())
        return f"{self._runs} schedules, {starts} starts of the upload, {kills} killed; {self._wrong} went wrong"


def _shorten(campaign: Campaign, schedule: Schedule, variant: str) -> None:
    left_out = campaign.shortened(schedule)
    words = " ".join(map(str, left_out))
    print(f"\nShortened: {_again(schedule, variant)}" + (f" --without {words}" if words else ""))
    shortened = schedule.without(left_out)
    for leg in (*shortened.legs, *shortened.undo):
        print(f"  {told(leg)}")


def _again(schedule: Schedule, variant: str) -> str:
    broken = f" --variant {variant}" if variant else ""
    return f"python packaging/dev.py campaign --seed {schedule.seed} --only {schedule.number}{broken}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py campaign", description=__doc__)
    parser.add_argument("--runs", type=int, default=50, help="schedules")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, metavar="NUMBER", help="this schedule alone")
    parser.add_argument("--without", type=int, nargs="*", default=[], metavar="LEG", help="of that schedule")
    parser.add_argument("--variant", choices=sorted(VARIANTS), default="", help="an upload that is broken on purpose")
    parser.add_argument("--workers", type=int, default=2)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
