"""An archive of a person's data, made by the worker."""

import asyncio
from typing import TYPE_CHECKING

from conversion_client import Client, Working

from animatic.privacy.service import DataExports, find

if TYPE_CHECKING:
    from uuid import UUID


async def test_is_made_by_the_worker(anna: Client, working: Working) -> None:
    container = anna.container
    async with container.sessions.begin() as session:
        ordered: UUID = (await DataExports(session, anna.user, container.clock).order()).id
    async with working(), asyncio.timeout(60):
        while True:
            async with container.sessions() as session:
                found = await find(session, ordered, container.clock())
            if found.status not in ("pending", "processing"):
                break
            await asyncio.sleep(0.05)
    assert found.status == "completed"
    assert found.storage_key is not None
    assert await container.store.size(found.storage_key) == found.bytes
