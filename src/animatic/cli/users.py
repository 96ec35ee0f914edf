"""`animatic users`: accounts, as the operator sees and makes them."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Annotated, Any, TypeVar

import typer
from rich.table import Table
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.identity.links import LIFE, Links, Purpose
from animatic.accounts.identity.passwords import Passwords, check_length
from animatic.accounts.service import AccountService
from animatic.activity import service as activity
from animatic.administration.people import People, PeopleFilter
from animatic.cli.console import answers, print_json
from animatic.cli.running import DataDir, load_settings, on_database
from animatic.cli.whereabouts import pages
from animatic.clock import utc_now
from animatic.config import Settings
from animatic.db import Sessions
from animatic.db.paging import PageQuery
from animatic.errors import Conflict, InvalidInput
from animatic.mail.service import Mailer
from animatic.models import Password, User
from animatic.vocabulary import Tier

app = typer.Typer(no_args_is_help=True, help="Accounts.")
T = TypeVar("T")

Email = Annotated[str, typer.Option(help="Address of the user.")]
Json = Annotated[bool, typer.Option("--json", help="Answer with a JSON object.")]


@app.callback()
def _users() -> None:
    """Accounts."""


@app.command()
def create(
    email: Email,
    password: Annotated[
        str | None, typer.Option(help="To sign in with; asked for if it isn't given.", show_default=False)
    ] = None,
    tier: Annotated[Tier, typer.Option(help="Subscription tier.")] = Tier.FREE,
    admin: Annotated[bool, typer.Option("--admin", help="May administrate this installation.")] = False,
    owner: Annotated[
        bool, typer.Option("--owner", help="Owns this installation: neither metered nor gated.")
    ] = False,
    data_dir: DataDir = None,
    json: Json = False,
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
            user = await _accounts(session, settings).create_user(
                email, tier=tier, role="admin" if admin or owner else "user", is_owner=owner
            )
            session.add(Password(user_id=user.id, hash=hashed))
            await activity.record(session, user.id, "account.create", {"by": "operator"})
        return user

    user = on_database(settings, "animatic users create", work)
    if json:
        print_json(_json(user))
        return
    kind = "the owner" if owner else f"tier {user.subscription_tier}" + (", admin" if admin else "")
    answers().print(
        f"Created {user.email} ({kind}). A key for scripts: animatic keys create --email {user.email}"
    )


@app.command("list")
def list_(
    search: Annotated[str, typer.Option(help="Part of an address or a name.", show_default=False)] = "",
    limit: Annotated[int, typer.Option(min=1, max=100, help="Accounts, at most.")] = 100,
    data_dir: DataDir = None,
    json: Json = False,
) -> None:
    """Show accounts, the newest first."""
    settings = load_settings(data_dir=data_dir)

    async def work(session: AsyncSession) -> tuple[list[User], int]:
        people = People(session, tiers=settings.tiers, clock=utc_now)
        page = await people.page(PageQuery(limit=limit), PeopleFilter(search=search))
        return list(page.items), page.total

    users, total = _work(settings, "animatic users list", work)
    if json:
        print_json({"users": [_json(user) for user in users], "total": total})
        return
    table = Table("Address", "Tier", "Role", "Credits used", "State", box=None, pad_edge=False)
    for user in users:
        role = "owner" if user.is_owner else user.role
        state = "disabled" if user.disabled_at else ""
        used = "–" if user.is_owner else f"{user.credits_used} of {user.monthly_credits}"
        table.add_row(user.email, user.subscription_tier, role, used, state)
    answers().print(table)
    if total > len(users):
        answers().print(f"… and {total - len(users)} more: narrow it with --search.")


@app.command()
def link(
    email: Annotated[
        str | None, typer.Option(help="Address of the user. Without it: the owner.", show_default=False)
    ] = None,
    data_dir: DataDir = None,
    json: Json = False,
) -> None:
    """Print a link that signs a user in, once, within the hour. The owner's makes the owner, if there is none."""
    settings = _local(load_settings(data_dir=data_dir))

    async def work(session: AsyncSession) -> str:
        links = Links(session, utc_now)
        if email is None:
            return await links.owner()
        return await links.sign_in(await _accounts(session, settings).by_email(email))

    token = _work(settings, "animatic users link", work)
    _tell_link(pages(settings).sign_in(token), "sign-in", json=json)


@app.command("reset-link")
def reset_link(email: Email, data_dir: DataDir = None, json: Json = False) -> None:
    """Print a link with which a user sets a new password, once, within two hours."""
    settings = _local(load_settings(data_dir=data_dir))

    async def work(session: AsyncSession) -> str:
        return await Links(session, utc_now).password(await _accounts(session, settings).by_email(email))

    token = _work(settings, "animatic users reset-link", work)
    _tell_link(pages(settings).reset(token), "password", json=json)


@app.command()
def invite(
    email: Annotated[
        str | None, typer.Option(help="For this address alone. Without it: whoever has the link.")
    ] = None,
    tier: Annotated[Tier, typer.Option(help="Tier that the account begins on.")] = Tier.FREE,
    send: Annotated[bool, typer.Option("--send", help="Send it by e-mail too.")] = False,
    data_dir: DataDir = None,
    json: Json = False,
) -> None:
    """Print a link with which somebody makes an account, once, within a week."""
    settings = _local(load_settings(data_dir=data_dir))
    if send and email is None:
        raise InvalidInput("Say to whom: --email.", field="email")
    if send and settings.smtp_host is None:
        raise InvalidInput("E-mail is off: set ANIMATIC_SMTP_HOST, or hand the link over yourself.")

    async def work(session: AsyncSession) -> str:
        token = await Links(session, utc_now).invite(email, tier)
        if send and email is not None:
            mail = replace(Mailer.of(settings, utc_now), pages=pages(settings))
            await mail.invitation(session, email, token)
        return token

    token = _work(settings, "animatic users invite", work)
    _tell_link(pages(settings).invitation(token), "invitation", json=json)


@app.command()
def tier(
    email: Email,
    tier: Annotated[Tier, typer.Option(help="The new tier; it holds at once.")],
    data_dir: DataDir = None,
    json: Json = False,
) -> None:
    """Put a user on another subscription tier."""
    settings = load_settings(data_dir=data_dir)

    async def change(people: People, user: User) -> User:
        return await people.change_tier(user.id, tier)

    _change(settings, "animatic users tier", email, change, json=json)


@app.command()
def disable(email: Email, data_dir: DataDir = None, json: Json = False) -> None:
    """Switch an account off: nobody can use it, its sessions end; what is in it stays."""
    settings = load_settings(data_dir=data_dir)

    async def change(people: People, user: User) -> User:
        return await people.disable(user.id)

    _change(settings, "animatic users disable", email, change, json=json)


@app.command()
def enable(email: Email, data_dir: DataDir = None, json: Json = False) -> None:
    """Switch an account on again."""
    settings = load_settings(data_dir=data_dir)

    async def change(people: People, user: User) -> User:
        return await people.enable(user.id)

    _change(settings, "animatic users enable", email, change, json=json)


def _change(
    settings: Settings,
    command: str,
    email: str,
    change: Callable[[People, User], Awaitable[User]],
    *,
    json: bool,
) -> None:
    async def work(session: AsyncSession) -> User:
        user = await _accounts(session, settings).by_email(email)
        return await change(People(session, tiers=settings.tiers, clock=utc_now), user)

    user = _work(settings, command, work)
    if json:
        print_json(_json(user))
        return
    state = "disabled" if user.disabled_at else f"on the {user.subscription_tier} tier"
    answers().print(f"{user.email} is {state} now.")


def _work(settings: Settings, command: str, work: Callable[[AsyncSession], Awaitable[T]]) -> T:
    """Do a piece of work in one transaction of the installation's database."""

    async def in_one(sessions: Sessions) -> T:
        async with sessions.begin() as session:
            return await work(session)

    return on_database(settings, command, in_one)


def _accounts(session: AsyncSession, settings: Settings) -> AccountService:
    return AccountService(session, tiers=settings.tiers, clock=utc_now)


def _local(settings: Settings) -> Settings:
    if settings.clerk:
        raise Conflict("People sign in with Clerk here; its dashboard invites them and resets passwords.")
    return settings


def _tell_link(link: str, purpose: Purpose, *, json: bool) -> None:
    if json:
        print_json({"link": link, "expiresInSeconds": int(LIFE[purpose].total_seconds())})
    else:
        answers().print(link, markup=False)


def _json(user: User) -> dict[str, Any]:
    return {
        "id": user.id,
        "email": user.email,
        "tier": user.subscription_tier,
        "role": user.role,
        "owner": user.is_owner,
        "disabled": user.disabled_at is not None,
        "creditsUsed": user.credits_used,
        "monthlyCredits": user.monthly_credits,
    }
