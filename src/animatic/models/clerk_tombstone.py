"""`clerk_tombstones`: users that Clerk deleted."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base


class ClerkTombstone(Base):
    """A deleted user's id: a late message about him, or his last token, doesn't bring him back."""

    __tablename__ = "clerk_tombstones"

    user_id: Mapped[str] = mapped_column(primary_key=True)
    deleted_at: Mapped[datetime]
