"""A version that lacks its film gets the first one that shows exactly its pictures."""

from uuid import UUID

import pytest
from conversion_client import Client, Sql, Working

from animatic.config import Settings
from animatic.conversions.film_orders import ImageToVideoOrder
from animatic.conversions.schemas import PictureParameters, TextToImageOrder
from animatic.models import Conversion, Panel, User
from animatic.versions.schemas import VersionOrder
from animatic.versions.service import VersionService


@pytest.fixture
def worker_settings(worker_settings: Settings) -> Settings:
    return worker_settings.model_copy(update={"engines": ["scripted", "film"]})


async def version(client: Client) -> UUID:
    async with client.container.sessions() as session, session.begin():
        user = await session.get_one(User, client.user.id)
        service = VersionService(session, user, client.container.tools.gates, client.container.clock)
        return (await service.create(client.project.id, VersionOrder())).id


async def film(client: Client) -> Conversion:
    """Of the project's panels as they stand."""
    order = ImageToVideoOrder.model_validate(
        {"projectId": str(client.project.id), "parameters": {"quality": "draft"}}
    )
    async with client.service() as service:
        return await service.submit_image_to_video(order)


async def test_and_no_other(anna: Client, working: Working, sql: Sql) -> None:
    async with anna.container.sessions() as session, session.begin():
        panels = [
            Panel(project_id=anna.project.id, position=at, number=str(at + 1), action="x", duration_ms=500)
            for at in range(2)
        ]
        session.add_all(panels)
        await session.flush()
        ids = [panel.id for panel in panels]
    async with working():
        pictures = []
        for panel_id in ids:
            async with anna.service() as service:
                order = TextToImageOrder(
                    panel_id=panel_id, text="for=0", parameters=PictureParameters(long_edge=256)
                )
                pictures.append((await service.submit_text_to_image(order)).id)
        await anna.until(pictures, "completed")
        first = await version(anna)
        await sql("UPDATE panels SET position = 1 - position")
        turned = await version(anna)
        await anna.until((await film(anna)).id, "completed")
        rows = dict(await sql("SELECT id, film->>'duration_ms' FROM project_versions"))
        assert rows == {first: None, turned: "1000"}
        ((video,),) = await sql("SELECT id FROM videos")
        later = await version(anna)
    kept = "SELECT film->>'video_id', media_id IS NOT NULL FROM project_versions WHERE id = :id"
    assert await sql(kept, id=later) == [(str(video), True)]
