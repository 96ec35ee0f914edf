"""Which film shows a version: one of exactly its pictures, in their order."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.models import ProjectVersion, Video
from animatic.versions.content import VersionContent, VersionFilm
from animatic.versions.repository import lacking_films


def pictures_of(content: VersionContent) -> list[UUID] | None:
    """The pictures of a film of this storyboard, one a panel; None while a panel has none."""
    pictures = [panel.image_id for panel in content.panels if panel.image_id is not None]
    return pictures if len(pictures) == len(content.panels) else None


def attach_to(version: ProjectVersion, video: Video) -> None:
    """Make this the version's film: its files stay for as long as the version."""
    version.film = VersionFilm.of(video).to_json()
    version.media_id = video.media_id
    version.thumbnail_media_id = video.thumbnail_media_id
    version.poster_media_id = video.poster_media_id


async def attach(session: AsyncSession, video: Video, image_ids: Sequence[UUID | None]) -> None:
    """A film of these pictures has just been rendered: it is that of the versions that still lack theirs."""
    if video.project_id is None:
        return
    for version in await lacking_films(session, video.project_id):
        if pictures_of(VersionContent.from_json(version.content)) == list(image_ids):
            attach_to(version, video)
    await session.flush()
