"""`comments`: what guests and the owner say of a project."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Created, UuidKey


class Comment(Base):
    """A remark on a panel, on a moment of the film, or on the whole."""

    __tablename__ = "comments"
    __table_args__ = (Index("comments_project_id_created_at_idx", "project_id", "created_at"),)

    id: Mapped[UuidKey]
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"))
    version_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("project_versions.id", ondelete="SET NULL"), index=True
    )
    """The version that was looked at."""
    share_link_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("share_links.id", ondelete="SET NULL"), index=True
    )
    """The link by which a guest came; null: the owner's."""
    reply_to: Mapped[UUID | None] = mapped_column(ForeignKey("comments.id", ondelete="CASCADE"), index=True)
    panel_id: Mapped[UUID | None]
    """No foreign key: a remark outlives its panel."""
    panel_number: Mapped[str] = mapped_column(server_default="")
    """As it was shown."""
    at_ms: Mapped[int | None]
    """Moment of the film."""
    author_name: Mapped[str]
    by_owner: Mapped[bool] = mapped_column(server_default=text("false"))
    body: Mapped[str]
    hidden_at: Mapped[datetime | None]
    """Guests don't see it any more."""
    resolved_at: Mapped[datetime | None]
    created_at: Mapped[Created]
