"""Adds formats to a workbook's styles: each as another one, but coloured (row F9)."""

from __future__ import annotations

import re

from bw_desktop.spreadsheet.markup import Markup, NotEditable, attribute, with_attribute


class Styles:
    """The formats of a workbook, with those added. Raises `NotEditable` where there are none to add to."""

    def __init__(self, styles: Markup) -> None:
        self._styles = styles
        xfs, fills, fonts = (styles.opening(name) for name in ("cellXfs", "fills", "fonts"))
        if not (xfs and fills and fonts) or xfs[2] or fills[2] or fonts[2]:
            raise NotEditable
        self._xfs = self._children("cellXfs", "xf")
        self._first_new = len(self._xfs)
        self._fills, self._fonts = len(self._children("fills", "fill")), len(self._children("fonts", "font"))
        self._known: dict[tuple[str, str], int] = {}
        self._colours: dict[str, int] = {}

    def coloured(self, style: str, colour: str) -> int:
        """The format like `style` ("" is the standard one), with a ground of a colour ("FFC7CE")."""
        key = style or "0", colour
        if key not in self._known:
            fill = str(self._fill(colour))
            self._known[key] = self._add(self._like(int(key[0]), ("fillId", fill), ("applyFill", "1")))
        return self._known[key]

    def bold(self) -> int:
        """A bold format."""
        p = self._styles.prefix
        font = f'<{p}font><{p}b/><{p}sz val="11"/><{p}name val="Calibri"/><{p}family val="2"/></{p}font>'
        self._styles.append_to("fonts", font, count=1)
        self._fonts += 1
        return self._add(self._like(0, ("fontId", str(self._fonts - 1)), ("applyFont", "1")))

    def wrapped(self) -> int:
        """A format with lines broken, at the top of the cell."""
        p = self._styles.prefix
        head = with_attribute('numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"', "applyAlignment", "1")
        return self._add(f'<{p}xf {head}><{p}alignment vertical="top" wrapText="1"/></{p}xf>')

    def finish(self) -> bytes:
        """The part with all that was added."""
        added = self._xfs[self._first_new :]
        if added:
            self._styles.append_to("cellXfs", "".join(added), count=len(added))
        return self._styles.content

    def _add(self, xf: str) -> int:
        self._xfs.append(xf)
        return len(self._xfs) - 1

    def _like(self, index: int, *changes: tuple[str, str]) -> str:
        if index >= len(self._xfs):
            raise NotEditable
        tag = re.match(rf"<{self._styles.prefix}xf\b([^>]*?)(/?)>", self._xfs[index])
        if tag is None:
            raise NotEditable
        inside = tag[1]
        for name, value in changes:
            inside = with_attribute(inside, name, value)
        return f"<{self._styles.prefix}xf{inside}{tag[2]}>{self._xfs[index][tag.end() :]}"

    def _fill(self, colour: str) -> int:
        if colour not in self._colours:
            p = self._styles.prefix
            pattern = f'<{p}fgColor rgb="FF{colour}"/><{p}bgColor indexed="64"/>'
            self._styles.append_to(
                "fills", f'<{p}fill><{p}patternFill patternType="solid">{pattern}</{p}patternFill></{p}fill>', count=1
            )
            self._colours[colour] = self._fills
            self._fills += 1
        return self._colours[colour]

    def _children(self, name: str, child: str) -> list[str]:
        """The children of an element as they are written."""
        tag, end = self._styles.opening(name), self._styles.closing(name)
        if tag is None or end < 0:
            raise NotEditable
        inside = self._styles.text[tag.end() : end]
        p = self._styles.prefix
        found = [match[0] for match in re.finditer(rf"<{p}{child}\b[^>]*?(?:/>|>.*?</{p}{child}>)", inside, re.DOTALL)]
        counted = attribute(tag[1], "count")
        if not found or (counted is not None and counted != str(len(found))):
            raise NotEditable
        return found
