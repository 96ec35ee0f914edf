"""`images`: the takes of panels, and pictures of their own."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, SeedCreated, SeedUpdated, UuidKey


class Image(Base):
    """A picture: generated, uploaded or edited."""

    __tablename__ = "images"
    __table_args__ = (
        Index(
            "images_listed_idx",
            "user_id",
            text("created_at DESC"),
            text("id DESC"),
            postgresql_include=["kind"],
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
    width: Mapped[int | None]
    """Pixels."""
    height: Mapped[int | None]
    format: Mapped[str | None]
    style: Mapped[str | None]
    aspect_ratio: Mapped[str | None]
    created_at: Mapped[SeedCreated]
    updated_at: Mapped[SeedUpdated]

    # Added to the seed.
    panel_id: Mapped[UUID | None] = mapped_column(ForeignKey("panels.id", ondelete="SET NULL"), index=True)
    kind: Mapped[str] = mapped_column(server_default="generated")
    """`generated`, `uploaded` or `edited`."""
    media_id: Mapped[UUID | None] = mapped_column(ForeignKey("media.id", ondelete="SET NULL"), index=True)
    thumbnail_media_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("media.id", ondelete="SET NULL"), index=True
    )
    depth_media_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("media.id", ondelete="SET NULL"), index=True
    )
    """A depth map of the same proportions, for camera moves with parallax."""
    seed: Mapped[int | None] = mapped_column(BigInteger)
    deleted_at: Mapped[datetime | None]
    engine: Mapped[str | None]
    prompt: Mapped[str | None]
    look: Mapped[str | None]
    """A mark of what else of its project it was made from: see `projects.looks`."""
