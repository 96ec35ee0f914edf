"""The books of credits, whatever many clients do at once: submit, batch, complete, fail, cancel, retry, delete; while
months pass, tiers change, and workers die in the middle of it all. What they do is seeded; in which order it
meets in the database is not."""

import asyncio
import random
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

import pytest
from conversion_client import Client, Enrol, Sql
from conversion_runs import Killed, SetClock, agreement, begin, finish

from animatic import bootstrap
from animatic.accounts.service import AccountService
from animatic.bootstrap import Container
from animatic.config import Settings
from animatic.conversions import lifecycle
from animatic.conversions.schemas import PictureParameters, StoryboardOrder, TextToImageOrder
from animatic.errors import Conflict, ConversionFailed, NotFound, QuotaExceeded
from animatic.models import Panel
from animatic.vocabulary import Tier

ACTIONS: Final = (
    "submit", "submit", "batch", "complete", "complete", "complete", "twice", "fail", "cancel", "retry", "delete",
    "kill", "kill", "wake", "tier", "reset",
)  # fmt: skip
EXPECTED: Final = (QuotaExceeded, Conflict, NotFound, Killed)
"""What may be answered to somebody who comes too late, or has no credits."""


@pytest.fixture
def clock() -> SetClock:
    return SetClock(datetime(2026, 1, 31, 12, tzinfo=UTC))


@pytest.fixture
async def container(worker_settings: Settings, clock: SetClock) -> AsyncIterator[Container]:
    async with bootstrap.build(worker_settings, direct=True, clock=clock) as container:
        yield container


class Chaos:
    """Clients who do whatever chance says."""

    def __init__(self, container: Container, clients: list[Client], chance: random.Random, sql: Sql) -> None:
        self.container = container
        self.clients = clients
        self.chance = chance
        self.sql = sql
        self.done: dict[str, int] = {}
        self.sleepers: list[lifecycle.RunOf] = []
        """Runs of workers that seem dead, and will wake up."""

    async def act(self, client: Client, action: str) -> None:
        which = "AND status = 'failed'" if action == "retry" else ""
        rows = await self.sql(
            f"SELECT id FROM conversions WHERE user_id = :id {which} ORDER BY id", id=client.user.id
        )
        some = self.chance.choice(rows)[0] if rows else None
        match action:
            case "submit":
                order = TextToImageOrder(
                    project_id=client.project.id, text="for=0", parameters=PictureParameters()
                )
                async with client.service() as service:
                    await service.submit_text_to_image(order)
            case "batch":
                async with client.service() as service:
                    await service.submit_storyboard(client.project.id, StoryboardOrder(every_panel=True))
            case "tier":
                async with self.container.sessions.begin() as session:
                    await self.accounts(session).change_tier(client.user.id, self.chance.choice(list(Tier)))
            case "reset":
                async with self.container.sessions.begin() as session:
                    await self.accounts(session).reset_due()
            case "wake" if self.sleepers:
                await self.wake(self.sleepers.pop(self.chance.randrange(len(self.sleepers))))
            case "cancel" | "retry" | "delete" if some:
                async with client.service() as service:
                    await getattr(service, action)(some)
            case "complete" | "twice" | "fail" | "kill" if some:
                await self.run(some, action)
            case _:
                return
        self.done[action] = self.done.get(action, 0) + 1

    async def run(self, conversion_id: UUID, action: str) -> None:
        run = await begin(self.container, conversion_id)
        if run is None:
            return
        match action:
            case "complete":
                await finish(self.container, run)
            case "twice":
                answers = await asyncio.gather(finish(self.container, run), finish(self.container, run))
                assert answers.count(True) <= 1
            case "fail":
                async with self.container.sessions.begin() as session:
                    await lifecycle.fail(session, self.container.tools, run, ConversionFailed())
            case "kill":
                self.sleepers.append(run)
                if self.chance.random() < 0.5:
                    await finish(self.container, run, killed=True)

    async def wake(self, run: lifecycle.RunOf) -> None:
        """A worker wakes up late, perhaps after another one has taken its conversion over."""
        if self.chance.random() < 0.5 and (again := await begin(self.container, run.id)):
            late = await finish(self.container, run)
            assert not late, "a run that was superseded has changed something"
            await finish(self.container, again)
        else:
            await finish(self.container, run)

    async def drain(self) -> None:
        """All that is open comes to its end."""
        rows = await self.sql("SELECT id FROM conversions WHERE status IN ('pending', 'processing')")
        for (id_,) in rows:
            if run := await begin(self.container, id_):
                await finish(self.container, run)

    def accounts(self, session: object) -> AccountService:
        settings = self.container.settings
        return AccountService(session, tiers=settings.tiers, clock=self.container.clock)  # type: ignore[arg-type]  # a session


@pytest.mark.parametrize(
    ("seed", "rounds"),
    [
        (1, 40),
        *(
            pytest.param(seed, 150, marks=[pytest.mark.slow, pytest.mark.timeout(900)])
            for seed in range(2, 8)
        ),
    ],
)
async def test_agree(
    enrol: Enrol, container: Container, clock: SetClock, sql: Sql, seed: int, rounds: int
) -> None:
    chance = random.Random(seed)
    clients = [await enrol(f"user{number}", monthly=chance.randint(10, 40)) for number in range(5)]
    async with container.sessions.begin() as session:
        session.add_all(
            Panel(project_id=client.project.id, position=at, number=str(at), action=f"for=0 panel={at}")
            for client in clients
            for at in range(3)
        )
    chaos = Chaos(container, clients, chance, sql)
    for number in range(rounds):
        answers = await asyncio.gather(
            *(chaos.act(chance.choice(clients), chance.choice(ACTIONS)) for _ in range(8)),
            return_exceptions=True,
        )
        unexpected = [
            one for one in answers if isinstance(one, BaseException) and not isinstance(one, EXPECTED)
        ]
        assert unexpected == []
        if chance.random() < 0.15:
            clock.now += timedelta(days=chance.randint(-3, 25))  # now and then it goes back
        if number == rounds // 2:
            clock.now += timedelta(days=40)  # a month ends in any case, with enough still to come
        await agreement(sql)
    assert {"submit", "batch", "complete", "fail", "kill", "cancel", "retry"} <= chaos.done.keys(), (
        "of little worth"
    )
    ((completed,),) = await sql("SELECT count(*) FROM conversions WHERE status = 'completed'")
    assert completed >= rounds // 3
    assert len(await sql("SELECT FROM credit_ledger WHERE kind = 'reset'")) > 0
    await chaos.drain()
    await agreement(sql)
    for client in clients:
        assert (await client.credits())[1] == 0, "something reserved was forgotten"
    assert (
        await sql("""
            SELECT user_id, period_start FROM credit_ledger GROUP BY 1, 2
            HAVING coalesce(sum(amount) FILTER (WHERE kind = 'reserve'), 0)
                <> coalesce(sum(amount) FILTER (WHERE kind IN ('settle', 'release')), 0)
        """)
        == []
    )
