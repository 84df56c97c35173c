# What went wrong, for HR admins (product.md 6.0): what is, what did not happen, what to do. The default of each
# error class needs no argument.

# The key and its rights
error-key-not-accepted = Betterworks does not accept this API key. It may be mistyped, revoked or out of date. Nothing was changed. Paste a new key to go on.
error-privacy-notice = The person this API key acts as has not accepted Betterworks' privacy notice yet. Until then Betterworks answers nothing. Ask that person to sign in to Betterworks once and accept it.
error-not-allowed = Your key can't see this. A Super Admin's key can.
error-not-allowed-change = Your key can't change this. Nothing was changed. A Super Admin's key can.
error-not-found = This is not there any more, or your key can't see it. Refresh the list to see what is there now.
error-refused = Betterworks did not accept this. Nothing was changed. Details has Betterworks' own words.
error-look-only = This workspace is set to Look only. Nothing was sent. To make changes, switch Look only off in the settings of the workspace.

# The way to Betterworks
error-wrong-host = This leads to another address than the one your API key belongs to. Your key was not sent there. Check the address of the workspace.
error-address-not-secure = This is not a secure address. Nothing was sent. A Betterworks address starts with https:// – check it for typing errors.
error-certificate-unknown = This computer does not trust the certificate of this address. Nothing was sent. On a company network, ask your IT department to add the company's certificate to this computer.
error-unreachable = Betterworks can't be reached just now. Nothing was sent. Check your connection, then try again.
error-unreachable-name = This address can't be found. Nothing was sent. Check it for typing errors, and check that this computer is online.
error-unreachable-offline = This computer has no connection to the internet. Nothing was sent. Connect, then try again.
error-unreachable-proxy = The company network does not let this computer through to Betterworks. Nothing was sent. Your IT department can allow it.
error-answer-lost = We sent this, and no answer came back. We don't know yet whether it arrived. We look before anything is sent again.
error-no-answer = Betterworks did not answer in time. Nothing was changed. Try again.
error-answer-cut = Only part of Betterworks' answer arrived. Nothing was changed. Try again.
error-answer-unreadable = The answer does not look like Betterworks. Nothing was changed. Check the address of the workspace, or try again later.
error-busy = Betterworks is busy and asks us to slow down. Nothing is lost. Try again in a few minutes.
error-server-trouble = Betterworks has a problem at its end. Try again in a few minutes. If it stays, give Betterworks' support the request number from Details.

# This computer
error-file-unreadable = This file can't be read. It was not changed. Open it in Excel, save it as .xlsx, and choose it again.
error-file-unwritable = The file can't be written here. What was there before is unchanged. Close it in Excel if it is open, or choose another place.
error-keychain-unavailable = The password store of this computer can't be used. Your API key was not saved. You will be asked for it each time.
error-bug = Something went wrong in this program. That is our fault. Copy the details and send them to whoever looks after the program.
