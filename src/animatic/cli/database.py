"""`animatic db`: the schema of the database."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from animatic.cli import logs
from animatic.cli.console import answers, print_json
from animatic.cli.running import DataDir, load_settings
from animatic.db import backup, migrate
from animatic.db.access import reach_database
from animatic.db.migrate import SchemaStatus
from animatic.db.urls import without_password

app = typer.Typer(no_args_is_help=True, help="The database: its schema, and its contents in a file.")

Json = Annotated[bool, typer.Option("--json", help="Answer with a JSON object.")]


@app.command()
def upgrade(data_dir: DataDir = None, json: Json = False) -> None:
    """Bring the database to the newest schema; adopt one that has the seed's tables and no history."""
    settings = load_settings(data_dir=data_dir)
    logs.configure("warning" if json else "info")
    with reach_database(settings, command="animatic db upgrade") as database:
        status = asyncio.run(migrate.upgrade(database.urls.direct))
    _tell(status, database.urls.direct, json=json)


@app.command()
def status(data_dir: DataDir = None, json: Json = False) -> None:
    """Where the database stands, changing nothing; exits with 1 if it needs an upgrade."""
    settings = load_settings(data_dir=data_dir)
    logs.configure("warning")
    with reach_database(settings, command="animatic db status") as database:
        found = asyncio.run(migrate.status(database.urls.direct))
    _tell(found, database.urls.direct, json=json)
    if not found.is_current:
        raise typer.Exit(1)


@app.command()
def dump(
    target: Annotated[Path, typer.Argument(help="File to write.", dir_okay=False)],
    data_dir: DataDir = None,
) -> None:
    """Write the whole database into a file, while others work on. Stored pictures and videos aren't in it."""
    settings = load_settings(data_dir=data_dir)
    logs.configure("warning")
    with reach_database(settings, command="animatic db dump") as database:
        backup.dump(database.urls.direct, target)
    answers().print(str(target), markup=False)


@app.command()
def restore(
    source: Annotated[
        Path, typer.Argument(help="File that `animatic db dump` wrote.", dir_okay=False, exists=True)
    ],
    data_dir: DataDir = None,
) -> None:
    """Read such a file into an empty database, and bring that to the newest schema."""
    settings = load_settings(data_dir=data_dir)
    logs.configure("warning")
    with reach_database(settings, command="animatic db restore") as database:
        backup.restore(database.urls.direct, source)
        status = asyncio.run(migrate.upgrade(database.urls.direct))
    _tell(status, database.urls.direct, json=False)


def _tell(status: SchemaStatus, url: str, *, json: bool) -> None:
    if json:
        print_json(
            {
                "current": status.current,
                "head": status.head,
                "isCurrent": status.is_current,
                "pending": status.pending,
                "timeZone": status.time_zone,
            }
        )
        return
    console = answers()
    console.print(f"Database  {without_password(url)}", markup=False)
    console.print(f"Revision  {status.current or 'none'}" + (" (newest)" if status.is_current else ""))
    for pending in status.pending:
        console.print(f"Pending   {pending}", markup=False)
    if not status.is_current:
        console.print("Run: animatic db upgrade")
