# The Recognition tab: its columns, and what it says when it is empty.

tab-recognition = Recognition
action-tab-recognition = Go to Recognition
tab-recognition-loading = Loading recognition …
tab-recognition-none = No recognition here
tab-recognition-none-why = Betterworks has no recognition that this key can see.
tab-recognition-not-loaded = Recognition is not loaded
tab-recognition-refused = Your key can’t see recognition
tab-recognition-failed = Recognition could not be loaded

recognition-giver = From
recognition-receivers = For
recognition-text = Text
recognition-hashtags = Hashtags
recognition-created = When
recognition-kind = Type
recognition-kind-shoutout = Shoutout
recognition-kind-goal-comment = Comment on a { -goal }
recognition-goal = { -Goal }
recognition-goal-owner = { -Goal } owner
recognition-group = Department or team
recognition-modified = Last change
recognition-is-edited = Edited
recognition-giver-id = Betterworks ID of who gave it
recognition-receiver-ids = Betterworks IDs of who received it
recognition-goal-id = { -Goal } ID
recognition-id = Betterworks ID
group-recognition = Recognition
