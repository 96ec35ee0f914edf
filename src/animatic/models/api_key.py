"""`api_keys`: how programs sign in."""

from datetime import datetime

from sqlalchemy import ForeignKey, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Created, UuidKey


class ApiKey(Base):
    """A key for the API. Only its hash is stored."""

    __tablename__ = "api_keys"

    id: Mapped[UuidKey]
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(server_default="")
    prefix: Mapped[str]
    """The key's first characters, to recognise it by."""
    key_hash: Mapped[str] = mapped_column(unique=True)
    scopes: Mapped[list[str]] = mapped_column(server_default=text("'{}'::text[]"))
    """Empty: everything that its user may do."""
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    created_at: Mapped[Created]
