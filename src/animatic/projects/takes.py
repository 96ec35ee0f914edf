"""A new picture of a panel, made or uploaded: it becomes the chosen take."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.db.changes import Change, Kind, publish
from animatic.models import Image, Panel, Project
from animatic.projects.edits import is_stale


async def add(session: AsyncSession, image: Image) -> Panel | None:
    """Make a stored picture the chosen take of its panel, `image.panel_id`; None if that panel is gone.

    The panel's revision stays: somebody who is writing in it at this moment isn't disturbed.
    """
    if image.panel_id is None:
        return None
    panel = await session.scalar(
        select(Panel)
        .where(Panel.id == image.panel_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    if panel is None:
        return None
    project = await session.get_one(Project, panel.project_id, populate_existing=True)
    panel.image_id = image.id
    panel.stale = is_stale(project, panel, image, chosen_now=True)
    await session.flush()
    await publish(session, Change(image.user_id, Kind.PANEL, str(panel.id), str(panel.project_id)))
    return panel
