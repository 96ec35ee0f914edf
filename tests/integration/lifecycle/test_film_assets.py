"""Films with what people bring along: music, scratch tracks, clips, tables of colours; and in every format."""

from pathlib import Path
from typing import Any
from uuid import uuid4

import av
import numpy as np
import pytest
from bringing import bring
from conversion_client import Client, Enrol, Sql, Working
from film_panels import panels
from PIL import Image as Pictures
from sounds_and_clips import clip, cube, sound

from animatic.config import Settings
from animatic.conversions.film_orders import FilmParameters, ImageToVideoOrder
from animatic.errors import InvalidInput, NotFound, TierRequired
from animatic.models import Conversion
from animatic.vocabulary import Tier

QUICK = {"quality": "draft"}


@pytest.fixture
def worker_settings(worker_settings: Settings) -> Settings:
    return worker_settings.model_copy(update={"engines": ["scripted", "film"]})


async def order(client: Client, parameters: dict[str, Any] | None = None, **what: Any) -> Conversion:
    async with client.service() as service:
        return await service.submit_image_to_video(
            ImageToVideoOrder(
                parameters=FilmParameters.model_validate({**QUICK, **(parameters or {})}), **what
            )
        )


async def film_of(client: Client, conversion: Conversion, sql: Sql, folder: Path) -> tuple[Path, Any]:
    """The finished film's file and row."""
    (row,) = await client.until(conversion.id)
    assert row.status == "completed", row.error_message
    (video,) = await sql(
        "SELECT videos.*, media.storage_key, poster.storage_key AS poster_key FROM videos"
        " JOIN media ON media.id = media_id LEFT JOIN media AS poster ON poster.id = poster_media_id"
        " WHERE conversion_id = :id",
        id=conversion.id,
    )
    path = folder / f"{uuid4()}{Path(video.storage_key).suffix}"
    return await client.container.store.fetch(video.storage_key, path), video


def colour_at(path: Path, seconds: float) -> list[int]:
    """The middle of the frame that is seen at a time."""
    with av.open(str(path)) as container:
        for frame in container.decode(video=0):
            if frame.time is not None and frame.time + 1e-6 >= seconds:
                picture = frame.to_ndarray(format="rgb24")
                middle = picture[picture.shape[0] // 2, picture.shape[1] // 2]
                return [int(value) for value in middle]
    raise AssertionError(f"the film ends before {seconds} s")


def loudness(path: Path, start: float, end: float) -> float:
    """Root mean square of the sound between two times."""
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        samples = np.concatenate([frame.to_ndarray()[0] for frame in container.decode(stream)])
        rate = stream.codec_context.sample_rate
    part = samples[round(start * rate) : round(end * rate)]
    return float(np.sqrt(np.mean(part.astype(np.float64) ** 2)))


class TestSound:
    async def test_music_lies_under_the_film_and_ends_with_it(
        self, anna: Client, working: Working, sql: Sql, tmp_path: Path
    ) -> None:
        await panels(anna, 1000, 1000)
        music = await bring(anna, sound("flac", 0.7))
        async with working(videos=1):
            film = await order(
                anna,
                {"music": {"assetId": str(music.id), "fadeInMs": 0, "fadeOutMs": 500}},
                project_id=anna.project.id,
            )
            path, video = await film_of(anna, film, sql, tmp_path)
        assert video.duration_ms == 2000
        # It begins again when it is over, and fades out.
        assert loudness(path, 1.0, 1.4) == pytest.approx(loudness(path, 0.1, 0.5), rel=0.1)
        assert loudness(path, 1.9, 2.0) < loudness(path, 1.0, 1.4) / 3

    async def test_a_film_is_cut_to_its_scratch_track(
        self, anna: Client, working: Working, sql: Sql, tmp_path: Path
    ) -> None:
        await panels(anna, 1000, 3000)
        await sql("UPDATE panels SET duration_locked = true, duration_ms = 500 WHERE number = '1'")
        scratch = await bring(anna, sound("wav", 1.5))
        async with working(videos=1):
            film = await order(anna, {"scratch": {"assetId": str(scratch.id)}}, project_id=anna.project.id)
            path, video = await film_of(anna, film, sql, tmp_path)
        assert (video.duration_ms, video.notes) == (1500, [])
        assert await sql("SELECT duration_ms FROM image_to_video_mappings ORDER BY sequence_order") == [
            (500,),
            (1000,),
        ]
        assert loudness(path, 0.2, 1.3) > 0.05

    async def test_what_is_locked_too_long_is_told(self, anna: Client, sql: Sql) -> None:
        await panels(anna, 4000, duration_locked=True)
        scratch = await bring(anna, sound("wav", 1.5))
        film = await order(anna, {"scratch": {"assetId": str(scratch.id)}}, project_id=anna.project.id)
        assert film.parameters is not None
        (note,) = film.parameters["notes"]
        assert note == (
            "The panels that may not change make the film 2.5 s longer than its scratch track (1.5 s)."
        )


class TestClips:
    async def test_are_trimmed_retimed_and_mapped_by_their_picture(
        self, anna: Client, working: Working, sql: Sql, tmp_path: Path
    ) -> None:
        (still,) = await panels(anna, 500)
        asset = await bring(anna, clip(seconds=2))  # red for a second, then blue
        timeline = [
            {"imageId": str(still), "durationMs": 500},
            {"assetId": str(asset.id), "clipStartMs": 500, "clipSpeed": 2},
        ]
        async with working(videos=1):
            film = await order(anna, {"transition": "cut"}, timeline=timeline)
            path, video = await film_of(anna, film, sql, tmp_path)
        # 1.5 s of the clip are left, played twice as fast.
        assert video.duration_ms == 1250
        red, blue = colour_at(path, 0.6), colour_at(path, 1.0)
        assert red[0] > 150 > 80 > red[2]
        assert blue[2] > 150 > 80 > blue[0]
        assert await sql(
            "SELECT image_id, duration_ms FROM image_to_video_mappings ORDER BY sequence_order"
        ) == [
            (still, 500),
            (asset.image_id, 750),
        ]

    async def test_that_begin_behind_their_end_are_refused(self, anna: Client) -> None:
        asset = await bring(anna, clip(seconds=1))
        with pytest.raises(InvalidInput, match="ends after 1,000 ms"):
            await order(anna, timeline=[{"assetId": str(asset.id), "clipStartMs": 1000}])

    async def test_a_made_film_can_be_a_clip(
        self, anna: Client, working: Working, sql: Sql, tmp_path: Path
    ) -> None:
        (still,) = await panels(anna, 600)
        async with working(videos=1):
            first = await order(anna, project_id=anna.project.id)
            _, video = await film_of(anna, first, sql, tmp_path)
            second = await order(anna, timeline=[{"videoId": str(video.id), "durationMs": 500}])
            _, again = await film_of(anna, second, sql, tmp_path)
        assert again.duration_ms == 500
        mapped = await sql("SELECT image_id FROM image_to_video_mappings WHERE video_id = :id", id=again.id)
        assert mapped == [(still,)]


class TestColour:
    async def test_a_look_up_table_is_applied_and_the_poster_shows_it(
        self, anna: Client, working: Working, sql: Sql, tmp_path: Path
    ) -> None:
        await panels(anna, 500)  # grey 40, upside down 215
        table = await bring(anna, cube())
        async with working(videos=1):
            film = await order(
                anna, {"grade": {"lutId": str(table.id)}, "posterMs": 100}, project_id=anna.project.id
            )
            path, video = await film_of(anna, film, sql, tmp_path)
        assert np.abs(np.array(colour_at(path, 0.2)) - 215).max() <= 3
        poster = await anna.container.store.fetch(video.poster_key, tmp_path / "poster.jpg")
        with Pictures.open(poster) as picture:
            assert picture.size == (video.width, video.height) == (1280, 720)
            assert abs(picture.convert("RGB").getpixel((640, 360))[0] - 215) <= 3  # type: ignore[index]  # RGB


class TestCards:
    async def test_title_and_end_card_stand_before_and_after_the_panels(
        self, anna: Client, working: Working, sql: Sql, tmp_path: Path
    ) -> None:
        (image,) = await panels(anna, 1000)
        cards = {
            "titleCard": {"text": "The Lighthouse", "durationMs": 1500, "fadeMs": 0},
            "endCard": {"text": "Ende", "subtitle": "von Anna", "background": "#104010", "durationMs": 1000},
        }
        async with working(videos=1):
            film = await order(anna, {**cards, "posterMs": 500}, project_id=anna.project.id)
            path, video = await film_of(anna, film, sql, tmp_path)
        assert video.duration_ms == 3500
        mapped = await sql(
            "SELECT image_id, kind, duration_ms FROM image_to_video_mappings JOIN images ON images.id = image_id"
            " ORDER BY sequence_order"
        )
        assert [row[1:] for row in mapped] == [("poster", 1500), ("generated", 1000), ("poster", 1000)]
        assert mapped[1][0] == image
        poster = await anna.container.store.fetch(video.poster_key, tmp_path / "poster.jpg")
        with Pictures.open(poster) as picture:
            grey = np.asarray(picture.convert("L"))
        assert grey[:100].max() < 20  # black, but for
        assert grey[300:420, 320:960].max() > 230  # the words in the middle
        green = colour_at(path, 3.4)
        assert green[1] > green[0] + 20


class TestFormats:
    @pytest.mark.parametrize(
        ("form", "stored", "content_type", "codec"),
        [
            pytest.param("webm", "webm", "video/webm", "vp9", marks=pytest.mark.slow),
            pytest.param("mov", "mov", "video/quicktime", "prores", marks=pytest.mark.slow),
            ("webp", "webp", "image/webp", None),
        ],
    )
    async def test_are_kept_as_what_they_are(
        self,
        anna: Client,
        working: Working,
        sql: Sql,
        tmp_path: Path,
        form: str,
        stored: str,
        content_type: str,
        codec: str | None,
    ) -> None:
        await panels(anna, 250)
        async with working(videos=1):
            film = await order(anna, {"format": form}, project_id=anna.project.id)
            path, video = await film_of(anna, film, sql, tmp_path)
        assert (video.format, video.duration_ms) == (stored, 250)
        assert await sql("SELECT content_type FROM media WHERE id = :id", id=video.media_id) == [
            (content_type,)
        ]
        if codec is None:
            with Pictures.open(path) as picture:
                assert picture.size == (640, 360)
        else:
            with av.open(str(path)) as container:
                assert container.streams.video[0].codec_context.name.startswith(codec)


class TestParts:
    async def test_only_what_changed_is_rendered_again(
        self, anna: Client, working: Working, sql: Sql, tmp_path: Path, worker_settings: Settings
    ) -> None:
        await panels(anna, 2100, 2100, 2100)

        def parts() -> set[str]:
            return {path.name for path in worker_settings.film_cache_dir.glob("*.mp4")}

        async with working(videos=1):
            await film_of(anna, await order(anna, project_id=anna.project.id), sql, tmp_path)
            first = parts()
            assert len(first) == 3
            await sql("UPDATE panels SET move = 'push-in', move_strength = 20 WHERE number = '2'")
            film = await order(anna, {"captions": "none"}, project_id=anna.project.id)
            path, video = await film_of(anna, film, sql, tmp_path)
        assert len(parts() - first) == 1
        assert video.frames == 151
        assert [colour_at(path, at)[0] for at in (1, 3, 5)] == pytest.approx([40, 80, 120], abs=3)


class TestRefusals:
    async def test_what_is_not_ones_own_is_not_found(self, anna: Client, enrol: Enrol) -> None:
        ben = await enrol("ben")
        await panels(anna, 500)
        music, table = await bring(ben, sound("flac", 0.3)), await bring(ben, cube())
        for parameters in (
            {"music": {"assetId": str(music.id)}},
            {"scratch": {"assetId": str(music.id)}},
            {"grade": {"lutId": str(table.id)}},
        ):
            with pytest.raises(NotFound):
                await order(anna, parameters, project_id=anna.project.id)
        with pytest.raises(NotFound):
            await order(anna, timeline=[{"assetId": str(music.id)}])

    async def test_what_is_of_the_wrong_kind(self, anna: Client) -> None:
        await panels(anna, 500)
        music, table = await bring(anna, sound("flac", 0.3)), await bring(anna, cube())
        with pytest.raises(InvalidInput, match="holds no sound"):
            await order(anna, {"music": {"assetId": str(table.id)}}, project_id=anna.project.id)
        with pytest.raises(InvalidInput, match="no look-up table"):
            await order(anna, {"grade": {"lutId": str(music.id)}}, project_id=anna.project.id)
        with pytest.raises(InvalidInput, match="can't begin at"):
            await order(
                anna, {"music": {"assetId": str(music.id), "startMs": 300}}, project_id=anna.project.id
            )
        with pytest.raises(InvalidInput, match="poster"):
            await order(anna, {"posterMs": 500}, project_id=anna.project.id)

    async def test_what_the_tier_does_not_have(self, enrol: Enrol) -> None:
        free = await enrol("free", tier=Tier.FREE)
        await panels(free, 500)
        music, moving = await bring(free, sound("flac", 0.3)), await bring(free, clip())
        table = await bring(free, cube())
        for parameters, timeline, tier in (
            ({"music": {"assetId": str(music.id)}}, None, "basic"),
            ({"scratch": {"assetId": str(music.id)}}, None, "basic"),
            ({"grade": {"lutId": str(table.id)}}, None, "pro"),
            ({"format": "mov"}, None, "pro"),
            ({}, [{"assetId": str(moving.id)}], "basic"),
        ):
            what = {"timeline": timeline} if timeline else {"project_id": free.project.id}
            with pytest.raises(TierRequired) as refused:
                await order(free, parameters, **what)
            assert refused.value.details["requiredTier"] == tier
        film = await order(
            free, {"format": "mp4", "fit": "contain-blur", "captions": "burned"}, project_id=free.project.id
        )
        assert film.status == "pending"
