"""`data_exports`: archives of all that is a user's, made for him."""

from datetime import datetime

from sqlalchemy import REAL, BigInteger, ForeignKey, Index, desc, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Created, UuidKey


class DataExport(Base):
    """One archive, asked for, being made, or kept for a while. When its row goes, a trigger queues its file's
    removal. The file is no row of `media`: it counts for nobody's storage."""

    __tablename__ = "data_exports"

    id: Mapped[UuidKey]
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    status: Mapped[str] = mapped_column(server_default="pending")
    """As a conversion's: `pending`, `processing`, `completed`, `failed`."""
    percent: Mapped[float] = mapped_column(REAL, server_default=text("0"))
    storage_key: Mapped[str | None] = mapped_column(unique=True)
    bytes: Mapped[int | None] = mapped_column(BigInteger)
    error_message: Mapped[str | None]
    attempt: Mapped[int] = mapped_column(server_default=text("0"))
    """Runs so far; a run that is not the last changes nothing."""
    completed_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
    """When the archive is removed."""
    created_at: Mapped[Created]

    __table_args__ = (Index("data_exports_user_id_created_at_idx", "user_id", desc("created_at")),)
