"""Runs the benchmarks in `tests/benchmarks` one after the other and prints one table of ratios.

Each `bench_*.py` is a script that prints a JSON line per measurement: `work`, `against`, `ours`, `theirs`,
`unit`, `ratio` and `budget`. A budget is a bound in words, `<= 2.5` or `>= 100`; a bare number means at most.
"""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from provision import ROOT, say

SCRIPTS = ROOT / "tests" / "benchmarks"
HEADINGS = ("work", "against", "ours", "theirs", "ratio", "budget", "")


@dataclass(frozen=True)
class Measurement:
    """One line of the table. `ours` and `theirs` are in `unit`; where there is no peer, `theirs` is None."""

    work: str
    against: str
    ours: float
    theirs: float | None
    unit: str
    ratio: float
    budget: str

    def is_within(self) -> bool:
        """Whether the ratio keeps its budget."""
        sign, _, bound = self.budget.rpartition(" ")
        return self.ratio >= float(bound) if sign == ">=" else self.ratio <= float(bound)

    def cells(self) -> tuple[str, ...]:
        """The line as texts, in the order of `HEADINGS`."""
        theirs = "" if self.theirs is None else f"{self.theirs:.4g} {self.unit}"
        verdict = "" if self.is_within() else "OVER"
        ours = f"{self.ours:.4g} {self.unit}"
        return (self.work, self.against, ours, theirs, f"{self.ratio:.4g}", self.budget, verdict)


def measurement(line: str) -> Measurement | None:
    """What one line of a benchmark's output measured; None where it is no measurement.

    Raises `KeyError` or `ValueError` where a measurement lacks something.
    """
    if not line.startswith("{"):
        return None
    fields: dict[str, Any] = json.loads(line)
    budget = fields["budget"]
    return Measurement(
        work=str(fields["work"]),
        against=str(fields["against"] or ""),
        ours=float(fields["ours"]),
        theirs=None if fields["theirs"] is None else float(fields["theirs"]),
        unit=str(fields["unit"]),
        ratio=float(fields["ratio"]),
        budget=budget if isinstance(budget, str) else f"<= {budget:g}",
    )


def table(measurements: list[Measurement]) -> str:
    """The measurements in columns."""
    lines = [HEADINGS, *(one.cells() for one in measurements)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)


def run_all(python: Path, names: list[str], extra: dict[str, str]) -> int:
    """Runs the benchmarks whose file name contains one of `names`, or all; 1 where one fails or is over budget."""
    scripts = [file for file in sorted(SCRIPTS.glob("bench_*.py")) if _is_chosen(file, names)]
    results: list[Measurement] = []
    failed = False
    for script in scripts:
        say(f"{script.stem.removeprefix('bench_')} ...")
        code, text = _run(python, script, extra)
        failed |= code != 0
        results += [found for line in text.splitlines() if (found := measurement(line))]
    say("\n" + table(results))
    return int(failed or not all(one.is_within() for one in results))


def _is_chosen(script: Path, names: list[str]) -> bool:
    return not names or any(name in script.stem for name in names)


def _run(python: Path, script: Path, extra: dict[str, str]) -> tuple[int, str]:
    environment = {**os.environ, **extra, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [str(python), str(script)], cwd=ROOT, env=environment, stdout=subprocess.PIPE, encoding="utf-8", check=False
    )
    return done.returncode, done.stdout
