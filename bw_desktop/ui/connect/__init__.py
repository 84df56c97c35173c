"""Connecting to a workspace: the cards of the first run, the panels for keys, and the list of workspaces."""
