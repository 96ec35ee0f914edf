"""A copy of a project that goes its own way."""

from typing import Final
from uuid import UUID, uuid4

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.gates import Gates
from animatic.db.changes import Change, Kind, publish
from animatic.models import Image, Panel, Project, User
from animatic.projects.panels import PanelService
from animatic.projects.repository import PanelRepository
from animatic.projects.service import ProjectService
from animatic.versions.content import IMAGE_COLUMNS

_PROJECT: Final = (
    "description", "narrative", "narrative_format", "aspect_ratio", "resolution", "frame_rate", "style", "engine",
    "seed", "cast", "settings",
)  # fmt: skip
_PANEL: Final = (
    "position", "number", "scene_heading", "action", "dialogue", "notes", "shot_size", "duration_ms", "duration_locked",
    "move", "easing", "move_strength", "move_from", "move_to", "transition", "transition_ms", "source_hash",
    "source_key", "stale", "set_aside",
)  # fmt: skip
_LONGEST_NAME: Final = 200


async def duplicate(
    session: AsyncSession, user: User, gates: Gates, project_id: UUID, name: str | None
) -> Project:
    """A new project with the same narrative, settings, panels and chosen takes; raises NotFound.

    The takes are rows of their own on the same files: nothing is copied, and either can be deleted. Other takes,
    videos, versions and links stay with the first project; shot numbers are free again.
    """
    original = await ProjectService(session, user, gates).get(project_id)
    panels = await PanelService(session, user, gates).of_project(project_id, set_aside=None)
    copy = Project(
        id=uuid4(),
        user_id=user.id,
        name=name or f"{original.name[: _LONGEST_NAME - 7]} (copy)",
        **{column: getattr(original, column) for column in _PROJECT},
    )
    session.add(copy)
    await session.flush()
    pairs = [
        (panel, Panel(id=uuid4(), project_id=copy.id, **{name: getattr(panel, name) for name in _PANEL}))
        for panel in panels
    ]
    session.add_all(twin for _, twin in pairs)
    await session.flush()
    images = await PanelRepository(session, user.id).images(
        {panel.image_id for panel in panels if panel.image_id}
    )
    takes: dict[UUID, Image] = {}
    for panel, twin in pairs:
        chosen = images.get(panel.image_id) if panel.image_id else None
        if chosen is None:
            continue
        if chosen.id not in takes:
            takes[chosen.id] = _copy(chosen, copy.id, twin.id)
    session.add_all(takes.values())
    await session.flush()
    for panel, twin in pairs:
        if panel.image_id in takes:
            twin.image_id = takes[panel.image_id].id
    await session.flush()
    await publish(session, Change(user.id, Kind.PROJECT, str(copy.id), str(copy.id)))
    return copy


def _copy(image: Image, project_id: UUID, panel_id: UUID) -> Image:
    """Another row for the same files."""
    image_id = uuid4()
    details = {column: getattr(image, column) for column in IMAGE_COLUMNS}
    if image.media_id is not None:
        details["url"] = f"/api/images/{image_id}/file"
    if image.thumbnail_media_id is not None:
        details["thumbnail_url"] = f"/api/images/{image_id}/thumbnail"
    return Image(
        id=image_id,
        user_id=image.user_id,
        project_id=project_id,
        panel_id=panel_id,
        media_id=image.media_id,
        thumbnail_media_id=image.thumbnail_media_id,
        depth_media_id=image.depth_media_id,
        **details,
    )
