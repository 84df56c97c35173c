"""The words for yes and no that people type into workbooks, in four languages, and those for private and public."""

from __future__ import annotations

from collections.abc import Mapping

from bw_desktop.records.folding import folded

_YES = "yes y ja j oui o si s true wahr vrai verdadero x 1 private privat prive privado confidential vertraulich"
_NO = "no n nein non false falsch faux falso 0 public offentlich publico open everyone alle"

YES_NO: Mapping[str, bool] = {
    **dict.fromkeys(map(folded, _YES.split()), True),
    **dict.fromkeys(map(folded, _NO.split()), False),
}
"""Folded word → its meaning."""
