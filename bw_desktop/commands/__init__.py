"""The headless commands: `check`, `upload` and `export`, the same pipeline as the window's, without Qt."""

from bw_desktop.commands.run import run

__all__ = ["run"]
