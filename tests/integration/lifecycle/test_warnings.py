"""Users are told once when most of their credits are used, and once when all are."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from conversion_client import Client, Enrol, Sql

from animatic import bootstrap
from animatic.accounts import ledger, warnings
from animatic.accounts.service import AccountService
from animatic.bootstrap import Container
from animatic.config import Settings
from animatic.vocabulary import Tier

TOLD = (
    "SELECT details->>'percent' FROM user_activity_logs WHERE action = 'credits.warning' ORDER BY created_at"
)


class SetClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> SetClock:
    return SetClock(datetime(2026, 1, 31, 12, tzinfo=UTC))


@pytest.fixture
async def container(worker_settings: Settings, clock: SetClock) -> AsyncIterator[Container]:
    settings = worker_settings.model_copy(update={"smtp_host": "localhost"})
    async with bootstrap.build(settings, direct=True, clock=clock) as container:
        yield container


async def use(client: Client, credits_: int) -> None:
    """As a conversion that succeeds does."""
    container = client.container
    for _ in range(credits_):
        async with container.sessions.begin() as session:
            user = await ledger.lock_user(session, client.user.id, container.clock())
            user.credits_used += 1
            await warnings.warn(session, container.tools.mailer, user, container.clock())


async def told(sql: Sql) -> list[str]:
    return [row[0] for row in await sql(TOLD)]


class TestWarnings:
    async def test_come_at_four_fifths_and_at_the_end_once_a_period(
        self, enrol: Enrol, clock: SetClock, sql: Sql
    ) -> None:
        client = await enrol(monthly=10)
        await sql(
            "UPDATE users SET settings = cast(:settings AS jsonb)",
            settings=json.dumps({"emailWhenLimitIsReached": True}),
        )
        await use(client, 7)
        assert await told(sql) == []
        await use(client, 1)
        assert await told(sql) == ["80"]
        await use(client, 1)
        assert await told(sql) == ["80"]
        await use(client, 3)
        assert await told(sql) == ["80", "100"]
        subjects = [row[0] for row in await sql("SELECT subject FROM mails ORDER BY due_at, created_at")]
        assert subjects == [
            "Most of your credits for this month are used",
            "Your credits for this month are used up",
        ]
        clock.now = datetime(2026, 3, 1, tzinfo=UTC)
        await use(client, 8)
        assert await told(sql) == ["80", "100", "80"]

    async def test_without_being_asked_for_no_mail_is_sent(self, enrol: Enrol, sql: Sql) -> None:
        client = await enrol(monthly=1)
        await use(client, 1)
        assert await told(sql) == ["100"], "both at once are one"
        assert await sql("SELECT FROM mails") == []

    async def test_of_another_tier_begin_anew(self, enrol: Enrol, container: Container, sql: Sql) -> None:
        client = await enrol(tier=Tier.FREE)
        await use(client, 20)
        async with container.sessions.begin() as session:
            accounts = AccountService(session, tiers=container.settings.tiers, clock=container.clock)
            await accounts.change_tier(client.user.id, Tier.BASIC)
        await use(client, 139)
        assert await told(sql) == ["80", "100"]
        await use(client, 1)
        assert await told(sql) == ["80", "100", "80"]

    async def test_are_not_for_the_owner(self, enrol: Enrol, sql: Sql) -> None:
        client = await enrol(monthly=1, is_owner=True)
        await use(client, 3)
        assert await told(sql) == []
