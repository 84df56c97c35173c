"""An export as it was wanted, so that it can be made again: which views, which columns, how written, where (row C8).

It holds no rows; what the user typed into a filter is part of it, so it is kept encrypted or not at all.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace

from bw_desktop.errors import ViewUnreadable
from bw_desktop.records.view import View, as_tree, view_of

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Recipe:
    """One export. `words` are each view's filters as they were said; `is_locked` says that it had a password.

    `separator` is that of a CSV, empty for a workbook; `with_pictures` says that charts of the rows were in it.
    """

    views: tuple[View, ...]
    words: tuple[tuple[str, ...], ...]
    folder: str
    separator: str = ""
    is_locked: bool = False
    with_pictures: bool = False

    def to_json(self) -> str:
        """As text."""
        plain = asdict(replace(self, views=()))
        return json.dumps({"version": _VERSION, **plain, "views": [as_tree(view) for view in self.views]})

    @classmethod
    def from_json(cls, text: str) -> Recipe | None:
        """What `to_json` wrote; None where it is damaged, or of a newer version."""
        try:
            tree = json.loads(text)
            if tree["version"] != _VERSION or len(tree["views"]) != len(tree["words"]):
                return None
            return cls(
                tuple(view_of(view) for view in tree["views"]),
                tuple(tuple(map(str, words)) for words in tree["words"]),
                str(tree["folder"]),
                str(tree["separator"]),
                bool(tree["is_locked"]),
                bool(tree.get("with_pictures", False)),
            )
        except (ValueError, TypeError, KeyError, ViewUnreadable):
            return None
