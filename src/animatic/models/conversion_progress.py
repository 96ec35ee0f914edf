"""`conversion_progress`: how far each conversion is."""

from uuid import UUID

from sqlalchemy import REAL, ForeignKey, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Updated


class ConversionProgress(Base):
    """Apart from `conversions`, because it is written twice a second: narrow rows, updated in place."""

    __tablename__ = "conversion_progress"
    # Half of each page stays free, so that an update finds room beside the old version (a HOT update).
    __table_args__ = {"postgresql_with": {"fillfactor": 50}}  # noqa: RUF012  # SQLAlchemy's form

    conversion_id: Mapped[UUID] = mapped_column(
        ForeignKey("conversions.id", ondelete="CASCADE"), primary_key=True
    )
    attempt: Mapped[int] = mapped_column(server_default=text("0"))
    percent: Mapped[float] = mapped_column(REAL, server_default=text("0"))
    """0 to 100, never falling."""
    stage: Mapped[str] = mapped_column(server_default="")
    seconds_remaining: Mapped[float | None] = mapped_column(REAL)
    updated_at: Mapped[Updated]
