"""The tables of a journal, their version, and how a journal of an older version is brought up to date (row J1)."""

from __future__ import annotations

import sqlite3

from bw_desktop.errors import JournalDamaged

SCHEMA = 3
"""2: what the plan saw of the goals that are changed, and which fields (rows G6, K2).
3: undoing (row K1), and what goes first (row G3)."""

TABLES = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE contents (name TEXT PRIMARY KEY, sealed BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE rows (
    number INTEGER PRIMARY KEY, fate TEXT NOT NULL, parent_row INTEGER, parent_id TEXT NOT NULL,
    target_id TEXT NOT NULL, equals TEXT NOT NULL, seen TEXT NOT NULL DEFAULT '', fields TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT ''
);
CREATE TABLE steps (
    number INTEGER NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL, server_id TEXT NOT NULL, request_id TEXT NOT NULL,
    intended TEXT, attempts INTEGER NOT NULL, reason TEXT NOT NULL, sealed BLOB, PRIMARY KEY (number, kind)
) WITHOUT ROWID;
"""

MIGRATIONS = {
    1: """
ALTER TABLE rows ADD COLUMN seen TEXT NOT NULL DEFAULT '';
ALTER TABLE rows ADD COLUMN fields TEXT NOT NULL DEFAULT '';
""",
    2: """
ALTER TABLE rows ADD COLUMN reason TEXT NOT NULL DEFAULT '';
INSERT INTO facts VALUES ('undoes', '');
""",
}
"""What brings a journal from one version to the next; each is done as a whole or not at all."""


def migrate(database: sqlite3.Connection, name: str) -> None:
    """Brings an older journal to this version. Raises `JournalDamaged` for one that is newer, or none."""
    found = database.execute("SELECT value FROM facts WHERE name = 'schema'").fetchone()
    version = int(found[0]) if found else 0
    if not 1 <= version <= SCHEMA:
        raise JournalDamaged(file=name)
    with database:
        # Python begins no transaction by itself before a change of tables.
        database.execute("BEGIN")
        for older in range(version, SCHEMA):
            for statement in MIGRATIONS[older].split(";"):
                database.execute(statement)
        database.execute("UPDATE facts SET value = ? WHERE name = 'schema'", (str(SCHEMA),))
