"""The table of ratios, and how a benchmark's output becomes it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

import benches

LINE = {"work": "read", "against": "calamine", "ours": 2.0, "theirs": 1.0, "unit": "s", "ratio": 2.0, "budget": 3}


def line(**changes: object) -> str:
    return json.dumps({**LINE, **changes})


@pytest.mark.parametrize(
    ("budget", "ratio", "within"),
    [(3, 3.0, True), (3, 3.1, False), ("<= 2.5", 2.6, False), (">= 100", 120, True), (">= 100", 99, False)],
)
def test_a_ratio_keeps_its_budget_or_not(budget: object, ratio: float, *, within: bool) -> None:
    found = benches.measurement(line(budget=budget, ratio=ratio))
    assert found is not None
    assert found.is_within() is within
    assert ("OVER" in found.cells()) is not within


def test_other_output_is_no_measurement() -> None:
    assert benches.measurement("reading 50,000 rows ...") is None


def test_a_measurement_that_lacks_something_is_refused() -> None:
    with pytest.raises(KeyError):
        benches.measurement('{"work": "read"}')


def test_the_table_has_a_column_for_each_heading() -> None:
    first = benches.measurement(line())
    second = benches.measurement(line(against=None, theirs=None, work="stalls"))
    assert first
    assert second
    lines = benches.table([first, second]).splitlines()
    assert [text.split()[0] for text in lines] == ["work", "read", "stalls"]
    assert len({text.index("s  ") for text in lines[1:2]}) == 1


def test_scripts_are_run_and_a_budget_that_is_broken_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bench_good.py").write_text(f"print('hello')\nprint({line()!r})\n", "utf-8")
    (tmp_path / "bench_slow.py").write_text(f"print({line(ratio=9, work='slow')!r})\n", "utf-8")
    monkeypatch.setattr(benches, "SCRIPTS", tmp_path)
    python = Path(sys.executable)
    assert benches.run_all(python, ["good"], {}) == 0
    assert benches.run_all(python, [], {}) == 1
    assert "OVER" in capsys.readouterr().out
