"""Calibration: talent records of each cycle, with every talent field as a column (row Q8; sections 3.8 and 4.6)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar

from bw_desktop.endpoints import EndpointMap, Field
from bw_desktop.messages import Message
from bw_desktop.records import values
from bw_desktop.records.columns import IDENTIFIERS, Column, Declares, Kind, Record, Value
from bw_desktop.records.domain import Domain, Listing
from bw_desktop.records.extra import ExtraFields
from bw_desktop.records.page_reader import PageReader
from bw_desktop.records.pictures import Arranged, Picture
from bw_desktop.records.query import Order
from bw_desktop.records.questions import Question
from bw_desktop.records.ratings import rated
from bw_desktop.records.reading import PageColumns
from bw_desktop.records.view import STANDARD, View

STATUSES = ("draft", "open", "closed")
_CYCLE, _TALENT = "cycle", "talent"


@dataclass(frozen=True, slots=True)
class TalentRecord(Record):
    """One person in one cycle; the talent fields stand in `extra`. `id` is unique over all cycles."""

    record_id: str | None
    user_id: str | None
    user: str
    cycle_id: str | None
    cycle: str | None
    cycle_status: str | None
    cycle_start: date | None
    cycle_end: date | None


class TalentFields(ExtraFields):
    """Talent fields become columns by their keys, titled by their labels; these and unknown fields are sensitive."""

    def __init__(self, endpoints: EndpointMap, known: Iterable[Field]) -> None:
        super().__init__(known, sensitive=True)
        self._fields = endpoints.fields["talent_record"]["fields"]
        self._talent = endpoints.fields["talent_field"]
        self._labels: dict[str, str] = {}

    def page(self, records: Sequence[Mapping[str, Any]]) -> list[tuple[Value, ...]]:
        return super().page([{**record, _TALENT: self._ratings(record)} for record in records])

    def column(self, name: str, read: Callable[[Record], Value]) -> Column[Record]:
        column, label = super().column(name, read), self._labels.get(name)
        if label is None:
            return column
        title = Message.of("column-other", name=label)
        return replace(column, id=name, title=title, kind=Kind.RATING, group=_TALENT, width=200, shown=True)

    def _ratings(self, record: Mapping[str, Any]) -> dict[str, Value]:
        """The talent fields of a record by their keys."""
        sent, known = self._fields.read(record), self._talent
        found: dict[str, Value] = {}
        for one in sent if isinstance(sent, list) else ():
            if isinstance(one, Mapping) and (key := values.text(known["key"].read(one))):
                found[key] = rated(known["value"].read(one), known["number"].read(one))
                self._labels.setdefault(f"{_TALENT}.{key}", values.text(known["label"].read(one)) or key)
        return found


class TalentReader(PageReader[TalentRecord]):
    """Makes talent records of the server's; each carries its cycle, as the listing has laid it in."""

    row = TalentRecord
    object: ClassVar[str] = "talent_record"

    def fields_of(self, endpoints: EndpointMap) -> Mapping[str, Field]:
        cycle = endpoints.fields["calibration_cycle"].items()
        of_cycle = {f"cycle_{name}": replace(field, path=(_CYCLE, *field.path)) for name, field in cycle}
        return {**super().fields_of(endpoints), **of_cycle}

    def extra_of(self, endpoints: EndpointMap) -> ExtraFields:
        return TalentFields(endpoints, self.fields.values())

    def cells(self, read: PageColumns) -> Mapping[str, Iterable[Any]]:
        cycles, users, records = (read.identifier(name) for name in ("cycle_id", "user_id", "id"))
        own = map(_first, records, users)
        return {
            "id": [f"{cycle}/{one}" for cycle, one in zip(cycles, own, strict=True)],
            "record_id": records,
            "user_id": users,
            "user": [name or "" for name in read.text("user_name")],
            "cycle_id": cycles,
            "cycle": read.shared_text("cycle_name"),
            "cycle_status": read.shared_text("cycle_status"),
            "cycle_start": read.shared_date("cycle_start"),
            "cycle_end": read.shared_date("cycle_end"),
        }


def _first(one: str | None, other: str | None) -> str | None:
    return one or other


@dataclass(frozen=True, slots=True)
class Cycle(Record):
    """A calibration cycle. `status` is one of `STATUSES` where the server keeps to them."""

    name: str
    status: str | None
    start: date | None
    end: date | None
    uuid: str | None


class CycleReader(PageReader[Cycle]):
    """Makes cycles of the server's records."""

    row = Cycle
    object: ClassVar[str] = "calibration_cycle"
    guarded: ClassVar[bool] = True

    def cells(self, read: PageColumns) -> Mapping[str, Iterable[Any]]:
        return {
            "name": [name or "" for name in read.text("name")],
            "status": read.shared_text("status"),
            "start": read.shared_date("start"),
            "end": read.shared_date("end"),
            "uuid": read.text("uuid"),
        }


_column: Declares[TalentRecord] = Declares("calibration", "person")
_of_cycle: Declares[Cycle] = Declares("cycles", "cycle")

COLUMNS: tuple[Column[TalentRecord], ...] = (
    _column("user", Kind.TEXT, lambda row: row.user, width=200, person=lambda row: row.user_id),
    _column("cycle", Kind.TEXT, lambda row: row.cycle, _CYCLE, 200),
    _column("cycle_status", Kind.CHOICE, lambda row: row.cycle_status, _CYCLE, 120, words=STATUSES),
    _column("cycle_start", Kind.DATE, lambda row: row.cycle_start, _CYCLE, 104, False),
    _column("cycle_end", Kind.DATE, lambda row: row.cycle_end, _CYCLE, 104, False),
    _column("user_id", Kind.IDENTIFIER, lambda row: row.user_id, IDENTIFIERS, 120, False),
    _column("cycle_id", Kind.IDENTIFIER, lambda row: row.cycle_id, IDENTIFIERS, 104, False),
    _column("record_id", Kind.IDENTIFIER, lambda row: row.record_id, IDENTIFIERS, 104, False),
)
CYCLE_COLUMNS: tuple[Column[Cycle], ...] = (
    _of_cycle("name", Kind.TEXT, lambda row: row.name, width=240),
    _of_cycle("status", Kind.CHOICE, lambda row: row.status, width=120, words=STATUSES),
    _of_cycle("start", Kind.DATE, lambda row: row.start, "time", 104),
    _of_cycle("end", Kind.DATE, lambda row: row.end, "time", 104),
    _of_cycle("id", Kind.IDENTIFIER, lambda row: row.id, IDENTIFIERS, 104, False),
    _of_cycle("uuid", Kind.IDENTIFIER, lambda row: row.uuid, IDENTIFIERS, 240, False),
)

CYCLES: Domain[Cycle] = Domain(
    "cycles",
    CYCLE_COLUMNS,
    "name",
    (Order("start", descending=True),),
    icon="list",
    listing=Listing("calibration.cycles"),
    reader=CycleReader,
    row=Cycle,
)
PICTURES: tuple[Picture, ...] = (
    Picture("ratings", Message.of("picture-ratings"), each=Kind.RATING, arranged=Arranged.NATURAL),
)


def _ratings() -> View:
    columns = ("user", "joined.department", "joined.manager", STANDARD)
    grouped = (Order("joined.department"), Order("joined.manager"), Order("user"))
    return View("calibration", order=grouped, columns=columns, picture="ratings")


QUESTIONS: tuple[Question, ...] = (Question("ratings", _ratings),)

CALIBRATION: Domain[TalentRecord] = Domain(
    "calibration",
    COLUMNS,
    "user",
    (Order("user"),),
    icon="calibration",
    listing=Listing("calibration.records", each="calibration.cycles", each_as=_CYCLE),
    reader=TalentReader,
    beside=(CYCLES,),
    card=("cycle", "cycle_status"),
    row=TalentRecord,
    pictures=PICTURES,
    questions=QUESTIONS,
)
