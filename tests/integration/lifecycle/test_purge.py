"""What was deleted long ago goes for good; what others still use stays."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from conversion_client import Client, Sql

from animatic.bootstrap import Container
from animatic.library.purge import Purged, purge
from animatic.models import Conversion, Image, ImageToVideoMapping, Media, Panel, Project, Video

NOW = datetime(2026, 6, 1, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=31)
LATELY = NOW - timedelta(days=29)


class House:
    """Makes rows of one user."""

    def __init__(self, client: Client, container: Container) -> None:
        self.client = client
        self.container = container

    async def add(self, row: Any) -> Any:
        async with self.container.sessions.begin() as session:
            session.add(row)
        return row

    async def file(self) -> UUID:
        row = await self.add(
            Media(
                user_id=self.client.user.id, storage_key=f"x/{uuid4()}", sha256="0" * 64, bytes=1,
                content_type="image/png",
            )
        )  # fmt: skip
        return row.id  # type: ignore[no-any-return]

    async def project(self, deleted_at: datetime | None = None) -> UUID:
        row = await self.add(Project(user_id=self.client.user.id, name="A film", deleted_at=deleted_at))
        return row.id  # type: ignore[no-any-return]

    async def conversion(self, project: UUID | None, deleted_at: datetime | None = None) -> UUID:
        row = await self.add(
            Conversion(
                user_id=self.client.user.id, project_id=project, type="text-to-image", status="completed",
                deleted_at=deleted_at,
            )
        )  # fmt: skip
        return row.id  # type: ignore[no-any-return]

    async def image(self, project: UUID | None, deleted_at: datetime | None = None, **fields: Any) -> UUID:
        fields.setdefault("media_id", await self.file())
        row = await self.add(
            Image(user_id=self.client.user.id, project_id=project, url="", deleted_at=deleted_at, **fields)
        )
        return row.id  # type: ignore[no-any-return]

    async def video(
        self, project: UUID | None, images: list[UUID], deleted_at: datetime | None = None, **fields: Any
    ) -> UUID:
        row = await self.add(
            Video(
                user_id=self.client.user.id, project_id=project, url="", media_id=await self.file(),
                deleted_at=deleted_at, **fields,
            )
        )  # fmt: skip
        for order, image in enumerate(images):
            await self.add(ImageToVideoMapping(video_id=row.id, image_id=image, sequence_order=order))
        return row.id  # type: ignore[no-any-return]

    async def purge(self) -> Purged:
        return await purge(self.container.sessions, before=NOW - timedelta(days=30), now=NOW)


@pytest.fixture
async def house(anna: Client, container: Container) -> House:
    return House(anna, container)


async def ids(sql: Sql, table: str) -> set[UUID]:
    return {row[0] for row in await sql(f"SELECT id FROM {table}")}


class TestPurge:
    async def test_takes_what_was_deleted_long_ago_and_nothing_else(self, house: House, sql: Sql) -> None:
        live, old, new = (
            house.client.project.id, await house.project(LONG_AGO), await house.project(LATELY),
        )  # fmt: skip
        kept = {await house.image(live), await house.image(live, LATELY), await house.image(new, LATELY)}
        for image in (await house.image(live, LONG_AGO), await house.image(old, LONG_AGO)):
            assert image not in kept
        films = {await house.video(live, []), await house.video(live, [], LATELY)}
        await house.video(live, [], LONG_AGO)
        orders = {await house.conversion(live), await house.conversion(live, LATELY)}
        await house.conversion(live, LONG_AGO)
        await house.conversion(old, LONG_AGO)
        assert await house.purge() == Purged(projects=1, images=1, videos=1, conversions=1)
        assert await ids(sql, "projects") == {live, new}
        assert await ids(sql, "images") == kept
        assert await ids(sql, "videos") == films
        assert await ids(sql, "conversions") == orders
        ((files, removals),) = await sql(
            "SELECT (SELECT count(*) FROM media), (SELECT count(*) FROM file_removals)"
        )
        assert (files, removals) == (5, 3)
        assert await house.purge() == Purged(0, 0, 0, 0)

    async def test_a_conversions_picture_outlives_it(self, house: House, sql: Sql) -> None:
        conversion = await house.conversion(house.client.project.id, LONG_AGO)
        image = await house.image(house.client.project.id, conversion_id=conversion)
        film = await house.video(house.client.project.id, [image], conversion_id=conversion)
        assert (await house.purge()).conversions == 1
        assert await sql("SELECT id, conversion_id FROM images") == [(image, None)]
        assert await sql("SELECT id, conversion_id FROM videos") == [(film, None)]

    async def test_the_row_of_a_picture_stays_while_a_live_film_was_made_of_it(
        self, house: House, sql: Sql
    ) -> None:
        live = house.client.project.id
        image = await house.image(live, LONG_AGO)
        film = await house.video(live, [image])
        assert (await house.purge()).images == 1
        assert await sql("SELECT id, media_id FROM images") == [(image, None)]
        assert await sql("SELECT video_id, image_id FROM image_to_video_mappings") == [(film, image)]
        assert (await house.purge()).images == 0, "it isn't done again and again"
        await sql("UPDATE videos SET deleted_at = :at", at=LONG_AGO)
        assert (await house.purge()).videos == 1
        assert (await ids(sql, "images"), await ids(sql, "media")) == (set(), set())

    async def test_and_while_a_live_panel_shows_it_with_its_file(self, house: House, sql: Sql) -> None:
        live = house.client.project.id
        image = await house.image(live, LONG_AGO)
        await house.add(Panel(project_id=live, position=0, image_id=image))
        assert (await house.purge()).images == 0
        assert len(await sql("SELECT FROM media")) == 1

    async def test_a_deleted_projects_picture_stays_for_a_film_that_was_moved_out(
        self, house: House, sql: Sql
    ) -> None:
        old = await house.project(LONG_AGO)
        conversion = await house.conversion(old, LONG_AGO)
        shown, other = [await house.image(old, LONG_AGO) for _ in range(2)]
        film = await house.video(None, [shown], conversion_id=conversion)
        gone = await house.video(old, [other], LONG_AGO)
        assert (await house.purge()).projects == 1
        assert await sql("SELECT id, project_id, conversion_id FROM videos") == [(film, None, None)]
        assert await ids(sql, "images") == {shown}
        assert gone != film
        assert await ids(sql, "projects") == {house.client.project.id}

    async def test_of_hundreds_goes_in_steps(self, house: House, sql: Sql) -> None:
        await sql(
            "INSERT INTO images (user_id, url, deleted_at) SELECT :user, '', :at FROM generate_series(1, 250)",
            user=house.client.user.id,
            at=LONG_AGO,
        )
        assert (await house.purge()).images == 250
