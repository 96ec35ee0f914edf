"""`panels`: the storyboard."""

from typing import Any
from uuid import UUID

from sqlalchemy import REAL, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from animatic.models.base import EMPTY_LIST, Base, Created, Updated, UuidKey


class Panel(Base):
    """One picture of the storyboard with its time, camera move and transition to the next."""

    __tablename__ = "panels"
    __table_args__ = (Index("panels_project_id_position_idx", "project_id", "position"),)

    id: Mapped[UuidKey]
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"))
    position: Mapped[int]
    """Order in the film, from 0; ties are broken by id."""
    number: Mapped[str] = mapped_column(server_default="")
    """Shot number: 12, 12A."""
    scene_heading: Mapped[str] = mapped_column(server_default="")
    action: Mapped[str] = mapped_column(server_default="")
    dialogue: Mapped[list[dict[str, Any]]] = mapped_column(server_default=EMPTY_LIST)
    notes: Mapped[str] = mapped_column(server_default="")
    shot_size: Mapped[str] = mapped_column(server_default="")
    """A `vocabulary.ShotSize`; empty: as the text says, or as the artist likes."""
    duration_ms: Mapped[int] = mapped_column(server_default=text("4000"))
    duration_locked: Mapped[bool] = mapped_column(server_default=text("false"))
    """Set by hand: a new import doesn't change it."""
    move: Mapped[str] = mapped_column(server_default="static")
    """A `vocabulary.CameraMove`."""
    easing: Mapped[str] = mapped_column(server_default="ease-in-out")
    move_strength: Mapped[float] = mapped_column(REAL, server_default=text("10"))
    """Percent of the frame, as `film.Segment.strength`."""
    move_from: Mapped[dict[str, Any] | None]
    """Rectangle of the picture at the start of a ken-burns move."""
    move_to: Mapped[dict[str, Any] | None]
    transition: Mapped[str] = mapped_column(server_default="cut")
    """A `vocabulary.Transition`, to the next panel."""
    transition_ms: Mapped[int] = mapped_column(server_default=text("0"))
    image_id: Mapped[UUID | None] = mapped_column(
        # Images refer to panels too: this side of the circle is added when both tables are there.
        ForeignKey("images.id", ondelete="SET NULL", use_alter=True),
        index=True,
    )
    """The chosen take."""
    source_hash: Mapped[str | None]
    """Of the text that it was made from: another hash makes it stale."""
    source_key: Mapped[str | None]
    """Where in the script it comes from."""
    stale: Mapped[bool] = mapped_column(server_default=text("false"))
    set_aside: Mapped[bool] = mapped_column(server_default=text("false"))
    """Cut from the script; kept with all its takes."""
    revision: Mapped[int] = mapped_column(server_default=text("1"))
    created_at: Mapped[Created]
    updated_at: Mapped[Updated]
