"""The studio's files, when they are built: a page for every address that a person opens, and what the pages load.

The build puts them into `static/` beside this module. What has a hash in its name (`assets/`) never changes; the
page itself is asked for anew each time. Only a browser that navigates gets the page for an unknown address:
a missing picture or script is a 404, and so is everything below `/api`.
"""

import mimetypes
from pathlib import Path, PurePosixPath
from typing import Final

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.types import Receive, Scope, Send

from animatic.api.errors import refuse, respond
from animatic.errors import RateLimited

FOLDER: Final = Path(__file__).with_name("static")
FOREVER: Final = "public, max-age=31536000, immutable"
PAGE_POLICY: Final = (
    "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; style-src 'self' 'unsafe-inline';"
    " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


def mount(app: FastAPI, folder: Path = FOLDER) -> None:
    """Serve the studio wherever no route answers."""
    app.router.default = Studio(folder)


class Studio:
    """What answers when no route does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return  # no sockets here: the server closes the connection
        await self.respond(Request(scope))(scope, receive, send)

    def respond(self, request: Request) -> Response:
        path = request.url.path
        if _is_api(path):
            try:
                request.app.state.api.count_anonymous(request)
            except RateLimited as error:
                return refuse(error)
            return respond("NOT_FOUND", "There is nothing at this address.")
        if request.method != "GET":
            return respond("NOT_FOUND", "There is nothing at this address.")
        file = self._file(path)
        if file is not None:
            return self._send(file, path)
        if "text/html" in request.headers.get("accept", ""):
            index = self.folder / "index.html"
            if index.is_file():
                return self._send(index, "/index.html")
            if path == "/":
                return RedirectResponse("/api/docs", status_code=302)
        return respond("NOT_FOUND", "There is nothing at this address.")

    def _file(self, path: str) -> Path | None:
        """The file of this address, if there is one; never one outside the folder."""
        parts = PurePosixPath(path).parts[1:]
        if not parts or any(part in ("..", ".") or part.startswith(".") or "\\" in part for part in parts):
            return None
        found = self.folder.joinpath(*parts)
        return found if found.is_file() and found.resolve().is_relative_to(self.folder.resolve()) else None

    def _send(self, file: Path, path: str) -> Response:
        content_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        headers = {"Cache-Control": FOREVER if path.startswith("/assets/") else "no-cache"}
        if content_type == "text/html":
            headers["Content-Security-Policy"] = PAGE_POLICY
        return FileResponse(file, media_type=content_type, headers=headers)


def _is_api(path: str) -> bool:
    return path == "/api" or path.startswith("/api/")
