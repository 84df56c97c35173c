"""What an export sheet offers: the tables that could be written, and what is known of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableOffer:
    """One table. `shown` and `loaded` are numbers of rows, `visible` and `every` of columns.

    `narrowed` says whether filters are on; `loading` whether rows may still come, `partial` whether some are missing;
    `sensitive` are (id, title) of columns listed apart; `carried` whether what an upload needs is added to it,
    `pictures` whether there are pictures of it.
    """

    id: str
    title: str
    shown: int
    loaded: int
    visible: int
    every: int
    narrowed: bool = False
    loading: bool = False
    partial: bool = False
    sensitive: Sequence[tuple[str, str]] = ()
    carried: bool = False
    pictures: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """The table in front, and the others of the window; one that was never loaded has no rows and says so.

    `separator` is the usual one of a CSV here, a key of `export_choices.SEPARATORS`.
    """

    this: TableOffer
    others: Sequence[TableOffer] = ()
    separator: str = "comma"

    @property
    def tables(self) -> tuple[TableOffer, ...]:
        """All of them."""
        return (self.this, *self.others)
