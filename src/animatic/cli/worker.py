"""`animatic worker`: runs conversions."""

import asyncio
from typing import Annotated

import typer

from animatic import bootstrap
from animatic.cli import logs
from animatic.cli.running import DataDir, load_settings
from animatic.db.access import Database, reach_database
from animatic.db.embedded import supervise


def worker(
    queues: Annotated[
        str | None,
        typer.Option(
            help="Queues to serve, separated by commas; a number says how many jobs at once: images=4,videos=1.",
            show_default="all that need no graphics card",
        ),
    ] = None,
    concurrency: Annotated[
        int | None,
        typer.Option(
            min=1, help="Jobs at once of each queue without a number.", show_default="by the settings"
        ),
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Run conversions until SIGTERM or Ctrl-C, then finish what is running. A second Ctrl-C ends at once."""
    # Not needed by the other commands.
    from animatic.worker import process

    settings = load_settings(data_dir=data_dir)
    process.concurrencies(settings, queues, concurrency)  # a mistake in them is told before anything starts
    logs.configure(settings.log_level, settings.log_format)

    async def run(database: Database) -> None:
        async with bootstrap.build(settings, database.urls, direct=True) as container:
            keeper = None if database.server is None else asyncio.create_task(supervise(database.server))
            try:
                await process.run(container, queues=queues, concurrency=concurrency)
            finally:
                if keeper is not None:
                    keeper.cancel()

    with reach_database(settings, command="animatic worker", lasting=True) as database:
        asyncio.run(run(database))
