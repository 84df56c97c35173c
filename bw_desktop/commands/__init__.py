"""The headless commands: `check` and `upload`, the same pipeline as the window's, without Qt."""

from bw_desktop.commands.run import run

__all__ = ["run"]
