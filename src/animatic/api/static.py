"""The studio's files, when they are built: a page for every address that a person opens, and what the pages load.

The build puts them into `static/` beside this module, each with its compressed copies (`.br`, `.gz`). What has a hash
in its name (`assets/`) never changes; pages and the rest are asked for anew each time, and answered with 304 while
they are the same. Only a browser that navigates gets a page for an unknown address: a missing picture or script is a
404, and so is everything below `/api`.
"""

import mimetypes
from pathlib import Path, PurePosixPath
from typing import Final

from fastapi import FastAPI
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.staticfiles import NotModifiedResponse
from starlette.types import Receive, Scope, Send

from animatic.api.errors import refuse, respond
from animatic.api.policy import page_policy
from animatic.errors import RateLimited

FOLDER: Final = Path(__file__).with_name("static")
FOREVER: Final = "public, max-age=31536000, immutable"
SHARE_PAGE: Final = "share.html"
"""What is sent for a share link: a bundle of its own, small for phones."""

_CODINGS: Final = (("br", ".br"), ("gzip", ".gz"))
"""In the order of our preference."""
_TYPES: Final = {".webmanifest": "application/manifest+json", ".js": "text/javascript", ".webp": "image/webp"}
_HIDDEN: Final = frozenset({"manifest.json"})
"""For the build's own use."""


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
            return self._send(request, file)
        if "text/html" in request.headers.get("accept", ""):
            page = self.folder / (SHARE_PAGE if path.startswith("/s/") else "index.html")
            if page.is_file():
                return self._send(request, page)
            if path == "/":
                return RedirectResponse("/api/docs", status_code=302)
        return respond("NOT_FOUND", "There is nothing at this address.")

    def _file(self, path: str) -> Path | None:
        """The file of this address, if there is one; never one outside the folder."""
        parts = PurePosixPath(path).parts[1:]
        if not parts or any(part in ("..", ".") or part.startswith(".") or "\\" in part for part in parts):
            return None
        if path.lstrip("/") in _HIDDEN:
            return None
        found = self.folder.joinpath(*parts)
        return found if found.is_file() and found.resolve().is_relative_to(self.folder.resolve()) else None

    def _send(self, request: Request, file: Path) -> Response:
        content_type = _content_type(file)
        immutable = file.is_relative_to(self.folder / "assets")
        headers = {"Cache-Control": FOREVER if immutable else "no-cache", "Vary": "Accept-Encoding"}
        if content_type == "text/html":
            settings = request.app.state.api.container.settings
            headers["Content-Security-Policy"] = page_policy(settings)
        sent, coding = _compressed(file, request.headers)
        if coding:
            headers["Content-Encoding"] = coding
        response = FileResponse(sent, media_type=content_type, headers=headers, stat_result=sent.stat())
        if request.headers.get("if-none-match") == response.headers["etag"]:
            # A browser puts these headers over those it has kept: a page's own policy has to be said again.
            kept = NotModifiedResponse(response.headers)
            if policy := response.headers.get("content-security-policy"):
                kept.headers["content-security-policy"] = policy
            return kept
        return response


def _compressed(file: Path, headers: Headers) -> tuple[Path, str | None]:
    """The copy that is to be sent, and its coding; a part of a file (`Range`) is one of the file itself."""
    if "range" not in headers:
        accepted = _codings(headers.get("accept-encoding", ""))
        for coding, ending in _CODINGS:
            copy = file.with_name(file.name + ending)
            if coding in accepted and copy.is_file():
                return copy, coding
    return file, None


def _codings(header: str) -> set[str]:
    """What an Accept-Encoding header allows: a quality of 0 forbids (RFC 9110, 12.5.3)."""
    allowed = set()
    for entry in header.split(","):
        name, _, rest = entry.strip().lower().partition(";")
        quality = rest.strip().removeprefix("q=").strip()
        try:
            refused = bool(quality) and float(quality) == 0
        except ValueError:
            refused = True
        if name and not refused:
            allowed.add(name)
    return allowed


def _content_type(file: Path) -> str:
    known = _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0]
    return known or "application/octet-stream"


def _is_api(path: str) -> bool:
    return path == "/api" or path.startswith("/api/")
