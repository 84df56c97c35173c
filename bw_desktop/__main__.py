"""Tells a headless command from the window, and hands over."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

COMMANDS = frozenset({"check", "upload", "export"})
"""The first words that work without a window."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program with the words of the command line; its exit code."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words and words[0] in COMMANDS:
        from bw_desktop.commands import run

        return int(run(words))
    # Nothing that a start makes is garbage, and looking for it takes a tenth of the time.
    gc.disable()
    from bw_desktop.application import main as open_window

    return open_window(words)


if __name__ == "__main__":
    raise SystemExit(main())
