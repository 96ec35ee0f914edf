"""`login_sessions`: where a local user is signed in."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Created, UuidKey


class LoginSession(Base):
    """One browser that is signed in. Its refresh token changes with each use; only hashes are stored."""

    __tablename__ = "login_sessions"

    id: Mapped[UuidKey]
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    refresh_hash: Mapped[str] = mapped_column(unique=True)
    previous_hash: Mapped[str | None] = mapped_column(unique=True)
    """The token before this one: used again, it was stolen."""
    rotated_at: Mapped[datetime | None]
    expires_at: Mapped[datetime]
    last_used_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    ip_address: Mapped[str | None]
    user_agent: Mapped[str | None]
    created_at: Mapped[Created]
