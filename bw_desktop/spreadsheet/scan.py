"""Scans one sheet's part of a workbook, the quick way where its XML allows, else with a parser."""

from __future__ import annotations

from collections.abc import Callable

from bw_desktop.spreadsheet.facts import SheetFacts
from bw_desktop.spreadsheet.package import Package
from bw_desktop.spreadsheet.quick_scan import NotPlain, QuickScan
from bw_desktop.spreadsheet.refusals import Unreadable, unreadable
from bw_desktop.spreadsheet.thorough_scan import DamagedXml, HostileXml, ThoroughScan

ROW_LIMIT = 64 * 1024 * 1024
"""Bytes of XML one row may have: a table of 16,384 columns of long texts has less."""


def scan(package: Package, part: str, report: Callable[[float], None]) -> SheetFacts:
    """What the part hides. `report` gets the share done, 0 to 1; what it raises ends the scan.

    Raises `FileUnreadable` when the part is damaged, hostile or too large.
    """
    try:
        return _run(QuickScan(), package, part, report)
    except NotPlain:
        return _run(ThoroughScan(), package, part, report)


def _run(scanner: QuickScan | ThoroughScan, package: Package, part: str, report: Callable[[float], None]) -> SheetFacts:
    whole = max(1, package.size(part))
    try:
        for data, taken in package.slices(part):
            scanner.feed(data)
            if isinstance(scanner, QuickScan) and scanner.pending > ROW_LIMIT:
                raise unreadable(Unreadable.TOO_LARGE, package.file)
            report(taken / whole)
        return scanner.finish()
    except HostileXml as error:
        raise unreadable(Unreadable.SUSPICIOUS, package.file) from error
    except DamagedXml as error:
        raise unreadable(Unreadable.DAMAGED, package.file) from error
