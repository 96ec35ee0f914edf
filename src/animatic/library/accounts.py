"""A user leaves, with all that is his."""

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.ledger import lock_user
from animatic.conversions.service import ConversionService
from animatic.conversions.tools import ConversionTools
from animatic.models import Conversion, Media, User
from animatic.vocabulary import Status


async def delete_user(session: AsyncSession, tools: ConversionTools, user: User) -> None:
    """Remove an account: running conversions are cancelled, all rows go, and the files follow them.

    What stays is the ledger of credits, in which there is an id and no more. The database's triggers put each file
    into the queue of removals when its row goes.
    """
    await lock_user(session, user.id, tools.clock())
    conversions = ConversionService(session, user, tools)
    running = await session.scalars(
        select(Conversion.id).where(
            Conversion.user_id == user.id, Conversion.status.in_([Status.PENDING, Status.PROCESSING])
        )
    )
    for conversion_id in running.all():
        await conversions.cancel(conversion_id)
    await session.flush()
    await session.delete(user)
    await session.flush()
    # Files that no picture or film used: an upload that was never finished.
    await session.execute(delete(Media).where(Media.user_id == user.id))
