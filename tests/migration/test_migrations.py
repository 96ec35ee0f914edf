"""Migrating: up, down, at once, beside other clients."""

import asyncio
import hashlib
import itertools
import subprocess
import sys
import threading
import time

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from procrastinate.schema import SchemaManager
from sqlalchemy import Connection

from animatic.db import create_engine, migrate
from animatic.db.autogenerate import OPTIONS
from animatic.errors import Conflict, Unavailable
from animatic.models import Base

LEFT = """
SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace
UNION ALL SELECT proname::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace
UNION ALL SELECT typname::text FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'
"""


def rows(url: str, query: str) -> list[tuple[object, ...]]:
    with psycopg.connect(url) as connection:
        return connection.execute(query).fetchall()  # type: ignore[arg-type]  # the tests' own queries


class TestUpgrade:
    async def test_goes_up_down_to_nothing_and_up_again(self, empty_database_url: str) -> None:
        url = empty_database_url
        first = await migrate.upgrade(url)
        assert first.is_current
        assert first.pending == ()
        await migrate.downgrade(url, "base")
        assert {row[0] for row in rows(url, LEFT)} == {"alembic_version", "alembic_version_pkc"}
        assert (await migrate.status(url)).current is None
        again = await migrate.upgrade(url)
        assert again.is_current

    async def test_each_revision_goes_down_to_the_one_before(self, empty_database_url: str) -> None:
        url = empty_database_url
        revisions = [line.split()[0] for line in (await migrate.status(url)).pending]
        shapes: list[list[tuple[object, ...]]] = []
        shape = f"SELECT * FROM ({LEFT}) AS everything ORDER BY 1"
        for revision in revisions:
            await migrate.upgrade(url, revision=revision)
            shapes.append(rows(url, shape))
        for revision, expected in zip(reversed(revisions[:-1]), reversed(shapes[:-1]), strict=True):
            await migrate.downgrade(url, revision)
            assert rows(url, shape) == expected

    async def test_leaves_no_difference_to_the_models(self, database_url: str) -> None:
        def differences(connection: Connection) -> list[object]:
            context = MigrationContext.configure(connection, opts=OPTIONS)
            return list(compare_metadata(context, Base.metadata))

        engine = create_engine(database_url)
        try:
            async with engine.connect() as connection:
                assert await connection.run_sync(differences) == []
        finally:
            await engine.dispose()

    async def test_of_a_current_database_changes_nothing(self, database_url: str) -> None:
        before = rows(database_url, "SELECT xmin::text, version_num FROM alembic_version")
        await migrate.upgrade(database_url)
        assert rows(database_url, "SELECT xmin::text, version_num FROM alembic_version") == before

    async def test_refuses_a_database_of_a_newer_version(self, database_url: str) -> None:
        with psycopg.connect(database_url) as connection:
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
        with pytest.raises(Conflict, match="newer version"):
            await migrate.upgrade(database_url)

    def test_the_queues_schema_is_the_one_that_was_migrated(self) -> None:
        """See revision 0003 for what to do when this fails."""
        schema = SchemaManager.get_schema()
        assert (
            hashlib.sha256(schema.encode()).hexdigest()
            == "c70ec4b400a60ad9592787653aae5ae77ae41bf801d56b5bd2712751a07f2009"
        )


class TestAtOnce:
    def test_ten_processes_migrate_once(self, empty_database_url: str) -> None:
        program = (
            "import asyncio, os, sys\n"
            "from animatic.db import migrate\n"  # once: ten imports would take longer than the test
            "for _ in range(10):\n"
            "    if os.fork() == 0:\n"
            "        print(asyncio.run(migrate.upgrade(sys.argv[1])).current, flush=True)\n"
            "        os._exit(0)\n"
            "sys.exit(max(os.waitstatus_to_exitcode(os.wait()[1]) for _ in range(10)))"
        )
        done = subprocess.run(
            [sys.executable, "-c", program, empty_database_url],
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        answers = done.stdout.split()
        assert len(answers) == 10
        assert rows(empty_database_url, "SELECT version_num FROM alembic_version") == [(answers[0],)]
        assert set(answers) == {answers[0]}


class TestBesideOtherClients:
    @pytest.mark.parametrize(
        "transaction",
        [
            # Two ways through the tables: parents first, and a child that looks for its parent.
            [
                "INSERT INTO users (id, email) VALUES ('u{n}', '{n}@example.com')",
                "INSERT INTO projects (user_id, name) VALUES ('u{n}', 'Film')",
                "SELECT id, email FROM users WHERE id = 'owner' FOR UPDATE",
            ],
            ["INSERT INTO projects (user_id, name) VALUES ('owner', 'Film')"],
        ],
        ids=["parents-first", "children-first"],
    )
    async def test_writing_clients_fail_at_nothing_and_lose_nothing(
        self, empty_database_url: str, transaction: list[str]
    ) -> None:
        url = empty_database_url
        await migrate.upgrade(url, revision="0001")
        with psycopg.connect(url) as connection:
            connection.execute("INSERT INTO users (id, email) VALUES ('owner', 'owner@example.com')")
        numbers = itertools.count()
        written: list[int] = []
        failures: list[psycopg.Error] = []
        stop = threading.Event()

        def write() -> None:
            with psycopg.connect(url, autocommit=True, prepare_threshold=None) as connection:
                while not stop.is_set():
                    number = next(numbers)
                    try:
                        with connection.transaction():
                            for statement in transaction:
                                connection.execute(statement.format(n=number))
                    except psycopg.Error as error:
                        failures.append(error)
                        return
                    written.append(number)

        def ten_more() -> None:
            enough = len(written) + 10
            while len(written) < enough and not failures:
                time.sleep(0.005)

        clients = [threading.Thread(target=write) for _ in range(2)]
        for client in clients:
            client.start()
        try:
            await asyncio.to_thread(ten_more)
            await migrate.upgrade(url)
            await asyncio.to_thread(ten_more)
        finally:
            stop.set()
            for client in clients:
                client.join(30)
        assert failures == []
        assert rows(url, "SELECT count(*) FROM projects WHERE aspect_ratio = '16:9'") == [(len(written),)]

    async def test_a_client_that_keeps_a_table_is_named_in_time_and_not_cut(
        self, empty_database_url: str
    ) -> None:
        url = empty_database_url
        await migrate.upgrade(url, revision="0001")
        with psycopg.connect(url) as client:
            client.execute("INSERT INTO users (id, email) VALUES ('user_1', 'a@example.com')")
            started = time.monotonic()
            with pytest.raises(Unavailable, match="locked"):
                await migrate.upgrade(url, patience=1)
            assert time.monotonic() - started < 10
            client.commit()
        assert (await migrate.status(url)).current == "0001"
        assert (await migrate.upgrade(url)).is_current
        assert rows(url, "SELECT id, role FROM users") == [("user_1", "user")]


class TestTimeZone:
    async def test_of_the_database_becomes_utc_for_every_client(self, empty_database_url: str) -> None:
        url = empty_database_url
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(f"ALTER DATABASE \"{connection.info.dbname}\" SET timezone = 'Asia/Tokyo'")
        await migrate.upgrade(url)
        assert rows(url, "SHOW timezone") == [("UTC",)]
        await migrate.check(url)

    async def test_that_a_role_overrides_is_found_at_the_start(self, database_url: str) -> None:
        with psycopg.connect(database_url, autocommit=True) as connection:
            role, name = connection.info.user, connection.info.dbname
            connection.execute(f'ALTER ROLE "{role}" IN DATABASE "{name}" SET timezone = \'Asia/Tokyo\'')
        with pytest.raises(Unavailable, match="Asia/Tokyo"):
            await migrate.check(database_url)


class TestCheck:
    async def test_says_what_to_run_when_the_schema_is_old(self, empty_database_url: str) -> None:
        with pytest.raises(Unavailable, match="animatic db upgrade"):
            await migrate.check(empty_database_url)
