"""Opening and checking an upload, from a path to the list of problems, beside bare readers of the same file (row F8).

Every step the program takes is in it, one after the other: the sheet is found, its columns are matched, its rows are
read and checked against what Betterworks holds (which is at hand here), and the problems are put into groups.
"""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bw_desktop.assembly.preparing import matched
from bw_desktop.spreadsheet import open_source
from bw_desktop.upload import GOALS, Answers, Directory, Live, Person, check, questions, read_table
from tests.benchmarks.bench_reader import best_of, openpyxl_alone, raw_calamine, say, seconds
from tests.benchmarks.goal_workbook import write_goals

ROWS, PEOPLE, ROUNDS = 50_000, 2_000, 5


def main() -> None:
    """Prints one line per measurement."""
    people = tuple(Person(str(n), f"Person {n}", f"person{n}@example.com", str(n), True, "", "") for n in range(PEOPLE))
    live = Live(Directory(people), datetime.now(UTC), ("Growth", "People"))
    with tempfile.TemporaryDirectory() as folder:
        path = write_goals(Path(folder) / "goals.xlsx", ROWS, [person.email for person in people])
        ours, raw = best_of(ROUNDS, partial(checked, path, live), partial(raw_calamine, path))
        slow = seconds(partial(openpyxl_alone, path))
    work = f"open and check {ROWS:,} x 12"
    say(work, "raw calamine", ours, raw, "<= 3.0")
    say(work, "bare openpyxl, read-only", ours, slow, "<= 0.25")


def checked(path: Path, live: Live) -> object:
    """The groups of problems of a file."""
    sheet, matching = matched(open_source(path))
    questions(sheet, matching)
    return check(GOALS, read_table(sheet, matching, Answers()), live, Answers()).groups


if __name__ == "__main__":
    main()
