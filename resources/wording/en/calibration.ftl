# The Calibration tab: its columns, and what it says when it is empty.

tab-calibration = Calibration
action-tab-calibration = Go to Calibration
tab-calibration-loading = Loading talent records …
tab-calibration-none = No talent records here
tab-calibration-none-why = Betterworks has no talent records that this key can see.
tab-calibration-not-loaded = Talent records are not loaded
tab-calibration-refused = Your key can’t see Calibration
tab-calibration-failed = Talent records could not be loaded

calibration-user = Person
calibration-cycle = Cycle
calibration-cycle-status = Status of the cycle
calibration-cycle-status-draft = Draft
calibration-cycle-status-open = Open
calibration-cycle-status-closed = Closed
calibration-cycle-start = Cycle starts
calibration-cycle-end = Cycle ends
calibration-user-id = Betterworks ID of the person
calibration-cycle-id = Betterworks ID of the cycle
calibration-record-id = Betterworks ID
group-talent = Talent fields
group-cycle = Cycle

tab-cycles = Calibration cycles
tab-cycles-loading = Loading cycles …
tab-cycles-none = No cycles here
tab-cycles-none-why = Betterworks has no calibration cycles that this key can see.
tab-cycles-not-loaded = Cycles are not loaded
tab-cycles-refused = Your key can’t see calibration cycles
tab-cycles-failed = Cycles could not be loaded

cycles-name = Name
cycles-status = Status
cycles-status-draft = Draft
cycles-status-open = Open
cycles-status-closed = Closed
cycles-start = Start
cycles-end = End
cycles-id = Betterworks ID
cycles-uuid = Unique ID

# The switch between the lists of the tab
list-calibration = Talent records
list-cycles = Cycles
