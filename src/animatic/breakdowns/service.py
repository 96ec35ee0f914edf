"""Breakdowns: asked for, watched, cancelled, used by an import."""

import asyncio
from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid4

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.gates import Gates
from animatic.breakdowns import lifecycle
from animatic.breakdowns.schemas import BreakdownOrder
from animatic.clock import Clock
from animatic.config import Settings
from animatic.db.paging import Page, PageQuery, SortColumns, paginate
from animatic.errors import Conflict, InvalidInput, NotFound, RateLimited
from animatic.models import Breakdown, Project, User
from animatic.projects.service import ProjectService
from animatic.screenplay import Cut, units
from animatic.vocabulary import Status, Tier

MAX_OPEN: Final = 2
"""Breakdowns of one user that are waiting or under way: they cost no credits."""
SORTABLE: Final[SortColumns] = {"createdAt": Breakdown.created_at, "completedAt": Breakdown.completed_at}


@dataclass(frozen=True, slots=True)
class Decided:
    """What an import takes from a breakdown."""

    format: str
    cuts: tuple[Cut, ...] | None
    """None: our own rules cut."""


class BreakdownService:
    """One user's breakdowns. Flushes, never commits."""

    def __init__(
        self, session: AsyncSession, user: User, gates: Gates, settings: Settings, clock: Clock
    ) -> None:
        self._session = session
        self._user = user
        self._gates = gates
        self._settings = settings
        self._clock = clock
        self._projects = ProjectService(session, user, gates)

    async def submit(self, project_id: UUID, order: BreakdownOrder) -> Breakdown:
        """Have a language model cut a narrative.

        Raises NotFound, Conflict when no model is set up, TierRequired, RateLimited when too many are under way, and
        InvalidInput for a text of which no storyboard can be made: then nothing is stored.
        """
        await self._projects.get(project_id)
        model = self._settings.chat_model
        if model is None:
            raise Conflict(
                "No language model is set up here: set ANIMATIC_CHAT_MODEL, or import without one."
            )
        self._gates.require(self._user, Tier.BASIC, "scripts broken down by a language model")
        under_way = await self._session.scalar(
            select(func.count()).where(
                Breakdown.user_id == self._user.id, Breakdown.status.in_(lifecycle.OPEN)
            )
        )
        if (under_way or 0) >= MAX_OPEN:
            raise RateLimited(
                f"{MAX_OPEN} of your scripts are being read; wait for one of them.", retryAfter=10
            )
        found = await asyncio.to_thread(units, order.text, format=order.format)
        if not found.units:
            raise InvalidInput("The narrative has nothing to show: write what happens.", field="text")
        row = Breakdown(
            id=uuid4(),
            user_id=self._user.id,
            project_id=project_id,
            narrative=order.text,
            format=found.format,
            model=model,
        )
        self._session.add(row)
        await self._session.flush()
        await lifecycle.enqueue(self._session, row, weight=self._gates.weight(self._user))
        return row

    async def get(self, breakdown_id: UUID) -> Breakdown:
        """Raises NotFound: also for what is somebody else's."""
        return _found(await self._session.scalar(self._own().where(Breakdown.id == breakdown_id)))

    async def page(self, query: PageQuery, project_id: UUID) -> Page[Breakdown]:
        """A project's breakdowns; raises NotFound."""
        await self._projects.get(project_id)
        statement = self._own().where(Breakdown.project_id == project_id)
        return await paginate(self._session, statement, query, columns=SORTABLE, tie_breaker=Breakdown.id)

    async def cancel(self, breakdown_id: UUID) -> Breakdown:
        """Stop a breakdown; one that has ended stays as it is."""
        row = _found(
            await self._session.scalar(
                self._own()
                .where(Breakdown.id == breakdown_id)
                .with_for_update(of=Breakdown)
                .execution_options(populate_existing=True)
            )
        )
        await lifecycle.cancel(self._session, row, now=self._clock())
        return row

    async def decided(self, breakdown_id: UUID, project_id: UUID, text: str) -> Decided:
        """What a completed breakdown of this text decided.

        Raises NotFound, Conflict if it isn't completed, InvalidInput if it is of another text.
        """
        row = await self.get(breakdown_id)
        if row.project_id != project_id:
            raise NotFound("The project has no such breakdown.")
        if row.status != Status.COMPLETED:
            raise Conflict(f"The breakdown isn't completed; it is {row.status}.", status=row.status)
        if row.narrative != text:
            raise InvalidInput(
                "The breakdown is of another text: have this one broken down.", field="breakdownId"
            )
        cuts = None if row.cuts is None else tuple(lifecycle.from_json(cut) for cut in row.cuts)
        return Decided(row.format, cuts)

    def _own(self) -> Select[Breakdown]:
        return (
            select(Breakdown)
            .join(Project, Project.id == Breakdown.project_id)
            .where(Breakdown.user_id == self._user.id, Project.deleted_at.is_(None))
        )


def _found(row: Breakdown | None) -> Breakdown:
    if row is None:
        raise NotFound("There is no breakdown with this id.")
    return row
