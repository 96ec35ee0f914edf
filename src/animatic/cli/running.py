"""What commands share that work on an installation: its settings, its database, its log."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from pydantic import ValidationError
from pydantic_settings import SettingsError

from animatic.cli import logs
from animatic.config import Settings
from animatic.db import Sessions, create_sessions
from animatic.db.access import Database, reach_database, ready_engine
from animatic.errors import InvalidInput

T = TypeVar("T")

DataDir = Annotated[
    Path | None,
    typer.Option("--data-dir", help="Folder of the embedded database and the files.", show_default=False),
]


def load_settings(**given: Any) -> Settings:
    """The settings, with what was given on the command line before the environment.

    Raises InvalidInput that names every variable that can't be used.
    """
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except SettingsError as error:
        field = re.search(r'field "(\w+)"', str(error))
        name = _variable((field[1],)) if field else ""
        raise InvalidInput(f"The settings can't be used:\n  - {name}must be JSON") from None
    except ValidationError as error:
        problems = [f"{_variable(one['loc'])}{_words(one['msg'])}" for one in error.errors()]
        raise InvalidInput("The settings can't be used:\n  - " + "\n  - ".join(problems)) from None


def on_database(settings: Settings, command: str, work: Callable[[Sessions], Awaitable[T]]) -> T:
    """Do a short piece of work on the installation's database, which is started if nobody runs it."""
    logs.configure("warning")

    async def run(database: Database) -> T:
        async with ready_engine(settings, database.urls, direct=True) as engine:
            return await work(create_sessions(engine))

    with reach_database(settings, command=command) as database:
        return asyncio.run(run(database))


def _variable(location: tuple[int | str, ...]) -> str:
    """The variable's name, as the environment has it."""
    if not location:
        return ""
    first = str(location[0])
    name = first if first.isupper() else "__".join(["ANIMATIC", *map(str, location)]).upper()
    return name.replace("ANIMATIC__", "ANIMATIC_", 1) + ": "


def _words(message: str) -> str:
    return message.removeprefix("Value error, ")
