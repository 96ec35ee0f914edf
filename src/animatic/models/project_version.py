"""`project_versions`: named snapshots of a project's storyboard."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Created, UuidKey


class ProjectVersion(Base):
    """What the storyboard was at one moment. Only a film may still be added to it; all else never changes."""

    __tablename__ = "project_versions"
    __table_args__ = (UniqueConstraint("project_id", "number"),)

    id: Mapped[UuidKey]
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"))
    number: Mapped[int]
    """Of the project's versions, from 1; never used again."""
    name: Mapped[str]
    notes: Mapped[str] = mapped_column(server_default="")
    content: Mapped[dict[str, Any]]
    """A `versions.content.VersionContent`."""
    panel_count: Mapped[int]
    duration_ms: Mapped[int]
    film: Mapped[dict[str, Any] | None]
    """What is known of its film: a `versions.content.VersionFilm`."""
    media_id: Mapped[UUID | None] = mapped_column(ForeignKey("media.id", ondelete="SET NULL"), index=True)
    """The film's file: kept for as long as the version, whatever becomes of the video."""
    thumbnail_media_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("media.id", ondelete="SET NULL"), index=True
    )
    poster_media_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("media.id", ondelete="SET NULL"), index=True
    )
    shared_at: Mapped[datetime | None]
    """When a link showed it for the first time."""
    created_at: Mapped[Created]
