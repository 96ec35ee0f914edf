"""Files over HTTP: whole, in ranges, or not at all when the client has them already (RFC 9110)."""

import re
import unicodedata
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from typing import Any, Final
from urllib.parse import quote, urlsplit

from starlette.responses import RedirectResponse, Response, StreamingResponse

from animatic.api.envelope import ErrorAnswer
from animatic.api.errors import respond
from animatic.db.media import MediaFile
from animatic.errors import NotFound
from animatic.storage import Store

SUFFIXES: Final = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/webp": "webp",
    "video/mp4": "mp4",
    "video/webm": "webm",
    "video/quicktime": "mov",
    "application/pdf": "pdf",
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
    "audio/flac": "flac",
    "audio/aac": "aac",
    "audio/mp4": "m4a",
    "audio/ogg": "ogg",
    "audio/webm": "weba",
}
"""Types that are shown, with their suffix. Anything else is sent as bytes to save, never to run."""

ANSWERS: Final[dict[int | str, dict[str, Any]]] = {
    200: {"description": "The file.", "content": {"*/*": {"schema": {"type": "string", "format": "binary"}}}},
    206: {
        "description": "The part of the file that Range asks for.",
        "content": {"*/*": {"schema": {"type": "string", "format": "binary"}}},
    },
    302: {"description": "The file is elsewhere: another client of the database said so."},
    304: {"description": "The client has the file already."},
    416: {"description": "The range lies outside the file.", "model": ErrorAnswer},
}
"""What a route that serves a file documents."""

LONGEST_NAME: Final = 120
"""Characters of a file's name, without suffix."""
_FORBIDDEN: Final = frozenset('/\\:*?"<>|')
_RANGE: Final = re.compile(r"bytes\s*=\s*(\d{0,18})-(\d{0,18})")
_HEADERS: Final = {
    "Accept-Ranges": "bytes",
    # A file never changes, but whether one may see it does: the browser keeps it, and asks again after a day.
    "Cache-Control": "private, max-age=86400",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Vary": "Authorization",
}

Headers = Mapping[str, str]


class Unsatisfiable(Exception):
    """The range begins behind the end of the file."""


async def serve(
    request: Headers,
    file: MediaFile,
    store: Store,
    *,
    name: str,
    suffix: str | None = None,
    download: bool = False,
    head: bool = False,
) -> Response:
    """The file as the request's headers want it.

    `name` is what a browser saves it as, in any script; without suffix, which follows from the file's type unless it
    is given.
    """
    if file.storage_key is None:
        return _elsewhere(file.url)
    is_shown = file.content_type in SUFFIXES
    content_type = file.content_type if is_shown else "application/octet-stream"
    disposition = "inline" if is_shown and not download else "attachment"
    headers = {
        **_HEADERS,
        "ETag": f'"{file.sha256}"',
        "Content-Disposition": content_disposition(
            disposition, f"{plain_name(name)}.{suffix or SUFFIXES.get(content_type, 'bin')}"
        ),
    }
    if file.changed_at is not None:
        headers["Last-Modified"] = format_datetime(file.changed_at.astimezone(UTC), usegmt=True)
    if is_known(request, headers["ETag"], file.changed_at):
        return Response(status_code=304, headers=headers)
    try:
        span = wanted_range(request, file.bytes, headers["ETag"], file.changed_at)
    except Unsatisfiable:
        message = f"This range lies outside the file, which has {file.bytes:,} bytes."
        refused = {"Content-Range": f"bytes */{file.bytes}", "Accept-Ranges": "bytes"}
        return respond("RANGE_NOT_SATISFIABLE", message, {"bytes": file.bytes}, refused)
    start, end = span or (0, file.bytes)
    headers["Content-Length"] = str(end - start)
    if span is not None:
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{file.bytes}"
    status = 200 if span is None else 206
    if head:
        return Response(status_code=status, headers=headers, media_type=content_type)
    content = await _begun(store.stream(file.storage_key, start, end))
    return StreamingResponse(content, status_code=status, headers=headers, media_type=content_type)


def small(request: Headers, content: bytes, *, content_type: str, etag: str, name: str) -> Response:
    """A file that was made for the purpose and is in memory: whole, or not at all when the client has it already."""
    headers = {
        **_HEADERS,
        "Accept-Ranges": "none",
        "ETag": etag,
        "Content-Disposition": content_disposition("inline", f"{plain_name(name)}.{SUFFIXES[content_type]}"),
    }
    if is_known(request, etag, None):
        return Response(status_code=304, headers=headers)
    return Response(content, headers=headers, media_type=content_type)


def plain_name(name: str) -> str:
    """A name for a file on anybody's disk: nothing that a system forbids, and no longer than any takes."""
    shown = "".join(" " if c in _FORBIDDEN or not c.isprintable() else c for c in name)
    # Windows takes no point or blank at the end, and others hide what begins with a point.
    return " ".join(shown.split())[:LONGEST_NAME].strip(" .") or "file"


def content_disposition(kind: str, name: str) -> str:
    """The header (RFC 6266): the name in ASCII for old programs, and as it is where it has other letters."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    stem, _, suffix = ascii_name.rpartition(".")
    fallback = f"{' '.join(stem.split()) or 'file'}.{suffix}"
    header = f'{kind}; filename="{fallback}"'
    return header if fallback == name else f"{header}; filename*=UTF-8''{quote(name, safe='')}"


async def _begun(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The same pieces, the first one read already: a file that is missing is found out before the answer begins."""
    first = await anext(chunks, b"")

    async def all_of_it() -> AsyncIterator[bytes]:
        yield first
        async for chunk in chunks:
            yield chunk

    return all_of_it()


def is_known(request: Headers, etag: str, changed_at: datetime | None) -> bool:
    """Whether the client has this version, by If-None-Match, or else by If-Modified-Since."""
    tags = request.get("if-none-match")
    if tags is not None:
        # Weak comparison: a cache may have marked the tag as weak.
        known = {tag.strip().removeprefix("W/") for tag in tags.split(",")}
        return "*" in known or etag in known
    since = _date(request.get("if-modified-since"))
    return since is not None and changed_at is not None and changed_at.replace(microsecond=0) <= since


def wanted_range(
    request: Headers, size: int, etag: str, changed_at: datetime | None
) -> tuple[int, int] | None:
    """First byte and the one after the last; None: the whole file.

    A Range that is malformed, in other units, or of several parts is ignored, as a server may. Raises Unsatisfiable.
    """
    match = _RANGE.fullmatch(request.get("range", "").strip())
    if match is None or not _same_version(request.get("if-range"), etag, changed_at):
        return None
    first, last = match.groups()
    if not first and not last:
        return None
    if not first:
        if int(last) == 0 or size == 0:
            raise Unsatisfiable
        return max(0, size - int(last)), size
    start, end = int(first), int(last) + 1 if last else size
    if end <= start and last:
        return None  # backwards: no valid range at all
    if start >= size:
        raise Unsatisfiable
    return start, min(end, size)


def _same_version(condition: str | None, etag: str, changed_at: datetime | None) -> bool:
    """If-Range: the range is of the version that the client has begun to load."""
    if condition is None:
        return True
    if condition.startswith('"'):
        return condition == etag
    date = _date(condition)
    return date is not None and changed_at is not None and changed_at.replace(microsecond=0) == date


def _date(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        parsed = parsedate_to_datetime(text)
    except ValueError:
        return None
    return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed


def _elsewhere(url: str) -> Response:
    """A row of another client may name a foreign address: the browser may go there, we never do."""
    address = urlsplit(url)
    if address.scheme not in ("http", "https") or not address.netloc:
        raise NotFound("There is no file.")
    return RedirectResponse(url, status_code=302, headers={"Cache-Control": "private, max-age=300"})
