"""`image_to_video_mappings`: which images a video shows, in order."""

from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, SeedCreated, UuidKey


class ImageToVideoMapping(Base):
    """One panel's picture in a video."""

    __tablename__ = "image_to_video_mappings"

    id: Mapped[UuidKey]
    video_id: Mapped[UUID] = mapped_column(ForeignKey("videos.id", ondelete="CASCADE"), index=True)
    image_id: Mapped[UUID] = mapped_column(ForeignKey("images.id", ondelete="CASCADE"), index=True)
    sequence_order: Mapped[int]
    """From 0."""
    duration_ms: Mapped[int | None]
    created_at: Mapped[SeedCreated]
