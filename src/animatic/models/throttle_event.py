"""`throttle_events`: what limits are counted from that must hold for all processes."""

from datetime import datetime

from sqlalchemy import BigInteger, Identity, Index
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base


class ThrottleEvent(Base):
    """One thing that somebody did of which only so many are allowed."""

    __tablename__ = "throttle_events"
    __table_args__ = (Index("throttle_events_scope_subject_at_idx", "scope", "subject", "at"),)

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    scope: Mapped[str]
    """What is counted: `sign_up`."""
    subject: Mapped[str]
    """Of whom: an address, an account."""
    at: Mapped[datetime] = mapped_column(index=True)
