"""How far this worker's runs are, told to the database: all of them at once, twice a second, ids alone to listeners."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from animatic.conversions.estimates import remaining
from animatic.conversions.lifecycle import RunOf
from animatic.db import Sessions
from animatic.db.changes import Change, Kind, publish
from animatic.errors import Unavailable

log = logging.getLogger(__name__)

TELL_EVERY: Final = 0.5
"""Seconds."""
LOOK_EVERY: Final = 5.0
"""Seconds after which a run that tells nothing is looked after all the same: is it still wanted?"""
ENGINE_SHARE: Final = 0.97
"""Of the whole; the rest is storing the files."""

# Joined to the conversion without a lock: a row more or less of progress harms nobody.
_TELL: Final = text("""
    UPDATE conversion_progress AS progress SET
        percent = greatest(progress.percent, told.percent),
        stage = told.stage,
        seconds_remaining = told.seconds_remaining,
        updated_at = now()
    FROM unnest(
        cast(:ids AS uuid[]), cast(:attempts AS int[]), cast(:percents AS real[]), cast(:stages AS text[]),
        cast(:seconds AS real[])
    ) AS told (id, attempt, percent, stage, seconds_remaining)
    JOIN conversions ON conversions.id = told.id
        AND conversions.status = 'processing' AND conversions.attempt = told.attempt
    WHERE progress.conversion_id = told.id AND progress.attempt = told.attempt
    RETURNING told.id, conversions.user_id, conversions.project_id
""")


@dataclass(slots=True)
class Watched:
    """A run that is going on."""

    run: RunOf
    expected: float | None
    """Seconds that such runs take."""
    on_unwanted: Callable[[], object]
    """Called once when the run isn't wanted any more: cancelled, deleted, or begun anew by somebody else."""
    began: float
    """By the loop's clock."""
    fraction: float = 0.0
    stage: str = "starting"
    is_unwanted: bool = False
    fresh: bool = True
    """Whether there is something to tell."""
    told_at: float = 0.0

    def tell(self, fraction: float, stage: str) -> None:
        """Note how far it is, 0 to 1; cheap."""
        self.fraction = max(self.fraction, min(1.0, fraction))
        self.stage = stage
        self.fresh = True


class ProgressBoard:
    """The runs of one worker. `keep_telling` is to run beside them."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions
        self._watched: dict[UUID, Watched] = {}

    def watch(self, run: RunOf, *, expected: float | None, on_unwanted: Callable[[], object]) -> Watched:
        """Begin to tell of a run."""
        now = asyncio.get_running_loop().time()
        watched = Watched(run, expected, on_unwanted, began=now, told_at=now)
        self._watched[run.id] = watched
        return watched

    def forget(self, watched: Watched) -> None:
        """Stop telling of a run."""
        if self._watched.get(watched.run.id) is watched:
            del self._watched[watched.run.id]

    async def keep_telling(self) -> None:
        """Tell what is new, until cancelled. While the database is away nothing is told, and nothing is lost."""
        while True:
            await asyncio.sleep(TELL_EVERY)
            try:
                await self.tell()
            except (DBAPIError, Unavailable) as error:
                log.warning("Progress can't be told: %s", str(error).partition("\n")[0])

    async def tell(self) -> None:
        """Tell what is new, in one transaction."""
        now = asyncio.get_running_loop().time()
        due = [
            watched
            for watched in self._watched.values()
            if watched.fresh or now - watched.told_at >= LOOK_EVERY
        ]
        if not due:
            return
        for watched in due:
            watched.fresh, watched.told_at = False, now
        async with self._sessions() as session, session.begin():
            rows = (
                await session.execute(
                    _TELL,
                    {
                        "ids": [watched.run.id for watched in due],
                        "attempts": [watched.run.attempt for watched in due],
                        "percents": [100 * ENGINE_SHARE * watched.fraction for watched in due],
                        "stages": [watched.stage[:200] for watched in due],
                        "seconds": [
                            remaining(watched.expected, now - watched.began, watched.fraction)
                            for watched in due
                        ],
                    },
                )
            ).all()
            await publish(
                session,
                *(
                    Change(row.user_id, Kind.CONVERSION, str(row.id), str(row.project_id or "") or None)
                    for row in rows
                ),
            )
        wanted = {row.id for row in rows}
        for watched in due:
            if watched.run.id not in wanted and self._watched.get(watched.run.id) is watched:
                self.forget(watched)
                watched.is_unwanted = True
                watched.on_unwanted()
