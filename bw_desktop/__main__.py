"""The program's entry: tells a headless command from the window, and hands over."""

from __future__ import annotations

import sys

HEADLESS = ("check", "upload")


def main() -> int:
    """Runs what the command line asks for; the exit code."""
    arguments = sys.argv[1:]
    if arguments and arguments[0] in HEADLESS:
        from bw_desktop.commands import run

        return run(arguments)
    from bw_desktop.application import start

    return start(arguments)


if __name__ == "__main__":
    sys.exit(main())
