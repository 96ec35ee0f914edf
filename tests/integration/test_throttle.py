"""Limits that hold for all processes: counted in PostgreSQL."""

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import func, select

from animatic.accounts.throttle import Throttle
from animatic.config import Settings
from animatic.conversions import pace
from animatic.conversions.tools import ConversionTools
from animatic.db import Sessions
from animatic.engines.registry import EngineRegistry
from animatic.errors import RateLimited
from animatic.models import Conversion, ThrottleEvent, User

HOUR = timedelta(hours=1)


class Time:
    def __init__(self) -> None:
        self.now = datetime(2030, 5, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


class TestThrottle:
    async def test_lets_so_many_pass_and_says_when_to_come_again(self, sessions: Sessions) -> None:
        clock = Time()
        throttle = Throttle(sessions, clock)
        for _ in range(3):
            await throttle.take("sign_up", "192.0.2.1", at_most=3, within=HOUR)
            clock.now += timedelta(minutes=10)
        with pytest.raises(RateLimited) as refused:
            await throttle.take("sign_up", "192.0.2.1", at_most=3, within=HOUR)
        assert refused.value.details["retryAfter"] == 30 * 60
        await throttle.take("sign_up", "192.0.2.2", at_most=3, within=HOUR)
        await throttle.take("reset", "192.0.2.1", at_most=3, within=HOUR)
        clock.now += timedelta(minutes=30, seconds=1)
        await throttle.take("sign_up", "192.0.2.1", at_most=3, within=HOUR)

    async def test_of_many_at_once_none_slips_through(self, sessions: Sessions) -> None:
        async def attempt() -> bool:
            # Each like a process of its own.
            try:
                await Throttle(sessions, clock).take("sign_up", "192.0.2.1", at_most=5, within=HOUR)
            except RateLimited:
                return False
            return True

        clock = Time()
        assert sum(await asyncio.gather(*(attempt() for _ in range(20)))) == 5

    async def test_forgets_after_a_day(self, sessions: Sessions) -> None:
        clock = Time()
        throttle = Throttle(sessions, clock)
        await throttle.take("sign_up", "192.0.2.1", at_most=3, within=HOUR)
        clock.now += timedelta(days=1, seconds=1)
        await throttle.forget_old()
        async with sessions() as session:
            assert await session.scalar(select(func.count()).select_from(ThrottleEvent)) == 0


class TestPaceOfOrders:
    @pytest.mark.parametrize(("owner", "refused"), [(False, True), (True, False)])
    async def test_counts_a_batch_once(
        self, sessions: Sessions, settings: Settings, owner: bool, refused: bool
    ) -> None:
        clock = Time()
        limited = settings.model_copy(update={"submits_per_minute": 3})
        tools = ConversionTools(limited, EngineRegistry.discover(limited), clock)
        batch = uuid4()
        async with sessions.begin() as session:
            user = User(id="user_1", email="anna@example.com", is_owner=owner)
            session.add(user)
            await session.flush()
            for batch_id in (batch, batch, batch, batch, None):
                session.add(
                    Conversion(user_id=user.id, type="text-to-image", batch_id=batch_id, created_at=clock.now)
                )
            await session.flush()
            await pace.check(session, tools, user)  # two orders so far
            session.add(Conversion(user_id=user.id, type="text-to-image", created_at=clock.now))
            await session.flush()
            clock.now += timedelta(seconds=20)
            if refused:
                with pytest.raises(RateLimited) as told:
                    await pace.check(session, tools, user)
                assert told.value.details["retryAfter"] == 40
            clock.now += timedelta(seconds=41)
            await pace.check(session, tools, user)
