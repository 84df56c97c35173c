"""Reports Betterworks makes itself: chosen, started, looked at until they are ready, saved as a workbook (row Q9)."""
