import asyncio
import io
from typing import Any
from uuid import uuid4

import pytest
from api_client import Client, Serving
from PIL import Image as Pictures
from sounds_and_clips import clip, cube, sound
from sqlalchemy import func, select

from animatic.config import TierLimits, Tiers
from animatic.models import Asset, FileRemoval, Image, Media


def sent(content: bytes, name: str = "Sea Theme.wav") -> dict[str, Any]:
    return {"files": {"file": (name, content, "application/octet-stream")}}


async def stored(client: Client) -> tuple[int, int, int, int]:
    """How many assets, images and files the user has, and how many files wait for their removal."""
    assert client.user is not None
    mine = client.user.id
    async with client.container.sessions() as session:
        counts = [
            await session.scalar(select(func.count()).select_from(model).where(model.user_id == mine))
            for model in (Asset, Image, Media)
        ]
        removals = await session.scalar(select(func.count()).where(FileRemoval.storage_key.contains(mine)))
    return counts[0] or 0, counts[1] or 0, counts[2] or 0, removals or 0


class TestUpload:
    async def test_music_is_kept_as_it_is(self, anna: Client) -> None:
        content = sound("wav", 1.5)
        asset = await anna.ok("POST", "assets", status=201, **sent(content, "C:\\Music\\Sea  Theme.wav"))
        assert (asset["kind"], asset["name"], asset["format"]) == ("music", "Sea Theme", "wav")
        assert (asset["durationMs"], asset["bytes"], asset["projectId"]) == (1500, len(content), None)
        assert (asset["hasSound"], asset["imageId"], asset["width"]) == (True, None, None)
        assert len(asset["peaks"]) == 30
        file = await anna.call("GET", asset["url"])
        assert (file.content, file.headers["content-type"]) == (content, "audio/wav")
        part = await anna.call("GET", asset["links"]["file"], headers={"range": "bytes=0-3"})
        assert (part.status_code, part.content) == (206, b"RIFF")
        assert await anna.ok("GET", f"assets/{asset['id']}") == asset
        assert await stored(anna) == (1, 0, 1, 0)

    async def test_a_scratch_track_of_a_project(self, anna: Client) -> None:
        project = await anna.project()
        fields = {"kind": "scratch", "projectId": project["id"], "name": "Table read"}
        asset = await anna.ok("POST", "assets", data=fields, **sent(sound("mp3")))
        assert (asset["kind"], asset["name"], asset["projectId"]) == ("scratch", "Table read", project["id"])

    async def test_a_clip_has_a_picture_that_stands_for_it(self, anna: Client) -> None:
        project = await anna.project()
        fields = {"projectId": project["id"]}
        asset = await anna.ok(
            "POST", "assets", data=fields, **sent(clip(seconds=2, with_sound=True), "drone.mov")
        )
        assert (asset["kind"], asset["format"], asset["frameRate"]) == ("clip", "mp4", "24")
        assert (asset["width"], asset["height"], asset["hasSound"]) == (320, 180, True)
        picture = await anna.ok("GET", f"images/{asset['imageId']}")
        assert picture["kind"] == "poster"
        thumbnail = await anna.call("GET", asset["links"]["thumbnail"])
        assert Pictures.open(io.BytesIO(thumbnail.content)).size == (320, 180)
        # It is nobody's take, so it isn't among the pictures unless somebody asks for it.
        assert (await anna.ok("GET", "images"))["items"] == []
        assert len((await anna.ok("GET", "images?kind=poster"))["items"]) == 1
        (listed,) = (await anna.ok("GET", "projects"))["items"]
        whole = await anna.ok("GET", f"projects/{project['id']}")
        assert (listed["imageCount"], whole["imageCount"], whole["images"]) == (0, 0, [])
        await anna.upload(projectId=project["id"])
        assert (await anna.ok("GET", f"projects/{project['id']}"))["imageCount"] == 1

    async def test_a_look_up_table_is_only_ever_saved(self, anna: Client) -> None:
        asset = await anna.ok("POST", "assets", **sent(cube(), "warm.cube"))
        assert (asset["kind"], asset["format"], asset["durationMs"]) == ("lut", "cube", None)
        file = await anna.call("GET", asset["url"])
        assert file.headers["content-type"] == "application/octet-stream"
        assert file.headers["content-disposition"].startswith("attachment")

    @pytest.mark.parametrize(
        ("content", "fields"),
        [
            (b"", {}),
            (b"#EXTM3U\nhttp://127.0.0.1/x", {}),
            (clip("mkv"), {}),
            (clip()[:900], {}),
            (clip(), {"kind": "music"}),
            (sound("wav"), {"kind": "clip"}),
            (sound("wav"), {"kind": "voice"}),
            (sound("wav"), {"colour": "red"}),
            (sound("wav"), {"name": "x" * 201}),
        ],
        ids=[
            "empty", "playlist", "mkv", "cut off", "pictures as music", "sound as clip", "no kind", "no field", "name",
        ],
    )  # fmt: skip
    async def test_what_cannot_be_used_is_refused_and_nothing_stored(
        self, anna: Client, content: bytes, fields: dict[str, str]
    ) -> None:
        await anna.refused(422, "VALIDATION_ERROR", "POST", "assets", data=fields, **sent(content))
        assert await stored(anna) == (0, 0, 0, 0)

    async def test_for_what_is_not_there_is_refused(self, anna: Client, ben: Client) -> None:
        others = await ben.project()
        for project_id in (others["id"], str(uuid4())):
            data = {"projectId": project_id}
            await anna.refused(404, "NOT_FOUND", "POST", "assets", data=data, **sent(sound("wav")))
        assert await stored(anna) == (0, 0, 0, 0)

    async def test_without_form_or_file_is_refused(self, anna: Client) -> None:
        await anna.refused(422, "VALIDATION_ERROR", "POST", "assets", {"file": "x"})
        await anna.refused(422, "VALIDATION_ERROR", "POST", "assets", files={"other": b"x"})

    async def test_of_too_many_bytes_is_refused_by_its_header_or_on_the_way(self, serving: Serving) -> None:
        async with serving(asset_max_bytes=50_000) as (_, enrol):
            carl = await enrol("carl")
            await carl.refused(413, "TOO_LARGE", "POST", "assets", **sent(sound("wav", 2)))

            async def pieces() -> Any:
                yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.wav"\r\n\r\n'
                for _ in range(40):
                    yield b"\x00" * 10_000

            headers = {"content-type": "multipart/form-data; boundary=x"}
            await carl.refused(413, "TOO_LARGE", "POST", "assets", content=pieces(), headers=headers)

    async def test_counts_against_the_storage_of_the_tier(self, serving: Serving) -> None:
        limits = Tiers().free.model_copy(update={"storage_bytes": 300_000})
        assert isinstance(limits, TierLimits)
        async with serving(tiers=Tiers(free=limits)) as (_, enrol):
            dora = await enrol("dora")
            await dora.ok("POST", "assets", **sent(sound("wav", 1)))
            error = await dora.refused(507, "STORAGE_EXCEEDED", "POST", "assets", **sent(sound("wav", 1)))
            assert error["details"]["limitBytes"] == 300_000
            assert await stored(dora) == (1, 0, 1, 0)


class TestList:
    async def test_shows_a_projects_and_those_for_all(self, anna: Client, ben: Client) -> None:
        one, two = await anna.project(), await anna.project()
        mine, _, general = [
            await anna.ok("POST", "assets", data=data, **sent(sound("flac", 0.2)))
            for data in ({"projectId": one["id"]}, {"projectId": two["id"]}, {})
        ]
        table = await anna.ok("POST", "assets", **sent(cube()))
        await ben.ok("POST", "assets", **sent(sound("flac", 0.2)))
        listed = await anna.ok("GET", f"assets?projectId={one['id']}&sortOrder=asc")
        assert [asset["id"] for asset in listed["items"]] == [mine["id"], general["id"], table["id"]]
        assert listed["items"][0]["bytes"] == mine["bytes"]
        assert "peaks" not in listed["items"][0]
        music = await anna.ok("GET", "assets?kind=lut")
        assert [asset["id"] for asset in music["items"]] == [table["id"]]

    async def test_hides_what_belongs_to_a_deleted_project(self, anna: Client) -> None:
        project = await anna.project()
        asset = await anna.ok("POST", "assets", data={"projectId": project["id"]}, **sent(sound("flac", 0.2)))
        await anna.ok("DELETE", f"projects/{project['id']}")
        assert (await anna.ok("GET", "assets"))["items"] == []
        await anna.refused(404, "NOT_FOUND", "GET", f"assets/{asset['id']}")
        await anna.refused(404, "NOT_FOUND", "GET", asset["url"])
        await anna.ok("POST", f"projects/{project['id']}/restore")
        assert len((await anna.ok("GET", "assets"))["items"]) == 1


class TestChange:
    async def test_renames_moves_and_takes_music_for_a_scratch_track(self, anna: Client) -> None:
        project = await anna.project()
        asset = await anna.ok("POST", "assets", **sent(sound("flac", 0.2)))
        changed = await anna.ok(
            "PATCH",
            f"assets/{asset['id']}",
            {"name": "Waves", "kind": "scratch", "projectId": project["id"]},
        )
        assert (changed["name"], changed["kind"], changed["projectId"]) == ("Waves", "scratch", project["id"])
        assert (await anna.ok("PATCH", f"assets/{asset['id']}", {"projectId": None}))["projectId"] is None
        await anna.refused(422, "VALIDATION_ERROR", "PATCH", f"assets/{asset['id']}", {"kind": "clip"})
        await anna.refused(422, "VALIDATION_ERROR", "PATCH", f"assets/{asset['id']}", {"name": None})

    async def test_is_nobody_elses_business(self, anna: Client, ben: Client) -> None:
        asset = await anna.ok("POST", "assets", **sent(sound("flac", 0.2)))
        for method, path, body in (
            ("GET", "", None),
            ("PATCH", "", {"name": "Mine"}),
            ("DELETE", "", None),
            ("GET", "/file", None),
        ):
            await ben.refused(404, "NOT_FOUND", method, f"assets/{asset['id']}{path}", body)


class TestDelete:
    async def test_removes_row_and_file(self, anna: Client) -> None:
        asset = await anna.ok("POST", "assets", **sent(sound("flac", 0.2)))
        await anna.ok("DELETE", f"assets/{asset['id']}")
        await anna.refused(404, "NOT_FOUND", "GET", f"assets/{asset['id']}")
        assert await stored(anna) == (0, 0, 0, 1)

    async def test_of_the_project_takes_its_assets_with_it(self, anna: Client) -> None:
        project = await anna.project()
        await anna.ok("POST", "assets", data={"projectId": project["id"]}, **sent(clip()))
        async with anna.container.sessions() as session:
            from animatic.models import Project

            await session.delete(await session.get_one(Project, project["id"]))
            await session.commit()
        assert await stored(anna) == (0, 0, 0, 3)


class TestAtOnce:
    async def test_many_uploads_are_each_kept(self, anna: Client) -> None:
        await asyncio.gather(
            *(anna.ok("POST", "assets", **sent(sound("flac", 0.2), f"{n}.flac")) for n in range(4))
        )
        assert await stored(anna) == (4, 0, 4, 0)
