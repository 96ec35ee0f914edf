"""Conversions by providers, through queue, worker and children: what is charged, resumed, given up, taken over."""

import io
import json
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from bringing import bring
from conversion_client import Client, Sql, Working, eventually
from fal_server import KEY, FalServer, fal_server
from pictures import clip, picture
from PIL import Image as Pictures
from sounds_and_clips import sound

from animatic.config import Settings
from animatic.conversions.film_orders import FilmParameters, ImageToVideoOrder, TimelineItem
from animatic.conversions.schemas import StoryboardOrder
from animatic.models import User
from animatic.projects.panels import PanelService
from animatic.projects.schemas import PanelsOrder, ProjectPatch
from animatic.projects.service import ProjectService


@pytest.fixture
def fal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "fal"
    folder.mkdir()
    with fal_server(folder) as server:
        server.picture, server.video = picture(192, 108), clip(192, 108)
        monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
        monkeypatch.setenv("FAL_QUEUE_RUN_HOST", server.host)
        yield server


@pytest.fixture
def worker_settings(settings: Settings, fal: FalServer) -> Settings:
    return settings.model_copy(
        update={
            "migrate_at_start": False,
            "engines": ["scripted", "fal", "film"],
            "image_engine": "fal",
            "video_engine": "film",
            "fal_key": type(Settings(fal_key=KEY).fal_key)(KEY),
            "fal_poll_seconds": 0.05,
            "engines_allow_loopback": True,
            "conversion_retry_pause": 0.05,
        }
    )


class TestPicture:
    async def test_is_paid_once_and_says_what_it_cost(
        self, anna: Client, working: Working, fal: FalServer, sql: Sql
    ) -> None:
        conversion_id = await anna.draw("A lighthouse at dawn.", model="fal-ai/flux/schnell")
        async with working():
            (row,) = await anna.until(conversion_id)
        assert row.status == "completed", row.error_message
        assert fal.charged == 1
        assert (str(row.estimated_usd), str(row.actual_usd)) == ("0.006000", "0.006000")
        assert row.outcome["model"] == "fal-ai/flux/schnell"
        assert await anna.credits() == (1, 0)
        assert await sql("SELECT width, height FROM images") == [(192, 108)]

    async def test_cancelled_it_is_given_up_at_the_provider(
        self, anna: Client, working: Working, fal: FalServer
    ) -> None:
        fal.polls_in_queue = 10**6
        conversion_id = await anna.draw("A lighthouse.")
        async with working():
            await eventually(lambda: any(job.polls for job in fal.jobs.values()))
            await anna.cancel(conversion_id)
            await eventually(lambda: fal.charged == 0)
        assert len(fal.jobs) == 1

    async def test_a_passing_fault_resumes_the_same_job(
        self, anna: Client, working: Working, fal: FalServer, impatient: None
    ) -> None:
        fal.status_faults = [500]
        conversion_id = await anna.draw("A lighthouse.")
        async with working():
            (row,) = await anna.until(conversion_id)
        assert (row.status, row.attempt) == ("completed", 2)
        assert len(fal.jobs) == 1


class TestFallback:
    async def test_the_next_engine_takes_over_and_the_result_says_so(
        self, anna: Client, working: Working, fal: FalServer, sql: Sql
    ) -> None:
        fal.error = ("No.", "content_policy_violation")
        conversion_id = await anna.draw("for=0.1", fallbacks=["scripted"])
        async with working():
            (row,) = await anna.until(conversion_id)
        assert (row.status, row.engine) == ("completed", "scripted")
        assert "scripted took over" in row.outcome["notes"][0]
        assert await sql("SELECT engine FROM images") == [("scripted",)]
        assert await anna.credits() == (1, 0)

    async def test_nobody_takes_over_what_may_have_been_paid(
        self, anna: Client, working: Working, fal: FalServer
    ) -> None:
        fal.submits = ["drop"]
        conversion_id = await anna.draw("for=0.1", fallbacks=["scripted"])
        async with working():
            (row,) = await anna.until(conversion_id)
        assert (row.status, row.engine) == ("failed", "fal")
        assert len(fal.jobs) == 1
        assert await anna.credits() == (0, 0)

    async def test_without_leave_nobody_does(self, anna: Client, working: Working, fal: FalServer) -> None:
        fal.error = ("No.", "content_policy_violation")
        conversion_id = await anna.draw("for=0.1", fallbacks=[])
        async with working():
            (row,) = await anna.until(conversion_id)
        assert (row.status, row.error_code) == ("failed", "CONVERSION_FAILED")
        assert "content policy" in row.error_message


class TestClips:
    async def test_clips_and_stills_are_joined(
        self, anna: Client, working: Working, fal: FalServer, sql: Sql
    ) -> None:
        async with working():
            await anna.until(await anna.draw("A lighthouse."))
            ((image_id,),) = await sql("SELECT id FROM images")
            order = ImageToVideoOrder(
                project_id=anna.project.id,
                timeline=[TimelineItem(image_id=image_id, duration_ms=500)],
                parameters=FilmParameters(engine="fal"),
            )
            async with anna.service() as service:
                film = await service.submit_image_to_video(order)
            (row,) = await anna.until(film.id, within=120)
        assert row.status == "completed", row.error_message
        assert await sql("SELECT kind FROM videos ORDER BY kind") == [("clip",), ("film",)]
        ((usd,),) = await sql("SELECT sum(actual_usd) FROM conversions WHERE type = 'image-to-video'")
        assert float(usd) == pytest.approx(0.28)
        assert fal.charged == 2

    async def test_stand_between_stills_with_moves_transitions_and_sound(
        self, anna: Client, working: Working, fal: FalServer, sql: Sql, tmp_path: Path
    ) -> None:
        # A picture of two halves, so that a move is seen; the clip is grey, and grows lighter.
        halves = np.zeros((108, 192, 3), np.uint8)
        halves[:, :96], halves[:, 96:] = (200, 30, 30), (30, 30, 200)
        fal.picture = png(halves)
        async with working():
            await anna.until(await anna.draw("A lighthouse."))
            ((image_id,),) = await sql("SELECT id FROM images")
            music = await bring(anna, sound("wav", 2.0))
            first = ImageToVideoOrder(
                project_id=anna.project.id,
                timeline=[TimelineItem(image_id=image_id, duration_ms=1_000)],
                parameters=FilmParameters(engine="fal"),
            )
            async with anna.service() as service:
                await service.submit_image_to_video(first)
            await anna.until([row[0] for row in await sql("SELECT id FROM conversions")], within=120)
            ((clip_id,),) = await sql("SELECT id FROM videos WHERE kind = 'clip'")
            mixed = ImageToVideoOrder(
                project_id=anna.project.id,
                timeline=[
                    TimelineItem(
                        image_id=image_id,
                        duration_ms=1_000,
                        move="truck-right",
                        move_strength=40.0,
                        transition="dissolve",
                        transition_ms=500,
                    ),
                    TimelineItem(
                        video_id=clip_id, duration_ms=1_000, transition="wipe-left", transition_ms=500
                    ),
                    TimelineItem(image_id=image_id, duration_ms=1_000),
                ],
                parameters=FilmParameters(music={"asset_id": music.id}, quality="draft"),
            )
            async with anna.service() as service:
                film = await service.submit_image_to_video(mixed)
            (row,) = await anna.until(film.id, within=120)
        assert row.status == "completed", row.error_message
        ((key,),) = await sql(
            "SELECT storage_key FROM media JOIN videos ON videos.media_id = media.id"
            " WHERE videos.conversion_id = :id",
            id=film.id,
        )
        path = await anna.container.store.fetch(key, tmp_path / "film.mp4")
        frames, loudest = read(path)
        assert len(frames) == 72
        assert loudest > 0.05

        def colours(second: float, across: float) -> np.ndarray:
            frame = frames[int(second * 24)]
            return frame[frame.shape[0] // 2, int(across * frame.shape[1])].astype(int)

        red, blue = np.array((200, 30, 30)), np.array((30, 30, 200))
        assert near(colours(0.0, 0.1), red)
        assert near(colours(0.0, 0.9), blue)
        edge_before, edge_after = (
            next(x for x in range(100) if colours(second, x / 100)[2] > 115) for second in (0.0, 0.6)
        )
        assert abs(edge_after - edge_before) >= 3, "the camera didn't move"
        grey = colours(1.5, 0.5)
        assert np.ptp(grey) < 12, "in the middle there is the clip"
        assert colours(1.7, 0.5)[0] > grey[0], "and it plays"
        # Half way through the dissolve both are seen; half way through the wipe each has a side.
        assert not near(mixture := colours(1.0, 0.1), red)
        assert np.ptp(mixture) > 20
        sides = colours(2.0, 0.02), colours(2.0, 0.98)
        assert sorted(bool(np.ptp(side) > 60) for side in sides) == [False, True]
        assert near(colours(2.9, 0.1), red)


def png(pixels: np.ndarray) -> bytes:
    file = io.BytesIO()
    Pictures.fromarray(pixels).save(file, "PNG")
    return file.getvalue()


def near(one: np.ndarray, other: np.ndarray) -> bool:
    return bool(np.abs(one - other).max() < 40)


def read(film: Path) -> tuple[list[np.ndarray], float]:
    """The film's frames, and its loudest sample."""
    with av.open(str(film)) as container:
        frames = [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]
    with av.open(str(film)) as container:
        loudest = max(float(np.abs(frame.to_ndarray()).max()) for frame in container.decode(audio=0))
    return frames, loudest


class TestConsistency:
    async def test_characters_are_described_and_their_pictures_go_along(
        self, anna: Client, working: Working, fal: FalServer, sql: Sql
    ) -> None:
        async with working():
            await anna.until(await anna.draw("A portrait."))
            ((image_id,),) = await sql("SELECT id FROM images")
            mira = {
                "name": "Mira",
                "gender": "female",
                "coat_colour": "rust",
                "description": "a scar over the left eye",
                "reference_image_id": str(image_id),
            }
            await sql('UPDATE projects SET "cast" = CAST(:cast AS jsonb)', cast=json.dumps([mira]))
            model = "fal-ai/nano-banana/edit"
            (row,) = await anna.until(await anna.draw("Mira waits at the quay.", model=model))
            assert row.status == "completed", row.error_message
            # Without her nobody's picture is sent, and this model can't do without.
            (alone,) = await anna.until(await anna.draw("The empty quay.", model=model))
        arguments = list(fal.jobs.values())[1].arguments
        assert len(arguments["image_urls"]) == 1
        assert arguments["image_urls"][0].startswith("data:image/jpeg;base64,")
        assert "Mira is a woman with a rust coat; a scar over the left eye." in arguments["prompt"]
        assert (alone.status, alone.error_code) == ("failed", "VALIDATION_ERROR")

    async def test_panels_are_drawn_again_when_style_or_a_character_changes(
        self, anna: Client, working: Working, fal: FalServer
    ) -> None:
        container, id_ = anna.container, anna.project.id

        async def draw() -> int:
            """Have those panels drawn that want to be; how many those are."""
            async with anna.service() as service:
                ordered = await service.submit_storyboard(id_, StoryboardOrder())
            rows = await anna.until([one.id for one in ordered])
            assert {row.status for row in rows} <= {"completed"}
            return len(rows)

        async def change(**fields: Any) -> None:
            async with container.sessions() as session, session.begin():
                user = await session.get_one(User, anna.user.id)
                projects = ProjectService(session, user, container.tools.gates)
                await projects.update(id_, ProjectPatch.model_validate(fields))

        async with container.sessions() as session, session.begin():
            user = await session.get_one(User, anna.user.id)
            panels = PanelService(session, user, container.tools.gates)
            entries = [{"action": "Mira waits."}, {"action": "The empty quay."}]
            await panels.replace(id_, PanelsOrder.model_validate({"panels": entries}))
        async with working():
            assert await draw() == 2
            await change(cast=[{"name": "Mira", "hair": "long"}])
            assert await draw() == 1
            await change(style="noir")
            assert await draw() == 2
            assert await draw() == 0
        assert "film noir" in list(fal.jobs.values())[-1].arguments["prompt"]
        assert fal.charged == 5
