"""Lets a picture leave the program: its numbers to the clipboard, the picture as a PNG file (row Q10)."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from PySide6.QtCore import QMimeData, QStandardPaths
from PySide6.QtGui import QGuiApplication

from bw_desktop.errors import FileUnwritable
from bw_desktop.ui.kit import MessageBar, error_bar
from bw_desktop.ui.pictures.pane import PictureBlock, PicturesPane
from bw_desktop.ui.pictures.paper import Paper, drawn_on, save
from bw_desktop.ui.surroundings import Surroundings

_UNFIT = frozenset('<>:"/\\|?*')


@dataclass(frozen=True, slots=True)
class Told:
    """What a saved picture says of its rows: environment, domain, the sentences of the filters, counts."""

    environment: str
    domain: str
    filters: Sequence[str]
    counts: str


def copy_numbers(block: PictureBlock) -> None:
    """Puts a picture's numbers on the clipboard as a table with titles, as text and as HTML."""
    QGuiApplication.clipboard().setMimeData(numbers_as_mime(block))


def numbers_as_mime(block: PictureBlock) -> QMimeData:
    """Labels, the numbers themselves, and how many rows they are of."""
    data = QMimeData()
    if block.words is None or block.drawn is None:
        return data
    words = block.words
    titles = [words.column, words.measure]
    lines = [[words.label(bar), words.number(bar)] for bar in block.drawn.figures.bars]
    data.setText("\r\n".join("\t".join(line) for line in (titles, *lines)))
    head = "".join(f"<th>{escape(title)}</th>" for title in titles)
    body = "".join(
        f"<tr><td style=\"mso-number-format:'\\@'\">{escape(label)}</td>"
        f'<td x:num="{"" if bar.value is None else bar.value}">{escape(number)}</td></tr>'
        for (label, number), bar in zip(lines, block.drawn.figures.bars, strict=True)
    )
    data.setHtml(f'<html><head><meta charset="utf-8"></head><body><table><tr>{head}</tr>{body}</table></body></html>')
    return data


class PictureSaver:
    """Saves pictures of one pane. The folder chosen last is offered again while the program runs."""

    def __init__(self, around: Surroundings, pane: PicturesPane) -> None:
        self._around, self._pane = around, pane
        places = QStandardPaths.StandardLocation
        pictures = QStandardPaths.writableLocation(places.PicturesLocation)
        self._folder = Path(pictures) if pictures and Path(pictures).is_dir() else Path.home()

    async def save(self, block: PictureBlock, told: Told) -> None:
        """Asks where to, and saves a picture as it is shown now."""
        if block.words is None:
            return
        say, now = self._around.wording.text, datetime.now(UTC)
        standing = block.view.standing
        image = drawn_on(self._paper(block, told, now), block.view.bars.bars, standing=standing)
        today = now.astimezone(self._around.speech.zone).date().isoformat()
        name = _file_name(told.domain, block.words.title, say(f"environment-{told.environment}"), today)
        kinds = [say("pictures-kind-png")]
        path = await self._around.dialogs.file_to_save(
            self._pane, say("pictures-save-title"), self._folder / name, kinds
        )
        if path is None:
            return
        self._folder = path.parent
        try:
            await asyncio.to_thread(save, image, path)
        except FileUnwritable as error:
            self._pane.tell(error_bar(self._around.wording, error, "pictures-error"))
        else:
            self._tell_saved(path)

    def _tell_saved(self, path: Path) -> None:
        say = self._around.wording.text
        bar = MessageBar(
            self._around.wording,
            "good",
            say("pictures-saved", name=path.name),
            "pictures-saved",
            remedy=say("export-open"),
            closable=True,
        )
        bar.remedied.connect(lambda: self._around.dialogs.open_file(path))
        self._pane.tell(bar)

    def _paper(self, block: PictureBlock, told: Told, now: datetime) -> Paper:
        say, speech = self._around.wording.text, self._around.speech
        assert block.words is not None
        filters = "; ".join(told.filters) or say("export-about-no-filters")
        remarks = [
            say("pictures-remark-filters", filters=filters),
            say("pictures-remark-counts", counts=told.counts),
            say("pictures-remark-when", when=speech.instant(now)),
        ]
        band = say(f"environment-{told.environment}-long")
        return Paper(block.words.title, block.words.whole, told.environment, band, remarks)


def _file_name(*words: str) -> str:
    parts = ("".join(" " if sign in _UNFIT else sign for sign in word).strip() for word in words)
    return f"{' - '.join(parts)}.png"
