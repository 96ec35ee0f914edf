"""A client that knows only the seed's seven tables and their columns, as Drizzle ORM writes and reads them.

It names every column, quotes every name, and says DEFAULT for what isn't given. Whatever it does, what we have added
stays coherent: nothing of ours refuses its writes, and nothing that it deletes leaves anything of ours behind.
"""

import re
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import pytest
from conversion_client import Client, Sql, Working
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb

from animatic.bootstrap import Container
from animatic.config import Settings
from animatic.db.paging import PageQuery
from animatic.images.repository import ImageFilter, ImageRepository
from animatic.media import reconcile, remove_due
from animatic.models import Comment, Panel, ShareLink, User
from animatic.projects.service import ProjectService
from animatic.sharing.tokens import fingerprint
from animatic.versions.schemas import VersionOrder
from animatic.versions.service import VersionService

MIGRATION = Path(__file__).parents[3] / "src" / "animatic" / "db" / "migrations" / "versions" / "0001_seed.py"


def columns() -> dict[str, list[str]]:
    """The seed's tables and columns, as the baseline migration creates them."""
    found = {}
    for table, body in re.findall(r"CREATE TABLE (\w+) \((.*?)\n\);", MIGRATION.read_text(), re.DOTALL):
        names = [line.split()[0].strip('"') for line in body.strip().splitlines()]
        found[table] = [name for name in names if name != "CONSTRAINT" and name.islower()]
    return found


SEED = columns()


class Drizzle:
    """The statements that Drizzle ORM makes of `db.insert(…)`, `db.select()`, `db.update(…)` and `db.delete(…)`."""

    def __init__(self, connection: psycopg.AsyncConnection[dict[str, Any]]) -> None:
        self.connection = connection

    async def insert(self, table: str, **values: Any) -> dict[str, Any]:
        """`.values({…}).returning()`."""
        assert set(values) <= set(SEED[table]), "the seed has no such column"
        quoted = ", ".join(f'"{name}"' for name in SEED[table])
        given = ", ".join(f"%({name})s" if name in values else "default" for name in SEED[table])
        cursor = await self.connection.execute(
            f'insert into "{table}" ({quoted}) values ({given}) returning {quoted}',  # type: ignore[arg-type]  # ours
            values,
        )
        row = await cursor.fetchone()
        assert row is not None
        return row

    async def select(self, table: str, **where: Any) -> list[dict[str, Any]]:
        """`.from(table).where(…)`: every column by name."""
        quoted = ", ".join(f'"{name}"' for name in SEED[table])
        conditions = " and ".join(f'"{table}"."{name}" = %({name})s' for name in where) or "true"
        cursor = await self.connection.execute(
            f'select {quoted} from "{table}" where {conditions}',  # type: ignore[arg-type]  # ours
            where,
        )
        return await cursor.fetchall()

    async def update(self, table: str, id_: object, **values: Any) -> None:
        """`.set({…}).where(eq(table.id, id))`."""
        changes = ", ".join(f'"{name}" = %({name})s' for name in values)
        await self.connection.execute(
            f'update "{table}" set {changes} where "{table}"."id" = %(id)s',  # type: ignore[arg-type]  # ours
            {**values, "id": id_},
        )

    async def delete(self, table: str, id_: object) -> None:
        """`.where(eq(table.id, id))`."""
        await self.connection.execute(
            f'delete from "{table}" where "{table}"."id" = %s',  # type: ignore[arg-type]  # ours
            [id_],
        )


@pytest.fixture
async def drizzle(database_url: str) -> Any:
    connection = await psycopg.AsyncConnection.connect(database_url, autocommit=True, row_factory=dict_row)
    async with connection:
        yield Drizzle(connection)


@pytest.fixture
def worker_settings(worker_settings: Settings) -> Settings:
    return worker_settings.model_copy(update={"engines": ["scripted", "film"]})


async def user_of(drizzle: Drizzle, container: Container) -> Client:
    """A user and a project that the other client makes."""
    row = await drizzle.insert("users", id="user_2abc", email="ida@example.com")
    assert (row["subscription_tier"], row["monthly_credits"], row["credits_used"]) == ("free", 20, 0)
    project = await drizzle.insert("projects", user_id="user_2abc", name="Theirs")
    async with container.sessions() as session:
        user = await session.get_one(User, "user_2abc")
        service = ProjectService(session, user, container.tools.gates)
        return Client(container, user, await service.get(project["id"]))


def test_the_columns_are_those_of_the_seed() -> None:
    assert {table: len(names) for table, names in SEED.items()} == {
        "users": 11,
        "projects": 8,
        "conversions": 13,
        "images": 13,
        "videos": 12,
        "image_to_video_mappings": 6,
        "user_activity_logs": 7,
    }


async def test_its_conversions_run_and_it_reads_what_they_made(
    drizzle: Drizzle, container: Container, working: Working
) -> None:
    client = await user_of(drizzle, container)
    async with working():
        pictures = [
            await drizzle.insert(
                "conversions", user_id=client.user.id, project_id=client.project.id, type="text-to-image",
                input_text="for=0", parameters=None,
            )
            for _ in range(2)
        ]  # fmt: skip
        await client.until([row["id"] for row in pictures], "completed")
        images = [(await drizzle.select("images", conversion_id=row["id"]))[0] for row in pictures]
        film = await drizzle.insert(
            "conversions", user_id=client.user.id, project_id=client.project.id, type="image-to-video",
            parameters=Jsonb(
                {"imageIds": [str(image["id"]) for image in images], "quality": "draft"}
            ),
        )  # fmt: skip
        await client.until(film["id"], "completed")
    (row,) = await drizzle.select("conversions", id=film["id"])
    (video,) = await drizzle.select("videos", conversion_id=film["id"])
    assert row["status"] == "completed"
    assert row["result_url"] == video["url"] == f"/api/videos/{video['id']}/file"
    assert row["completed_at"] >= row["started_at"] >= row["created_at"]
    mappings = await drizzle.select("image_to_video_mappings", video_id=video["id"])
    assert [(one["sequence_order"], one["image_id"]) for one in mappings] == [
        (order, image["id"]) for order, image in enumerate(images)
    ]
    assert video["duration"] == round(sum(one["duration_ms"] for one in mappings) / 1000)
    (user,) = await drizzle.select("users", id=client.user.id)
    assert user["credits_used"] == 3
    assert await client.credits() == (3, 0)


async def test_its_own_rows_are_shown_as_ours_are(drizzle: Drizzle, container: Container) -> None:
    client = await user_of(drizzle, container)
    image = await drizzle.insert(
        "images",
        user_id=client.user.id,
        project_id=client.project.id,
        url="https://cdn.example.com/a.png",
        width=640,
    )
    await drizzle.insert("user_activity_logs", user_id=client.user.id, action="login", details=None)
    await drizzle.update("projects", client.project.id, name="Renamed", description="Theirs")
    async with container.sessions() as session:
        page = await ImageRepository(session, client.user.id).page(PageQuery(), ImageFilter())
        assert [(row.id, row.url, row.media_id) for row in page.items] == [
            (image["id"], "https://cdn.example.com/a.png", None)
        ]
        user = await session.get_one(User, client.user.id)
        project = await ProjectService(session, user, container.tools.gates).get(client.project.id)
        assert (project.name, project.description, project.aspect_ratio) == ("Renamed", "Theirs", "16:9")


async def test_what_it_deletes_leaves_nothing_of_ours_behind(
    drizzle: Drizzle, container: Container, working: Working, sql: Sql
) -> None:
    client = await user_of(drizzle, container)
    async with working():
        conversion = await drizzle.insert(
            "conversions", user_id=client.user.id, project_id=client.project.id, type="text-to-image",
            input_text="for=0", parameters=None,
        )  # fmt: skip
        await client.until(conversion["id"], "completed")
    (image,) = await drizzle.select("images", conversion_id=conversion["id"])
    await reviewed(client, container, image["id"])
    # The picture: our panel lets go of it, our version keeps its files.
    await drizzle.delete("images", image["id"])
    assert await sql("SELECT image_id FROM panels") == [(None,)]
    assert await sql("SELECT count(*) FROM version_takes AS take JOIN media ON media.id = take.media_id") == [
        (1,)
    ]
    assert await sql("SELECT FROM file_removals WHERE due_at <= now()") == []
    # The user, with all that is his and all that is ours of him.
    await drizzle.delete("users", client.user.id)
    for table in (
        "projects",
        "panels",
        "project_versions",
        "version_takes",
        "share_links",
        "comments",
        "media",
    ):
        assert await sql(f"SELECT FROM {table}") == [], table
    assert await sql("SELECT kind FROM credit_ledger ORDER BY id") == [("reserve",), ("settle",)]
    while await remove_due(container.sessions, container.store, now=container.clock()):
        pass
    assert [stored.key async for stored in container.store.list()] == []
    found = await reconcile(container.sessions, container.store, now=container.clock())
    assert (found.orphans, found.unused, found.missing) == (0, 0, ())


async def reviewed(client: Client, container: Container, image_id: UUID) -> None:
    """A panel that shows the picture, in a version that is shared and commented."""
    async with container.sessions.begin() as session:
        user = await session.get_one(User, client.user.id)
        session.add(Panel(project_id=client.project.id, position=0, number="1", image_id=image_id))
        await session.flush()
        service = VersionService(session, user, container.tools.gates, container.clock)
        version = await service.create(client.project.id, VersionOrder())
        link = ShareLink(project_id=client.project.id, version_id=version.id, token_hash=fingerprint("x"))
        session.add(link)
        await session.flush()
        session.add(
            Comment(project_id=client.project.id, share_link_id=link.id, author_name="Ida", body="Nice.")
        )
