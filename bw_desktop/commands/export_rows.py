"""The rows of a domain for the headless export, batch by batch, wherever they come from."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from datetime import date
from typing import Any

from bw_desktop.assembly.session import Session
from bw_desktop.lookup import Batch, ListedLookup
from bw_desktop.records.columns import Column
from bw_desktop.records.department_list import DEPARTMENTS
from bw_desktop.records.domain import Domain
from bw_desktop.records.domains import DOMAINS, domain_of
from bw_desktop.records.joined import JOINED_COLUMNS
from bw_desktop.records.joins import Joins
from bw_desktop.records.people import today_utc
from bw_desktop.records.spans import Days, Within, days_at
from bw_desktop.records.view import View

EXPORTED: Mapping[str, Domain[Any]] = {one.id: one for one in (*DOMAINS, DEPARTMENTS)}
"""What can be exported, by the words of the command line."""

_EARLIEST, _LATEST = date(1990, 1, 1), date(2099, 12, 31)

USUAL = Within("this-quarter")
"""The days goals are exported for unless others are named, as in the window."""


def batches(session: Session, domain: Domain[Any], days: Days) -> AsyncIterator[Batch[Any]]:
    """The rows of a domain as they arrive; `days` are those of goals."""
    if domain.id == "users":
        return session.people.rows()
    if domain.id == "goals":
        span = days_at(days, today_utc())
        return session.goals.rows(span.first or _EARLIEST, span.last or _LATEST)
    return ListedLookup(session.client, domain).rows()


async def joined_columns(session: Session, view: View) -> list[Column[Any]]:
    """The columns of a view that are computed from rows of other domains, which are loaded for it.

    Raises what a call raises: without those rows the cells would be empty.
    """
    rows: dict[str, list[Any]] = {}
    joins: Joins[Any] = Joins(JOINED_COLUMNS.get(view.domain, ()), rows.get, today_utc)
    columns = joins.columns(view.used)
    for need in joins.needs:
        found = batches(session, domain_of(need.domain), need.days or USUAL)
        rows[need.domain] = [row async for batch in found for row in batch.rows]
    joins.complete()
    return columns
