import io
from typing import Any
from uuid import uuid4

import pytest
from api_client import Client, Serving, client, png
from PIL import Image as Pictures
from sqlalchemy import func, select

from animatic.config import TierLimits, Tiers
from animatic.models import FileRemoval, Image, Media


async def stored(client: Client) -> tuple[int, int, int]:
    """How many images and files the user has, and how many files wait for their removal."""
    assert client.user is not None
    async with client.container.sessions() as session:
        images = await session.scalar(
            select(func.count()).select_from(Image).where(Image.user_id == client.user.id)
        )
        files = await session.scalar(
            select(func.count()).select_from(Media).where(Media.user_id == client.user.id)
        )
        removals = await session.scalar(
            select(func.count()).where(FileRemoval.storage_key.contains(client.user.id))
        )
    return images or 0, files or 0, removals or 0


def sent(content: bytes, name: str = "picture.png", content_type: str = "image/png") -> dict[str, Any]:
    return {"files": {"file": (name, content, content_type)}}


class TestUpload:
    async def test_is_kept_and_shown(self, anna: Client) -> None:
        project = await anna.project()
        image = await anna.ok(
            "POST", "images", status=201, data={"projectId": project["id"]}, **sent(png("red", (320, 180)))
        )
        assert (image["kind"], image["format"], image["width"], image["height"]) == (
            "uploaded",
            "png",
            320,
            180,
        )
        assert (image["aspectRatio"], image["projectId"], image["panelId"]) == ("16:9", project["id"], None)
        assert image["url"] == f"/api/images/{image['id']}/file"
        assert await anna.ok("GET", f"images/{image['id']}") == image
        file = await anna.call("GET", f"images/{image['id']}/file")
        assert file.headers["content-type"] == "image/png"
        shown = Pictures.open(io.BytesIO(file.content))
        assert (shown.size, shown.getpixel((5, 5))) == ((320, 180), (255, 0, 0))
        thumbnail = await anna.call("GET", f"images/{image['id']}/thumbnail")
        assert thumbnail.headers["content-type"] == "image/webp"
        assert await stored(anna) == (1, 2, 0)

    async def test_what_the_file_claims_to_be_does_not_matter(self, anna: Client) -> None:
        image = await anna.ok("POST", "images", **sent(png(), "../../etc/passwd", "text/html"))
        answer = await anna.call("GET", f"images/{image['id']}/file")
        assert answer.headers["content-type"] == "image/png"
        assert answer.headers["content-disposition"] == f'inline; filename="image-{image["id"]}.png"'

    @pytest.mark.parametrize(
        ("content", "status", "code"),
        [
            (b"", 422, "VALIDATION_ERROR"),
            (b"<svg onload='alert(1)'/>", 422, "VALIDATION_ERROR"),
            (png()[:40], 422, "VALIDATION_ERROR"),
            (png("red", (8, 8)), 422, "VALIDATION_ERROR"),
            (png("red", (17_000, 20)), 413, "TOO_LARGE"),
            (b"\0" * 26_000_000, 413, "TOO_LARGE"),
        ],
        ids=["empty", "svg", "cut off", "tiny", "too many pixels", "too many bytes"],
    )
    async def test_what_is_no_picture_is_refused_and_nothing_stored(
        self, anna: Client, content: bytes, status: int, code: str
    ) -> None:
        await anna.refused(status, code, "POST", "images", **sent(content))
        assert await stored(anna) == (0, 0, 0)

    async def test_for_what_is_not_there_is_refused_and_nothing_stored(
        self, anna: Client, ben: Client
    ) -> None:
        others = await ben.project()
        others_panel = (await ben.storyboard(others["id"], 1))[0]
        for place in (
            {"projectId": others["id"]}, {"projectId": str(uuid4())}, {"panelId": others_panel["id"]},
        ):  # fmt: skip
            await anna.refused(404, "NOT_FOUND", "POST", "images", data=place, **sent(png()))
        error = await anna.refused(
            422, "VALIDATION_ERROR", "POST", "images", data={"projectId": "x"}, **sent(png())
        )
        assert error["details"]["fields"][0]["field"] == "projectId"
        await anna.refused(422, "VALIDATION_ERROR", "POST", "images", data={"colour": "red"}, **sent(png()))
        assert await stored(anna) == (0, 0, 0)

    async def test_that_is_no_form_is_refused(self, anna: Client) -> None:
        await anna.refused(422, "VALIDATION_ERROR", "POST", "images", {"file": "x"})
        await anna.refused(
            422, "VALIDATION_ERROR", "POST", "images", content=png(), headers={"content-type": "image/png"}
        )
        await anna.refused(
            422, "VALIDATION_ERROR", "POST", "images", data={"file": "x"}, files={"other": png()}
        )
        broken = {"content-type": "multipart/form-data; boundary=x"}
        await anna.refused(400, "BAD_REQUEST", "POST", "images", content=b"--y\r\nnonsense", headers=broken)
        await anna.refused(
            400, "BAD_REQUEST", "POST", "images", content=b"", headers={"content-type": "multipart/form-data"}
        )

    async def test_without_a_key_is_not_even_read(self, nobody: Client) -> None:
        async def endless() -> Any:
            raise AssertionError("The body was read.")
            yield b""

        answer = await nobody.call(
            "POST", "images", content=endless(), headers={"content-type": "multipart/form-data; boundary=x"}
        )
        assert answer.status_code == 401

    async def test_beyond_the_tiers_storage_is_refused(self, serving: Serving) -> None:
        small = TierLimits(
            monthly_credits=20, picture_long_edge=1344, video_short_edge=720, panels_per_video=60, queue_weight=1,
            storage_bytes=20_000,
        )  # fmt: skip
        async with serving(tiers=Tiers(free=small)) as (_, enrol):
            anna = await enrol()
            noise = Pictures.effect_noise((200, 200), 90).convert("RGB")
            target = io.BytesIO()
            noise.save(target, "PNG")
            error = await anna.refused(507, "STORAGE_EXCEEDED", "POST", "images", **sent(target.getvalue()))
            assert error["details"]["limitBytes"] == 20_000
            assert await stored(anna) == (0, 0, 0)
            await anna.upload()
            assert (await anna.ok("GET", "user"))["storage"]["limitBytes"] == 20_000


class TestList:
    async def test_by_project_panel_and_kind(self, anna: Client) -> None:
        project = await anna.project()
        panel = (await anna.storyboard(project["id"], 1))[0]
        of_panel = await anna.upload(panelId=panel["id"])
        of_project = await anna.upload(projectId=project["id"])
        alone = await anna.upload()
        foreign = await anna.foreign_image("https://example.com/x.png")

        async def ids(query: str) -> set[str]:
            return {image["id"] for image in (await anna.ok("GET", f"images?{query}"))["items"]}

        assert await ids("") == {of_panel["id"], of_project["id"], alone["id"], foreign}
        assert await ids(f"projectId={project['id']}") == {of_panel["id"], of_project["id"]}
        assert await ids(f"panelId={panel['id']}") == {of_panel["id"]}
        assert await ids("kind=uploaded") == {of_panel["id"], of_project["id"], alone["id"]}
        assert await ids("kind=generated") == {foreign}
        assert await ids(f"projectId={uuid4()}") == set()
        await anna.refused(422, "VALIDATION_ERROR", "GET", "images?projectId=x")
        await anna.refused(422, "VALIDATION_ERROR", "GET", "images?kind=painted")

    async def test_rows_without_a_value_come_last(self, anna: Client) -> None:
        foreign = await anna.foreign_image("https://example.com/x.png")
        sized = await anna.upload()
        for order in ("asc", "desc"):
            page = await anna.ok("GET", f"images?sortBy=width&sortOrder={order}")
            assert [image["id"] for image in page["items"]] == [sized["id"], foreign]


class TestMove:
    async def test_to_another_project_leaves_the_panels_of_the_first(self, anna: Client) -> None:
        here, there = await anna.project(), await anna.project()
        panel = (await anna.storyboard(here["id"], 1))[0]
        older = await anna.upload(panelId=panel["id"])
        image = await anna.upload(panelId=panel["id"])
        moved = await anna.ok("PATCH", f"images/{image['id']}", {"projectId": there["id"]})
        assert (moved["projectId"], moved["panelId"]) == (there["id"], None)
        left = await anna.ok("GET", f"panels/{panel['id']}")
        assert (left["imageId"], left["revision"]) == (older["id"], 2)

    async def test_to_a_panel_makes_it_one_of_its_takes(self, anna: Client) -> None:
        project = await anna.project()
        one, two = await anna.storyboard(project["id"], 2)
        image = await anna.upload(panelId=one["id"])
        moved = await anna.ok("PATCH", f"images/{image['id']}", {"panelId": two["id"]})
        assert (moved["projectId"], moved["panelId"]) == (project["id"], two["id"])
        assert [take["isChosen"] for take in await anna.ok("GET", f"panels/{two['id']}/takes")] == [False]
        alone = await anna.ok("PATCH", f"images/{image['id']}", {"projectId": None})
        assert (alone["projectId"], alone["panelId"]) == (None, None)

    async def test_refuses_what_is_not_clear(self, anna: Client, ben: Client) -> None:
        image = await anna.upload()
        others = await ben.project()
        path = f"images/{image['id']}"
        await anna.refused(422, "VALIDATION_ERROR", "PATCH", path, {})
        await anna.refused(
            422, "VALIDATION_ERROR", "PATCH", path, {"projectId": None, "panelId": str(uuid4())}
        )
        await anna.refused(404, "NOT_FOUND", "PATCH", path, {"projectId": others["id"]})
        await anna.refused(404, "NOT_FOUND", "PATCH", path, {"panelId": str(uuid4())})


class TestDelete:
    async def test_gives_panels_their_newest_other_take(self, anna: Client) -> None:
        project = await anna.project()
        panel = (await anna.storyboard(project["id"], 1))[0]
        older = await anna.upload(panelId=panel["id"])
        newer = await anna.upload(panelId=panel["id"])
        assert await anna.ok("DELETE", f"images/{newer['id']}") == {"id": newer["id"], "deleted": True}
        assert (await anna.ok("GET", f"panels/{panel['id']}"))["imageId"] == older["id"]
        await anna.ok("DELETE", f"images/{older['id']}")
        assert (await anna.ok("GET", f"panels/{panel['id']}"))["imageId"] is None
        await anna.refused(404, "NOT_FOUND", "GET", f"images/{newer['id']}")
        await anna.refused(404, "NOT_FOUND", "DELETE", f"images/{newer['id']}")
        deleted = await anna.ok("GET", "images?deleted=true")
        assert {image["id"] for image in deleted["items"]} == {older["id"], newer["id"]}

    async def test_can_be_undone(self, anna: Client) -> None:
        image = await anna.upload()
        await anna.ok("DELETE", f"images/{image['id']}")
        back = await anna.ok("POST", f"images/{image['id']}/restore")
        assert back["id"] == image["id"]
        assert (await anna.http.get(back["links"]["file"])).status_code == 200
        await anna.refused(404, "NOT_FOUND", "POST", f"images/{image['id']}/restore")

    async def test_of_a_deleted_project_cannot_be_undone_alone(self, anna: Client) -> None:
        project = await anna.project()
        image = await anna.upload(projectId=project["id"])
        await anna.ok("DELETE", f"projects/{project['id']}")
        await anna.refused(404, "NOT_FOUND", "POST", f"images/{image['id']}/restore")


class TestOwnership:
    @pytest.mark.parametrize(
        ("method", "path", "body"),
        [
            ("GET", "images/{id}", None),
            ("PATCH", "images/{id}", {"projectId": None}),
            ("DELETE", "images/{id}", None),
            ("POST", "images/{id}/restore", None),
            ("GET", "images/{id}/file", None),
            ("GET", "images/{id}/thumbnail", None),
            ("POST", "conversions/image-to-video", {"imageIds": ["{id}"]}),
            ("POST", "conversions/image-to-video", {"timeline": [{"imageId": "{id}"}]}),
        ],
    )
    async def test_somebody_elses_is_as_good_as_none(
        self, anna: Client, ben: Client, method: str, path: str, body: Any
    ) -> None:
        image = await anna.upload()
        for id_ in (image["id"], str(uuid4())):
            given = {"projectId": None} if body == {"projectId": None} else body
            if body and "imageIds" in body:
                given = {"imageIds": [id_]}
            if body and "timeline" in body:
                given = {"timeline": [{"imageId": id_}]}
            await ben.refused(404, "NOT_FOUND", method, path.format(id=id_), given)
        if "{id}" in path:
            await ben.refused(404, "NOT_FOUND", method, path.format(id="x"), body)
        assert await anna.ok("GET", f"images/{image['id']}") == image
        async with client(anna.http._transport.app) as http:  # type: ignore[attr-defined]  # of ASGITransport
            if path.endswith(("/file", "/thumbnail")):
                assert (await http.get(f"/api/{path.format(id=image['id'])}")).status_code == 401
