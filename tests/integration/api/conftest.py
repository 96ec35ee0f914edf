"""The API as its clients see it: the real application on a real database, and users with keys.

One application serves all tests of this folder, in one event loop: what a user makes only that user sees, so each test
has users of its own instead of a database. A test of settings builds an application with them (`serving`).
"""

import inspect
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from api_client import Client, client
from fastapi import FastAPI

from animatic import bootstrap
from animatic.accounts.service import AccountService
from animatic.api import create_app
from animatic.bootstrap import Container
from animatic.config import Settings
from animatic.vocabulary import Tier

HERE = Path(__file__).parent
number = itertools.count()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents and inspect.iscoroutinefunction(getattr(item, "function", None)):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest.fixture(scope="session")
def api_settings(shared_database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Room for a test's calls."""
    return Settings(
        data_dir=tmp_path_factory.mktemp("api"),
        database_url=shared_database_url,
        rate_limit_user=10_000,
        rate_limit_anonymous=10_000,
        signups_per_hour=10_000,
        submits_per_minute=10_000,
        migrate_at_start=False,
    )


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def container(api_settings: Settings) -> AsyncIterator[Container]:
    async with bootstrap.build(api_settings) as container:
        yield container


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def app(container: Container) -> AsyncIterator[FastAPI]:
    app = create_app(container)
    async with app.router.lifespan_context(app):
        yield app


Enrol = Callable[..., Awaitable[Client]]


@asynccontextmanager
async def enrolling(app: FastAPI, container: Container) -> AsyncIterator[Enrol]:
    clients: list[httpx.AsyncClient] = []

    async def make(
        name: str = "anna", *, tier: Tier = Tier.FREE, scopes: tuple[str, ...] = (), **fields: Any
    ) -> Client:
        async with container.sessions() as session:
            accounts = AccountService(session, tiers=container.settings.tiers, clock=container.clock)
            user = await accounts.create_user(f"{name}{next(number)}@example.com", tier=tier, **fields)
            _, secret = await accounts.create_key(user, "test", scopes)
            await session.commit()
        http = client(app, headers={"Authorization": f"Bearer {secret}"})
        clients.append(http)
        return Client(http, container, user)

    yield make
    for http in clients:
        await http.aclose()


@pytest_asyncio.fixture(loop_scope="session")
async def enrol(app: FastAPI, container: Container) -> AsyncIterator[Enrol]:
    """Make a user with a key, and a client that calls with it."""
    async with enrolling(app, container) as make:
        yield make


@pytest_asyncio.fixture(loop_scope="session")
async def anna(enrol: Enrol) -> Client:
    """On the free tier."""
    return await enrol("anna")


@pytest_asyncio.fixture(loop_scope="session")
async def ben(enrol: Enrol) -> Client:
    """Somebody else."""
    return await enrol("ben")


@pytest_asyncio.fixture(loop_scope="session")
async def owner(enrol: Enrol) -> Client:
    """Of the installation: neither metered nor gated."""
    return await enrol("owner", is_owner=True)


@pytest_asyncio.fixture(loop_scope="session")
async def nobody(app: FastAPI, container: Container) -> AsyncIterator[Client]:
    """Without a key."""
    async with client(app) as http:
        yield Client(http, container)


@pytest.fixture
def serving(api_settings: Settings) -> Callable[..., AbstractAsyncContextManager[tuple[FastAPI, Enrol]]]:
    """Another application on the same database, with some settings changed."""

    @asynccontextmanager
    async def serve(**changes: Any) -> AsyncIterator[tuple[FastAPI, Enrol]]:
        async with bootstrap.build(api_settings.model_copy(update=changes)) as container:
            app = create_app(container)
            async with app.router.lifespan_context(app), enrolling(app, container) as make:
                yield app, make

    return serve
