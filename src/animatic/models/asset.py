"""`assets`: what people bring along for their films."""

from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Created, Updated, UuidKey


class Asset(Base):
    """Music, a scratch track, a video clip, or a table of colours."""

    __tablename__ = "assets"
    __table_args__ = (Index("assets_user_id_created_at_idx", "user_id", "created_at"),)

    id: Mapped[UuidKey]
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    project_id: Mapped[UUID | None] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    """None: for all of the user's projects."""
    kind: Mapped[str]
    """An `assets.facts.AssetKind`."""
    name: Mapped[str]
    """For people: at first the uploaded file's."""
    format: Mapped[str]
    """`mp3`, `wav`, `mp4` …: what the file is in fact."""
    codec: Mapped[str | None]
    """FFmpeg's name."""
    duration_ms: Mapped[int | None]
    """Of sound and clips."""
    width: Mapped[int | None]
    """Of clips, in pixels, upright."""
    height: Mapped[int | None]
    frame_rate: Mapped[str | None]
    """Frames per second of clips, as a fraction: `24`, `30000/1001`."""
    has_sound: Mapped[bool] = mapped_column(server_default=text("false"))
    peaks: Mapped[list[Any] | None]
    """The sound's shape: its loudest samples, 0 to 100, in even steps over its length."""
    media_id: Mapped[UUID | None] = mapped_column(ForeignKey("media.id", ondelete="SET NULL"), index=True)
    image_id: Mapped[UUID | None] = mapped_column(ForeignKey("images.id", ondelete="SET NULL"), index=True)
    """The picture that stands for a clip."""
    created_at: Mapped[Created]
    updated_at: Mapped[Updated]
