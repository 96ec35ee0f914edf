"""`users`: who there is, with tier and credits."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import EMPTY_OBJECT, Base, SeedCreated, SeedUpdated


class User(Base):
    """A person. The id comes from Clerk, or is made by us for a local installation."""

    __tablename__ = "users"
    # The seed asks for both. As arguments of the column the two would become one unique index.
    __table_args__ = (UniqueConstraint("email"), Index("users_email_idx", "email"))

    id: Mapped[str] = mapped_column(primary_key=True)
    email: Mapped[str]
    first_name: Mapped[str | None]
    last_name: Mapped[str | None]
    image_url: Mapped[str | None]
    subscription_tier: Mapped[str] = mapped_column(server_default="free")
    monthly_credits: Mapped[int] = mapped_column(server_default=text("20"))
    credits_used: Mapped[int] = mapped_column(server_default=text("0"))
    last_reset_date: Mapped[SeedCreated]
    created_at: Mapped[SeedCreated]
    updated_at: Mapped[SeedUpdated]

    # Added to the seed.
    role: Mapped[str] = mapped_column(server_default="user")
    """`user` or `admin`."""
    is_owner: Mapped[bool] = mapped_column(server_default=text("false"))
    """The owner of a local installation: neither metered nor gated."""
    deleted_at: Mapped[datetime | None]
    disabled_at: Mapped[datetime | None]
    """Since then the account can't be used; its rows stay."""
    settings: Mapped[dict[str, Any]] = mapped_column(server_default=EMPTY_OBJECT)
