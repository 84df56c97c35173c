"""What this process holds in memory."""

from __future__ import annotations

import os
from pathlib import Path


def resident() -> int:
    """The memory of this process in bytes."""
    if (file := Path("/proc/self/statm")).exists():
        return int(file.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
