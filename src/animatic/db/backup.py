"""The whole database in one file, and back."""

import subprocess
from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from animatic.db.embedded import binaries
from animatic.db.embedded.places import state_directory
from animatic.db.embedded.server import environment
from animatic.errors import Conflict, Unavailable


def dump(url: str, target: Path) -> None:
    """Write the database as it is at this moment into a file (pg_dump's own format), while others work on.

    The file appears when it is complete. Raises Unavailable with pg_dump's words.
    """
    scratch = target.with_name(f".{target.name}.part")
    try:
        _run("pg_dump", "--format", "custom", "--no-owner", "--file", str(scratch), url=url)
        scratch.replace(target)
    finally:
        scratch.unlink(missing_ok=True)


def restore(url: str, source: Path) -> None:
    """Read such a file into an empty database: all of it, or nothing.

    Raises Conflict when the database has tables already, Unavailable with pg_restore's words.
    """
    with psycopg.connect(url) as connection:
        tables = connection.execute(
            "SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'"
        ).fetchone()
    assert tables is not None
    if tables[0]:
        raise Conflict(
            "This database isn't empty, and nothing was restored. Take another --data-dir, or an empty database."
        )
    _run("pg_restore", "--no-owner", "--exit-on-error", "--single-transaction", str(source), url=url)


def _run(program: str, *arguments: str, url: str) -> None:
    # The password goes by the environment: everybody on the machine may read command lines.
    parts = conninfo_to_dict(url)
    secret = {"PGPASSWORD": str(parts.pop("password"))} if "password" in parts else {}
    done = subprocess.run(  # noqa: S603  # our own program
        [
            binaries.directory(None, state_directory()) / program,
            *arguments,
            *("--dbname", make_conninfo("", **parts)),
        ],
        capture_output=True,
        text=True,
        errors="replace",
        env={**environment(), **secret},
        check=False,
    )
    if done.returncode:
        raise Unavailable(f"{program} failed:\n{done.stderr.strip()}")
