"""Comments of a sheet as Excel keeps them: their texts in one part, their boxes as old drawings in another (row F9)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bw_desktop.records.sheet import column_letter
from bw_desktop.spreadsheet.facts import Place
from bw_desktop.spreadsheet.markup import Markup, NotEditable, said

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_BLOCK = 1024
"""Boxes come in blocks of so many numbers; ours begin one of their own."""

NEW_COMMENTS = f'{_HEAD}<comments xmlns="{_MAIN}"><authors></authors><commentList></commentList></comments>'.encode()
NEW_BOXES = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    b' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>'
    b'</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"'
    b' path="m,l,21600r21600,l21600,xe">'
    b'<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
)
_WIDTH, _HEIGHT, _SIGNS = 3, 5, 40


def add_comments(comments: Markup, texts: Mapping[Place, str], author: str) -> set[Place]:
    """Adds comments; a cell that has one already gets the text below it. The cells that had none, which need a box."""
    p = comments.prefix
    authors = len(re.findall(rf"<{p}author\b", comments.text))
    if not comments.append_to("authors", f"<{p}author>{said(author)}</{p}author>"):
        raise NotEditable
    fresh: set[Place] = set()
    added: list[str] = []
    for (row, column), text in sorted(texts.items()):
        reference = f"{column_letter(column)}{row}"
        run = f'<{p}r><{p}t xml:space="preserve">{said(text)}</{p}t></{p}r>'
        known = re.search(
            rf'<{p}comment\b[^>]*\bref="{reference}"[^>]*>.*?(</{p}text>|<{p}text/>)', comments.text, re.DOTALL
        )
        if known is None:
            added.append(f'<{p}comment ref="{reference}" authorId="{authors}"><{p}text>{run}</{p}text></{p}comment>')
            fresh.add((row, column))
        elif known[1].endswith("/>"):
            raise NotEditable
        else:
            comments.insert(known.start(1), run.replace('"preserve">', '"preserve">\n\n', 1))
    if not comments.append_to("commentList", "".join(added)):
        raise NotEditable
    return fresh


def add_boxes(boxes: Markup, texts: Mapping[Place, str]) -> None:
    """Adds a hidden box for each comment, beside its cell."""
    map_ = re.search(r'<o:idmap\b[^>]*\bdata="([\d, ]*)"', boxes.text)
    end = boxes.text.rfind("</xml>")
    if end < 0:
        raise NotEditable
    used = [int(one) for one in re.findall(r"\d+", map_[1])] if map_ else [0]
    used += [int(one) // _BLOCK for one in re.findall(r"_x0000_s(\d+)", boxes.text)]
    first = max(used, default=0) + 1
    blocks = range(first, first + len(texts) // (_BLOCK - 1) + 1)
    shapes = "".join(
        _box(blocks[number // (_BLOCK - 1)] * _BLOCK + number % (_BLOCK - 1) + 1, row, column, text)
        for number, ((row, column), text) in enumerate(sorted(texts.items()))
    )
    if 'id="_x0000_t202"' not in boxes.text:
        shapes = _shape_type() + shapes
    boxes.insert(end, shapes)
    if map_:
        data = ",".join([map_[1].strip(), *map(str, blocks)])
        boxes.text = boxes.text[: map_.start(1)] + data + boxes.text[map_.end(1) :]


def _shape_type() -> str:
    text = NEW_BOXES.decode()
    start = text.index("<v:shapetype")
    return text[start : text.index("</xml>")]


def _box(number: int, row: int, column: int, text: str) -> str:
    lines = sum(1 + len(line) // _SIGNS for line in text.split("\n")) + 1
    top, left = max(row - 2, 0), column + 1
    anchor = f"{left}, 15, {top}, 2, {left + _WIDTH}, 15, {top + max(_HEIGHT, lines)}, 4"
    return (
        f'<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;visibility:hidden"'
        ' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
        '<v:shadow on="t" color="black" obscured="t"/>'
        '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>'
        '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row - 1}</x:Row>"
        f"<x:Column>{column}</x:Column></x:ClientData></v:shape>"
    )
