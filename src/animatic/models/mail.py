"""`mails`: the outbox of messages to people."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Created, UuidKey


class Mail(Base):
    """A message that is to be sent. The row goes when it was: what it held may be a secret."""

    __tablename__ = "mails"
    __table_args__ = (Index("mails_due_idx", "due_at", postgresql_where=text("failed_at IS NULL")),)

    id: Mapped[UuidKey]
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    recipient: Mapped[str]
    subject: Mapped[str]
    body: Mapped[str]
    attempts: Mapped[int] = mapped_column(server_default=text("0"))
    error: Mapped[str | None]
    due_at: Mapped[datetime]
    failed_at: Mapped[datetime | None]
    created_at: Mapped[Created]
