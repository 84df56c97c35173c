"""Checks all rows by all rules, in one pass, with live data given as a value: nothing is sent (rows F1, F2, F8)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue
from bw_desktop.upload.facts import Facts, Needs
from bw_desktop.upload.live import Directory, Live, Person
from bw_desktop.upload.problems import Problem, ProblemGroup, Severity, grouped
from bw_desktop.upload.questions import Answers, Duplicates, Option, Question, QuestionId
from bw_desktop.upload.rows import reread
from bw_desktop.upload.subject import Subject
from bw_desktop.upload.table import Table


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows stop, deserve a look, and are clean; together all rows (row F6)."""

    stop: int
    look: int
    clean: int


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a check: problems in the order of the file.

    `found` are those of the rules alone; `problems` also have the rows whose parent is left out; `stopped` are the
    positions that will not be sent.
    """

    subject: Subject
    facts: Facts
    found: Sequence[Problem]
    problems: Sequence[Problem]
    stopped: frozenset[int]

    @property
    def table(self) -> Table:
        """The rows that were checked."""
        return self.facts.table

    @property
    def rows(self) -> Sequence[int]:
        """Excel's numbers of the rows that can be sent: those the check is about."""
        answers, numbers = self.facts.answers, self.table.numbers
        return numbers if answers.only is None else [row for row in numbers if answers.is_open(row)]

    @property
    def remarks(self) -> tuple[Message, ...]:
        """What could not be checked at all, and why."""
        unknown = self.facts.live.categories is None and "categories" in self.table.columns
        return (Message("upload-remark-categories-not-checked"),) if unknown else ()

    @property
    def groups(self) -> tuple[ProblemGroup, ...]:
        """Problems by kind, for the list on the left."""
        return grouped(self.problems)

    @property
    def counts(self) -> Counts:
        """Rows by their gravest problem."""
        stop = {problem.row for problem in self.problems if problem.severity is Severity.STOP}
        look = {problem.row for problem in self.problems if problem.severity is Severity.LOOK} - stop
        return Counts(len(stop), len(look), len(self.rows) - len(stop) - len(look))

    def problems_of(self, row: int) -> tuple[Problem, ...]:
        """The problems of one row of Excel's."""
        return tuple(problem for problem in self.problems if problem.row == row)


@dataclass(frozen=True, slots=True)
class PersonQuestion:
    """A person typed so that several could be meant: `typed` is the key for `Answers.people` (row E7)."""

    typed: str
    rows: tuple[int, ...]
    candidates: tuple[Person, ...]


def needs(subject: Subject, table: Table, people: Directory, answers: Answers) -> Needs:
    """What must be fetched before a check."""
    return subject.needed(table, people, answers.people)


def check(subject: Subject, table: Table, live: Live, answers: Answers) -> Checked:
    """Checks all rows. One pass over the live data given; no calls."""
    facts = Facts(table, live, answers, subject.link(table, live, answers.people), _unreadable(table))
    found = _found(subject, facts, range(len(table.numbers)))
    return _whole(subject, facts, sorted(found, key=_Place(table)))


def recheck(checked: Checked, row: int, field: str, value: CellValue) -> Checked:
    """The check after one cell was typed anew (`row` is Excel's): only the rows it can concern are looked at again."""
    subject, before = checked.subject, checked.facts
    position = bisect_left(before.table.numbers, row)
    table = reread(before.table, position, field, value)
    answers = before.answers.edit(row, field, value)
    links, touched = subject.relink(before.links, table, before.live, answers.people, position, field)
    facts = Facts(table, before.live, answers, links, _unreadable(table))
    found = _found(subject, facts, sorted(touched))
    return _whole(subject, facts, _replaced(checked.found, [table.numbers[at] for at in touched], found, _Place(table)))


def _found(subject: Subject, facts: Facts, positions: Sequence[int]) -> list[Problem]:
    """What reading and rules find in the rows at these positions."""
    same = _untouched(subject, facts, positions)
    only = [position for position in positions if position not in same] if same else positions
    is_all = len(only) == len(facts.table.numbers)
    looked_at = facts if is_all else replace(facts, only=only)
    numbers = None if is_all else {facts.table.numbers[position] for position in only}
    found = [problem for problem in facts.table.problems if numbers is None or problem.row in numbers]
    return found + [problem for rule in subject.rules for problem in rule(looked_at)]


def _untouched(subject: Subject, facts: Facts, positions: Sequence[int]) -> frozenset[int]:
    """Rows that name what exists and say just what it is: nothing of them is sent, so no rule looks at them (C9)."""
    named = [position for position, id_ in enumerate(facts.table.column(subject.fields.key)) if id_]
    if not named:
        return frozenset()
    drafter = subject.drafting(facts, frozenset())
    unread = {row for row, _ in facts.unreadable}
    there = facts.links.existing.keys() & set(positions) & set(named)
    readable = (at for at in there if facts.table.numbers[at] not in unread)
    return frozenset(at for at in readable if not (drafted := drafter.draft(at)).changes and not drafted.ignored)


def people_questions(checked: Checked) -> tuple[PersonQuestion, ...]:
    """The people the user has to choose, each once."""
    rows: dict[str, list[int]] = {}
    candidates: dict[str, tuple[Person, ...]] = {}
    for row, owner in zip(checked.table.numbers, checked.facts.links.owners, strict=True):
        if owner.code == "owner-ambiguous":
            rows.setdefault(owner.typed, []).append(row)
            candidates[owner.typed] = owner.candidates
    return tuple(PersonQuestion(typed, tuple(rows[typed]), candidates[typed]) for typed in rows)


def duplicates_question(checked: Checked) -> Question | None:
    """What to do about rows that stand for a goal which exists, or say the same twice; None where there are none."""
    ids = checked.table.column("goal_id") if "goal_id" in checked.table.columns else ()
    links = checked.facts.links
    found = {*(at for at in links.existing if not (ids and ids[at])), *links.twins}
    count = sum(checked.facts.answers.is_open(checked.table.numbers[at]) for at in found)
    if not count:
        return None
    return Question(
        QuestionId.DUPLICATES,
        Message("upload-ask-duplicates", {"count": count}),
        tuple(Option(choice.value, Message(f"upload-answer-duplicates-{choice.value}")) for choice in Duplicates),
        Duplicates.SKIP.value,
    )


def _whole(subject: Subject, facts: Facts, found: Sequence[Problem]) -> Checked:
    if facts.answers.only is not None:
        found = [problem for problem in found if facts.answers.is_open(problem.row)]
    orphans, stopped = _orphans(facts, found)
    problems = _replaced(found, (), orphans, _Place(facts.table)) if orphans else found
    return Checked(subject, facts, found, problems, stopped)


def _replaced(
    problems: Sequence[Problem], rows: Iterable[int], fresh: Iterable[Problem], place: _Place
) -> list[Problem]:
    """Sorted problems with those of some rows taken out and others put in; only the rows concerned are sorted."""
    anew: dict[int, list[Problem]] = {row: [] for row in rows}
    taken_out = frozenset(anew)
    for problem in fresh:
        anew.setdefault(problem.row, []).append(problem)
    found: list[Problem] = []
    last = 0
    for row in sorted(anew):
        first = bisect_left(problems, row, lo=last, key=_row)
        end = bisect_right(problems, row, lo=first, key=_row)
        found += problems[last:first]
        found += sorted([*(() if row in taken_out else problems[first:end]), *anew[row]], key=place)
        last = end
    return [*found, *problems[last:]]


def _row(problem: Problem) -> int:
    return problem.row


def _unreadable(table: Table) -> frozenset[tuple[int, str]]:
    return frozenset((problem.row, problem.field) for problem in table.problems if problem.severity is Severity.STOP)


class _Place:
    """Where a problem stands, as a sort key: by row, then by column; problems without a column first."""

    def __init__(self, table: Table) -> None:
        self._indexes = table.matching.by_field

    def __call__(self, problem: Problem) -> tuple[int, int]:
        return problem.row, self._indexes.get(problem.field, -1)


def _orphans(facts: Facts, problems: Iterable[Problem]) -> tuple[list[Problem], frozenset[int]]:
    """Rows whose parent is left out are left out too, with that reason; and all positions that are left out."""
    numbers, links = facts.table.numbers, facts.links
    rows = {problem.row for problem in problems if problem.severity is Severity.STOP} | facts.answers.left_out
    stopped = {at for row in rows if (at := bisect_left(numbers, row)) < len(numbers) and numbers[at] == row}
    ids = facts.table.column("goal_id")
    if facts.answers.only is not None:
        stopped |= {at for at, row in enumerate(numbers) if not facts.answers.is_open(row) and at not in links.existing}
    found: list[Problem] = []
    queue = list(stopped)
    while queue:
        parent = queue.pop()
        for child in links.below.get(parent, ()):
            # What exists below what exists hangs where it hangs.
            hangs = child in links.existing and ids[child] and parent in links.existing
            if child not in stopped and not hangs:
                stopped.add(child)
                queue.append(child)
                found.append(facts.problem(child, "parent", "parent-left-out", parent_row=facts.table.numbers[parent]))
    return found, frozenset(stopped)
