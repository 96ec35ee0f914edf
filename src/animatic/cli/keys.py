"""`animatic keys`: API keys made by the operator."""

from typing import Annotated

import typer

from animatic.accounts.service import AccountService
from animatic.cli.console import answers, print_json
from animatic.cli.running import DataDir, load_settings, on_database
from animatic.clock import utc_now
from animatic.db import Sessions

app = typer.Typer(no_args_is_help=True, help="Keys for the API.")


@app.callback()
def _keys() -> None:
    """Keys for the API."""


@app.command()
def create(
    email: Annotated[str, typer.Option(help="Address of the user whose key it is.")],
    name: Annotated[str, typer.Option(help="What it is for.")] = "Made on the command line",
    scope: Annotated[
        list[str] | None,
        typer.Option(help="`read` or `write`; may be repeated.", show_default="all that the user may do"),
    ] = None,
    data_dir: DataDir = None,
    json: Annotated[bool, typer.Option("--json", help="Answer with a JSON object.")] = False,
) -> None:
    """Make an API key. The last line printed is the key; it is stored as a hash and never shown again."""
    settings = load_settings(data_dir=data_dir)

    async def work(sessions: Sessions) -> str:
        async with sessions.begin() as session:
            accounts = AccountService(session, tiers=settings.tiers, clock=utc_now)
            user = await accounts.by_email(email)
            _, secret = await accounts.create_key(user, name, scope or ())
        return secret

    secret = on_database(settings, "animatic keys create", work)
    if json:
        print_json({"email": email, "name": name, "key": secret})
        return
    answers().print("Use it as a header: Authorization: Bearer KEY. Keep it: it is shown this once.")
    answers().print(secret, markup=False)
