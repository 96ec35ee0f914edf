"""`credit_warnings`: what users have been told about their credits."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Created


class CreditWarning(Base):
    """That so much of a period's credits is used was said once."""

    __tablename__ = "credit_warnings"

    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    period_start: Mapped[datetime] = mapped_column(primary_key=True)
    monthly: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """The credits that it was said of: another tier, another warning."""
    percent: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """80 or 100."""
    created_at: Mapped[Created]
