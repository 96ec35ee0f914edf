"""The API's documentation as a page: our own, so that it works offline and under a strict policy."""

import hashlib
import json
from importlib.resources import files
from typing import Final

from fastapi import FastAPI, Request
from starlette.responses import Response

from animatic.errors import NotFound

_ASSETS: Final = {
    "docs.css": "text/css; charset=utf-8",
    "docs.js": "text/javascript; charset=utf-8",
    "markdown.js": "text/javascript; charset=utf-8",
}
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:;"
    " media-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def mount(app: FastAPI) -> None:
    """Add the page, what it loads, and the OpenAPI document."""

    async def openapi(request: Request) -> Response:
        """The OpenAPI document."""
        return _unless_known(request, _document(app), "application/json")

    async def page(request: Request) -> Response:
        """The documentation for people."""
        response = _unless_known(request, _read("page.html"), "text/html; charset=utf-8")
        response.headers["Content-Security-Policy"] = _POLICY
        return response

    async def asset(request: Request, name: str) -> Response:
        if name not in _ASSETS:
            raise NotFound
        return _unless_known(request, _read(name), _ASSETS[name])

    app.add_api_route("/api/openapi.json", openapi, include_in_schema=False)
    app.add_api_route("/api/docs", page, include_in_schema=False)
    app.add_api_route("/api/docs/{name}", asset, include_in_schema=False)


def _document(app: FastAPI) -> bytes:
    return json.dumps(app.openapi(), ensure_ascii=False, separators=(",", ":")).encode()


def _read(name: str) -> bytes:
    return files(__package__ or "").joinpath(name).read_bytes()


def _unless_known(request: Request, content: bytes, content_type: str) -> Response:
    """The content, or 304 when the client has this version."""
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {"ETag": etag, "Cache-Control": "no-cache"}
    if etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=content_type, headers=headers)
