"""One file per tab: each takes where its rows come from as an argument, so that it can be shown alone."""
