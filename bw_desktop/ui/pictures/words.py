"""Puts a picture's bars and numbers into words: what stands beside a bar, what is heard of it, what its filter says."""

from __future__ import annotations

import math
import re
from typing import Any

from PySide6.QtCore import QDate, QLocale

from bw_desktop.records.columns import Column, Kind
from bw_desktop.records.dataset import Dataset
from bw_desktop.records.pictures import Bar, By, Count, Figures, Nothing, Others, Picture, Share, Span, Step, Word
from bw_desktop.ui.formatting import Speech

_YEAR = re.compile(r"y+")


class PictureWords:
    """Speaks the figures of one picture; `chosen` is the bar the table is narrowed to."""

    def __init__(self, speech: Speech, dataset: Dataset[Any], figures: Figures, chosen: Bar | None = None) -> None:
        self.speech, self._say, self._figures, self._chosen = speech, speech.wording.text, figures, chosen
        self._picture: Picture = figures.picture
        self._column: Column[Any] = dataset.column(self._picture.column)
        measured = dataset.column(self._picture.columns[-1])
        self.is_share = isinstance(self._picture.measure, Share) or (
            not isinstance(self._picture.measure, Count) and measured.kind is Kind.PERCENT
        )

    @property
    def title(self) -> str:
        """What the picture is called."""
        return self.speech.wording.say(self._picture.title)

    @property
    def column(self) -> str:
        """What its bars stand for: the column's title."""
        return self.speech.wording.say(self._column.title)

    @property
    def measure(self) -> str:
        """What its numbers are."""
        if isinstance(self._picture.measure, Count):
            return self._say("pictures-measure-rows")
        return self._say("pictures-measure-share" if self.is_share else "pictures-measure-mean")

    @property
    def whole(self) -> str:
        """One line below the title: how many rows were counted, or the measure of all of them."""
        count, rows = self._figures.rows, self.speech.number(self._figures.rows)
        if isinstance(self._picture.measure, Count):
            if self._chosen is not None:
                return self._say("table-shown-of", shown=self.speech.number(self._chosen.rows), loaded=rows)
            return self._say("pictures-whole-rows", count=count, rows=rows)
        if self._figures.whole is None:
            return self._say("pictures-whole-nothing", count=count, rows=rows)
        return self._say("pictures-whole-measured", value=self._number(self._figures.whole), count=count, rows=rows)

    def label(self, bar: Bar) -> str:
        """What a bar stands for."""
        match bar.meaning:
            case Word(value):
                return self.speech(self._column, value) or self._say("table-filter-blank")
            case Nothing():
                return self._say("table-filter-blank")
            case Others(values):
                return self._say("pictures-others", count=len(values), number=self.speech.number(len(values)))
            case Step(low, high):
                return self._step(low, high)
            case Span() as span:
                return self._span(span)

    def short(self, bar: Bar) -> str:
        """A span of days where there is little room, without its year."""
        if not isinstance(bar.meaning, Span):
            return "–"
        span, locale = bar.meaning, self.speech.locale
        match span.by:
            case By.WEEK:
                pattern = _YEAR.sub("", locale.dateFormat(QLocale.FormatType.ShortFormat))
                return locale.toString(_qdate(span), pattern.strip("/- ,").lstrip("."))
            case By.QUARTER:
                return self._say("pictures-quarter-short", quarter=_quarter(span))
            case By.YEAR:
                return ""
        return locale.standaloneMonthName(span.first.month, QLocale.FormatType.ShortFormat).rstrip(".")

    def year(self, bar: Bar) -> str:
        """The year a span of days begins in."""
        return str(bar.meaning.first.year) if isinstance(bar.meaning, Span) else ""

    def number(self, bar: Bar) -> str:
        """A bar's number."""
        return "–" if bar.value is None else self._number(bar.value)

    def spoken(self, bar: Bar) -> str:
        """What a screen reader says of a bar: what it stands for, its number, and whether the table shows it alone."""
        rows = self.speech.number(bar.rows)
        if isinstance(self._picture.measure, Count):
            share = self.speech.percent(bar.rows / self._figures.rows if self._figures.rows else 0.0)
            said = self._say("pictures-spoken-rows", label=self.label(bar), rows=rows, share=share, count=bar.rows)
        else:
            said = self._say(
                "pictures-spoken", label=self.label(bar), value=self.number(bar), rows=rows, count=bar.rows
            )
        return self._say("pictures-spoken-chosen", bar=said) if bar == self._chosen else said

    def chip(self, bar: Bar) -> str:
        """The sentence of the chip while a bar filters the table."""
        return self._say("table-chip", column=self.column, words=self.label(bar))

    def typed(self, bar: Bar) -> str:
        """The bar's filter as it stands in its column's field, which could have been typed there."""
        match bar.meaning:
            case Nothing():
                return self._say("table-filter-empty")
            case Step(None, _):
                return "<=0 %"
            case Step(_, None):
                return ">=100 %"
            case Step(low, high):
                return f"{_percent_up(low)}..{_percent_down(high)} %"
            case Span(By.WEEK) as span:
                return f"{self.speech.date(span.first)}..{self.speech.date(span.last)}"
            case Span(By.MONTH, first):
                return f"{first.year:04}-{first.month:02}"
            case Span(By.QUARTER, first) as span:
                return f"{first.year:04} Q{_quarter(span)}"
            case Span(_, first):
                return f"{first.year:04}"
        return self.label(bar)

    def _number(self, value: float) -> str:
        return self.speech.percent(value) if self.is_share else self.speech.number(value)

    def _step(self, low: float | None, high: float | None) -> str:
        if low is None or high is None:
            return self.speech.percent(1.0 if high is None else high)
        return self._say("pictures-step", low=_percent_up(low), high=_percent_down(high))

    def _span(self, span: Span) -> str:
        match span.by:
            case By.WEEK:
                return self._say("pictures-week", day=self.speech.date(span.first))
            case By.QUARTER:
                return self._say("pictures-quarter", year=str(span.first.year), quarter=_quarter(span))
            case By.YEAR:
                return str(span.first.year)
        month = self.speech.locale.standaloneMonthName(span.first.month, QLocale.FormatType.LongFormat)
        return self._say("pictures-month", month=month, year=str(span.first.year))


def _qdate(span: Span) -> QDate:
    return QDate(span.first.year, span.first.month, span.first.day)


def _quarter(span: Span) -> int:
    return (span.first.month + 2) // 3


def _percent_up(share: float | None) -> int:
    return math.ceil((share or 0.0) * 100)


def _percent_down(share: float | None) -> int:
    return math.floor((share or 0.0) * 100)
