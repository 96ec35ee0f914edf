"""`webhook_receipts`: which messages of an outside service were taken in."""

from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Created


class WebhookReceipt(Base):
    """One message, by its sender's id: taken in once, however often it is delivered."""

    __tablename__ = "webhook_receipts"

    source: Mapped[str] = mapped_column(primary_key=True)
    message_id: Mapped[str] = mapped_column(primary_key=True)
    received_at: Mapped[Created]
