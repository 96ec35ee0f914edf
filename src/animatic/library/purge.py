"""Removing for good what was deleted a while ago.

What others still use stays: the row of a picture that a live film was made of, or that a live panel shows. Files
follow their rows by the database's triggers. Each step is a short transaction that takes what nobody else holds, so
it may run beside everything, in several processes, and again after one that died.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.ledger import lock_user
from animatic.db import Sessions
from animatic.errors import NotFound

BATCH: Final = 100
"""Rows of one transaction."""

_PROJECT: Final = "SELECT id, user_id FROM projects WHERE deleted_at <= :before ORDER BY deleted_at LIMIT 1"
# A picture is used by a film that isn't deleted, and by a panel of a project that isn't.
_IN_FILM: Final = """EXISTS (
        SELECT FROM image_to_video_mappings AS use JOIN videos ON videos.id = use.video_id
        WHERE use.image_id = images.id AND videos.deleted_at IS NULL
    )"""
_IN_OTHER_FILM: Final = f"{_IN_FILM[:-1]}  AND videos.project_id IS DISTINCT FROM :project\n    )"
_ON_PANEL: Final = """EXISTS (
        SELECT FROM panels JOIN projects ON projects.id = panels.project_id
        WHERE panels.image_id = images.id AND projects.deleted_at IS NULL
    )"""
_RESCUE_IMAGES: Final = f"""
    UPDATE images SET project_id = NULL, panel_id = NULL, conversion_id = NULL,
        deleted_at = coalesce(deleted_at, :now)
    WHERE project_id = :project AND ({_IN_OTHER_FILM} OR {_ON_PANEL})
"""  # noqa: S608  # of constants
# Whatever else of the user refers to conversions of the project: a picture that was moved out of it, say.
_KEEP_WHAT_MOVED: Final = """
    UPDATE {table} SET conversion_id = NULL
    WHERE project_id IS DISTINCT FROM :project
      AND conversion_id IN (SELECT id FROM conversions WHERE project_id = :project)
"""
_IMAGES: Final = f"""
    WITH due AS (
        SELECT id FROM images
        WHERE deleted_at <= :before AND (media_id IS NOT NULL OR NOT {_IN_FILM}) AND NOT {_ON_PANEL}
        ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED
    ), kept AS (
        -- The film says of what it was made; nobody can look at the picture any more.
        UPDATE images SET conversion_id = NULL, media_id = NULL, thumbnail_media_id = NULL, depth_media_id = NULL
        WHERE id IN (SELECT id FROM due) AND {_IN_FILM} RETURNING id
    ), gone AS (
        DELETE FROM images WHERE id IN (SELECT id FROM due) AND NOT {_IN_FILM} RETURNING id
    )
    SELECT (SELECT count(*) FROM kept) + (SELECT count(*) FROM gone)
"""  # noqa: S608  # of constants
_VIDEOS: Final = """
    WITH due AS (
        SELECT id FROM videos WHERE deleted_at <= :before ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED
    ), gone AS (
        DELETE FROM videos WHERE id IN (SELECT id FROM due) RETURNING id
    )
    SELECT count(*) FROM gone
"""
_CONVERSIONS: Final = """
    WITH due AS (
        SELECT id FROM conversions
        WHERE deleted_at <= :before AND status IN ('completed', 'failed')
        ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED
    ), pictures AS (
        UPDATE images SET conversion_id = NULL WHERE conversion_id IN (SELECT id FROM due) RETURNING id
    ), films AS (
        UPDATE videos SET conversion_id = NULL WHERE conversion_id IN (SELECT id FROM due) RETURNING id
    )
    SELECT array_agg(id) FROM due
"""


@dataclass(frozen=True, slots=True)
class Purged:
    """How much was removed."""

    projects: int
    images: int
    videos: int
    conversions: int


async def purge(sessions: Sessions, *, before: datetime, now: datetime) -> Purged:
    """Remove what was deleted before a moment: projects with all that they hold, then single things."""
    return Purged(
        projects=await _all(sessions, lambda session: _project(session, before, now)),
        # Films first: they let go of their pictures.
        videos=await _all(sessions, lambda session: _rows(session, _VIDEOS, before)),
        images=await _all(sessions, lambda session: _rows(session, _IMAGES, before)),
        conversions=await _all(sessions, lambda session: _conversions(session, before)),
    )


async def _all(sessions: Sessions, step: Callable[[AsyncSession], Awaitable[int]]) -> int:
    total = 0
    while True:
        async with sessions.begin() as session:
            count = await step(session)
        if not count:
            return total
        total += count


async def _project(session: AsyncSession, before: datetime, now: datetime) -> int:
    due = (await session.execute(text(_PROJECT), {"before": before})).one_or_none()
    if due is None:
        return 0
    try:
        # Whoever ends a conversion locks the user first.
        await lock_user(session, due.user_id, now)
    except NotFound:
        return 0
    locked = await session.scalar(
        text("SELECT id FROM projects WHERE id = :id AND deleted_at <= :before FOR UPDATE"),
        {"id": due.id, "before": before},
    )
    if locked is None:
        return 1  # restored at this moment
    values = {"project": due.id, "now": now}
    await session.execute(text(_RESCUE_IMAGES), values)
    for table in ("images", "videos"):
        await session.execute(text(_KEEP_WHAT_MOVED.format(table=table)), {"project": due.id})
    await session.execute(text("DELETE FROM projects WHERE id = :project"), {"project": due.id})
    return 1


async def _rows(session: AsyncSession, statement: str, before: datetime) -> int:
    return int(await session.scalar(text(statement), {"before": before, "limit": BATCH}) or 0)


async def _conversions(session: AsyncSession, before: datetime) -> int:
    ids = await session.scalar(text(_CONVERSIONS), {"before": before, "limit": BATCH})
    if not ids:
        return 0
    await session.execute(text("DELETE FROM conversions WHERE id = ANY (:ids)"), {"ids": ids})
    return len(ids)
