# Waiting, lists, reports, and the connection test.

api-waiting-slow-down = Betterworks asks us to slow down; continuing at { DATETIME($time, timeStyle: "medium") }
api-waiting-trouble = Betterworks has a problem at its end; trying again at { DATETIME($time, timeStyle: "medium") }
api-waiting-network = The connection was interrupted; trying again at { DATETIME($time, timeStyle: "medium") }

# Doubts about a list that was read
api-list-without-next-page = Betterworks said that more follows, but not where. This list may not be complete.
api-list-perhaps-cut = Exactly { $count } entries came, and Betterworks did not say whether more follow. This list may not be complete.
api-list-shorter-than-told = { $count } of { $total } entries came. This list is not complete.
api-list-in-circles = Betterworks led us back to a page we had read already. This list may not be complete.
api-list-too-long = { $count } entries were read, and more would follow. We stopped here; this list is not complete.
api-list-changed = The list changed while it was being read, so it was read a second time. If somebody changes it just now, refresh once more later.

# Reports
api-report-failed = Betterworks could not finish this report. Nothing was changed. Try again, or choose a shorter period.
api-report-still-running = Betterworks is still working on this report. It goes on without you. Look again in a few minutes.
api-report-without-link = Betterworks finished this report, but gave no file. Try again.
api-report-link-gone = The link to this report is no longer valid. Run the report again.

# Connection test: who the key acts as
api-acts-as = This key acts as { $name }.
api-acts-as-told = You told us that this key acts as { $name }. Betterworks does not say it.
api-acts-as-unknown = Betterworks does not say who this key acts as.

# Connection test: what it can read
api-area-readable = { $area }: your key can see this.
api-area-refused = { $area }: your key can't see this. { $who }
api-area-unknown = { $area }: this Betterworks does not offer this, or hides it from your key.
api-area-trouble = { $area }: we could not find out just now. The rest works.

# Connection test: what it can change
api-change-expected = { $area }: changing is expected for this role. The first real change will show.
api-change-not-expected = { $area }: changing is not expected for this role, or only in part.
api-change-unknown = { $area }: the first real change will show what this key can change.
api-change-never = { $area }: no key can change this.

# Connection test: why it failed
api-failure-address = { $host } does not answer like Betterworks. Check the address for typing errors.
api-failure-offline = This computer has no connection to the internet. Connect, then test again.
api-failure-company-network = The company network stands between this computer and { $host }. Your key was not sent. Copy the note and send it to your IT department.
api-failure-key = { $host } does not accept this API key. Check that you copied all of it, and that it was made for this workspace.
api-failure-test-key = { $host } does not accept this API key. Test data and test keys are renewed at the end of each month, so you may need a new key.
api-failure-rights = This API key can't see any area. Ask for a key that acts as a person with an admin role.
api-failure-unreachable = { $host } can't be reached just now. Try again in a few minutes, or look at Betterworks' status page.
api-note-for-it =
    A desktop program on this computer cannot reach { $address }.
    What happened: { $problem }.
    Please check: (1) HTTPS to { $host } on the port of this address is allowed, also through the proxy. (2) If the proxy inspects TLS, its root certificate is in the trust store of this computer. The program uses the proxy settings and the trust store of the operating system.
