"""Makes the application's style sheet from `resources/themes/style.qss` and a theme's tokens.

In the file `$token` stands for a colour and `13sp` for 13 pixels at the text size chosen.
"""

from __future__ import annotations

import re

from bw_desktop import resources
from bw_desktop.ui.theme.tokens import Tokens

_TOKEN = re.compile(r"\$([a-z_]+)")
_SCALED = re.compile(r"\b(\d+)sp\b")


def stylesheet(tokens: Tokens, scale: float) -> str:
    """The style sheet for a theme at a text size (1.0 = 100 %). Raises `KeyError` for an unknown token."""
    source = resources.path("themes/style.qss").read_text("utf-8")
    coloured = _TOKEN.sub(lambda found: tokens.mark if found[1] == "mark" else tokens[found[1]], source)
    return _SCALED.sub(lambda found: f"{round(int(found[1]) * scale)}px", coloured)
