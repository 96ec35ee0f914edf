"""Telling the world outside that a conversion has ended: webhooks and e-mail, by their outboxes, in its transaction."""

from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts import warnings
from animatic.conversions.recipes import KIND_FILM, FilmRecipe
from animatic.conversions.schemas import ConversionOut
from animatic.conversions.tools import ConversionTools
from animatic.errors import Cancelled
from animatic.models import Conversion, Project, User
from animatic.vocabulary import ConversionType, Status
from animatic.webhooks import service as webhooks
from animatic.webhooks.messages import Event

EMAIL_FILM_READY: Final = "emailWhenFilmIsReady"
"""Name in `users.settings`: e-mail is only sent to those who asked for it."""


async def ended(session: AsyncSession, tools: ConversionTools, user: User, conversion: Conversion) -> None:
    """A locked user's conversion has just ended, its credits are settled or free."""
    data = ConversionOut.of(conversion).model_dump(mode="json", by_alias=True)
    await webhooks.announce(session, tools.clock, user.id, _event(conversion), data)
    if conversion.status == Status.COMPLETED:
        await _write(session, tools, user, conversion)


def _event(conversion: Conversion) -> Event:
    if conversion.status == Status.COMPLETED:
        return Event.COMPLETED
    return Event.CANCELLED if conversion.error_code == Cancelled.code else Event.FAILED


async def _write(session: AsyncSession, tools: ConversionTools, user: User, conversion: Conversion) -> None:
    if (
        user.settings.get(EMAIL_FILM_READY) is True
        and conversion.type == ConversionType.IMAGE_TO_VIDEO
        and FilmRecipe.from_json(conversion.parameters).kind == KIND_FILM
        and (project := await session.get(Project, conversion.project_id)) is not None
    ):
        await tools.mailer.film_completed(session, user, project.name, str(project.id))
    if conversion.metered:
        await warnings.warn(session, tools.mailer, user, tools.clock())
