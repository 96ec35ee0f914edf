"""Films: of stills, and of clips that an engine makes of single panels."""

from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from conversion_client import Client, Enrol, Sql, Working

from animatic.config import Settings
from animatic.conversions.film_orders import FilmParameters, ImageToVideoOrder
from animatic.conversions.schemas import PictureParameters, TextToImageOrder
from animatic.errors import InvalidInput, NotFound, QuotaExceeded, TierRequired
from animatic.models import Conversion, Image, Media, Panel
from animatic.vocabulary import Tier


@pytest.fixture
def worker_settings(worker_settings: Settings) -> Settings:
    return worker_settings.model_copy(update={"engines": ["scripted", "scripted-clips", "film"]})


async def storyboard(client: Client, actions: list[str], **fields: Any) -> list[UUID]:
    """Panels of the client's project with these texts, and a picture of each; the pictures' ids."""
    async with client.container.sessions() as session, session.begin():
        panels = [
            Panel(
                project_id=client.project.id,
                position=position,
                number=str(position + 1),
                action=action,
                **{"duration_ms": 500, **fields},
            )
            for position, action in enumerate(actions)
        ]
        session.add_all(panels)
        await session.flush()
        ids = [panel.id for panel in panels]
    async with client.service() as service:
        pictures = [
            (
                await service.submit_text_to_image(
                    TextToImageOrder(panel_id=id_, text="for=0", parameters=PictureParameters(long_edge=256))
                )
            ).id
            for id_ in ids
        ]
    await client.until(pictures, "completed")
    async with client.container.sessions() as session:
        return [(await session.get_one(Panel, id_)).image_id for id_ in ids]  # type: ignore[misc]


async def pictures(client: Client, count: int = 1) -> list[UUID]:
    """Rows of pictures that nobody will look at, each of a panel."""
    async with client.container.sessions() as session, session.begin():
        ids = []
        for position in range(count):
            panel = Panel(project_id=client.project.id, position=position, number=str(position + 1))
            media = Media(
                user_id=client.user.id,
                storage_key=f"x/{uuid4()}",
                sha256="0" * 64,
                bytes=1,
                content_type="image/png",
            )
            session.add_all([panel, media])
            await session.flush()
            image = Image(
                user_id=client.user.id,
                project_id=client.project.id,
                url="",
                panel_id=panel.id,
                media_id=media.id,
            )
            session.add(image)
            await session.flush()
            panel.image_id = image.id
            ids.append(image.id)
        return ids


async def order(client: Client, **what: Any) -> Conversion:
    async with client.service() as service:
        return await service.submit_image_to_video(ImageToVideoOrder(**what))


class TestOfStills:
    async def test_video_and_mappings_are_stored_with_the_status(
        self, anna: Client, working: Working, sql: Sql
    ) -> None:
        async with working():
            first, second = await storyboard(anna, ["One.", "Two."])
            film = await order(
                anna,
                project_id=anna.project.id,
                image_ids=[first, second, first],
                parameters={"quality": "draft"},
            )
            (row,) = await anna.until(film.id)
        assert row.status == "completed", row.error_message
        ((video_id, kind, seconds, ms, frames, width, height, form),) = await sql(
            "SELECT id, kind, duration, duration_ms, frames, width, height, format FROM videos"
        )
        assert (kind, seconds, ms, frames, width, height, form) == ("film", 2, 1500, 36, 1280, 720, "mp4")
        assert row.result_url == f"/api/videos/{video_id}/file"
        assert await sql(
            "SELECT image_id, sequence_order, duration_ms FROM image_to_video_mappings ORDER BY sequence_order"
        ) == [(first, 0, 500), (second, 1, 500), (first, 2, 500)]
        assert await anna.credits() == (3, 0)

    async def test_an_image_that_is_gone_meanwhile_fails_it_with_words(
        self, anna: Client, working: Working, sql: Sql
    ) -> None:
        async with working():
            (image,) = await storyboard(anna, ["One."])
        film = await order(anna, image_ids=[image])
        await sql("UPDATE panels SET image_id = NULL")
        await sql("DELETE FROM images")
        async with working():
            (row,) = await anna.until(film.id)
        assert (row.status, row.error_message) == ("failed", "The picture of panel 1 was deleted.")

    async def test_its_recipe_runs_again_identically(self, anna: Client, working: Working, sql: Sql) -> None:
        async with working():
            await storyboard(
                anna, ["One.", "Two."], move="handheld", transition="dissolve", transition_ms=200
            )
            film = await order(anna, project_id=anna.project.id, parameters={"quality": "draft"})
            await anna.until(film.id, "completed")
            await sql("UPDATE panels SET duration_ms = 900, move = 'static'")
            await sql("UPDATE conversions SET status = 'failed' WHERE id = :id", id=film.id)
            async with anna.service() as service:
                again = (await service.retry(film.id)).id
            await anna.until(again, "completed")
        hashes = await sql("SELECT sha256 FROM videos JOIN media ON media.id = media_id")
        assert len(hashes) == 2
        assert hashes[0] == hashes[1]


class TestRefusals:
    async def test_what_is_not_ones_own_is_not_found(self, enrol: Enrol, anna: Client, sql: Sql) -> None:
        ben = await enrol("ben")
        (hers,), (his,) = await pictures(anna), await pictures(ben)
        await sql("UPDATE images SET deleted_at = now() WHERE id = :id", id=his)
        before = await sql("SELECT count(*) FROM conversions")
        for image in (hers, his, uuid4()):
            with pytest.raises(NotFound):
                await order(ben, image_ids=[image])
        with pytest.raises(NotFound):
            await order(ben, project_id=anna.project.id)
        assert await sql("SELECT count(*) FROM conversions") == before

    async def test_panels_without_pictures_are_named(self, anna: Client, sql: Sql) -> None:
        await pictures(anna, 2)
        await sql("UPDATE panels SET image_id = NULL WHERE number = '2'")
        with pytest.raises(InvalidInput) as refused:
            await order(anna, project_id=anna.project.id)
        assert refused.value.details["panels"] == ["2"]

    async def test_an_empty_project(self, anna: Client) -> None:
        with pytest.raises(InvalidInput, match="no panels yet"):
            await order(anna, project_id=anna.project.id)

    async def test_too_many_panels_for_the_tier(self, enrol: Enrol) -> None:
        free = await enrol("free", tier=Tier.FREE)
        (image,) = await pictures(free)
        with pytest.raises(TierRequired) as refused:
            await order(free, image_ids=[image] * 61)
        assert refused.value.details["requiredTier"] == "basic"
        for parameters, tier in (
            ({"move": "push-in"}, "basic"),
            ({"resolution": "1080"}, "basic"),
            ({"grade": {"contrast": 1.2}}, "pro"),
            ({"engine": "scripted-clips"}, "pro"),
        ):
            with pytest.raises(TierRequired) as refused:
                await order(free, image_ids=[image], parameters=FilmParameters(**parameters))
            assert refused.value.details["requiredTier"] == tier
        film = await order(
            free, image_ids=[image], parameters={"transition": "dissolve", "filter": "noir", "move": "auto"}
        )
        assert film.status == "pending"


class TestOfClips:
    async def test_the_film_waits_for_its_clips(self, anna: Client, working: Working, sql: Sql) -> None:
        async with working():
            images = await storyboard(anna, ["for=0.3", "for=0.1", "for=0.2"])
            film = await order(anna, project_id=anna.project.id, parameters={"engine": "scripted-clips"})
            assert (film.engine, film.waiting_for) == ("film", 3)
            assert await anna.credits() == (3, 4)
            (row,) = await anna.until(film.id)
        assert row.status == "completed", row.error_message
        assert await sql(
            "SELECT kind, count(*)::int, sum(frames)::int FROM videos GROUP BY 1 ORDER BY 1"
        ) == [
            ("clip", 3, 36),
            ("film", 1, 36),
        ]
        assert await sql(
            "SELECT image_id FROM image_to_video_mappings JOIN videos ON videos.id = video_id AND kind = 'film'"
            " ORDER BY sequence_order"
        ) == [(image,) for image in images]
        assert await anna.credits() == (7, 0)

    async def test_one_that_fails_is_made_again_alone(
        self, anna: Client, working: Working, sql: Sql, tmp_path: Path
    ) -> None:
        async with working():
            await storyboard(
                anna,
                [
                    f"runs={tmp_path / 'one'}",
                    f"runs={tmp_path / 'two'} fail=permanent until=2",
                    f"runs={tmp_path / 'three'}",
                ],
            )
            film = await order(anna, project_id=anna.project.id, parameters={"engine": "scripted-clips"})
            (row,) = await anna.until(film.id)
            assert (row.status, row.error_message) == (
                "failed",
                "1 of 3 clips failed. Try again: only those are made anew.",
            )
            assert await anna.credits() == (5, 0)
            async with anna.service() as service:
                again = await service.retry(film.id)
            assert (again.retry_of, again.waiting_for) == (film.id, 1)
            (row,) = await anna.until(again.id)
        assert row.status == "completed", row.error_message
        runs = {name: len((tmp_path / name).read_text().splitlines()) for name in ("one", "two", "three")}
        assert runs == {"one": 1, "two": 2, "three": 1}
        assert await anna.credits() == (7, 0)

    async def test_clips_and_film_are_reserved_together_or_not_at_all(
        self, enrol: Enrol, working: Working, sql: Sql
    ) -> None:
        client = await enrol(monthly=4)
        await pictures(client, 2)
        with pytest.raises(QuotaExceeded):
            await order(
                client,
                image_ids=[row[0] for row in await sql("SELECT id FROM images")] * 2,
                parameters={"engine": "scripted-clips"},
            )
        assert await sql("SELECT FROM conversions WHERE type = 'image-to-video'") == []
        assert await client.credits() == (0, 0)

    async def test_cancelling_the_film_cancels_its_clips(
        self, anna: Client, working: Working, sql: Sql
    ) -> None:
        async with working():
            await storyboard(anna, ["for=20", "for=20"])
            film = await order(anna, project_id=anna.project.id, parameters={"engine": "scripted-clips"})
            await anna.cancel(film.id)
        assert await sql(
            "SELECT status, error_code, count(*) FROM conversions WHERE type = 'image-to-video' GROUP BY 1, 2"
        ) == [("failed", "CANCELLED", 3)]
        assert await anna.credits() == (2, 0)

    async def test_a_film_whose_clips_are_gone_does_not_wait_for_ever(
        self, anna: Client, working: Working, sql: Sql
    ) -> None:
        await pictures(anna)
        film = await order(anna, project_id=anna.project.id, parameters={"engine": "scripted-clips"})
        await sql("DELETE FROM conversions WHERE type = 'image-to-video' AND id <> :id", id=film.id)
        async with working():
            (row,) = await anna.until(film.id)
        assert (row.status, row.error_code) == ("failed", "CONVERSION_FAILED")
