"""Credits: every movement once, sums that agree, months that begin when they should."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from conversion_client import Client, Enrol, Sql
from conversion_runs import SetClock, begin, finish

from animatic import bootstrap
from animatic.accounts.service import AccountService
from animatic.bootstrap import Container
from animatic.config import Settings
from animatic.conversions.schemas import StoryboardOrder
from animatic.errors import QuotaExceeded
from animatic.models import Panel
from animatic.vocabulary import Tier


@pytest.fixture
def clock() -> SetClock:
    return SetClock(datetime(2026, 1, 31, 12, tzinfo=UTC))


@pytest.fixture
async def container(worker_settings: Settings, clock: SetClock) -> AsyncIterator[Container]:
    async with bootstrap.build(worker_settings, direct=True, clock=clock) as container:
        yield container


async def complete(container: Container, conversion_ids: Iterable[UUID]) -> None:
    for conversion_id in conversion_ids:
        run = await begin(container, conversion_id)
        assert run is not None
        assert await finish(container, run)


async def used_and_reset(client: Client, sql: Sql) -> tuple[int, datetime]:
    ((used, reset),) = await sql(
        "SELECT credits_used, last_reset_date FROM users WHERE id = :id", id=client.user.id
    )
    return used, reset.replace(tzinfo=UTC)


class TestMonths:
    async def test_begin_on_the_anchors_day_or_the_months_last(
        self, enrol: Enrol, container: Container, clock: SetClock, sql: Sql
    ) -> None:
        client = await enrol(monthly=2)
        starts = []
        for month, day in ((2, 28), (3, 31), (4, 30), (5, 31)):
            await complete(container, [await client.draw("for=0"), await client.draw("for=0")])
            with pytest.raises(QuotaExceeded):
                await client.draw("for=0")
            clock.now = datetime(2026, month, day, 11, 59, 59, tzinfo=UTC)
            with pytest.raises(QuotaExceeded) as refused:
                await client.draw("for=0")
            assert refused.value.details["resetsAt"] == f"2026-{month:02}-{day}T12:00:00+00:00"
            clock.now += timedelta(seconds=1)
            assert await client.credits() == (0, 0)
            starts.append(clock.now)
        await client.draw("for=0")
        # The first touch of each month has reset it: the second to the fifth submit, and the last one.
        rows = await sql("SELECT amount, period_start FROM credit_ledger WHERE kind = 'reset' ORDER BY id")
        assert [(amount, start) for amount, start in rows] == [(2, start) for start in starts]
        assert await used_and_reset(client, sql) == (0, starts[-1])

    async def test_are_begun_for_those_who_do_not_come(
        self, enrol: Enrol, container: Container, clock: SetClock, sql: Sql
    ) -> None:
        clients = [await enrol(name) for name in ("anna", "ben")]
        await complete(container, [await clients[0].draw("for=0")])

        async def reset() -> int:
            async with container.sessions() as session, session.begin():
                service = AccountService(session, tiers=container.settings.tiers, clock=clock)
                return await service.reset_due()

        clock.now = datetime(2026, 2, 28, 11, tzinfo=UTC)
        assert await reset() == 0
        clock.now = datetime(2026, 2, 28, 12, tzinfo=UTC)
        assert await reset() == 2
        assert await reset() == 0
        assert (await used_and_reset(clients[0], sql))[0] == 0

    async def test_a_month_is_begun_once_by_many_at_the_same_moment(
        self, enrol: Enrol, container: Container, clock: SetClock, sql: Sql
    ) -> None:
        client = await enrol(monthly=100)
        await complete(container, [await client.draw("for=0")])
        clock.now = datetime(2026, 3, 1, tzinfo=UTC)
        await asyncio.gather(*(client.draw("for=0") for _ in range(10)))
        assert await sql("SELECT amount FROM credit_ledger WHERE kind = 'reset'") == [(1,)]
        assert await client.credits() == (0, 10)

    async def test_a_clock_that_goes_back_changes_nothing(
        self, enrol: Enrol, container: Container, clock: SetClock, sql: Sql
    ) -> None:
        client = await enrol(monthly=5)
        clock.now = datetime(2026, 3, 1, tzinfo=UTC)
        await complete(container, [await client.draw("for=0")])
        before = await used_and_reset(client, sql)
        clock.now = datetime(2026, 2, 1, tzinfo=UTC)
        await client.draw("for=0")
        assert await used_and_reset(client, sql) == before == (1, datetime(2026, 2, 28, 12, tzinfo=UTC))
        clock.now = datetime(2026, 3, 2, tzinfo=UTC)
        await client.draw("for=0")
        assert await used_and_reset(client, sql) == before
        assert len(await sql("SELECT FROM credit_ledger WHERE kind = 'reset'")) == 1

    async def test_a_reservation_settles_in_the_month_in_which_it_was_made(
        self, enrol: Enrol, container: Container, clock: SetClock, sql: Sql
    ) -> None:
        client = await enrol(monthly=1)
        old = await client.draw("for=0")
        clock.now = datetime(2026, 2, 28, 12, tzinfo=UTC)
        new = await client.draw("for=0")
        assert await client.credits() == (0, 1)
        await complete(container, [old])
        assert await client.credits() == (0, 1)
        await complete(container, [new])
        assert await client.credits() == (1, 0)
        assert await sql(
            "SELECT kind, period_start = '2026-01-31 12:00Z' FROM credit_ledger WHERE conversion_id = :id ORDER BY id",
            id=old,
        ) == [("reserve", True), ("settle", True)]


class TestTierChange:
    async def test_takes_effect_at_once(
        self, enrol: Enrol, container: Container, clock: SetClock, sql: Sql
    ) -> None:
        client = await enrol(tier=Tier.FREE)
        async with container.sessions() as session, session.begin():
            service = AccountService(session, tiers=container.settings.tiers, clock=clock)
            await service.change_tier(client.user.id, Tier.PRO)
        await client.draw("for=0", seed=5)
        assert await sql("SELECT subscription_tier, monthly_credits FROM users") == [("pro", 400)]
        assert await sql("SELECT amount FROM credit_ledger WHERE kind = 'tier_change'") == [(380,)]

    async def test_a_smaller_one_leaves_no_negative_credits(
        self, enrol: Enrol, container: Container, clock: SetClock
    ) -> None:
        client = await enrol(tier=Tier.PRO)
        await complete(container, [await client.draw("for=0") for _ in range(25)])
        async with container.sessions() as session, session.begin():
            service = AccountService(session, tiers=container.settings.tiers, clock=clock)
            user = await service.change_tier(client.user.id, Tier.FREE)
            credits_ = await service.credits(user)
        assert (credits_.used, credits_.available, credits_.warning) == (25, 0, "100%")


class TestBatches:
    async def panels(self, client: Client, count: int) -> list[UUID]:
        async with client.container.sessions() as session, session.begin():
            panels = [
                Panel(
                    project_id=client.project.id,
                    position=number,
                    number=str(number),
                    action=f"for=0 panel={number}",
                )
                for number in range(count)
            ]
            session.add_all(panels)
            await session.flush()
            return [panel.id for panel in panels]

    async def test_reserve_all_or_nothing(self, enrol: Enrol, sql: Sql) -> None:
        client = await enrol(monthly=5)
        await self.panels(client, 6)
        async with client.service() as service:
            with pytest.raises(QuotaExceeded) as refused:
                await service.submit_storyboard(client.project.id, StoryboardOrder())
        assert (refused.value.details["needed"], refused.value.details["available"]) == (6, 5)
        assert await sql("SELECT FROM conversions") == []
        assert await sql("SELECT FROM credit_ledger") == []
        assert await sql("SELECT FROM procrastinate_jobs") == []

    async def test_take_only_what_wants_a_picture(self, enrol: Enrol, container: Container, sql: Sql) -> None:
        client = await enrol(monthly=50)
        ids = await self.panels(client, 4)

        async def order(**what: object) -> list[UUID | None]:
            async with client.service() as service:
                submitted = await service.submit_storyboard(client.project.id, StoryboardOrder(**what))
                return [conversion.panel_id for conversion in submitted]

        assert await order() == ids
        assert await order() == [], "they are under way"
        await complete(container, [row[0] for row in await sql("SELECT id FROM conversions ORDER BY job_id")])
        assert await order() == [], "they have their takes"
        assert await sql("SELECT count(*) FROM panels WHERE image_id IS NOT NULL AND NOT stale") == [(4,)]
        await sql("UPDATE panels SET action = action || ' again', stale = true WHERE id = :id", id=ids[1])
        assert await order() == [ids[1]]
        assert await order(panel_ids=[ids[3]]) == [ids[3]]
        # Another take of the same text has another seed, else it would be the same picture.
        seeds = await sql(
            "SELECT parameters->>'seed' FROM conversions WHERE panel_id = :id ORDER BY job_id", id=ids[3]
        )
        assert seeds == [("0",), ("1",)]
