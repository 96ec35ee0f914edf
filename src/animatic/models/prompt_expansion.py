"""`prompt_expansions`: what a language model made of panels' texts, so that it isn't asked again."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Created


class PromptExpansion(Base):
    """One text, in one style, with one cast, by one model."""

    __tablename__ = "prompt_expansions"

    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    """A hash of all that it depends on."""
    prompt: Mapped[str]
    created_at: Mapped[Created]
