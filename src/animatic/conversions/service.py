"""Conversions: ordered, watched, cancelled, tried again, deleted."""

import builtins
from collections.abc import Collection
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts import ledger
from animatic.activity import service as activity
from animatic.conversions import costs, estimates, lifecycle
from animatic.conversions.cost_schemas import EstimateOrder, EstimateOut, ProjectCosts
from animatic.conversions.film_orders import ImageToVideoOrder
from animatic.conversions.ordering import Ordering
from animatic.conversions.repository import ConversionRepository
from animatic.conversions.schemas import (
    ConversionFilter,
    ConversionStatus,
    StoryboardOrder,
    TextToImageOrder,
    VariationsOrder,
)
from animatic.conversions.submission import Draft, submit
from animatic.conversions.tools import ConversionTools
from animatic.db.paging import Page, PageQuery
from animatic.errors import Conflict, NotFound
from animatic.models import Conversion, User
from animatic.projects.service import ProjectService
from animatic.queue import jobs
from animatic.vocabulary import Status


class ConversionService:
    """One user's conversions. Flushes, never commits."""

    def __init__(self, session: AsyncSession, user: User, tools: ConversionTools) -> None:
        self._session = session
        self._user = user
        self._tools = tools
        self._repository = ConversionRepository(session, user.id)
        self._ordering = Ordering(session, user, tools)
        self._projects = ProjectService(session, user, tools.gates)

    # Submitting

    async def submit_text_to_image(self, order: TextToImageOrder) -> Conversion:
        """Order one picture.

        Raises QuotaExceeded, TierRequired, StorageExceeded, NotFound, or InvalidInput; then nothing is stored.
        """
        draft = await self._ordering.picture(order)
        return (await submit(self._session, self._tools, self._user.id, [draft]))[0]

    async def submit_storyboard(self, project_id: UUID, order: StoryboardOrder) -> builtins.list[Conversion]:
        """Order pictures for the project's panels as one batch: all of them, or none.

        By default for those whose take is missing or stale, unless one is under way; nothing to do gives an empty
        list. Raises like `submit_text_to_image`, and InvalidInput for a chosen panel without text.
        """
        drafts = await self._ordering.storyboard(project_id, order)
        return await submit(self._session, self._tools, self._user.id, drafts)

    async def submit_variations(self, image_id: UUID, order: VariationsOrder) -> builtins.list[Conversion]:
        """Order pictures like one that there is, each with a seed of its own: all of them, or none.

        Raises like `submit_text_to_image`, and InvalidInput for a picture that no text is known of.
        """
        drafts = await self._ordering.variations(image_id, order.count)
        return await submit(self._session, self._tools, self._user.id, drafts)

    async def submit_image_to_video(self, order: ImageToVideoOrder) -> Conversion:
        """Order a film; returns its conversion. Raises like `submit_text_to_image`.

        An engine that animates single panels gets a conversion for each; they share the film's batch, and the film
        waits for them.
        """
        drafts = await self._ordering.film(order)
        return (await submit(self._session, self._tools, self._user.id, drafts))[-1]

    # Costs

    async def estimate(self, order: EstimateOrder) -> EstimateOut:
        """What an order would cost; raises as the order itself would, but for want of credits. Stores nothing."""
        async with self._session.begin_nested() as attempt:
            drafts = await self._drafts(order)
            # A text without a project begins one: not yet.
            await attempt.rollback()
        credits_ = await ledger.summary(self._session, self._user, self._tools.clock())
        return EstimateOut.of(costs.shares(self._tools, drafts), credits_)

    async def _drafts(self, order: EstimateOrder) -> builtins.list[Draft]:
        if order.text_to_image is not None:
            return [await self._ordering.picture(order.text_to_image)]
        if order.storyboard is not None:
            return await self._ordering.storyboard(order.storyboard.project_id, order.storyboard.order())
        assert order.image_to_video is not None, "the order's validator asks for one of the three"
        return await self._ordering.film(order.image_to_video)

    async def costs_of(self, project_id: UUID) -> ProjectCosts:
        """What a project's conversions have cost; raises NotFound."""
        await self._projects.get(project_id)
        return ProjectCosts.of(await costs.spent(self._session, self._user.id, project_id))

    # Watching

    async def get(self, conversion_id: UUID) -> Conversion:
        """Raises NotFound: also for what is deleted, and for what is somebody else's."""
        conversion = await self._repository.find(conversion_id)
        if conversion is None:
            raise NotFound("There is no such conversion.")
        return conversion

    async def list(self, query: PageQuery, *, filters: ConversionFilter | None = None) -> Page[Conversion]:
        """The user's conversions."""
        return await self._repository.page(query, filters or ConversionFilter())

    async def progress(self, conversion_ids: Collection[UUID]) -> dict[UUID, float]:
        """Percent of those that have begun."""
        return await self._repository.progress(conversion_ids)

    async def status(self, conversion_id: UUID) -> ConversionStatus:
        """How a conversion stands, by two look-ups; raises NotFound."""
        found = await self._repository.with_progress(conversion_id)
        if found is None:
            raise NotFound("There is no such conversion.")
        conversion, progress = found
        status = Status(conversion.status)
        position: int | None = None
        seconds = progress.seconds_remaining if progress and not status.is_terminal else None
        if status is Status.PENDING and conversion.job_id is not None:
            position = await jobs.position(self._session, conversion.job_id)
            seconds = await estimates.when_pending(self._session, conversion)
        return ConversionStatus(
            id=conversion.id,
            status=status,
            progress=100.0 if status is Status.COMPLETED else (progress.percent if progress else 0.0),
            stage=_stage(conversion, progress.stage if progress else ""),
            seconds_remaining=seconds,
            queue_position=position,
            result_url=conversion.result_url,
            error_code=conversion.error_code,
            error_message=conversion.error_message,
        )

    # Changing

    async def cancel(self, conversion_id: UUID) -> Conversion:
        """Stop a conversion, waiting or running; it costs nothing. One that has ended stays as it is."""
        conversion = await self.get(conversion_id)
        cancelled = await lifecycle.cancel(self._session, self._tools, conversion)
        if cancelled:
            await activity.record(
                self._session, self._user.id, "conversion.cancel", {"conversionId": str(conversion_id)}
            )
        return conversion

    async def retry(self, conversion_id: UUID) -> Conversion:
        """Try a failed (or cancelled) conversion again: a new one, with the same recipe. Of a film, its clips that
        failed are made again, and no others.

        Raises Conflict unless it has failed, and like `submit_text_to_image`.
        """
        conversion = await self.get(conversion_id)
        if conversion.status != Status.FAILED:
            raise Conflict(
                f"Only a failed conversion can be tried again; this one is {conversion.status}.",
                status=conversion.status,
            )
        drafts = await self._ordering.again(conversion)
        return (await submit(self._session, self._tools, self._user.id, drafts))[-1]

    async def delete(self, conversion_id: UUID) -> None:
        """Take a conversion off the lists; one that hasn't ended is cancelled first. What it made stays."""
        conversion = await self.get(conversion_id)
        await lifecycle.cancel(self._session, self._tools, conversion)
        conversion.deleted_at = self._tools.clock()
        await self._session.flush()
        await activity.record(
            self._session, self._user.id, "conversion.delete", {"conversionId": str(conversion_id)}
        )
        await lifecycle.publish_change(self._session, conversion)


def _stage(conversion: Conversion, told: str) -> str:
    """What it is doing, in a few words."""
    match conversion.status:
        case Status.COMPLETED:
            return "finished"
        case Status.FAILED:
            return "cancelled" if conversion.error_code == "CANCELLED" else "failed"
        case Status.PENDING if conversion.waiting_for:
            return f"waiting for {conversion.waiting_for} clips"
        case Status.PENDING:
            return told if conversion.attempt else "waiting"
        case _:
            return told or "starting"
