"""Fixtures for everybody: a real PostgreSQL, and a migrated database of its own for each test that asks.

One embedded server runs for the whole session (each xdist worker has its own). ANIMATIC_TEST_DATABASE_URL takes
another one instead, whose role may create databases: the same tests then run on, say, Debian's PostgreSQL 15.
"""

import asyncio
import itertools
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

# A loaded machine makes nothing wrong: how long an example takes is for benchmarks to say.
hypothesis.settings.register_profile(
    "animatic", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("animatic")

# The database's modules are imported inside the fixtures: unit tests don't wait for them.
if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

    from animatic.config import Settings
    from animatic.db import Sessions

TEMPLATE = f"animatic_template_{os.getpid()}"
OUTSIDE = ("ANIMATIC_", "DATABASE_URL", "FAL_", "CLERK_", "S3_", "AWS_")

counter = itertools.count()


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the developer's own settings reaches a test."""
    for name in list(os.environ):
        if name.startswith(OUTSIDE) and name != "ANIMATIC_TEST_DATABASE_URL":
            monkeypatch.delenv(name)


@pytest.fixture
def data_dir() -> Iterator[Path]:
    """A data directory for embedded databases: unlike tmp_path one that another user may enter."""
    folder = Path(tempfile.mkdtemp(prefix="animatic-test-", dir=memory()))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Address of a server on which tests may create databases."""
    if given := os.environ.get("ANIMATIC_TEST_DATABASE_URL"):
        yield given
        return

    import psycopg

    from animatic.db.embedded import EmbeddedServer, Places

    folder = Path(tempfile.mkdtemp(prefix="animatic-tests-", dir=memory()))
    folder.chmod(0o755)
    server = EmbeddedServer(Places.of(folder))
    try:
        server.start()
        with psycopg.connect(server.url, autocommit=True) as connection:
            # Nobody keeps these databases: no waiting for the disk.
            for setting in ("fsync", "full_page_writes", "synchronous_commit"):
                connection.execute(f"ALTER SYSTEM SET {setting} = off")
            connection.execute("SELECT pg_reload_conf()")
        yield server.url
    finally:
        server.stop()
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def template_database(postgres: str) -> Iterator[str]:
    """Name of a migrated, empty database."""
    import psycopg

    from animatic.db import migrate

    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {TEMPLATE}")
        # In a thread: this one may have an event loop already.
        with ThreadPoolExecutor(1) as thread:
            thread.submit(asyncio.run, migrate.upgrade(address(postgres, TEMPLATE))).result()
        yield TEMPLATE
        connection.execute(f"DROP DATABASE {TEMPLATE} WITH (FORCE)")


@pytest.fixture
def database_url(postgres: str, template_database: str) -> Iterator[str]:
    """Address of a migrated, empty database that belongs to this test."""
    yield from fresh_database(postgres, template_database)


@pytest.fixture(scope="session")
def shared_database_url(postgres: str, template_database: str) -> Iterator[str]:
    """Address of a migrated database for tests that keep apart by having users of their own."""
    yield from fresh_database(postgres, template_database)


@pytest.fixture(scope="module")
def module_database_url(postgres: str, template_database: str) -> Iterator[str]:
    """Address of a migrated database that belongs to the tests of one file."""
    yield from fresh_database(postgres, template_database)


@pytest.fixture
def empty_database_url(postgres: str) -> Iterator[str]:
    """Address of a database without any table."""
    yield from fresh_database(postgres, "template0")


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> "Settings":
    """Settings of an installation on this test's database."""
    from animatic.config import Settings

    return Settings(data_dir=tmp_path / "data", database_url=database_url)


@pytest.fixture
async def engine(database_url: str) -> AsyncIterator["AsyncEngine"]:
    from animatic.db import create_engine

    engine = create_engine(database_url)
    yield engine
    await engine.dispose()


@pytest.fixture
def sessions(engine: "AsyncEngine") -> "Sessions":
    from animatic.db import create_sessions

    return create_sessions(engine)


@pytest.fixture
async def session(sessions: "Sessions") -> AsyncIterator["AsyncSession"]:
    """One session; what isn't committed is rolled back."""
    async with sessions() as session:
        yield session


def memory() -> Path | None:
    """A folder in memory with room for a few hundred test databases: making one there is ten times faster."""
    folder = Path("/dev/shm")
    if not (folder.is_dir() and os.access(folder, os.W_OK)):
        return None
    return folder if shutil.disk_usage(folder).free > 1_000_000_000 else None


def fresh_database(postgres: str, template: str) -> Iterator[str]:
    import psycopg

    name = f"animatic_test_{os.getpid()}_{next(counter)}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        # Settings of a database aren't copied with it.
        connection.execute(f"ALTER DATABASE {name} SET timezone = 'UTC'")
        yield address(postgres, name)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def address(server: str, database: str) -> str:
    from sqlalchemy import make_url

    return make_url(server).set(database=database).render_as_string(hide_password=False)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests come last: Playwright keeps an event loop running in their process, beside which asyncio's tests
    can't start one. `make test` runs them in a run of their own.
    """
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
