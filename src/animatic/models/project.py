"""`projects`: one film each."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import EMPTY_LIST, EMPTY_OBJECT, Base, SeedCreated, SeedUpdated, UuidKey


class Project(Base):
    """A narrative with its panels, pictures and videos."""

    __tablename__ = "projects"

    id: Mapped[UuidKey]
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    name: Mapped[str]
    description: Mapped[str | None]
    is_public: Mapped[bool] = mapped_column(server_default=text("false"))
    shareable_link: Mapped[str | None]
    created_at: Mapped[SeedCreated]
    updated_at: Mapped[SeedUpdated]

    # Added to the seed.
    deleted_at: Mapped[datetime | None]
    narrative: Mapped[str | None]
    narrative_format: Mapped[str | None]
    """`prose` or `fountain`."""
    aspect_ratio: Mapped[str] = mapped_column(server_default="16:9")
    resolution: Mapped[str] = mapped_column(server_default="720")
    frame_rate: Mapped[str] = mapped_column(server_default="24")
    """A name of `vocabulary.FRAME_RATES`."""
    style: Mapped[str] = mapped_column(server_default="")
    """Empty: the artist's default."""
    engine: Mapped[str | None]
    seed: Mapped[int] = mapped_column(server_default=text("0"))
    cast: Mapped[list[dict[str, Any]]] = mapped_column(server_default=EMPTY_LIST)
    settings: Mapped[dict[str, Any]] = mapped_column(server_default=EMPTY_OBJECT)
    numbers_locked_at: Mapped[datetime | None]
    """When shot numbers were fixed, because others know the panels by them."""
