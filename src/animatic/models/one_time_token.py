"""`one_time_tokens`: links that work once."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Created, UuidKey


class OneTimeToken(Base):
    """A link to sign in as the owner, to set a new password, or to accept an invitation."""

    __tablename__ = "one_time_tokens"

    id: Mapped[UuidKey]
    purpose: Mapped[str]
    """`owner`, `password` or `invitation`."""
    token_hash: Mapped[str] = mapped_column(unique=True)
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    email: Mapped[str | None]
    """Whom an invitation is for."""
    tier: Mapped[str | None]
    """What tier an invited user begins on."""
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    created_at: Mapped[Created]
