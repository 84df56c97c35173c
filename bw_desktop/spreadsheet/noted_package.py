"""Puts notes into a workbook's zip: the parts that carry them are edited, all others taken over as they are (F9)."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Sequence

from bw_desktop.records.sheet import column_letter
from bw_desktop.spreadsheet.book import NOTES_NAME, read_book, workbook_part
from bw_desktop.spreadsheet.cell_notes import COLOURS, CellNote, FrontSheet, Mark, joined
from bw_desktop.spreadsheet.markup import Markup, NotEditable, attribute, said, with_attribute
from bw_desktop.spreadsheet.noted_cells import restyle
from bw_desktop.spreadsheet.noted_comments import NEW_BOXES, NEW_COMMENTS, add_boxes, add_comments
from bw_desktop.spreadsheet.noted_styles import Styles
from bw_desktop.spreadsheet.package import Package

_TYPES = "[content_types].xml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_NEW_RELATIONS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
_AFTER_BOXES = (
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
)  # fmt: skip
_LONGEST_TITLE = 31


def with_notes(content: bytes, file: str, sheet: str, notes: Sequence[CellNote], front: FrontSheet) -> bytes:
    """The workbook with notes. Raises `NotEditable`, and `FileUnreadable` for a damaged one."""
    package = Package(content, file)
    book = read_book(package)
    part = next(part for info, part in zip(book.sheets, book.parts, strict=True) if info.name == sheet)
    made = _Noted(package, part, sheet)
    made.note(notes, front)
    return made.finish()


class _Noted:
    """A workbook while notes are put into it: parts that are edited or new, by their names."""

    def __init__(self, package: Package, part: str, sheet: str) -> None:
        self._package, self._part, self._sheet = package, part, sheet
        self._parts: dict[str, Markup] = {}
        self._new: dict[str, str] = {}
        self._workbook = workbook_part(package).lower()

    def note(self, notes: Sequence[CellNote], front: FrontSheet) -> None:
        """Colours and comments the cells, and adds the first sheet."""
        styles = self._styles()
        gravest = {(note.row, note.column): note.mark for note in sorted(notes, key=lambda one: -_gravity(one.mark))}
        rows: dict[int, set[int]] = {}
        for row, column in gravest:
            rows.setdefault(row, set()).add(column)
        restyle(
            self._edited(self._part),
            rows,
            lambda row, column, style: styles.coloured(style, COLOURS[gravest[row, column]]),
        )
        if notes:
            self._comment(joined(notes), front.author)
        self._add_front(front, styles.bold(), styles.wrapped())
        styles.finish()

    def finish(self) -> bytes:
        """The zip: each part where it was, new ones at the end."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in self._package.in_order:
                written = self._package.written(name)
                if name in self._parts:
                    archive.writestr(written, self._parts[name].content)
                else:
                    with archive.open(written, "w") as stream:
                        for data, _ in self._package.slices(name):
                            stream.write(data)
            for name, written in self._new.items():
                archive.writestr(written, self._parts[name].content)
        return target.getvalue()

    def _edited(self, name: str) -> Markup:
        if name not in self._parts:
            self._parts[name] = Markup(self._whole(name))
        return self._parts[name]

    def _whole(self, name: str) -> bytes:
        return b"".join(data for data, _ in self._package.slices(name))

    def _add(self, written: str, content: bytes) -> Markup:
        """A new part, under a name that is free."""
        stem, ending = posixpath.splitext(written)
        number, name = 1, written
        while name.lower() in self._package or name.lower() in self._new:
            number += 1
            name = f"{stem}{number}{ending}"
        self._new[name.lower()] = name
        self._parts[name.lower()] = Markup(content)
        return self._parts[name.lower()]

    def _last_new(self) -> str:
        return list(self._new.values())[-1]

    # ---- formats and comments ----------------------------------------------------------------

    def _styles(self) -> Styles:
        part = next((part for kind, part, _ in self._related(self._workbook) if kind == "styles"), "")
        if part not in self._package:
            raise NotEditable
        return Styles(self._edited(part))

    def _comment(self, texts: dict[tuple[int, int], str], author: str) -> None:
        related = {kind: part for kind, part, _ in self._related(self._part)}
        if "comments" in related:
            comments = self._edited(related["comments"])
        else:
            comments = self._add("xl/bwComments.xml", NEW_COMMENTS)
            self._relate(self._part, "comments", self._last_new())
            self._declare(self._last_new(), f"{_KIND}.comments+xml")
        fresh = add_comments(comments, texts, author)
        boxes = {place: text for place, text in texts.items() if place in fresh}
        add_boxes(self._boxes(), boxes)

    def _boxes(self) -> Markup:
        """The drawing with the boxes of comments: the one the sheet has, or a new one."""
        sheet = self._edited(self._part)
        tag = sheet.opening("legacyDrawing")
        if tag is not None:
            id_ = next((attribute(tag[1], name) for name in re.findall(r"([\w.-]+:id)\b", tag[1])), None)
            part = next((part for _, part, own in self._related(self._part) if own == id_), "")
            if part not in self._package:
                raise NotEditable
            return self._edited(part)
        boxes = self._add("xl/drawings/bwNotes.vml", NEW_BOXES)
        id_ = self._relate(self._part, "vmlDrawing", self._last_new())
        places = [found.start() for name in _AFTER_BOXES if (found := sheet.opening(name)) is not None]
        place = min(places, default=sheet.closing("worksheet"))
        sheet.insert(place, f'<{sheet.prefix}legacyDrawing xmlns:bw="{_RELATIONS}" bw:id="{id_}"/>')
        types = self._edited(_TYPES)
        if not re.search(r'Extension\s*=\s*["\']vml["\']', types.text, re.IGNORECASE):
            first = types.opening("Types")
            if first is None:
                raise NotEditable
            types.insert(first.end(), f'<{types.prefix}Default Extension="vml" ContentType="{_VML}"/>')
        return boxes

    # ---- the first sheet ---------------------------------------------------------------------

    def _add_front(self, front: FrontSheet, bold: int, wrapped: int) -> None:
        workbook = self._edited(self._workbook)
        tags = re.findall(rf"<{workbook.prefix}sheet\b([^>]*)>", workbook.text)
        taken = {(attribute(tag, "name") or "").casefold() for tag in tags}
        title, number = front.title[:_LONGEST_TITLE], 1
        while said(title).casefold() in taken:
            number += 1
            title = f"{front.title[: _LONGEST_TITLE - 5]} ({number})"
        self._add("xl/worksheets/bwNotes.xml", _front_xml(front, self._sheet, bold, wrapped))
        id_ = self._relate(self._workbook, "worksheet", self._last_new())
        self._declare(self._last_new(), f"{_KIND}.worksheet+xml")
        sheets = workbook.opening("sheets")
        if sheets is None or sheets[2]:
            raise NotEditable
        ids = [int(found) for found in re.findall(r'\bsheetId="(\d+)"', workbook.text)]
        p = workbook.prefix
        entry = f'<{p}sheet xmlns:bw="{_RELATIONS}" name="{said(title)}" sheetId="{max(ids) + 1}" bw:id="{id_}"/>'
        workbook.insert(sheets.end(), entry)
        _keep_places(workbook)
        _define(workbook, title)

    # ---- relations and types -----------------------------------------------------------------

    def _related(self, part: str) -> list[tuple[str, str, str]]:
        """Kind, part and id of all that a part refers to inside the workbook."""
        name = _relations_of(part)
        if name not in self._package:
            return []
        found = []
        for tag in re.findall(r"<(?:[\w.-]+:)?Relationship\b([^>]*)>", self._edited(name).text):
            target = attribute(tag, "Target") or ""
            if attribute(tag, "TargetMode") != "External":
                joined_ = posixpath.normpath(posixpath.join(posixpath.dirname(part), target))
                kind = (attribute(tag, "Type") or "").rpartition("/")[2]
                found.append(
                    (
                        kind,
                        (target.lstrip("/") if target.startswith("/") else joined_).lower(),
                        attribute(tag, "Id") or "",
                    )
                )
        return found

    def _relate(self, part: str, kind: str, written: str) -> str:
        """Lets a part refer to a new one; the id of the relation."""
        name = _relations_of(part)
        if name not in self._package and name not in self._new:
            written_part = self._package.written(part)
            place = _relations_of(written_part)
            self._new[name] = place
            self._parts[name] = Markup(_NEW_RELATIONS)
        relations = self._edited(name)
        number = 1
        while f'"bwId{number}"' in relations.text:
            number += 1
        p = relations.prefix
        entry = f'<{p}Relationship Id="bwId{number}" Type="{_RELATIONS}/{kind}" Target="/{written}"/>'
        if not relations.append_to("Relationships", entry):
            raise NotEditable
        return f"bwId{number}"

    def _declare(self, written: str, kind: str) -> None:
        types = self._edited(_TYPES)
        if not types.append_to("Types", f'<{types.prefix}Override PartName="/{written}" ContentType="{kind}"/>'):
            raise NotEditable


def _gravity(mark: Mark) -> int:
    return (Mark.STOP, Mark.LOOK, Mark.CHANGED).index(mark)


def _relations_of(part: str) -> str:
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _keep_places(workbook: Markup) -> None:
    """The sheets have moved by one: what counts them moves along, so that the same sheet is in front as before."""
    workbook.text = re.sub(
        r'(\blocalSheetId=")(\d+)(")', lambda one: f"{one[1]}{int(one[2]) + 1}{one[3]}", workbook.text
    )
    p = workbook.prefix
    view = workbook.opening("workbookView")
    if view is not None:
        tag = view[1]
        for name in ("activeTab", "firstSheet"):
            if name == "activeTab" or attribute(tag, name) is not None:
                tag = with_attribute(tag, name, str(int(attribute(tag, name) or 0) + (name == "activeTab")))
        workbook.text = f"{workbook.text[: view.start()]}<{p}workbookView{tag}{view[2]}>{workbook.text[view.end() :]}"
    elif (sheets := workbook.opening("sheets")) is not None:
        workbook.insert(sheets.start(), f'<{p}bookViews><{p}workbookView activeTab="1"/></{p}bookViews>')


def _define(workbook: Markup, title: str) -> None:
    """Marks the new sheet by a name, so that it is no sheet of the file when it comes back."""
    p, number = workbook.prefix, 1
    while f'name="{NOTES_NAME}{number}"' in workbook.text:
        number += 1
    quoted = title.replace("'", "''")
    entry = f'<{p}definedName name="{NOTES_NAME}{number}" hidden="1">\'{said(quoted)}\'!$A$1</{p}definedName>'
    if workbook.append_to("definedNames", entry):
        return
    for name in ("externalReferences", "functionGroups", "sheets"):
        if (end := workbook.closing(name)) >= 0:
            place = workbook.text.index(">", end) + 1
            workbook.insert(place, f"<{p}definedNames>{entry}</{p}definedNames>")
            return
    raise NotEditable


def _front_xml(front: FrontSheet, sheet: str, bold: int, wrapped: int) -> bytes:
    """The first sheet: the header kept in view, each first cell a link to the cell it names."""
    widths = "".join(
        f'<col min="{column}" max="{column}" width="{width}" customWidth="1"/>'
        for column, width in enumerate(front.widths, 1)
    )
    lines = [_line(1, front.header, bold), *(_line(row, line, wrapped) for row, line in enumerate(front.lines, 2))]
    quoted = said(sheet.replace("'", "''")).replace('"', "&quot;")
    links = "".join(
        f'<hyperlink ref="A{row}" location="\'{quoted}\'!{said(line[0])}"/>'
        for row, line in enumerate(front.lines, 2)
        if re.fullmatch(r"[A-Z]{1,3}\d+", line[0])
    )
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{_MAIN}">'
        f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews><cols>{widths}</cols>'
        f"<sheetData>{''.join(lines)}</sheetData>{f'<hyperlinks>{links}</hyperlinks>' if links else ''}</worksheet>"
    ).encode()


def _line(row: int, cells: Sequence[str], style: int) -> str:
    inside = "".join(
        f'<c r="{column_letter(column)}{row}" s="{style}" t="inlineStr">'
        f'<is><t xml:space="preserve">{said(text)}</t></is></c>'
        for column, text in enumerate(cells)
    )
    return f'<row r="{row}">{inside}</row>'
