"""All that is on the screen: window, tabs, tables, pages, dialogs, theme, task runner, actions.

What a part needs is handed to it; nothing here makes clients, files or sessions.
"""
