"""The composition without Qt: makes client, storage, look-ups and the upload pipeline from the settings.

program = Program.start(profile)            # settings, endpoint map; nothing slow
await program.unlock()                      # keychain and encrypted store
session = await program.open(workspace, secret)
async for batch in session.people.rows(): ...
await program.aclose()

What is here is light; all that a workspace in use stands on is imported when the first one is opened.
"""

from bw_desktop.assembly.connector import Connector
from bw_desktop.assembly.program import Program
from bw_desktop.assembly.sample import SAMPLE_ADDRESS

__all__ = ["SAMPLE_ADDRESS", "Connector", "Program"]
