"""The composition without Qt: makes client, storage, look-ups and the upload pipeline from the settings.

program = Program.start(profile)            # settings, endpoint map; nothing slow
await program.unlock()                      # keychain and encrypted store
session = await program.open(workspace, secret)
async for batch in session.people.rows(): ...
await program.aclose()
"""

from bw_desktop.assembly.connector import Connector
from bw_desktop.assembly.program import Program
from bw_desktop.assembly.run import Run
from bw_desktop.assembly.sample import SAMPLE_ADDRESS
from bw_desktop.assembly.session import Session
from bw_desktop.assembly.uploads import Uploads

__all__ = ["SAMPLE_ADDRESS", "Connector", "Program", "Run", "Session", "Uploads"]
