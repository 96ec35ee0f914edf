"""A client of the API for tests, and small files for it to send."""

import io
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import httpx
import numpy as np
from fastapi import FastAPI
from PIL import Image as Pictures

from animatic.bootstrap import Container
from animatic.media import announce, keep
from animatic.models import Image, ImageToVideoMapping, User, Video
from animatic.storage import upload_key

Json = dict[str, Any]
Serving = Callable[..., AbstractAsyncContextManager[tuple[FastAPI, Any]]]


@dataclass
class Client:
    """Somebody who calls the API, or (without user) nobody in particular."""

    http: httpx.AsyncClient
    container: Container
    user: User | None = None

    async def call(self, method: str, path: str, **options: Any) -> httpx.Response:
        return await self.http.request(method, path if path.startswith("/") else f"/api/{path}", **options)

    async def ok(
        self, method: str, path: str, body: Any = None, *, status: int | None = None, **options: Any
    ) -> Any:
        """The data of an answer that must be a success."""
        if body is not None:
            options["json"] = body
        answer = await self.call(method, path, **options)
        assert answer.is_success, answer.text
        if status is not None:
            assert answer.status_code == status
        content = answer.json()
        assert content.keys() == {"success", "data"}
        assert content["success"] is True
        return content["data"]

    async def refused(
        self, status: int, code: str, method: str, path: str, body: Any = None, **options: Any
    ) -> Json:
        """The error of an answer that must be refused like this."""
        if body is not None:
            options["json"] = body
        answer = await self.call(method, path, **options)
        content = answer.json()
        assert (answer.status_code, content["error"]["code"]) == (status, code), answer.text
        assert content.keys() == {"success", "error"}
        assert content["success"] is False
        assert content["error"].keys() == {"code", "message", "details"}
        assert content["error"]["message"]
        error: Json = content["error"]
        return error

    async def project(self, **fields: Any) -> Json:
        project: Json = await self.ok("POST", "projects", {"name": "The Lighthouse", **fields})
        return project

    async def storyboard(self, project_id: str, panels: int = 3) -> list[Json]:
        """New panels in a project."""
        entries = [{"action": f"Marta climbs step {number}."} for number in range(panels)]
        made: list[Json] = await self.ok("PUT", f"projects/{project_id}/panels", {"panels": entries})
        return made

    async def upload(self, *, colour: str = "teal", **fields: str) -> Json:
        """A new picture of one colour."""
        files = {"file": ("picture.png", png(colour), "image/png")}
        image: Json = await self.ok("POST", "images", files=files, data=fields)
        return image

    async def video(
        self, image_ids: list[str], *, content: bytes = b"", project_id: str | None = None
    ) -> str:
        """A video as a worker would have made it; its id."""
        assert self.user is not None
        id_ = uuid4()
        async with self.container.sessions() as session:
            film = upload_key(self.user.id, id_, "film.mp4")
            poster = upload_key(self.user.id, id_, "poster.webp")
            await announce(session, [film, poster], now=self.container.clock())
            store = self.container.store
            file = await keep(session, self.user.id, await store.put(film, content or b"a film", "video/mp4"))
            still = await keep(session, self.user.id, await store.put(poster, webp(), "image/webp"))
            video = Video(
                id=id_,
                user_id=self.user.id,
                project_id=UUID(project_id) if project_id else None,
                url=f"/api/videos/{id_}/file",
                thumbnail_url=f"/api/videos/{id_}/thumbnail",
                media_id=file.id,
                thumbnail_media_id=still.id,
                duration=4,
                duration_ms=4000,
                frames=96,
                frame_rate="24",
                width=1280,
                height=720,
                format="mp4",
            )
            session.add(video)
            await session.flush()
            session.add_all(
                ImageToVideoMapping(
                    video_id=id_, image_id=UUID(image_id), sequence_order=order, duration_ms=2000
                )
                for order, image_id in enumerate(image_ids)
            )
            await session.commit()
        return str(id_)

    async def foreign_image(self, url: str) -> str:
        """An image as a client that knows only the seed's columns would store it; its id."""
        assert self.user is not None
        async with self.container.sessions() as session:
            image = Image(user_id=self.user.id, url=url)
            session.add(image)
            await session.commit()
            return str(image.id)


def client(app: FastAPI, **options: Any) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://animatic.test", **options)


def png(colour: str = "teal", size: tuple[int, int] = (64, 36)) -> bytes:
    target = io.BytesIO()
    Pictures.new("RGB", size, colour).save(target, "PNG")
    return target.getvalue()


def webp() -> bytes:
    target = io.BytesIO()
    Pictures.fromarray(np.zeros((36, 64, 3), np.uint8)).save(target, "WEBP")
    return target.getvalue()
