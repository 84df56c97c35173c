"""Pictures beside a table: bars that count its rows, and filter it when pressed; saved as PNG, numbers, charts (Q10)."""
