"""`queue_clock`: the virtual time of fair queueing."""

from sqlalchemy import CheckConstraint, Double, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base


class QueueClock(Base):
    """One row, made by the migration."""

    __tablename__ = "queue_clock"
    __table_args__ = (CheckConstraint("id", name="single"),)

    id: Mapped[bool] = mapped_column(primary_key=True, server_default=text("true"))
    virtual_time: Mapped[float] = mapped_column(Double, server_default=text("0"))
    """Tag of the job that was started last."""
