"""`media`: the files that we keep."""

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Created, UuidKey


class Media(Base):
    """One stored file. When its row goes, a trigger queues the file's removal."""

    __tablename__ = "media"

    id: Mapped[UuidKey]
    user_id: Mapped[str] = mapped_column(index=True)
    """The owner; no foreign key: a file is accounted for until it is gone, its user may be gone before."""
    storage_key: Mapped[str] = mapped_column(unique=True)
    sha256: Mapped[str]
    """Of the content, lower-case hexadecimal."""
    bytes: Mapped[int] = mapped_column(BigInteger)
    content_type: Mapped[str]
    created_at: Mapped[Created]
