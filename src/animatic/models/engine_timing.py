"""`engine_timings`: how long engines take."""

from sqlalchemy import Double, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import Base, Updated


class EngineTiming(Base):
    """What past runs of an engine took, to tell how long the next one will."""

    __tablename__ = "engine_timings"

    engine: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[str] = mapped_column(primary_key=True)
    """Of what it made: `1344x768`."""
    seconds_per_unit: Mapped[float] = mapped_column(Double)
    """Of one picture, or of one second of video."""
    runs: Mapped[int] = mapped_column(server_default=text("1"))
    updated_at: Mapped[Updated]
