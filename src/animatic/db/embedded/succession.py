"""Taking over what an earlier major version of PostgreSQL has kept.

A cluster can be read only by the major version that made it, and a wheel brings one. So the earlier version's
programs, from wherever they are, run the old cluster once more while its contents are copied into a new one. The
old cluster stays, under another name; interrupted, it all begins again at the next start.
"""

import logging
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Final

import psycopg
from psycopg import sql

from animatic.db.embedded import binaries
from animatic.db.embedded.places import Places, socket_folder
from animatic.db.embedded.server import DATABASE, EmbeddedServer, environment
from animatic.errors import Conflict, Unavailable

log = logging.getLogger(__name__)

USUAL_PLACES: Final = (
    "/usr/lib/postgresql/{major}/bin",  # Debian, Ubuntu
    "/usr/pgsql-{major}/bin",  # Fedora, RHEL
    "/opt/homebrew/opt/postgresql@{major}/bin",
    "/usr/local/opt/postgresql@{major}/bin",
)


def take_over(places: Places, old_programs: Path | None = None) -> None:
    """If there is no cluster of our version but one of an earlier, copy its contents into a new one.

    `old_programs` is the folder of the earlier version's programs; else the usual places are searched. Raises
    Unavailable, saying what to install, when they aren't there; Conflict when the cluster is of a later version.
    """
    if places.cluster.exists():
        return
    clusters = {int(path.name): path for path in places.home.iterdir() if path.name.isdigit()}
    if not clusters:
        return
    ours, newest = binaries.major_version(), max(clusters)
    if newest > ours:
        raise Conflict(
            f"The database in {places.home} was made by PostgreSQL {newest}, and this version of Animatic brings"
            f" {ours}. Install the version of Animatic that was used before."
        )
    _copy(places, clusters[newest], _programs(newest, ours, old_programs))


def _programs(major: int, ours: int, given: Path | None) -> Path:
    candidates = [given] if given is not None else [Path(one.format(major=major)) for one in USUAL_PLACES]
    for folder in candidates:
        if (folder / "postgres").exists() and _major_of(folder) == major:
            return folder
    raise Unavailable(
        f"This data directory was made by PostgreSQL {major}. This version of Animatic brings PostgreSQL {ours}, and"
        f" needs the earlier one's programs once, to copy the contents. Install them (Debian: apt install"
        f" postgresql-{major}; macOS: brew install postgresql@{major}), or set ANIMATIC_OLD_POSTGRES to their folder,"
        " and start again. Nothing was changed."
    )


def _major_of(programs: Path) -> int | None:
    told = subprocess.run(  # noqa: S603  # a program that the operator named, or a system's
        [programs / "postgres", "--version"], capture_output=True, text=True, env=environment(), check=False
    )
    # "postgres (PostgreSQL) 15.12 (Debian 15.12-0+deb12u2)"
    words = told.stdout.split()
    number = words[2].split(".")[0] if len(words) > 2 else ""
    return int(number) if number.isdigit() else None


def _copy(places: Places, old_cluster: Path, old_programs: Path) -> None:
    log.warning("Copying the database of PostgreSQL %s into a new one; this happens once.", old_cluster.name)
    scratch = places.home / f"{places.cluster.name}.copying"
    shutil.rmtree(scratch, ignore_errors=True)
    old = EmbeddedServer(_at(places, old_cluster, old_programs))
    new = EmbeddedServer(_at(places, scratch, places.programs))
    try:
        old.start()
        new.start()
        _pipe(places.programs, old.url, new.url)
        with psycopg.connect(new.url, autocommit=True) as connection:
            connection.execute(
                sql.SQL("ALTER DATABASE {} SET timezone = 'UTC'").format(sql.Identifier(DATABASE))
            )
            connection.execute("ANALYZE")
    finally:
        old.stop()
        new.stop()
    scratch.rename(places.cluster)
    old_cluster.rename(old_cluster.with_name(f"{old_cluster.name}.replaced"))
    log.warning("Done. The earlier database is kept in %s.replaced; remove it when all is well.", old_cluster)


def _at(places: Places, cluster: Path, programs: Path) -> Places:
    return replace(places, cluster=cluster, programs=programs, sockets=socket_folder(cluster, places.account))


def _pipe(programs: Path, source: str, target: str) -> None:
    """Copy a database: all of it, or an error."""
    dump = [str(programs / "pg_dump"), "--no-owner", "--dbname", source]
    load = [
        str(programs / "psql"),
        "--no-psqlrc",
        "--quiet",
        "--single-transaction",
        "--set",
        "ON_ERROR_STOP=1",
    ]
    with subprocess.Popen(dump, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as reading:  # noqa: S603
        loaded = subprocess.run(  # noqa: S603
            [*load, "--dbname", target],
            stdin=reading.stdout,
            capture_output=True,
            env=environment(),
            check=False,
        )
        assert reading.stderr is not None
        complaint = reading.stderr.read()
    if reading.returncode or loaded.returncode:
        words = (complaint + loaded.stderr).decode(errors="replace").strip()
        raise Unavailable(f"The earlier database couldn't be copied, and stays as it was:\n{words}")
