"""Scans a sheet's XML with a parser, whatever way it is written: prefixes, single quotes, cells without references."""

from __future__ import annotations

from collections.abc import Mapping
from xml.parsers.expat import ExpatError, ParserCreate

from bw_desktop.spreadsheet.facts import SheetFacts, place

_TRUE = ("1", "true", "on")


class HostileXml(Exception):
    """The XML declares entities or a document type, which no workbook needs and bombs are made of."""


class DamagedXml(Exception):
    """The XML is not well-formed, or a reference in it is none."""


class ThoroughScan:
    """Takes a sheet's XML slice by slice and fills `facts`. `feed` and `finish` raise `HostileXml` and `DamagedXml`."""

    def __init__(self) -> None:
        self.facts = SheetFacts()
        self._place = (0, -1)
        self._type = ""
        self._has_formula = False
        self._has_value = False
        self._value: list[str] | None = None
        self._begins = {
            "row": self._on_row,
            "c": self._on_cell,
            "f": self._on_formula,
            "v": self._on_value,
            "t": self._on_text,
            "col": self._on_column,
            "mergeCell": self._on_merged,
            "filterColumn": self._on_filter,
            "sheetPr": self._on_properties,
        }
        self._parser = ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._on_start
        self._parser.EndElementHandler = self._on_end
        self._parser.CharacterDataHandler = self._on_characters
        self._parser.StartDoctypeDeclHandler = self._on_document_type

    def feed(self, data: bytes) -> None:
        """Scans a slice."""
        self._parse(data, False)

    def finish(self) -> SheetFacts:
        """What was found, once the whole XML was fed."""
        self._parse(b"", True)
        return self.facts

    def _parse(self, data: bytes, is_last: bool) -> None:
        try:
            self._parser.Parse(data, is_last)
        except (ExpatError, ValueError, LookupError) as error:
            raise DamagedXml from error

    def _on_start(self, name: str, attributes: Mapping[str, str]) -> None:
        if handler := self._begins.get(name.rpartition(":")[2]):
            handler(attributes)

    def _on_row(self, attributes: Mapping[str, str]) -> None:
        row = int(attributes.get("r", self._place[0] + 1))
        self._place = (row, -1)
        self.facts.last_row = max(self.facts.last_row, row)
        has_no_height = "ht" in attributes and not attributes["ht"].strip("0.")
        if attributes.get("hidden") in _TRUE or has_no_height:
            self.facts.hidden_rows.add(row)

    def _on_cell(self, attributes: Mapping[str, str]) -> None:
        reference = attributes.get("r")
        self._place = place(reference) if reference else (self._place[0], self._place[1] + 1)
        self._type = attributes.get("t", "")
        self._has_formula = self._has_value = False
        self._value = None

    def _on_formula(self, attributes: Mapping[str, str]) -> None:
        self._has_formula = True

    def _on_value(self, attributes: Mapping[str, str]) -> None:
        self._value = []

    def _on_text(self, attributes: Mapping[str, str]) -> None:
        self._has_value = True

    def _on_characters(self, text: str) -> None:
        if self._value is not None:
            self._value.append(text)

    def _on_end(self, name: str) -> None:
        if name.rpartition(":")[2] == "c":
            self._close_cell("".join(self._value or ()).strip())
            self._value = None

    def _close_cell(self, value: str) -> None:
        facts, (row, column) = self.facts, self._place
        if value or self._has_value:
            facts.last_value_row = max(facts.last_value_row, row)
            facts.width = max(facts.width, column + 1)
        if self._type == "e" and value:
            facts.errors[self._place] = value
        elif self._has_formula and not value and self._type != "str":
            facts.unresolved.append(self._place)

    def _on_column(self, attributes: Mapping[str, str]) -> None:
        if attributes.get("hidden") in _TRUE:
            self.facts.hide_columns(int(attributes["min"]), int(attributes["max"]))

    def _on_merged(self, attributes: Mapping[str, str]) -> None:
        self.facts.merge(attributes.get("ref", ""))

    def _on_filter(self, attributes: Mapping[str, str]) -> None:
        self.facts.is_filtered = True

    def _on_properties(self, attributes: Mapping[str, str]) -> None:
        self.facts.is_filtered |= attributes.get("filterMode") in _TRUE

    def _on_document_type(self, *_: object) -> None:
        raise HostileXml
