"""On this computer: folders, keychain, settings, encryption, activity and the log file."""
