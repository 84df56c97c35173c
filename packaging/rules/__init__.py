"""The house rules as executable checks: each rule is a function that yields where it is broken, and says why it is."""
