"""`version_takes`: the pictures that versions show."""

from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, UuidKey


class VersionTake(Base):
    """A picture as a version shows it: its files stay for as long as the version, whatever becomes of the image."""

    __tablename__ = "version_takes"
    __table_args__ = (UniqueConstraint("version_id", "image_id"),)

    id: Mapped[UuidKey]
    version_id: Mapped[UUID] = mapped_column(ForeignKey("project_versions.id", ondelete="CASCADE"))
    image_id: Mapped[UUID]
    """The image that it was; no foreign key: it may be gone."""
    media_id: Mapped[UUID | None] = mapped_column(ForeignKey("media.id", ondelete="SET NULL"), index=True)
    thumbnail_media_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("media.id", ondelete="SET NULL"), index=True
    )
    depth_media_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("media.id", ondelete="SET NULL"), index=True
    )
    details: Mapped[dict[str, Any]]
    """The image's other columns, by their names."""
