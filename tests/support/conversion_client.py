"""Users of conversions, and workers in processes of their own."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import psutil

from animatic.accounts.service import AccountService
from animatic.bootstrap import Container
from animatic.conversions.schemas import PictureParameters, TextToImageOrder
from animatic.conversions.service import ConversionService
from animatic.models import Conversion, Project, User
from animatic.worker.process import Worker


@dataclass
class Client:
    """A user, and what they do: every call a transaction of its own."""

    container: Container
    user: User
    project: Project

    @asynccontextmanager
    async def service(self) -> AsyncIterator[ConversionService]:
        async with self.container.sessions() as session, session.begin():
            yield self.container.conversions(session, await session.get_one(User, self.user.id))

    async def draw(self, prompt: str, **parameters: Any) -> UUID:
        async with self.service() as service:
            conversion = await service.submit_text_to_image(
                TextToImageOrder(
                    project_id=self.project.id, text=prompt, parameters=PictureParameters(**parameters)
                )
            )
            return conversion.id

    async def cancel(self, conversion_id: UUID) -> Conversion:
        async with self.service() as service:
            return await service.cancel(conversion_id)

    async def get(self, conversion_id: UUID) -> Conversion:
        async with self.service() as service:
            return await service.get(conversion_id)

    async def until(
        self, conversion_ids: UUID | Sequence[UUID], *statuses: str, within: float = 60
    ) -> list[Conversion]:
        """Wait until all of them have one of these statuses (or have ended)."""
        ids = [conversion_ids] if isinstance(conversion_ids, UUID) else conversion_ids
        wanted = statuses or ("completed", "failed")
        deadline = time.monotonic() + within
        while True:
            rows = [await self.get(id_) for id_ in ids]
            if all(row.status in wanted for row in rows):
                return rows
            if time.monotonic() > deadline:
                states = [(row.status, row.attempt, row.error_message) for row in rows]
                raise AssertionError(f"not {wanted} within {within} s: {states}")
            await asyncio.sleep(0.02)

    async def credits(self) -> tuple[int, int]:
        """Used and reserved."""
        async with self.container.sessions() as session, session.begin():
            user = await session.get_one(User, self.user.id)
            accounts = AccountService(
                session, tiers=self.container.settings.tiers, clock=self.container.clock
            )
            summary = await accounts.credits(user)
            return summary.used, summary.reserved


async def eventually(condition: Callable[[], bool], *, within: float = 30) -> None:
    """Wait until the condition holds."""
    deadline = time.monotonic() + within
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"it didn't come true within {within} s")
        await asyncio.sleep(0.01)


def is_running(process: int) -> bool:
    """Whether a process is there and isn't merely waiting to be buried."""
    try:
        return psutil.Process(process).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


class WorkerProcess:
    """A worker in a process of its own: the real command."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self.process = process
        self.log = log

    @property
    def pid(self) -> int:
        return self.process.pid

    def children(self) -> list[int]:
        """Process ids of its children that run engines: the zygote's children."""
        try:
            below = psutil.Process(self.pid).children(recursive=True)
            zygotes = [p.pid for p in below if "animatic.worker.children.zygote" in p.cmdline()]
            return [p.pid for p in below if p.ppid() in zygotes]
        except psutil.NoSuchProcess:
            return []


Enrol = Callable[..., Awaitable[Client]]
"""Make a user with a project."""
Working = Callable[..., AbstractAsyncContextManager[Worker]]
"""A worker in this process."""
StartWorker = Callable[..., Awaitable[WorkerProcess]]
"""A worker in a process of its own."""
Sql = Callable[..., Awaitable[list[Any]]]
"""Run a statement and get its rows."""
