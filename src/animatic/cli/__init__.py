"""The command line: typer commands, rich progress.

Every command is one line of `COMMANDS`; its module is imported when it is called, so that `animatic --help` is quick.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import Annotated, Any, Final

import typer
from typer.core import TyperCommand, TyperGroup


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a command is, and its line in the list of commands."""

    target: str
    """`module:name` below `animatic.cli`; the name is of a function, or of a Typer with commands of its own."""
    help: str


COMMANDS: Final[dict[str, Entry]] = {
    "make": Entry("make:make", "Make a film from a story or a screenplay."),
    "storyboard": Entry("storyboard:storyboard", "Paint one picture from a text."),
    "film": Entry("film:film", "Render a film from a timeline."),
    "export": Entry("export:export", "Print a storyboard, or pack a film for an editor."),
    "serve": Entry("serve:serve", "Serve the API and the studio, and run conversions."),
    "worker": Entry("worker:worker", "Run conversions."),
    "db": Entry("database:app", "The database: upgrade, status, dump, restore."),
    "users": Entry("users:app", "Accounts: create."),
    "keys": Entry("keys:app", "Keys for the API: create."),
    "doctor": Entry("doctor:doctor", "What is configured, what works, and what to do."),
}


class _Commands(TyperGroup):
    """Lists the commands of the table, and imports the one that is called."""

    _listing = False

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = {name: TyperCommand(name, help=entry.help) for name, entry in COMMANDS.items()}

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        entry = COMMANDS.get(cmd_name)
        if entry is None or self._listing:
            return super().get_command(ctx, cmd_name)
        return _load(cmd_name, entry)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        self._listing = True
        try:
            super().format_help(ctx, formatter)
        finally:
            self._listing = False


def _load(name: str, entry: Entry) -> Any:
    module, _, attribute = entry.target.partition(":")
    target = getattr(import_module(f"animatic.cli.{module}"), attribute)
    if isinstance(target, typer.Typer):
        command: Any = typer.main.get_group(target)
    else:
        single = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        single.command(name, help=target.__doc__ or entry.help)(target)
        command = typer.main.get_command(single)
    command.name = name
    return command


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"animatic {version('animatic')}")
        raise typer.Exit


app = typer.Typer(
    name="animatic",
    cls=_Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def _animatic(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Turn a written story into a storyboard and a film, on this machine."""


def main() -> None:
    """The program `animatic`."""
    from animatic.cli.failures import reported

    with reported():
        app()
