"""`clerk_users`: what we last heard from Clerk about a user."""

from datetime import datetime

from sqlalchemy import BigInteger, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base


class ClerkUser(Base):
    """The version of a user that we hold. Without a foreign key: it outlives a deleted user, so that a late message
    about him, or his last token, doesn't bring him back."""

    __tablename__ = "clerk_users"

    user_id: Mapped[str] = mapped_column(primary_key=True)
    updated_at_ms: Mapped[int] = mapped_column(BigInteger, server_default=text("0"))
    """Clerk's own time of the change, in milliseconds."""
    deleted_at: Mapped[datetime | None]
