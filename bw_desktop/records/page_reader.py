"""Makes the rows of a domain of pages of records: what is the same for each, so that a domain only names its cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any, ClassVar, Generic, TypeVar

from bw_desktop.endpoints import EndpointMap, Field
from bw_desktop.records.columns import Record
from bw_desktop.records.extra import ExtraFields
from bw_desktop.records.pool import Pool
from bw_desktop.records.raw import RawPage, RawRecord
from bw_desktop.records.reading import PageColumns

RowT = TypeVar("RowT", bound=Record)


class PageReader(Generic[RowT]):
    """Reads pages into rows of one kind. A subclass says which, and `cells` what each column of them holds.

    `object` is the name of the endpoint map's fields. Fields nobody knows may tell as much as those that are
    `sensitive`: with `guarded` they are treated alike (row C7).
    """

    row: type[RowT]
    object: ClassVar[str]
    guarded: ClassVar[bool] = False

    def __init__(self, endpoints: EndpointMap) -> None:
        self.endpoints = endpoints
        self.fields: Mapping[str, Field] = self.fields_of(endpoints)
        self.extra = self.extra_of(endpoints)
        self.pool = Pool()

    def fields_of(self, endpoints: EndpointMap) -> Mapping[str, Field]:
        """The fields the rows are read from."""
        return endpoints.fields[self.object]

    def extra_of(self, _endpoints: EndpointMap) -> ExtraFields:
        """What collects the unknown fields."""
        return ExtraFields(self.fields.values(), sensitive=self.guarded)

    def cells(self, read: PageColumns) -> Mapping[str, Iterable[Any]]:
        """The columns of a page by the names of the row's fields; by a subclass."""
        raise NotImplementedError

    def page(self, records: Sequence[Mapping[str, Any]]) -> list[RowT]:
        """A row of each record."""
        packed, read = RawPage.of(records), PageColumns(self.fields, self.pool, records)
        columns: dict[str, Iterable[Any]] = {
            "id": [own or "" for own in read.identifier("id")],
            "extra": self.extra.page(records),
            "raw": [RawRecord(packed, index) for index in range(len(records))],
            **self.cells(read),
        }
        return list(map(self.row, *(columns[field.name] for field in fields(self.row))))
