"""`queue_turns`: when each user's turn comes."""

from sqlalchemy import Double, ForeignKey, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base


class QueueTurn(Base):
    """How much of a queue's virtual time one user has taken up."""

    __tablename__ = "queue_turns"

    queue: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[str] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    finish: Mapped[float] = mapped_column(Double, server_default=text("0"))
    """Virtual time at which all that this user has submitted will have been served."""
