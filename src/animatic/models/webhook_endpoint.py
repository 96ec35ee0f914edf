"""`webhook_endpoints`: whom users want to be told."""

from datetime import datetime

from sqlalchemy import ForeignKey, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Created, Updated, UuidKey


class WebhookEndpoint(Base):
    """An address that is called when conversions end."""

    __tablename__ = "webhook_endpoints"

    id: Mapped[UuidKey]
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    url: Mapped[str]
    description: Mapped[str] = mapped_column(server_default="")
    events: Mapped[list[str]] = mapped_column(server_default=text("'{}'::text[]"))
    """Empty: all."""
    secret: Mapped[str]
    """What messages are signed with: needed as it is, so it can't be stored as a hash."""
    disabled_at: Mapped[datetime | None]
    disabled_reason: Mapped[str | None]
    created_at: Mapped[Created]
    updated_at: Mapped[Updated]
