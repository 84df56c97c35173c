"""Pictures beside a table: bars that count its rows and filter it; saved as PNG, numbers or charts (row Q10)."""
