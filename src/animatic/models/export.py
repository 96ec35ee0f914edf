"""`exports`: films and storyboards made into files for other programs."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import REAL, BigInteger, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import EMPTY_LIST, EMPTY_OBJECT, Base, Created, UuidKey


class Export(Base):
    """One file that was asked for: waiting, being made, there for a while, or failed."""

    __tablename__ = "exports"
    __table_args__ = (
        Index("exports_user_id_created_at_idx", "user_id", "created_at"),
        Index(
            "exports_open_idx",
            "status",
            "created_at",
            postgresql_where=text("status IN ('pending', 'processing')"),
        ),
    )

    id: Mapped[UuidKey]
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    project_id: Mapped[UUID | None] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    format: Mapped[str]
    """An `exports.recipes.ExportFormat`."""
    status: Mapped[str] = mapped_column(server_default="pending")
    """As of a conversion."""
    parameters: Mapped[dict[str, Any]] = mapped_column(server_default=EMPTY_OBJECT)
    """All that is needed to make it: an `exports.recipes.ExportRecipe`."""
    file_name: Mapped[str]
    """What it is saved as."""
    attempt: Mapped[int] = mapped_column(server_default=text("0"))
    """Runs so far; whatever a run writes, it writes only while this is its own number."""
    job_id: Mapped[int | None] = mapped_column(BigInteger)
    percent: Mapped[float] = mapped_column(REAL, server_default=text("0"))
    stage: Mapped[str] = mapped_column(server_default="")
    seconds_remaining: Mapped[float | None] = mapped_column(REAL)
    error_code: Mapped[str | None]
    error_message: Mapped[str | None]
    error_details: Mapped[dict[str, Any] | None]
    notes: Mapped[list[Any]] = mapped_column(server_default=EMPTY_LIST)
    """What was done otherwise than asked, for a person to read."""
    media_id: Mapped[UUID | None] = mapped_column(ForeignKey("media.id", ondelete="SET NULL"), index=True)
    expires_at: Mapped[datetime | None] = mapped_column(index=True)
    """When it is removed."""
    created_at: Mapped[Created]
    started_at: Mapped[datetime | None]
    completed_at: Mapped[datetime | None]
