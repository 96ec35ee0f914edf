"""`share_links`: addresses under which guests see a project."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Created, UuidKey


class ShareLink(Base):
    """A link and what it shows. Its token isn't stored: see `sharing.tokens`."""

    __tablename__ = "share_links"
    __table_args__ = (
        Index(
            "share_links_main_unique",
            "project_id",
            unique=True,
            postgresql_where=text("is_main AND revoked_at IS NULL"),
        ),
    )

    id: Mapped[UuidKey]
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    version_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("project_versions.id", ondelete="CASCADE"), index=True
    )
    """The version that it shows; null: always the newest."""
    token_hash: Mapped[str] = mapped_column(unique=True)
    """SHA-256 of the token, hexadecimal."""
    label: Mapped[str] = mapped_column(server_default="")
    scope: Mapped[str] = mapped_column(server_default="view")
    """`view` or `comment`."""
    show_action: Mapped[bool] = mapped_column(server_default=text("false"))
    show_dialogue: Mapped[bool] = mapped_column(server_default=text("false"))
    show_notes: Mapped[bool] = mapped_column(server_default=text("false"))
    show_prompts: Mapped[bool] = mapped_column(server_default=text("false"))
    is_main: Mapped[bool] = mapped_column(server_default=text("false"))
    """Mirrored by the project's `is_public` and `shareable_link`."""
    expires_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    created_at: Mapped[Created]
