"""Reads goals from the workbook of a goal report (section 5.4 of the API notes)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bw_desktop.endpoints import EndpointMap, ReportColumn
from bw_desktop.messages import Message
from bw_desktop.records import values
from bw_desktop.records.columns import Value
from bw_desktop.records.extra import ExtraFields
from bw_desktop.records.goals import OWNER_KINDS, Goal
from bw_desktop.records.pool import Pool
from bw_desktop.records.raw import RawPage, RawRecord
from bw_desktop.records.report_table import HEADER_WITHIN, told_apart
from bw_desktop.records.sheet import CellValue, Sheet, column_letter

_FALLBACK_FIRST_ROW = 7
_PAGE = 200

_OWNER_KINDS = {kind: kind for kind in OWNER_KINDS}
_STATUS_WORDS = {"on track": "on_track", "at risk": "at_risk", "needs attention": "needs_attention"}


@dataclass(frozen=True, slots=True)
class ReportLayout:
    """Where things stand in a report's sheet: columns by name, the index of the first data row, what was guessed."""

    columns: Mapping[str, int]
    headers: tuple[str, ...]
    first_row: int
    notes: tuple[Message, ...] = ()


def report_layout(endpoints: EndpointMap, sheet: Sheet) -> ReportLayout:
    """Finds the header row by its texts; falls back to the known positions, and says so."""
    wanted = endpoints.goal_report_columns
    for index, row in enumerate(sheet.rows[:HEADER_WITHIN]):
        texts = [str(value).strip().casefold() if value is not None else "" for value in row]
        if wanted["id"].header.casefold() in texts:
            return _by_header(wanted.values(), row, texts, index + 1)
    known = {name: column.index for name, column in wanted.items() if column.index < sheet.width}
    headers = tuple(_header_of(wanted.values(), index) for index in range(sheet.width))
    return ReportLayout(known, headers, _FALLBACK_FIRST_ROW, (Message.of("goals-report-header-missing"),))


def _by_header(
    wanted: Iterable[ReportColumn], row: Sequence[CellValue], texts: Sequence[str], first_row: int
) -> ReportLayout:
    places = {
        column.name: texts.index(column.header.casefold()) for column in wanted if column.header.casefold() in texts
    }
    return ReportLayout(places, told_apart(row), first_row)


def _header_of(wanted: Iterable[ReportColumn], index: int) -> str:
    return next((column.header for column in wanted if column.index == index), column_letter(index))


class GoalReportReader:
    """Makes goals of the rows of a report's sheet; unknown columns are kept as they are.

    Rows without a goal id are no goals and are skipped. Percent complete is 0–100 there, a fraction here.
    """

    def __init__(self, endpoints: EndpointMap) -> None:
        self._endpoints = endpoints
        self.extra = ExtraFields(())
        self._pool = Pool()

    def goals(self, sheet: Sheet, layout: ReportLayout) -> Iterable[list[Goal]]:
        """The sheet's goals in slices, so that the caller can pause between them."""
        rows = sheet.rows[layout.first_row :]
        known = frozenset(layout.columns.values())
        everywhere = range(len(layout.headers))
        unknown = [place for place in everywhere if place not in known]
        for begin in range(0, len(rows), _PAGE):
            page = [row for row in rows[begin : begin + _PAGE] if _cell(row, layout, "id") not in (None, "")]
            packed = RawPage.of([_record(row, layout.headers, everywhere) for row in page])
            extras = self.extra.page([_record(row, layout.headers, unknown) for row in page])
            raws = (RawRecord(packed, index) for index in range(len(page)))
            yield list(map(partial(self._goal, layout), page, extras, raws))

    def _goal(self, layout: ReportLayout, row: Sequence[CellValue], extra: tuple[Value, ...], raw: RawRecord) -> Goal:
        def cell(name: str) -> CellValue:
            return _cell(row, layout, name)

        pool = self._pool
        percent = values.number(cell("percent"))
        owner_kind = (values.text(cell("owner_kind")) or "").casefold()
        visibility = (values.text(cell("visibility")) or "").casefold()
        return Goal(
            id=pool.lately(values.identifier(cell("id"))) or "",
            extra=extra,
            raw=raw,
            name=pool.lately(values.text(cell("name"))) or "",
            kind="milestone" if "milestone" in (values.text(cell("kind")) or "").casefold() else "goal",
            parent_id=pool.lately(values.identifier(cell("parent_id"))),
            parent=pool.lately(values.text(cell("parent_name"))),
            owner_id=None,
            owner=pool.text(cell("owner_name")),
            owner_email=pool.text(cell("owner_email")),
            owner_kind=_OWNER_KINDS.get(owner_kind),
            department=pool.text(cell("department_name")),
            manager_email=pool.text(cell("manager_email")),
            start=pool.calendar_date(cell("start")),
            end=pool.calendar_date(cell("end")),
            progress=None if percent is None else pool.number(percent / 100),
            status=_STATUS_WORDS.get((values.text(cell("status")) or "").casefold().replace("_", " ")),
            unit=pool.text(cell("unit")),
            metric_start=None,
            metric_target=None,
            metric_value=None,
            categories=pool.names(cell("categories")),
            is_private={"private": True, "public": False}.get(visibility),
            description=values.text(cell("description")),
            created=values.instant(cell("created")),
            updated=values.instant(cell("updated")),
            last_checkin=None,
            uuid=None,
        )


def _cell(row: Sequence[CellValue], layout: ReportLayout, name: str) -> CellValue:
    place = layout.columns.get(name)
    return row[place] if place is not None and place < len(row) else None


def _record(row: Sequence[CellValue], headers: Sequence[str], places: Iterable[int]) -> dict[str, Any]:
    """The cells at some places that hold something, by their headers; dates and times as text."""
    return {
        headers[place]: value if isinstance(value, (str, int, float, bool)) else str(value)
        for place in places
        if place < len(row) and (value := row[place]) is not None
    }
