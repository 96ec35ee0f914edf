"""`credit_ledger`: every movement of credits."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Created


class CreditEntry(Base):
    """One movement. Kept when its user or conversion is deleted: no foreign keys."""

    __tablename__ = "credit_ledger"
    __table_args__ = (
        # No retry of anything can charge or refund twice.
        UniqueConstraint("conversion_id", "kind"),
        Index(
            "credit_ledger_reset_unique",
            "user_id",
            "period_start",
            unique=True,
            postgresql_where=text("kind = 'reset'"),
        ),
        Index("credit_ledger_user_id_period_start_idx", "user_id", "period_start"),
        Index(
            "credit_ledger_settled_idx",
            "user_id",
            "created_at",
            postgresql_include=["amount"],
            postgresql_where=text("kind = 'settle'"),
        ),
    )

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    user_id: Mapped[str]
    conversion_id: Mapped[UUID | None]
    kind: Mapped[str]
    """`reserve`, `settle`, `release`, `reset` or `tier_change`."""
    amount: Mapped[int]
    period_start: Mapped[datetime]
    """Of the credit period that it counts in."""
    created_at: Mapped[Created]
