"""What each operation of the endpoint map does in the simulated Betterworks: one module per domain.

A module offers `HANDLERS`, from the id of an operation to the function that answers it; a further domain is a further
module here and its name in `bw_desktop.sandbox.server`.
"""
