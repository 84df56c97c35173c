# What can be done, as menus, buttons and "find anything" call it. Buttons say the outcome.

menu-file = &File
menu-edit = &Edit
menu-view = &View
menu-go = &Go
menu-help = &Help

action-table-export = Export
action-table-copy = Copy
action-table-copy-values = Copy values only
action-table-search = Search in this table
action-table-filter = Filter this column
action-table-clear-filters = Clear all filters
action-table-columns = Columns
action-table-sort-up = Sort this column, smallest first
action-table-sort-down = Sort this column, largest first
action-table-record = Show details
action-table-web = Open in Betterworks
action-table-refresh = Refresh
action-table-stop = Stop loading
action-find-anything = Find anything
action-tab-users = Go to Users
action-tab-goals = Go to { -Goals }
action-tab-uploads = Go to Uploads
action-tab-activity = Go to Activity
action-region-next = Next part of the window
action-region-before = Previous part of the window
action-settings = Settings
action-look-only = Switch look-only
action-workspaces = Workspaces and keys
action-help = Help
action-shortcuts = Keyboard shortcuts
action-about = About this program
action-quit = Quit
