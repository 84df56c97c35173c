"""Pictures for the tests of this room: of rows with a cell of each kind, and what stands around them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from bw_desktop.messages import Message
from bw_desktop.records.columns import Column, Kind
from bw_desktop.records.dataset import Dataset
from bw_desktop.records.figures import figures
from bw_desktop.records.pictures import By, Mean, Picture
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.pictures.bars import DrawnBar, drawn_bars
from bw_desktop.ui.pictures.counter import Drawn
from bw_desktop.ui.pictures.words import PictureWords
from bw_desktop.wording import Wording
from tests.records.samples import Thing, speak
from tests.ui.surroundings_made import ENGLISH

GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Germany)
STATUS = {word: Message(f"goals-status-{word.replace('_', '-')}") for word in ("on_track", "at_risk")}
COLUMNS: tuple[Column[Thing], ...] = (
    Column("text", Message.of("people-department"), Kind.TEXT, lambda row: row.text),
    Column("number", Message.of("goals-progress"), Kind.PERCENT, lambda row: row.number),
    Column("day", Message.of("goals-end"), Kind.DATE, lambda row: row.day),
    Column("choice", Message.of("goals-status"), Kind.CHOICE, lambda row: row.choice, choices=STATUS),
)
BY_TEXT = Picture("department", Message.of("picture-people-by-department"), "text")
BY_CHOICE = Picture("status", Message.of("picture-goals-by-status"), "choice")
BY_STEP = Picture("progress", Message.of("picture-goals-by-progress"), "number", By.STEP)
BY_MONTH = Picture("due", Message.of("picture-conversations-by-due"), "day", By.MONTH)
MEAN = Picture(
    "departments", Message.of("picture-goals-progress-of-departments"), "text", measure=Mean("number"), most=4
)


def speech(language: str = "en") -> Speech:
    """How a language speaks."""
    return Speech(Wording(language), GERMAN if language == "de" else ENGLISH)


def drawn(picture: Picture, rows: Sequence[Thing], chosen: int | None = None) -> Drawn:
    """A picture of rows, narrowed to one of its bars where `chosen` says which."""
    dataset = Dataset(COLUMNS, speak)
    dataset.append(rows)
    found = figures(picture, dataset, range(len(rows)))
    return Drawn(found, None if chosen is None else found.bars[chosen], dataset)


def words(one: Drawn, language: str = "en") -> PictureWords:
    """What a picture says."""
    return PictureWords(speech(language), one.dataset, one.figures, one.chosen)


def bars(picture: Picture, rows: Sequence[Thing], chosen: int | None = None) -> list[DrawnBar]:
    """The bars of a picture of rows."""
    one = drawn(picture, rows, chosen)
    return drawn_bars(one, words(one))
