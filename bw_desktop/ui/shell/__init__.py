"""The main window and what belongs to it: tab bar, menus, status line, find anything, settings and help."""
