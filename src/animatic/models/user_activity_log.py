"""`user_activity_logs`: who did what."""

from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, SeedCreated, UuidKey


class UserActivityLog(Base):
    """One thing that a user did."""

    __tablename__ = "user_activity_logs"

    id: Mapped[UuidKey]
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    action: Mapped[str] = mapped_column(index=True)
    details: Mapped[dict[str, Any] | None]
    """May name rows that are gone: there are no foreign keys in it."""
    ip_address: Mapped[str | None]
    user_agent: Mapped[str | None]
    created_at: Mapped[SeedCreated]
