"""Typed rows, one module per domain: fields, columns, filters, sort. Pure: no Qt, no network, no files."""
