"""Gives a row the dates of the period it names, where its own are blank; dates outside the period stop it (row D6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bw_desktop.messages import Argument
from bw_desktop.upload.cells import Value
from bw_desktop.upload.fields import Field
from bw_desktop.upload.periods import period_days
from bw_desktop.upload.problems import Problem, Severity
from bw_desktop.upload.table import Table

_TAKEN, _DIFFERS = "upload-tidied-period", "upload-period-differs"


def with_given_dates(table: Table, only: Sequence[int] | None = None) -> Table:
    """The table with the dates its periods give. `only` are the positions typed anew; None means all."""
    period = next((field for field in table.fields if field.gives and field.id in table.columns), None)
    if period is None:
        return table
    typed = table.typed or {name: table.column(name) for name in period.gives}
    columns = {name: list(table.column(name)) for name in period.gives}
    positions = range(len(table.numbers)) if only is None else only
    again = {table.numbers[position] for position in positions}
    problems = [one for one in table.problems if one.code not in (_TAKEN, _DIFFERS) or one.row not in again]
    unread = {one.row for one in problems if one.severity is Severity.STOP and one.field in period.gives}
    for position in positions:
        own = tuple(typed[name][position] for name in period.gives)
        given = _Given.of(table.columns[period.id][position], own)
        if table.numbers[position] not in unread and given is not None:
            own = given.dates
            problems += given.problems(table, position, period)
        for name, value in zip(period.gives, own, strict=True):
            columns[name][position] = value
    return replace(table, columns={**table.columns, **columns}, problems=tuple(problems), typed=typed)


@dataclass(frozen=True, slots=True)
class _Given:
    """The dates of a row with a period: `dates` count, `outside` is one of its own that lies outside the period."""

    name: str
    days: tuple[date, date]
    dates: tuple[Value, ...]
    is_taken: bool
    outside: date | None

    @classmethod
    def of(cls, name: Value, own: tuple[Value, ...]) -> _Given | None:
        """What a period gives a row with dates of its own; None where there is no period."""
        days = period_days(name) if isinstance(name, str) else None
        if days is None:
            return None
        outside = [day for day in own if isinstance(day, date) and not days[0] <= day <= days[1]]
        dates = own if outside else tuple(day or given for day, given in zip(own, days, strict=True))
        return cls(str(name), days, dates, dates != own, outside[0] if outside else None)

    def problems(self, table: Table, position: int, period: Field) -> list[Problem]:
        """What is to be told of it."""
        arguments: dict[str, Argument] = {"value": self.name, "start": self.days[0], "end": self.days[1]}
        place = table.numbers[position], table.letter(period.id), period.id
        if self.outside is not None:
            return [Problem(*place, _DIFFERS, Severity.STOP, {**arguments, "date": self.outside})]
        return [Problem(*place, _TAKEN, Severity.TIDIED, arguments)] if self.is_taken else []
