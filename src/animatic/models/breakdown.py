"""`breakdowns`: narratives that a language model is asked to cut into panels."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import REAL, BigInteger, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import EMPTY_LIST, Base, Created, UuidKey


class Breakdown(Base):
    """One that was asked for: waiting, under way, there for an import to use, or failed."""

    __tablename__ = "breakdowns"
    __table_args__ = (
        Index("breakdowns_user_id_created_at_idx", "user_id", "created_at"),
        Index(
            "breakdowns_open_idx",
            "status",
            "created_at",
            postgresql_where=text("status IN ('pending', 'processing')"),
        ),
    )

    id: Mapped[UuidKey]
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    status: Mapped[str] = mapped_column(server_default="pending")
    """As of a conversion."""
    narrative: Mapped[str]
    """The text, as it was sent."""
    format: Mapped[str]
    """`prose` or `fountain`."""
    model: Mapped[str]
    """Who was asked."""
    cuts: Mapped[list[dict[str, Any]] | None]
    """The answer: `screenplay.Cut`s."""
    notes: Mapped[list[Any]] = mapped_column(server_default=EMPTY_LIST)
    """What was done otherwise than asked, for a person to read."""
    attempt: Mapped[int] = mapped_column(server_default=text("0"))
    job_id: Mapped[int | None] = mapped_column(BigInteger)
    percent: Mapped[float] = mapped_column(REAL, server_default=text("0"))
    stage: Mapped[str] = mapped_column(server_default="")
    error_code: Mapped[str | None]
    error_message: Mapped[str | None]
    created_at: Mapped[Created]
    started_at: Mapped[datetime | None]
    completed_at: Mapped[datetime | None]
