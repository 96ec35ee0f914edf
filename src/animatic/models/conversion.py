"""`conversions`: one asynchronous job each."""

from datetime import datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, Numeric, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, SeedCreated, SeedTime, SeedUpdated, UuidKey

_NEWEST: Final = (text("created_at DESC"), text("id DESC"))
_LIVE: Final = text("deleted_at IS NULL")


class Conversion(Base):
    """From text to an image, or from images to a video. A terminal one never changes."""

    __tablename__ = "conversions"
    __table_args__ = (
        # What is still to be done, for the worker's sweeps; small whatever the table's size.
        Index(
            "conversions_open_idx",
            "status",
            "created_at",
            postgresql_where=text("status IN ('pending', 'processing')"),
        ),
        # The lists of users who have a great many; see benchmarks/scale.py.
        Index("conversions_listed_idx", "user_id", *_NEWEST, postgresql_where=_LIVE),
        Index("conversions_listed_by_status_idx", "user_id", "status", *_NEWEST, postgresql_where=_LIVE),
        Index("conversions_listed_by_type_idx", "user_id", "type", *_NEWEST, postgresql_where=_LIVE),
        Index(
            "conversions_listed_by_completion_idx",
            "user_id",
            text("completed_at DESC NULLS LAST"),
            text("id DESC"),
            postgresql_where=_LIVE,
        ),
        Index(
            "conversions_input_text_idx",
            "input_text",
            postgresql_using="gin",
            postgresql_ops={"input_text": "animatic_extensions.gin_trgm_ops"},
        ),
    )

    id: Mapped[UuidKey]
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    project_id: Mapped[UUID | None] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    type: Mapped[str]
    """A `vocabulary.ConversionType`."""
    status: Mapped[str] = mapped_column(server_default="pending")
    """A `vocabulary.Status`."""
    input_text: Mapped[str | None]
    parameters: Mapped[dict[str, Any] | None]
    """Everything needed to run it again identically."""
    result_url: Mapped[str | None]
    error_message: Mapped[str | None]
    started_at: Mapped[SeedTime | None]
    completed_at: Mapped[SeedTime | None]
    created_at: Mapped[SeedCreated]
    updated_at: Mapped[SeedUpdated]

    # Added to the seed.
    engine: Mapped[str | None]
    panel_id: Mapped[UUID | None] = mapped_column(ForeignKey("panels.id", ondelete="SET NULL"), index=True)
    attempt: Mapped[int] = mapped_column(server_default=text("0"))
    """Runs so far; a run writes only where the attempt is still its own."""
    error_code: Mapped[str | None]
    error_details: Mapped[dict[str, Any] | None]
    retry_of: Mapped[UUID | None] = mapped_column(
        ForeignKey("conversions.id", ondelete="SET NULL"), index=True
    )
    batch_id: Mapped[UUID | None] = mapped_column(index=True)
    cost: Mapped[int] = mapped_column(server_default=text("1"))
    """Credits that its success costs."""
    metered: Mapped[bool] = mapped_column(server_default=text("true"))
    deleted_at: Mapped[datetime | None]
    cancel_requested_at: Mapped[datetime | None]
    job_id: Mapped[int | None] = mapped_column(BigInteger)
    """The queue's job that runs it."""
    waiting_for: Mapped[int] = mapped_column(server_default=text("0"))
    """Clips that an assembly still waits for."""
    checkpoint: Mapped[dict[str, Any] | None]
    """What the engine saved to resume by: a provider's request id, say."""
    estimated_usd: Mapped[Decimal | None] = mapped_column(Numeric(12, 6))
    """What its provider was expected to charge; none: it costs nothing, or nobody knows."""
    actual_usd: Mapped[Decimal | None] = mapped_column(Numeric(12, 6))
    """What its provider charged, as far as it can be told, once it is completed."""
    outcome: Mapped[dict[str, Any] | None]
    """What the engine said of its work: `notes` on what was done otherwise than asked, `model`, `prompt` …"""
