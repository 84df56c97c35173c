# Connecting to a workspace: the four cards of the first run, panels for keys, and the list of workspaces.

connect-title = Connect to Betterworks
connect-back = Back
connect-next = Next
connect-cancel = Cancel
connect-close = Close
connect-copied = Copied

# Card 1: Welcome
connect-welcome = Welcome
connect-welcome-purpose = Look people and { -goals } up, export them, and load { -goals } from Excel with a preview you can trust.
connect-welcome-sample = Look around with sample data
connect-welcome-sample-about = A made-up company with 1,200 people and 4,000 { -goals }. You need no key and no network, and nothing can go wrong.
connect-welcome-connect = Connect to Betterworks
connect-welcome-connect-about = You need an API key from a Super Admin of your company.
connect-welcome-privacy = Your data goes only between this computer and Betterworks.

# Card 2: Which workspace?
connect-workspace = Which workspace?
connect-workspace-purpose = Choose what the key was made for. An API key works in one of the two only.
connect-live = LIVE: your company’s Betterworks
connect-live-about = Real employee data. What you change here, people see at once.
connect-test = TEST: Betterworks preview
connect-test-about = Betterworks’ preview area: a copy of your data for trying things out. Test data and test keys are renewed at the end of each month.
connect-address = Address
connect-address-other = Other address
connect-address-hint = Your company may have an address of its own, in another region for example. Your key goes to this address and to no other.

# Card 3: API key
connect-key = API key
connect-key-purpose = The key decides what you see here: exactly what the person it acts as sees in Betterworks.
connect-key-field = API key
connect-key-paste = Paste
connect-key-show = Show the key
connect-key-hide = Hide the key
connect-key-where = Where a Super Admin finds it
connect-key-path-1 = Admin
connect-key-path-2 = Platform Configuration
connect-key-path-3 = API
connect-key-path-4 = Choose a person, name the key, generate
connect-key-path-spoken = In Betterworks: Admin, then Platform Configuration, then API. Choose the person the key acts as, name the key, and generate it.
connect-key-none = I don’t have one
connect-key-owner = E-mail of the person the key acts as
connect-key-owner-hint = Needed only where Betterworks does not tell us.
connect-key-remember = Remember it in { $store }
connect-key-ask = Ask me each time
connect-store-windows = the Windows password store
connect-store-mac = the Mac password store (Keychain)
connect-store-other = the password store of this computer
connect-key-test = Test the key
connect-key-testing = Testing the key…
connect-key-clipboard = The key is still on the clipboard, where other programs can read it.
connect-key-clipboard-clear = Clear the clipboard
connect-key-clipboard-cleared = The clipboard is clear.
connect-key-empty-clipboard = There is no text on the clipboard. Copy the key first.

# "I don’t have one": the e-mail to the Super Admin
connect-ask-admin = Ask your Super Admin
connect-ask-admin-purpose = Send this text to a Super Admin of your company. They can make a key in two minutes.
connect-ask-admin-copy = Copy the text
connect-ask-admin-subject = API key for Betterworks
connect-ask-admin-text =
    Hello,

    please make an API key for me, for { $environment ->
        [test] our Betterworks preview area (preview.betterworks.com)
       *[live] our Betterworks
    }.

    1. Open Admin > Platform Configuration > API.
    2. Choose the person the key acts as. The key can see and change exactly what this person can.
    3. Name the key, generate it, and send it to me on a safe way, not by e-mail.

    I use it with bw_desktop on my own computer. The key is kept in the password store of that computer and goes to Betterworks only. You can revoke it at any time on the same page.

    Thank you

# Why the test failed
connect-failure = The key was not tested
connect-failure-address = The address does not seem right
connect-failure-offline = No connection to the internet
connect-failure-company-network = The company network is in the way
connect-failure-key = The key was not accepted
connect-failure-rights = The key has too few rights
connect-failure-privacy-notice = The privacy notice is not accepted yet
connect-failure-unreachable = Betterworks can’t be reached
connect-failure-copy-note = Copy note for IT
connect-failure-details = Details
connect-failure-again = Test again

# Card 4: Connected as
connect-connected = Connected
connect-connected-purpose = Workspace at { $host }
connect-reads = { $readable ->
    [0] It can read none of the { $areas } areas.
   *[other] It can read { $readable } of { $areas } areas.
}
connect-name = Name of this workspace
connect-look-only = Look only
connect-look-only-on = Nothing can be changed until you switch this off.
connect-look-only-off = Changes are possible. You are asked before every upload.
connect-owner-missing = Whom does the key act as? Type the e-mail; it is shown at the top of the window.
connect-finish = Show the users
connect-finishing = Keeping the key…

# Replace the key (a 401), and ask for it
connect-replace = Replace the API key
connect-replace-purpose = { $workspace } ({ $environment }) no longer accepts the key. Paste a new one; nothing that was loaded or is being sent is lost.
connect-replace-purpose-wanted = Paste a new key for { $workspace } ({ $environment }). The old one stays until the new one works.
connect-replace-test-hint = Test data and test keys are renewed at the end of each month.
connect-replace-button = Test and use this key
connect-ask = API key for { $workspace }
connect-ask-purpose = The key of this workspace is not kept on this computer. Type or paste it; it stays in memory until you close the program.
connect-ask-button = Open the workspace

# Workspaces in the settings
connect-list = Workspaces and keys
connect-list-purpose = Each workspace has its own key. A key goes only to the address it was entered for.
connect-list-add = Connect another workspace
connect-list-empty = No workspace is connected yet.
connect-list-owner = Key of { $owner }
connect-list-no-owner = Key of a person Betterworks does not name
connect-list-kept = kept in { $store }
connect-list-asked = asked each time
connect-list-rename = Rename
connect-list-renamed = Name
connect-list-save = Save the name
connect-list-replace = Replace key
connect-list-remove = Remove from this computer
connect-list-remove-title = Remove { $name } from this computer?
connect-list-remove-text = Its key, its table layouts and its drafts are removed from this computer. Nothing changes in Betterworks.
connect-list-remove-button = Remove { $name }
connect-list-spoken = { $environment } { $name }, { $host }
