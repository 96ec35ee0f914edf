"""`videos`: films, and the clips that they are made of."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import EMPTY_LIST, Base, SeedCreated, SeedUpdated, UuidKey


class Video(Base):
    """A film assembled from panels, or one panel's clip."""

    __tablename__ = "videos"
    __table_args__ = (
        Index(
            "videos_listed_idx",
            "user_id",
            text("created_at DESC"),
            text("id DESC"),
            postgresql_where=text("deleted_at IS NULL"),
        ),
    )

    id: Mapped[UuidKey]
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    project_id: Mapped[UUID | None] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    conversion_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("conversions.id", ondelete="CASCADE"), index=True
    )
    url: Mapped[str]
    thumbnail_url: Mapped[str | None]
    duration: Mapped[int | None]
    """Whole seconds: the exact length rounded, at least 1."""
    width: Mapped[int | None]
    """Pixels."""
    height: Mapped[int | None]
    format: Mapped[str | None]
    created_at: Mapped[SeedCreated]
    updated_at: Mapped[SeedUpdated]

    # Added to the seed.
    kind: Mapped[str] = mapped_column(server_default="film")
    """`film` or `clip`."""
    duration_ms: Mapped[int | None]
    frames: Mapped[int | None]
    frame_rate: Mapped[str | None]
    """A name of `vocabulary.FRAME_RATES`."""
    media_id: Mapped[UUID | None] = mapped_column(ForeignKey("media.id", ondelete="SET NULL"), index=True)
    thumbnail_media_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("media.id", ondelete="SET NULL"), index=True
    )
    poster_media_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("media.id", ondelete="SET NULL"), index=True
    )
    """The picture of which the thumbnail is a small copy."""
    panel_id: Mapped[UUID | None] = mapped_column(ForeignKey("panels.id", ondelete="SET NULL"), index=True)
    captions: Mapped[list[dict[str, Any]]] = mapped_column(server_default=EMPTY_LIST)
    """What is said when: `startMs`, `endMs`, `text`."""
    notes: Mapped[list[Any]] = mapped_column(server_default=EMPTY_LIST)
    """What was done otherwise than asked, for a person to read."""
    deleted_at: Mapped[datetime | None]
