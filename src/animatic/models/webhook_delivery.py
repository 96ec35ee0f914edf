"""`webhook_deliveries`: the outbox, and the log of what became of each message."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import EMPTY_LIST, Base, Created, UuidKey


class WebhookDelivery(Base):
    """One message for one endpoint."""

    __tablename__ = "webhook_deliveries"
    __table_args__ = (
        Index("webhook_deliveries_endpoint_id_created_at_idx", "endpoint_id", text("created_at DESC")),
        Index("webhook_deliveries_due_idx", "due_at", postgresql_where=text("state = 'pending'")),
    )

    id: Mapped[UuidKey]
    endpoint_id: Mapped[UUID] = mapped_column(ForeignKey("webhook_endpoints.id", ondelete="CASCADE"))
    message_id: Mapped[str]
    """Stays the same over all attempts and re-deliveries, so that a receiver can drop doubles."""
    event: Mapped[str]
    body: Mapped[str]
    """The bytes that are signed and sent, as text."""
    state: Mapped[str] = mapped_column(server_default="pending")
    """`pending`, `delivered` or `failed`."""
    attempts: Mapped[list[dict[str, Any]]] = mapped_column(server_default=EMPTY_LIST)
    """Each with its time, status or error, the beginning of the answer, and how long it took."""
    due_at: Mapped[datetime]
    created_at: Mapped[Created]
