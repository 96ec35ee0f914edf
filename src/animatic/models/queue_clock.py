"""`queue_clock`: the virtual time of fair queueing."""

from sqlalchemy import Double, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base


class QueueClock(Base):
    """A queue's virtual time: how far its users have been served. Each queue is a server of its own."""

    __tablename__ = "queue_clock"

    queue: Mapped[str] = mapped_column(primary_key=True)
    virtual_time: Mapped[float] = mapped_column(Double, server_default=text("0"))
    """Tag of the job that was started last."""
