# This computer: password store, settings, encryption, activity.

storage-keychain-none =
    The password store of this computer does not answer to this program. Your key is asked for at each start and kept in memory only.
storage-keychain-missing =
    The part of this program that reaches the password store is missing. Install the program again. Until then your key is asked for at each start.
storage-keychain-locked = The password store of this computer is locked. Unlock it, then try again.
storage-keychain-silent =
    The password store of this computer did not answer in time. Nothing was stored. Your key is asked for at each start.
storage-keychain-forgets =
    The password store of this computer did not keep what it was given. Your key is asked for at each start.
storage-keychain-refused =
    This password store is not one of those this program trusts. Nothing was stored in it.
storage-keychain-memory = Keys are kept in memory only and are gone when the program ends.
storage-key-too-long = This key is longer than a password store can hold. Copy the key again, without anything around it.

storage-vault-off =
    Drafts and old values are not kept on this computer, because they could not be encrypted. { $reason }
storage-vault-unwritable =
    Drafts and old values are not kept on this computer, because its folder for them cannot be written. Check whether the disk is full.
storage-vault-key-lost =
    The password store no longer has the key to what this program had encrypted. Drafts and recent files from before cannot be opened. They stay on the disk, and { $file } was set aside. Everything else works.

storage-settings-damaged =
    The settings could not be read. They were set aside as { $file }, and the program starts with standard settings. Please connect your workspaces again.
storage-settings-newer =
    The settings come from a newer version of this program. They were set aside as { $file }, and the program starts with standard settings.
storage-settings-unreadable =
    The settings may not be read by this user. They were set aside as { $file }, and the program starts with standard settings.
storage-settings-parts =
    { $parts ->
        [one] One setting could not be read and stands as at first. The file as it was is kept as { $file }.
       *[other] { $parts } settings could not be read and stand as at first. The file as it was is kept as { $file }.
    }
storage-settings-locked =
    The list of recent files could not be decrypted. It was set aside as { $file }. All other settings are as you left them.
storage-settings-stuck =
    The settings could not be read, and could not be set aside. Standard settings are in use.
storage-settings-unwritable =
    The settings could not be saved. Check whether the disk is full. Until the program ends they stay as you chose.

storage-activity-unwritable =
    This could not be written to the activity history. Check whether the disk is full.
storage-activity-unreadable = The activity history may not be read by this user.
storage-activity-lines =
    { $lines ->
        [one] One line of the activity history is damaged or from a newer version. It stays in the file and is not shown.
       *[other] { $lines } lines of the activity history are damaged or from a newer version. They stay in the file and are not shown.
    }
