"""What `exports.parameters` holds: everything that is needed to make the file, as it was when it was asked for."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from animatic.conversions.recipes import FilmRecipe
from animatic.exports.making import ExportFormat
from animatic.models import Panel
from animatic.projects.prompts import lines

if TYPE_CHECKING:
    from animatic.film.interchange import BoardPanel


class _Stored(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="ignore", frozen=True)


class PrintedPanel(_Stored):
    """What is printed of one panel."""

    image_id: UUID | None = None
    number: str = ""
    duration_ms: int
    scene: str = ""
    action: str = ""
    dialogue: tuple[tuple[str, str], ...] = ()
    camera: str = ""
    notes: str = ""

    @classmethod
    def of(cls, panel: Panel) -> Self:
        """The panel as it is now."""
        return cls(
            image_id=panel.image_id,
            number=panel.number,
            duration_ms=panel.duration_ms,
            scene=panel.scene_heading,
            action=panel.action,
            dialogue=tuple((line.character, line.text) for line in lines(panel) if line.text),
            camera=panel.move.replace("-", " "),
            notes=panel.notes,
        )

    @property
    def remark(self) -> str:
        """Action and dialogue in one, as editors' comments have them."""
        said = [f"{character}: {text}" if character else text for character, text in self.dialogue]
        return "\n".join([self.action, *said]).strip()


class ExportRecipe(_Stored):
    """One file."""

    format: ExportFormat
    title: str
    aspect: float
    """Width over height of the frame."""
    panels: tuple[PrintedPanel, ...] = ()
    film: FilmRecipe | None = None
    """Of everything but a PDF; `panels` then has one for each of its own."""
    per_page: int = 6
    paper: Literal["a4", "us-letter"] = "a4"
    handles: int | None = None
    version: int = 1

    def to_json(self) -> dict[str, Any]:
        return self.model_dump(mode="json", by_alias=True, exclude_none=True)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        return cls.model_validate(data)


def board_panel(panel: PrintedPanel, picture: Path | None) -> "BoardPanel":
    """For the printer, with its picture's file (None: an empty frame)."""
    # The printer brings a typesetter along.
    from animatic.film.interchange import BoardPanel

    return BoardPanel(
        number=panel.number,
        duration_ms=panel.duration_ms,
        picture=picture,
        scene=panel.scene,
        action=panel.action,
        dialogue=panel.dialogue,
        camera=panel.camera,
        notes=panel.notes,
    )
