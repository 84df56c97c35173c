"""Loads a company's goals for a period: by report, or person by person where reports are refused (row Q3).

There is no known list of all goals (design.md, decisions): the report is the vendor's own way. A key that may not even
list people gets the goals of whom it acts as.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from bw_desktop.api import Client, Identity, identity_of, owned_by
from bw_desktop.api.reports import ReportFiles, ReportRunner
from bw_desktop.errors import AnswerUnreadable, LookOnly, NotAllowed, NotFound, ProgramError, Refused, ServerTrouble
from bw_desktop.lookup.batch import Batch, Facts, unseen
from bw_desktop.lookup.people import PeopleLookup
from bw_desktop.lookup.side_by_side import side_by_side
from bw_desktop.messages import Message
from bw_desktop.records.goal_report import GoalReportReader, report_layout
from bw_desktop.records.goals import Goal, GoalReader
from bw_desktop.records.people import Person
from bw_desktop.records.sheet import Sheet
from bw_desktop.spreadsheet import open_source, read_sheet

_NO_REPORT = (NotAllowed, NotFound, Refused, ServerTrouble, AnswerUnreadable)
"""What says that a report cannot be had: it is refused, or Betterworks cannot finish it."""


class GoalLookup:
    """Goals and milestones of one workspace; `email` is what the user typed as whom the key acts as, or empty.

    It keeps its readers, so that unknown fields keep their places from load to load.
    """

    def __init__(self, client: Client, reports: ReportRunner, people: PeopleLookup, email: str = "") -> None:
        self._client = client
        self._reports = reports
        self._people = people
        self._email = email
        self._endpoints = client.endpoints
        self._by_report = GoalReportReader(self._endpoints)
        self._by_owner = GoalReader(self._endpoints)

    async def rows(self, start: date, end: date) -> AsyncIterator[Batch[Goal]]:
        """Goals and milestones whose time touches the period, each once; the facts say how they were found.

        Raises what a call raises, except where the report is refused or fails: then people are asked one by one, and
        where people are refused too, the goals of whom the key acts as.
        """
        with tempfile.TemporaryDirectory(prefix="bw-") as folder:
            yield Batch((), Facts(stage=Message.of("lookup-report-prepared")))
            try:
                report = await self._report(start, end, Path(folder))
            except (*_NO_REPORT, LookOnly) as why:
                batches = self._of_people(start, end, _why_by_person(why))
            else:
                batches = self._of_report(report)
            async for batch in batches:
                yield batch

    async def record(self, id: str) -> Sequence[Goal]:
        """One goal as the server has it now, then all that is nested in it. Raises what a call raises.

        Its unknown fields are not those of the report, so they stand in what was sent alone.
        """
        answer = await self._client.call("goals.read", id=id)
        return [replace(goal, extra=()) for goal in GoalReader(self._endpoints).page([answer.record()])]

    async def _report(self, start: date, end: date, folder: Path) -> ReportFiles:
        """The first report of the endpoint map that the server runs to its end; what the last one says is raised."""
        *better, last = self._endpoints.company_goal_reports
        for name in better:
            try:
                return await self._reports.run(name, start, end, folder)
            except _NO_REPORT:
                continue
        return await self._reports.run(last, start, end, folder)

    async def _of_report(self, report: ReportFiles) -> AsyncIterator[Batch[Goal]]:
        notes, reader = self._report_notes(report.report), self._by_report
        seen: set[str] = set()
        for number, file in enumerate(report.files, 1):
            yield Batch((), Facts(stage=Message.of("lookup-report-read", number=number, count=len(report.files))))
            sheet = await asyncio.to_thread(_first_sheet, file)
            layout = report_layout(self._endpoints, sheet)
            known = len(sheet.rows) - layout.first_row if len(report.files) == 1 else None
            for goals in reader.goals(sheet, layout):
                fresh = list(unseen(goals, seen))
                yield Batch(fresh, Facts(known, None, notes + layout.notes), reader.extra.columns())
                await asyncio.sleep(0)

    def _report_notes(self, name: str) -> tuple[Message, ...]:
        fuller = self._endpoints.company_goal_reports[0]
        return () if name == fuller else (Message.of("lookup-milestones-when-opened"),)

    async def _of_people(self, start: date, end: date, why: Message) -> AsyncIterator[Batch[Goal]]:
        notes = (why, Message.of("lookup-goals-of-groups-missing"))
        yield Batch((), Facts(stage=Message.of("lookup-people-first"), notes=notes))
        try:
            people = {person.id: person async for batch in self._people.rows() for person in batch.rows}
        except (NotAllowed, NotFound):
            yield await self._of_key(start, end)
            return
        seen: set[str] = set()
        asked = 0
        of_others: dict[str, Goal] = {}
        async for owner_id, goals in side_by_side(people, self._goals_of):
            asked += 1
            wanted = [goal for goal in goals if _touches(goal, start, end)]
            own = [goal for goal in wanted if goal.owner_id == owner_id]
            of_others.update((goal.id, goal) for goal in wanted if goal.owner_id != owner_id)
            fresh = [_with_owner(goal, people.get(owner_id)) for goal in unseen(own, seen)]
            stage = Message.of("lookup-people-asked", done=asked, count=len(people))
            yield Batch(fresh, Facts(None, stage, notes), self._by_owner.extra.columns())
        # What is nested in somebody else's goal is brief there: its own owner's list comes first.
        rest = [_with_owner(goal, people.get(goal.owner_id or "")) for goal in unseen(of_others.values(), seen)]
        yield Batch(rest, Facts(None, None, notes), self._by_owner.extra.columns())

    async def _goals_of(self, owner_id: str) -> tuple[str, list[Goal]]:
        return owner_id, self._by_owner.page(await self._client.records("goals.filter", {"owner": owner_id}))

    async def _of_key(self, start: date, end: date) -> Batch[Goal]:
        """The goals of whom the key acts as, and what is nested in them; where nobody knows who, what the key is given.

        Raises what a call raises.
        """
        identity = await identity_of(self._client, self._email)
        own = owned_by(identity)
        goals = self._by_owner.page(await self._client.records("goals.filter", own))
        owner = await self._key_person(identity)
        rows = [_with_owner(goal, owner) for goal in goals if _touches(goal, start, end)]
        note = Message.of("lookup-goals-own" if own else "lookup-goals-of-key")
        return Batch(rows, Facts(notes=(note,)), self._by_owner.extra.columns())

    async def _key_person(self, identity: Identity | None) -> Person | None:
        try:
            return await self._people.record(str(identity.id)) if identity and identity.id else None
        except (NotAllowed, NotFound):
            return None


def _why_by_person(error: ProgramError) -> Message:
    if isinstance(error, LookOnly):
        return Message.of("lookup-goals-look-only")
    failed = isinstance(error, (ServerTrouble, AnswerUnreadable))
    return Message.of("lookup-goals-report-failed" if failed else "lookup-goals-by-person")


def _first_sheet(path: Path) -> Sheet:
    return read_sheet(open_source(path))


def _with_owner(goal: Goal, owner: Person | None) -> Goal:
    if owner is None or goal.owner_kind != "person" or goal.owner_id != owner.id:
        return goal
    return replace(goal, owner_email=owner.email, department=owner.department, manager_email=owner.manager_email)


def _touches(goal: Goal, start: date, end: date) -> bool:
    """A goal without dates is shown in every period rather than in none."""
    return (goal.end is None or goal.end >= start) and (goal.start is None or goal.start <= end)
