"""The one generic table: model, view with a column that stays, filters, chips, columns, copy, record panel, loading."""
