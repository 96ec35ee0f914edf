"""`sign_in_attempts`: what lockouts are counted from."""

from datetime import datetime

from sqlalchemy import BigInteger, Identity, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base


class SignInAttempt(Base):
    """One attempt to sign in. Counted as failed until it has succeeded."""

    __tablename__ = "sign_in_attempts"
    __table_args__ = (
        Index("sign_in_attempts_account_at_idx", "account", "at"),
        Index("sign_in_attempts_address_at_idx", "address", "at"),
    )

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    account: Mapped[str]
    """The address that was typed, in small letters; whether there is such a user or not."""
    address: Mapped[str]
    """Where the attempt came from."""
    succeeded: Mapped[bool] = mapped_column(server_default=text("false"))
    at: Mapped[datetime]
