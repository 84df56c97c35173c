"""What a workbook says about itself before a sheet is read: its sheets, its date system, our template's mark."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from bw_desktop.records.sheet import SheetInfo
from bw_desktop.spreadsheet.package import Package
from bw_desktop.spreadsheet.refusals import Unreadable, unreadable

TEMPLATE_NAME = "bw_desktop_template_"
"""The defined name of our template is this with the version behind it; its last row is the header."""

LIST_SHEET_NAME = "bw_desktop_lists"
"""The defined name that marks the template's hidden sheet of lists."""

NOTES_NAME = "bw_desktop_notes_"
"""Defined names that begin so mark the sheets of notes we put into a workbook that was handed back (row F9)."""

_ROOT_RELATIONS = "_rels/.rels"
_USUAL_WORKBOOK = "xl/workbook.xml"
_REFERENCE = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!\$?[A-Z]+\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?$")


@dataclass(frozen=True, slots=True)
class Book:
    """`parts` names each sheet's part in the order of `sheets`; `named` are parts other readers open whole."""

    sheets: tuple[SheetInfo, ...]
    parts: tuple[str, ...]
    named: frozenset[str]
    dates_1904: bool = False
    template_version: str = ""


@dataclass(frozen=True, slots=True)
class _Mark:
    version: str
    sheet: str
    header_row: int


def read_book(package: Package) -> Book:
    """Reads the small parts of a workbook. Raises `FileUnreadable` when they are damaged or missing."""
    place = workbook_part(package)
    root = _parsed(package, place)
    relations = _relations(package, place)
    mark, list_sheets = _defined_names(root)
    sheets, parts = [], []
    for name, hidden, kind, part in _sheets(root, relations):
        if kind == "worksheet" and part in package and name not in list_sheets:
            sheets.append(_info(name, hidden, mark))
            parts.append(part)
    if not sheets:
        raise unreadable(Unreadable.NO_SHEET, package.file)
    sheet_parts = {part for kind, part in relations.values() if kind == "worksheet"}
    named = frozenset(part for kind, part in relations.values() if part in package) - sheet_parts
    return Book(tuple(sheets), tuple(parts), named | {place.lower()}, _is_1904(root), mark.version if mark else "")


def _info(name: str, hidden: bool, mark: _Mark | None) -> SheetInfo:
    if mark is None or mark.sheet != name:
        return SheetInfo(name, hidden)
    return SheetInfo(name, hidden, True, mark.header_row, mark.header_row + 1)


def workbook_part(package: Package) -> str:
    """The name of the part that lists the sheets."""
    if _ROOT_RELATIONS in package:
        for relation in _parsed(package, _ROOT_RELATIONS):
            if relation.get("Type", "").endswith("/officeDocument"):
                return relation.get("Target", "").lstrip("/")
    return _USUAL_WORKBOOK


def _relations(package: Package, place: str) -> dict[str, tuple[str, str]]:
    """Relation id → (kind, part) of everything the workbook refers to."""
    folder, file = posixpath.split(place)
    name = f"{folder}/_rels/{file}.rels"
    if name not in package:
        return {}
    found = {}
    for relation in _parsed(package, name):
        target = relation.get("Target", "").replace("\\", "/")
        part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], part.lower())
    return found


def _sheets(root: Element, relations: dict[str, tuple[str, str]]) -> Iterator[tuple[str, bool, str, str]]:
    for sheet in _all(root, "sheet"):
        relation = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "")
        kind, part = relations.get(relation, ("", ""))
        yield sheet.get("name", ""), sheet.get("state", "visible") != "visible", kind, part


def _defined_names(root: Element) -> tuple[_Mark | None, set[str]]:
    mark, list_sheets = None, set()
    for name in _all(root, "definedName"):
        reference = _REFERENCE.match((name.text or "").strip())
        if reference is None:
            continue
        sheet = (reference[1] or reference[2]).replace("''", "'")
        if name.get("name", "") == LIST_SHEET_NAME or name.get("name", "").startswith(NOTES_NAME):
            list_sheets.add(sheet)
        elif name.get("name", "").startswith(TEMPLATE_NAME):
            version = name.get("name", "").removeprefix(TEMPLATE_NAME)
            mark = _Mark(version, sheet, int(reference[4] or reference[3]))
    return mark, list_sheets


def _is_1904(root: Element) -> bool:
    return any(entry.get("date1904", "0") in ("1", "true", "on") for entry in _all(root, "workbookPr"))


def _parsed(package: Package, name: str) -> Element:
    try:
        root: Element = fromstring(package.small(name), forbid_dtd=True)
    except DefusedXmlException as error:
        raise unreadable(Unreadable.SUSPICIOUS, package.file) from error
    except (ParseError, ValueError, LookupError) as error:
        raise unreadable(Unreadable.DAMAGED, package.file) from error
    return root


def _all(root: Element, local_name: str) -> Iterator[Element]:
    """Elements by name whatever their namespace: strict workbooks and odd writers use others."""
    return (element for element in root.iter() if str(element.tag).rpartition("}")[2] == local_name)
