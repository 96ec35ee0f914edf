"""`file_removals`: files whose row is gone."""

from datetime import datetime

from sqlalchemy import BigInteger, Identity, func, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Created


class FileRemoval(Base):
    """One file to remove from storage. Triggers write it, a periodic job works it off."""

    __tablename__ = "file_removals"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    storage_key: Mapped[str] = mapped_column(index=True)
    attempts: Mapped[int] = mapped_column(server_default=text("0"))
    due_at: Mapped[datetime] = mapped_column(server_default=func.now(), index=True)
    """Not before then: after a failure, or because a run announced a file that it is about to store."""
    created_at: Mapped[Created]
