"""The fault campaign: real uploads through random schedules of faults, judged by the sandbox's own state (row H4)."""
