"""`animatic users`: accounts made by the operator."""

from typing import Annotated

import typer

from animatic.accounts.identity.passwords import Passwords, check_length
from animatic.accounts.service import AccountService
from animatic.cli.console import answers, print_json
from animatic.cli.running import DataDir, load_settings, on_database
from animatic.clock import utc_now
from animatic.db import Sessions
from animatic.errors import Conflict
from animatic.models import Password, User
from animatic.vocabulary import Tier

app = typer.Typer(no_args_is_help=True, help="Accounts.")


@app.callback()
def _users() -> None:
    """Accounts."""


@app.command()
def create(
    email: Annotated[str, typer.Option(help="Address of the user.")],
    password: Annotated[
        str | None, typer.Option(help="To sign in with; asked for if it isn't given.", show_default=False)
    ] = None,
    tier: Annotated[Tier, typer.Option(help="Subscription tier.")] = Tier.FREE,
    admin: Annotated[bool, typer.Option("--admin", help="May administrate this installation.")] = False,
    owner: Annotated[
        bool, typer.Option("--owner", help="Owns this installation: neither metered nor gated.")
    ] = False,
    data_dir: DataDir = None,
    json: Annotated[bool, typer.Option("--json", help="Answer with a JSON object.")] = False,
) -> None:
    """Make an account. Unless said otherwise it is of the free tier, and metered."""
    settings = load_settings(data_dir=data_dir)
    if owner and settings.clerk:
        raise Conflict("With Clerk there is no owner: give a user of Clerk the tier that he is to have.")
    if password is None:
        password = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    assert password is not None
    check_length(password)

    async def work(sessions: Sessions) -> User:
        hashed = await Passwords().hash(password)
        async with sessions.begin() as session:
            accounts = AccountService(session, tiers=settings.tiers, clock=utc_now)
            user = await accounts.create_user(
                email, tier=tier, role="admin" if admin or owner else "user", is_owner=owner
            )
            session.add(Password(user_id=user.id, hash=hashed))
        return user

    user = on_database(settings, "animatic users create", work)
    if json:
        print_json({"id": user.id, "email": user.email, "tier": user.subscription_tier, "role": user.role})
        return
    kind = "the owner" if owner else f"tier {user.subscription_tier}" + (", admin" if admin else "")
    answers().print(
        f"Created {user.email} ({kind}). A key for scripts: animatic keys create --email {user.email}"
    )
