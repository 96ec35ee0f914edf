"""`passwords`: how people sign in to a local installation."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Created, Updated


class Password(Base):
    """A user's password, as an argon2id hash. Apart from `users`: no query of a profile carries it."""

    __tablename__ = "passwords"

    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    hash: Mapped[str]
    created_at: Mapped[Created]
    updated_at: Mapped[Updated]
