"""The reports on people: who is there and active, who recognised whom, and who did what in the program."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar

from bw_desktop.sandbox import periods, privacy
from bw_desktop.sandbox.access import ADMINS
from bw_desktop.sandbox.dice import Dice
from bw_desktop.sandbox.report import HEADER_ROW, PeopleReport, day, head, instant
from bw_desktop.sandbox.talks import Recognition
from bw_desktop.sandbox.workbook import Cell

AUDIT_COLUMNS = ("Timestamp", "User Name", "User Email", "Staff Name", "Staff Email", "Category", "Sub-category")
"""As far as section 5.5 knows them."""

_AUDIT_DAYS = 90
_ENTRIES_A_DAY = 12
_DONE = (
    ("Goals", "Goal deleted"),
    ("Conversations", "Cycle launched"),
    ("Feedback", "Template edited"),
    ("Recognition", "Hashtag added"),
    ("Reports", "Report downloaded"),
    ("User Management", "User deactivated"),
    ("Platform Configuration", "API key generated"),
    ("Program Management", "Edit request approved"),
)


class UserActivity(PeopleReport):
    """One row per person the viewer is for, whatever the range."""

    columns: ClassVar[tuple[str, ...]] = ("Status", "Role", "Manager Name", "Manager Email")

    def rows(self) -> Iterator[list[Cell]]:
        """The rows, the oldest id first."""
        for person in filter(None, map(self.store.person, privacy.people_in_scope(self.viewer, self.store))):
            status = "Active" if person.is_active(self.store.today) else "Deactivated"
            yield [*self.person(person.id), status, person.role, *self.name(person.manager_id)]


class RecognitionReport(PeopleReport):
    """One row per recognition given in the range; the person is who gave it."""

    columns: ClassVar[tuple[str, ...]] = (
        "Recognized",
        "Recognized Email",
        "Group",
        "Message",
        "Hashtags",
        "Goal ID",
        "Goal Name",
        "Date",
    )

    def rows(self) -> Iterator[list[Cell]]:
        """The rows, the oldest first."""
        drawn = self.store.company.recognitions
        for one in filter(None, map(drawn.recognition, self.store.recognition_ids())):
            if self.wanted.has(day(one.created)) and self._is_in_scope(one):
                yield self._row(one)

    def _is_in_scope(self, one: Recognition) -> bool:
        people = self.store.person(one.author_id), self.store.person(one.receiver_id)
        return any(map(self.viewer.has_in_scope, people))

    def _row(self, one: Recognition) -> list[Cell]:
        group, goal = self.store.group(one.group_id), self.store.goal(one.goal_id)
        return [
            *self.person(one.author_id),
            *self.name(one.receiver_id),
            group.name if group else None,
            one.text,
            "; ".join(one.hashtags) or None,
            one.goal_id,
            goal.name if goal else None,
            instant(one.created),
        ]


class AuditLog(PeopleReport):
    """What administrators did in the last months, the newest first."""

    def head(self, header_row: int = HEADER_ROW) -> Iterator[list[Cell]]:
        """The rows above the data."""
        return head(self.wanted, AUDIT_COLUMNS, header_row)

    def rows(self) -> Iterator[list[Cell]]:
        """The rows, drawn; what was done through this server is not among them."""
        for back in range(_AUDIT_DAYS):
            at = self.store.today - timedelta(days=back + 1)
            if self.wanted.has(at):
                yield from self._day(at, back)

    def _day(self, at: date, back: int) -> Iterator[list[Cell]]:
        admins = [person for role, person in self.store.company.key_people.items() if role in ADMINS]
        for place in range(_ENTRIES_A_DAY):
            dice = Dice(self.store.company.size.seed, "audit", back, place)
            second = 86_400 * (_ENTRIES_A_DAY - place) // _ENTRIES_A_DAY - 1 - dice.below(3600)
            is_staff = dice.chance(50)
            staff = ["Vendor Support", "support@vendor.example"] if is_staff else [None, None]
            who = self.name(dice.choice(admins))
            yield [instant(periods.epoch(at, second)), *who, *staff, *dice.choice(_DONE)]
