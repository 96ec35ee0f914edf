"""Local identity on a real database."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from argon2 import PasswordHasher
from sqlalchemy import func, select

from animatic.accounts.identity.issuer import LocalIssuer
from animatic.accounts.identity.lockout import FAILURES_PER_ACCOUNT, WINDOW, Lockout
from animatic.accounts.identity.passwords import Passwords
from animatic.accounts.identity.service import (
    OWNER_EMAIL,
    ROTATION_GRACE,
    SESSION_LIFE,
    IdentityService,
    SignUp,
    StolenToken,
    Where,
)
from animatic.accounts.service import AccountService
from animatic.config import Tiers
from animatic.db import Sessions
from animatic.errors import Conflict, Forbidden, Gone, InvalidInput, RateLimited, Unauthorized
from animatic.models import OneTimeToken, User
from animatic.vocabulary import Tier

HERE = Where("192.0.2.1", "Firefox", "http://127.0.0.1:8000")
PASSWORD = "a lantern in the fog"
CHEAP = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
"""The real thing at a price that many tests can pay."""

T = TypeVar("T")


class Time:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Time:
    return Time()


class House:
    """Runs one operation in one committed transaction, as a route does."""

    def __init__(self, sessions: Sessions, clock: Time, keys: Path) -> None:
        self.sessions, self.clock = sessions, clock
        self.issuer, self.passwords = LocalIssuer(keys), Passwords(CHEAP)
        self.sign_up_mode: SignUp = "open"

    async def do(self, operation: Callable[[IdentityService], Awaitable[T]]) -> T:
        async with self.sessions.begin() as session:
            return await operation(
                IdentityService(
                    session,
                    accounts=AccountService(session, tiers=Tiers(), clock=self.clock),
                    issuer=self.issuer,
                    passwords=self.passwords,
                    lockout=Lockout(self.sessions, self.clock),
                    clock=self.clock,
                    sign_up=self.sign_up_mode,
                )
            )

    async def count(self, model: type) -> int:
        async with self.sessions() as session:
            return await session.scalar(select(func.count()).select_from(model)) or 0


@pytest.fixture
def house(sessions: Sessions, clock: Time, tmp_path: Path) -> House:
    return House(sessions, clock, tmp_path / "keys")


async def ada(house: House) -> str:
    """Signs Ada up and returns her refresh token."""
    signed = await house.do(lambda i: i.sign_up("Ada@Example.com", PASSWORD, HERE))
    assert signed.refresh_token
    return signed.refresh_token


class TestSignUp:
    async def test_makes_a_user_of_the_free_tier(self, house: House) -> None:
        signed = await house.do(lambda i: i.sign_up("ada@example.com", PASSWORD, HERE, first_name="Ada"))
        assert (signed.user.subscription_tier, signed.user.monthly_credits) == ("free", 20)
        assert not signed.user.is_owner

    async def test_an_address_is_taken_whatever_its_letters(self, house: House) -> None:
        await ada(house)
        with pytest.raises(Conflict):
            await house.do(lambda i: i.sign_up("ADA@example.com", PASSWORD, HERE))
        assert await house.count(User) == 1

    async def test_refuses_a_short_password(self, house: House) -> None:
        with pytest.raises(InvalidInput, match="10 to 256"):
            await house.do(lambda i: i.sign_up("a@b.example", "short", HERE))
        assert await house.count(User) == 0

    @pytest.mark.parametrize("mode", ["closed", "invite"])
    async def test_needs_an_invitation_unless_open(self, house: House, mode: SignUp) -> None:
        house.sign_up_mode = mode
        with pytest.raises(Forbidden):
            await ada(house)
        link = await house.do(lambda i: i.links.invite("ada@example.com", Tier.BASIC))
        with pytest.raises(Forbidden, match="another address"):
            await house.do(lambda i: i.sign_up("bob@example.com", PASSWORD, HERE, invitation=link))
        signed = await house.do(lambda i: i.sign_up("ada@example.com", PASSWORD, HERE, invitation=link))
        assert signed.user.subscription_tier == "basic"
        with pytest.raises(Gone):
            await house.do(lambda i: i.sign_up("ada2@example.com", PASSWORD, HERE, invitation=link))


class TestSignIn:
    async def test_with_the_right_password(self, house: House) -> None:
        await ada(house)
        signed = await house.do(lambda i: i.sign_in(" ada@example.COM ", PASSWORD, HERE))
        assert signed.user.email == "ada@example.com"

    @pytest.mark.parametrize("email", ["ada@example.com", "nobody@example.com"])
    async def test_does_not_say_what_was_wrong(self, house: House, email: str) -> None:
        await ada(house)
        with pytest.raises(Unauthorized, match="address or the password"):
            await house.do(lambda i: i.sign_in(email, "not the password", HERE))

    async def test_locks_out_after_too_many(self, house: House, clock: Time) -> None:
        await ada(house)
        for _ in range(FAILURES_PER_ACCOUNT):
            with pytest.raises(Unauthorized):
                await house.do(lambda i: i.sign_in("ada@example.com", "wrong wrong wrong", HERE))
        with pytest.raises(RateLimited) as refused:
            await house.do(lambda i: i.sign_in("ada@example.com", PASSWORD, HERE))
        assert refused.value.details["retryAfter"] == WINDOW.total_seconds()
        clock.now += WINDOW + timedelta(seconds=1)
        await house.do(lambda i: i.sign_in("ada@example.com", PASSWORD, HERE))

    async def test_guesses_made_at_once_all_count(self, house: House) -> None:
        await ada(house)
        guesses = [
            house.do(lambda i: i.sign_in("ada@example.com", "wrong wrong wrong", HERE))
            for _ in range(2 * FAILURES_PER_ACCOUNT)
        ]
        answers = await asyncio.gather(*guesses, return_exceptions=True)
        assert {type(answer) for answer in answers} <= {Unauthorized, RateLimited}
        with pytest.raises(RateLimited):
            await house.do(lambda i: i.sign_in("ada@example.com", PASSWORD, HERE))

    async def test_a_right_password_wipes_the_slate(self, house: House) -> None:
        await ada(house)
        for _ in range(3):
            for _ in range(FAILURES_PER_ACCOUNT - 1):
                with pytest.raises(Unauthorized):
                    await house.do(lambda i: i.sign_in("ada@example.com", "wrong wrong wrong", HERE))
            await house.do(lambda i: i.sign_in("ada@example.com", PASSWORD, HERE))


class TestRefresh:
    async def test_replaces_the_token(self, house: House) -> None:
        first = await ada(house)
        second = (await house.do(lambda i: i.refresh(first, HERE))).refresh_token
        assert second
        assert second != first
        assert (await house.do(lambda i: i.refresh(second, HERE))).refresh_token

    async def test_two_tabs_at_once_both_stay_signed_in(self, house: House) -> None:
        first = await ada(house)
        signed = await asyncio.gather(*(house.do(lambda i: i.refresh(first, HERE)) for _ in range(2)))
        assert sorted(s.refresh_token is None for s in signed) == [False, True]

    async def test_a_token_used_again_later_is_a_theft(self, house: House, clock: Time) -> None:
        first = await ada(house)
        await house.do(lambda i: i.refresh(first, HERE))
        clock.now += ROTATION_GRACE + timedelta(seconds=1)
        with pytest.raises(StolenToken):
            await house.do(lambda i: i.refresh(first, HERE))

    async def test_ends_with_the_session(self, house: House, clock: Time) -> None:
        first = await ada(house)
        clock.now += SESSION_LIFE
        with pytest.raises(Unauthorized):
            await house.do(lambda i: i.refresh(first, HERE))

    async def test_not_after_signing_out(self, house: House) -> None:
        first = await ada(house)
        await house.do(lambda i: i.sign_out(first))
        with pytest.raises(Unauthorized):
            await house.do(lambda i: i.refresh(first, HERE))


class TestPasswords:
    async def test_changing_ends_other_sessions(self, house: House) -> None:
        elsewhere = await ada(house)
        here = await house.do(lambda i: i.sign_in("ada@example.com", PASSWORD, HERE))
        with pytest.raises(Unauthorized):
            await house.do(
                lambda i: i.change_password(here.user, "wrong", "another password", HERE, here.session.id)
            )
        await house.do(
            lambda i: i.change_password(here.user, PASSWORD, "another password", HERE, here.session.id)
        )
        with pytest.raises(Unauthorized):
            await house.do(lambda i: i.refresh(elsewhere, HERE))
        assert here.refresh_token
        await house.do(lambda i: i.refresh(here.refresh_token or "", HERE))
        await house.do(lambda i: i.sign_in("ada@example.com", "another password", HERE))

    async def test_a_reset_link_works_once_and_for_two_hours(self, house: House, clock: Time) -> None:
        await ada(house)
        assert await house.do(lambda i: i.password_link("nobody@example.com")) is None
        made = await house.do(lambda i: i.password_link("ada@example.com"))
        assert made
        await house.do(lambda i: i.reset_password(made[1], "another password", HERE))
        with pytest.raises(Gone):
            await house.do(lambda i: i.reset_password(made[1], "third password", HERE))
        late = await house.do(lambda i: i.password_link("ada@example.com"))
        assert late
        clock.now += timedelta(hours=2)
        with pytest.raises(Gone):
            await house.do(lambda i: i.reset_password(late[1], "third password", HERE))


class TestOwnerLink:
    async def test_makes_the_owner_once(self, house: House) -> None:
        links = [await house.do(lambda i: i.links.owner()) for _ in range(2)]
        signed = [await house.do(lambda i, link=link: i.sign_in_by_link(link, HERE)) for link in links]
        assert signed[0].user.id == signed[1].user.id
        assert (signed[0].user.email, signed[0].user.is_owner) == (OWNER_EMAIL, True)
        with pytest.raises(Gone):
            await house.do(lambda i: i.sign_in_by_link(links[0], HERE))

    async def test_of_two_at_once_one_gets_in(self, house: House) -> None:
        link = await house.do(lambda i: i.links.owner())
        tries = [house.do(lambda i: i.sign_in_by_link(link, HERE)) for _ in range(5)]
        answers = await asyncio.gather(*tries, return_exceptions=True)
        assert sum(not isinstance(answer, Exception) for answer in answers) == 1

    async def test_is_stored_only_as_a_hash(self, house: House) -> None:
        link = await house.do(lambda i: i.links.owner())
        async with house.sessions() as session:
            stored = (await session.scalars(select(OneTimeToken))).one()
        assert link not in (stored.token_hash, str(stored.id))


class TestSessions:
    async def test_are_listed_and_ended(self, house: House) -> None:
        first = await ada(house)
        here = await house.do(
            lambda i: i.sign_in("ada@example.com", PASSWORD, Where("198.51.100.7", "Safari"))
        )
        listed = await house.do(lambda i: i.sessions(here.user))
        assert {s.user_agent for s in listed} == {"Firefox", "Safari"}
        other = next(s for s in listed if s.id != here.session.id)
        await house.do(lambda i: i.revoke(here.user, other.id))
        with pytest.raises(Unauthorized):
            await house.do(lambda i: i.refresh(first, HERE))
        assert len(await house.do(lambda i: i.sessions(here.user))) == 1
