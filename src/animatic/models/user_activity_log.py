"""`user_activity_logs`: who did what."""

from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, SeedCreated, UuidKey


class UserActivityLog(Base):
    """One thing that a user did."""

    __tablename__ = "user_activity_logs"
    __table_args__ = (
        Index(
            "user_activity_logs_user_id_created_at_idx", "user_id", text("created_at DESC"), text("id DESC")
        ),
        Index("user_activity_logs_created_at_idx", text("created_at DESC"), text("id DESC")),
    )

    id: Mapped[UuidKey]
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    action: Mapped[str] = mapped_column(index=True)
    details: Mapped[dict[str, Any] | None]
    """May name rows that are gone: there are no foreign keys in it."""
    ip_address: Mapped[str | None]
    user_agent: Mapped[str | None]
    created_at: Mapped[SeedCreated]
